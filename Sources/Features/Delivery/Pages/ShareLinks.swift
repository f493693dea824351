import Newsroom

/// Share links that are plain addresses of the services; no third-party script, nothing counted.
///
/// The forms are the services' own: WhatsApp's `wa.me`, X's `intent/post`, Facebook's `sharer.php`, Telegram's
/// `share/url`, LINE's `R/share`, and RFC 6068 for mail.
enum ShareLinks {
    static func links(headline: String, address: String, language: Language) -> [ShareLink] {
        let text = encoded(headline)
        let link = encoded(address)
        let both = "\(text)%0A\(link)"
        return [
            ShareLink(name: "WhatsApp", address: "https://wa.me/?text=\(both)", kind: "whatsapp"),
            ShareLink(name: "X", address: "https://x.com/intent/post?text=\(text)&url=\(link)", kind: "x"),
            ShareLink(
                name: "Facebook", address: "https://www.facebook.com/sharer/sharer.php?u=\(link)", kind: "facebook"),
            ShareLink(name: "Telegram", address: "https://t.me/share/url?url=\(link)&text=\(text)", kind: "telegram"),
            ShareLink(name: "LINE", address: "https://line.me/R/share?text=\(both)", kind: "line"),
            ShareLink(
                name: language == .indonesian ? "Surel" : "E-mail", address: "mailto:?subject=\(text)&body=\(link)",
                kind: "email"),
        ]
    }

    /// RFC 3986 §2.3: everything but unreserved bytes is percent-encoded.
    private static func encoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            if isUnreserved(byte) {
                bytes.append(byte)
            } else {
                bytes.append(UInt8(ascii: "%"))
                bytes.append(hex[Int(byte >> 4)])
                bytes.append(hex[Int(byte & 15)])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let hex = Array("0123456789ABCDEF".utf8)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
