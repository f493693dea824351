/// The words a grown paper is written with.
enum Vocabulary {
    /// What can stand in a ``Phrase``.
    enum Hole: String, Sendable {
        case place, group, official, activity, thing, reason, month, name, number, percent, rupiah, commodity
        case verb, object, ending

        func word(_ dice: inout Dice) -> String {
            switch self {
            case .place: dice.pick(places)
            case .group: dice.pick(groups)
            case .official: dice.pick(officials)
            case .activity: dice.pick(activities)
            case .thing: dice.pick(things)
            case .reason: dice.pick(reasons)
            case .month: dice.pick(months)
            case .name: "\(dice.pick(firstNames)) \(dice.pick(lastNames))"
            case .number: "\(dice.number(12...980))"
            case .percent: "\(dice.number(1...48)),\(dice.number(below: 10))"
            case .rupiah: "Rp\(dice.number(2...940)).\(dice.number(100...999))"
            case .commodity: dice.pick(commodities)
            case .verb: dice.pick(verbs)
            case .object: dice.pick(objects)
            case .ending: dice.pick(endings)
            }
        }
    }

    /// At least 140: topics of a large paper are subjects joined with places.
    static let places = words(
        """
        Jakarta, Surabaya, Bandung, Medan, Semarang, Makassar, Palembang, Denpasar, Padang, Pontianak, Manado, Ambon,
        Kupang, Jayapura, Mataram, Banjarmasin, Samarinda, Balikpapan, Pekanbaru, Jambi, Bengkulu, Serang, Bogor,
        Depok, Bekasi, Tangerang, Cirebon, Tegal, Pekalongan, Kudus, Jepara, Rembang, Tuban, Gresik, Malang, Kediri,
        Blitar, Madiun, Jember, Banyuwangi, Tabanan, Bima, Ende, Maumere, Ternate, Tidore, Sorong, Manokwari, Timika,
        Merauke, Biak, Nabire, Palu, Poso, Kendari, Baubau, Gorontalo, Bitung, Parepare, Bulukumba, Toraja, Palopo,
        Mamuju, Majene, Tarakan, Nunukan, Sampit, Ketapang, Singkawang, Sambas, Bukittinggi, Payakumbuh, Solok,
        Dumai, Rengat, Batam, Tanjungpinang, Natuna, Belitung, Pangkalpinang, Metro, Kotabumi, Lahat, Prabumulih,
        Lubuklinggau, Curup, Sibolga, Binjai, Siantar, Tarutung, Sabang, Langsa, Meulaboh, Lhokseumawe, Takengon,
        Karawang, Subang, Indramayu, Sumedang, Garut, Tasikmalaya, Ciamis, Cilacap, Purwokerto, Kebumen, Magelang,
        Salatiga, Boyolali, Klaten, Sragen, Wonogiri, Pacitan, Ponorogo, Trenggalek, Tulungagung, Lumajang,
        Probolinggo, Pasuruan, Situbondo, Bondowoso, Sampang, Pamekasan, Sumenep, Singaraja, Gianyar, Bangli,
        Klungkung, Selong, Praya, Dompu, Waingapu, Atambua, Kefamenanu, Soe, Ruteng, Bajawa, Lembata, Alor, Tual,
        Saumlaki, Namlea, Masohi, Wamena, Fakfak, Kaimana, Waisai
        """)

    /// At least 150, what a paper writes about.
    static let subjects = words(
        """
        Rupiah, Bank Sentral, Investasi, Pangan, Energi, Transportasi, Logistik, Iklim, Bencana, Pendidikan, Kesehatan,
        Teknologi, Usaha Kecil, Perikanan, Kopi, Turnamen, Liga, Budaya, Layanan Publik, Anggaran, Pajak, Ekspor, Impor,
        Inflasi, Saham, Obligasi, Emas, Minyak, Gas, Batu Bara, Nikel, Sawit, Karet, Kakao, Teh, Tebu, Beras, Jagung,
        Kedelai, Cabai, Bawang, Daging, Telur, Susu, Garam, Gula, Pupuk, Irigasi, Bendungan, Jalan Tol, Kereta,
        Pelabuhan, Bandara, Bus Kota, Sepeda, Mobil Listrik, Motor Listrik, Baterai, Tenaga Surya, Panas Bumi, Angin,
        Listrik, Air Bersih, Sampah, Banjir, Gempa, Gunung Api, Kebakaran Hutan, Kekeringan, Longsor, Gelombang Tinggi,
        Sekolah, Guru, Universitas, Beasiswa, Ujian, Perpustakaan, Buku, Film, Musik, Teater, Tari, Batik, Tenun,
        Wayang, Museum, Kuliner, Wisata, Hotel, Penerbangan, Haji, Mudik, Ramadan, Natal, Waisak, Nyepi, Pemilu, Partai,
        Parlemen, Kabinet, Desa, Kota, Provinsi, Perbatasan, Pertahanan, Polisi, Pengadilan, Korupsi, Hak Asasi,
        Perempuan, Anak, Lansia, Disabilitas, Buruh, Upah, Migran, Perumahan, Tanah, Hutan, Laut, Sungai, Danau,
        Terumbu Karang, Satwa, Harimau, Orangutan, Komodo, Rumah Sakit, Dokter, Perawat, Vaksin, Gizi, Tengkes,
        Demam Berdarah, Malaria, Sepak Bola, Bulu Tangkis, Bola Voli, Bola Basket, Renang, Atletik, Tinju, Pencak Silat,
        Balap, Catur, Olimpiade, Gim, Perusahaan Rintisan, Kecerdasan Buatan, Keamanan Siber, Telekomunikasi, Satelit,
        Pos, Koperasi, Asuransi, Dana Pensiun, Kredit, Tabungan, Pasar Rakyat, Ritel, Tekstil, Sepatu, Mebel, Keramik
        """)

    static let groups = words(
        """
        warga, pedagang pasar, petani, nelayan, sopir angkutan, pelajar, guru honorer, perajin, pemilik warung,
        mahasiswa, perawat puskesmas, pekerja pabrik, relawan, orang tua murid, pengurus koperasi, penumpang kereta,
        buruh pelabuhan, pemandu wisata, peternak, kader posyandu
        """)

    static let officials = words(
        """
        kepala dinas perhubungan, wali kota, bupati, juru bicara kementerian, kepala pelabuhan, ketua koperasi,
        direktur rumah sakit, kepala sekolah, camat, ketua asosiasi pedagang, kepala balai cuaca, peneliti ekonomi,
        ketua panitia, pelatih kepala, kepala stasiun, manajer pabrik
        """)

    static let activities = words(
        """
        menghitung ulang ongkos, memperbaiki tanggul, menata kios, memindahkan jadwal, menanam bibit baru,
        mencatat harga setiap pagi, menyiapkan gudang, melatih petugas baru, menguji jalur baru, menyusun daftar penerima,
        memeriksa sambungan listrik, menutup jalan yang rusak, mengirim bantuan, mengeringkan hasil panen,
        memasang alat ukur, membuka pos pengaduan
        """)

    static let things = words(
        """
        rencana itu, aturan baru itu, anggaran tambahan, jadwal baru, hasil pemeriksaan, perbaikan jalan,
        pasokan dari luar pulau, sistem antrean, bantuan tahap kedua, pembangunan gudang, program beasiswa,
        jalur kereta, pasar sementara, stok beras, tarif angkutan, layanan malam
        """)

    static let reasons = words(
        """
        hujan turun lebih lama daripada biasanya, pasokan datang terlambat, harga bahan bakar berubah,
        jumlah penumpang naik dua kali lipat, musim panen baru dimulai, kontrak lama berakhir, cuaca di laut memburuk,
        permintaan dari kota besar bertambah, banyak keluarga pulang kampung, jembatan utama sedang diperbaiki,
        petugas yang ada tidak cukup, data lama tidak lagi sesuai dengan keadaan
        """)

    static let months = words(
        "Januari, Februari, Maret, April, Mei, Juni, Juli, Agustus, September, Oktober, November, Desember")

    static let commodities = words(
        "beras, cabai merah, bawang putih, telur, gula pasir, minyak goreng, kopi, kakao, garam, jagung, kedelai, ikan tongkol"
    )

    static let firstNames = words(
        """
        Rahmat, Sri, Dewi, Bagus, Marice, Tenri, Nadia, Farhan, Laras, Ketut, Claire, Yosef, Intan, Gede, Hendra, Siti,
        Agus, Wayan, Putri, Andi, Rina, Joko, Maria, Dian, Fitri, Yohana, Ahmad, Lestari, Teguh, Ratna
        """)

    static let lastNames = words(
        """
        Hidayat, Wulandari, Anggraini, Adiwinata, Wanggai, Baso, Simatupang, Daulay, Kusumastuti, Suardika, Hutabarat,
        Tandi, Permana, Artawan, Wijanarko, Rumbiak, Nasution, Siregar, Lubis, Pangaribuan, Saragih, Mandagi, Latuheru,
        Manuputty, Pattiasina, Setiawan, Kurniawan, Nugroho, Santoso, Mulyadi
        """)

    static let verbs = words(
        """
        Siapkan, Tolak, Resmikan, Minta, Bahas, Bangun, Uji, Perbaiki, Tunda, Targetkan, Buka, Awasi, Pulihkan,
        Hitung Ulang, Kejar, Tambah, Pangkas, Pertahankan, Usulkan, Percepat
        """)

    static let objects = words(
        """
        Jalur Kereta Baru, Harga Pangan, Anggaran Sekolah, Pasar Induk, Layanan Kapal Malam, Stok Beras, Tarif Angkutan,
        Tanggul Sungai, Gudang Dingin, Rumah Sakit Lapangan, Beasiswa Anak Nelayan, Pajak Kendaraan, Izin Tambang,
        Jadwal Penerbangan, Pelatihan Guru, Kebun Kopi Rakyat, Kampung Wisata, Jembatan Gantung, Dana Desa,
        Program Vaksin, Kompor Listrik, Kapal Bantuan, Lahan Sawah, Perpustakaan Keliling, Sirkuit Balap,
        Stadion Lama, Museum Maritim, Data Penerima Bantuan
        """)

    static let endings = words(
        """
        Mulai Pekan Depan; Setelah Banjir Surut; Warga Menunggu Kepastian; Meski Anggaran Terbatas; Menjelang Lebaran;
        Ini Rinciannya; Ini Kata Pengamat; Pedagang Mengeluh; Untuk Pertama Kali; Sebelum Akhir Tahun;
        Pemerintah Pusat Setuju; Penumpang Diminta Bersabar; Harga Belum Turun; Petani Menghitung Ulang;
        Begini Alasannya; Hasilnya Diumumkan Besok
        """, separatedBy: ";")

    private static func words(_ text: String, separatedBy separator: Character = ",") -> [String] {
        text.split(separator: separator).map { word in
            word.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }
}
