import Digest
import Entities
import Pipeline
import Postgres

/// An entity's name and type, and the id that follows from them.
struct Entity: Hashable {
    let type: EntityType
    let name: String

    init(_ mention: EntityMention) {
        type = mention.type
        name = mention.name ?? mention.text
    }

    /// By the name alone: hardly two kinds share one, and hashing the kind, a string too, costs as much again.
    func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// Version 8 UUID of the SHA-256 of type and name: the same on every worker.
    var id: UUID {
        var data: [UInt8] = []
        data.reserveCapacity(name.utf8.count + 4)
        data.append(contentsOf: type.rawValue.utf8)
        data.append(0)
        data.append(contentsOf: name.utf8)
        let digest = SHA256.hash(data: data)
        var high: UInt64 = 0
        var low: UInt64 = 0
        for i in 0..<8 {
            high = high << 8 | UInt64(digest[i])
            low = low << 8 | UInt64(digest[i + 8])
        }
        return UUID(high: high & ~0xF000 | 0x8000, low: low & ~(0b11 << 62) | 0b10 << 62)
    }
}

/// The ids of the entities that articles name, each looked for once.
struct EntityIDs {
    private var known: [Entity: UUID] = [:]
    /// Of each article, those of its mentions in their order.
    private var mentioned: [UUID: [UUID]] = [:]

    init(of articles: [Article]) {
        for article in articles {
            mentioned[article.id.uuid] = article.entities.map { mention in
                let entity = Entity(mention)
                if let id = known[entity] { return id }
                let id = entity.id
                known[entity] = id
                return id
            }
        }
    }

    /// By id, so that two workers that write the same wait for each other in one order.
    var sorted: [(entity: Entity, id: UUID)] {
        known.sorted { $0.value < $1.value }.map { (entity: $0.key, id: $0.value) }
    }

    /// Those of the article's mentions, in their order. The article is one of those that this was made of.
    func ofMentions(in article: Article) -> [UUID] {
        mentioned[article.id.uuid] ?? article.entities.map { Entity($0).id }
    }
}
