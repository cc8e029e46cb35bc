extension NameTable {
    /// Continents, regions, provinces and cities with other names than their own; compiled for this project.
    static let places = """
        Eropa = Europe
        Asia
        Afrika = Africa
        Oseania
        Antartika
        Arktik = Arctic
        Asia Tenggara = Southeast Asia, Asteng
        Asia Timur
        Asia Selatan
        Asia Tengah
        Asia Barat
        Asia Pasifik = Asia-Pasifik, Asia Pacific
        Eropa Timur
        Eropa Barat
        Eropa Tengah
        Eropa Utara
        Eropa Selatan
        Amerika Latin
        Amerika Selatan = Amsel
        Amerika Utara
        Amerika Tengah
        Afrika Utara
        Afrika Barat
        Timur Tengah = Timteng, Middle East
        Timur Jauh
        Teluk Persia
        Barat = Dunia Barat
        Balkan
        Skandinavia
        Karibia
        Pasifik = Samudra Pasifik, Samudera Pasifik
        Samudra Hindia = Samudera Hindia, Samudra Indonesia
        Samudra Atlantik = Samudera Atlantik, Atlantik
        Laut China Selatan = Laut Cina Selatan, Laut Tiongkok Selatan, LCS
        Laut Natuna Utara
        Uni Soviet = USSR
        Jalur Gaza = Gaza Strip
        Gaza
        Tepi Barat = West Bank
        Yerusalem = Jerusalem
        Krimea = Crimea
        Donbas = Donbass
        Chechnya = Chechen
        Catalunya = Katalunya, Catalonia
        Skotlandia = Scotland
        Inggris Raya
        Wales
        Irlandia Utara
        Tibet
        Xinjiang
        Kashmir
        Kurdistan
        Hawaii
        Kalifornia = California
        Washington = Washington DC, Washington D.C, Washington D.C.
        New York = New York City, NYC
        Los Angeles = LA
        Moskow = Moskwa, Moscow
        St. Petersburg = Saint Petersburg, Sankt Peterburg, St Petersburg
        Kyiv = Kiev, Kiyev
        Beijing = Peking
        Shanghai
        Guangzhou = Kanton
        Tokyo = Tokio
        Seoul
        Pyongyang
        New Delhi = Delhi Baru
        Mumbai = Bombay
        Kolkata = Kalkuta
        Yangon = Rangoon
        Ho Chi Minh = Ho Chi Minh City, Saigon
        Phnom Penh
        Kuala Lumpur = KL
        Kota Kinabalu
        Johor Bahru
        Bangkok
        Manila
        Mekkah = Makkah, Mekah, Mecca
        Madinah = Medina
        Jeddah = Jedah
        Riyadh = Riyad
        Baghdad = Bagdad
        Teheran = Tehran
        Damaskus = Damascus
        Beirut
        Kairo = Cairo
        Istanbul
        Ankara
        Athena = Athens
        Roma = Rome
        Milan = Milano
        Turin = Torino
        Napoli = Naples
        Venesia = Venice
        Jenewa = Geneva
        Zürich = Zurich
        Wina = Vienna
        Praha = Prague
        Warsawa = Warsaw
        Budapest
        Bukares = Bucharest
        Brussel = Brussels, Bruxelles
        Den Haag = The Hague
        Amsterdam
        Köln = Koln, Cologne
        Munchen = München, Munich
        Kopenhagen = Copenhagen
        Stockholm
        Oslo
        Helsinki
        Reykjavik = Reykjavík
        Lisbon = Lisboa
        Madrid
        Barcelona
        Sevilla = Seville
        Paris
        London
        Berlin
        Frankfurt
        Aceh = Nanggroe Aceh Darussalam, NAD, Daerah Istimewa Aceh, Serambi Mekkah, Serambi Mekah, Serambi Makkah, Negeri Serambi Mekkah, Bumi Serambi Mekkah, Tanah Rencong
        Sumatera Utara = Sumut, North Sumatra
        Sumatera Barat = Sumbar, West Sumatra
        Sumatera Selatan = Sumsel
        Riau
        Kepulauan Riau = Kepri
        Jambi
        Bengkulu
        Lampung
        Kepulauan Bangka Belitung = Bangka Belitung, Babel
        Banten
        DKI Jakarta = DKI, Daerah Khusus Ibukota Jakarta, Daerah Khusus Ibu Kota Jakarta, Daerah Khusus Jakarta, DKJ
        Jakarta = Batavia
        Jakarta Pusat = Jakpus
        Jakarta Selatan = Jaksel
        Jakarta Barat = Jakbar
        Jakarta Timur = Jaktim
        Jakarta Utara = Jakut
        Jabodetabek
        Jawa Barat = Jabar, West Java
        Jawa Tengah = Jateng, Central Java
        Jawa Timur = Jatim, East Java
        Daerah Istimewa Yogyakarta = DIY, DI Yogyakarta, D.I. Yogyakarta, D.I Yogyakarta
        Yogyakarta = Jogja, Yogya, Jogjakarta, Jogyakarta, Kota Yogyakarta, Kota Gudeg
        Surakarta = Solo, Kota Solo
        Bali = Pulau Bali, Pulau Dewata
        Nusa Tenggara Barat = NTB
        Nusa Tenggara Timur = NTT
        Kalimantan Barat = Kalbar
        Kalimantan Tengah = Kalteng
        Kalimantan Selatan = Kalsel
        Kalimantan Timur = Kaltim
        Kalimantan Utara = Kaltara
        Sulawesi Utara = Sulut
        Sulawesi Tengah = Sulteng
        Sulawesi Selatan = Sulsel
        Sulawesi Tenggara = Sultra
        Sulawesi Barat = Sulbar
        Gorontalo
        Maluku
        Maluku Utara = Malut
        Papua = Irian Jaya, Irian, Bumi Cenderawasih
        Papua Barat
        Papua Barat Daya
        Papua Tengah
        Papua Selatan
        Papua Pegunungan
        Ibu Kota Nusantara = IKN, IKN Nusantara, Ibu Kota Negara Nusantara
        Sumatera = Sumatra, Pulau Sumatera, Pulau Sumatra
        Jawa = Pulau Jawa
        Kalimantan = Borneo, Pulau Kalimantan
        Sulawesi = Pulau Sulawesi, Celebes
        Lombok = Pulau Lombok
        Kepulauan Seribu
        Bandung = Kota Bandung, Kota Kembang
        Surabaya = Kota Surabaya, Kota Pahlawan
        Semarang = Kota Semarang
        Medan = Kota Medan
        Makassar = Kota Makassar, Ujung Pandang, Ujungpandang
        Palembang = Kota Palembang
        Denpasar = Kota Denpasar
        Malang = Kota Malang
        Banda Aceh = Kota Banda Aceh
        Bekasi = Kota Bekasi
        Depok = Kota Depok
        Bogor = Kota Bogor
        Tangerang Selatan = Tangsel, Kota Tangerang Selatan
        Gunungkidul = Gunung Kidul, Kabupaten Gunungkidul
        Sidoarjo = Kabupaten Sidoarjo
        Monumen Nasional = Monas, Tugu Monas
        Taman Mini Indonesia Indah = TMII
        Bandara Internasional Soekarno-Hatta = Bandara Soekarno-Hatta, Bandara Soetta, Soetta
        Bandara Internasional Yogyakarta = Bandara YIA, YIA, Yogyakarta International Airport
        Stadion Utama Gelora Bung Karno = SUGBK, Stadion GBK, Gelora Bung Karno, GBK
        Puncak Jaya Wijaya = Puncak Jayawijaya, Puncak Jaya
        """
}
