package import Newsroom
package import Shell
import Web

/// What accounts refuse, and what to do about it.
enum AccessRefusal {
    static let passkey = DeskRefusal(
        .unprocessable, code: "passkey-wrong", title: SignInPhrase.passkeyFailed.wording,
        help: DeskWording("Coba lagi, atau masuk dengan kata sandi.", "Try again, or sign in with your password."))
    static let link = DeskRefusal(
        .gone, code: "link-dead", title: SignInPhrase.deadTitle.wording, help: SignInPhrase.deadText.wording)
    static let tooManyPasskeys = DeskRefusal(
        .conflict, code: "passkeys-full",
        title: DeskWording("Kunci sandi sudah terlalu banyak", "There are too many passkeys"),
        help: DeskWording("Hapus yang tidak lagi dipakai.", "Remove those no longer used."))
    static let passkeyTaken = DeskRefusal(
        .conflict, code: "passkey-taken",
        title: DeskWording("Kunci sandi ini sudah terdaftar", "This passkey is known already"),
        help: DeskWording("Pakai perangkat lain.", "Use another device."))
    static let lastWay = DeskRefusal(
        .conflict, code: "last-way-in",
        title: DeskWording("Ini satu-satunya cara Anda masuk", "This is your only way to sign in"),
        help: DeskWording("Buat kata sandi atau kunci sandi lain dulu.", "Set a password or add another passkey first.")
    )
    static let notConfirmed = DeskRefusal(
        .forbidden, code: "not-confirmed", title: SignInPhrase.confirmTitle.wording,
        help: DeskWording("Muat ulang halamannya dan pastikan ini Anda.", "Load the page again and confirm it is you."))
    static let beyondOwn = DeskRefusal(
        .forbidden, code: "beyond-own-rights",
        title: DeskWording("Peran itu melebihi hak Anda sendiri", "That role goes beyond your own rights"),
        help: DeskWording(
            "Mintalah kepada pengurus yang memegang semua hak itu.",
            "Ask an administrator who holds all of its privileges."))
}

extension PeopleError: DeskRefusable {
    package var refusal: DeskRefusal {
        switch self {
        case .unknownUser, .unknownRole: .notFound
        case .badLogin, .badName:
            DeskRefusal(
                .unprocessable, code: "name-bad",
                title: DeskWording("Nama tidak dapat dipakai", "That name cannot be used"),
                help: DeskWording("Kembali dan pilih yang lain.", "Go back and choose another."))
        case .lastAdministrator:
            DeskRefusal(
                .conflict, code: "last-administrator",
                title: DeskWording("Tidak akan ada lagi yang mengurus akun", "Nobody would be left to manage users"),
                help: DeskWording(
                    "Berikan peran pengurus kepada orang lain dulu.",
                    "Give the administrator's role to somebody else first."))
        case .roleInUse:
            DeskRefusal(
                .conflict, code: "role-in-use",
                title: DeskWording("Peran ini masih dipakai", "Somebody still has this role"),
                help: DeskWording("Cabut dulu dari semua pemegangnya.", "Take it away from everybody who has it first.")
            )
        }
    }
}
