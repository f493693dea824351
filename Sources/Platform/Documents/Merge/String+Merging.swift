extension String {
    /// What two people made of one line, in one, by characters: everything that either put in is there; what one took
    /// out is gone. `theirs` stands first where both put something in one place.
    package static func merging(base: String, theirs: String, mine: String) -> String {
        if theirs == base || theirs == mine { return mine }
        if mine == base { return theirs }
        let base = Array(base.unicodeScalars)
        let theirs = Array(theirs.unicodeScalars)
        let mine = Array(mine.unicodeScalars)
        let theirChange = TextAlignment(base: base, side: theirs, isWordPart: \.isWordPart)
        let myChange = TextAlignment(base: base, side: mine, isWordPart: \.isWordPart)
        var (their, my) = (theirChange, myChange)
        their.restoreWords(editedBy: myChange, base: base, otherSide: mine, isWordPart: \.isWordPart)
        my.restoreWords(editedBy: theirChange, base: base, otherSide: theirs, isWordPart: \.isWordPart)
        var line = MergedLine<Unicode.Scalar>(space: " ", isWordPart: \.isWordPart)
        for index in 0...base.count {
            line.append(
                theirs: theirs[their.inserted[index]], mine: mine[my.inserted[index]],
                after: index > 0 ? base[index - 1] : nil)
            guard index < base.count else { break }
            let (theirFate, myFate) = (their.fates[index], my.fates[index])
            let isGone =
                theirFate == .removed && !my.isDoubtful[index] || myFate == .removed && !their.isDoubtful[index]
            if !isGone { line.append(base[index], their: theirFate.place, my: myFate.place) }
        }
        var result = UnicodeScalarView()
        result.append(contentsOf: line.elements)
        return String(result)
    }

    /// The same where absent means empty.
    static func merging(base: String?, theirs: String?, mine: String?) -> String? {
        let text = merging(base: base ?? "", theirs: theirs ?? "", mine: mine ?? "")
        return text.isEmpty ? nil : text
    }
}

extension Equatable {
    /// A value that cannot be two: what one side changed; what both changed is as `mine`, which came later.
    package static func choosing(base: Self, theirs: Self, mine: Self) -> Self {
        mine == base ? theirs : mine
    }
}

extension [Mark] {
    /// Each kind of mark by itself.
    static func merging(base: [Mark], theirs: [Mark], mine: [Mark]) -> [Mark] {
        var result: [Mark] = []
        let links = (base.link, theirs.link, mine.link)
        if let link = String?.choosing(base: links.0, theirs: links.1, mine: links.2) {
            result.append(.link(address: link))
        }
        for mark in [Mark.bold, .italic, .underline, .strike, .code, .subscript, .superscript]
        where Bool.choosing(base: base.contains(mark), theirs: theirs.contains(mark), mine: mine.contains(mark)) {
            result.append(mark)
        }
        return result
    }
}

extension Token.TextKind {
    static func merging(base: Self, theirs: Self, mine: Self) -> Self {
        switch (theirs, mine) {
        case (.pullQuote(let their), .pullQuote(let my)):
            guard case .pullQuote(let attribution) = base else {
                return .pullQuote(attribution: .merging(base: nil, theirs: their, mine: my))
            }
            return .pullQuote(attribution: .merging(base: attribution, theirs: their, mine: my))
        // Who was quoted is text that only this kind can hold.
        case (.pullQuote(_?), _): return theirs
        case (.paragraph, _), (.heading, _), (.pullQuote, _): return choosing(base: base, theirs: theirs, mine: mine)
        }
    }
}
