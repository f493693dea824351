/// Why a rendered page did not become a page. Each is a mistake in our code, or an attack not caught earlier (V36).
package enum PageRefusal: Error, Equatable {
    /// Not a status that may be held: a 5xx, or one that makes no sense here.
    case status(Int)
    /// A header's value with a control byte in it, or a `Location` that is no path of this site.
    case field(String, value: String)
}
