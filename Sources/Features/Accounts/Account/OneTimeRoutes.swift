import Credentials
import Database
import HTTPTypes
import Hummingbird
import Newsroom
import Shell
import Web

/// `/desk/account/app` and `/desk/account/codes`: the authenticator app and the recovery codes.
struct OneTimeRoutes: Sendable {
    let signIn: SignIn
    let theme: AccountsTheme

    private var database: Database { signIn.database }
    private var freshness: Freshness { Freshness(database: database, limits: signIn.limits) }
    private let limit = RateLimit(burst: 10, every: .seconds(30))

    init(signIn: SignIn, theme: AccountsTheme) { (self.signIn, self.theme) = (signIn, theme) }

    func add(to routes: DeskRoutes) {
        routes.post("/desk/account/app", .signedIn) { _, context, _ in
            if let asking = try await freshness.ask(context, backTo: "/desk/account") { return asking }
            try await database.write { db in try StoredOneTimeKey.begin(for: context.user.id, in: db) }
            return try context.redirect(to: "/desk/account/app")
        }
        routes.get("/desk/account/app", .signedIn) { _, context, _ in
            if let asking = try await freshness.ask(context, backTo: "/desk/account/app") { return asking }
            return try await page(context)
        }
        routes.post("/desk/account/app/confirmation", .signedIn) { request, context, _ in
            try await confirm(request, context)
        }
        routes.post("/desk/account/app/removal", .signedIn) { _, context, _ in
            if let asking = try await freshness.ask(context, backTo: "/desk/account") { return asking }
            try await database.write { db in
                try ChangeLog.turn(in: db)
                try StoredOneTimeKey.remove(of: context.user.id, in: db)
                try log(.oneTimeKeyRemoved, context, in: db)
            }
            return try context.redirect(to: "/desk/account", saying: AccountPhrase.appRemoved)
        }
        routes.post("/desk/account/codes", .signedIn) { _, context, _ in
            if let asking = try await freshness.ask(context, backTo: "/desk/account") { return asking }
            let codes = try await database.write { db in
                try ChangeLog.turn(in: db)
                try log(.recoveryCodesMade, context, in: db)
                return try StoredRecoveryCodes.replace(of: context.user.id, in: db)
            }
            return show(codes, context)
        }
    }

    private func log(_ kind: LogEntry.Kind, _ context: DeskContext, in db: Connection) throws {
        try LogEntry.append(kind, about: context.user.subject, by: context.actor, now: context.now, in: db)
    }

    private func page(_ context: DeskContext, entered: Form? = nil) async throws -> Response {
        let (found, paper) = try await database.read { db in
            (try StoredOneTimeKey.find(of: context.user.id, in: db), try Site.find(in: db).name)
        }
        guard let stored = found, stored.confirmed == nil else { return try context.redirect(to: "/desk/account") }
        let address = stored.key.address(issuer: paper, login: context.user.login)
        // A paper's name too long for a QR code is left out.
        let code = QRCode(address) ?? QRCode(stored.key.address(issuer: "Redaksi", login: context.user.login))
        let form = FormView(
            to: "/desk/account/app/confirmation",
            [
                FieldView(.line, "code", AccountPhrase.appCode.text(context.language)).required().limit(10)
                    .autocomplete("one-time-code")
            ],
            submit: AccountPhrase.appConfirm.text(context.language), entered: entered, cancelPath: "/desk/account",
            language: context.language)
        let page = OneTimePage(form: form, path: code?.path ?? "", side: code?.side ?? 0, typed: stored.key.typed)
        return context.page(
            theme.oneTime, page, title: AccountPhrase.appTitle.text(context.language),
            status: entered == nil ? .ok : .unprocessableContent)
    }

    /// The first right code turns it on; the recovery codes come with it.
    private func confirm(_ request: Request, _ context: DeskContext) async throws -> Response {
        if let asking = try await freshness.ask(context, backTo: "/desk/account/app") { return asking }
        var form = try await request.form()
        let code = form.line("code", 1...10)
        try form.end()
        guard limit.take("\(context.user.id)") == nil else { throw DeskRefusal.tooMany }
        let isRight = form.faults.isEmpty
        let codes = try await database.write { db -> [RecoveryCode]? in
            try ChangeLog.turn(in: db)
            guard isRight,
                try StoredOneTimeKey.use(code, of: context.user.id, isConfirmed: false, now: context.now, in: db)
            else { return nil }
            try StoredOneTimeKey.confirm(of: context.user.id, now: context.now, in: db)
            try log(.oneTimeKeySet, context, in: db)
            return try StoredRecoveryCodes.replace(of: context.user.id, in: db)
        }
        guard let codes else {
            form.fault("code", .other(AccountPhrase.appWrong.text(context.language)))
            return try await page(context, entered: form)
        }
        return show(codes, context)
    }

    private func show(_ codes: [RecoveryCode], _ context: DeskContext) -> Response {
        context.page(
            theme.recoveryCodes, RecoveryCodesPage(codes: codes.map(\.text)),
            title: AccountPhrase.codesTitle.text(context.language))
    }
}
