package import Foundation

/// When something is to happen, as a person said it: a wall time in a named zone.
///
/// The moment in UTC follows from it, and is worked out again when the zone's rules change. Where clocks are changed,
/// a wall time may not exist, or twice. The rule, so that nothing is out before its time or stays longer than it may:
///
/// - skipped by the clocks: the first moment after the gap;
/// - shown twice: what appears waits for the second time, what goes leaves at the first, unless ``occurrence`` says
///   which is meant.
package struct ScheduledMoment: Hashable, Sendable {
    package let wall: WallTime
    /// The IANA name, such as `Asia/Jakarta`, as it was given.
    package let zoneName: String
    /// Whether the zone is meant to be the paper's, whichever that is: it moves along when the paper's zone is changed.
    package let followsPaper: Bool
    /// Which of two equal wall times is meant; `nil` leaves it to the rule. No matter where there is only one.
    package let occurrence: Occurrence?

    package enum Occurrence: String, Sendable, CaseIterable { case first, second }

    /// - Throws: ``TimingError/unknownZone(_:)``.
    package init(
        _ wall: WallTime, in zoneName: String, followingPaper: Bool = false, occurrence: Occurrence? = nil
    ) throws(TimingError) {
        guard Self.isZone(zoneName) else { throw .unknownZone(zoneName) }
        self.init(stored: wall, zoneName, followsPaper: followingPaper, occurrence)
    }

    init(stored wall: WallTime, _ zoneName: String, followsPaper: Bool, _ occurrence: Occurrence?) {
        self.wall = wall
        self.zoneName = zoneName
        self.followsPaper = followsPaper
        self.occurrence = occurrence
    }

    /// Whether this program knows the zone: `UTC`, or an IANA name with a region. Abbreviations such as `WIB` or `CST`
    /// mean different zones in different places, and are refused.
    package static func isZone(_ name: String) -> Bool {
        (name == "UTC" || name.utf8.contains(UInt8(ascii: "/"))) && TimeZone(identifier: name) != nil
    }

    /// `nil` for a name that this program's zone data no longer has.
    package var zone: TimeZone? { Self.isZone(zoneName) ? TimeZone(identifier: zoneName) : nil }
}

extension ScheduledMoment {
    /// What a wall time comes to.
    package enum Resolution: Equatable, Sendable {
        case once(Date)
        /// Clocks skip it; the first moment after.
        case skipped(until: Date)
        case twice(first: Date, second: Date)
    }

    /// What the wall time comes to by the rules this program knows today; `nil` when it does not know the zone.
    package var resolution: Resolution? {
        guard let zone else { return nil }
        func offset(_ second: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))) }
        // No zone is further from UTC than 26 hours, and none keeps an offset for less than half an hour.
        let offsets = Set(stride(from: wall.number - 93_600, through: wall.number + 93_600, by: 1_800).map(offset))
        let moments = offsets.map { wall.number - $0 }.filter { $0 + offset($0) == wall.number }
        guard let first = moments.min(), let second = moments.max() else {
            var (before, after) = (wall.number - (offsets.max() ?? 0), wall.number - (offsets.min() ?? 0))
            while after - before > 1 {
                let middle = before + (after - before) / 2
                if middle + offset(middle) < wall.number { before = middle } else { after = middle }
            }
            return .skipped(until: Date(timeIntervalSince1970: Double(after)))
        }
        guard first != second else { return .once(Date(timeIntervalSince1970: Double(first))) }
        return .twice(
            first: Date(timeIntervalSince1970: Double(first)), second: Date(timeIntervalSince1970: Double(second)))
    }

    /// The moment at which an action of this kind is due; `nil` when this program does not know the zone.
    package func due(for kind: ScheduledAction.Kind) -> Date? {
        switch resolution {
        case nil: return nil
        case .once(let moment), .skipped(let moment): return moment
        case .twice(let first, let second):
            switch occurrence ?? (kind == .withdraw ? .first : .second) {
            case .first: return first
            case .second: return second
            }
        }
    }

    /// The same wall time in another zone.
    func moved(to zoneName: String) -> ScheduledMoment {
        ScheduledMoment(stored: wall, zoneName, followsPaper: followsPaper, occurrence)
    }
}
