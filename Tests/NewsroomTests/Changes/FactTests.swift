import Database
import Testing

@testable import Newsroom

@Suite struct FactTests {
    @Test(arguments: [0, 7, 10, 99, 100, 1_000_000, .max, -1, .min] as [Int64])
    func `a fact is named by kind, number and part`(number: Int64) {
        #expect(Fact.card(Article.ID(number)).name == "article:\(number)/card")
        #expect(Fact.section(Section.ID(number)).name == "section:\(number)")
    }
}
