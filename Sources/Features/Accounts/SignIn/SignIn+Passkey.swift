import Credentials
import Database
import Foundation
import Newsroom
import Shell

extension SignIn {
    /// Begins a sign-in with a passkey: alone, or as the second step when `half` names one.
    ///
    /// - Returns: what the browser is told to ask, and the token to keep if the sign-in begins here.
    func challenge(
        _ half: SecretToken<HalfSignInPurpose>?, next: String, party: RelyingParty, now: Date
    ) async throws -> (PasskeyRequest, SecretToken<HalfSignInPurpose>?) {
        try await database.write { db in
            if let half, let found = try HalfSignIn.find(half.digest, now: now, in: db), let user = found.user {
                let keys = try Passkey.all(of: user, in: db)
                return (
                    PasskeyRequest(
                        challenge: try found.renewChallenge(in: db), party: party, keys: keys, verification: .preferred),
                    nil
                )
            }
            let token = try HalfSignIn.begin(for: nil, next: next, now: now, in: db)
            guard let found = try HalfSignIn.find(token.digest, now: now, in: db) else { throw DeskRefusal.stale }
            let request = PasskeyRequest(
                challenge: try found.renewChallenge(in: db), party: party, keys: [], verification: .required)
            return (request, token)
        }
    }

    /// With a passkey: alone when it has checked who holds it, or as the second step.
    func signIn(
        passkey answer: PasskeyAnswer, _ half: SecretToken<HalfSignInPurpose>, party: RelyingParty, _ visitor: Visitor
    ) async throws -> Outcome {
        try await database.write { db in
            try ChangeLog.turn(in: db)
            guard let half = try HalfSignIn.find(half.digest, now: visitor.now, in: db), let challenge = half.challenge
            else { return .wrong }
            try half.forgetChallenge(in: db)
            let passkey = try Passkey.find(answer.credential, in: db)
            let user = try passkey.map { try User.find($0.user, in: db) }
            guard let passkey, let user, user.isActive, half.user == nil || half.user == user.id,
                answer.handle.isEmpty || answer.handle == Passkey.handle(of: user.id),
                try answer.isRight(
                    for: passkey, challenge: challenge, party: party,
                    verification: half.user == nil ? .required : .preferred, now: visitor.now, in: db)
            else {
                try logFailure(of: user, "passkey", visitor, in: db)
                return .wrong
            }
            try half.end(in: db)
            let method = half.user == nil ? "passkey" : "password and passkey"
            return .signedIn(try enter(user, by: method, next: half.next, visitor, in: db))
        }
    }
}
