/// The grammar of Indonesian.
enum Indonesian {
    /// Names that are computers, stations or English words unless a day stands beside them.
    static let refused: Set<String> = [
        "mac", "may", "march", "senen", "rebo", "kemis", "saptu", "monday", "tuesday", "wednesday", "thursday",
        "friday",
        "saturday", "sunday",
    ]

    /// Classes of words (see `Vocabulary.read`).
    static let words = """
        NUMBERWORD = satu:1; dua:2; tiga:3; empat:4; lima:5; enam:6; tujuh:7; delapan:8; sembilan:9; sepuluh:10; sebelas:11; belas:1010; puluh:1020; seratus:100; ratus:1100; ribu:1000; seribu:1000; setengah:50; separuh:50; beberapa:-1; puluhan:-1; belasan:-1; ratusan:-1
        UNIT unit = detik:second; menit:minute; jam:hour; hari:day; ~minggu:week; pekan:week; bulan:month; kuartal:quarter; triwulan:quarter; caturwulan:quarter; semester:semester; tahun:year; dekade:decade; dasawarsa:decade; abad:century; milenium:millennium; thn:year; bln:month; malam:day; harian:day
        AGEUNIT unit = dekade:decade; dasawarsa:decade; abad:century; milenium:millennium
        WEEKUNIT unit = pekan:week; ~minggu:week
        UNIT2 unit2 = detik:second; menit:minute; jam:hour; hari:day; ~minggu:week; pekan:week; bulan:month; tahun:year
        DAYUNIT unit = hari:day; ~minggu:week; pekan:week; bulan:month; kuartal:quarter; triwulan:quarter; semester:semester; tahun:year; dekade:decade; dasawarsa:decade; abad:century
        AONE unit = sedetik:second; semenit:minute; sejam:hour; sehari:day; seminggu:week; sepekan:week; sebulan:month; setahun:year; sedekade:decade; sedasawarsa:decade; seabad:century; sesemester:semester; seharian:day; sekuartal:quarter
        ADAY unit = sehari:day; seminggu:week; sepekan:week; sebulan:month; setahun:year; sedekade:decade; seabad:century
        LONGUNIT unit = ~minggu:week; pekan:week; bulan:month; kuartal:quarter; triwulan:quarter; semester:semester; tahun:year; dekade:decade; dasawarsa:decade; abad:century
        BERUNIT unit = berdetik:second; bermenit:minute; berjam:hour; berhari:day; berminggu:week; berpekan:week; berbulan:month; bertahun:year; berabad:century
        TURN direction = lalu:-1; yang lalu:-1; silam:-1; yang silam:-1; lampau:-1; yang lampau:-1; kemarin:-1; kemaren:-1; mendatang:1; yang akan datang:1; akan datang:1; depan:1; nanti:2; besok:2; esok:2; lusa:1; esok hari:1; yang mendatang:1; nanti nya:1; y.l:-1
        PAST direction = lalu:-1; yang lalu:-1; silam:-1; yang silam:-1; lampau:-1; yang lampau:-1; tadi:-1; yl:-1
        FUTURE direction = mendatang:1; yang akan datang:1; akan datang:1; lagi:1; nanti:1; yang mendatang:1
        ONWARD direction = ke depan:1; kedepan:1; ke muka:1; ke depannya:1; ke depan ini:1
        RECENT direction = terakhir:-1; terkahir:-1; terkahir ini:-1; belakangan:-1; terakhir ini:-1; belakangan ini:-1
        THISLASTNEXT direction = ini:0; lalu:-1; yang lalu:-1; silam:-1; kemarin:-1; kemaren:-1; depan:1; mendatang:1; yang akan datang:1; sebelumnya:-1; berjalan:0; lampau:-1; besok:1
        YEARTURN offset = tahun ini:0; tahun lalu:-1; tahun yang lalu:-1; tahun kemarin:-1; tahun silam:-1; tahun depan:1; tahun mendatang:1; tahun sebelumnya:-1; tahun berikutnya:1
        WEEKTURN offset = pekan ini:0; minggu ini:0; pekan lalu:-1; minggu lalu:-1; pekan kemarin:-1; minggu kemarin:-1; pekan depan:1; minggu depan:1; pekan mendatang:1; minggu mendatang:1; pekan silam:-1; minggu yang lalu:-1; pekan yang lalu:-1
        MONTHTURN offset = bulan ini:0; bulan lalu:-1; bulan kemarin:-1; bulan depan:1; bulan mendatang:1; bulan yang lalu:-1; bulan berjalan:0
        AT = pada; hingga; sampai; jelang; menjelang; sejak
        OLDLEAD = pada; sejak; tahun
        YEARUNIT = tahun; tahunan; thn
        PER = per; setiap; tiap; tarif
        FOREIGNDAY weekday = monday:1; tuesday:2; wednesday:3; thursday:4; friday:5; saturday:6; sunday:7; senen:1; slasa:2; rebo:3; kemis:4; jemuah:5; setu:6; ngahad:7; akad:7
        THIS direction = ini:0
        EDGE edge = awal:START; permulaan:START; pertengahan:MID; tengah:MID; medio:MID; akhir:END; penghujung:END; ujung:END; pengujung:END
        PART part = pagi:MO; siang:AF; sore:AF; petang:EV; malam:NI; dini hari:EM; subuh:EM; pagi hari:MO; siang hari:AF; sore hari:AF; malam hari:NI; tengah malam:NI; tengah hari:MI; senja:EV; dinihari:EM; fajar:EM; magrib:EV; maghrib:EV; malem:NI; siang bolong:AF
        PARTSUFFIX part = paginya:MO; siangnya:AF; sorenya:AF; malamnya:NI; petangnya:EV
        RELATIVEDAY days = kemarin:-1; kemaren:-1; besok:1; esok:1; besok hari:1; esok hari:1; lusa:2; kemarin lusa:-2; kemarin dulu:-2; hari ini:0; hari kemarin:-1; hari esok:1; tadi:0
        CALENDARDAY days = kemarin:-1; kemaren:-1; besok:1; esok:1; esok hari:1; besok hari:1; lusa:2; kemarin lusa:-2; kemarin dulu:-2; hari ini:0; hari kemarin:-1; hari esok:1
        LASTNIGHT days = tengah malam tadi:-1; semalam:-1; tadi malam:-1; kemarin malam:-1; malam tadi:-1; malam kemarin:-1; semalem:-1; malam lalu:-1
        TODAYPART part = pagi tadi:MO; tadi pagi:MO; siang tadi:AF; tadi siang:AF; sore tadi:AF; tadi sore:AF; petang tadi:EV; tadi petang:EV; subuh tadi:EM; tadi subuh:EM; dini hari tadi:EM; tadi dini hari:EM; dinihari tadi:EM; magrib tadi:EV; nanti malam:NI; nanti sore:AF; nanti siang:AF; nanti petang:EV; malam nanti:NI; sore nanti:AF; siang nanti:AF; petang nanti:EV; pagi ini:MO; siang ini:AF; sore ini:AF; petang ini:EV; malam ini:NI; dini hari ini:EM; dinihari ini:EM; subuh ini:EM; pagi hari ini:MO; siang hari ini:AF; sore hari ini:AF; malam hari ini:NI; pagi hari tadi:MO; siang hari tadi:AF; sore hari tadi:AF; sore hari nanti:AF; malam hari nanti:NI; siang hari nanti:AF
        ZONE zone = wib:7; wita:8; wit:9; gmt:0; utc:0; bst:1; cet:1; cest:2; edt:-4; est:-5; pst:-8; pdt:-7; et:-5; jst:9; sgt:8; kst:9; was:3
        ORDINAL ordinal = i:1; ii:2; iii:3; iv:4; pertama:1; kesatu:1; kedua:2; ketiga:3; keempat:4; kelima:5; satu:1; dua:2; tiga:3; empat:4; terakhir:5
        CENTURYNUMBER ordinal = xv:15; xvi:16; xvii:17; xviii:18; xix:19; xx:20; xxi:21; xiv:14; xiii:13; xii:12; xi:11; x:10; ix:9; viii:8; vii:7; vi:6; v:5; iv:4; iii:3; ii:2; i:1; keempat belas:14; kesepuluh:10; kesebelas:11; kedua puluh:20
        QUARTER unit = kuartal:quarter; triwulan:quarter; caturwulan:quarter; semester:semester; kwartal:quarter; tw:quarter; paruh:semester; paro:semester
        PASARAN = pon; wage; kliwon; legi; pahing; manis; paing
        EVERY = setiap; tiap; saban; ~tiap tiap
        LEAD = pada; sejak; sedari; hingga; sampai; mulai; dari; per; di; selama; sepanjang; untuk; ke; antara; dalam; menjelang; jelang; sebelum; setelah; semenjak; sekitar; saat; memasuki; periode; medio; pasca; terhitung; dibanding; dibandingkan; posisi; ditambah; masa; edisi; musim; kisaran
        YEARLEAD = pada; sejak; sedari; hingga; sampai; mulai; dari; ~antara; di; sepanjang; selama; semenjak; sekitar; sebelum; setelah; menjelang; dibanding; dibandingkan; pasca; pra; per; medio; era; kurun; kelahiran; lulusan; memasuki; menuju; dalam; ketimbang; untuk; lahir; buatan; keluaran; produksi; terhitung; jelang; periode; rentang; sampe; masa; jabatan; tahun; kepengurusan; edisi; seperti; murni; anggaran
        BIRTH = kelahiran
        TO = hingga; sampai; sampai dengan; ke; sd; dan; atau; serta; sampe; ataupun; maupun
        UNTIL = hingga; sampai; sampai dengan; sd; sampe; dan; serta; ke; atau
        BETWEEN = hingga; sampai; sampai dengan; dan; atau; serta; ke; maupun
        LINK = hingga; sampai; dengan; dan; atau; serta; maupun; "-"; sd; ","
        CHAIN = ","; dan; serta; atau; maupun; hingga; sampai; dengan; "/"; ke; juga; "&"
        NOGAP = "("
        CALLING = pukul; jam; pk; pkl; jm
        SPEECH = kata; ujar; ujarnya; katanya; tutur; tuturnya; ucap; ucapnya; ungkap; ungkapnya; jelas; jelasnya; tegas; tegasnya; terang; terangnya; papar; paparnya; tukas; tukasnya; imbuh; imbuhnya; tambah; tambahnya; sebut; sebutnya; beber; bebernya; dihubungi; ditemui; dikutip; dilansir; dikonfirmasi; keterangan; keterangannya; tertulis; tulis; tulisnya; melansir; mengutip; pungkas; pungkasnya; tandas; tandasnya; lapor; diwawancarai; menyampaikan; mengatakan; mengungkapkan; menjelaskan; menyebutkan; menuturkan; menyatakan; cetus; cetusnya; kutip; wartawan; seloroh; akunya; jawab; jawabnya; nilai; nilainya
        FUTUREWORD = akan; bakal; hendak; rencananya; dijadwalkan; direncanakan; berencana; mendatang; nanti; nantinya; segera; diperkirakan; ditargetkan; besok; dijadwal; diagendakan; kelak; diprediksi; menanti; diproyeksikan; target
        PASTWORD = telah; sudah; lalu; sebelumnya; pernah; sempat; tadi; silam; kemarin; usai; terjadi
        AGE = usia; berusia; umur; berumur; seusia; umurnya; usianya; berumuran
        PERSON = pria; wanita; perempuan; lelaki; laki; bocah; anak; remaja; gadis; pemuda; pemudi; balita; bayi; nenek; kakek; ibu; bapak; janda; duda; siswa; siswi; mahasiswa; mahasiswi; pelajar; korban; pelaku; tersangka; penyanyi; aktor; aktris; artis; pemain; penyerang; striker; bek; kiper; gelandang; winger; pebalap; pembalap; petinju; petenis; atlet; pelatih; pengusaha; politisi; politikus; musisi; presenter; komedian; pelawak; model; rapper; sutradara; sopir; pengemudi; pengendara; petani; nelayan; santri; cewek; cowok; lansia; putra; putri; putranya; putrinya; anaknya; buah; penyiar; pesepakbola; selebgram; youtuber; pedangdut; karyawan; pegawai; legenda; bintang; eks; mantan; pensiunan; tki; tkw; pengacara; wni; wna; turis; veteran; suami; istri; istrinya; suaminya; adik; adiknya; kakaknya; ayahnya; ibunya; pedagang; pembunuh; pendaki; penumpang
        OWNAGE = menginjak; genap; genapi; memasuki; jelang; berulang; ultah
        SPANLEAD = selama; dalam; waktu; untuk; hingga; sampai; sepanjang
        SPAN = selama; dalam; kurun; waktu; sudah; telah; hampir; lebih; sekitar; hingga; setiap; nyaris; kontrak; durasi; tenor
        LAWNUMBER = nomor; no; nomer; nmr
        LAW = uu; pp; perpres; perppu; perda; pergub; permen; permendag; keppres; inpres; permenkes; pojk; pmk; perbup; perwali; permendikbud; permendagri; kepmen; kepmendagri; skb; sk; se; pkpu; tap; kepres; qanun; permenaker; perma; putusan; perkara; surat; seojk; pbi; permenhub; permenpan; ketetapan; keputusan; peraturan; undang
        MEASURE = meter; m; km; kilometer; orang; unit; rupiah; persen; hektare; hektar; ha; kasus; warga; siswa; ton; kg; kilogram; gram; rumah; pasien; personel; mdpl; watt; mah; cc; lembar; eksemplar; pcs; jiwa; peserta; pelanggan; kali; poin; dolar; desa; sekolah; kendaraan; mobil; motor; titik; buah; ekor; liter; kilo; paket; kuota; formasi; pegawai; karyawan; tenaga; guru; mahasiswa; penumpang; jemaah; penonton; suara; kursi; tps; responden; perusahaan; lot; saham; x; mm; cm; mhz; rpm; hp; kk; kepala; petugas; anggota; ribu; juta; miliar; triliun; rb; jt; langkah; kata; karakter; kalori; psi; mb; gb; kw; mw; tahun; hari; jam; menit; detik; bulan; butir; botol; nyawa; bangunan; bidang; euro; yen; won; pound; poundsterling; ringgit; dollar; ponsel; tiket; santri; korban; relawan; prajurit; polisi; siswi; dosis; vial; spesimen; sampel; kamar; bus; kapal; perkara; laporan; aduan; pohon; bibit; halaman
        PRICE = rp; usd; idr; rm; sgd; eur; us; aud; gbp; jpy; nomor; no; nik; npwp; telp; telepon; hp; wa; whatsapp; kode; tipe; type; versi; version; nopol; pin; channel; kelas; gang; rt; rw; blok; lantai; km; kilometer; peringkat; ranking; rangking; skor; unggul; nomer; pasal; ayat; bab; butir; poin; halaman; hlm; hal; artikel; vol; volume; ukuran; suhu; iphone; galaxy; windows; android; kursi; gate; terminal; jalur; rute; nomor punggung; sk; hadiah; bernomor; koridor; dapil; kloter; sdn; smpn; sman; smkn; smk; mtsn; kodim; kecepatan; liga; grup; kelompok; tni; yonif; brigif; koramil
        STREET = jalan; jl; jln; gang; stadion; universitas; museum; monumen; plaza; jembatan; tugu; gelora; sma; smp
        NOTWEEKDAY = pasar; salat; sholat; shalat; solat; shalat; khutbah; khotbah; sekolah; black; malam; radio; stasiun; majalah; koran; si; pak; bu; bang; mas; mbak; solidaritas; kampung; jalan; jl; grup; band; puasa; berkah; siraman; yasinan; kelurahan; kecamatan; ibadah; misa; good; happy; cyber; casual; blue
        CONTINUES = pertama; kedua; ketiga; keempat; ke; abu; agung; suci; putih; kelabu; palma; paskah; kasih; kliwon; pon; wage; legi; pahing; berkah; legian; wekasan; pagi; ceria; bersih; raya; kamis
        UNTILWORD = sampai; hingga; dan; "-"; atau; sd; s; sampe
        NYA unit = harinya:day; tahunnya:year; bulannya:month; minggunya:week; pekannya:week
        PARTNYA part = paginya:MO; malamnya:NI; siangnya:AF; sorenya:AF
        SAFEMONTH month = januari:1; februari:2; agustus:8; september:9; oktober:10; november:11; desember:12; pebruari:2; nopember:11
        NOTMONTH = si; pak; bu; mas; mbak; novel; film; lagu; bang; stadion; stasiun; sebelas; sepuluh
        ABOUT = sekitar; sekira; sekiranya; hampir; nyaris; kisaran
        MORE = lebih
        LESS = kurang
        HALF half = setengah:1
        CLOCKJOIN = ","; "("; pada; hari; tanggal; pukul; jam; dini; pagi; siang; sore; petang; malam; wib; wita; wit; waktu; setempat; tepatnya; tadi; di
        ERA = sm; sebelum masehi
        """
}
