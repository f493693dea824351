/// Lines that every page of a site has and no article.
enum BoilerplateLine {
    /// What kind of boilerplate a line is, judged by itself; `nil` for anything that may be the article's.
    static func kind(of line: String, _ words: Words) -> Boilerplate.Kind? {
        guard line.length <= 400, !words.isEmpty || line.length <= 8 else { return nil }
        if words.isEmpty { return .navigation }
        if advertisements.contains(words) { return .advertisement }
        if isCopyright(line, words) { return .copyright }
        if isShare(line, words) { return .shareLine }
        if isFollow(words) { return .followLine }
        return navigation.contains(words) ? .navigation : nil
    }

    /// Titles of what comes after an article: lists of other articles, comments.
    static func beginsTail(_ words: Words) -> Bool {
        words.count <= 5 && tails.contains { $0.count > 1 ? words.begins(with: $0) : words == $0 }
    }

    private static func isCopyright(_ line: String, _ words: Words) -> Bool {
        guard words.count <= 40 else { return false }
        let isMarked = line.unicodeScalars.first == "©"
        return isMarked || copyrights.contains { words.begins(with: $0) } || words.contains("all rights reserved")
    }

    private static func isShare(_ line: String, _ words: Words) -> Bool {
        if words.list.allSatisfy({ networks.contains($0) }) { return words.count <= 12 }
        let isOpening = shares.contains { words.begins(with: $0) }
        return isOpening
            && (words.count <= 4 || words.dropFirst(1).list.contains { networks.contains($0) } && words.count <= 14)
            && !(line.endsSentence && words.count > 8)
    }

    private static func isFollow(_ words: Words) -> Bool {
        words.contains(anyOf: channels) && words.contains(anyOf: invitations)
            || words.count <= 12 && (words.begins(with: "ikuti kami") || words.begins(with: "follow us"))
    }

    private static let advertisements: Set<Words> = [
        "advertisement", "advertisements", "ads", "iklan", "sponsored", "scroll to continue with content",
        "scroll to resume content", "gulir untuk melanjutkan membaca", "gulir ke bawah untuk lanjut membaca",
        "lanjutkan membaca di bawah", "lanjut membaca di bawah ini", "artikel berlanjut setelah iklan",
        "article continues after advertisement", "story continues below advertisement", "pasang iklan",
    ]
    private static let copyrights: [Words] = ["copyright", "hak cipta", "hakcipta", "c copyright", "seluruh hak cipta"]
    private static let shares: [Words] = [
        "bagikan", "share", "sebarkan", "sebar berita", "share this", "kirim ke", "salin tautan", "copy link",
    ]
    private static let networks: Set<String> = [
        "facebook", "twitter", "x", "whatsapp", "telegram", "line", "email", "e", "mail", "linkedin", "pinterest",
        "copy",
        "link", "salin", "tautan", "print", "cetak", "messenger", "tumblr", "reddit", "share", "bagikan", "tweet",
        "threads",
        "wa", "url", "to", "ke",
    ]
    private static let channels: [Words] = [
        "google news", "whatsapp channel", "channel whatsapp", "saluran whatsapp", "telegram", "instagram", "tiktok",
        "youtube", "newsletter", "aplikasi", "facebook", "twitter", "kanal whatsapp", "wa channel",
    ]
    private static let invitations: [Words] = [
        "follow kami", "follow us", "ikuti kami", "ikuti berita", "ikuti saluran", "ikuti juga", "ikuti channel",
        "ikuti whatsapp",
        "ikuti kanal", "ikuti update", "follow akun", "follow our", "follow berita", "dapatkan berita",
        "dapatkan update",
        "dapatkan informasi", "cek berita", "simak berita", "baca berita", "join", "gabung", "bergabung di",
        "subscribe",
        "download aplikasi", "unduh aplikasi", "get the latest", "sign up", "berlangganan", "klik simbol bintang",
    ]
    private static let tails: [Words] = [
        "berita terkait", "artikel terkait", "berita lainnya", "artikel lainnya", "terpopuler", "berita populer",
        "terkini",
        "berita terkini", "rekomendasi", "komentar", "tulis komentar", "comments", "leave a reply", "related articles",
        "related posts", "related news", "related stories", "most read", "most popular", "trending",
        "you might also like",
        "read next", "video pilihan", "pilihan untukmu", "related", "terpopuler lainnya", "berita pilihan",
        "baca lainnya", "more from",
    ]
    private static let navigation: Set<Words> = [
        "home", "beranda", "kembali", "selanjutnya", "sebelumnya", "next", "previous", "komentar", "load more",
        "lihat semua",
        "selengkapnya", "skip to content", "skip to main content", "lewati ke konten", "langsung ke konten", "search",
        "cari",
        "masuk", "daftar", "login", "log in", "sign in", "menu", "close", "tutup", "subscribe", "kembali ke atas",
        "back to top",
        "muat lainnya", "show more", "read more", "a a", "perbesar font", "perkecil font", "dengarkan",
        "listen to this article",
    ]
}
