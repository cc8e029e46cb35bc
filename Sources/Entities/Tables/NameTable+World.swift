extension NameTable {
    /// International organisations, foreign institutions, media, companies and clubs; compiled for this project.
    static let world = """
        Perserikatan Bangsa-Bangsa = PBB, UN, United Nations, Perserikatan Bangsa Bangsa
        Dewan Keamanan PBB = DK PBB
        Organisasi Kesehatan Dunia = WHO, World Health Organization
        Organisasi Perdagangan Dunia = WTO
        Organisasi Buruh Internasional = ILO
        Organisasi Pangan dan Pertanian = FAO
        Dana Anak-Anak PBB = UNICEF, Unicef
        UNESCO = Unesco
        UNHCR
        UNRWA
        Badan Energi Atom Internasional = IAEA
        Dana Moneter Internasional = IMF, International Monetary Fund
        Bank Dunia = World Bank
        Bank Pembangunan Asia = ADB, Asian Development Bank
        Pakta Pertahanan Atlantik Utara = NATO, Organisasi Pakta Pertahanan Atlantik Utara, Nato
        Uni Eropa = UE, European Union
        Komisi Eropa
        Parlemen Eropa
        Bank Sentral Eropa = ECB
        Uni Afrika
        Liga Arab
        Organisasi Kerja Sama Islam = OKI, OIC, Organisasi Kerjasama Islam
        Organisasi Negara-negara Pengekspor Minyak = OPEC
        OPEC+
        Organisasi untuk Kerja Sama dan Pembangunan Ekonomi = OECD
        Organisasi untuk Keamanan dan Kerja Sama di Eropa = OSCE, Organisasi untuk Keamanan dan Kerjasama di Eropa
        Perhimpunan Bangsa-Bangsa Asia Tenggara = ASEAN, Asean
        APEC
        G20
        G7
        BRICS
        Mahkamah Internasional = ICJ
        Mahkamah Pidana Internasional = ICC
        Interpol
        Palang Merah Internasional = ICRC
        Human Rights Watch = HRW
        Amnesty International
        Greenpeace
        Dewan Arktik
        Gedung Putih
        Pentagon
        Departemen Luar Negeri Amerika Serikat = Departemen Luar Negeri AS, Deplu AS, Kementerian Luar Negeri AS, Kemenlu AS
        Departemen Pertahanan Amerika Serikat = Departemen Pertahanan AS
        Dewan Keamanan Nasional
        Federal Bureau of Investigation = FBI, Biro Investigasi Federal
        Central Intelligence Agency = CIA
        National Aeronautics and Space Administration = NASA
        Federal Reserve = The Fed, Bank Sentral AS
        Partai Republik
        Hamas
        Hizbullah = Hezbollah
        Taliban
        Al-Qaeda = Al Qaeda, Al-Qaidah, Al Qaidah, al-Qaeda
        ISIS = Negara Islam Irak dan Suriah, NIIS
        Fatah
        Tentara Pembebasan Rakyat = PLA
        Partai Komunis China = Partai Komunis Tiongkok, Partai Komunis Cina
        Reuters
        Associated Press = AP
        Agence France-Presse = AFP
        TASS = Itar-Tass, ITAR-TASS
        Sputnik = Sputnik News
        RIA Novosti
        Interfax
        Xinhua
        China Central Television = CCTV
        Global Times
        South China Morning Post = SCMP
        The Straits Times = Straits Times
        Channel NewsAsia = CNA, Channel News Asia
        Al Jazeera = Al-Jazeera, Aljazeera
        BBC
        CNN
        Fox News
        The New York Times = New York Times
        The Washington Post = Washington Post
        The Guardian
        Bloomberg
        Kyodo
        Yonhap
        Anadolu Agency = Anadolu
        Bernama
        LKBN Antara = Antara, ANTARA, Kantor Berita Antara
        Kompas
        Tempo
        FIFA = Fédération Internationale de Football Association, Federasi Sepak Bola Internasional
        Uni Sepak Bola Eropa = UEFA
        Konfederasi Sepak Bola Asia = AFC
        Komite Olimpiade Internasional = IOC
        Federasi Bulu Tangkis Dunia = BWF
        Manchester United = MU, Man United, Man Utd
        Manchester City = Man City
        Real Madrid
        Barcelona = FC Barcelona, Barca
        Atletico Madrid = Atlético Madrid
        Bayern Munich = Bayern Munchen, Bayern München, Bayern Muenchen
        Borussia Dortmund
        Paris Saint-Germain = PSG, Paris Saint Germain
        Juventus
        AC Milan
        Inter Milan
        Liverpool
        Chelsea
        Arsenal
        Tottenham Hotspur = Tottenham
        Persib Bandung = Persib
        Persija Jakarta = Persija
        Persebaya Surabaya = Persebaya
        Arema FC = Arema
        PSM Makassar = PSM
        PSS Sleman
        Persipura Jayapura = Persipura
        Google
        Microsoft
        Apple
        Facebook
        Meta
        Amazon
        Tesla
        Samsung = Samsung Electronics
        Huawei
        Xiaomi
        Toyota = Toyota Motor
        Honda
        Boeing
        Airbus
        Gazprom
        Pfizer
        Sinovac
        AstraZeneca
        Kentucky Fried Chicken = KFC
        Telkomsel
        Indosat Ooredoo
        XL Axiata
        Gojek
        Tokopedia
        Shopee
        """
}
