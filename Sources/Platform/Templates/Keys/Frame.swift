/// A value in scope while rendering: where it lies and which type it has.
///
/// A pointer, not an existential, so that a row of a list costs neither a copy nor an allocation.
/// It is valid only inside the call that hands it out. The compiler of templates settles which
/// type lies in which slot; ``value(as:)`` checks again and stops the program on a mistake of ours
/// rather than misread memory.
package struct Frame {
    @usableFromInline package let pointer: UnsafeRawPointer
    @usableFromInline package let type: ObjectIdentifier

    @inlinable package init<Value>(_ pointer: UnsafePointer<Value>) {
        self.pointer = UnsafeRawPointer(pointer)
        type = ObjectIdentifier(Value.self)
    }

    @inlinable @inline(__always)
    package func value<Value>(as _: Value.Type) -> Value {
        read { (value: borrowing Value) in copy value }
    }

    /// Reads a part of the value where it lies. `~Copyable` keeps the compiler from copying the value first, which for a
    /// context of eight texts costs sixteen reference counts.
    @inlinable @inline(__always)
    package func read<Value: ~Copyable, Part>(_ get: (borrowing Value) -> Part) -> Part {
        precondition(type == ObjectIdentifier(Value.self), "a frame was read as another type")
        return get(pointer.assumingMemoryBound(to: Value.self).pointee)
    }
}
