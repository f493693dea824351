package import Database
package import Foundation

extension GateRule: Record {
    package init(row: Row) throws {
        let id: ID = try row["id"]
        let section: Section.ID? = try row["section_id"]
        let rule: Demand.Name = try row["rule"]
        let json: String = try row["parameters"]
        self.init(
            id: id, try Demand(rule, json: json), in: section, isOn: try row["is_on"], version: try row["version"])
    }

    private static let columns: SQL = "id, section_id, rule, parameters, is_on, version"

    /// Every rule, in the order in which they were made; at most 500.
    package static func all(in db: Connection) throws -> [GateRule] {
        try db.all("SELECT \(columns) FROM gate_rules ORDER BY id LIMIT 500")
    }

    /// - Throws: ``GateRuleError/unknown(_:)``.
    package static func find(_ id: ID, in db: Connection) throws -> GateRule {
        let rule: GateRule? = try db.first("SELECT \(columns) FROM gate_rules WHERE id = \(id)")
        guard let rule else { throw GateRuleError.unknown(id) }
        return rule
    }

    /// Adds a rule, or replaces the one of this number and version.
    ///
    /// - Throws: ``GateRuleError``; a constraint error when the section does not exist.
    @discardableResult
    package func save(by actor: Actor, now: Date, in db: Connection) throws -> GateRule {
        try ChangeLog.turn(in: db)
        try demand.requireSense()
        let (name, json) = (demand.name, try demand.json())
        let sql: SQL =
            id == 0
            ? """
            INSERT INTO gate_rules (section_id, rule, parameters, is_on) VALUES (\(section), \(name), \(json), \(isOn))
            """
            : """
            UPDATE gate_rules SET section_id = \(section), rule = \(name), parameters = \(json), is_on = \(isOn),
                version = version + 1
            WHERE id = \(id) AND version = \(version)
            """
        let saved: GateRule? = try db.first(sql + " RETURNING \(Self.columns)")
        guard let saved else { throw GateRuleError.stale(try Self.find(id, in: db)) }
        try saved.log(id == 0 ? "added" : "changed", by: actor, now: now, in: db)
        return saved
    }

    /// - Throws: ``GateRuleError/unknown(_:)``, ``GateRuleError/stale(_:)``.
    package static func delete(_ id: ID, version: Int, by actor: Actor, now: Date, in db: Connection) throws {
        try ChangeLog.turn(in: db)
        let rule: GateRule? = try db.first(
            "DELETE FROM gate_rules WHERE id = \(id) AND version = \(version) RETURNING \(columns)")
        guard let rule else { throw GateRuleError.stale(try find(id, in: db)) }
        try rule.log("removed", by: actor, now: now, in: db)
    }

    private func log(_ what: String, by actor: Actor, now: Date, in db: Connection) throws {
        var detail = [
            "what": what, "rule": demand.name.rawValue, "parameters": try demand.json(), "on": isOn ? "yes" : "no",
        ]
        if let section { detail["section"] = section.description }
        try LogEntry.append(.gateChanged, about: "gate:\(id)", by: actor, detail: detail, now: now, in: db)
    }
}

/// Why a rule cannot be kept.
package enum GateRuleError: Error, Equatable {
    case unknown(GateRule.ID)
    /// Somebody changed it meanwhile: as it is now.
    case stale(GateRule)
    /// It asks for nothing, for a field that cannot be asked for, or for more than the most.
    case senseless
}

extension Demand {
    /// The parameters as they are stored: a JSON object of our own, with only the keys the rule has.
    private struct Parameters: Codable {
        var fields: [GateField]?
        var field: GateField?
        var atLeast: Int?
        var atMost: Int?
        var strict: Bool?
    }

    func json() throws -> String {
        var parameters = Parameters()
        switch self {
        case .required(let fields): parameters.fields = fields
        case .length(let field, let least, let most):
            (parameters.field, parameters.atLeast, parameters.atMost) = (field, least, most)
        case .approval(let strict): parameters.strict = strict
        case .pictureCredit, .alternativeText, .pictureRights, .embargo, .reapproval, .legalHold: break
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(parameters), as: UTF8.self)
    }

    /// A rule that lacks what it needs is an error, never a rule that asks for nothing.
    init(_ name: Name, json: String) throws {
        let parameters = try JSONDecoder().decode(Parameters.self, from: Data(json.utf8))
        switch name {
        case .required: self = .required(parameters.fields ?? [])
        case .length:
            guard let field = parameters.field else { throw GateRuleError.senseless }
            self = .length(field, atLeast: parameters.atLeast, atMost: parameters.atMost)
        case .approval: self = .approval(strict: parameters.strict ?? false)
        case .pictureCredit: self = .pictureCredit
        case .alternativeText: self = .alternativeText
        case .pictureRights: self = .pictureRights
        case .embargo: self = .embargo
        case .reapproval: self = .reapproval
        case .legalHold: self = .legalHold
        }
        try requireSense()
    }

    /// - Throws: ``GateRuleError/senseless``.
    package func requireSense() throws(GateRuleError) {
        switch self {
        case .required(let fields):
            let standing: [GateField] = [.embargo, .approval, .hold]
            guard !fields.isEmpty, !fields.contains(where: standing.contains) else { throw .senseless }
        case .length(let field, let least, let most):
            let measured: [GateField] = [.kicker, .headline, .summary, .body]
            guard measured.contains(field), least != nil || most != nil, (least ?? 0) >= 0,
                (least ?? 0) <= (most ?? .max)
            else { throw .senseless }
        case .pictureCredit, .alternativeText, .pictureRights, .embargo, .approval, .reapproval, .legalHold: break
        }
    }
}
