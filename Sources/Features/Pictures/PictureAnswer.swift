import Database
import Hummingbird
import Newsroom
import Shell
import Web

/// The page of one picture: as it is, as it was entered, or over what somebody else made of it.
struct PictureAnswer: Sendable {
    let asset: Asset
    /// Where one came from and goes back to: an article that the gate refused because of the picture.
    let article: Article.ID?
    let context: DeskContext
    /// What came back wrong, or too late.
    var entered: Form?
    /// What somebody else made of it meanwhile.
    var current: Asset?

    /// Whom it is used by, at most.
    private static let usesLimit = 20

    var wayBack: String { article.map { "/desk/articles/\($0)/publication" } ?? PictureQuery.path }

    func response(from routes: PictureRoutes) async throws -> Response {
        let (rights, about) = (context.rights, "asset:\(asset.id)")
        let (uses, change) = try await routes.database.read { db in
            (
                try AssetUse.of(asset.id, for: rights, limit: Self.usesLimit + 1, in: db),
                current == nil
                    ? nil : try LogEntry.matching(LogFilter(kind: .assetSaved, subject: about), limit: 1, in: db).first
            )
        }
        let shown = current ?? asset
        let page = PicturePage(
            asset: shown, title: shown.title(context.language), wayBack: wayBack,
            wayBackName: article == nil
                ? PicturesPhrase.pictures.text(context.language) : DeskWord.toArticle.text(context.language),
            remark: remark(change), form: form, facts: PicturePage.facts(of: shown, context.language),
            uses: uses.prefix(Self.usesLimit).map { AssetUseView($0, context.language) },
            hasMoreUses: uses.count > Self.usesLimit,
            logPath: rights.allowsAnywhere(.readLog) ? "/desk/log?about=\(QueryText.encode(about))" : nil)
        return context.page(
            routes.picture, page, title: page.title,
            status: current != nil ? .conflict : entered != nil ? .unprocessableContent : .ok)
    }

    /// “Budi changed this picture, 18 Nov 09:30. Credit: Antara. What you entered is below …”
    private func remark(_ change: LogEntry?) -> String? {
        guard let current else { return nil }
        let say = { (phrase: PicturesPhrase) in phrase.text(context.language) }
        let who =
            change.map { "\($0.actor.name) \(say(.changedByOther)), \(context.ownDates.short($0.at))" }
            ?? say(.changedMeanwhile)
        let differing = PictureWords(current).fields(in: context.zone)
            .filter { $0.value != entered?.entered($0.name) }
            .map { field in
                let day = field.name == "until" ? CivilDay(field.value).map { context.dates.day($0) } : nil
                return "\(say(field.label)): \(field.value.isEmpty ? say(.isEmpty) : day ?? "“\(field.value)”")"
            }
        return "\(([who] + differing).joined(separator: ". ")). \(say(.yoursBelow))"
    }

    private var form: FormView {
        let say = { (phrase: PicturesPhrase) in phrase.text(context.language) }
        let words = PictureWords(asset)
        let until = words.lastDay(in: context.zone)?.description ?? ""
        // Only who is told what somebody else made of it has seen that: a form that comes back wrong stays as old as it was.
        let seen = FieldView(.hidden, "seen", "", PictureWords(current ?? asset).stamp)
        return FormView(
            to: "\(PictureQuery.path)/\(asset.id)",
            [
                FieldView(.text, "caption", say(.caption), words.caption).hint(say(.captionHelp))
                    .limit(PictureWords.Limit.caption).rows(3),
                FieldView(.line, "credit", say(.credit), words.credit).hint(say(.creditHelp))
                    .limit(PictureWords.Limit.credit),
                FieldView(.text, "alternative", say(.alternative), words.alternative).hint(say(.alternativeHelp))
                    .limit(PictureWords.Limit.alternative).rows(2),
                FieldView(.text, "rights", say(.rights), words.rights).hint(say(.rightsHelp))
                    .limit(PictureWords.Limit.rights).rows(2),
                FieldView(.date, "until", say(.until), until).hint(say(.untilHelp)),
                current == nil ? seen : seen.fresh(),
                FieldView(.hidden, "article", "", article.map { "\($0)" } ?? ""),
            ],
            submit: DeskWord.save.text(context.language), entered: entered, cancelPath: wayBack,
            language: context.language)
    }
}
