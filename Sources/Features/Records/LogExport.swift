import Foundation
import Newsroom

/// An entry of the log as it leaves the house.
enum LogExport {
    static let csvHead = Array("sequence,at,actor,kind,subject,detail,previous,hash\r\n".utf8)

    /// RFC 4180. A field that a spreadsheet would take for a formula gets an apostrophe before it (V42).
    static func csv(_ entry: LogEntry) -> [UInt8] {
        let fields = [
            "\(entry.sequence)", moment(entry.at), entry.actor.name, entry.kind.rawValue, entry.subject, entry.detail,
            entry.previous, entry.hash,
        ]
        return Array(fields.map(quoted).joined(separator: ",").utf8) + [0x0D, 0x0A]
    }

    /// One JSON object and a line feed; `detail` is an object of its own.
    static func line(_ entry: LogEntry) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        // A string can always be encoded.
        let text = { (value: String) in
            (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
        }
        let json =
            "{\"sequence\":\(entry.sequence),\"at\":\(text(moment(entry.at))),\"actor\":\(text(entry.actor.name)),"
            + "\"kind\":\(text(entry.kind.rawValue)),\"subject\":\(text(entry.subject)),\"detail\":\(entry.detail),"
            + "\"previous\":\(text(entry.previous)),\"hash\":\(text(entry.hash))}\n"
        return Array(json.utf8)
    }

    /// RFC 3339 in UTC, to the millisecond: the hash is over it.
    static func moment(_ date: Date) -> String {
        let milliseconds = Int64((date.timeIntervalSince1970 * 1000).rounded())
        let whole = DateWording(language: .english, zone: .gmt).machine(date)
        let fraction = "000\(((milliseconds % 1000) + 1000) % 1000)".utf8.suffix(3)
        return String(decoding: whole.utf8.prefix(19), as: UTF8.self) + "." + String(decoding: fraction, as: UTF8.self)
            + "Z"
    }

    private static func quoted(_ field: String) -> String {
        let isFormula = field.utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        var scalars = String.UnicodeScalarView()
        if isFormula { scalars.append("'") }
        for scalar in field.unicodeScalars {
            if scalar == "\"" { scalars.append("\"") }
            // A NUL or an escape has no business in a table.
            scalars.append(scalar.value < 0x20 && scalar != "\t" && scalar != "\n" ? "\u{FFFD}" : scalar)
        }
        return "\"" + String(scalars) + "\""
    }
}
