package import Database

/// The tables of signing in. Secrets are stored as digests, passwords as Argon2id; a one-time key must be stored as it
/// is, since codes are computed from it (docs/decisions, “Sessions and passkeys”).
package enum AccountsSchema {
    package static let migrations = [accounts]

    private static let accounts = Migration("2026-11-24 accounts") { db in
        for statement in credentials + sessions { try db.execute(statement) }
    }

    private static let credentials: [SQL] = [
        """
        CREATE TABLE passwords (
            user_id BIGINT PRIMARY KEY CONSTRAINT passwords_user REFERENCES users (id),
            hash TEXT NOT NULL, changed_at BIGINT NOT NULL)
        """,
        """
        CREATE TABLE passkeys (
            id \(type: .identity), user_id BIGINT NOT NULL CONSTRAINT passkeys_user REFERENCES users (id),
            credential \(type: .blob) NOT NULL, public_key \(type: .blob) NOT NULL, counter BIGINT NOT NULL,
            is_synced BIGINT NOT NULL, name TEXT NOT NULL, created_at BIGINT NOT NULL, used_at BIGINT)
        """,
        "CREATE UNIQUE INDEX passkeys_credential_unique ON passkeys (credential)",
        "CREATE INDEX passkeys_of_user ON passkeys (user_id, id)",
        """
        CREATE TABLE one_time_keys (
            user_id BIGINT PRIMARY KEY CONSTRAINT one_time_keys_user REFERENCES users (id),
            secret \(type: .blob) NOT NULL, confirmed_at BIGINT, last_step BIGINT)
        """,
        """
        CREATE TABLE recovery_codes (
            user_id BIGINT NOT NULL CONSTRAINT recovery_codes_user REFERENCES users (id),
            digest \(type: .blob) NOT NULL, used_at BIGINT,
            CONSTRAINT recovery_codes_unique PRIMARY KEY (user_id, digest))
        """,
        """
        CREATE TABLE invitations (
            id \(type: .identity), user_id BIGINT NOT NULL CONSTRAINT invitations_user REFERENCES users (id),
            digest \(type: .blob) NOT NULL, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
            challenge \(type: .blob), challenge_expires_at BIGINT)
        """,
        "CREATE UNIQUE INDEX invitations_digest_unique ON invitations (digest)",
        "CREATE INDEX invitations_of_user ON invitations (user_id)",
    ]

    private static let sessions: [SQL] = [
        """
        CREATE TABLE sessions (
            id \(type: .identity), user_id BIGINT NOT NULL CONSTRAINT sessions_user REFERENCES users (id),
            digest \(type: .blob) NOT NULL, created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL,
            confirmed_at BIGINT NOT NULL, address TEXT NOT NULL, agent TEXT NOT NULL,
            challenge \(type: .blob), challenge_expires_at BIGINT)
        """,
        "CREATE UNIQUE INDEX sessions_digest_unique ON sessions (digest)",
        "CREATE INDEX sessions_of_user ON sessions (user_id, seen_at)",
        "CREATE INDEX sessions_by_age ON sessions (created_at)",
        """
        CREATE TABLE half_sign_ins (
            id \(type: .identity), user_id BIGINT CONSTRAINT half_sign_ins_user REFERENCES users (id),
            digest \(type: .blob) NOT NULL, expires_at BIGINT NOT NULL, next_path TEXT NOT NULL,
            challenge \(type: .blob))
        """,
        "CREATE UNIQUE INDEX half_sign_ins_digest_unique ON half_sign_ins (digest)",
        "CREATE INDEX half_sign_ins_by_age ON half_sign_ins (expires_at)",
        "CREATE INDEX half_sign_ins_of_user ON half_sign_ins (user_id)",
        """
        CREATE TABLE known_devices (
            digest \(type: .blob) PRIMARY KEY,
            user_id BIGINT NOT NULL CONSTRAINT known_devices_user REFERENCES users (id), seen_at BIGINT NOT NULL)
        """,
        "CREATE INDEX known_devices_of_user ON known_devices (user_id, seen_at)",
        """
        CREATE TABLE sign_in_attempts (
            counted TEXT PRIMARY KEY, failure_count BIGINT NOT NULL, last_at BIGINT NOT NULL)
        """,
        "CREATE INDEX sign_in_attempts_by_age ON sign_in_attempts (last_at)",
    ]
}
