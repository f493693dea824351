/// A template, checked and flattened: what to append, in order. Names are gone; a value is a slot
/// and the closure that reads it.
struct Program: Sendable {
    let routines: [[Operation]]
    /// All literal bytes, one behind the other.
    let literals: [UInt8]
    let slotCount: Int
    /// The slots of the contexts a page is rendered over.
    let contextSlots: [Int]
}

/// One step of a program. `end` is the operation behind a section's last.
enum Operation: Sendable {
    case literal(start: Int, count: Int)
    case text(slot: Int, KeyValue.Get<String?>, Encoding)
    case number(slot: Int, KeyValue.Get<Int>)
    /// `true` or `false`, in a JSON script.
    case flag(slot: Int, KeyValue.Get<Bool>)
    case html(slot: Int, KeyValue.Get<SafeHTML?>)
    case json(slot: Int, KeyValue.Get<[UInt8]?>)
    case each(slot: Int, Children.Each, into: Int, end: Int)
    case when(slot: Int, KeyValue.Get<Bool>, expected: Bool, end: Int)
    case call(routine: Int)
    case choose(slot: Int, KeyValue.Get<String?>, routines: [String: Int])
}
