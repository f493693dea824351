/// The fields of an article beside its body, by the names the browser knows.
enum CopyField: String, CaseIterable, CodingKey {
    case kicker, headline, summary, place, section, topics, byline, lead, caption, language, slug

    /// Lines of text, merged by characters; of the others the later choice stands.
    var isText: Bool {
        switch self {
        case .kicker, .headline, .summary, .place, .caption: true
        case .section, .topics, .byline, .lead, .language, .slug: false
        }
    }

    /// Unicode scalars a line may have on its way; what may go live is the gate's business.
    static let lengthLimit = 5_000
}
