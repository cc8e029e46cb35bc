/// The grammar of Indonesian.
enum Indonesian {
    /// Classes of words (see `Vocabulary.read`).
    static let words = """
        NUMBERWORD = satu:1; dua:2; tiga:3; empat:4; lima:5; enam:6; tujuh:7; delapan:8; sembilan:9; sepuluh:10; sebelas:11; belas:1010; puluh:1020; seratus:100; ratus:1100; ribu:1000; seribu:1000; setengah:50; separuh:50; beberapa:-1
        UNIT unit = detik:second; menit:minute; jam:hour; hari:day; ~minggu:week; pekan:week; bulan:month; kuartal:quarter; triwulan:quarter; caturwulan:quarter; semester:semester; tahun:year; dekade:decade; dasawarsa:decade; abad:century; thn:year; bln:month
        UNIT2 unit2 = detik:second; menit:minute; jam:hour; hari:day; ~minggu:week; pekan:week; bulan:month; tahun:year
        DAYUNIT unit = hari:day; ~minggu:week; pekan:week; bulan:month; kuartal:quarter; triwulan:quarter; semester:semester; tahun:year; dekade:decade; dasawarsa:decade; abad:century
        AONE unit = sedetik:second; semenit:minute; sejam:hour; sehari:day; seminggu:week; sepekan:week; sebulan:month; setahun:year; sedekade:decade; sedasawarsa:decade; seabad:century; sesemester:semester
        ADAY unit = sehari:day; seminggu:week; sepekan:week; sebulan:month; setahun:year; sedekade:decade; seabad:century
        LONGUNIT unit = ~minggu:week; pekan:week; bulan:month; kuartal:quarter; triwulan:quarter; semester:semester; tahun:year; dekade:decade; dasawarsa:decade; abad:century
        DIRECTION direction = lalu:-1; yang lalu:-1; silam:-1; yang silam:-1; lampau:-1; yang lampau:-1; mendatang:1; yang akan datang:1; akan datang:1; depan:1; yang mendatang:1; nanti:1; ini:0
        TURN direction = lalu:-1; yang lalu:-1; silam:-1; yang silam:-1; lampau:-1; kemarin:-1; kemaren:-1; mendatang:1; yang akan datang:1; akan datang:1; depan:1; nanti:1; besok:1
        PAST direction = lalu:-1; yang lalu:-1; silam:-1; yang silam:-1; lampau:-1; yang lampau:-1; tadi:-1; ago:-1
        FUTURE direction = mendatang:1; yang akan datang:1; akan datang:1; lagi:1; nanti:1
        ONWARD direction = ke depan:1; kedepan:1; ke muka:1
        RECENT direction = terakhir:-1; belakangan:-1; terakhir ini:-1; belakangan ini:-1; ini:-1
        THISLASTNEXT direction = ini:0; lalu:-1; yang lalu:-1; silam:-1; kemarin:-1; depan:1; mendatang:1; yang akan datang:1; sebelumnya:-1; berikutnya:1
        YEARTURN offset = tahun ini:0; tahun lalu:-1; tahun kemarin:-1; tahun depan:1; tahun mendatang:1; tahun sebelumnya:-1
        WEEKTURN offset = pekan ini:0; minggu ini:0; pekan lalu:-1; minggu lalu:-1; pekan kemarin:-1; minggu kemarin:-1; pekan depan:1; minggu depan:1; pekan mendatang:1; minggu mendatang:1
        MONTHTURN offset = bulan ini:0; bulan lalu:-1; bulan kemarin:-1; bulan depan:1; bulan mendatang:1
        EDGE edge = awal:START; permulaan:START; pertengahan:MID; tengah:MID; akhir:END; penghujung:END; ujung:END
        PART part = pagi:MO; siang:AF; sore:AF; petang:EV; malam:NI; dini hari:EM; subuh:EM; pagi hari:MO; siang hari:AF; sore hari:AF; malam hari:NI; tengah malam:NI; tengah hari:MI; senja:EV; pagi-pagi:MO; dinihari:EM; fajar:EM; magrib:EV
        PARTSUFFIX part = paginya:MO; siangnya:AF; sorenya:AF; malamnya:NI; petangnya:EV
        RELATIVEDAY offset = kemarin:-1; kemaren:-1; besok:1; esok:1; besok hari:1; esok hari:1; lusa:2; kemarin lusa:-2; kemarin dulu:-2; hari ini:0; hari kemarin:-1; hari esok:1
        ZONE zone = wib:7; wita:8; wit:9; gmt:0; utc:0; bst:1; cet:1; cest:2; edt:-4; est:-5; pst:-8; pdt:-7; et:-5; jst:9; sgt:8
        ORDINAL ordinal = i:1; ii:2; iii:3; iv:4; pertama:1; kesatu:1; kedua:2; ketiga:3; keempat:4; kelima:5; satu:1; dua:2; tiga:3; empat:4; terakhir:5
        CENTURYNUMBER ordinal = xv:15; xvi:16; xvii:17; xviii:18; xix:19; xx:20; xxi:21; xiv:14; xiii:13; xii:12; xi:11; x:10; ix:9; viii:8; vii:7; vi:6; v:5
        QUARTER unit = kuartal:quarter; triwulan:quarter; caturwulan:quarter; trimester:quarter; semester:semester; kwartal:quarter; tw:quarter
        PASARAN = pon; wage; kliwon; legi; pahing
        EVERY = setiap; tiap; saban; tiap-tiap; masing-masing
        LEAD = pada; sejak; sedari; hingga; sampai; mulai; dari; per; bulan; di; selama; sepanjang; untuk; ke; dan; antara; dalam; hingga; menjelang; jelang; sebelum; setelah; akhir; awal; pertengahan; semenjak; s; sekitar; atau; sd; "("; kurun; bahwa; hingga; seperti; saat; kisaran; memasuki
        YEARLEAD = pada; sejak; sedari; hingga; sampai; mulai; dari; ~antara; di; sepanjang; selama; semenjak; sekitar; awal; akhir; pertengahan; sebelum; setelah; menjelang; jelang; dibanding; dibandingkan; pasca; pra; per; medio; target; era; kurun; penghujung; permulaan; kelahiran; lulusan; angkatan; memasuki; until; menuju; dalam; dengan; ketimbang; untuk; lahir; buatan; keluaran; produksi; medio; ke; musim
        TO = hingga; sampai; sampai dengan; ke; s; sd; s d; "-"; dan; atau; to
        UNTIL = hingga; sampai; sampai dengan; sd; to; until; and; hingga ke
        BETWEEN = hingga; sampai; sampai dengan; dan; atau; serta
        CALLING = pukul; jam; pk; pkl; pukul:1
        SPEECH = kata; ujar; ujarnya; katanya; tutur; tuturnya; ucap; ucapnya; ungkap; ungkapnya; jelas; jelasnya; tegas; tegasnya; terang; terangnya; papar; paparnya; tukas; imbuh; imbuhnya; tambah; tambahnya; sebut; sebutnya; beber; bebernya; dihubungi; ditemui; dikutip; dilansir; dikonfirmasi; keterangan; keterangannya; tertulis; tulis; tulisnya; melansir; mengutip; berkata; said; told; pungkas; pungkasnya; tandas; tandasnya; kepada; lapor; diwawancarai
        FUTUREWORD = akan; bakal; hendak; rencananya; dijadwalkan; direncanakan; berencana; mendatang; nanti; nantinya; segera; diperkirakan; ditargetkan; besok; dijadwal; diagendakan; hendaknya; kelak; will; diprediksi
        PASTWORD = telah; sudah; lalu; sebelumnya; pernah; sempat; tadi; silam; kemarin; usai; kata; ujar; was; were; had
        AGE = usia; berusia; umur; berumur; seusia; umurnya; usianya; berumuran; aged
        UNTILWORD = sampai; hingga; dan; "-"; atau
        NYA unit = harinya:day; tahunnya:year; bulannya:month; minggunya:week; malamnya:day
        LAWNUMBER = nomor; no; no.; nomer
        """
}
