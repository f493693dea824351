import Newsroom

/// Indonesian or English, by which language's commonest words are more.
enum LanguageGuess {
    /// `nil` when neither is ahead: too little text.
    static func language(of text: String) -> Language? {
        var counts = (indonesian: 0, english: 0)
        for word in Words(String(String.UnicodeScalarView(text.unicodeScalars.prefix(20_000)))).list {
            if indonesian.contains(word) { counts.indonesian += 1 }
            if english.contains(word) { counts.english += 1 }
        }
        guard counts.indonesian != counts.english else { return nil }
        return counts.indonesian > counts.english ? .indonesian : .english
    }

    private static let indonesian: Set<String> = [
        "yang", "dan", "di", "ke", "dari", "pada", "untuk", "dengan", "ini", "itu", "dalam", "tidak", "akan", "telah",
        "oleh",
        "sebagai", "juga", "kata", "adalah", "tersebut", "karena", "mereka", "lebih", "bahwa", "saat", "para", "ada",
        "bisa",
    ]
    private static let english: Set<String> = [
        "the", "and", "of", "to", "in", "that", "is", "was", "for", "on", "with", "as", "it", "by", "from", "at", "has",
        "have",
        "said", "are", "were", "be", "this", "which", "but", "not", "his", "their",
    ]
}
