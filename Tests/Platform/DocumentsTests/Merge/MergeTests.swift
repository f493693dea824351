import Documents
import Testing

/// What two people make of one text: reliability row R18.
@Suite struct MergeTests {
    private func merge(_ base: [String], _ theirs: [String], _ mine: [String]) -> [String] {
        let merged = Document.merging(
            base: Document(paragraphs: base), theirs: Document(paragraphs: theirs), mine: Document(paragraphs: mine))
        return merged.blocks.map { block in
            guard case .paragraph(let inlines) = block else { return "?" }
            return inlines.map { if case .text(let text, _) = $0 { text } else { "\n" } }.joined()
        }
    }

    @Test func `two people write in different places of one paragraph`() {
        #expect(
            merge(
                ["Presiden tiba di Moskow."], ["Presiden Tokayev tiba di Moskow."],
                ["Presiden tiba di Moskow pada Senin."])
                == ["Presiden Tokayev tiba di Moskow pada Senin."])
    }

    @Test func `words typed anew by both stay whole, side by side`() {
        #expect(merge(["harga naik"], ["harga turun"], ["harga stabil"]) == ["harga turun stabil"])
    }

    @Test func `who goes on with a word stands before who begins one there`() {
        #expect(merge(["har"], ["har beras"], ["harga"]) == ["harga beras"])
        #expect(merge(["har"], ["harga"], ["har beras"]) == ["harga beras"])
    }

    @Test func `a paragraph that one takes out and the other writes in stays`() {
        #expect(
            merge(["satu", "dua tiga", "empat"], ["satu", "empat"], ["satu", "dua dan tiga", "empat"])
                == ["satu", "dua dan tiga", "empat"])
        #expect(
            merge(["satu", "dua tiga", "empat"], ["satu", "dua dan tiga", "empat"], ["satu", "empat"])
                == ["satu", "dua dan tiga", "empat"])
    }

    @Test func `a paragraph taken out and not touched by the other is gone`() {
        #expect(merge(["satu", "dua", "tiga"], ["satu", "tiga"], ["satu!", "dua", "tiga"]) == ["satu!", "tiga"])
    }

    @Test func `one splits a paragraph while the other writes in its second half`() {
        #expect(
            merge(["Satu dua. Tiga empat."], ["Satu dua.", "Tiga empat."], ["Satu dua. Tiga lima empat."])
                .contains { $0.contains("lima") })
        #expect(
            merge(["Satu dua. Tiga empat."], ["Satu dua.", " Tiga empat."], ["Satu dua. Tiga lima empat."])
                == ["Satu dua.", " Tiga lima empat."])
    }

    @Test func `one joins two paragraphs while the other writes in the second`() {
        #expect(merge(["satu", "dua"], ["satudua"], ["satu", "dua tiga"]).joined() == "satudua tiga")
    }

    /// Found by killing browsers: an equal short line elsewhere made the paragraph between look taken out and put in again.
    @Test func `a paragraph one writes in stands once, whatever short lines the other changed around it`() {
        let long = "Harga beras di pasar naik sejak Senin kemarin"
        #expect(
            merge([" ", long, " x0"], [" x0", long, " x000"], [" ", long + " menurut warga", " x0"])
                == [" x0", long + " menurut warga", " x000"])
        #expect(
            merge(
                ["", long, "", "Foto:"], ["Satu", long + ".", "", "Dua tiga", "Foto:", ""],
                ["", long + " lagi", "", "Foto:"]) == ["Satu", long + ". lagi", "", "Dua tiga", "Foto:", ""])
    }

    /// Found by three robots: a word begun there went into the other's paragraph, and its rest stayed.
    @Test func `who writes on at the end of a paragraph stays in it, whatever others put behind it`() {
        let base = ["Harga naik."]
        #expect(
            merge(base, ["Kemarin Harga naik.", "Foto:"], ["Harga naik. Warga"])
                == ["Kemarin Harga naik. Warga", "Foto:"])
        #expect(merge(base, ["Harga naik. Foto:", "Antara"], ["Harga naik. W"]) == ["Harga naik. Foto: W", "Antara"])
        #expect(merge(base, ["Harga naik. W"], ["Harga naik. Foto:", "Antara"]) == ["Harga naik. W Foto:", "Antara"])
    }

    @Test func `both write paragraphs of their own at the end`() {
        #expect(merge(["a"], ["a", "b"], ["a", "c"]) == ["a", "b", "c"])
        #expect(merge(["a"], ["a", "b"], ["a", "b"]) == ["a", "b"])
    }

    @Test func `each kind of mark is merged by itself`() {
        let base = Document([.paragraph([.text("satu", marks: [])])])
        let theirs = Document([.paragraph([.text("satu", marks: [.bold])])])
        let mine = Document([.paragraph([.text("satu", marks: [.italic])])])

        #expect(
            Document.merging(base: base, theirs: theirs, mine: mine)
                == Document([.paragraph([.text("satu", marks: [.bold, .italic])])]))
    }

    @Test func `one makes it a heading while the other writes in it`() {
        let merged = Document.merging(
            base: Document(paragraphs: ["Latar"]), theirs: Document([.heading(level: 2, [.text("Latar", marks: [])])]),
            mine: Document(paragraphs: ["Latar belakang"]))

        #expect(merged == Document([.heading(level: 2, [.text("Latar belakang", marks: [])])]))
    }

    @Test func `list items are merged one by one`() {
        func list(_ items: [String]) -> Document {
            Document([.list(List(items: items.map { Document(paragraphs: [$0]).blocks }))])
        }
        let merged = Document.merging(
            base: list(["apel merah", "jeruk"]), theirs: list(["apel merah manis", "jeruk"]),
            mine: list(["apel merah", "jeruk bali", "mangga"]))

        #expect(merged == list(["apel merah manis", "jeruk bali", "mangga"]))
    }

    @Test func `a table both gave another shape stays twice`() {
        func table(_ rows: [[String]]) -> Block {
            .table(Table(rows: rows.map { $0.map { TableCell(Document(paragraphs: [$0]).blocks) } }))
        }
        let merged = Document.merging(
            base: Document([table([["a"]])]), theirs: Document([table([["a", "b"]])]),
            mine: Document([table([["c"]])]))

        #expect(merged == Document([table([["a", "b"]]), table([["c"]])]))
    }

    @Test func `captions of one picture are merged, another picture is another block`() {
        func picture(_ asset: Int64, _ caption: String) -> Document {
            Document([.image(Picture(asset: asset, caption: caption))])
        }
        #expect(
            Document.merging(
                base: picture(1, "Pasar di Jakarta"), theirs: picture(1, "Pasar pagi di Jakarta"),
                mine: picture(1, "Pasar di Jakarta, Senin")) == picture(1, "Pasar pagi di Jakarta, Senin"))
        let replaced = Document.merging(base: picture(1, "a"), theirs: picture(2, "b"), mine: picture(1, "a c"))
        #expect(replaced.blocks.count == 2)
    }

    @Test func `lines of text are merged by characters`() {
        #expect(
            String.merging(base: "Harga naik", theirs: "Harga beras naik", mine: "Harga naik lagi")
                == "Harga beras naik lagi")
        #expect(String.merging(base: "a", theirs: "a", mine: "") == "")
    }
}
