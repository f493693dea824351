import Newsroom
import Shell

extension Privilege {
    /// What it lets somebody do.
    var wording: DeskWording {
        switch self {
        case .write: DeskWording("Menulis artikel sendiri", "Write articles of one's own")
        case .editOthers: DeskWording("Menyunting artikel orang lain", "Edit the articles of others")
        case .review: DeskWording("Meninjau artikel", "Review articles")
        case .approve: DeskWording("Menyetujui artikel", "Approve articles")
        case .publish: DeskWording("Menerbitkan", "Publish")
        case .schedule: DeskWording("Menjadwalkan", "Schedule")
        case .correct: DeskWording("Menambahkan koreksi", "Correct")
        case .withdraw: DeskWording("Menarik artikel", "Withdraw articles")
        case .overrideGate: DeskWording("Menerbitkan walau aturan menolak", "Publish although the gate refuses")
        case .legalHold: DeskWording("Menahan artikel karena hukum", "Hold articles for legal reasons")
        case .arrangeFront: DeskWording("Menata halaman depan", "Arrange the front page")
        case .arrangeSections: DeskWording("Menata rubrik dan menu", "Arrange sections and menu")
        case .manageTopics: DeskWording("Mengelola topik", "Manage topics")
        case .managePersons: DeskWording("Mengelola nama di artikel", "Manage persons")
        case .managePages: DeskWording("Mengelola halaman tetap", "Manage plain pages")
        case .manageSite: DeskWording("Mengatur situs", "Change the site's settings")
        case .manageAssets: DeskWording("Mengelola foto dan berkas", "Manage pictures and files")
        case .manageUsers: DeskWording("Mengelola pengguna dan peran", "Manage users and roles")
        case .manageGate: DeskWording("Mengatur aturan terbit", "Change the gate's rules")
        case .readLog: DeskWording("Membaca log", "Read the log")
        }
    }
}

extension Role {
    /// Its name; of the five a paper begins with, in the desk's language.
    func shownName(_ language: Language) -> String { Self.shown(name, language) }

    static func shown(_ name: String, _ language: Language) -> String { beginnings[name]?.text(language) ?? name }

    /// What a name somebody entered is stored as: who reads “Redaktur” and leaves it or writes it means `editor`.
    static func stored(_ name: String, _ language: Language) -> String {
        beginnings.first { $0.value.text(language) == name }?.key ?? name
    }

    /// The five roles a paper begins with, by their stored names, which the command line uses.
    private static let beginnings: [String: DeskWording] = [
        "reporter": DeskWording("Reporter", "Reporter"),
        "editor": DeskWording("Redaktur", "Editor"),
        "chief editor": DeskWording("Pemimpin redaksi", "Chief editor"),
        "photo editor": DeskWording("Redaktur foto", "Photo editor"),
        Role.administrator: DeskWording("Pengurus", "Administrator"),
    ]
}
