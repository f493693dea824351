import Database

/// The asset an article opens with, and the words under it.
package struct Lead: Equatable, Codable, Sendable {
    package var asset: Asset.ID
    /// What the picture shows in this article; `nil` shows the asset's own caption.
    package var caption: String?

    package init(asset: Asset.ID, caption: String? = nil) {
        self.asset = asset
        self.caption = caption
    }
}
