/// The tagger's labels, in the order of the lanes of its weights.
package enum Label: UInt8, Sendable, CaseIterable {
    case outside, beginPerson, insidePerson, beginOrganisation, insideOrganisation, beginLocation, insideLocation

    package static let count = 7

    @inline(__always) package init(clamping value: Int) {
        self = Label(rawValue: UInt8(truncatingIfNeeded: value)) ?? .outside
    }

    package var isBegin: Bool { self != .outside && rawValue & 1 == 1 }
    package var isInside: Bool { self != .outside && rawValue & 1 == 0 }

    package var type: EntityType? {
        switch self {
        case .outside: nil
        case .beginPerson, .insidePerson: .person
        case .beginOrganisation, .insideOrganisation: .organisation
        case .beginLocation, .insideLocation: .location
        }
    }

    /// As IOB2 spells it.
    package var tag: String {
        guard let type else { return "O" }
        return (isBegin ? "B-" : "I-") + type.rawValue
    }

    package init?(tag: String) {
        guard let label = Label.allCases.first(where: { $0.tag == tag }) else { return nil }
        self = label
    }

    /// Whether `next` may follow: an inside label only follows its own type.
    package func allows(_ next: Label) -> Bool { !next.isInside || type == next.type }
}
