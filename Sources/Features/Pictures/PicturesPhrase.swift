import Newsroom
import Shell

/// What this feature says.
enum PicturesPhrase: String, DeskPhrases {
    case pictures, picturesHelp, parts, all, uncredited, undescribed, ending
    case find, none, noneHelp, noneFound, nothingMissing, nothingEnding
    case picture, video, file, untitled, noFile
    case noCredit, noAlternative, endsOn, endedOn
    case caption, captionHelp, credit, creditHelp, alternative, alternativeHelp, rights, rightsHelp, until, untilHelp
    case pictureSaved, changedByOther, changedMeanwhile, yoursBelow, isEmpty
    case facts, kind, size, format, fileName, source, number, uses, usesHelp, noUses, moreUses, live, notLive, history

    var wording: DeskWording {
        switch self {
        case .pictures: DeskWording("Foto", "Pictures")
        case .picturesHelp:
            DeskWording(
                "Foto, video, dan berkas: keterangan, kredit, teks pengganti, hak pakai.",
                "Pictures, videos and files: caption, credit, alternative text, rights.")
        case .parts: DeskWording("Daftar foto", "Lists of pictures")
        case .all: DeskWording("Semua", "All")
        case .uncredited: DeskWording("Tanpa kredit", "Without credit")
        case .undescribed: DeskWording("Tanpa teks pengganti", "Without alternative text")
        case .ending: DeskWording("Hak berakhir", "Rights ending")
        case .find: DeskWording("Awal keterangan atau kredit", "How caption or credit begins")
        case .none: DeskWording("Belum ada foto", "No pictures yet")
        case .noneHelp: DeskWording("Impor membawa foto ke sini.", "Imports bring them here.")
        case .noneFound: DeskWording("Tidak ada yang cocok", "Nothing matches")
        case .nothingMissing: DeskWording("Tidak ada yang kurang", "Nothing is missing")
        case .nothingEnding:
            DeskWording("Tidak ada hak yang berakhir dalam 30 hari", "No rights end within 30 days")
        case .picture: DeskWording("Foto", "Picture")
        case .video: DeskWording("Video", "Video")
        case .file: DeskWording("Berkas", "File")
        case .untitled: DeskWording("Tanpa keterangan", "No caption")
        case .noFile: DeskWording("Tanpa berkas", "No file")
        case .noCredit: DeskWording("Tanpa kredit", "No credit")
        case .noAlternative: DeskWording("Tanpa teks pengganti", "No alternative text")
        case .endsOn: DeskWording("Hak sampai", "Rights until")
        case .endedOn: DeskWording("Hak berakhir", "Rights ended")
        case .caption: DeskWording("Keterangan", "Caption")
        case .captionHelp:
            DeskWording(
                "Tercetak di bawah foto, kecuali artikel memberi keterangan sendiri.",
                "Printed under the picture, unless an article has a caption of its own.")
        case .credit: DeskWording("Kredit", "Credit")
        case .creditHelp:
            DeskWording(
                "Siapa yang membuat dan untuk siapa, seperti tercetak: Antara/Budi Santoso.",
                "Who made it and for whom, as printed: Antara/Budi Santoso.")
        case .alternative: DeskWording("Teks pengganti", "Alternative text")
        case .alternativeHelp:
            DeskWording(
                "Apa yang terlihat, bagi yang tidak dapat melihatnya. Tidak mengulang keterangan.",
                "What it shows, for those who cannot see it. Does not repeat the caption.")
        case .rights: DeskWording("Hak pakai", "Rights")
        case .rightsHelp:
            DeskWording(
                "Syarat dalam kata-kata, misalnya: hanya untuk web, satu kali pakai. Tidak terlihat pembaca.",
                "The terms in words, for example: web only, single use. Readers do not see them.")
        case .until: DeskWording("Boleh dipakai sampai", "May be used until")
        case .untilHelp:
            DeskWording(
                "Hari terakhir, di zona waktu media. Kosong: selamanya.",
                "The last day, in the paper's zone. Empty: for ever.")
        case .pictureSaved: DeskWording("Foto tersimpan.", "Picture saved.")
        case .changedByOther: DeskWording("mengubah foto ini", "changed this picture")
        case .changedMeanwhile: DeskWording("Foto ini diubah sementara itu", "This picture was changed meanwhile")
        case .yoursBelow:
            DeskWording(
                "Isian Anda ada di bawah; simpan lagi untuk menggantikannya.",
                "What you entered is below; save again to put it in its place.")
        case .isEmpty: DeskWording("kosong", "empty")
        case .facts: DeskWording("Data berkas", "The file")
        case .kind: DeskWording("Jenis", "Kind")
        case .size: DeskWording("Ukuran", "Size")
        case .format: DeskWording("Format", "Format")
        case .fileName: DeskWording("Nama berkas", "File name")
        case .source: DeskWording("Asal", "Source")
        case .number: DeskWording("Nomor", "Number")
        case .uses: DeskWording("Foto utama di", "Lead picture of")
        case .usesHelp:
            DeskWording(
                "Pemakaian di dalam teks artikel tidak tercatat di sini.",
                "Where it stands inside a text is not listed here.")
        case .noUses: DeskWording("Belum menjadi foto utama artikel.", "No article opens with it.")
        case .moreUses: DeskWording("… dan artikel lain yang lebih lama.", "… and older articles.")
        case .live: DeskWording("Tayang", "Live")
        case .notLive: DeskWording("Tidak tayang", "Not live")
        case .history: DeskWording("Riwayat perubahan", "History of changes")
        }
    }
}

extension PicturesPhrase {
    init(_ kind: Asset.Kind) {
        switch kind {
        case .picture: self = .picture
        case .video: self = .video
        case .file: self = .file
        }
    }
}
