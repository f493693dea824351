import Database
import Foundation
import Newsroom

extension History {
    mutating func arrangeFront(_ kind: Event.Kind, _ db: Connection) throws -> String {
        let ids: [FrontArrangement.ID] = try db.values("SELECT id FROM front_arrangements ORDER BY id")
        guard kind != .front, let id = random.pick(Array(ids.suffix(4))) else {
            var made = try FrontArrangement.create(slots: slots(), by: .command("test"), now: now, in: db)
            if random.chance(15) { return "arrangement \(made.id) is drafted" }
            let starts = random.chance(50) ? now : now.addingTimeInterval(Double(random.below(600)) * 60)
            let ends = random.chance(40) ? starts.addingTimeInterval(Double(random.below(600) + 1) * 60) : nil
            try made.takeOver(at: starts, until: ends, by: .command("test"), now: now, in: db)
            return
                "arrangement \(made.id) takes over \(starts.ISO8601Format()) until \(ends?.ISO8601Format() ?? "-"), \(made.slots)"
        }
        var found = try FrontArrangement.find(id, in: db)
        if kind == .frontSlots {
            if random.chance(50) { found.slots.shuffle(using: &random) } else { found.slots = slots() }
            try found.save(by: .command("test"), now: now, in: db)
            return "arrangement \(id) is now \(found.slots)"
        }
        if random.chance(50) {
            try found.delete(by: .command("test"), now: now, in: db)
            return "arrangement \(id) is deleted"
        }
        try found.setAside(by: .command("test"), now: now, in: db)
        return "arrangement \(id) is set aside"
    }

    private mutating func slots() -> [FrontSlot] {
        var slots: [FrontSlot] = []
        for _ in 0..<random.below(9) {
            let until = random.chance(20) ? now.addingTimeInterval(Double(random.below(600)) * 60) : nil
            if random.chance(40) {
                slots.append(FrontSlot(.newest(random.chance(50) ? nil : random.pick(sections)), until: until))
            } else if let id = random.pick(Array(live.suffix(20) + withdrawn.suffix(2) + drafts.suffix(1))),
                !slots.contains(where: { $0.article == id })
            {
                slots.append(FrontSlot(.article(id), until: until))
            }
        }
        return slots
    }

    mutating func mergeTopics(_ db: Connection) throws -> String {
        guard topics.count > 3, let id = random.pick(topics), let target = random.pick(topics), id != target,
            let gone = try Topic.find(id, in: db)
        else { return "no topics to merge" }
        try gone.merge(into: target, by: .command("test"), now: now, in: db)
        topics.removeAll { $0 == id }
        left.append(SiteAddress.topic(gone.slug))
        return "topic \(id) is merged into \(target)"
    }
}
