/// Something a reader of the old page saw and a reader of the document will not.
package struct DroppedContent: Equatable, Sendable {
    package enum Reason: String, Sendable {
        /// Forms and their fields.
        case form
        /// An address that is not http, https, mailto, tel or from the site's root.
        case unsafeAddress
        /// A frame of a service without a name in ``EmbedProvider``.
        case unknownEmbed
        /// A kind of content a body does not have: drawings, formulas, sound, plug-ins.
        case notSupported
        /// Beyond ``Document/nodeLimit``.
        case tooLarge
    }

    /// The element, or element and attribute: “iframe”, “a href”.
    package let what: String
    /// The text that was in it, or the address; at most 500 bytes.
    package let text: String
    package let reason: Reason

    package init(what: String, text: String, reason: Reason) {
        self.what = what
        self.text = CleanText.line(String(decoding: text.utf8.prefix(500), as: UTF8.self)) ?? ""
        self.reason = reason
    }
}
