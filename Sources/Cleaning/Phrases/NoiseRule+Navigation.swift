extension NoiseRule {
    /// What stands around the article: menus, share buttons, lists of other articles, comments, footers.
    static let navigation: [NoiseRule] = [
        NoiseRule(
            name: "share button", role: .whole,
            phrases: [
                "share", "share:", "bagikan", "bagikan:", "bagikan :", "bagikan artikel ini", "bagikan ini",
                "share this", "share this:", "bagikan berita ini", "facebook", "twitter",
                "whatsapp", "telegram", "line", "pinterest", "linkedin", "x", "copy link", "salin link", "salin tautan",
                "tautan disalin", "link berhasil disalin",
                "email", "print", "cetak", "tweet", "pin it", "share on facebook", "share on twitter",
                "share via email", "instagram", "youtube", "tiktok", "threads",
                "facebook twitter whatsapp telegram copy link", "a+", "a-", "a+ a-", "font", "komentar",
                "comment", "comments", "0 comments",
                "0 komentar", "no comments", "suka ini:", "like this:", "memuat...", "by", "oleh", "home", "beranda",
                "menu", "search", "cari", "login", "masuk",
                "logout", "daftar", "atas", "top", "close", "tutup", "x close", "skip to content", "langsung ke konten",
                "news", "berita", "populer", "headlines", "live", "video", "foto", "infografis", "breaking news",
                "lihat foto", "lihat foto ", "perbesar", "play", "dengarkan", "bookmark",
                "simpan", "laporkan", "lapor", "font size", "ukuran huruf", "google news",
                "ikuti kami di google news",
                "banner langganan top", "dark mode", "audio berita",
            ],
            example: ("Bagikan :", "")),
        NoiseRule(
            name: "share row", role: .opening,
            phrases: [
                "facebook twitter", "share on", "bagikan ke", "bagikan via", "share via", "twitter facebook",
                "facebook whatsapp", "whatsapp facebook", "facebook x whatsapp",
                "share facebook", "share this article", "klik untuk berbagi", "click to share",
            ],
            example: ("Facebook Twitter WhatsApp Telegram", "")),
        NoiseRule(
            name: "list of others", role: .heading,
            phrases: [
                "baca juga:", "baca juga :", "berita terkait", "artikel terkait", "terkait",
                "berita lainnya", "artikel lainnya", "berita pilihan", "berita rekomendasi",
                "rekomendasi", "rekomendasi untuk anda", "pilihan editor", "pilihan untukmu", "berita populer",
                "artikel populer", "terpopuler", "paling populer", "most popular", "popular",
                "related posts", "related articles", "related news", "related", "you may also like",
                "you might also like", "anda mungkin suka", "mungkin anda suka", "topik terkait", "berita terbaru",
                "berita terkini", "latest news", "recent posts", "pos terbaru", "popular posts", "popular videos",
                "popular photos", "video pilihan", "video terkini", "video terpopuler", "foto terkini",
                "trending topic",
                "jangan lewatkan", "lainnya", "lainnya dari", "index berita",
                "indeks berita", "kabar terbaru", "sorotan", "berita sebelumnya", "berita selanjutnya",
                "artikel sebelumnya",
                "artikel selanjutnya", "artikel sebelumnya:", "next post", "previous post", "prev post", "navigasi pos",
                "navigasi tulisan", "post navigation", "terbaru", "terkini", "trending", "dapatkan berita pilihan",
                "baca lainnya", "berita unggulan",
                "pro kontra", "index »", "must read close", "related topics", "topik", "topik:",
                "news update", "lihat semua", "headline",
                "liputan khusus", "editor's pick", "editors pick", "top news", "more from",
                "more news", "bacaan terkait", "rekomendasi artikel", "artikel rekomendasi", "video terkait",
            ],
            example: ("Berita Terkait", "")),
        NoiseRule(
            name: "tags", role: .ending,
            phrases: [
                "tags", "tags:", "tags :", "tag:", "tag :", "tag", "tagar", "kata kunci", "kata kunci:", "keywords",
                "labels:", "hashtag", "topik :",
            ],
            example: ("Tags : pasar, cabai", "")),
        NoiseRule(
            name: "digest of others", role: .ending, letters: .capital,
            phrases: [
                "itulah berita terpopuler", "demikian berita terpopuler", "itulah 10 berita terpopuler",
                "itulah sejumlah berita terpopuler", "itulah 5 berita terpopuler",
            ],
            example: ("Itulah berita terpopuler Koran Kita pekan ini:", "")),
        NoiseRule(
            name: "comment form", role: .ending,
            phrases: [
                "leave a reply", "leave a comment", "tinggalkan balasan", "tinggalkan komentar", "tulis komentar",
                "komentar pembaca", "your email address will not be published",
                "alamat email anda tidak akan dipublikasikan", "post comment", "kirim komentar", "komentar anda",
                "batalkan balasan", "cancel reply", "silakan login untuk komentar",
                "login to your account below", "please enter your username or email",
                "silahkan login", "beri komentar", "berikan komentar", "komentar terbaru",
                "save my name, email", "simpan nama, email", "ruas yang wajib ditandai", "required fields are marked",
                "be the first to comment", "jadilah yang pertama berkomentar", "komentar (",
                "credits (", "add comment", "tambahkan komentar", "retrieve your password", "create an account",
                "login with", "lost your password",
            ],
            example: ("Leave a Reply Cancel reply", "")),
        NoiseRule(
            name: "comment rules", role: .footer, letters: .capital,
            phrases: ["isi komentar sepenuhnya", "komentar sepenuhnya menjadi", "komentar di luar tanggung jawab"],
            example: ("Isi komentar sepenuhnya milik penulisnya.", "")),
        NoiseRule(
            name: "copyright", role: .footer,
            phrases: [
                "copyright ©", "copyright©", "copyright (c)", "copyright by", "copyright @", "© copyright",
                "copyright 2008", "copyright 2009",
                "copyright 201", "copyright 202", "hak cipta dilindungi", "all rights reserved", "all right reserved",
                "© 20", "©20",
                "dilarang keras mengambil konten", "dilarang mengutip", "dilarang menyalin dan",
                "dilarang memperbanyak",
                "pedoman media siber", "pedoman pemberitaan media siber",
            ],
            example: ("© 2021 Koran Kita. All rights reserved.", "")),
        NoiseRule(
            name: "footer menu", role: .ending,
            phrases: [
                "copyright", "©", "powered by", "tentang kami", "about us", "kebijakan privasi", "privacy policy",
                "kode etik", "susunan redaksi",
                "hubungi kami", "contact us", "syarat dan ketentuan", "terms of service", "info iklan", "kontak kami",
                "box redaksi",
                "media partner", "jaringan media", "alamat redaksi", "redaksi:", "redaksi :",
                "informasi pemasangan iklan", "pemasangan iklan",
                "berita terbaru index", "load more", "muat lainnya", "diterbitkan oleh pt", "pt badan penerbit",
                "accessibility tools",
            ],
            example: ("Tentang Kami | Kebijakan Privasi", "")),
        NoiseRule(
            name: "cookie banner", role: .opening,
            phrases: [
                "situs ini menggunakan cookie", "website ini menggunakan cookie", "kami menggunakan cookie",
                "this website uses cookies", "we use cookies", "dengan menggunakan situs ini", "dengan melanjutkan",
                "accept cookies", "terima cookie",
                "notice: ", "warning: ", "javascript", "please enable javascript", "aktifkan javascript",
                "your browser does not support", "browser anda tidak mendukung",
            ],
            example: ("Situs ini menggunakan cookie untuk meningkatkan layanan.", "")),
        NoiseRule(
            name: "social post", role: .bracketed, letters: .capital,
            phrases: [
                "a post shared by", "sebuah kiriman dibagikan oleh", "a video posted by", "a photo posted by",
                "unggahan dibagikan oleh", "kiriman dibagikan oleh",
            ],
            example: ("A post shared by Dapur Nenek (@dapurnenek)", "")),
        NoiseRule(
            name: "social frame", role: .insertion, letters: .capital,
            phrases: [
                "view this post on instagram", "lihat postingan ini di instagram", "lihat unggahan ini di instagram",
                "lihat kiriman ini di instagram", "embed tweet",
            ],
            example: ("View this post on Instagram", "")),
        NoiseRule(
            name: "picture credit", role: .caption,
            phrases: [
                "foto:", "foto :", "photo:", "photo by", "foto/", "(foto", "(dok", "dok.", "dok:", "(ist)",
                "(istimewa)", "/afp", "/ afp", "afp photo", "(reuters", "(antara", "antara foto", "antara/",
                "ilustrasi.", "ilustrasi:",
                "(ilustrasi", "(shutterstock", "(pixabay", "(freepik", "(instagram",
                "(youtube", "(ap photo", "(ap/", "sumber foto", "sumber gambar", "sumber: ", "foto ilustrasi",
                "(tangkapan", "(screenshot",
                "(net)", "(int)", "keterangan foto", "teks foto", "zoom-in", "(unsplash", "pool / afp",
                "(kompas.com/", "(tribun", "(twitter", "(facebook", "(okezone", "(sindonews", "(dokumentasi",
                "(foto:", "(ist", "[foto", "gambar:", "ft:", "(image by", "(image:", "(credit:", "(credit by",
                "credit:",
            ],
            example: ("Suasana pasar pagi. (Foto: Koran Kita)", "")),
        NoiseRule(
            name: "picture credit of plain words", role: .captionWord,
            phrases: [
                "istimewa", "dokumentasi", "tangkapan layar", "shutterstock", "getty images", "caption", "dok ",
                "instagram @", "instagram.com/", "twitter.com/", "twitter @",
            ],
            example: (
                "Bupati meresmikan pasar di Daerah Istimewa Lembayung.",
                "Bupati meresmikan pasar di Daerah Istimewa Lembayung."
            )),
    ]
}
