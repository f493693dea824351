import Synchronization

/// The theme pages are drawn with: the one loaded at the start or, while developing, what its folder held last without
/// a mistake.
package final class ThemeInForce: Sendable {
    private let theme: Mutex<Theme>

    package init(_ theme: Theme) { self.theme = Mutex(theme) }

    package var now: Theme { theme.withLock { $0 } }

    func become(_ new: Theme) { theme.withLock { $0 = new } }
}
