/// A QR code (ISO/IEC 18004): what a telephone's camera reads from the screen. Bytes, error correction M, versions 1–10.
package struct QRCode: Sendable {
    /// Modules on each side, without the quiet zone.
    package let size: Int
    /// Row by row; dark is true.
    package let modules: [[Bool]]

    /// Modules left free around it (ISO/IEC 18004 §6.3.8).
    package static let quiet = 4

    /// - Returns: `nil` for more than 213 bytes of UTF-8.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let version = QRVersion.all.first(where: { $0.room >= bytes.count }) else { return nil }
        var grid = QRGrid(version)
        grid.place(QRCodewords.all(bytes, version))
        let candidates = (0..<8).map { grid.masked($0) }
        let best = candidates.min { $0.penalty < $1.penalty } ?? grid
        size = version.size
        modules = best.rows
    }

    /// The dark modules as an SVG path, quiet zone included: draw it in a view box of ``side`` units.
    package var path: String {
        var path = ""
        for (y, row) in modules.enumerated() {
            var x = 0
            while x < size {
                guard row[x] else {
                    x += 1
                    continue
                }
                let start = x
                while x < size, row[x] { x += 1 }
                path += "M\(start + Self.quiet) \(y + Self.quiet)h\(x - start)v1h-\(x - start)z"
            }
        }
        return path
    }

    /// Units of ``path`` on each side.
    package var side: Int { size + 2 * Self.quiet }
}
