import Shell

/// What the pages about rules and steps say.
enum RulesPhrase: String, DeskPhrases {
    case rules, rulesHelp, newRule, chooseDemand, noRules, noRulesHelp, asks, holdsFor, wholePaper, state, on, off
    case switchOn, switchOff, remove, removeSure, isOn, isOnHint, section, sectionHint, changedByOther, yoursBelow
    case fields, field, fieldHint, atLeast, atMost, lengthHint, strict, strictHint, characters, words
    case nothingAsked, oneOfBoth, leastAboveMost, sameRule
    case ruleAdded, ruleSaved, ruleRemoved, ruleOn, ruleOff
    case workflow, workflowHelp, workflowSaved, always, stepsAfter

    var wording: DeskWording {
        switch self {
        case .rules: DeskWording("Aturan terbit", "Rules")
        case .rulesHelp:
            DeskWording(
                "Yang dituntut dari setiap artikel sebelum pembaca melihatnya, siapa pun yang menerbitkan.",
                "What is asked of every article before readers see it, whoever publishes.")
        case .newRule: DeskWording("Aturan baru", "New rule")
        case .chooseDemand: DeskWording("Apa yang dituntut?", "What shall be asked for?")
        case .noRules: DeskWording("Belum ada aturan", "There are no rules")
        case .noRulesHelp:
            DeskWording("Semua artikel dapat terbit apa adanya.", "Every article can go live as it is.")
        case .asks: DeskWording("Tuntutan", "What is asked")
        case .holdsFor: DeskWording("Berlaku untuk", "Holds for")
        case .wholePaper: DeskWording("Semua artikel", "The whole paper")
        case .state: DeskWording("Status", "State")
        case .on: DeskWording("Aktif", "On")
        case .off: DeskWording("Nonaktif", "Off")
        case .switchOn: DeskWording("Aktifkan", "Switch on")
        case .switchOff: DeskWording("Nonaktifkan", "Switch off")
        case .remove: DeskWording("Hapus aturan", "Remove the rule")
        case .removeSure:
            DeskWording(
                "Hapus aturan ini? Artikel tidak lagi diperiksa dengannya.",
                "Remove this rule? Articles are no longer checked by it.")
        case .isOn: DeskWording("Aturan ini aktif", "The rule is on")
        case .isOnHint: DeskWording("Yang nonaktif tidak menuntut apa pun.", "A rule that is off asks for nothing.")
        case .section: DeskWording("Berlaku untuk", "Holds for")
        case .sectionHint:
            DeskWording(
                "Aturan rubrik berlaku juga untuk yang di bawahnya.", "A section's rule holds for those under it, too.")
        case .changedByOther: DeskWording("mengubah aturan ini", "changed this rule")
        case .yoursBelow:
            DeskWording(
                "Isian Anda ada di bawah; simpan lagi bila memang itu yang dimaksud.",
                "What you entered is below; save again if that is what you mean.")
        case .fields: DeskWording("Yang harus diisi", "What must be filled in")
        case .field: DeskWording("Yang diukur", "What is measured")
        case .fieldHint:
            DeskWording(
                "Isi dihitung dalam kata, lainnya dalam huruf.",
                "The body is counted in words, the others in characters.")
        case .atLeast: DeskWording("Paling sedikit", "At least")
        case .atMost: DeskWording("Paling banyak", "At most")
        case .lengthHint: DeskWording("Boleh kosong bila tanpa batas.", "Empty for no limit.")
        case .strict: DeskWording("Juga bukan yang mengubah satu kata pun", "Nor by anybody who changed a word of it")
        case .strictHint:
            DeskWording(
                "Tanpa ini cukup orang lain daripada yang memulai dan yang ditugasi.",
                "Without it, somebody who neither began it nor was assigned to it is enough.")
        case .characters: DeskWording("huruf", "characters")
        case .words: DeskWording("kata", "words")
        case .nothingAsked: DeskWording("Pilih paling sedikit satu.", "Choose at least one.")
        case .oneOfBoth: DeskWording("Isi salah satu batas.", "Fill in one of the two limits.")
        case .leastAboveMost: DeskWording("Lebih besar daripada batas atas.", "It is more than the upper limit.")
        case .sameRule: DeskWording("Aturan yang sama sudah ada.", "The same rule is there already.")
        case .ruleAdded: DeskWording("Aturan ditambahkan.", "The rule was added.")
        case .ruleSaved: DeskWording("Aturan tersimpan.", "The rule was saved.")
        case .ruleRemoved: DeskWording("Aturan dihapus.", "The rule was removed.")
        case .ruleOn: DeskWording("Aturan aktif.", "The rule is on.")
        case .ruleOff: DeskWording("Aturan nonaktif.", "The rule is off.")
        case .workflow: DeskWording("Langkah kerja", "Steps")
        case .workflowHelp:
            DeskWording(
                "Langkah yang ditempuh artikel dari ide sampai terbit. Yang tidak dipakai dilewati.",
                "The steps an article takes from idea to page. What is not used is passed over.")
        case .workflowSaved: DeskWording("Langkah kerja tersimpan.", "The steps were saved.")
        case .always: DeskWording("selalu dipakai", "always used")
        case .stepsAfter:
            DeskWording(
                "Artikel yang sedang di langkah yang ditinggalkan tetap di sana sampai langkah berikutnya.",
                "Articles at a step that is left out stay there until their next.")
        }
    }
}
