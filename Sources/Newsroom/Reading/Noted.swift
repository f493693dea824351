/// A value of which a page is made only when it is read, and which is noted only then.
///
/// For what some themes show and others do not: a page whose template never asks for summaries does not change with
/// them.
package struct Noted<Value: Sendable>: Sendable {
    private let value: Value
    private let fact: Fact
    private let recorder: FactRecorder?

    init(_ value: Value, _ fact: Fact, _ recorder: FactRecorder?) {
        (self.value, self.fact, self.recorder) = (value, fact, recorder)
    }

    /// The value, noted.
    package var read: Value {
        recorder?.note(fact)
        return value
    }
}
