import HTTPTypes
package import Hummingbird

/// A redirect target that is no path of this site. A programming error, or an attack that was not caught earlier.
package struct RedirectRefusal: Error, Equatable {
    package let path: String
}

extension Response {
    /// To another address of this site.
    ///
    /// - Parameters:
    ///   - path: as ``HeaderSafe/isSitePath(_:)`` demands; with query and fragment if you like.
    ///   - permanent: 301, which caches keep; otherwise 303, which turns a POST into a GET.
    /// - Throws: ``RedirectRefusal`` for anything that could lead elsewhere.
    package static func redirect(path: String, permanent: Bool = false) throws(RedirectRefusal) -> Response {
        guard HeaderSafe.isSitePath(path) else { throw RedirectRefusal(path: path) }
        return Response(status: permanent ? .movedPermanently : .seeOther, headers: [.location: path])
    }
}
