import Web

/// Where somebody goes on to after signing in: a page of the desk and nothing else (V28).
enum NextPath {
    /// The path itself when it is one of the desk's, otherwise the desk.
    static func safe(_ path: String?) -> String {
        guard let path, path.utf8.count <= 500, HeaderSafe.isSitePath(path),
            path == "/desk" || path.utf8.starts(with: "/desk/".utf8) || path.utf8.starts(with: "/desk?".utf8),
            // `/desk/../` leads out of the desk, and signing in again would be a circle.
            !path.utf8.starts(with: "/desk/sign".utf8), !hasDots(path)
        else { return "/desk" }
        return path
    }

    private static func hasDots(_ path: String) -> Bool {
        let lower = path.lowercased()
        return lower.contains("..") || lower.contains("%2e")
    }
}
