import Database
import Newsroom
import Shell
import Templates

/// One entry of the menu as it stands in the form: what was entered, right or wrong.
struct MenuRow: TemplateContext, Equatable {
    var label: String
    /// `section:3`, `page:4`, `video`, `index`, `accounts`, `address`; empty when nothing is chosen.
    var target: String
    var address: String
    var fault: String?
    /// From 1.
    var place = 0
    var choices: [FieldView.Option] = []

    init(label: String = "", target: String = "", address: String = "") {
        (self.label, self.target, self.address) = (label, target, address)
    }

    static func == (left: MenuRow, right: MenuRow) -> Bool {
        (left.label, left.target, left.address) == (right.label, right.target, right.address)
    }

    var isBlank: Bool { self == MenuRow() }

    static let keys: TemplateKeys<MenuRow> = [
        .text("label") { $0.label },
        .text("address") { $0.address },
        .text("fault") { $0.fault },
        .number("place") { $0.place },
        .list("choices") { row in
            row.choices.map { FieldView.Option($0.value, $0.label, isChosen: $0.value == row.target) }
        },
    ]
}

extension MenuRow {
    init(_ entry: MenuEntry) {
        self.init(label: entry.label)
        switch entry.target {
        case .section(let id): target = "section:\(id)"
        case .page(let id): target = "page:\(id)"
        case .video: target = "video"
        case .index: target = "index"
        case .accounts: target = "accounts"
        case .address(let text): (target, address) = ("address", text)
        }
    }

    /// What the row says; a fault when it says nothing that can be.
    ///
    /// - Parameter known: the targets there are.
    func entry(among known: Set<String>, _ language: Language) -> (entry: MenuEntry?, fault: String?) {
        let text = { (wording: DeskWording) in wording.text(language) }
        guard (1...40).contains(label.unicodeScalars.count), !label.utf8.contains(where: { $0 < 0x20 }) else {
            return (nil, text(label.isEmpty ? FieldFaultWording.missing : FieldFaultWording.tooLong))
        }
        guard known.contains(target) else { return (nil, ArrangingPhrase.chooseTarget.text(language)) }
        let parts = target.utf8.split(separator: UInt8(ascii: ":")).map { String(Substring($0)) }
        switch (parts[0], parts.dropFirst().first.flatMap { Int64($0) }) {
        case ("section", let id?): return (MenuEntry(label, .section(Section.ID(id))), nil)
        case ("page", let id?): return (MenuEntry(label, .page(PlainPage.ID(id))), nil)
        case ("video", _): return (MenuEntry(label, .video), nil)
        case ("index", _): return (MenuEntry(label, .index), nil)
        case ("accounts", _): return (MenuEntry(label, .accounts), nil)
        default:
            guard LinkAddress.isUsable(address) else { return (nil, text(FieldFaultWording.address)) }
            return (MenuEntry(label, .address(address)), nil)
        }
    }
}

/// The sentences of `FieldFault` this form needs, which is no list of single fields.
private enum FieldFaultWording {
    static let missing = DeskWording("Isi labelnya.", "Fill in the label.")
    static let tooLong = DeskWording("Label paling banyak 40 huruf.", "At most 40 letters in the label.")
    static let address = DeskWording(
        "Isi alamat yang dimulai dengan https:// atau /.", "Enter an address that begins with https:// or /.")
}
