package import Database
import Documents
import Foundation
package import Newsroom

/// Every way to break one of the rules, and a desk on which any of them can be broken together.
package enum Violation: String, CaseIterable, Sendable {
    case summaryMissing, headlineLong, creditMissing, bodyCreditMissing, alternativeMissing, rightsEnded
    case embargoed, held, unapproved, approvedByWriter, changedSince

    /// Rules of which each asks for one of them.
    package static let rules: [Demand] = [
        .required([.headline, .body, .summary]), .length(.headline, atLeast: nil, atMost: 60), .pictureCredit,
        .alternativeText, .pictureRights, .embargo, .approval(strict: true), .reapproval, .legalHold,
    ]

    package var refusal: (Demand.Name, GateField) {
        switch self {
        case .summaryMissing: (.required, .summary)
        case .headlineLong: (.length, .headline)
        case .creditMissing: (.pictureCredit, .lead)
        case .bodyCreditMissing: (.pictureCredit, .body)
        case .alternativeMissing: (.alternativeText, .lead)
        case .rightsEnded: (.pictureRights, .lead)
        case .embargoed: (.embargo, .embargo)
        case .held: (.legalHold, .hold)
        case .unapproved, .approvedByWriter: (.approval, .approval)
        case .changedSince: (.reapproval, .approval)
        }
    }

    /// Whether it is about the content: the only kind an article without a working copy can have.
    package var isOfContent: Bool {
        ![.embargoed, .held, .unapproved, .approvedByWriter, .changedSince].contains(self)
    }

    /// Sets that can occur: what was never approved was not approved by the wrong one nor changed since.
    package static let sets: [Set<Violation>] = (0..<(1 << allCases.count)).map { bits in
        Set(allCases.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
    }.filter { set in
        !set.contains(.unapproved) || set.isDisjoint(with: [.approvedByWriter, .changedSince])
    }
}

/// Two users, a picture, and working copies made to order.
package struct GateDesk: Sendable {
    package let ada, budi: User
    let now = Date.wednesday

    package init(in db: Connection) throws {
        ada = try User.createSample("ada", as: ["chief editor": nil], in: db)
        budi = try User.createSample("budi", as: ["editor": nil], in: db)
    }

    package func content(_ broken: Set<Violation>, in db: Connection) throws -> ArticleContent {
        let asset = try Asset.create(
            Asset(
                kind: .picture, fileName: "a.jpg", credit: broken.contains(.creditMissing) ? "" : "Antara",
                alternative: broken.contains(.alternativeMissing) ? " " : "Sawah",
                rightsUntil: broken.contains(.rightsEnded) ? now : now.addingTimeInterval(1)), now: now, in: db)
        let picture = Picture(
            source: "https://contoh.example/a.jpg", alt: "Pasar",
            credit: broken.contains(.bodyCreditMissing) ? nil : "Ada")
        return .sample(
            headline: String(repeating: "a", count: broken.contains(.headlineLong) ? 61 : 60),
            summary: broken.contains(.summaryMissing) ? "" : "Ringkas.",
            body: Document(Document(paragraphs: ["Beras."]).blocks + [.quote([.image(picture)])]),
            lead: Lead(asset: asset.id))
    }

    /// Gives the copy this content and standing.
    package func prepare(_ copy: WorkingCopy, _ broken: Set<Violation>, in db: Connection) throws -> WorkingCopy {
        var copy = copy
        let content = try content(broken, in: db)
        let number = Int(copy.article.number) * 1_000 + copy.version
        let sending = WorkingCopy.Sending(client: "a", number: number, change: "{}")
        try copy.apply(content, sending, by: ada.actor, now: now, in: db)
        try copy.submit(Workflow(), now: now)
        if !broken.contains(.unapproved) {
            let by = broken.contains(.approvedByWriter) ? ada.id : budi.id
            try copy.approve(by: by, version: copy.version, Workflow(), now: now)
        }
        if broken.contains(.held) { try copy.holdBack(by: budi.id, reason: "Somasi", now: now) }
        if broken.contains(.embargoed) { copy.embargo = now.addingTimeInterval(1) }
        try copy.saveStanding(in: db)
        if broken.contains(.changedSince) {
            let again = WorkingCopy.Sending(client: "a", number: number + 1, change: "{}")
            try copy.apply(content, again, by: ada.actor, now: now, in: db)
        }
        return copy
    }
}
