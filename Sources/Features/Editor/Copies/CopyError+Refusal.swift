import Documents
import Newsroom
import Shell

extension CopyError: DeskRefusable {
    /// What the browser is told. It keeps the text, whatever the answer.
    var refusal: DeskRefusal {
        switch self {
        case .unreadableMessage:
            DeskRefusal(
                .badRequest, code: "copy-unreadable",
                title: DeskWording("Pesan penyunting tidak terbaca.", "The editor's message cannot be read."))
        case .unknownField(let name):
            DeskRefusal(
                .badRequest, code: "copy-unknown-field",
                title: DeskWording("Tidak ada isian “\(name)”.", "There is no field “\(name)”."))
        case .unreadable(let field):
            DeskRefusal(
                .unprocessable, code: "copy-unreadable-field",
                title: DeskWording(
                    "Isian “\(field.rawValue)” tidak terbaca.", "The field “\(field.rawValue)” cannot be read."))
        case .tooLong(let field):
            DeskRefusal(
                .unprocessable, code: "copy-too-long",
                title: DeskWording(
                    "Isian “\(field.rawValue)” terlalu panjang.", "The field “\(field.rawValue)” is too long."))
        case .unknownVersion:
            DeskRefusal(
                .conflict, code: "copy-unknown-version",
                title: DeskWording("Naskah sudah jauh berubah.", "The copy moved on."))
        }
    }
}
