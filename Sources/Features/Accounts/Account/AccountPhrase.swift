import Shell

/// What the pages of one's own account say.
enum AccountPhrase: String, DeskPhrases {
    case title, profile, name, language, indonesian, english, saved, signIn, loginLabel
    case zone, zoneHint, browsersZone
    case password, passwordNone, passwordSet, currentPassword, newPassword, newPasswordHint, changePassword, setPassword
    case passwordChanged, passwordHelp, currentWrong
    case passkeys, passkeysText, addPasskey, passkeyAdded, passkeyRemoved, remove, removePasskeyAsk, used, never, added
    case synced, thisDevice, noPasskeys, passkeyFailed, device
    case app, appText, appOn, appSetUp, appRemove, appRemoveAsk, appRemoved, appTitle, appScan, appTyped, appCode
    case appConfirm, appWrong, appAlt
    case codes, codesText, codesLeft, codesNew, codesTitle, codesKeep, codesDone, codesNone
    case sessions, sessionsText, browser, from, lastSeen, thisOne, endSession, endOthers, sessionEnded, othersEnded

    var wording: DeskWording {
        switch self {
        case .title: DeskWording("Akun saya", "My account")
        case .profile: DeskWording("Profil", "Profile")
        case .name: DeskWording("Nama", "Name")
        case .language: DeskWording("Bahasa meja redaksi", "Language of the desk")
        case .indonesian: DeskWording("Bahasa Indonesia", "Bahasa Indonesia")
        case .english: DeskWording("English", "English")
        case .zone: DeskWording("Zona waktu saya", "My time zone")
        case .zoneHint:
            DeskWording(
                "Papan, formulir dan komentar memakai jam ini; jadwal menampilkannya di samping jam redaksi.",
                "The board, forms and comments use this clock; schedules show it beside the paper's.")
        case .browsersZone: DeskWording("Menurut peramban saya", "As my browser says")
        case .saved: DeskWording("Profil tersimpan.", "Your profile is saved.")
        case .signIn: DeskWording("Cara masuk", "Signing in")
        case .loginLabel: DeskWording("Nama pengguna", "Login")
        case .password: DeskWording("Kata sandi", "Password")
        case .passwordNone: DeskWording("Anda tidak punya kata sandi.", "You have no password.")
        case .passwordSet: DeskWording("Terakhir diubah", "Last changed")
        case .currentPassword: DeskWording("Kata sandi sekarang", "Present password")
        case .newPassword: DeskWording("Kata sandi baru", "New password")
        case .newPasswordHint: DeskWording("Paling sedikit 12 karakter.", "At least 12 characters.")
        case .changePassword: DeskWording("Ganti kata sandi", "Change the password")
        case .setPassword: DeskWording("Buat kata sandi", "Set a password")
        case .passwordChanged:
            DeskWording(
                "Kata sandi diganti. Sesi lain sudah diakhiri.", "The password is changed. Other sessions have ended.")
        case .passwordHelp:
            DeskWording("Mengganti kata sandi mengakhiri semua sesi lain.", "Changing it ends all your other sessions.")
        case .currentWrong: DeskWording("Kata sandi sekarang salah.", "The present password is wrong.")
        case .passkeys: DeskWording("Kunci sandi", "Passkeys")
        case .passkeysText:
            DeskWording(
                "Masuk dengan sidik jari, wajah, atau PIN: lebih aman dan lebih cepat daripada kata sandi.",
                "Sign in with a fingerprint, a face or a PIN: safer and quicker than a password.")
        case .addPasskey: DeskWording("Tambah kunci sandi", "Add a passkey")
        case .passkeyAdded: DeskWording("Kunci sandi ditambahkan.", "The passkey is added.")
        case .passkeyRemoved: DeskWording("Kunci sandi dihapus.", "The passkey is removed.")
        case .remove: DeskWording("Hapus", "Remove")
        case .removePasskeyAsk:
            DeskWording("Perangkat itu tidak akan bisa masuk lagi.", "That device will no longer be able to sign in.")
        case .used: DeskWording("Terakhir dipakai", "Last used")
        case .never: DeskWording("belum pernah", "never")
        case .added: DeskWording("Ditambahkan", "Added")
        case .synced: DeskWording("disinkronkan", "synced")
        case .thisDevice: DeskWording("hanya di satu perangkat", "on one device only")
        case .noPasskeys:
            DeskWording(
                "Kunci sandi memerlukan alamat https dengan nama, bukan angka.",
                "Passkeys need an https address with a name, not a number.")
        case .passkeyFailed:
            DeskWording("Kunci sandi tidak jadi dibuat. Coba lagi.", "The passkey was not made. Try again.")
        case .device: DeskWording("Perangkat", "Device")
        case .app: DeskWording("Aplikasi autentikator", "Authenticator app")
        case .appText:
            DeskWording(
                "Kode enam angka dari ponsel, diminta sesudah kata sandi.",
                "Six digits from your phone, asked for after the password.")
        case .appOn: DeskWording("Aktif sejak", "On since")
        case .appSetUp: DeskWording("Siapkan aplikasi", "Set up an app")
        case .appRemove: DeskWording("Matikan", "Turn off")
        case .appRemoveAsk:
            DeskWording("Sesudah itu kata sandi saja cukup untuk masuk.", "From then on the password alone is enough.")
        case .appRemoved: DeskWording("Aplikasi autentikator dimatikan.", "The authenticator app is turned off.")
        case .appTitle: DeskWording("Siapkan aplikasi autentikator", "Set up an authenticator app")
        case .appScan: DeskWording("Pindai gambar ini dengan aplikasinya.", "Scan this picture with the app.")
        case .appTyped: DeskWording("Atau ketik kunci ini:", "Or type this key:")
        case .appCode: DeskWording("Kode yang ditunjukkan aplikasi", "The code the app shows")
        case .appConfirm: DeskWording("Aktifkan", "Turn on")
        case .appWrong:
            DeskWording("Kode salah. Periksa jam ponsel Anda.", "The code is wrong. Check your phone's clock.")
        case .appAlt: DeskWording("Kode QR untuk aplikasi autentikator", "QR code for an authenticator app")
        case .codes: DeskWording("Kode pemulihan", "Recovery codes")
        case .codesText:
            DeskWording(
                "Untuk hari ketika ponsel hilang. Setiap kode berlaku sekali.",
                "For the day the phone is gone. Each code works once.")
        case .codesLeft: DeskWording("Kode tersisa:", "Codes left:")
        case .codesNew: DeskWording("Buat kode baru", "Make new codes")
        case .codesTitle: DeskWording("Kode pemulihan Anda", "Your recovery codes")
        case .codesKeep:
            DeskWording(
                "Cetak atau tulis sekarang: kode-kode ini tidak ditampilkan lagi, dan yang lama tidak berlaku.",
                "Print them or write them down now: they are not shown again, and earlier ones no longer work.")
        case .codesDone: DeskWording("Sudah saya simpan", "I have kept them")
        case .codesNone: DeskWording("Tidak ada kode tersisa.", "No codes are left.")
        case .sessions: DeskWording("Sesi", "Sessions")
        case .sessionsText: DeskWording("Di mana Anda sedang masuk.", "Where you are signed in.")
        case .browser: DeskWording("Peramban", "Browser")
        case .from: DeskWording("Alamat", "Address")
        case .lastSeen: DeskWording("Terakhir aktif", "Last active")
        case .thisOne: DeskWording("sesi ini", "this session")
        case .endSession: DeskWording("Akhiri", "End")
        case .endOthers: DeskWording("Akhiri semua sesi lain", "End all other sessions")
        case .sessionEnded: DeskWording("Sesi diakhiri.", "The session has ended.")
        case .othersEnded: DeskWording("Semua sesi lain diakhiri.", "All other sessions have ended.")
        }
    }
}
