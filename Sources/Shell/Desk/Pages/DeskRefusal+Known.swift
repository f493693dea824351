import Database
import Hummingbird
import Newsroom
import Web

extension DeskRefusal {
    /// What an error comes to. Details of what nobody foresaw go to the log only (V47).
    init(_ error: any Error) {
        switch error {
        case let error as any DeskRefusable: self = error.refusal
        case let error as any ProblemConvertible: self.init(error.problem)
        case let error as DatabaseError: self = error.mayPass ? .unavailable : .broken
        case let error as any HTTPResponseError where error.status.code < 500: self = .notFound
        default: self = .broken
        }
    }

    private init(_ problem: Problem) {
        let known = Self.known[problem.code]
        self.init(
            problem.status, code: problem.code,
            title: known?.title ?? DeskWording(problem.title, problem.title),
            help: known?.help ?? DeskWording(problem.help ?? "", problem.help ?? ""), fields: problem.fields)
    }

    /// The problems of Platform, which speaks English only, by their codes.
    private static let known: [String: (title: DeskWording, help: DeskWording)] = [
        "cross-site": (
            DeskWording(
                "Permintaan ini tidak datang dari halaman situs ini",
                "This request did not come from a page of this site"),
            DeskWording(
                "Buka halamannya dari meja redaksi, lalu ulangi.",
                "Open the page from the desk and repeat what you did.")
        ),
        "body-too-large": (
            DeskWording("Kiriman terlalu besar", "What was sent is too large"),
            DeskWording("Pendekkan, lalu kirim lagi.", "Shorten it and send it again.")
        ),
        "form-unreadable": (
            DeskWording("Isian tidak terbaca", "The form could not be read"),
            DeskWording("Muat ulang halamannya.", "Load the page again.")
        ),
        "form-unknown-field": (
            DeskWording("Ada isian yang tidak dikenal", "The form has fields that do not belong to it"),
            DeskWording("Muat ulang halamannya.", "Load the page again.")
        ),
        "form-type": (
            DeskWording("Jenis kiriman ini tidak diterima di sini", "This kind of content is not taken here"),
            DeskWording("Kirim lewat halamannya.", "Send it from the page.")
        ),
    ]

    /// In one language, for JSON.
    func problem(_ text: (DeskWording) -> String) -> Problem {
        Problem(status, code: code, title: text(title), help: text(help), fields: fields)
    }
}

extension DatabaseError {
    /// Whether trying again in a moment may help.
    fileprivate var mayPass: Bool {
        switch self {
        case .busy, .full, .readOnly, .unavailable, .timedOut, .uncertain, .closed: true
        default: false
        }
    }
}
