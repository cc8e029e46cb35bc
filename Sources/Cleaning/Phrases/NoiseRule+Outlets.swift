extension NoiseRule {
    /// Habits of single outlets and networks, which no general rule covers.
    static let outlets: [NoiseRule] = [
        NoiseRule(
            name: "iNews header", role: .whole,
            phrases: [
                "get inews app with new looks", "aa text", "inews", "inews network", "inews.id",
                "get inews app with new looks!",
            ],
            example: ("Get iNews App with new looks!", "")),
        NoiseRule(
            name: "Tribun header", role: .whole,
            phrases: [
                "tribun", "tribunnews", "tribunx", "di whatsapp anda", "baca whatsapp tribunnews",
            ],
            example: ("Baca WhatsApp Tribunnews", "")),
        NoiseRule(
            name: "ProMedia footer", role: .footer,
            phrases: ["jl. margo utomo", "promedia teknologi"], example: ("© 2025 ProMedia Teknologi", "")),
        NoiseRule(
            name: "Antara footer", role: .footer, letters: .capital,
            phrases: ["dilarang keras mengambil konten, melakukan crawling"],
            example: ("Dilarang keras mengambil konten, melakukan crawling.", "")),
        NoiseRule(
            name: "Liputan6 hoax desk", role: .opening,
            phrases: [
                "jika anda memiliki informasi seputar hoaks", "ingin lebih cepat mendapat jawaban? hubungi chatbot",
            ],
            example: ("Jika Anda memiliki informasi seputar hoaks, kirim ke kami.", "")),
        NoiseRule(
            name: "Okezone column note", role: .opening,
            phrases: ["semua karya tulis yang dibuat"],
            example: ("Semua karya tulis yang dibuat di sini milik penulisnya.", "")),
        NoiseRule(
            name: "Detik series", role: .opening,
            phrases: [
                "hoegeng awards 2025", "baca kisah inspiratif kandidat", "detik sore, nggak cuma hore-hore!",
            ],
            example: ("Hoegeng Awards 2025", "")),
        NoiseRule(
            name: "rating of a recipe", role: .opening,
            phrases: [
                "thanks for rating!", "berikan rating untuk", "terima kasih sudah membantu banyak",
            ],
            example: ("Thanks For Rating!", "")),
        NoiseRule(
            name: "KapanLagi ending", role: .sentence, phrases: ["kalau bukan sekarang, kapanlagi"],
            example: ("Warga pulang. Kalau bukan sekarang, KapanLagi?", "Warga pulang.")),
        NoiseRule(
            name: "Liputan6 desk of facts", role: .sentence, letters: .capital,
            phrases: [
                "melawan hoaks sama saja melawan", "itu yang mendasari kami membuat", "sejak 2 juli 2018",
                "kami juga bagian dari inisiatif", "kerja sama dengan pihak manapun, tak",
            ],
            example: ("Foto itu lama. Melawan hoaks sama saja melawan pembodohan.", "Foto itu lama.")),
        NoiseRule(
            name: "IDN community", role: .sentence,
            phrases: ["adalah media yang menyediakan platform untuk menulis"],
            example: (
                "Warga pulang. Komunitas Kita adalah media yang menyediakan platform untuk menulis.", "Warga pulang."
            )),
        NoiseRule(
            name: "IDN header", role: .insertion,
            phrases: ["regional kategori event download idn app sekarang!", "download idn app sekarang!"],
            example: ("Regional Kategori Event DOWNLOAD IDN APP SEKARANG! Warga pulang.", "Warga pulang.")),
    ]
}
