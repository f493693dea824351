import Shell

/// What the pages before the desk say.
enum SignInPhrase: String, DeskPhrases {
    case title, nobodyThere, login, password, submit, wrong, wait, busy, orPasskey, passkeyHint, passkeyFailed
    case secondTitle, secondText, secondPasskeyText, code, codeHint, codeWrong, secondSubmit, again, expired
    case welcomeTitle, welcomeText, newPassword, newPasswordHint, welcomeSubmit, welcomePasskey, deadTitle, deadText
    case confirmTitle, confirmText, confirmProof, confirmHint, confirmSubmit, confirmPasskey, confirmWrong
    case short, long, obvious, personal, signedOut, noPasskeys

    var wording: DeskWording {
        switch self {
        case .title: DeskWording("Masuk ke meja redaksi", "Sign in to the desk")
        case .nobodyThere:
            DeskWording(
                "Belum ada pengguna. Jalankan ini di server, lalu buka tautan yang ditampilkannya:",
                "There is no user yet. Run this on the server and open the link it prints:")
        case .login: DeskWording("Nama pengguna", "Login")
        case .password: DeskWording("Kata sandi", "Password")
        case .submit: DeskWording("Masuk", "Sign in")
        case .wrong:
            DeskWording("Nama pengguna atau kata sandi salah.", "The login or the password is wrong.")
        case .wait:
            DeskWording(
                "Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.",
                "Too many tries. Wait a while, then try again.")
        case .busy:
            DeskWording(
                "Banyak yang sedang masuk. Coba lagi sebentar lagi.", "Many are signing in. Try again in a moment.")
        case .orPasskey: DeskWording("Masuk dengan kunci sandi", "Sign in with a passkey")
        case .passkeyHint:
            DeskWording(
                "Dengan sidik jari, wajah, atau PIN perangkat ini.", "With this device's fingerprint, face or PIN.")
        case .passkeyFailed:
            DeskWording("Kunci sandi tidak berhasil dipakai. Coba lagi.", "The passkey did not work. Try again.")
        case .secondTitle: DeskWording("Langkah kedua", "Second step")
        case .secondText:
            DeskWording(
                "Ketik kode enam angka dari aplikasi autentikator, atau salah satu kode pemulihan.",
                "Type the six digits of your authenticator app, or one of your recovery codes.")
        case .secondPasskeyText:
            DeskWording(
                "Pakai kunci sandi Anda, atau ketik salah satu kode pemulihan.",
                "Use your passkey, or type one of your recovery codes.")
        case .code: DeskWording("Kode", "Code")
        case .codeHint: DeskWording("Setiap kode hanya berlaku sekali.", "Each code works once.")
        case .codeWrong: DeskWording("Kode salah atau sudah dipakai.", "The code is wrong or was used already.")
        case .secondSubmit: DeskWording("Lanjutkan", "Go on")
        case .again: DeskWording("Mulai lagi dari awal", "Begin again")
        case .expired:
            DeskWording(
                "Langkah pertama sudah terlalu lama. Masuklah lagi.", "The first step is too long ago. Sign in again.")
        case .welcomeTitle: DeskWording("Selamat datang", "Welcome")
        case .welcomeText:
            DeskWording(
                "Pilih cara Anda masuk ke meja redaksi mulai sekarang. Nama pengguna Anda:",
                "Choose how you sign in to the desk from now on. Your login:")
        case .newPassword: DeskWording("Kata sandi baru", "New password")
        case .newPasswordHint:
            DeskWording(
                "Paling sedikit 12 karakter. Beberapa kata yang tidak berhubungan lebih baik daripada tanda-tanda aneh.",
                "At least 12 characters. A few unrelated words are better than odd signs.")
        case .welcomeSubmit: DeskWording("Simpan kata sandi dan masuk", "Save the password and sign in")
        case .welcomePasskey: DeskWording("Buat kunci sandi dan masuk", "Make a passkey and sign in")
        case .deadTitle: DeskWording("Tautan ini sudah tidak berlaku", "This link no longer works")
        case .deadText:
            DeskWording(
                "Tautan berlaku sekali dan tiga hari. Mintalah yang baru kepada pengurus akun.",
                "A link works once and for three days. Ask whoever manages accounts for a new one.")
        case .confirmTitle: DeskWording("Pastikan ini Anda", "Confirm it is you")
        case .confirmText:
            DeskWording(
                "Yang akan Anda lakukan memerlukan bukti baru bahwa ini Anda.",
                "What you are about to do needs fresh proof that it is you.")
        case .confirmProof: DeskWording("Kata sandi", "Password")
        case .confirmHint: DeskWording("Kata sandi yang sekarang.", "Your present password.")
        case .confirmSubmit: DeskWording("Pastikan", "Confirm")
        case .confirmPasskey: DeskWording("Pastikan dengan kunci sandi", "Confirm with a passkey")
        case .confirmWrong: DeskWording("Kata sandi salah.", "The password is wrong.")
        case .short: DeskWording("Paling sedikit 12 karakter.", "At least 12 characters.")
        case .long: DeskWording("Terlalu panjang.", "Too long.")
        case .obvious:
            DeskWording(
                "Ini termasuk yang pertama dicoba orang. Pilih yang lain.",
                "This is among the first that anybody tries. Choose another.")
        case .personal:
            DeskWording(
                "Ini hampir sama dengan nama Anda atau nama media. Pilih yang lain.",
                "This is little more than your name or the paper's. Choose another.")
        case .signedOut: DeskWording("Anda sudah keluar.", "You have signed out.")
        case .noPasskeys:
            DeskWording(
                "Kunci sandi memerlukan alamat https dengan nama, bukan angka.",
                "Passkeys need an https address with a name, not a number.")
        }
    }
}
