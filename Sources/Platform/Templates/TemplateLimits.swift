/// The limits that keep a careless theme from taking the server down. Chosen, not measured: far above what a page
/// needs, far below what hurts.
enum TemplateLimits {
    /// Sections, parents and blocks inside each other, in one file.
    static let nesting = 64
    /// Partials and parents inside each other, while checking.
    static let partials = 64
    /// Routines one template may come to: a partial counts once for each position and context it is used in.
    static let routines = 10_000
    /// How deep a partial may call itself while rendering; below that nothing is emitted.
    static let recursion = 64
    /// Rows and partial calls in one page; beyond that nothing is emitted.
    static let steps = 1_000_000
    /// Bytes of one page after which nothing more is emitted.
    static let output = 256 << 20
}
