extension NameTable {
    /// People whom the news calls by one name, a nickname or initials that mean nobody else, and transliterations in use.
    static let people = """
        Joko Widodo = Jokowi, Ir. Joko Widodo
        Prabowo Subianto = Prabowo
        Susilo Bambang Yudhoyono = SBY, Yudhoyono
        Jusuf Kalla = JK, Muhammad Jusuf Kalla, M Jusuf Kalla
        Megawati Soekarnoputri = Megawati Sukarnoputri, Megawati
        Abdurrahman Wahid = Gus Dur
        Bacharuddin Jusuf Habibie = BJ Habibie, B.J. Habibie, Habibie
        Soekarno = Sukarno, Bung Karno
        Soeharto = Suharto, Pak Harto
        Mohammad Hatta = Bung Hatta
        Basuki Tjahaja Purnama = Ahok, BTP
        Anies Baswedan = Anies Rasyid Baswedan
        Gibran Rakabuming Raka = Gibran
        Kaesang Pangarep = Kaesang
        Muhaimin Iskandar = Cak Imin
        Agus Harimurti Yudhoyono = AHY
        Edhie Baskoro Yudhoyono = Ibas
        Luhut Binsar Pandjaitan = Luhut Binsar Panjaitan, Luhut Pandjaitan, Luhut Panjaitan
        Ma'ruf Amin = Maruf Amin, KH Ma'ruf Amin
        Sri Mulyani Indrawati = Sri Mulyani
        Ridwan Kamil = Kang Emil
        Dedi Mulyadi = KDM
        Sri Sultan Hamengku Buwono X = Sultan HB X, Sri Sultan HB X, Sultan Hamengku Buwono X
        Tito Karnavian = Muhammad Tito Karnavian
        Listyo Sigit Prabowo = Listyo Sigit
        Vladimir Putin = Putin
        Dmitry Medvedev = Dmitri Medvedev, Dmitriy Medvedev, Medvedev
        Sergei Lavrov = Sergey Lavrov, Sergej Lavrov, Lavrov
        Sergei Shoigu = Sergey Shoigu, Shoigu
        Dmitry Peskov = Dmitri Peskov, Peskov
        Alexei Navalny = Alexey Navalny, Aleksei Navalny, Navalny
        Maria Zakharova = Zakharova
        Volodymyr Zelensky = Volodymyr Zelenskyy, Volodymyr Zelenskiy, Vladimir Zelensky, Zelensky, Zelenskyy, Zelenskiy
        Alexander Lukashenko = Aleksandr Lukashenko, Lukashenko
        Joe Biden = Joseph Biden, Joseph R. Biden, Biden
        Donald Trump = Donald J. Trump, Donald J Trump
        Barack Obama = Obama
        Kamala Harris
        Hillary Clinton = Hillary Rodham Clinton
        George W. Bush = George W Bush, George Walker Bush
        Antony Blinken = Anthony Blinken, Blinken
        Jens Stoltenberg = Stoltenberg
        Xi Jinping = Presiden Xi
        Hu Jintao
        Li Keqiang
        Wang Yi
        Kim Jong Un = Kim Jong-un, Kim Jong-Un
        Kim Jong Il = Kim Jong-il, Kim Jong-Il
        Moon Jae-in = Moon Jae In
        Yoon Suk Yeol = Yoon Suk-yeol, Yoon Suk-Yeol
        Shinzo Abe
        Narendra Modi
        Benjamin Netanyahu = Netanyahu
        Mahmoud Abbas = Mahmud Abbas
        Recep Tayyip Erdogan = Recep Tayyip Erdoğan, Tayyip Erdogan, Erdogan, Erdoğan
        Bashar al-Assad = Bashar Al-Assad, Bashar Assad, Bashar al Assad
        Saddam Hussein = Saddam Husein
        Ali Khamenei = Ayatollah Ali Khamenei, Khamenei
        Mahmoud Ahmadinejad = Ahmadinejad
        Mohammed bin Salman = Muhammad bin Salman, Mohammad bin Salman, MBS
        Muammar Khadafi = Moammar Khadafi, Muammar Gaddafi, Muammar Qadhafi, Khadafi
        Osama bin Laden = Usamah bin Ladin, Osama Bin Laden
        Emmanuel Macron = Macron
        Nicolas Sarkozy = Sarkozy
        Angela Merkel = Merkel
        Olaf Scholz
        Boris Johnson
        Rishi Sunak
        Keir Starmer
        Tony Blair
        Paus Fransiskus = Pope Francis, Paus Francis
        Anwar Ibrahim = Datuk Seri Anwar Ibrahim
        Mahathir Mohamad = Mahathir Mohammad, Mahathir
        Lee Hsien Loong
        Ban Ki-moon = Ban Ki-Moon, Ban Ki Moon
        Antonio Guterres = António Guterres, Guterres
        Aung San Suu Kyi = Suu Kyi
        Lionel Messi = Leo Messi, Messi
        Cristiano Ronaldo = CR7
        Kylian Mbappe = Kylian Mbappé, Mbappe, Mbappé
        Neymar = Neymar Jr, Neymar Jr.
        Shin Tae-yong = Shin Tae Yong, STY
        Elon Musk
        Mark Zuckerberg = Zuckerberg
        """
}
