/// The places where either of two sides differs from their base, those that overlap taken together.
struct ThreeWayHunks {
    struct Region {
        var base: Range<Int>
        var sides: Sides
    }

    /// What stands there on the sides that changed it.
    enum Sides {
        case theirs(Range<Int>)
        case mine(Range<Int>)
        case both(theirs: Range<Int>, mine: Range<Int>)
    }

    private(set) var regions: [Region] = []

    init(theirs: [Hunk], mine: [Hunk]) {
        var theirs = SideHunks(theirs)
        var mine = SideHunks(mine)
        while let first = Self.earlier(theirs.next, mine.next) {
            var base = first.old
            theirs.begin(base)
            mine.begin(base)
            // Each hunk taken in may reach into another of the other side.
            while theirs.take(overlapping: base, into: &base) || mine.take(overlapping: base, into: &base) {}
            regions.append(Self.region(base, theirs, mine))
        }
    }

    private static func region(_ base: Range<Int>, _ theirs: SideHunks, _ mine: SideHunks) -> Region {
        switch (theirs.taken, mine.taken) {
        case (_, 0): Region(base: base, sides: .theirs(theirs.range(of: base)))
        case (0, _): Region(base: base, sides: .mine(mine.range(of: base)))
        default: Region(base: base, sides: .both(theirs: theirs.range(of: base), mine: mine.range(of: base)))
        }
    }

    /// The one that begins first; at one place, the one that only puts in.
    private static func earlier(_ one: Hunk?, _ other: Hunk?) -> Hunk? {
        guard let one else { return other }
        guard let other else { return one }
        return (other.old.lowerBound, other.old.upperBound) < (one.old.lowerBound, one.old.upperBound) ? other : one
    }
}

/// One side's hunks, taken from the top.
private struct SideHunks {
    private let hunks: [Hunk]
    private var at = 0
    /// Hunks taken into the region.
    private(set) var taken = 0
    /// How much longer the side is, before the region and with it.
    private var shiftBefore = 0
    private var shift = 0

    init(_ hunks: [Hunk]) {
        self.hunks = hunks
    }

    var next: Hunk? { at < hunks.count ? hunks[at] : nil }

    mutating func begin(_ base: Range<Int>) {
        taken = 0
        shiftBefore = shift
    }

    mutating func take(overlapping base: Range<Int>, into region: inout Range<Int>) -> Bool {
        guard let next, next.old.overlaps(base) || next.old == base || Self.isInside(next.old, base) else {
            return false
        }
        region = min(region.lowerBound, next.old.lowerBound)..<max(region.upperBound, next.old.upperBound)
        shift += next.new.count - next.old.count
        taken += 1
        at += 1
        return true
    }

    /// Something put in between two of the region's elements.
    private static func isInside(_ range: Range<Int>, _ base: Range<Int>) -> Bool {
        range.isEmpty && base.lowerBound < range.lowerBound && range.lowerBound < base.upperBound
    }

    func range(of base: Range<Int>) -> Range<Int> {
        (base.lowerBound + shiftBefore)..<(base.upperBound + shift)
    }
}
