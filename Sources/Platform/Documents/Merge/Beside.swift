/// What both sides put into one place: the one that goes on with the word before it first, else theirs. What is equal
/// stands once; two words that would touch stay apart.
struct Beside<Element: Equatable> {
    let elements: [Element]

    init(
        _ theirs: ArraySlice<Element>, _ mine: ArraySlice<Element>, after before: Element?, space: Element,
        isWordPart: (Element) -> Bool
    ) {
        guard let their = theirs.first, let my = mine.first, !theirs.elementsEqual(mine) else {
            elements = Array(theirs.isEmpty ? mine : theirs)
            return
        }
        let isInWord = before.map(isWordPart) ?? false
        let isMineFirst = isInWord && isWordPart(my) && !isWordPart(their)
        let (first, second) = isMineFirst ? (mine, theirs) : (theirs, mine)
        let touch = (first.last.map(isWordPart) ?? false) && (second.first.map(isWordPart) ?? false)
        elements = first + (touch ? [space] : []) + second
    }
}
