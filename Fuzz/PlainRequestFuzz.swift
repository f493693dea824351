/// The entry point of libFuzzer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlainRequest(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    if let law = PlainRequestLaws.broken(byInput: Array(UnsafeBufferPointer(start: start, count: count))) {
        fatalError(law)
    }
    return 0
}
