/// The services whose players and cards we know by name, with the address a reader would open.
///
/// A built-in table: nothing is ever asked of the network (discovery by oEmbed lets a page choose what we fetch).
enum EmbedProvider {
    private static let names: [String: String] = [
        "youtube.com": "YouTube", "youtu.be": "YouTube", "youtube-nocookie.com": "YouTube",
        "vimeo.com": "Vimeo", "player.vimeo.com": "Vimeo", "x.com": "X", "twitter.com": "X",
        "platform.twitter.com": "X",
        "instagram.com": "Instagram", "tiktok.com": "TikTok", "vt.tiktok.com": "TikTok", "facebook.com": "Facebook",
        "fb.watch": "Facebook", "open.spotify.com": "Spotify", "w.soundcloud.com": "SoundCloud",
        "soundcloud.com": "SoundCloud", "dailymotion.com": "Dailymotion", "threads.net": "Threads",
        "geo.dailymotion.com": "Dailymotion", "t.me": "Telegram", "google.com": "Google Maps",
        "maps.google.com": "Google Maps",
        "datawrapper.dwcdn.net": "Datawrapper", "flo.uri.sh": "Flourish", "public.flourish.studio": "Flourish",
        "docs.google.com": "Google Docs", "bsky.app": "Bluesky", "threads.com": "Threads",
    ]

    /// The service's name; for others the host.
    static func name(for address: String) -> String {
        guard let web = WebAddress(address) else { return "" }
        return names[web.host] ?? web.host
    }

    /// What an address of a player or post leads to; `nil` when it is not one of a service we know.
    static func embed(for address: String, title: String? = nil) -> Embed? {
        guard let web = WebAddress(address), let name = names[web.host] else { return nil }
        let canonical: String? =
            switch name {
            case "YouTube": youTube(web)
            case "Vimeo": vimeo(web)
            case "X": x(web)
            case "Instagram": instagram(web)
            case "TikTok": tikTok(web)
            case "Facebook": facebook(web, address)
            case "Spotify": spotify(web)
            case "SoundCloud": web.value("url") ?? (web.path.count >= 2 ? address : nil)
            case "Dailymotion": dailymotion(web)
            case "Google Maps": web.path.first == "maps" || web.host == "maps.google.com" ? address : nil
            default: web.path.isEmpty ? nil : address
            }
        guard let canonical, let safe = SafeAddress.canonical(canonical, for: .embed) else { return nil }
        return Embed(address: safe, provider: name, title: title)
    }

    private static func youTube(_ web: WebAddress) -> String? {
        let id: String? =
            if web.host == "youtu.be" {
                web.path.first
            } else if let first = web.path.first, ["embed", "shorts", "live", "v"].contains(first), web.path.count > 1 {
                web.path[1]
            } else {
                web.value("v")
            }
        if let id, id != "videoseries", WebAddress.isIdentifier(id) { return "https://www.youtube.com/watch?v=" + id }
        guard let list = web.value("list"), WebAddress.isIdentifier(list) else { return nil }
        return "https://www.youtube.com/playlist?list=" + list
    }

    private static func vimeo(_ web: WebAddress) -> String? {
        guard let id = web.path.last(where: { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        return "https://vimeo.com/" + id
    }

    private static func x(_ web: WebAddress) -> String? {
        if let id = web.value("id"), WebAddress.isIdentifier(id) { return "https://x.com/i/status/" + id }
        guard web.path.count >= 3, web.path[1] == "status" || web.path[1] == "statuses",
            WebAddress.isIdentifier(web.path[0]), WebAddress.isIdentifier(web.path[2])
        else { return nil }
        return "https://x.com/\(web.path[0])/status/\(web.path[2])"
    }

    private static func instagram(_ web: WebAddress) -> String? {
        guard let kind = web.path.firstIndex(where: { ["p", "reel", "tv"].contains($0) }), kind + 1 < web.path.count,
            WebAddress.isIdentifier(web.path[kind + 1])
        else { return nil }
        return "https://www.instagram.com/\(web.path[kind])/\(web.path[kind + 1])/"
    }

    private static func tikTok(_ web: WebAddress) -> String? {
        guard let id = web.path.last, WebAddress.isIdentifier(id) else { return nil }
        if web.path.count == 3, web.path[1] == "video", web.path[0].utf8.first == UInt8(ascii: "@") {
            return "https://www.tiktok.com/\(web.path[0])/video/\(id)"
        }
        return web.path[0] == "embed" ? "https://www.tiktok.com/embed/v2/" + id : "https://\(web.host)/\(id)"
    }

    private static func facebook(_ web: WebAddress, _ address: String) -> String? {
        guard web.path.first == "plugins" else { return web.path.isEmpty ? nil : address }
        guard let target = web.value("href"), name(for: target) == "Facebook" else { return nil }
        return target
    }

    private static func spotify(_ web: WebAddress) -> String? {
        let path = web.path.filter { $0 != "embed" && $0 != "embed-podcast" }
        guard path.count >= 2, path.allSatisfy(WebAddress.isIdentifier) else { return nil }
        return "https://open.spotify.com/" + path.joined(separator: "/")
    }

    private static func dailymotion(_ web: WebAddress) -> String? {
        guard let id = web.value("video") ?? web.path.last, WebAddress.isIdentifier(id), id != "player.html" else {
            return nil
        }
        return "https://www.dailymotion.com/video/" + id
    }
}
