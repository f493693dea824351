import Newsroom
import Shell
package import Templates

/// Everything `problem.mustache` may use.
package struct ProblemPage: TemplateContext {
    let problem: SiteProblem
    let language: Language
    /// What the newsroom says about it. May be empty.
    let note: String
    let latest: [CardView]

    package static let keys: TemplateKeys<ProblemPage> = [
        .number("status") { $0.problem.rawValue },
        .text("title") { $0.problem.wording($0.language).title },
        .text("help") { $0.problem.wording($0.language).help },
        .text("note") { $0.note },
        .flag("hasLatest") { !$0.latest.isEmpty },
        .list("latest") { $0.latest },
        .text("indexPath") { _ in SiteAddress.index() },
    ]
}

/// What can go wrong for a reader, by HTTP status.
package enum SiteProblem: Int, CaseIterable, Sendable {
    case notFound = 404
    case methodNotAllowed = 405
    case gone = 410
    case broken = 500
    case unavailable = 503

    func wording(_ language: Language) -> (title: String, help: String) {
        switch (self, language) {
        case (.notFound, .indonesian):
            (
                "Halaman ini tidak ada",
                "Alamatnya mungkin salah ketik atau sudah berubah. Cari lewat menu atau menurut tanggal di indeks."
            )
        case (.notFound, .english):
            (
                "There is no such page",
                "The address may be mistyped or may have changed. Try the menu, or the index by date."
            )
        case (.methodNotAllowed, .indonesian):
            (
                "Permintaan ini tidak dikenal di sini",
                "Halaman ini hanya dapat dibaca. Mulailah lagi dari halaman depan."
            )
        case (.methodNotAllowed, .english):
            ("This page can only be read", "Start again from the front page.")
        case (.gone, .indonesian):
            (
                "Artikel ini telah ditarik",
                "Redaksi menarik artikel ini dari situs. Artikel lain ada di bawah ini dan di indeks."
            )
        case (.gone, .english):
            (
                "This article was withdrawn",
                "The newsroom has taken this article off the site. Others are below and in the index."
            )
        case (.broken, .indonesian):
            ("Ada yang salah di pihak kami", "Kesalahan ini sudah tercatat. Coba muat ulang halaman sebentar lagi.")
        case (.broken, .english):
            ("Something went wrong on our side", "The fault has been recorded. Try loading the page again in a moment.")
        case (.unavailable, .indonesian):
            ("Situs sedang tidak dapat dijangkau", "Kami sedang memulihkannya. Coba lagi dalam beberapa detik.")
        case (.unavailable, .english):
            ("The site cannot be reached right now", "We are bringing it back. Try again in a few seconds.")
        }
    }
}
