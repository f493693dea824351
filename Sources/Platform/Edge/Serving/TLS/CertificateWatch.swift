import Foundation
import NIOPosix
import ServiceLifecycle
import UnixSignals

/// Looks at the certificate's files every few seconds, and at once on SIGHUP.
package struct CertificateWatch: Service {
    private let certificate: HeldCertificate
    private let interval: Duration

    package init(_ certificate: HeldCertificate, every interval: Duration = .seconds(5)) {
        self.certificate = certificate
        self.interval = interval
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup { group in
                group.addTask {
                    for await _ in await UnixSignalsSequence(trapping: .sighup) { await look(isForced: true) }
                }
                group.addTask {
                    var lastWarned: Date?
                    // Sleeping fails only when the program stops.
                    while (try? await Task.sleep(for: interval)) != nil {
                        await look(isForced: false)
                        certificate.warn(lastWarned: &lastWarned)
                    }
                }
                await group.waitForAll()
            }
        }
    }

    /// On a thread that may block. The pool is inactive only when the program stops.
    private func look(isForced: Bool) async {
        _ = try? await NIOThreadPool.singleton.runIfActive { _ = certificate.look(isForced: isForced) }
    }
}
