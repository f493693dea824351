/// Publication and place that open the text: “Warta Ekonomi, Moskow -”.
package struct Dateline: Equatable, Codable, Sendable {
    /// Where the text was written, as printed: “Moskow”. May be empty.
    package var place: String
    /// The publication it names. `nil` means the paper itself, under whatever name it has today.
    package var publication: String?

    package init(place: String, publication: String? = nil) {
        self.place = place
        self.publication = publication
    }

    /// The line as readers see it, for a paper called `paper`: “Warta Ekonomi, Moskow -”.
    package func text(in paper: String) -> String {
        let publication = publication ?? paper
        return place.isEmpty ? "\(publication) -" : "\(publication), \(place) -"
    }
}
