/// The two database engines. Code above `Database` asks for it only where full-text search differs.
package enum Dialect: Sendable, Equatable {
    case sqlite
    case postgres
}
