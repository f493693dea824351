import Foundation
import Newsroom
import TestSupport
import Testing

/// The type of an upload comes from its bytes (V05), and no header traps (V31, V34).
@Suite struct PictureHeaderTests {
    @Test func `a PNG says its size`() {
        let png: [UInt8] = [
            0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 3, 0x20, 0, 0, 2,
            0x58,
        ]

        let header = PictureHeader(png)

        #expect(header?.mediaType == "image/png")
        #expect(header?.width == 800 && header?.height == 600)
    }

    @Test(arguments: [[], [0xFF], Array("GIF89a".utf8), Array("<svg onload=alert(1)>".utf8), Array("%PDF-1.7".utf8)])
    func `what the site does not serve is no picture`(bytes: [UInt8]) {
        #expect(PictureHeader(bytes) == nil)
    }

    @Test(.enabled(if: SharedFolder.has("pictures/malformed")))
    func `no malformed picture traps, whole or cut anywhere`() throws {
        let folder = try #require(SharedFolder.fixture("pictures/malformed"))
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let bytes = Array(try Data(contentsOf: file).prefix(4_096))
            for length in stride(from: 0, through: bytes.count, by: 7) {
                _ = PictureHeader(Array(bytes.prefix(length)))
            }
        }
    }

    @Test(.enabled(if: SharedFolder.has("pictures/IPTC-PhotometadataRef-Std2017.1.jpg")))
    func `a photograph with long metadata says its size`() throws {
        let file = try #require(SharedFolder.fixture("pictures/IPTC-PhotometadataRef-Std2017.1.jpg"))

        let header = PictureHeader(Array(try Data(contentsOf: file)))

        #expect(header?.mediaType == "image/jpeg")
        #expect((header?.width ?? 0) > 100)
    }
}
