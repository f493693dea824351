import Newsroom

extension LogEntry.Kind {
    /// About `asset:7`; its detail has every field that changed, as it is and as it was.
    static let assetSaved = LogEntry.Kind("asset-saved")
}
