/// A template that has been checked against the contexts it is rendered over.
///
/// Rendering cannot fail. A partial that calls itself stops below 64 levels, and a page stops growing
/// at 256 MB or a million rows and partials: limits for broken data, far beyond any page.
package struct Template<each Context: TemplateContext>: Sendable {
    let program: Program

    /// The page's bytes, UTF-8.
    package func render(_ contexts: repeat each Context) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(Swift.max(4096, program.literals.count * 2))
        render(repeat each contexts, into: &output)
        return output
    }

    /// Appends the page's bytes.
    package func render(_ contexts: repeat each Context, into output: inout [UInt8]) {
        var frames: [Frame] = []
        // A context stays where it is while the page is rendered: frames point at it.
        for context in repeat each contexts { frames.append(Self.store(context)) }
        Renderer.render(program, frames, into: &output)
        var stored = frames.makeIterator()
        for type in repeat (each Context).self { Self.release(stored.next(), type) }
    }

    private static func store<Value>(_ value: Value) -> Frame {
        let pointer = UnsafeMutablePointer<Value>.allocate(capacity: 1)
        pointer.initialize(to: value)
        return Frame(UnsafePointer(pointer))
    }

    private static func release<Value>(_ frame: Frame?, _: Value.Type) {
        guard let frame else { return }
        let pointer = UnsafeMutablePointer(mutating: frame.pointer.assumingMemoryBound(to: Value.self))
        pointer.deinitialize(count: 1)
        pointer.deallocate()
    }
}
