/// What the value of an attribute means to a browser.
enum AttributeKind: Hashable {
    case plain
    case address
    case sourceSet
    /// No value may stand here, and why.
    case refused(String)

    /// By the attribute's name and its element's, both lower-case.
    init(_ attribute: [UInt8], on element: [UInt8]) {
        let element = String(decoding: element, as: UTF8.self)
        let full = String(decoding: attribute, as: UTF8.self)
        // `xlink:href` and every other prefix mean what the name behind it means.
        let colon = attribute.lastIndex(of: UInt8(ascii: ":"))
        let name = colon.map { String(decoding: attribute[($0 + 1)...], as: UTF8.self) } ?? full
        switch name {
        case _ where full.hasPrefix("xmlns"): self = .refused("a namespace")
        case _ where name.hasPrefix("on"): self = .refused("an event handler, which is a script")
        case "style": self = .refused("a style attribute")
        case "srcdoc": self = .refused("srcdoc, which is a page of its own")
        case "http-equiv": self = .refused("http-equiv")
        case "type" where element == "script": self = .refused("the type of a script")
        case _ where Self.animations.contains(element): self = .refused("<\(element)>, which can set any attribute")
        case "href" where element == "base": self = .refused("<base>, which moves every address of the page")
        case "srcset", "imagesrcset", "data-srcset": self = .sourceSet
        case _ where Self.addresses.contains(name): self = .address
        default: self = .plain
        }
    }

    private static let animations: Set = ["set", "animate", "animatetransform", "animatemotion", "discard"]

    private static let addresses: Set = [
        "href", "src", "action", "formaction", "poster", "cite", "data", "ping", "manifest", "background",
        "codebase", "classid", "longdesc", "usemap", "profile", "icon", "archive", "dynsrc", "lowsrc",
        "data-src", "data-href",
    ]
}
