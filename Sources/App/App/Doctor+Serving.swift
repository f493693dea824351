import Edge
import Foundation

/// What concerns connections: the certificate, and whether the limits fit the machine.
extension Doctor {
    func certificate(_ configuration: Configuration, now: Date = Date()) -> [Finding] {
        guard let files = configuration.serving.certificate else { return [] }
        do throws(CertificateProblem) {
            let loaded = try LoadedCertificate(files)
            try loaded.requireValid(at: now)
            let days = Int(loaded.notAfter.timeIntervalSince(now) / 86_400)
            let end = loaded.notAfter.formatted(.iso8601)
            guard days >= 14 else {
                return [
                    Finding(
                        isProblem: true,
                        text: "The certificate expires in \(days) days, at \(end): see why it was not renewed.")
                ]
            }
            return [Finding(isProblem: false, text: "The certificate and its key fit; it expires at \(end).")]
        } catch {
            return [Finding(isProblem: true, text: "The certificate: \(error).")]
        }
    }

    func limits(_ configuration: Configuration, descriptors: Int? = FileDescriptors.limit) -> Finding {
        guard let descriptors else {
            return Finding(isProblem: false, text: "The system does not say how many files may be open.")
        }
        let readers = configuration.readers
        let room = FileDescriptors.connections(of: descriptors, readers: readers)
        let wanted = configuration.serving.connections ?? room
        let words = "\(wanted) connections at once (limits.connections)"
        if wanted > room {
            return Finding(
                isProblem: true,
                text:
                    "\(words) are too many for \(descriptors) open files, which are enough for \(room): raise LimitNOFILE or “ulimit -n”, or lower the setting."
            )
        }
        if configuration.serving.limits.connectionsPerAddress > wanted {
            return Finding(
                isProblem: true,
                text:
                    "One address may hold \(configuration.serving.limits.connectionsPerAddress) connections (limits.address.connections), which is every one of \(wanted): raise LimitNOFILE or “ulimit -n”, or lower the setting."
            )
        }
        return Finding(isProblem: false, text: "\(words) fit into \(descriptors) open files.")
    }
}
