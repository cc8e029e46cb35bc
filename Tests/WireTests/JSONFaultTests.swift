import FoundationEssentials
import Testing

@testable import Wire

/// The reader of faults and Foundation's parser must agree on what is JSON, or a reason would be missing or wrong.
struct JSONFaultTests {
    /// What every seed is cut and changed from.
    private static let seeds = [
        #"{"text":"Jalan \"Tol\" \u00e9 😀","url":null,"n":[-1.5e+3,0,true,false,{}],"metadata":{"a":[[],{"b":"c"}]}}"#,
        #"[ 1 , "two" , { "three" : 3.0 } , null ]"#, "  42 ", #""text""#, "{}",
    ]

    private func isJSON(_ bytes: [UInt8]) -> Bool {
        (try? JSONDecoder().decode(JSONValue.self, from: Data(bytes))) != nil
    }

    @Test(arguments: seeds)
    func `what Foundation reads has no fault`(_ seed: String) {
        #expect(isJSON(Array(seed.utf8)))
        #expect(JSONFault.description(of: Array(seed.utf8)) == nil)
    }

    @Test(arguments: seeds)
    func `every cut that Foundation refuses has a fault`(_ seed: String) {
        let bytes = Array(seed.utf8)
        for end in bytes.indices {
            let cut = Array(bytes[..<end])
            guard String(validating: cut, as: UTF8.self) != nil else { continue }
            #expect(isJSON(cut) == (JSONFault.description(of: cut) == nil), "\(String(decoding: cut, as: UTF8.self))")
        }
    }

    /// Digits and commas are not put in: they make numbers that are JSON, but more than a computer counts.
    @Test(arguments: seeds)
    func `every changed byte that Foundation refuses has a fault`(_ seed: String) {
        let bytes = Array(seed.utf8)
        for at in bytes.indices {
            for byte in Array("\"\\{}[]:-.eatn \u{1}".utf8) {
                var changed = bytes
                changed[at] = byte
                guard String(validating: changed, as: UTF8.self) != nil, !isJSON(changed) else { continue }
                #expect(
                    JSONFault.description(of: changed) != nil, "\(String(decoding: changed, as: UTF8.self))")
            }
        }
    }

    @Test func `a megabyte of open brackets is told in linear time`() {
        #expect(
            JSONFault.description(of: [UInt8](repeating: 0x5B, count: 1 << 20))
                == "the JSON ends with 1048576 open brackets: was it truncated?")
    }
}
