import Database
import Documents
import Foundation
import HTTPTypes
import Newsroom
import TestSupport
import Testing

/// From the gate's refusal to the picture and back: what was refused goes out, and readers see what was mended at once.
@Suite struct MendingTests {
    private static let rules: [Demand] = [.pictureCredit, .alternativeText, .pictureRights]

    @Test(arguments: Engine.available)
    func `a refusal leads to the picture, and goes when its record is mended`(engine: Engine) async throws {
        try await SamplePictures.with(engine, rules: Self.rules) { desk in
            let asset = try await desk.create(
                Asset(kind: .picture, fileName: "a.jpg", caption: "Sawah", rightsUntil: .wednesday))
            let copy = try await desk.database.write { db in
                try WorkingCopy.create(
                    .sample(lead: Lead(asset: asset.id)), by: .user(1, name: "Ada"), now: .wednesday, in: db)
            }
            let page = "/desk/articles/\(copy.article)/publication"
            let link = "href=\"/desk/pictures/1?article=\(copy.article)\""
            let refused = try await desk.post(page, "version=\(copy.version)")
            #expect(refused.status == .unprocessableContent)
            for code in ["gate-no-credit", "gate-no-alternative", "gate-rights-ended"] {
                #expect(refused.page.contains(code))
            }
            #expect(refused.page.components(separatedBy: link).count == 4)
            // Who may not change pictures reads the same without the way there.
            let publisher = try await desk.get(page, as: "publish.editOthers")
            #expect(publisher.1.contains("gate-no-credit") && !publisher.1.contains("/desk/pictures"))

            let body = try await desk.form(
                caption: "Sawah", credit: "Antara", alternative: "Sawah di Karawang", until: "2026-11-18",
                article: "\(copy.article)")
            // The day that stands there does not help: rights ended within it.
            let back = try await desk.post("/desk/pictures/1", body)
            #expect(back.location == page)
            let left = try await desk.get(page).1
            #expect(left.contains("gate-rights-ended") && !left.contains("gate-no-credit"))
            let longer = try await desk.form(
                caption: "Sawah", credit: "Antara", alternative: "Sawah di Karawang", until: "2026-11-19")
            #expect(try await desk.post("/desk/pictures/1", longer).status == .seeOther)
            #expect(try await desk.post(page, "version=\(copy.version)").status == .seeOther)
            let article = try await desk.database.read { db in try Article.find(copy.article, in: db) }
            #expect(article.dates != nil)
        }
    }

    @Test(arguments: Engine.available)
    func `every page that shows a picture shows its new words at once`(engine: Engine) async throws {
        try await SamplePictures.with(engine) { desk in
            let asset = try await desk.create(
                Asset(
                    kind: .picture, fileName: "a.jpg", mediaType: "image/jpeg", width: 1_600, height: 900,
                    caption: "Keterangan lama", credit: "Kredit lama", alternative: "Pengganti lama"))
            let (lead, body) = try await desk.database.write { db in
                let lead = try Article.publishSample(
                    .sample(headline: "Dengan foto utama", lead: Lead(asset: asset.id)), in: db)
                let picture = Document([.image(Picture(asset: asset.id.number))])
                return (
                    lead, try Article.publishSample(.sample(headline: "Dengan foto di teks", body: picture), in: db)
                )
            }
            try await desk.readers { page in
                let paths = [lead, body].map { "/read\($0.id)/\($0.content.slug)" } + ["/"]
                for path in paths {
                    let before = try await page(path)
                    #expect(before.contains("Pengganti lama"), "\(path)")
                }
                let form = try await desk.form(
                    caption: "Keterangan baru", credit: "Kredit baru", alternative: "Pengganti baru")
                #expect(try await desk.post("/desk/pictures/1", form).status == .seeOther)
                for path in paths {
                    let after = try await page(path)
                    #expect(after.contains("Pengganti baru") && !after.contains(" lama"), "\(path)")
                    #expect(path == "/" || (after.contains("Kredit baru") && after.contains("Keterangan baru")))
                }
            }
        }
    }
}
