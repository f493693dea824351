/// One paragraph while it is read: texts with folded white space and marks.
struct LineBuilder {
    private var inlines: [Inline] = []
    private var run: [UInt8] = []
    private var runMarks: [Mark] = []
    /// Nothing yet, or a space or break last: further white space adds nothing.
    private var endsInSpace = true

    var isEmpty: Bool { inlines.isEmpty && run.isEmpty }
    var currentMarks: [Mark] { runMarks }

    /// Whether the last thing is a break: a second one ends the paragraph.
    var endsInBreak: Bool {
        run.allSatisfy { $0 == 0x20 } && inlines.last == .lineBreak
    }

    /// Adds text as HTML shows it: control characters dropped, white space folded unless it is kept (`<pre>`).
    mutating func append(_ text: String, marks: [Mark], keepsSpace: Bool = false) {
        if marks != runMarks {
            flush()
            runMarks = marks
        }
        for byte in CleanText.text(text).utf8 {
            guard HTMLSpace.contains(byte) else {
                run.append(byte)
                endsInSpace = false
                continue
            }
            if keepsSpace, byte == 0x0A {
                breakLine()
                runMarks = marks
            } else if keepsSpace || !endsInSpace {
                run.append(0x20)
                endsInSpace = true
            }
        }
    }

    mutating func breakLine() {
        flush()
        trimEnd()
        inlines.append(.lineBreak)
        endsInSpace = true
    }

    /// The paragraph without spaces and breaks at its ends; the builder starts anew.
    mutating func finish() -> [Inline] {
        flush()
        trimEnd()
        while inlines.last == .lineBreak {
            inlines.removeLast()
            trimEnd()
        }
        let first = inlines.firstIndex { $0 != .lineBreak } ?? inlines.endIndex
        defer { self = LineBuilder() }
        return Array(inlines[first...])
    }

    private mutating func flush() {
        Inline.append(String(decoding: run, as: UTF8.self), marks: runMarks, to: &inlines)
        run.removeAll(keepingCapacity: true)
    }

    private mutating func trimEnd() {
        while case .text(let text, let marks)? = inlines.last, text.utf8.last == 0x20 {
            inlines.removeLast()
            var bytes = Array(text.utf8)
            while bytes.last == 0x20 { bytes.removeLast() }
            if !bytes.isEmpty { inlines.append(.text(String(decoding: bytes, as: UTF8.self), marks: marks)) }
        }
    }
}
