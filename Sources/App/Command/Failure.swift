import ArgumentParser
import Foundation

/// The end of a command that could not do its work: a message for stderr and a code of sysexits.h.
struct Failure: Error, CustomStringConvertible {
    /// Codes of BSD's sysexits.h.
    enum Code: Int32 {
        case data = 65
        case noInput = 66
        case unavailable = 69
        case software = 70
        case cannotCreate = 73
        case configuration = 78
    }

    let code: Code
    let description: String

    init(_ code: Code, _ message: String) {
        self.code = code
        description = message
    }

    /// Runs a command's work; a failure is printed to stderr, anything unexpected too, and becomes the exit code.
    static func reporting(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch let failure as Failure {
            write(failure.description)
            throw ExitCode(failure.code.rawValue)
        } catch {
            let failure = Failure(explaining: error)
            write(failure.description)
            throw ExitCode(failure.code.rawValue)
        }
    }

    private static func write(_ message: String) {
        FileHandle.standardError.write(Data("redaksi: \(message)\n".utf8))
    }
}
