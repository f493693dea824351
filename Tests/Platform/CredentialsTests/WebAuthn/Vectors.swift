import Credentials
import Foundation
import TestSupport

/// One of the sets of `webauthn/test-vectors.bs` (the specification's own source), read from the shared folder.
struct VectorSet: Sendable, CustomStringConvertible {
    let title: String
    let registration: [String: [UInt8]]
    let authentication: [String: [UInt8]]

    var description: String { title }

    static let available = SharedFolder.has("webauthn/test-vectors.bs")

    /// Empty on a machine without the shared folder, which says so.
    static let all: [VectorSet] = {
        guard let file = SharedFolder.fixture("webauthn/test-vectors.bs"),
            let text = try? String(contentsOf: file, encoding: .utf8)
        else { return [] }
        return text.components(separatedBy: "\n## ").compactMap(VectorSet.init)
    }()

    /// `nil` for a chapter without both ceremonies.
    private init?(chapter: String) {
        let parts = chapter.components(separatedBy: "|Authentication=]:")
        guard parts.count == 2, parts[0].contains("|Registration=]:") else { return nil }
        title = chapter.components(separatedBy: " ## ")[0]
        registration = Self.values(parts[0])
        authentication = Self.values(parts[1])
    }

    private static func values(_ text: String) -> [String: [UInt8]] {
        var values: [String: [UInt8]] = [:]
        for line in text.components(separatedBy: "\n") {
            let halves = line.components(separatedBy: " = h'")
            guard halves.count == 2, values[halves[0]] == nil else { continue }
            values[halves[0]] = bytes(halves[1].components(separatedBy: "'")[0])
        }
        return values
    }

    private static func bytes(_ hex: String) -> [UInt8] {
        let digits = hex.utf8.compactMap { UInt8(String(UnicodeScalar($0)), radix: 16) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}

extension VectorSet {
    static let party = RelyingParty(
        id: "example.org", origin: "https://example.org", embedders: ["https://example.com"])

    /// The three whose keys are of algorithms we do not offer.
    var unsupported: Int64? {
        for (name, number) in [("ES384", Int64(-35)), ("ES512", -36), ("Ed448", -53)] where title.contains(name) {
            return number
        }
        return nil
    }

    func register(
        clientData: [UInt8]? = nil, attestation: [UInt8]? = nil, challenge: [UInt8]? = nil,
        party: RelyingParty = VectorSet.party, verification: UserVerification = .preferred
    ) throws -> PasskeyRegistration {
        try PasskeyRegistration(
            clientData: clientData ?? registration["clientDataJSON"] ?? [],
            attestation: attestation ?? registration["attestationObject"] ?? [],
            challenge: challenge ?? registration["challenge"] ?? [], party: party, verification: verification)
    }

    func assert(
        with key: PasskeyRegistration, clientData: [UInt8]? = nil, authenticatorData: [UInt8]? = nil,
        signature: [UInt8]? = nil, challenge: [UInt8]? = nil, counter: UInt32 = 0,
        party: RelyingParty = VectorSet.party, verification: UserVerification = .preferred
    ) throws -> PasskeyAssertion {
        try PasskeyAssertion(
            clientData: clientData ?? authentication["clientDataJSON"] ?? [],
            authenticatorData: authenticatorData ?? authentication["authenticatorData"] ?? [],
            signature: signature ?? authentication["signature"] ?? [], key: key.key, counter: counter,
            challenge: challenge ?? authentication["challenge"] ?? [], party: party, verification: verification)
    }
}
