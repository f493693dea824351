import Newsroom
import Shell

extension ScheduledAction {
    /// “Publish”, “Swap in the change, as an update”.
    var wording: DeskWording {
        switch kind {
        case .publish: return PublishingPhrase.kindPublish.wording
        case .withdraw: return PublishingPhrase.kindWithdraw.wording
        case .swap:
            let isUpdate = detail[Publication.Significance.key] == Publication.Significance.update.rawValue
            return (isUpdate ? PublishingPhrase.kindSwapUpdate : .kindSwap).wording
        }
    }
}

extension ScheduledAction.Kind {
    var wording: DeskWording {
        switch self {
        case .publish: PublishingPhrase.kindPublish.wording
        case .swap: PublishingPhrase.kindSwap.wording
        case .withdraw: PublishingPhrase.kindWithdraw.wording
        }
    }
}

/// Why a planned action was refused, in words, from the reason codes the timer kept, and how to go on.
struct FailureWording {
    /// One for each thing that was in the way.
    let sentences: [String]
    let advice: String

    init(_ reason: String, _ language: Language) {
        let words = reason.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        guard let first = words.first else {
            (sentences, advice) = ([reason], PublishingPhrase.adviceAnew.text(language))
            return
        }
        if first.utf8.starts(with: "gate-".utf8) {
            sentences = stride(from: 0, to: words.count - 1, by: 2).map { index in
                let field = GateField(rawValue: words[index + 1])?.wording.text(language) ?? words[index + 1]
                return "\(field) \(Self.gate(words[index]).text(language))"
            }
            advice = PublishingPhrase.adviceMend.text(language)
        } else {
            let (sentence, advice) = Self.other(first)
            let rest = words.dropFirst().map { GateField(rawValue: $0)?.wording.text(language) ?? $0 }
            sentences = [([sentence.text(language)] + rest).joined(separator: " ")]
            self.advice = advice.text(language)
        }
    }

    /// As ``Refusal/Fault/wording(_:)``, without the measures, which the timer does not keep.
    private static func gate(_ code: String) -> DeskWording {
        switch code {
        case "gate-missing": DeskWording("belum diisi", "was missing")
        case "gate-too-short": DeskWording("terlalu pendek", "was too short")
        case "gate-too-long": DeskWording("terlalu panjang", "was too long")
        case "gate-no-credit": DeskWording("memuat gambar tanpa kredit", "had a picture without credit")
        case "gate-no-alternative":
            DeskWording("memuat gambar tanpa teks pengganti", "had a picture without alternative text")
        case "gate-rights-ended":
            DeskWording("memuat gambar yang hak pakainya berakhir", "had a picture whose rights had ended")
        case "gate-embargo": DeskWording("masih berlaku", "was still in force")
        case "gate-not-approved": DeskWording("belum ada", "was missing")
        case "gate-approved-by-writer": DeskWording("bukan dari orang lain", "did not come from somebody else")
        case "gate-changed-since-approval":
            DeskWording("diberikan sebelum naskah diubah", "was given before the text was changed")
        case "gate-held-back": DeskWording("masih berlaku", "was in force")
        default: DeskWording("(\(code))", "(\(code))")
        }
    }

    private static func other(_ code: String) -> (DeskWording, PublishingPhrase) {
        switch code {
        case "incomplete": (DeskWording("Belum lengkap:", "Not complete:"), .adviceMend)
        case "too-long": (DeskWording("Terlalu panjang:", "Too long:"), .adviceMend)
        case "already-live": (DeskWording("Artikel sudah tayang.", "It was live already."), .adviceNothing)
        case "not-live": (DeskWording("Artikel tidak sedang tayang.", "It was not live."), .adviceNothing)
        case "withdrawn": (DeskWording("Artikel sudah ditarik.", "It had been withdrawn."), .adviceNothing)
        case "nothing-to-swap", "no-copy":
            (DeskWording("Tidak ada perubahan yang disiapkan.", "No change had been prepared."), .adviceNothing)
        case "overtaken":
            (
                DeskWording(
                    "Artikel disimpan lagi sesudah perubahannya dimulai: revisi",
                    "The article was saved since the change was begun: revision"), .adviceMerge
            )
        default: (DeskWording("(\(code))", "(\(code))"), .adviceAnew)
        }
    }
}
