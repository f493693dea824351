package import Database
package import Foundation

// What the desk changes about sections, topics and persons, with who did it.

extension Topic {
    /// As ``save(now:in:)``, on record.
    @discardableResult
    package func save(by actor: Actor, now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        let before = try Topic.find(id, in: db)
        let change = try save(now: now, in: db)
        guard let before, before != self else { return change }
        let detail = renaming(from: (before.name, before.slug), to: (name, slug))
        try LogEntry.append(.topicChanged, about: "topic:\(id)", by: actor, detail: detail, now: now, in: db)
        return change
    }
}

extension Section {
    /// As ``save(now:in:)``, on record.
    @discardableResult
    package func save(by actor: Actor, now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        let before = try Section.find(id, in: db)
        let change = try save(now: now, in: db)
        guard let before, before != self else { return change }
        var detail = renaming(from: (before.name, before.slug), to: (name, slug))
        if before.parent != parent { detail["parent"] = parent.map { "section:\($0)" } ?? "none" }
        try LogEntry.append(.sectionChanged, about: "section:\(id)", by: actor, detail: detail, now: now, in: db)
        return change
    }
}

extension Person {
    /// As ``save(now:in:)``, on record.
    @discardableResult
    package func save(by actor: Actor, now: Date, in db: Connection) throws -> Change {
        try ChangeLog.turn(in: db)
        let before = try Person.find(id, in: db)
        let change = try save(now: now, in: db)
        guard let before, before != self else { return change }
        let detail = renaming(from: (before.name, before.slug), to: (name, slug))
        try LogEntry.append(.personChanged, about: "person:\(id)", by: actor, detail: detail, now: now, in: db)
        return change
    }
}

/// What the log says of a name and an address: today's, and what they were.
private func renaming(from before: (name: String, slug: String), to after: (name: String, slug: String)) -> [String:
    String]
{
    var detail = ["name": after.name, "slug": after.slug]
    if before.name != after.name { detail["formerName"] = before.name }
    if before.slug != after.slug { detail["formerSlug"] = before.slug }
    return detail
}

extension LogEntry.Kind {
    package static let topicChanged = LogEntry.Kind("topic.changed")
    package static let sectionChanged = LogEntry.Kind("section.changed")
    package static let personChanged = LogEntry.Kind("person.changed")
}
