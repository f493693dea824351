import Newsroom

extension FieldValues: Codable {
    /// Strict: an unknown field, a second choice of one topic or a line too long is refused (V18).
    init(from decoder: any Decoder) throws {
        let names = try decoder.container(keyedBy: AnyName.self).allKeys
        for name in names where CopyField(rawValue: name.stringValue) == nil {
            throw CopyError.unknownField(name.stringValue)
        }
        let fields = try decoder.container(keyedBy: CopyField.self)
        for field in fields.allKeys { self[field] = try Self.value(of: field, in: fields) }
    }

    func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CopyField.self)
        for (field, value) in values {
            switch value {
            case .text(let text): try fields.encode(text, forKey: field)
            case .choice(let id?): try fields.encode(id, forKey: field)
            case .choice(nil): try fields.encodeNil(forKey: field)
            case .choices(let ids): try fields.encode(ids, forKey: field)
            case .byline(let byline): try fields.encode(byline, forKey: field)
            }
        }
    }

    private static func value(
        of field: CopyField, in fields: KeyedDecodingContainer<CopyField>
    ) throws -> Value {
        switch field {
        case .kicker, .headline, .summary, .place, .caption, .slug:
            let text = try fields.decode(String.self, forKey: field)
            guard text.unicodeScalars.count <= CopyField.lengthLimit else { throw CopyError.tooLong(field) }
            return .text(text.onOneLine)
        case .language:
            let code = try fields.decode(String.self, forKey: field)
            guard Language(rawValue: code) != nil else { throw CopyError.unreadable(field) }
            return .text(code)
        case .section, .lead: return .choice(try fields.decodeIfPresent(Int64.self, forKey: field))
        case .topics:
            let ids = try fields.decode([Int64].self, forKey: field)
            guard Set(ids).count == ids.count, ids.count <= 100 else { throw CopyError.unreadable(field) }
            return .choices(ids)
        case .byline:
            let byline = try fields.decode([BylineEntry].self, forKey: field)
            guard byline.count <= 100 else { throw CopyError.unreadable(field) }
            return .byline(byline)
        }
    }

    private struct AnyName: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init?(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}

extension String {
    /// Control characters and line ends are spaces; what stands on one line stays as it was typed, trailing space included.
    fileprivate var onOneLine: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
        var scalars = UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.properties.generalCategory == .control ? " " : scalar) }
        return String(scalars)
    }
}
