extension NoiseRule {
    /// The form that fact checks are written in: labels, verdicts, lists of addresses.
    static let factChecks: [NoiseRule] = [
        NoiseRule(
            name: "list of sources", role: .footer, letters: .capital,
            phrases: ["referensi", "reference", "references"].flatMap { label in
                [":", " :", ""].flatMap { colon in
                    [" http:", " https:", " (1)", "(1)", " 1."].map { label + colon + $0 }
                } + [":http:", ":https:", " :http:", " :https:"].map { label + $0 }
            },
            example: ("Video itu lama. REFERENSI : https://kabar.example/1", "Video itu lama.")),
        NoiseRule(
            name: "source with address", role: .sources, letters: .capital,
            phrases: ["sumber", "sumber diskusi", "sumber berita", "source"].flatMap { label in
                [": http:", ": https:", ":http:", ":https:", " : http:", " : https:"].map { label + $0 }
            },
            example: ("Foto itu asli. Sumber : https://kabar.example/1 Warga lega.", "Foto itu asli. Warga lega.")),
        NoiseRule(
            name: "verdict", role: .insertion, letters: .capital,
            phrases: ["kategori: ", "kategori : ", "[kategori]: ", "[kategori] : ", "kategori :"].flatMap { label in
                verdicts.map { label + $0 }
            },
            example: ("Kategori : Konten Palsu Foto itu lama.", "Foto itu lama.")),
        NoiseRule(
            name: "see below", role: .insertion,
            phrases: [
                "selengkapnya di bagian penjelasan dan referensi", "selengkapnya di bagian penjelasan",
                "selengkapnya di bagian referensi", "selengkapnya terdapat di penjelasan",
            ] + (1...9).map { "selengkapnya di (\($0)) bagian referensi" },
            example: ("Foto itu lama. Selengkapnya di bagian PENJELASAN dan REFERENSI.", "Foto itu lama.")),
    ]

    private static let verdicts = [
        "disinformasi", "misinformasi", "hoax", "hoaks", "hoax / hoaks", "klarifikasi", "fitnah", "hasut",
        "konten yang salah",
        "konten palsu", "konten yang menyesatkan", "konten yang dimanipulasi", "konten tiruan", "konteks yang salah",
        "koneksi yang salah", "satire", "parodi", "false context", "misleading content", "fabricated content",
        "manipulated content", "imposter content", "impostor content", "false connection", "scam", "salah",
        "disinformasi / konten yang salah", "disinformasi dan pesan berantai whatsapp", "penipuan", "pesan berantai",
    ]
}
