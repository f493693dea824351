import Facts
import Testing

struct `Facts` {
    @Test(arguments: [
        AlteredFact("article:42/body", at: nil),
        AlteredFact("path:/tentang-kami", at: nil),
        AlteredFact("list:section:3", at: ListPosition(moment: 1_669_563_000_000, number: 42)),
        AlteredFact("list:latest", at: ListPosition(moment: -1, number: 7)),
        AlteredFact("list:latest", at: .lowest),
    ])
    func `An altered fact comes back from its text`(fact: AlteredFact) {
        #expect(AlteredFact(fact.text) == fact)
    }

    @Test
    func `The text is what the log promises`() {
        #expect(AlteredFact("site", at: nil).text == "site")
        let place = ListPosition(moment: 1_669_563_000_000, number: 42)
        #expect(AlteredFact("list:section:3", at: place).text == "list:section:3@1669563000000/42")
    }

    @Test(arguments: [
        "", "@1/2", "a@", "a@1", "a@1/", "a@/2", "a@1/2/3", "a@1/2@3/4", "a@x/2", "a@1/99999999999999999999",
    ])
    func `A text of another shape is no fact`(text: String) {
        #expect(AlteredFact(text) == nil)
    }

    @Test
    func `A list is ordered by moment, then number`() {
        let places = [
            ListPosition.lowest, ListPosition(moment: 1, number: 9), ListPosition(moment: 2, number: 1),
            ListPosition(moment: 2, number: 2), .highest,
        ]
        #expect(places.sorted() == places)
        #expect(ListPosition(moment: 1, number: 9) < ListPosition(moment: 2, number: 1))
    }

    @Test
    func `A fact is hit by its own name within its range`() {
        let low = ListPosition(moment: 10, number: 5)
        let range = ReadFact("list:latest", range: low...ListPosition.highest)
        #expect(range.isHit(by: AlteredFact("list:latest", at: low)))
        #expect(range.isHit(by: AlteredFact("list:latest", at: ListPosition(moment: 11, number: 0))))
        #expect(!range.isHit(by: AlteredFact("list:latest", at: ListPosition(moment: 10, number: 4))))
        #expect(!range.isHit(by: AlteredFact("list:video", at: low)))
        #expect(range.isHit(by: AlteredFact("list:latest", at: nil)))
        #expect(ReadFact("list:latest").isHit(by: AlteredFact("list:latest", at: low)))
        #expect(ReadFact("site").isHit(by: AlteredFact("site", at: nil)))
    }
}
