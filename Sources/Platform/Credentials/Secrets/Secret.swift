/// Bytes that must not leak: a password as typed, a key in use.
///
/// It has no `==` (an early end tells how much was right) and shows nothing when printed, logged or dumped.
package struct Secret: Sendable {
    /// The bytes themselves: for a function of cryptography and for nothing else.
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package init(utf8 text: String) {
        bytes = Array(text.utf8)
    }
}

/// Without this, printing and dumping would show the stored property.
extension Secret: CustomReflectable {
    package var customMirror: Mirror { Mirror(self, children: []) }
}
