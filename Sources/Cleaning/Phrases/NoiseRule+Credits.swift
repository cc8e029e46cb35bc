extension NoiseRule {
    /// Labels before the names of those who made the article.
    static let credits: [NoiseRule] = [
        NoiseRule(
            name: "author label", role: .author, letters: .capital,
            phrases: [
                "penulis:", "penulis :", "reporter:", "reporter :", "pewarta:", "pewarta :", "wartawan:", "wartawan :",
                "jurnalis:", "jurnalis :", "laporan wartawan", "laporan:", "laporan :", "ditulis oleh", "ditulis oleh:",
                "kontributor:", "kontributor :", "laporan kontributor", "laporan reporter", "penulis naskah:", "oleh:",
                "oleh :", "author:", "writer:", "by:", "reported by", "written by", "koresponden:", "penulis / editor",
                "laporan jurnalis", "rep:", "rep :",
                "(ditulis oleh", "laporan wartawan:", "wartawan", "reporter", "penulis",
            ],
            example: ("Penulis: Sari Wulan", "")),
        NoiseRule(
            name: "editor label", role: .editor, letters: .capital,
            phrases: [
                "editor:", "editor :", "redaktur:", "redaktur :", "penyunting:", "penyunting :", "uploader:",
                "uploader :", "red:", "red :", "publisher:", "publisher :", "editor", "redaktur", "edited by",
                "pengunggah:",
                "redaktur pelaksana:",
            ],
            example: ("Editor: Budi Hartono", "")),
        NoiseRule(
            name: "author and editor label", role: .both, letters: .capital,
            phrases: [
                "redaktur & reporter:", "redaktur & reporter :", "reporter & editor:", "reporter/editor:",
                "penulis/editor:", "editor & penulis:", "penulis dan editor:", "penulis & editor:",
                "reporter dan editor:", "redaktur & reporter",
                "reporter/redaktur:", "reporter / editor:", "penulis / editor:",
            ],
            example: ("Redaktur & Reporter : Sari", "")),
        NoiseRule(
            name: "staff label", role: .staff, letters: .capital,
            phrases: [
                "video editor:", "video editor :", "editor video:", "produser:", "produser :", "video jurnalis:",
                "jurnalis video:", "video journalist:", "kameramen:", "kamerawan:", "narator:", "pengisi suara:",
                "pembaca naskah:", "penerjemah:", "penerjemah :", "penerjemah/editor:",
            ],
            example: ("Video Editor: Budi Hartono", "")),
        NoiseRule(
            name: "newsroom", role: .newsroom, phrases: ["tim redaksi", "jurnalis"], example: ("Tim Redaksi", "")),
        NoiseRule(
            name: "source label", role: .agency, letters: .capital,
            phrases: ["sumber:", "sumber :", "sumber berita:", "source:", "via:", "sumber artikel:", "sumber asli:"],
            example: ("Sumber : Reuters", "")),
        NoiseRule(
            name: "citation", role: .citation,
            phrases: [
                "dikutip dari", "dikutip", "mengutip", "dilansir dari", "dilansir", "melansir", "dilaporkan",
                "menurut laporan",
                "dikabarkan", "disadur dari", "dinukil dari", "diwartakan",
            ],
            example: ("Hal itu dilansir Reuters pada Senin pagi.", "Hal itu dilansir Reuters pada Senin pagi.")),
    ]
}
