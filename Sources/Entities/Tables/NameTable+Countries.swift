extension NameTable {
    /// Countries and territories: the Indonesian names of Unicode CLDR, with the names and abbreviations in use.
    static let countries = """
        Pulau Ascension = Ascension Island
        Andorra
        Uni Emirat Arab = UEA, UAE, Uni Emirat, Emirat Arab, United Arab Emirates
        Afghanistan = Afganistan
        Antigua dan Barbuda
        Anguilla
        Albania
        Armenia
        Angola
        Antarktika = Antarctica
        Argentina
        Samoa Amerika = American Samoa
        Austria
        Australia = Aussie, Negeri Kanguru, Negeri Kangguru
        Aruba
        Kepulauan Aland = Åland Islands
        Azerbaijan
        Bosnia dan Herzegovina = Bosnia, Bosnia-Herzegovina
        Barbados
        Bangladesh
        Belgia = Belgium
        Burkina Faso
        Bulgaria
        Bahrain
        Burundi
        Benin
        Saint Barthélemy = St. Barthélemy
        Bermuda
        Brunei Darussalam = Brunei
        Bolivia
        Belanda Karibia = Caribbean Netherlands
        Brasil = Brazil, Negeri Samba
        Bahama = Bahamas
        Bhutan
        Pulau Bouvet = Bouvet Island
        Botswana
        Belarusia = Belarus
        Belize
        Kanada = Canada
        Kepulauan Cocos
        Republik Demokratik Kongo = Kongo - Kinshasa, RD Kongo, DR Kongo, DRC, Congo - Kinshasa
        Republik Afrika Tengah = Central African Republic
        Kongo = Kongo - Brazzaville, Republik Kongo, Kongo-Brazzaville, Congo - Brazzaville
        Swiss = Switzerland
        Pantai Gading = Côte d’Ivoire
        Kepulauan Cook = Cook Islands
        Cile = Chile
        Kamerun = Cameroon
        China = Tiongkok, Cina, Republik Rakyat Tiongkok, RRT, RRC, Republik Rakyat China, Tiongkok Daratan, PRC, Negeri Tirai Bambu, Negeri Panda
        Kosovo
        Kolombia = Colombia
        Pulau Clipperton = Clipperton Island
        Kosta Rika = Costa Rica
        Kuba = Cuba
        Tanjung Verde = Cape Verde
        Curaçao
        Pulau Natal = Christmas Island
        Siprus = Cyprus
        Ceko = Republik Ceko, Czech, Czechia
        Jerman = Republik Federal Jerman, Germany, Negeri Panser
        Diego Garcia
        Jibuti = Djibouti
        Denmark
        Dominika = Dominica
        Republik Dominika = Dominican Republic
        Aljazair = Algeria
        Ceuta dan Melilla
        Ekuador = Ecuador
        Estonia
        Mesir = Egypt, Negeri Piramida
        Sahara Barat = Western Sahara
        Eritrea
        Spanyol = Spain, Negeri Matador
        Etiopia = Ethiopia
        Finlandia = Finland
        Fiji
        Kepulauan Falkland = Falkland Islands
        Mikronesia = Micronesia
        Kepulauan Faroe = Faroe Islands
        Prancis = Perancis, France
        Gabon
        Inggris = Inggris Raya, Britania Raya, UK, United Kingdom, Kerajaan Inggris, Britania, U.K., Negeri Ratu Elizabeth
        Grenada
        Georgia
        Guyana Prancis = French Guiana
        Guernsey
        Ghana
        Gibraltar
        Greenland
        Gambia
        Guinea
        Guadeloupe
        Guinea Ekuatorial = Equatorial Guinea
        Yunani = Greece
        Georgia Selatan & Kep. Sandwich Selatan
        Guatemala
        Guam
        Guinea-Bissau
        Guyana
        Hong Kong = Hongkong
        Pulau Heard dan Kepulauan McDonald
        Honduras
        Kroasia = Croatia
        Haiti
        Hungaria = Hungary
        Kepulauan Canaria = Canary Islands
        Indonesia = RI, Republik Indonesia, NKRI, Negara Kesatuan Republik Indonesia, INA
        Irlandia = Republik Irlandia, Ireland
        Israel = Zionis
        Pulau Man = Isle of Man
        India = Republik India, Negeri Bollywood
        Wilayah Inggris di Samudra Hindia = British Indian Ocean Territory
        Irak = Iraq
        Iran = Republik Islam Iran
        Islandia = Iceland
        Italia = Italy, Negeri Pizza
        Jersey
        Jamaika = Jamaica
        Yordania = Jordan
        Jepang = Japan, Negeri Sakura, Negeri Matahari Terbit
        Kenya
        Kirgizstan = Kyrgyzstan
        Kamboja = Cambodia, Kampuchea
        Kiribati
        Komoro = Comoros
        Saint Kitts dan Nevis
        Korea Utara = Korut, Republik Rakyat Demokratik Korea, North Korea, DPRK
        Korea Selatan = Korsel, Republik Korea, South Korea, Negeri Ginseng
        Kuwait
        Kepulauan Cayman = Cayman Islands
        Kazakhstan
        Laos = RDR Laos
        Lebanon = Libanon
        Saint Lucia = St. Lucia
        Liechtenstein
        Sri Lanka = Srilanka
        Liberia
        Lesotho
        Lituania = Lithuania
        Luksemburg = Luxembourg
        Latvia
        Libya
        Maroko = Morocco
        Monako = Monaco
        Moldova
        Montenegro
        Saint Martin = St. Martin
        Madagaskar = Madagascar
        Kepulauan Marshall = Marshall Islands
        Makedonia Utara = North Macedonia
        Mali
        Myanmar = Burma
        Mongolia
        Makau = Macau
        Kepulauan Mariana Utara = Northern Mariana Islands
        Martinik = Martinique
        Mauritania
        Montserrat
        Malta
        Mauritius
        Maladewa = Maldives
        Malawi
        Meksiko = Mexico
        Malaysia = Malaysian, Negeri Jiran
        Mozambik = Mozambique
        Namibia
        Kaledonia Baru = New Caledonia
        Niger
        Kepulauan Norfolk = Norfolk Island
        Nigeria
        Nikaragua = Nicaragua
        Belanda = Negeri Belanda, Netherlands, Negeri Kincir Angin
        Norwegia = Norway
        Nepal
        Nauru
        Niue
        Selandia Baru = New Zealand
        Oman
        Panama
        Peru
        Polinesia Prancis = French Polynesia
        Papua Nugini = PNG, Papua New Guinea
        Filipina = Philippines, Pilipina
        Pakistan
        Polandia = Poland
        Saint Pierre dan Miquelon
        Kepulauan Pitcairn = Pitcairn Islands
        Puerto Riko = Puerto Rico
        Palestina = Wilayah Palestina, Negara Palestina, Palestinian Territories
        Portugal = Portugis
        Palau
        Paraguay
        Qatar
        Réunion
        Rumania = Romania
        Serbia
        Rusia = Federasi Rusia, Russia, Negeri Beruang Merah
        Rwanda
        Arab Saudi = Saudi, Kerajaan Arab Saudi, KSA, Saudi Arabia
        Kepulauan Solomon = Solomon Islands
        Seychelles
        Sudan
        Swedia = Sweden
        Singapura = Singapore, SG, Negeri Singa
        Saint Helena = St. Helena
        Slovenia
        Kepulauan Svalbard dan Jan Mayen
        Slovakia
        Sierra Leone
        San Marino
        Senegal
        Somalia
        Suriname
        Sudan Selatan = South Sudan
        Sao Tome dan Principe
        El Salvador
        Sint Maarten
        Suriah = Syria
        Eswatini = eSwatini, Swaziland
        Tristan da Cunha
        Kepulauan Turks dan Caicos
        Chad
        Wilayah Selatan Prancis = French Southern Territories
        Togo
        Thailand = Muangthai, Negeri Gajah Putih
        Tajikistan
        Tokelau
        Timor Leste = Timor-Leste, Timtim, Timor Timur, Republik Demokratik Timor Leste
        Turkmenistan
        Tunisia
        Tonga
        Turki = Turkiye, Türkiye, Turkey
        Trinidad dan Tobago
        Tuvalu
        Taiwan = Republik China
        Tanzania
        Ukraina = Ukraine
        Uganda
        Kepulauan Terluar AS = U.S. Outlying Islands
        Amerika Serikat = AS, A.S., USA, U.S., United States, United States of America, Amerika, US, Negeri Paman Sam, Paman Sam
        Uruguay
        Uzbekistan
        Vatikan = Vatican City
        Saint Vincent dan Grenadine
        Venezuela
        Kepulauan Virgin Britania Raya = British Virgin Islands
        Kepulauan Virgin Amerika Serikat = U.S. Virgin Islands
        Vietnam = Viet Nam
        Vanuatu
        Kepulauan Wallis dan Futuna
        Samoa
        Yaman = Yemen
        Mayotte
        Afrika Selatan = Afsel, South Africa, Republik Afrika Selatan
        Zambia
        Zimbabwe
        """
}
