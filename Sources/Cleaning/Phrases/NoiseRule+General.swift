extension NoiseRule {
    /// What sites put between and inside the paragraphs.
    static let general: [NoiseRule] = [
        NoiseRule(
            name: "advertisement mark", role: .insertion, letters: .shout,
            phrases: [
                "advertisement scroll to continue with content", "scroll to continue with content", "advertisement",
                "advertisement . scroll to see content", "scroll to see content", "scroll to resume content",
            ],
            example: (
                "Harga naik. ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Warga mengeluh.",
                "Harga naik. Warga mengeluh."
            )),
        NoiseRule(
            name: "advertisement line", role: .whole,
            phrases: [
                "advertisements", "iklan", "pariwara", "sponsored", "sponsored content", "promoted",
                "ads",
                "continue reading", "lanjutkan membaca", "lanjut baca",
                "loading",
                "scroll ke bawah untuk lanjut membaca",
                "scroll kebawah untuk lihat konten", "gulir untuk lanjut membaca",
                "scroll untuk melanjutkan membaca", "iklan google", "iklan untuk anda", "advertorial", "ad",
                "close ads", "close ad", "skip ad", "tutup iklan",
            ],
            example: ("Scroll untuk baca artikel", "")),
        NoiseRule(
            name: "scroll prompt", role: .insertion, letters: .capital,
            phrases: [
                "scroll ke bawah untuk melanjutkan membaca", "gulir untuk melanjutkan membaca",
                "scroll untuk baca artikel", "scroll ke bawah untuk membaca berita", "scroll to top", "back to top",
                "gulir ke bawah untuk membaca berita",
            ],
            example: (
                "Panen raya dimulai. Scroll untuk baca artikel Petani senang.", "Panen raya dimulai. Petani senang."
            )),
        NoiseRule(
            name: "read also", role: .related, letters: .capital,
            phrases: [
                "baca juga", "pilihan editor:", "pilihan redaksi:", "baca:", "baca :", "baca juga berita",
                "baca juga artikel", "lihat juga", "simak juga",
                "tonton juga",
                "baca pula", "simak pula",
                "dengarkan juga", "baca selengkapnya", "baca selengkapnya di sini", "read also", "read next",
                "read more", "also read",
                "berita terkait:", "selanjutnya:",
                "artikel terkait:", "baca berita lainnya", "berita lainnya:", "baca artikel lainnya",
                "yuk baca juga", "yuk, baca juga", "yuk simak juga", "yuk, simak juga",
                "lihat juga video", "simak juga video", "tonton juga video", "lihat juga foto", "simak breaking news",
            ],
            example: ("Baca juga: Harga Cabai Melonjak Jelang Lebaran", "")),
        NoiseRule(
            name: "read also in brackets", role: .bracketed,
            phrases: [
                "(baca juga", "(baca:", "(baca :", "(lihat juga", "(simak juga", "(lihat:", "(lihat video",
                "(lihat foto", "(halaman selengkapnya", "(baca selengkapnya", "(selengkapnya", "(halaman selanjutnya",
                "(bersambung",
            ],
            example: ("Sidang ditunda. (Baca: Jaksa Minta Waktu) Hakim setuju.", "Sidang ditunda. Hakim setuju.")),
        NoiseRule(
            name: "embedded medium", role: .bracketed,
            phrases: [
                "[gambas:", "[embed", "[video:", "[caption", "[gallery", "[foto:", "[instagram", "[twitter", "[youtube",
            ],
            example: ("Ia tertawa. [Gambas:Video 20detik] Acara selesai.", "Ia tertawa. Acara selesai.")),
        NoiseRule(
            name: "watch video", role: .related, letters: .capital,
            phrases: [
                "simak video", "tonton video", "lihat video", "saksikan video", "saksikan live", "simak video pilihan",
                "saksikan video pilihan", "saksikan video menarik", "simak video berikut",
                "saksikan video pilihan di bawah ini", "saksikan video pilihan berikut ini",
                "yuk, simak juga video ini", "simak video pilihan berikut", "simak video pilihan berikut ini",
                "simak video pilihan di bawah ini", "saksikan video pilihan berikut",
                "video pilihan:", "simak video selengkapnya",
            ],
            example: ("Simak Video \"Banjir Surut di Kampung Muara\"", "")),
        NoiseRule(
            name: "next page", role: .whole,
            phrases: [
                "halaman", "selanjutnya", "sebelumnya", "selengkapnya",
                "selengkapnya...", "next", "prev", "previous", "halaman 1 2 3 4 selanjutnya", "tampilkan semua",
                "show all",
                "simak berita selengkapnya di halaman selanjutnya", "baca berita selanjutnya", "view all", "see all",
                "daftar isi", "lihat halaman berikutnya", "halaman:", "first", "last",
            ],
            example: ("Halaman Selanjutnya", "")),
        NoiseRule(
            name: "next page inside a run", role: .insertion, letters: .capital,
            phrases: [
                "lanjut ke artikel selengkapnya", "lihat artikel selengkapnya", "halaman selengkapnya",
                "baca artikel selengkapnya", "halaman selanjutnya", "halaman berikutnya", "halaman selengkapnya >",
                "halaman 1 2 selanjutnya",
                "halaman 1 2 3 selanjutnya", "lanjut ke halaman berikutnya", "lanjut ke halaman selanjutnya",
                "berlanjut ke halaman berikutnya", "berlanjut ke halaman selanjutnya", "ke halaman selanjutnya",
                "baca halaman selanjutnya", "klik halaman selanjutnya", "1 2 tampilkan semua", "1 2 3 tampilkan semua",
                "1 2 3 4 tampilkan semua", "selengkapnya di sini", "selengkapnya baca di sini",
                "selengkapnya baca disini", "selengkapnya disini", "selengkapnya klik di sini",
                "selengkapnya bisa dibaca di sini", "selengkapnya dapat dibaca di sini", "selengkapnya simak di sini",
                "jangan sampai ketinggalan video pilihan redaksi ini:",
                "jangan sampai ketinggalan video pilihan redaksi ini",
            ],
            example: (
                "Mereka pulang. Halaman Selanjutnya Esoknya mereka kembali.", "Mereka pulang. Esoknya mereka kembali."
            )),
        NoiseRule(
            name: "page of pages", role: .pageMark, phrases: (2...9).map { "dari \($0) halaman" },
            example: ("Hujan turun lagi. 2 dari 3 halaman Esoknya cerah.", "Hujan turun lagi. Esoknya cerah.")),
        NoiseRule(
            name: "loading mark", role: .insertion, phrases: ["loading...", "loading…"],
            example: ("Warga pulang. loading...", "Warga pulang.")),
        NoiseRule(
            name: "follow us", role: .sentence, letters: .capital,
            phrases: [
                "dapatkan update berita", "dapatkan berita", "dapatkan informasi terbaru",
                "dapatkan informasi, inspirasi", "mari bergabung di", "yuk gabung",
                "gabung ke channel whatsapp", "ikuti whatsapp channel", "ikuti saluran whatsapp", "ikuti kami di",
                "ikuti berita terbaru", "ikuti berita terkini",
                "ikuti terus berita", "anda harus install aplikasi", "pastikan kamu sudah install",
                "pastikan anda sudah install", "ayo ikuti saluran whatsapp",
                "simak selengkapnya di", "simak selengkapnya dalam", "simak selengkapnya berikut",
                "saksikan selengkapnya di", "tonton selengkapnya di", "follow whatsapp channel",
                "follow channel whatsapp", "follow berita", "caranya klik link",
                "klik link ini untuk bergabung",
                "cek berita dan artikel yang lain di", "simak berita menarik lainnya", "simak berita terbaru",
                "simak berita-berita lain",
                "baca berita terbaru lainnya di", "silakan baca konten menarik lainnya", "update berita lainnya di",
                "baca berita lainnya di",
                "ikuti berita menarik lainnya", "baca artikel lainnya di", "baca artikel menarik lainnya",
                "baca berita menarik lainnya", "nikmati berita interaktif",
                "temukan berita", "akses berita", "jangan lewatkan berita", "download aplikasi",
                "unduh aplikasi berita", "bergabung di grup telegram",
                "bergabung di kanal whatsapp", "bergabung dengan grup whatsapp", "simak artikel lainnya",
                "nonton video", "yuk, follow", "yuk follow",
                "jangan lupa follow", "jangan lupa subscribe",
                "bagikan perspektif anda, sumbangkan wawasan",
                "ikuti terus update topik ini", "baca berita dengan sedikit iklan", "baca berita tanpa iklan",
                "pilih saluran andalanmu",
                "simak terus berita", "simak berita lainnya seputar",
                "ikuti informasi terkini", "ikuti update berita", "cek berita lainnya", "update informasi pilihan",
                "pantau terus", "simak informasi selengkapnya", "ikuti juga informasi lainnya",
                "ikuti media sosial kami",
                "cek berita dan artikel yg lain", "simak berbagai berita pilihan", "simak berita lainnya dari",
                "saksikan videonya di sini", "lihat videonya di sini", "simak videonya di sini", "yuk baca artikel",
                "yuk, baca artikel", "untuk mengakses konten eksklusif", "selengkapnya baca",
                "silahkan mendaftar untuk",
                "silakan mendaftar untuk mengakses", "simak selengkapnya pada halaman", "simak halaman selanjutnya",
            ],
            example: (
                "Warga pulang. Dapatkan update berita pilihan setiap hari dari kami. Jalan dibuka.",
                "Warga pulang. Jalan dibuka."
            )),
        NoiseRule(
            name: "slogan", role: .sentence,
            phrases: [
                "kami langsung di ponselmu", "berkomitmen memberikan fakta jernih", "berita viral lainnya di",
                "saluran whatsapp dengan klik", "download sekarang.", "unduh sekarang di play store",
            ],
            example: ("Warga pulang. Setiap hari Koran Kita berkomitmen memberikan fakta jernih.", "Warga pulang.")),
        NoiseRule(
            name: "news elsewhere", role: .sentence,
            phrases: [
                "lainnya di google", "lainnya di googlenews", "lain di google", "terbaru di google",
                "menarik di google",
            ],
            example: ("Warga pulang. Baca kabar KoranKita.com lainnya di Google News.", "Warga pulang.")),
        NoiseRule(
            name: "join channel", role: .opening, letters: .capital,
            phrases: [
                "ikuti kami", "nikmati berita", "berlangganan", "subscribe", "daftar sekarang", "silakan login",
                "sign up",
                "sign in", "kami membuka kesempatan bagi anda yang ingin", "jadilah yang pertama",
                "aktifkan notifikasi",
                "klik di sini", "click here", "klik untuk", "- baca berita terbaru", "- baca berita",
                "- dapatkan berita",
            ],
            example: ("Ikuti kami di Google Berita", "")),
        NoiseRule(
            name: "invitation", role: .invitation, letters: .capital,
            phrases: [
                "follow", "ikuti", "gabung", "yuk, ikuti", "yuk ikuti", "yuk, simak", "get ", "akses ", "dapatkan",
                "update berita", "nikmati akses", "langganan", "ayo ikuti", "yuk, gabung",
            ],
            example: ("Gabung Saluran WhatsApp Koran Kita sekarang juga", "")),
        NoiseRule(
            name: "read it elsewhere", role: .sentence, letters: .capital,
            phrases: [
                "artikel ini telah tayang di", "artikel ini pertama kali tayang", "artikel ini telah terbit",
                "artikel ini sudah tayang di", "artikel ini tayang",
                "berita ini telah tayang", "artikel ini merupakan bagian dari",
                "berita ini sudah dipublikasikan", "artikel ini sudah dipublikasikan",
                "sebagian artikel ini telah tayang",
                "berita telah tayang di", "artikel telah tayang di", "sebagian artikel ini sudah tayang",
                "artikel asli", "artikel ini diterbitkan", "berita ini sudah tayang", "artikel ini ditulis ulang",
                "tulisan ini telah tayang",
            ],
            example: ("Artikel ini telah tayang di KoranKita.com dengan judul Harga Cabai Melonjak", "")),
        NoiseRule(
            name: "note on the author", role: .note, letters: .capital,
            phrases: [
                "artikel ini ditulis oleh", "tulisan ini ditulis oleh", "tulisan ini merupakan opini",
                "tulisan ini merupakan pendapat", "tulisan ini merupakan pandangan", "tulisan ini adalah opini",
                "tulisan ini adalah pandangan", "tulisan ini adalah pendapat", "isi artikel ini merupakan",
                "penulis adalah", "artikel ini merupakan opini", "opini ini merupakan",
                "seluruh isi tulisan ini", "artikel ini merupakan kiriman",
            ],
            example: ("*Artikel ini ditulis oleh Sari Wulan, peserta magang di Koran Kita.", "")),
        NoiseRule(
            name: "disclaimer", role: .opening,
            phrases: [
                "disclaimer: setiap keputusan", "disclaimer:setiap keputusan", "disclaimer: keputusan",
                "disclaimer: artikel ini", "disclaimer: tulisan ini", "disclaimer on",
            ],
            example: ("Disclaimer: Keputusan membeli saham ada di tangan pembaca.", "")),
        NoiseRule(
            name: "note of the publishing system", role: .mark,
            phrases: [
                "komentar dinonaktifkan", "comments off on", "min read", "mins read", "menit baca", "menit membaca",
                "menit dibaca", "waktu baca", "waktu membaca", "kali dilihat", "kali dibaca", "posted by", "posted on",
                "posted in", "filed under", "dibaca normal", "views", "shares", "dilihat kali", "no comment",
                "belum ada komentar", "komentar ditutup", "estimated reading time",
            ],
            example: ("Koran Kita 6 Mei 2024 Berita, Umum Komentar Dinonaktifkan pada Panen Raya 57 Views", "")),
    ]
}
