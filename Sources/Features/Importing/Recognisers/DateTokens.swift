/// Numbers, words and signs of a text, as far as dates are made of them.
struct DateTokens {
    enum Token: Equatable {
        case number(Int, digits: Int)
        /// Lower case.
        case word(String)
        case sign(Unicode.Scalar)
    }

    private(set) var tokens: [Token] = []
    /// Whether white space stands before the token.
    private(set) var isSpaced: [Bool] = []

    /// Reads the first 2,000 scalars: dates stand early.
    init(_ text: String) {
        var word = ""
        var number = 0
        var digits = 0
        var spaced = true
        var pendingSpace = true
        func flushed(_ tokens: inout [Token], _ spacing: inout [Bool]) {
            if digits > 0 { tokens.append(.number(number, digits: digits)) }
            if !word.isEmpty { tokens.append(.word(word)) }
            if digits > 0 || !word.isEmpty { spacing.append(spaced) }
            (word, number, digits) = ("", 0, 0)
        }
        for scalar in text.unicodeScalars.prefix(2_000) {
            if scalar.isDigit {
                if !word.isEmpty { flushed(&tokens, &isSpaced) }
                if digits == 0 { (spaced, pendingSpace) = (pendingSpace, false) }
                digits += 1
                if digits < 10 { number = number * 10 + Int(scalar.value) - 0x30 }
            } else if scalar.isLetterOrDigit || scalar == "'" || scalar == "’" {
                if digits > 0 { flushed(&tokens, &isSpaced) }
                if word.isEmpty { (spaced, pendingSpace) = (pendingSpace, false) }
                if scalar.isLetterOrDigit { word += scalar.properties.lowercaseMapping }
            } else {
                flushed(&tokens, &isSpaced)
                if scalar.isBlank {
                    pendingSpace = true
                } else {
                    tokens.append(.sign(scalar))
                    isSpaced.append(pendingSpace)
                    pendingSpace = false
                }
            }
        }
        flushed(&tokens, &isSpaced)
    }

    func number(_ at: Int) -> (value: Int, digits: Int)? {
        guard at < tokens.count, case .number(let value, let digits) = tokens[at] else { return nil }
        return (value, digits)
    }

    func word(_ at: Int) -> String? {
        guard at < tokens.count, case .word(let word) = tokens[at] else { return nil }
        return word
    }

    func sign(_ at: Int) -> Unicode.Scalar? {
        guard at < tokens.count, case .sign(let sign) = tokens[at] else { return nil }
        return sign
    }
}
