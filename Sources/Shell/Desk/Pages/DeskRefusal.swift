package import Web

/// What the desk refuses, in both languages, and what to do about it.
package struct DeskRefusal: Error, Sendable, Equatable {
    package let status: Problem.Status
    /// Kebab-case ASCII. A promise to programs: never changes.
    package let code: String
    package let title: DeskWording
    /// The next step.
    package let help: DeskWording
    /// Names of fields to mark.
    package let fields: [String]

    package init(
        _ status: Problem.Status, code: String, title: DeskWording, help: DeskWording, fields: [String] = []
    ) {
        (self.status, self.code, self.title, self.help, self.fields) = (status, code, title, help, fields)
    }
}

/// An error that knows what to tell who works at the desk. Everything else is a 500.
package protocol DeskRefusable: Error {
    var refusal: DeskRefusal { get }
}

extension DeskRefusal: DeskRefusable {
    package var refusal: DeskRefusal { self }
}

// What any part of the desk may refuse.
extension DeskRefusal {
    package static let signedOut = DeskRefusal(
        .unauthorized, code: "signed-out", title: DeskWording("Anda belum masuk", "You are not signed in"),
        help: DeskWording(
            "Masuk dulu, lalu ulangi. Teks yang belum terkirim masih tersimpan di peramban ini.",
            "Sign in, then try again. Text not yet sent is kept in this browser."))
    package static let forbidden = DeskRefusal(
        .forbidden, code: "forbidden", title: DeskWording("Anda tidak berhak melakukan ini", "You may not do this"),
        help: DeskWording(
            "Mintalah hak itu kepada pengurus akun, atau minta rekan yang berhak.",
            "Ask whoever manages accounts for the privilege, or a colleague who has it."))
    package static let notFound = DeskRefusal(
        .notFound, code: "not-found", title: DeskWording("Tidak ada apa-apa di sini", "There is nothing here"),
        help: DeskWording(
            "Alamatnya mungkin salah ketik, atau isinya sudah dihapus.",
            "The address may be mistyped, or what it led to was deleted."))
    package static let badMethod = DeskRefusal(
        .methodNotAllowed, code: "bad-method",
        title: DeskWording("Permintaan ini tidak dikenal di sini", "This cannot be done here"),
        help: DeskWording("Mulailah lagi dari halamannya.", "Begin again from the page itself."))
    package static let stale = DeskRefusal(
        .conflict, code: "stale",
        title: DeskWording("Ada yang lebih dulu mengubahnya", "Somebody changed it before you"),
        help: DeskWording(
            "Kembali, muat ulang halamannya, dan ulangi perubahan Anda.",
            "Go back, load the page again and repeat your change."))
    package static let tooMany = DeskRefusal(
        .tooManyRequests, code: "too-many", title: DeskWording("Terlalu sering", "Too often"),
        help: DeskWording("Tunggu sebentar, lalu coba lagi.", "Wait a moment, then try again."))
    static let unavailable = DeskRefusal(
        .unavailable, code: "unavailable",
        title: DeskWording("Basis data sedang tidak dapat dijangkau", "The database cannot be reached right now"),
        help: DeskWording(
            "Coba lagi beberapa detik lagi. Tidak ada yang diubah.", "Try again in a few seconds. Nothing was changed.")
    )
    static let broken = DeskRefusal(
        .failure, code: "unforeseen",
        title: DeskWording("Ada yang salah di pihak kami", "Something went wrong on our side"),
        help: DeskWording(
            "Kesalahan ini sudah tercatat. Coba lagi sebentar lagi.",
            "The fault has been recorded. Try again in a moment."))
}
