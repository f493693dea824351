import Credentials

/// Opens the desk. In the cookie of the session.
enum SessionPurpose: TokenPurpose { static let name = "session" }

/// Holds what is known between the first step of signing in and the second. Opens nothing.
enum HalfSignInPurpose: TokenPurpose { static let name = "half-sign-in" }

/// Lets its holder choose a password or a passkey once. In a link.
enum InvitationPurpose: TokenPurpose { static let name = "invitation" }

/// Tells that somebody has signed in with this browser before. Opens nothing.
enum DevicePurpose: TokenPurpose { static let name = "device" }

/// Names of cookies, without the prefix `__Host-` that they get on https.
enum AccountsCookie {
    static let session = "desk"
    static let halfSignIn = "desk-sign-in"
    static let device = "desk-device"
}
