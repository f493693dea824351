import Database
import Documents
import Foundation
import Newsroom
import TestSupport

/// A newsroom with something on every screen.
extension DeskScreens {
    static func fill(_ db: Connection) throws {
        let now = Date.wednesday
        let ada = try User.create(User(login: "ada", name: "Ada Okafor"), now: now, in: db)
        let top = try Section.create(
            Section(slug: "ekonomi", name: "Ekonomi", summary: "Pasar dan keuangan"), now: now, in: db)
        _ = try Section.create(Section(parent: top.id, slug: "mikro", name: "Usaha mikro"), now: now, in: db)
        _ = try Section.create(Section(slug: "olahraga", name: "Olahraga", position: 1), now: now, in: db)
        for number in 0..<60 {
            let name = "Topik yang agak panjang namanya nomor \(number)"
            _ = try Topic.create(
                slug: Slug.from(name), name: name, summary: number % 2 == 0 ? "Tentang itu, lengkap." : "", now: now,
                in: db)
        }
        _ = try Person.create(slug: "li-wei", name: "Li Wei", title: "Redaktur ekonomi", now: now, in: db)
        let page = try PlainPage.save(
            slug: "tentang-kami", title: "Tentang kami", body: Document(paragraphs: ["Kami koran."]), now: now, in: db)
        _ = try PlainPage.save(slug: "kontak", title: "Kontak", body: Document([.rule]), now: now, in: db)
        try MenuEntry.replaceAll(
            with: [
                MenuEntry("Ekonomi", .section(top.id)), MenuEntry("Video", .video),
                MenuEntry("Tentang", .page(page.id)),
                MenuEntry("Mitra", .address("https://mitra.example/")),
            ], now: now, in: db)
        try fillSchedule(in: top.id, by: ada, db)
        try fillBoard(in: top, for: ada, db)
        try talk(about: top, with: ada, now, in: db)
        try fillPictures(for: ada, now, db)
        for number in 0..<120 {
            try LogEntry.append(
                LogEntry.Kind("topic-saved"), about: "topic:\(number)", by: ada.actor,
                detail: ["name": "Topik \(number)", "address": "topik-\(number)"],
                now: now.addingTimeInterval(Double(number)), in: db)
        }
    }

    /// Articles 1 to 3. The first is live, with a change and a withdrawal planned; the second waits to appear although the
    /// gate would refuse it; the third was refused. Arrangement 1 is shown, 2 is a draft.
    private static func fillSchedule(in section: Section.ID, by user: User, _ db: Connection) throws {
        let now = Date.wednesday
        let long = "Harga beras di pasar induk turun tiga pekan beruntun setelah panen raya"
        let live = try Article.publishSample(.sample(headline: long, section: section), in: db)
        _ = try WorkingCopy.open(live.id, by: user.actor, now: now, in: db)
        let next = try WorkingCopy.create(
            .sample(headline: "Cabai naik menjelang hari raya", section: section), by: user.actor, now: now, in: db)
        let refused = try WorkingCopy.create(
            .sample(headline: "Ekspor kopi tertahan", section: section), by: user.actor, now: now, in: db)
        func plan(_ kind: ScheduledAction.Kind, _ id: Article.ID, after hours: Double, zone: String = "Asia/Jakarta")
            throws
        {
            let due = now.addingTimeInterval(hours * 3_600)
            let moment = try ScheduledMoment(
                WallTime(of: due, in: TimeZone(identifier: zone) ?? .gmt), in: zone)
            try Publication.plan(
                kind, of: id, at: moment, as: .update, by: user.actor, now: now.addingTimeInterval(-86_400), in: db)
        }
        try plan(.swap, live.id, after: 20, zone: "Asia/Makassar")
        try plan(.withdraw, live.id, after: 700)
        try plan(.publish, next.article, after: -1)
        try plan(.publish, refused.article, after: -2)
        try db.execute(
            """
            UPDATE scheduled_actions SET state = 'failed', done_at = due_at,
                failure = 'gate-too-long headline gate-missing section'
            WHERE article_id = \(refused.article)
            """)
        let slots = [FrontSlot(.article(live.id)), FrontSlot(.newest(section)), FrontSlot(.newest(nil))]
        var shown = try FrontArrangement.create("Pagi", slots: slots, by: user.actor, now: now, in: db)
        try shown.takeOver(at: now, until: now.addingTimeInterval(40_000), by: user.actor, now: now, in: db)
        var draft = try FrontArrangement.create(slots: slots, by: user.actor, now: now, in: db)
        draft.slots.removeFirst()
        try draft.save(by: user.actor, now: now, in: db)
    }

    /// Articles at every step, with every mark, one with everything in its way, and a timer that owes something: from 4 on.
    private static func fillBoard(in section: Section, for ada: User, _ db: Connection) throws {
        let now = Date.wednesday
        let workflow = Workflow()
        var ids: [Article.ID] = []
        for number in 1...26 {
            var content = ArticleContent.sample(
                headline: "Harga beras turun tiga pekan beruntun di pasar induk, kabar nomor \(number)",
                section: number % 3 == 0 ? nil : section.id)
            if number == 1 {
                (content.summary, content.headline) = ("", String(repeating: "Judul panjang ", count: 12))
            }
            var copy = try WorkingCopy.create(
                content, by: ada.actor, workflow, now: now.addingTimeInterval(Double(-number) * 7_000), in: db)
            if number % 2 == 1 { copy.assign(to: ada.id, workflow, now: now) }
            copy.due = now.addingTimeInterval(Double(number - 6) * 9_000)
            copy.length = number % 4 == 0 ? nil : 400
            if number <= 12 { try copy.begin(now: now) }
            if number <= 6 { try copy.submit(workflow, now: now) }
            if number == 1 {
                copy.embargo = now.addingTimeInterval(40_000)
                try copy.holdBack(by: ada.id, reason: "Surat dari kuasa hukum, tunggu jawaban.", now: now)
            }
            if number == 2 { try copy.approve(by: ada.id, version: copy.version, workflow, now: now) }
            try copy.saveStanding(in: db)
            ids.append(copy.article)
        }
        _ = try Comment.add(
            to: ids[0], "Tolong cek angka di alinea kedua.\n@budi tahu sumbernya.", by: ada.id, now: now, in: db)
        for kind in [LogEntry.Kind.assigned, .begun, .submitted, .heldBack] {
            try LogEntry.append(
                kind, about: "article:\(ids[0])", by: ada.actor,
                detail: ["step": "writing > review", "reason": "Sudah lengkap"],
                now: now, in: db)
        }
        for (article, minutes) in [(ids[0], 5.0), (ids[1], 60), (ids[3], 90)] {
            let wall = WallTime(of: now.addingTimeInterval(-minutes * 60), in: .jakarta)
            try ScheduledAction.schedule(
                .publish, of: article, at: ScheduledMoment(wall, in: "Asia/Jakarta"), by: ada.actor,
                now: now.addingTimeInterval(-86_400), in: db)
        }
        try db.execute(
            """
            UPDATE scheduled_actions SET state = 'failed', done_at = due_at, failure = 'gate-missing summary gate-not-approved approval'
            WHERE article_id = \(ids[3])
            """)
    }

    /// Assets 1 to 3 and forty more: one with everything and much of it, a video, one that lacks what the gate asks for and
    /// stands in article 33.
    private static func fillPictures(for ada: User, _ now: Date, _ db: Connection) throws {
        let long = String(repeating: "Presiden meninjau panen raya di Karawang bersama menteri pertanian. ", count: 5)
        for asset in [
            Asset(
                kind: .picture, fileName: "0123456789abcdef0123.jpg", mediaType: "image/jpeg", byteCount: 812_345,
                width: 1_600, height: 1_067,
                sourceAddress: "https://agensi.example/\(long.utf8.count)/presiden-meninjau-panen-raya-di-karawang",
                caption: long, credit: "Antara Foto/Budi Santoso", alternative: "Presiden memegang padi di sawah",
                rights: "Sekali pakai, hanya web", rightsUntil: now.addingTimeInterval(9 * 86_400)),
            Asset(kind: .video, sourceAddress: "https://video.example/1", caption: "Panen", credit: "Contoh TV"),
            Asset(kind: .picture, rightsUntil: now.addingTimeInterval(-86_400)),
        ] { _ = try Asset.create(asset, now: now, in: db) }
        for number in 0..<60 {
            _ = try Asset.create(
                Asset(
                    kind: .picture, fileName: number % 9 == 0 ? nil : "\(number).jpg", caption: "Foto nomor \(number)",
                    credit: number % 4 == 0 ? "" : "Antara", alternative: number % 3 == 0 ? "" : "Sawah"), now: now,
                in: db)
        }
        _ = try Article.draft(
            .sample(headline: "Panen raya dimulai", lead: Lead(asset: 1)), by: "ada", now: now, in: db)
        _ = try WorkingCopy.create(
            .sample(headline: "Harga gabah naik", lead: Lead(asset: 3)), by: ada.actor, now: now, in: db)
    }

    /// Rules of the gate, and what is said about an article, 30: to Ada, by Budi.
    private static func talk(about section: Section, with ada: User, _ now: Date, in db: Connection) throws {
        let demands: [Demand] = [
            .required([.headline, .section, .lead]), .length(.headline, atLeast: 20, atMost: 110), .pictureCredit,
            .alternativeText, .pictureRights, .embargo, .approval(strict: true), .reapproval, .legalHold,
        ]
        for (index, demand) in demands.enumerated() {
            try GateRule(demand, in: index == 0 ? section.id : nil, isOn: index != 3).save(
                by: ada.actor, now: now, in: db)
        }
        let budi = try User.create(User(login: "budi", name: "Budi Santoso"), now: now, in: db)
        var content = ArticleContent(
            headline: "Harga beras turun", body: Document(paragraphs: ["Harga beras turun tiga pekan berturut-turut."]))
        content.section = section.id
        let article = try WorkingCopy.create(content, by: ada.actor, now: now, in: db).article
        _ = try WorkingCopy.create(content, by: ada.actor, now: now, in: db)
        let passage = Comment.Passage("turun tiga pekan", before: "Harga beras", block: 0, version: 1)
        let asked = try Comment.add(
            to: article, "@ada, dari mana angka ini? Tolong cek lagi.", on: passage, by: budi.id, now: now, in: db)
        let answer = try Comment.add(to: article, "BPS.", answering: asked.id, by: ada.id, now: now, in: db)
        _ = try Comment.edit(answer.id, "BPS, Senin lalu.\nTabelnya ada.", by: ada, now: now, in: db)
        let gone = try Comment.add(to: article, "Salah tempat.", by: budi.id, now: now, in: db)
        _ = try Comment.add(to: article, "Bukan, benar di sini.", answering: gone.id, by: ada.id, now: now, in: db)
        try Comment.delete(gone.id, by: budi, now: now, in: db)
        _ = try Comment.add(
            to: article, "Kata ini @ada @nobody lebih baik.",
            on: Comment.Passage("sudah dihapus", block: 3, version: 1), by: budi.id, now: now, in: db)
        _ = try Comment.add(
            to: article, "Tunggu pernyataan Bulog sebelum terbit.", as: .handOver, by: budi.id, now: now, in: db)
        let done = try Comment.add(to: article, "Judulnya terlalu panjang.", by: budi.id, now: now, in: db)
        try Comment.settle(done.id, by: ada.id, now: now, in: db)
    }
}
