import Foundation
import Newsroom
import Shell
import Web

extension Form {
    /// The zone in which the form's moments were entered: what its hidden field says.
    mutating func zone(or own: TimeZone) -> TimeZone { ZoneChoice.zone(line("zone", 0...60)) ?? own }

    /// A moment of the browser's `datetime-local`; `nil` when the field is empty, which is no fault. What clocks skip is
    /// the first moment after, what they show twice the second.
    mutating func moment(_ name: String, in zone: TimeZone) -> Date? {
        let text = line(name, 0...30)
        guard !text.isEmpty else { return nil }
        guard let wall = WallTime(text),
            let moment = try? ScheduledMoment(wall, in: ZoneChoice.name(of: zone)).due(for: .publish)
        else {
            fault(name, .notADate)
            return nil
        }
        return moment
    }
}

extension FieldView {
    /// A field for a moment, in a zone that its label names.
    init(moment name: String, _ label: String, _ value: Date?, in zone: TimeZone, _ dates: DateWording) {
        let shown = value.map { WallTime(of: $0, in: zone).description.replacing(" ", with: "T") }
        self.init(.moment, name, "\(label) (\(dates.zoneName(at: value ?? Date())))", shown ?? "")
    }
}
