import Foundation

/// What a command tells the person who called it.
enum Terminal {
    /// One line on stdout, at once: a script that waits for it must not wait for a buffer to fill.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }
}
