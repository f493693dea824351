import Newsroom
import Shell

/// What the pages of users and roles say.
enum UserPhrase: String, DeskPhrases {
    case users, usersText, find, login, loginHint, name, language, active, inactive, status, grants, noGrants
    case invite, inviteTitle, inviteSubmit, role, roleNone, section, everywhere, noUsers, created
    case linkTitle, linkText, linkOnce, linkDone
    case profile, saved, give, given, take, taken, signsInWith, allPrivileges, sessions, lastSeen, never, endSessions,
        sessionsEnded
    case access, newLink, newLinkText, resetAll, resetAllText, resetAllAsk, disable, disableText, disableAsk, disabled,
        enable, enabled
    case unlock, unlockText, unlocked, hasPassword, hasPasskeys, hasApp, hasNothing
    case roles, rolesText, newRole, roleName, roleStored, privileges, roleSaved, roleMade, roleRemoved, roleRemove,
        roleRemoveAsk,
        holders
    case loginTaken, badLogin

    var wording: DeskWording {
        switch self {
        case .users: DeskWording("Pengguna", "Users")
        case .usersText: DeskWording("Siapa yang bisa masuk ke meja redaksi.", "Who can sign in to the desk.")
        case .find: DeskWording("Cari nama", "Find a name")
        case .login: DeskWording("Nama pengguna", "Login")
        case .loginHint:
            DeskWording("2–64 huruf kecil a–z, angka, titik, _, - atau @.", "2–64 of a–z, digits, dot, _, - or @.")
        case .name: DeskWording("Nama", "Name")
        case .language: DeskWording("Bahasa", "Language")
        case .active: DeskWording("Aktif", "Active")
        case .inactive: DeskWording("Nonaktif", "Disabled")
        case .status: DeskWording("Status", "State")
        case .grants: DeskWording("Peran", "Roles")
        case .noGrants: DeskWording("Belum punya peran.", "No role yet.")
        case .invite: DeskWording("Undang pengguna", "Invite a user")
        case .inviteTitle: DeskWording("Undang pengguna", "Invite a user")
        case .inviteSubmit: DeskWording("Buat tautan undangan", "Make an invitation link")
        case .role: DeskWording("Peran", "Role")
        case .roleNone: DeskWording("(belum)", "(none yet)")
        case .section: DeskWording("Rubrik", "Section")
        case .everywhere: DeskWording("Semua rubrik", "Every section")
        case .noUsers: DeskWording("Tidak ada yang cocok.", "Nobody matches.")
        case .created: DeskWording("Pengguna dibuat.", "The user is there.")
        case .linkTitle: DeskWording("Tautan undangan", "Invitation link")
        case .linkText:
            DeskWording(
                "Kirimkan tautan ini lewat saluran yang aman. Siapa pun yang memegangnya bisa masuk sebagai",
                "Send this link by a safe channel. Whoever holds it can sign in as")
        case .linkOnce:
            DeskWording(
                "Berlaku sekali, tiga hari. Tautan ini tidak ditampilkan lagi.",
                "It works once, for three days. It is not shown again.")
        case .linkDone: DeskWording("Ke halaman pengguna", "To the user's page")
        case .profile: DeskWording("Profil", "Profile")
        case .saved: DeskWording("Pengguna tersimpan.", "The user is saved.")
        case .give: DeskWording("Beri peran", "Give a role")
        case .given: DeskWording("Peran diberikan.", "The role is given.")
        case .take: DeskWording("Cabut", "Take away")
        case .taken: DeskWording("Peran dicabut.", "The role is taken away.")
        case .signsInWith: DeskWording("Masuk dengan", "Signs in with")
        case .allPrivileges: DeskWording("Semua hak", "Every privilege")
        case .sessions: DeskWording("Sesi terbuka:", "Open sessions:")
        case .lastSeen: DeskWording("Terakhir aktif", "Last active")
        case .never: DeskWording("belum pernah", "never")
        case .endSessions: DeskWording("Akhiri semua sesi", "End all sessions")
        case .sessionsEnded: DeskWording("Semua sesi diakhiri.", "All sessions have ended.")
        case .access: DeskWording("Cara masuk", "Signing in")
        case .newLink: DeskWording("Buat tautan baru", "Make a new link")
        case .newLinkText:
            DeskWording(
                "Untuk kata sandi yang lupa. Langkah kedua tetap diminta.",
                "For a forgotten password. The second step is still asked for.")
        case .resetAll: DeskWording("Mulai dari awal", "Begin afresh")
        case .resetAllText:
            DeskWording(
                "Menghapus kata sandi, kunci sandi, aplikasi, dan kode pemulihan, lalu membuat tautan.",
                "Removes password, passkeys, app and recovery codes, and makes a link.")
        case .resetAllAsk:
            DeskWording("Semua cara masuknya akan dihapus.", "Every way they have to sign in will be removed.")
        case .disable: DeskWording("Nonaktifkan", "Disable")
        case .disableText:
            DeskWording(
                "Tidak bisa masuk lagi, dan semua sesinya berakhir sekarang.",
                "They cannot sign in, and all their sessions end now.")
        case .disableAsk: DeskWording("Semua sesinya berakhir sekarang.", "All their sessions end now.")
        case .disabled: DeskWording("Pengguna dinonaktifkan.", "The user is disabled.")
        case .enable: DeskWording("Aktifkan lagi", "Enable again")
        case .enabled: DeskWording("Pengguna aktif lagi.", "The user is active again.")
        case .unlock: DeskWording("Buka kunci", "Unlock")
        case .unlockText: DeskWording("Melupakan percobaan masuk yang gagal.", "Forgets failed tries to sign in.")
        case .unlocked: DeskWording("Percobaan yang gagal dilupakan.", "Failed tries are forgotten.")
        case .hasPassword: DeskWording("kata sandi", "password")
        case .hasPasskeys: DeskWording("kunci sandi", "passkeys")
        case .hasApp: DeskWording("aplikasi autentikator", "authenticator app")
        case .hasNothing: DeskWording("belum ada", "none yet")
        case .roles: DeskWording("Peran", "Roles")
        case .rolesText:
            DeskWording(
                "Kumpulan hak, diberikan untuk semua rubrik atau untuk satu.",
                "Sets of privileges, given for every section or for one.")
        case .newRole: DeskWording("Peran baru", "New role")
        case .roleStored: DeskWording("Di baris perintah dan log bernama", "The command line and the log call it")
        case .roleName: DeskWording("Nama peran", "Name of the role")
        case .privileges: DeskWording("Hak", "Privileges")
        case .roleSaved: DeskWording("Peran tersimpan.", "The role is saved.")
        case .roleMade: DeskWording("Peran dibuat.", "The role is there.")
        case .roleRemoved: DeskWording("Peran dihapus.", "The role is removed.")
        case .roleRemove: DeskWording("Hapus peran", "Remove the role")
        case .roleRemoveAsk: DeskWording("Peran ini akan hilang.", "This role will be gone.")
        case .holders: DeskWording("Pemegang", "Holders")
        case .loginTaken: DeskWording("Sudah dipakai.", "Already in use.")
        case .badLogin: DeskWording("Ada karakter yang tidak boleh dipakai.", "It has characters that are not allowed.")
        }
    }
}
