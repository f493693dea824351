import Foundation
import Importing
import Testing

@Suite struct PageFolderTests {
    @Test func `pages are found in order, other files reported, and nothing outside is touched`() throws {
        let root = FileManager.default.temporaryDirectory.appending(path: "pages-\(UUID().uuidString)")
        let outside = FileManager.default.temporaryDirectory.appending(path: "outside-\(UUID().uuidString).txt")
        defer { [root, outside].forEach { try? FileManager.default.removeItem(at: $0) } }  // left-overs do no harm
        try FileManager.default.createDirectory(at: root.appending(path: "2022"), withIntermediateDirectories: true)
        for name in ["b.txt", "a.HTML", "2022/c.htm", "photo.jpg", ".hidden.txt"] {
            try Data("x".utf8).write(to: root.appending(path: name))
        }
        try Data("x".utf8).write(to: outside)
        try FileManager.default.createSymbolicLink(at: root.appending(path: "link.txt"), withDestinationURL: outside)
        try FileManager.default.createSymbolicLink(at: root.appending(path: "loop"), withDestinationURL: root)

        let folder = try PageFolder(root.path)

        let names = folder.pages.map { $0.name.replacingOccurrences(of: root.path + "/", with: "") }
        #expect(names == ["2022/c.htm", "a.HTML", "b.txt"])
        #expect(
            folder.skipped.map { $0.replacingOccurrences(of: root.path + "/", with: "") } == ["link.txt", "photo.jpg"])
    }

    @Test func `no folder is an error that says so`() {
        #expect(throws: ImportError.unreadable(reason: "no such folder")) { try PageFolder("/nowhere") }
    }
}
