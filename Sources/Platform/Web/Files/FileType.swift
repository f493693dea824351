/// The types of files we serve, by the extension we gave them ourselves. Never what an uploader said (V05).
package enum FileType: String, Sendable, CaseIterable {
    case jpg, png, gif, webp, avif, mp4, webm, mp3, pdf

    package var mediaType: String {
        switch self {
        case .jpg: "image/jpeg"
        case .png: "image/png"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .avif: "image/avif"
        case .mp4: "video/mp4"
        case .webm: "video/webm"
        case .mp3: "audio/mpeg"
        case .pdf: "application/pdf"
        }
    }

    /// What a browser might run a program for is saved, not shown (V04).
    var isShownInPlace: Bool {
        switch self {
        case .jpg, .png, .gif, .webp, .avif, .mp4, .webm, .mp3: true
        case .pdf: false
        }
    }
}
