import Testing
import Web

/// V18, V33, V40: forms as browsers send them, and as nobody should.
@Suite struct FormTests {
    @Test func `a form is read as browsers write it`() throws {
        var form = try Form(Array("name=Ada+Okafor%21&note=a%0D%0Ab%0Dc&tick=on&n=42&empty=".utf8))

        let name = form.line("name", 1...50)
        let note = form.text("note", 0...50)
        let ticks = [form.tick("tick"), form.tick("other")]
        let number = form.number("n", 0...100)
        let empty = form.line("empty", 0...5)

        #expect(name == "Ada Okafor!")
        #expect(note == "a\nb\nc")
        #expect(ticks == [true, false])
        #expect(number == 42)
        #expect(empty == "")
        try form.end()
        #expect(form.faults.isEmpty)
    }

    @Test func `a field nobody asked for is refused by name`() throws {
        var form = try Form(Array("name=a&role=admin".utf8))
        _ = form.line("name", 1...50)

        #expect { try form.end() } throws: { ($0 as? Problem)?.fields == ["role"] }
    }

    @Test func `a single field sent twice is refused, a group is not`() throws {
        var form = try Form(Array("name=a&name=b&box=1&box=2".utf8))
        let boxes = form.all("box", limit: 10)
        _ = form.line("name", 1...50)

        #expect(boxes == ["1", "2"])
        #expect(throws: Problem.self) { try form.end() }
    }

    @Test func `what is wrong is collected in the order of the form`() throws {
        var form = try Form(Array("long=abcdef&short=ab&line=a%0Ab&n=7x&kind=x".utf8))
        _ = form.line("missing", 1...5)
        _ = form.line("long", 1...5)
        _ = form.line("short", 3...5)
        _ = form.line("line", 1...5)
        _ = form.number("n", 1...9)
        _ = form.choice("kind", Kind.self)
        form.fault("long", .taken)
        try form.end()

        #expect(
            form.faults == [
                FieldFault("missing", .missing), FieldFault("long", .tooLong(limit: 5)),
                FieldFault("short", .tooShort(least: 3)), FieldFault("line", .controlCharacter),
                FieldFault("n", .notANumber(1...9)), FieldFault("kind", .unknown), FieldFault("long", .taken),
            ])
        #expect(form.entered("long") == "abcdef")
    }

    private enum Kind: String { case a, b }

    @Test(arguments: ["%", "%4", "a=%zz", "a=%ff", "a=%c3", "a=%00", "%00=a", "a=%ED%A0%80"])
    func `what no browser sends is refused whole`(body: String) {
        #expect(throws: Problem.self) { try Form(Array(body.utf8)) }
    }

    @Test func `a thousand fields, and no more`() throws {
        let body = Array(repeating: "a=b", count: 1_000).joined(separator: "&")
        #expect(try FormBody(Array(body.utf8)).fields.count == 1_000)
        #expect(throws: Problem.self) { try FormBody(Array((body + "&a=b").utf8)) }
    }

    @Test func `brackets mean nothing`() throws {
        let name = "a" + String(repeating: "[b]", count: 10_000)
        #expect(try FormBody(Array("\(name)=1".utf8)).fields.map(\.name) == [name])
    }

    @Test func `blanks at the ends go, also the wide ones; those of a password stay`() throws {
        var form = try Form(Array("a=%20%C2%A0%E2%80%83x%20&b=%20x%20".utf8))

        let line = form.line("a", 1...1)
        let secret = form.secret("b", 1...9)

        #expect(line == "x")
        #expect(secret == " x ")
    }

    @Test(arguments: ["+7", "007", "9223372036854775808", "-1", "1.5", "٣"])
    func `a number is plain digits in its range`(text: String) throws {
        var form = try Form(Array("n=\(text.replacing("+", with: "%2B"))".utf8))
        let number = form.number("n", 0...100)
        #expect(number == nil || text == "007")
    }
}
