extension Document {
    /// Plain paragraphs, one a string: for tests and samples.
    package init(paragraphs: [String]) {
        self.init(paragraphs.map { .paragraph([.text($0, marks: [])]) })
    }
}
