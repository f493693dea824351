/// Reads one ``PlainRequest`` from the front.
struct PlainRequestReader {
    enum Stop: Error {
        /// The bytes end before the request does.
        case short
        /// A byte that no plain request has at this place.
        case foreign
    }

    private let start: UnsafeRawPointer
    private let end: Int
    private var position = 0
    private var noted = NotedFields()

    init(start: UnsafeRawPointer, end: Int) {
        self.start = start
        self.end = end
    }

    mutating func request(fields limit: Int) throws(Stop) -> PlainRequest {
        let isHead = try method()
        let path = try path()
        if try next() == UInt8(ascii: "?") { try query() }
        try expect(" HTTP/1.1\r\n")

        var count = 0
        while try next() != UInt8(ascii: "\r") {
            count += 1
            guard count <= limit else { throw .foreign }
            try field()
        }
        try expect("\r\n")
        guard noted.hasHost else { throw .foreign }
        return PlainRequest(
            isHead: isHead, path: path, acceptEncoding: noted.acceptEncoding, ifNoneMatch: noted.ifNoneMatch,
            length: position)
    }

    private mutating func method() throws(Stop) -> Bool {
        let isHead = try next() == UInt8(ascii: "H")
        try expect(isHead ? "HEAD " : "GET ")
        return isHead
    }

    /// Up to a space or a question mark, which stays.
    private mutating func path() throws(Stop) -> Range<Int> {
        let first = position
        try expect("/")
        var segment = position
        while true {
            let byte = try next()
            if ByteClass.unreserved.contains(byte) {
                position += 1
                continue
            }
            guard !isDots(segment..<position) else { throw .foreign }
            switch byte {
            case UInt8(ascii: "/"):
                // `//` and what may be read as an authority.
                guard position > segment else { throw .foreign }
                position += 1
                segment = position
            case UInt8(ascii: " "), UInt8(ascii: "?"): return first..<position
            default: throw .foreign
            }
        }
    }

    private func isDots(_ segment: Range<Int>) -> Bool {
        (1...2).contains(segment.count) && segment.allSatisfy { self[$0] == UInt8(ascii: ".") }
    }

    private mutating func query() throws(Stop) {
        repeat {
            position += 1  // the question mark, then ampersands
            let name = try run(of: .unreserved)
            guard TrackingParameter.isOne(slice(name)) else { throw .foreign }
            if try next() == UInt8(ascii: "=") { _ = try run(of: .parameter) }
        } while try next() == UInt8(ascii: "&")
    }

    private mutating func field() throws(Stop) {
        let name = try run(of: .token)
        try expect(":")
        guard let field = noted.field(named: slice(name)) else { throw .foreign }
        let value = try value()
        try expect("\r\n")
        guard noted.note(field, slice(value), at: value) else { throw .foreign }
    }

    /// Up to the carriage return, without the space around it.
    private mutating func value() throws(Stop) -> Range<Int> {
        while try isSpace(next()) { position += 1 }
        let first = position
        skipVisible()
        while true {
            let byte = try next()
            if byte == UInt8(ascii: "\r") { break }
            // Neither controls (NUL, a bare line feed), nor DEL, nor bytes from 128 up.
            guard (0x20...0x7E).contains(byte) || byte == 0x09 else { throw .foreign }
            position += 1
        }
        var last = position
        while last > first, isSpace(self[last - 1]) { last -= 1 }
        return first..<last
    }

    /// Eight bytes at a time, as long as all of them are visible or a space.
    private mutating func skipVisible() {
        while position + 8 <= end {
            let word = start.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            let ones: UInt64 = 0x0101_0101_0101_0101
            let isDelete = word ^ (ones &* 0x7F)
            // The top bit of each byte that is below 0x20, or 0x7F, or from 0x80 up. A borrow may mark the byte
            // after a marked one too, which does no harm: the slow loop looks again.
            let marks = ((word &- ones &* 0x20) & ~word) | ((isDelete &- ones) & ~isDelete) | word
            guard marks & (ones &* 0x80) == 0 else { return }
            position += 8
        }
    }

    private mutating func run(of kind: ByteClass) throws(Stop) -> Range<Int> {
        let first = position
        while kind.contains(try next()) { position += 1 }
        return first..<position
    }

    private mutating func expect(_ text: StaticString) throws(Stop) {
        for index in 0..<text.utf8CodeUnitCount {
            guard try next() == text.utf8Start[index] else { throw .foreign }
            position += 1
        }
    }

    private func next() throws(Stop) -> UInt8 {
        guard position < end else { throw .short }
        return self[position]
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09
    }

    private subscript(_ index: Int) -> UInt8 {
        start.load(fromByteOffset: index, as: UInt8.self)
    }

    private func slice(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    }
}
