import Documents

extension Withdrawal.Target {
    /// What somebody typed: a path, an http(s) address, or this site's own address in full, which becomes a path.
    ///
    /// - Parameter siteAddress: scheme and host, no slash at the end.
    /// - Returns: `nil` for what readers cannot be sent to (V28): other schemes, `//host`, `/\host`, relative paths.
    package init?(typed text: String, siteAddress: String) {
        guard let address = SafeAddress.canonical(text, for: .media) else { return nil }
        let rest = address.utf8.dropFirst(siteAddress.utf8.count)
        if address.utf8.starts(with: siteAddress.utf8), rest.first == nil || rest.first == UInt8(ascii: "/") {
            // `https://contoh.example//evil.example` would be another host once its own is cut off.
            guard let path = SafeAddress.canonical(rest.isEmpty ? "/" : String(Substring(rest)), for: .media) else {
                return nil
            }
            self = .address(path)
        } else {
            self = .address(address)
        }
    }

    /// Whether readers leave the site.
    package var isForeign: Bool {
        guard case .address(let address) = self else { return false }
        return address.utf8.first != UInt8(ascii: "/")
    }
}
