import Foundation
import Newsroom
import Shell
import Web

/// What the settings form says, read and found usable.
struct SiteForm: Sendable {
    let name: String
    let tagline: String
    let language: Language
    let zone: TimeZone
    let pattern: ArticlePattern
    let accounts: [Site.Account]
    let follow: Site.Follow?
    let imprint: String

    /// `nil` when the form has faults now.
    init?(_ form: inout Form, _ spoken: Language) throws {
        name = form.line("name", 1...80)
        tagline = form.line("tagline", 0...160)
        let language = form.require("language", form.choice("language", Language.self))
        let zoneName = form.line("zone", 1...60)
        let zone = TimeZone.knownTimeZoneIdentifiers.contains(zoneName) ? TimeZone(identifier: zoneName) : nil
        if zone == nil, !zoneName.isEmpty { form.fault("zone", .unknown) }
        let patternText = form.line("pattern", 1...120)
        let pattern = try? ArticlePattern(patternText)
        if pattern == nil, !patternText.isEmpty {
            form.fault("pattern", .other(ArrangingPhrase.badPattern.text(spoken)))
        }
        let accounts = Self.accounts(form.text("accounts", 0...4_000))
        if accounts == nil { form.fault("accounts", .other(ArrangingPhrase.badAccounts.text(spoken))) }
        let wording = form.line("followWording", 0...160)
        let address = form.line("followAddress", 0...500)
        if wording.isEmpty != address.isEmpty {
            form.fault(
                wording.isEmpty ? "followWording" : "followAddress", .other(ArrangingPhrase.bothOrNeither.text(spoken)))
        } else if !address.isEmpty, !LinkAddress.isWeb(address) || !LinkAddress.isUsable(address) {
            form.fault("followAddress", .notAnAddress)
        }
        follow = wording.isEmpty ? nil : Site.Follow(wording: wording, address: address)
        imprint = form.line("imprint", 0...300)
        guard let language, let zone, let pattern, let accounts else { return nil }
        (self.language, self.zone, self.pattern, self.accounts) = (language, zone, pattern, accounts)
    }

    /// “Facebook https://…”, one a line; `nil` when a line is none.
    private static func accounts(_ text: String) -> [Site.Account]? {
        var accounts: [Site.Account] = []
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let words = line.split(separator: 0x20).map { String(Substring($0)) }
            guard let address = words.last, words.count > 1, LinkAddress.isWeb(address), LinkAddress.isUsable(address),
                !line.contains(where: { $0 < 0x20 }), accounts.count < 20
            else {
                if words.isEmpty { continue }
                return nil
            }
            accounts.append(Site.Account(name: words.dropLast().joined(separator: " "), address: address))
        }
        return accounts
    }

    func write(to site: inout Site) {
        site.name = name
        site.tagline = tagline
        site.language = language
        site.zone = zone
        site.pattern = pattern
        site.accounts = accounts
        site.follow = follow
        site.imprint = imprint
    }

    /// What is new, for the log.
    func differences(from before: Site) -> [String: String] {
        var after = before
        write(to: &after)
        var result: [String: String] = [:]
        func compare(_ key: String, _ old: String, _ new: String) { if old != new { result[key] = new } }
        compare("name", before.name, name)
        compare("tagline", before.tagline, tagline)
        compare("language", before.language.rawValue, language.rawValue)
        compare("zone", before.zone.identifier, zone.identifier)
        compare("pattern", before.pattern.description, pattern.description)
        compare("imprint", before.imprint, imprint)
        if before.follow != after.follow { result["follow"] = follow.map { "\($0.wording) \($0.address)" } ?? "" }
        if before.accounts != after.accounts {
            result["accounts"] = accounts.map { "\($0.name) \($0.address)" }.joined(separator: "\n")
        }
        return result
    }
}
