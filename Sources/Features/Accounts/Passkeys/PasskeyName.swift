/// What a passkey is called until its user says otherwise.
enum PasskeyName {
    /// The device, as far as the browser's own name tells.
    static func suggested(by agent: String) -> String {
        let known = [
            ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Macintosh", "Mac"),
            ("Windows", "Windows"),
            ("CrOS", "Chromebook"), ("Linux", "Linux"),
        ]
        return known.first { agent.contains($0.0) }?.1 ?? "Passkey"
    }
}
