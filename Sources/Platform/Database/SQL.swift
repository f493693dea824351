/// SQL with its values bound, written as a literal: `"SELECT id FROM articles WHERE slug = \(slug)"`.
///
/// What is interpolated never becomes part of the text: a value is bound to a placeholder, another `SQL` is spliced
/// in with its own values. There is no way to make SQL from a `String` known only at run time.
///
/// Placeholders are `$1`, `$2`, … for both engines, in order of appearance, so that the text alone is the key under
/// which a prepared statement is kept.
package struct SQL: Sendable {
    /// The text with placeholders; a word that differs between the engines stands in it as a ``TypeName`` mark.
    private(set) var text: String
    private(set) var bindings: [Binding] = []
    private var isDialectal = false

    /// A value and where in the text its placeholder is.
    struct Binding: Sendable {
        let value: SQLValue
        let type: SQLType?
        /// UTF-8 offset of the placeholder's `$`.
        var offset: Int
    }

    init(text: String) {
        self.text = text
    }

    /// The text for one engine.
    func text(for dialect: Dialect) -> String {
        guard isDialectal else { return text }
        var rendered = ""
        for scalar in text.unicodeScalars {
            if let name = TypeName(mark: scalar) {
                rendered += name.word(in: dialect)
            } else {
                rendered.unicodeScalars.append(scalar)
            }
        }
        return rendered
    }

    /// One piece of SQL after the other, with nothing between.
    package static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.append(right)
        return sum
    }

    /// Adds a piece at the end, in place.
    package static func += (left: inout SQL, right: SQL) { left.append(right) }
}

extension SQL {
    mutating func reserve(_ bytes: Int, values: Int) {
        text.reserveCapacity(bytes)
        bindings.reserveCapacity(values)
    }

    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { text += String(decoding: $0, as: UTF8.self) }
    }

    mutating func append(_ value: SQLValue, as type: SQLType?) {
        bindings.append(Binding(value: value, type: type, offset: text.utf8.count))
        text += "$"
        text += String(bindings.count)
    }

    mutating func append(_ name: TypeName) {
        text.unicodeScalars.append(name.mark)
        isDialectal = true
    }

    mutating func append(_ other: SQL) {
        isDialectal = isDialectal || other.isDialectal
        guard !other.bindings.isEmpty, !text.isEmpty else {
            let start = text.utf8.count
            text += other.text
            for var binding in other.bindings {
                binding.offset += start
                bindings.append(binding)
            }
            return
        }
        let bytes = other.text.utf8
        var copied = bytes.startIndex
        for (index, binding) in other.bindings.enumerated() {
            let hole = bytes.index(bytes.startIndex, offsetBy: binding.offset)
            text += other.text[copied..<hole]
            append(binding.value, as: binding.type)
            copied = bytes.index(hole, offsetBy: 1 + String(index + 1).utf8.count)
        }
        text += other.text[copied...]
    }
}
