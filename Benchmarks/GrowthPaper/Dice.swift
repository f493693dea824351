import Foundation

/// Chance that comes out the same every time: SplitMix64 (Steele, Lea, Flood 2014), one stream a number.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameter stream: what is being made, such as an article's number; each has chances of its own, so that
    ///   making it does not depend on what was made before.
    init(seed: UInt64, stream: Int) {
        state = seed &+ UInt64(bitPattern: Int64(stream)) &* 0xD1B5_4A32_D192_ED03
        state = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0 to less than `count`.
    mutating func number(below count: Int) -> Int { Int(next() % UInt64(count)) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + number(below: range.count) }

    mutating func pick<T>(_ list: [T]) -> T { list[number(below: list.count)] }

    /// Whether it happens, `percent` times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { number(below: 100) < percent }

    /// A place in a list of `count` by Zipf's law: the second half as often as the first, the third a third as often.
    mutating func zipf(below count: Int) -> Int {
        let fraction = Double(next() >> 11) / 9_007_199_254_740_992  // 2^53
        return min(count - 1, Int(exp(fraction * log(Double(count + 1)))) - 1)
    }

    /// A place in `weights`, as likely as its weight.
    mutating func weighted(_ weights: [Int]) -> Int {
        var rest = number(below: weights.reduce(0, +))
        for (place, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return place }
        }
        return weights.count - 1
    }
}
