import Database
import Foundation
import HTTPTypes
import Newsroom
import TestSupport
import Testing
import Web

/// Words and rights of pictures, through the desk's addresses and by every engine: V01 and V02 (hostile texts), V18 (fields
/// nobody asked for), V28 (where one is led afterwards).
@Suite struct PicturesRoutesTests {
    private static let plain = Asset(
        kind: .picture, fileName: "0123.jpg", mediaType: "image/jpeg", byteCount: 20_000, width: 1_600, height: 900,
        caption: "Stadion", alternative: "Stadion dari udara")

    @Test(arguments: Engine.available)
    func `what is saved is there, and the log says who did it, what it is and what it was`(engine: Engine) async throws
    {
        try await SamplePictures.with(engine) { desk in
            _ = try await desk.create(Self.plain)
            let page = try await desk.get("/desk/pictures/1")
            #expect(page.0 == .ok && page.1.contains("src=\"/media/0123.jpg\""))
            #expect(page.1.contains("1600 × 900") && page.1.contains("image/jpeg"))

            let body = try await desk.form(
                caption: "Stadion\r\nutama", credit: " Antara/Budi ", alternative: "Stadion dari udara",
                rights: "Sekali pakai\r\nweb saja", until: "2026-12-31")
            let answer = try await desk.post("/desk/pictures/1", body)
            #expect(answer.status == .seeOther && answer.location == "/desk/pictures")
            let asset = try await desk.asset()
            #expect(asset.caption == "Stadion utama" && asset.credit == "Antara/Budi")
            #expect(asset.rights == "Sekali pakai\nweb saja" && asset.fileName == "0123.jpg" && asset.width == 1_600)
            // To the end of the day in Jakarta, seven hours before Greenwich's.
            #expect(asset.rightsUntil == Date(timeIntervalSince1970: 1_798_736_400))

            let entry = try #require(try await desk.log().first)
            #expect(entry.kind.rawValue == "asset-saved" && entry.actor == .user(1, name: "Ada Okafor"))
            #expect(
                entry.detail == """
                    {"caption":"Stadion utama","caption before":"Stadion","credit":"Antara/Budi","credit before":"",\
                    "rights":"Sekali pakai\\nweb saja","rights before":"","until":"2026-12-31","until before":""}
                    """)

            // Saved as it is, it is neither a change for readers nor one for the log.
            let again = try await desk.form(
                caption: asset.caption, credit: asset.credit, alternative: asset.alternative, rights: asset.rights,
                until: "2026-12-31")
            #expect(try await desk.post("/desk/pictures/1", again).status == .seeOther)
            #expect(try await desk.log().count == 1)
        }
    }

    @Test(arguments: Engine.available)
    func `rights that end within a day end then, until another day is chosen`(engine: Engine) async throws {
        try await SamplePictures.with(engine) { desk in
            // 15.00 in Jakarta.
            let afternoon = Date.wednesday.addingTimeInterval(5.5 * 3_600)
            var asset = Self.plain
            asset.rightsUntil = afternoon
            _ = try await desk.create(asset)
            #expect(try await desk.get("/desk/pictures/1").1.contains("value=\"2026-11-18\""))
            _ = try await desk.post(
                "/desk/pictures/1", try await desk.form(caption: "Stadion", credit: "Antara", until: "2026-11-18"))
            #expect(try await desk.asset().rightsUntil == afternoon)
            _ = try await desk.post("/desk/pictures/1", try await desk.form(caption: "Stadion", until: "2026-11-17"))
            #expect(try await desk.asset().rightsUntil == Date.wednesday.addingTimeInterval(-9.5 * 3_600))
            _ = try await desk.post("/desk/pictures/1", try await desk.form(caption: "Stadion"))
            #expect(try await desk.asset().rightsUntil == nil)
        }
    }

    @Test(arguments: Engine.available)
    func `what is wrong stands beside the field, with what was entered`(engine: Engine) async throws {
        try await SamplePictures.with(engine) { desk in
            let before = try await desk.create(Self.plain)
            for (body, words) in [
                (try await desk.form(caption: "Baru", until: "2026-02-30"), "Enter a date that exists."),
                (try await desk.form(caption: "Baru", until: "besok"), "Enter a date that exists."),
                (try await desk.form(caption: "Baru", credit: "a\u{1}b"), "It holds an invisible character"),
                (
                    try await desk.form(caption: "Baru", credit: String(repeating: "a", count: 501)),
                    "Too long: at most 500."
                ),
                (
                    try await desk.form(caption: "Baru", alternative: String(repeating: "a", count: 2_001)),
                    "Too long: at most 2000."
                ),
            ] {
                let answer = try await desk.post("/desk/pictures/1", body)
                #expect(answer.status == .unprocessableContent && answer.page.contains(words), "\(words)")
                #expect(answer.page.contains("aria-invalid=\"true\"") && answer.page.contains(">Baru</textarea>"))
            }
            for extra in ["&fileName=x.html", "&kind=file", "&credit=again"] {
                let answer = try await desk.post("/desk/pictures/1", try await desk.form(caption: "Baru") + extra)
                #expect(answer.status == .badRequest, "\(extra)")
            }
            #expect(try await desk.asset() == before)
            #expect(try await desk.get("/desk/pictures/9").0 == .notFound)
            #expect(try await desk.post("/desk/pictures/9", "caption=").status == .notFound)
        }
    }

    @Test(arguments: Engine.available)
    func `what somebody else saved meanwhile is not overwritten unseen`(engine: Engine) async throws {
        try await SamplePictures.with(engine) { desk in
            _ = try await desk.create(Self.plain)
            let mine = try await desk.form(caption: "Stadion", credit: "Reuters", alternative: "Stadion dari udara")
            let theirs = try await desk.form(caption: "Stadion", credit: "Antara", alternative: "Stadion dari udara")
            #expect(try await desk.post("/desk/pictures/1", theirs).status == .seeOther)

            let late = try await desk.post("/desk/pictures/1", mine)
            #expect(late.status == .conflict && late.page.contains("Ada Okafor changed this picture"))
            #expect(late.page.contains("Credit: “Antara”") && late.page.contains("value=\"Reuters\""))
            #expect(try await desk.asset().credit == "Antara")
            // Whoever has seen it may put theirs in its place.
            let seen = try await desk.form(caption: "Stadion", credit: "Reuters", alternative: "Stadion dari udara")
            let stamp = try await desk.seen()
            #expect(seen.hasSuffix(stamp) && late.page.contains(stamp))
            #expect(try await desk.post("/desk/pictures/1", seen).status == .seeOther)
            #expect(try await desk.asset().credit == "Reuters")
            // Neither by way of a form that came back wrong in between: it is as old as it was.
            let old = try await desk.form(caption: "Stadion", credit: "AFP", until: "besok")
            _ = try await desk.post("/desk/pictures/1", try await desk.form(caption: "Stadion", credit: "EPA"))
            let wrong = try await desk.post("/desk/pictures/1", old)
            let mended = old.replacing("until=besok", with: "until=")
            #expect(wrong.status == .unprocessableContent && wrong.page.contains(mended.suffix(16)))
            #expect(try await desk.post("/desk/pictures/1", mended).status == .conflict)
            #expect(try await desk.asset().credit == "EPA")
            // An import leaves no entry in the log; it is seen all the same.
            let other = try await desk.form(caption: "Lain", credit: "Reuters")
            try await desk.database.write { db in
                var asset = try #require(try Asset.find(1, in: db))
                asset.caption = "Diimpor"
                asset.rightsUntil = .wednesday
                try asset.save(now: .wednesday, in: db)
            }
            let again = try await desk.post("/desk/pictures/1", other)
            #expect(again.status == .conflict && again.page.contains("Caption: “Diimpor”"))
            #expect(again.page.contains("May be used until: 18 November 2026"))
        }
    }

    @Test(arguments: Engine.available)
    func `lists and search lead to every picture once`(engine: Engine) async throws {
        try await SamplePictures.with(engine) { desk in
            #expect(try await desk.get("/desk/pictures").1.contains("No pictures yet"))
            try await desk.database.write { db in
                for number in 0..<120 {
                    var asset = Asset(kind: .picture, caption: "Foto <\(number)>", credit: "Antara", alternative: "a")
                    if number % 40 == 0 { asset.credit = "" }
                    if number == 7 { asset.alternative = "" }
                    if number == 8 { asset.rightsUntil = .wednesday }
                    if number == 9 { asset.rightsUntil = .wednesday.addingTimeInterval(31 * 86_400) }
                    _ = try Asset.create(asset, now: .wednesday, in: db)
                }
            }
            for (start, count) in [
                ("", 120), ("?q=foto", 120), ("?q=antara", 117), ("?show=uncredited", 3), ("?show=undescribed", 1),
                ("?show=ending", 1), ("?q=zzz", 0), ("?show=zzz", 120), ("?after=999999", 120),
            ] {
                var path: String? = "/desk/pictures\(start)"
                var seen: [String] = []
                while let here = path {
                    let page = try await desk.get(here).1
                    seen += Self.parts(of: page, after: "class=\"rows-name\" href=\"/desk/pictures/")
                    path = Self.parts(of: page, after: "<a class=\"button\" href=\"").first {
                        $0.hasPrefix("/desk/pictures?")
                    }?.replacing("&amp;", with: "&")
                }
                #expect(seen.count == count && Set(seen).count == count, "\(start)")
            }
            let ended = try await desk.get("/desk/pictures?show=ending").1
            #expect(ended.contains("Rights ended 18 November 2026") && ended.contains("aria-current=\"page\""))
        }
    }

    /// What follows each `mark` up to the next quote.
    private static func parts(of page: String, after mark: String) -> [String] {
        page.split(separator: mark).dropFirst().map { String($0.prefix { $0 != "\"" }) }
    }

    @Test(arguments: Engine.available)
    func `hostile texts in every field are text (V01, V02)`(engine: Engine) async throws {
        let hostile = [
            "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'onmouseover='alert(1)",
            "</textarea><svg/onload=alert(1)>", "{{say.pictures}}", "\u{301}<b\u{301} onclick=alert(1)>",
            "\"\u{301} onfocus=alert(1) autofocus x=\"\u{301}", "javascript:alert(1)",
        ]
        try await SamplePictures.with(engine) { desk in
            for (index, text) in hostile.enumerated() {
                let id = try await desk.create(
                    Asset(kind: .video, posterName: text, sourceAddress: text, caption: text)
                ).id
                let body = try await desk.form(id, caption: text, credit: text, alternative: text, rights: text)
                #expect(try await desk.post("/desk/pictures/\(id)", body).status == .seeOther)
                let stale = try await desk.form(id, caption: text, until: text)
                for (sent, status) in [(body, HTTPResponse.Status.conflict), (stale, .unprocessableContent)] {
                    let answer = try await desk.post("/desk/pictures/\(id)", sent)
                    #expect(answer.status == status)
                    Self.checkHarmless(answer.page, index)
                }
                let query = QueryText.encode(text)
                for path in [
                    "/desk/pictures", "/desk/pictures/\(id)", "/desk/pictures?q=\(query)",
                    "/desk/pictures?show=\(query)",
                    "/desk/pictures?after=\(query)&by=\(query)&q=x", "/desk/pictures/\(id)?article=\(query)",
                ] {
                    let page = try await desk.get(path)
                    #expect(page.0 == .ok, "\(path)")
                    Self.checkHarmless(page.1, index)
                }
            }
        }
    }

    private static func checkHarmless(_ page: String, _ index: Int) {
        for part in ["<script>", "<img src=x", "<svg", "<b\u{301}", "href=\"javascript:", "\"\u{301} onfocus"] {
            #expect(!page.utf8.contains(part.utf8), "\(part) of text \(index)")
        }
    }

    @Test(arguments: Engine.available)
    func `where one comes back to is an article or the list, never another site (V28)`(engine: Engine) async throws {
        try await SamplePictures.with(engine) { desk in
            _ = try await desk.create(Self.plain)
            let page = try await desk.get("/desk/pictures/1?article=42").1
            #expect(page.contains("href=\"/desk/articles/42/publication\""))
            let saved = try await desk.post("/desk/pictures/1", try await desk.form(caption: "a", article: "42"))
            #expect(saved.location == "/desk/articles/42/publication")
            for wrong in ["//evil.example", "https://evil.example/", "42/../../x"] {
                let answer = try await desk.post("/desk/pictures/1", try await desk.form(caption: "b", article: wrong))
                #expect(answer.status != .seeOther && answer.location == nil, "\(wrong)")
            }
        }
    }
}

extension String.UTF8View {
    fileprivate func contains(_ other: String.UTF8View) -> Bool { Array(self).contains(Array(other)) }
}
