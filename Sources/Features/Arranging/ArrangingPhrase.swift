import Shell

/// What this feature says.
enum ArrangingPhrase: String, DeskPhrases {
    case sections, sectionsHelp, newSection, noSections, section, parent, topLevel, order, sectionSaved
    case topics, topicsHelp, newTopic, noTopics, noneFound, topic, findTopic, topicSaved, merge, mergeHelp, mergeInto,
        mergeSure
    case topicMerged, liveArticles, formerAddresses, mergeUnknown
    case persons, personsHelp, newPerson, noPersons, findPerson, personSaved, biography, personTitle, personTitleHelp
    case pages, pagesHelp, newPage, noPages, pageSaved, pageDeleted, pageText, pageTextHelp, pageKept, deletePage,
        updated
    case menu, menuHelp, menuSaved, menuLabel, menuTarget, menuAddress, addEntry, removeEntry, videoList, wholeIndex
    case accountsGroup, otherAddress, entry, chooseTarget, moveHelp
    case settings, settingsHelp, settingsSaved, paperName, tagline, zone, zoneHelp, language, pattern, patternHelp,
        imprint
    case imprintHelp, followWording, followAddress, accounts, accountsHelp, badPattern, badAccounts, bothOrNeither
    case name, address, addressHelp, summary, summaryHelp, title, viewOnSite, underItself, indonesian, english

    var wording: DeskWording {
        switch self {
        case .sections: DeskWording("Rubrik", "Sections")
        case .sectionsHelp:
            DeskWording(
                "Urutan di sini adalah urutan di situs. Rubrik dapat berisi subrubrik.",
                "Their order here is their order on the site. A section may hold others.")
        case .newSection: DeskWording("Rubrik baru", "New section")
        case .noSections: DeskWording("Belum ada rubrik", "No sections yet")
        case .section: DeskWording("Rubrik", "Section")
        case .parent: DeskWording("Di bawah", "Under")
        case .topLevel: DeskWording("Paling atas", "At the top")
        case .order: DeskWording("Urutan", "Order")
        case .sectionSaved: DeskWording("Rubrik tersimpan.", "Section saved.")
        case .topics: DeskWording("Topik", "Topics")
        case .topicsHelp:
            DeskWording("Apa yang dibahas artikel, lintas rubrik.", "What articles are about, across sections.")
        case .newTopic: DeskWording("Topik baru", "New topic")
        case .noTopics: DeskWording("Belum ada topik", "No topics yet")
        case .noneFound: DeskWording("Tidak ada yang cocok", "Nothing matches")
        case .topic: DeskWording("Topik", "Topic")
        case .findTopic: DeskWording("Awal nama topik", "How the topic's name begins")
        case .topicSaved: DeskWording("Topik tersimpan.", "Topic saved.")
        case .merge: DeskWording("Gabungkan", "Merge")
        case .mergeHelp:
            DeskWording(
                "Semua artikel topik ini pindah ke topik lain, dan alamatnya mengarah ke sana. Tidak dapat dibatalkan.",
                "All articles of this topic move to another, and its address leads there. This cannot be undone.")
        case .mergeInto: DeskWording("Alamat topik tujuan", "Address of the other topic")
        case .mergeSure:
            DeskWording(
                "Topik ini akan hilang dan artikelnya pindah. Lanjutkan?",
                "This topic will be gone and its articles moved. Go on?")
        case .topicMerged: DeskWording("Topik digabungkan.", "Topics merged.")
        case .liveArticles: DeskWording("Artikel tayang", "Live articles")
        case .formerAddresses: DeskWording("Alamat lama yang mengarah ke sini", "Old addresses that lead here")
        case .mergeUnknown: DeskWording("Tidak ada topik lain dengan alamat ini.", "No other topic has this address.")
        case .persons: DeskWording("Nama di artikel", "Persons")
        case .personsHelp:
            DeskWording(
                "Penulis, editor, fotografer yang disebut di artikel. Tidak perlu punya akun.",
                "Writers, editors, photographers named on articles. They need no account.")
        case .newPerson: DeskWording("Nama baru", "New person")
        case .noPersons: DeskWording("Belum ada nama", "No persons yet")
        case .findPerson: DeskWording("Awal nama", "How the name begins")
        case .personSaved: DeskWording("Nama tersimpan.", "Person saved.")
        case .biography: DeskWording("Riwayat singkat", "Biography")
        case .personTitle: DeskWording("Jabatan", "Title")
        case .personTitleHelp: DeskWording("Misalnya: Redaktur ekonomi", "For example: Business editor")
        case .pages: DeskWording("Halaman", "Pages")
        case .pagesHelp:
            DeskWording(
                "Halaman yang bukan artikel: tentang kami, pedoman, kontak.",
                "What is not an article: about us, code of conduct, contact.")
        case .newPage: DeskWording("Halaman baru", "New page")
        case .noPages: DeskWording("Belum ada halaman", "No pages yet")
        case .pageSaved: DeskWording("Halaman tersimpan.", "Page saved.")
        case .pageDeleted: DeskWording("Halaman dihapus.", "Page deleted.")
        case .pageText: DeskWording("Teks", "Text")
        case .pageTextHelp:
            DeskWording(
                "Baris kosong memisahkan paragraf. “## ” di awal membuat subjudul, “- ” membuat daftar.",
                "An empty line separates paragraphs. “## ” makes a heading, “- ” a list.")
        case .pageKept:
            DeskWording(
                "Halaman ini berisi gambar, tautan, atau tata letak lain, yang tidak dapat diubah di sini. Teksnya tetap seperti semula.",
                "This page holds pictures, links or other layout that cannot be changed here. Its text stays as it is.")
        case .deletePage: DeskWording("Hapus halaman ini", "Delete this page")
        case .updated: DeskWording("Diubah", "Changed")
        case .menu: DeskWording("Menu situs", "Site menu")
        case .menuHelp:
            DeskWording("Yang dilihat pembaca di atas setiap halaman.", "What readers see at the top of every page.")
        case .menuSaved: DeskWording("Menu tersimpan.", "Menu saved.")
        case .menuLabel: DeskWording("Label", "Label")
        case .menuTarget: DeskWording("Menuju", "Leads to")
        case .menuAddress: DeskWording("Alamat lain", "Other address")
        case .addEntry: DeskWording("Tambah entri", "Add an entry")
        case .removeEntry: DeskWording("Hapus", "Remove")
        case .videoList: DeskWording("Daftar video", "The list of videos")
        case .wholeIndex: DeskWording("Indeks", "The index")
        case .accountsGroup: DeskWording("Akun media sosial", "Social media accounts")
        case .otherAddress: DeskWording("Alamat lain …", "Another address …")
        case .entry: DeskWording("Entri", "Entry")
        case .chooseTarget: DeskWording("Pilih tujuan", "Choose where it leads")
        case .moveHelp:
            DeskWording(
                "Seret pegangannya, atau fokuskan dan tekan panah atas atau bawah.",
                "Drag the handle, or focus it and press the up or down arrow.")
        case .settings: DeskWording("Pengaturan situs", "Site settings")
        case .settingsHelp:
            DeskWording("Berlaku di semua halaman situs, segera.", "They hold for every page of the site, at once.")
        case .settingsSaved: DeskWording("Pengaturan tersimpan.", "Settings saved.")
        case .paperName: DeskWording("Nama media", "Name of the paper")
        case .tagline: DeskWording("Baris di bawah nama", "Line under the name")
        case .zone: DeskWording("Zona waktu", "Time zone")
        case .zoneHelp:
            DeskWording(
                "WIB: Asia/Jakarta. WITA: Asia/Makassar. WIT: Asia/Jayapura.",
                "WIB: Asia/Jakarta. WITA: Asia/Makassar. WIT: Asia/Jayapura.")
        case .language: DeskWording("Bahasa situs", "Language of the site")
        case .pattern: DeskWording("Bentuk alamat artikel", "Form of article addresses")
        case .patternHelp:
            DeskWording(
                "Alamat lama tetap mengarah ke artikelnya.", "Former addresses go on leading to their articles.")
        case .imprint: DeskWording("Baris di kaki halaman", "Line at the foot")
        case .imprintHelp:
            DeskWording("Penerbit, alamat, nomor verifikasi Dewan Pers.", "Publisher, address, press council number.")
        case .followWording: DeskWording("Ajakan mengikuti", "Invitation to follow")
        case .followAddress: DeskWording("Alamat ajakan", "Where it leads")
        case .accounts: DeskWording("Akun media sosial", "Social media accounts")
        case .accountsHelp:
            DeskWording("Satu per baris: nama, spasi, alamat.", "One a line: name, blank, address.")
        case .badPattern: DeskWording("Bentuk alamat ini tidak dapat dipakai.", "This form cannot be used.")
        case .badAccounts:
            DeskWording(
                "Setiap baris perlu nama dan alamat yang dimulai dengan https://.",
                "Each line needs a name and an address that begins with https://.")
        case .bothOrNeither: DeskWording("Isi keduanya, atau kosongkan keduanya.", "Fill in both or neither.")
        case .name: DeskWording("Nama", "Name")
        case .address: DeskWording("Alamat", "Address")
        case .addressHelp:
            DeskWording(
                "Huruf kecil, angka, tanda hubung. Dibuat dari namanya bila kosong.",
                "Lower-case letters, digits, hyphens. Made from the name when empty.")
        case .summary: DeskWording("Ringkasan", "Summary")
        case .summaryHelp: DeskWording("Satu kalimat di bawah nama.", "A sentence under the name.")
        case .title: DeskWording("Judul", "Title")
        case .viewOnSite: DeskWording("Lihat di situs", "View on the site")
        case .underItself:
            DeskWording("Rubrik tidak dapat berada di bawah dirinya sendiri.", "A section cannot stand under itself.")
        case .indonesian: DeskWording("Indonesia", "Indonesian")
        case .english: DeskWording("Inggris", "English")
        }
    }
}
