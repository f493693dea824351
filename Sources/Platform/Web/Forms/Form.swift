/// A form being read: each field is asked for once, what is wrong is collected, and what nobody asked for is refused.
///
/// ```swift
/// var form = try Form(bytes)
/// let name = form.line("name", 1...120)
/// let note = form.text("note", 0...2_000)
/// try form.end()                       // 400 for a field nobody asked for (V18)
/// guard form.faults.isEmpty else { … } // show the form again, with `form.entered("name")` and `form.faults`
/// ```
/// Lengths count Unicode scalars. Values that are wrong are given back as far as they can be, and must not be used.
package struct Form: Sendable {
    private let body: FormBody
    private var asked: Set<String> = []
    /// In the order the fields were asked for.
    package private(set) var faults: [FieldFault] = []

    /// - Throws: ``Problem`` 400 for bytes that are no form.
    package init(_ bytes: [UInt8]) throws(Problem) { body = try FormBody(bytes) }

    /// What was sent under a name, to be shown again; empty when nothing was.
    package func entered(_ name: String) -> String { body.fields.first { $0.name == name }?.value ?? "" }

    /// Marks a field: what only the database or a rule can know.
    package mutating func fault(_ field: String, _ reason: FieldFault.Reason) {
        faults.append(FieldFault(field, reason))
    }

    /// - Throws: ``Problem`` 400, code `form-unknown-field`, when there is a field that was not asked for, or one twice
    ///   that was not asked for as ``all(_:limit:)``.
    package func end() throws(Problem) {
        let unknown = body.fields.map(\.name).filter { !asked.contains($0) }
        guard unknown.isEmpty else { throw .unknownFields(unknown) }
        let single = body.fields.map(\.name).filter { !repeatable.contains($0) }
        guard Set(single).count == single.count else { throw .formUnreadable }
    }

    private var repeatable: Set<String> = []

    private mutating func value(_ name: String) -> String? {
        asked.insert(name)
        return body.fields.first { $0.name == name }?.value
    }
}

// What a field may be.
extension Form {
    /// One line, without blanks at its ends. A missing field is an empty one.
    package mutating func line(_ name: String, _ length: ClosedRange<Int>) -> String {
        let text = trimmed(value(name) ?? "")
        if text.unicodeScalars.contains(where: isControl) { fault(name, .controlCharacter) }
        check(name, text, length)
        return text
    }

    /// Several lines; line ends become a line feed.
    package mutating func text(_ name: String, _ length: ClosedRange<Int>) -> String {
        var scalars = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in (value(name) ?? "").unicodeScalars {
            if scalar == "\n", last == "\r" {
            } else {
                scalars.append(scalar == "\r" ? "\n" : scalar)
            }
            last = scalar
        }
        let text = trimmed(String(scalars))
        if text.unicodeScalars.contains(where: { isControl($0) && $0 != "\n" && $0 != "\t" }) {
            fault(name, .controlCharacter)
        }
        check(name, text, length)
        return text
    }

    /// Exactly what was sent: a password. A missing field is an empty one.
    package mutating func secret(_ name: String, _ length: ClosedRange<Int>) -> String {
        let text = value(name) ?? ""
        check(name, text, length)
        return text
    }

    /// A box that was ticked: browsers send nothing when it was not.
    package mutating func tick(_ name: String) -> Bool {
        switch value(name) {
        case nil: return false
        case "on", "true": return true
        default:
            fault(name, .unknown)
            return false
        }
    }

    /// Decimal digits, with `-` before them if need be; `nil` when the field is empty, which is no fault.
    package mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        let text = trimmed(value(name) ?? "")
        guard !text.isEmpty else { return nil }
        guard let number = Int(text), text.utf8.first != UInt8(ascii: "+"), range.contains(number) else {
            fault(name, .notANumber(range))
            return nil
        }
        return number
    }

    /// A number, an identifier, a word of an enum: whatever its text reads as. `nil` when the field is empty.
    package mutating func choice<Choice: LosslessStringConvertible>(_ name: String, _: Choice.Type) -> Choice? {
        let text = value(name) ?? ""
        guard !text.isEmpty else { return nil }
        guard let choice = Choice(text) else {
            fault(name, .unknown)
            return nil
        }
        return choice
    }

    /// As above for an enum of words.
    package mutating func choice<Choice: RawRepresentable>(_ name: String, _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        let text = value(name) ?? ""
        guard !text.isEmpty else { return nil }
        guard let choice = Choice(rawValue: text) else {
            fault(name, .unknown)
            return nil
        }
        return choice
    }

    /// Every value under one name, in the order of the form; a group of boxes, a list of rows.
    ///
    /// - Parameter limit: how many; more are a fault.
    package mutating func all(_ name: String, limit: Int) -> [String] {
        asked.insert(name)
        repeatable.insert(name)
        let values = body.fields.filter { $0.name == name }.map(\.value)
        if values.count > limit { fault(name, .tooLong(limit: limit)) }
        return Array(values.prefix(limit))
    }

    /// Marks a field as missing when there is nothing in it.
    package mutating func require<Value>(_ name: String, _ value: Value?) -> Value? {
        if value == nil, !faults.contains(where: { $0.field == name }) { fault(name, .missing) }
        return value
    }

    private mutating func check(_ name: String, _ text: String, _ length: ClosedRange<Int>) {
        let count = text.unicodeScalars.count
        if count == 0, length.lowerBound > 0 {
            fault(name, .missing)
        } else if count < length.lowerBound {
            fault(name, .tooShort(least: length.lowerBound))
        } else if count > length.upperBound {
            fault(name, .tooLong(limit: length.upperBound))
        }
    }
}

/// C0, DEL and C1 controls, and the line and paragraph separators, which end a line as well.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7f...0x9f).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
}

private func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[first...last])
}

extension Problem {
    static func unknownFields(_ names: [String]) -> Problem {
        Problem(
            .badRequest, code: "form-unknown-field", title: "The form has fields that do not belong to it.",
            help: "Open the page again.", fields: names.prefix(10).map { String($0.prefix(60)) })
    }
}
