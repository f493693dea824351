import Documents
import Newsroom
import Shell
import Web

extension CopyError: DeskRefusable {
    /// What the browser is told. It keeps the text, whatever the answer.
    var refusal: DeskRefusal {
        switch self {
        case .unreadableMessage:
            Self.refusal(
                .badRequest, "copy-unreadable", "Pesan penyunting tidak terbaca.",
                "The editor's message cannot be read.")
        case .unknownField(let name):
            Self.refusal(
                .badRequest, "copy-unknown-field", "Tidak ada isian “\(name)”.", "There is no field “\(name)”.")
        case .unreadable(let field):
            Self.refusal(
                .unprocessable, "copy-unreadable-field", "Isian “\(field.rawValue)” tidak terbaca.",
                "The field “\(field.rawValue)” cannot be read.")
        case .tooLong(let field):
            Self.refusal(
                .unprocessable, "copy-too-long", "Isian “\(field.rawValue)” terlalu panjang.",
                "The field “\(field.rawValue)” is too long.")
        case .unknownVersion:
            Self.refusal(.conflict, "copy-unknown-version", "Naskah sudah jauh berubah.", "The copy moved on.")
        case .unreadableText:
            Self.refusal(
                .unprocessable, "copy-unreadable-text",
                "Teks ini memuat sesuatu yang tidak dikenal atau terlalu besar.",
                "The text holds something unknown, or is too large.")
        case .taken: Self.refusal(.forbidden, "copy-taken", "Orang lain mengambil alih.", "Somebody else took over.")
        case .gone:
            Self.refusal(
                .gone, "copy-gone", "Salinan kerja ini sudah tidak ada.", "The working copy is no longer there.")
        }
    }

    private static func refusal(
        _ status: Problem.Status, _ code: String, _ indonesian: String, _ english: String
    ) -> DeskRefusal {
        DeskRefusal(
            status, code: code, title: DeskWording(indonesian, english),
            help: DeskWording("Teks Anda tetap tersimpan di peramban ini.", "Your text stays in this browser."))
    }

    /// Runs what reads or writes a copy; what cannot be done for a reason a person can act on becomes a ``CopyError``.
    static func translating<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch WorkError.taken(let user) {
            throw CopyError.taken(by: user)
        } catch WorkError.noCopy {
            throw CopyError.gone
        } catch is DocumentError {
            throw CopyError.unreadableText
        } catch WorkError.stale, WorkError.repeated {
            // Nobody else writes while the article is locked: only who did not wait for the lock can be the cause.
            throw CopyError.unknownVersion
        }
    }
}
