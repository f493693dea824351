import Foundation
import Testing

@testable import Edge

@Suite struct HeldCertificateTests {
    private let log = LogLines()

    /// Looks until the files have settled.
    private func settled(_ held: HeldCertificate) -> HeldCertificate.Outcome {
        let first = held.look()
        return first == .settling ? held.look() : first
    }

    @Test func `a pair is held until its files change and stay changed`() throws {
        let made = try TestCertificate(serial: 0x11)
        let held = try HeldCertificate(made.files, logger: log.logger)

        #expect(held.current.serial == "11")
        #expect(held.look() == .unchanged)
        try made.make(serial: 0x2222)
        #expect(held.look() == .settling)
        #expect(held.current.serial == "11")
        #expect(held.look() == .replaced(serial: "2222"))
        #expect(held.current.serial == "2222")
        #expect(held.look() == .unchanged)
        #expect(log.all.contains { $0.contains("2222") })
    }

    @Test func `SIGHUP does not wait`() throws {
        let made = try TestCertificate(serial: 1)
        let held = try HeldCertificate(made.files, logger: log.logger)
        try made.make(serial: 2)

        #expect(held.look(isForced: true) == .replaced(serial: "02"))
        #expect(held.look(isForced: true) == .unchanged)
    }

    @Test func `a broken pair is refused once, and the old one stays`() throws {
        let made = try TestCertificate(serial: 1)
        let held = try HeldCertificate(made.files, logger: log.logger)
        let other = try TestCertificate(serial: 9)

        try Data("no certificate".utf8).write(to: made.chain)
        #expect(settled(held) == .refused(.noCertificate(path: made.chain.path)))
        #expect(held.look() == .unchanged)
        try FileManager.default.removeItem(at: made.chain)
        guard case .refused(.unreadable) = settled(held) else {
            Issue.record("a missing file was taken")
            return
        }
        // One of the two was forgotten.
        try Data(contentsOf: other.chain).write(to: made.chain)
        #expect(settled(held) == .refused(.unfit(chain: made.chain.path, key: made.key.path)))
        try Data().write(to: made.key)
        #expect(settled(held) == .refused(.noKey(path: made.key.path)))
        #expect(held.current.serial == "01")
        #expect(log.all.count { $0.contains("refused") } == 4)

        try Data(contentsOf: other.key).write(to: made.key)
        #expect(settled(held) == .replaced(serial: "09"))
    }

    @Test func `a new certificate out of date is refused`() throws {
        let made = try TestCertificate(serial: 1, days: 60)
        let later = Date().addingTimeInterval(40 * 86_400)
        let held = try HeldCertificate(made.files, logger: log.logger) { later }
        try made.make(serial: 2, days: 30)

        guard case .refused(.expired) = held.look(isForced: true) else {
            Issue.record("an expired certificate was taken")
            return
        }
        #expect(held.current.serial == "01")
        let early = try HeldCertificate(made.files, logger: log.logger) { Date(timeIntervalSince1970: 0) }
        guard case .refused(.notYetValid) = early.look(isForced: true) else {
            Issue.record("a certificate of the future was taken")
            return
        }
    }

    @Test func `at the start one out of date is served, and said to be`() throws {
        let made = try TestCertificate(serial: 1)
        let later = Date().addingTimeInterval(40 * 86_400)

        let held = try HeldCertificate(made.files, logger: log.logger) { later }

        #expect(held.current.serial == "01")
        #expect(log.all.contains { $0.hasPrefix("error") && $0.contains("out of date") })
    }

    @Test func `fourteen days before the end it warns once a day`() throws {
        let made = try TestCertificate(serial: 1)
        let held = try HeldCertificate(made.files, logger: log.logger)
        var warned: Date?
        held.warn(lastWarned: &warned)
        #expect(warned == nil)

        let late = try HeldCertificate(made.files, logger: log.logger) { Date().addingTimeInterval(20 * 86_400) }
        late.warn(lastWarned: &warned)
        late.warn(lastWarned: &warned)
        #expect(log.all.count { $0.hasPrefix("warning") } == 1)
    }

    @Test func `without files nothing starts`() {
        #expect(throws: CertificateProblem.self) {
            try HeldCertificate(CertificateFiles(chain: "/nowhere/a", key: "/nowhere/b"), logger: log.logger)
        }
    }

    @Test func `a file's stamp tells another file of the same size and time, and one behind a link`() throws {
        let made = try TestCertificate()
        let files = (1...2).map { made.folder.appending(path: "\($0)") }
        let link = made.folder.appending(path: "link")
        let moment = Date(timeIntervalSince1970: 1_700_000_000)
        for file in files {
            try Data("same".utf8).write(to: file)
            try FileManager.default.setAttributes([.modificationDate: moment], ofItemAtPath: file.path)
        }
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: files[0])

        let first = FileStamp(path: link.path)
        #expect(first == FileStamp(path: files[0].path))
        #expect(first != FileStamp(path: files[1].path))
        try FileManager.default.setAttributes(
            [.modificationDate: moment.addingTimeInterval(0.001)], ofItemAtPath: files[0].path)
        #expect(first != FileStamp(path: link.path))
        #expect(FileStamp(path: "/nowhere") == nil)
    }
}
