import CLibPQ
import Foundation

/// A refusal of PostgreSQL's, as ours.
struct PostgresFailure {
    private let code: String
    private let message: String
    private let constraint: String?
    private let column: String?

    init(_ result: OpaquePointer?) {
        // Numbers of fields: the letters of `postgres_ext.h`, macros of a character, which Swift does not import.
        func field(_ letter: UInt8) -> String? {
            PQresultErrorField(result, Int32(letter)).map { String(cString: $0) }
        }
        code = field(UInt8(ascii: "C")) ?? "?"
        message = field(UInt8(ascii: "M")) ?? Self.firstLine(String(cString: PQresultErrorMessage(result)))
        constraint = field(UInt8(ascii: "n"))
        let table = field(UInt8(ascii: "t"))
        column = field(UInt8(ascii: "c")).map { "\(table ?? "?").\($0)" }
    }

    static func firstLine(_ text: String) -> String {
        text.components(separatedBy: "\n").first ?? ""
    }

    /// The connection's prepared statements no longer fit (a changed column, `DISCARD ALL`).
    var isStalePlan: Bool {
        code == "26000" || code == "0A000" && message.hasPrefix("cached plan")
    }

    /// - Parameter mayQuoteValues: whether the statement was run, so that the message may quote a bound value.
    func error(_ text: String, mayQuoteValues: Bool) -> DatabaseError {
        switch code {
        case "23505": .constraint(.unique, name: constraint)
        case "23514": .constraint(.check, name: constraint)
        case "23502": .constraint(.notNull, name: column)
        case "23503": .constraint(.foreignKey, name: constraint)
        case "23P01": .constraint(.exclusion, name: constraint)
        case "40001", "40P01", "55P03": .busy
        case "53100": .full
        case "25006": .readOnly
        case "57014": .timedOut
        case "57P01", "57P02", "57P03", "57P05", "53300", "25P03": .unavailable(reason: message)
        default: .failed(code: code, message: mayQuoteValues ? withoutValues : message, sql: text)
        }
    }

    /// `invalid input syntax for type bigint: "…"`, `syntax error in tsquery: "…"`.
    private var withoutValues: String {
        guard let colon = message.range(of: ": ", options: .literal) else { return message }
        return String(message[..<colon.lowerBound])
    }
}
