/// Stylesheets without what only their authors need.
package enum StyleSheet {
    /// Leaves out comments and the white space at the ends of lines. Strings are kept to the byte.
    package static func compact(_ css: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(css.count)
        var index = 0
        while index < css.count {
            let byte = css[index]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let end = endOfString(css, from: index)
                result += css[index..<end]
                index = end
            } else if byte == UInt8(ascii: "/"), index + 1 < css.count, css[index + 1] == UInt8(ascii: "*") {
                index = endOfComment(css, from: index + 2)
            } else if byte == 0x0A || byte == 0x0D {
                while let last = result.last, last == 0x20 || last == 0x09 { result.removeLast() }
                if let last = result.last, last != 0x0A { result.append(0x0A) }
                index += 1
                while index < css.count, [0x20, 0x09, 0x0A, 0x0D].contains(css[index]) { index += 1 }
            } else {
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    private static func endOfString(_ css: [UInt8], from start: Int) -> Int {
        var index = start + 1
        while index < css.count, css[index] != css[start] {
            index += css[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, css.count)
    }

    private static func endOfComment(_ css: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < css.count {
            if css[index] == UInt8(ascii: "*"), css[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return css.count
    }
}
