internal import Text

extension NameTable {
    /// Given names that Latin letters spell in several ways; the first word of each line is ours.
    private static let givenNames: [String: String] = {
        var names: [String: String] = [:]
        for line in transliterations.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            for word in words.dropFirst() { names[word] = words.first }
        }
        return names
    }()

    private static let transliterations = """
        Sergei Sergey Sergej Serghei
        Alexei Alexey Aleksei Aleksey Alexej
        Dmitry Dmitri Dmitriy
        Yuri Yury Yuriy
        Andrei Andrey Andrej
        Nikolai Nikolay Nikolaj
        Vasily Vasili Vasiliy
        Yevgeny Evgeny Evgeniy Yevgeniy
        Anatoly Anatoliy Anatoli
        Gennady Gennadiy Gennadi
        Valery Valeriy Valeri
        Aleksandr Alexandr
        """

    /// A person's name with its given name in the spelling that we use, where it has another one; nil where it has not.
    func person(transliterated name: String) -> String? {
        guard let space = name.firstIndex(of: " "), let given = Self.givenNames[String(name[..<space])] else {
            return nil
        }
        let whole = given + name[space...]
        return self.name(of: Self.key(of: Tokeniser.tokens(of: whole)[...]), type: .person) ?? whole
    }
}
