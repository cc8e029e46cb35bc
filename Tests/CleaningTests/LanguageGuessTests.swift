import Testing
import Text

@testable import Cleaning

/// The language of a text by its function words.
@Suite struct LanguageGuessTests {
    @Test(arguments: [
        ("Wali kota itu berkunjung ke pasar dan berbincang dengan para pedagang sayur.", Language.indonesian),
        ("Beliau mengajar di sekolah negeri itu dan menulis buku untuk para murid.", .indonesian),
        ("Warga kerajaan itu boleh masuk dan berdagang di kota pada musim panen.", .indonesian),
        ("Polis berkata kemalangan itu berlaku kerana pemandu kenderaan itu mengantuk semasa memandu.", .malay),
        ("The farmers of the village were paid on Monday for the rice that they had sold.", .english),
    ])
    func `words that two languages share count for Indonesian`(_ text: String, _ language: Language) {
        #expect(LanguageGuess.of(Array(text.utf8)) == language)
    }
}
