/// Where something stands in a template's source: line and column, in bytes, from 1.
struct Place: Hashable, Sendable {
    let line: Int
    let column: Int
}
