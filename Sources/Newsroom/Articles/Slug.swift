import Foundation

/// The readable part of an address.
package enum Slug {
    /// Longest slug made from a headline, in bytes; search engines and messengers cut longer addresses.
    static let longest = 80

    /// Lower-case ASCII letters, digits and single hyphens, at most 80 bytes, cut between words.
    ///
    /// Latin letters lose their accents; what has no ASCII form is left out. A text without any gives
    /// `fallback`, so that an address is never empty.
    package static func from(_ text: String, fallback: String = "artikel") -> String {
        var slug: [UInt8] = []
        var pendingHyphen = false
        var end = 0
        for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
            guard let letter = letter(for: scalar) else {
                if !isIgnored(scalar) { pendingHyphen = !slug.isEmpty }
                continue
            }
            if pendingHyphen {
                end = slug.count
                slug.append(UInt8(ascii: "-"))
                pendingHyphen = false
            }
            slug.append(letter)
            if slug.count > longest {
                slug.removeLast(slug.count - (end > 0 ? end : longest))
                break
            }
        }
        return slug.isEmpty ? fallback : String(decoding: slug, as: UTF8.self)
    }

    /// Whether `text` could have been made by ``from(_:fallback:)``.
    package static func isValid(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= longest && from(text) == text
    }

    private static func letter(for scalar: Unicode.Scalar) -> UInt8? {
        switch scalar {
        case "a"..."z", "0"..."9": UInt8(ascii: scalar)
        case "A"..."Z": UInt8(ascii: scalar) | 0x20
        case "ø", "Ø": UInt8(ascii: "o")
        case "đ", "Đ": UInt8(ascii: "d")
        case "ł", "Ł": UInt8(ascii: "l")
        default: nil
        }
    }

    /// Marks and quotes vanish instead of splitting a word: “Jum’at” becomes `jumat`.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "'", "’", "‘", "ʼ", "`": true
        default: scalar.properties.generalCategory == .nonspacingMark
        }
    }
}
