/// A line as it is put together from two sides.
///
/// Two letters that stood beside each other on neither side are kept apart by a space: one person took out the space
/// before a word, another put a word there, and neither wrote the long word that would come of it.
struct MergedLine<Element: Equatable> {
    private(set) var elements: [Element] = []
    private let space: Element
    private let isWordPart: (Element) -> Bool
    /// Where the last element stood.
    private var last: (their: Int?, my: Int?) = (nil, nil)

    init(space: Element, isWordPart: @escaping (Element) -> Bool) {
        (self.space, self.isWordPart) = (space, isWordPart)
    }

    /// - Parameters: where the element stands on each side; `nil` where it does not.
    mutating func append(_ element: Element, their: Int?, my: Int?) {
        if let before = elements.last, isWordPart(before), isWordPart(element), !follows(their, my) {
            elements.append(space)
        }
        elements.append(element)
        last = (their, my)
    }

    /// What both put into one place: the one that goes on with the word before it first, else theirs. What is equal stands
    /// once.
    mutating func append(theirs: ArraySlice<Element>, mine: ArraySlice<Element>, after before: Element?) {
        if theirs.elementsEqual(mine) {
            for (their, my) in zip(theirs.indices, mine.indices) { append(mine[my], their: their, my: my) }
            return
        }
        let isInWord = before.map(isWordPart) ?? false
        let isMineFirst = isInWord && (mine.first.map(isWordPart) ?? false) && !(theirs.first.map(isWordPart) ?? false)
        if isMineFirst { for my in mine.indices { append(mine[my], their: nil, my: my) } }
        for their in theirs.indices { append(theirs[their], their: their, my: nil) }
        if !isMineFirst { for my in mine.indices { append(mine[my], their: nil, my: my) } }
    }

    private func follows(_ their: Int?, _ my: Int?) -> Bool {
        if let their, let last = last.their, last + 1 == their { return true }
        if let my, let last = last.my, last + 1 == my { return true }
        return false
    }
}
