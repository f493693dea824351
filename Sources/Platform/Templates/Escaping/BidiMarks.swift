/// A control character that changes the direction of the text behind it (Unicode UAX #9 §2).
enum BidiMark: Equatable {
    /// LRE, RLE, LRO, RLO: closed by PDF.
    case embedding
    /// LRI, RLI, FSI: closed by PDI.
    case isolate
    /// PDF, U+202C
    case embeddingEnd
    /// PDI, U+2069
    case isolateEnd

    @inline(__always)
    init?(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0x80, 0xAC): self = .embeddingEnd
        case (0x80, 0xAA...0xAE): self = .embedding
        case (0x81, 0xA6...0xA8): self = .isolate
        case (0x81, 0xA9): self = .isolateEnd
        default: return nil
        }
    }
}

/// The embeddings and isolates a value has opened so far: “Trojan Source” (CVE-2021-42574) and its
/// kin turn round the words behind a value that leaves one open.
struct BidiMarks {
    /// One bit a level, innermost lowest: 1 for an isolate.
    private var levels: UInt64 = 0
    private var count = 0

    /// Whether the mark may be shown. Deeper than 60 levels none are opened: the standard stops at 125.
    mutating func accepts(_ mark: BidiMark) -> Bool {
        switch mark {
        case .embedding, .isolate:
            guard count < 60 else { return false }
            levels = levels << 1 | (mark == .isolate ? 1 : 0)
            count += 1
            return true
        case .embeddingEnd:
            guard count > 0, levels & 1 == 0 else { return false }
            pop()
            return true
        case .isolateEnd:
            guard levels != 0 else { return false }
            // The end of an isolate ends the embeddings inside it (UAX #9 X6a).
            while levels & 1 == 0 { pop() }
            pop()
            return true
        }
    }

    @inline(__always)
    mutating func closeAll(into output: inout [UInt8]) {
        while count > 0 {
            Escaping.append(levels & 1 == 1 ? "\u{2069}" : "\u{202C}", into: &output)
            pop()
        }
    }

    private mutating func pop() {
        levels >>= 1
        count -= 1
    }
}
