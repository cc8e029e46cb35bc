internal import Text

/// A set of words by their folded hashes, in an open-addressing table: a look-up is a load or two.
struct WordSet: Sendable {
    private var slots: [UInt64]
    private let mask: Int

    /// Words separated by white space.
    init(_ words: String) {
        let hashes = Set(words.split(whereSeparator: \.isWhitespace).map { FoldedHash.of(String($0)) })
        var size = 16
        while size < hashes.count * 3 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
        mask = size - 1
        for hash in hashes.sorted() {
            var i = Int(truncatingIfNeeded: hash) & mask
            while slots[i] != 0 { i = (i + 1) & mask }
            slots[i] = hash
        }
    }

    @inline(__always)
    func contains(_ token: Token) -> Bool { contains(token.hash) }

    @inline(__always)
    func contains(_ hash: UInt64) -> Bool {
        var i = Int(truncatingIfNeeded: hash) & mask
        while slots[i] != 0 {
            if slots[i] == hash { return true }
            i = (i &+ 1) & mask
        }
        return false
    }

    /// Titles and offices that stand before a person's name.
    static let titles = WordSet(
        """
        presiden wapres wakil menteri menko menlu mendagri menkeu menhan menag menkes mensos mendag menperin menhub menteri-menteri perdana
        gubernur wagub bupati wabup walikota wali camat lurah kades kepala ketua wakil sekretaris sekjen jenderal bendahara direktur dirut dirjen
        komisaris kapolri kapolda kapolres kapolresta kapolsek wakapolri wakapolres kasat kabid kabag kasi kasubag kombes kompol akbp akp iptu ipda
        aiptu aipda bripka brigadir bripda briptu letkol letjen mayjen brigjen mayor kolonel kapten laksamana marsekal panglima pangdam dandim
        danrem kasad kasal kasau juru jubir bicara anggota politikus politisi pengamat peneliti dosen guru besar rektor dekan profesor prof
        prof. dr dr. dra dra. drs drs. ir ir. h h. hj hj. kh k.h. kiai kyai ustaz ustad ustadz habib syekh pastor pendeta uskup romo paus raja ratu pangeran
        sultan bapak ibu pak bu mas mbak bung bang kang cak gus tuan nyonya sdr saudara almarhum alm pelatih kapten striker gelandang bek kiper
        penyerang pemain manajer aktor aktris artis penyanyi sutradara musisi penulis ceo cfo coo presdir founder pendiri pemilik juragan
        analis ekonom kolumnis wartawan jurnalis reporter advokat pengacara hakim jaksa kuasa hukum kanselir ayatollah senator duta besar dubes
        konsul diplomat perwira sersan kopral tersangka terdakwa korban saksi warga plt pj staf ahli deputi asisten sekda kadis kadisdik
        plh mantan eks calon capres cawapres caleg cagub datuk tun tan sri dato lord sir mr mr. mrs mrs. ms ms. sekretaris utusan khusus pakar
        """)

    /// Words with which the name of an organisation begins.
    static let organisationHeads = WordSet(
        """
        pt cv pd perum bank kementerian kemenko kementrian departemen deplu dewan komisi partai fraksi universitas institut sekolah politeknik akademi badan
        lembaga komite asosiasi ikatan persatuan perhimpunan himpunan persekutuan serikat yayasan dinas kejaksaan kejati kejari pengadilan mahkamah polda polres
        polresta polrestabes polsek polri mabes kodam kodim korem koramil satpol bareskrim ditjen direktorat pemkab pemkot pemprov pemda pemdes bpbd dprd biro pusat
        balai kantor majelis organisasi federasi konfederasi forum aliansi koalisi front gerakan tim klub persib persija persebaya persipura rsud rumah
        puskesmas sma smk smp sd sman smkn smpn sdn uin iain stie stikes stkip kepolisian tentara angkatan pasukan satgas bursa otoritas koperasi grup
        perusahaan kpu bawaslu panwaslu kadin karang lsm bumdes bumn karoseri pengurus pimpinan uni liga parlemen kongres
        """)

    /// Words with which the name of a place begins.
    static let placeHeads = WordSet(
        """
        jalan jl jl. jln jln. gang kota kabupaten kab kab. provinsi propinsi kecamatan kec kec. kelurahan kel kel. desa dusun kampung dukuh padukuhan kalurahan kapanewon
        nagari sungai kali gunung pulau kepulauan laut selat teluk danau waduk bendungan telaga pantai tanjung bandara bandar pelabuhan stasiun terminal stadion gelora
        taman tugu monumen jembatan tol rumah masjid gereja candi pura keraton hotel gedung pasar mal mall plaza perumahan komplek kompleks lapangan alun-alun
        samudra samudera benua semenanjung provinsi distrik negara republik bukit lembah gua goa curug air museum simpang tpu rt rw
        """)

    static let placePrepositions = WordSet("di ke dari asal menuju")

    /// Small words inside the names of organisations.
    static let connectors = WordSet("dan untuk of the and de la van der den bin binti al el di for")

    /// Words that open a sentence with a capital and are no names.
    static let common = WordSet(
        """
        yang ini itu dia ia kami kita mereka saya anda aku dan di ke dari untuk pada dalam dengan sebagai oleh karena namun tetapi tapi serta atau jika kalau bila ketika saat
        setelah sebelum sebelumnya selain sementara sedangkan menurut menurutnya meski meskipun walau walaupun agar supaya hingga sampai sejak selama seperti bahwa adapun
        akan telah sudah masih juga bahkan hanya tidak bukan belum jangan ada adalah ialah merupakan para semua setiap seluruh beberapa banyak sejumlah salah satu dua tiga empat
        lima enam tujuh delapan sembilan sepuluh pertama kedua ketiga senin selasa rabu kamis jumat jum'at sabtu minggu ahad januari februari maret april mei juni juli agustus
        september oktober november desember kemarin besok lusa hari tahun bulan pekan tanggal pukul wib wita wit baca juga advertisement foto editor penulis sumber ilustrasi
        reporter pewarta laporan dok dokumentasi istimewa lalu kemudian selanjutnya lebih demikian hal berdasarkan mengutip dikutip dilansir pihak pihaknya apa siapa kapan mengapa
        bagaimana kenapa berita rekomendasi terkini tag tags rp us covid covid-19 video
        """)
}
