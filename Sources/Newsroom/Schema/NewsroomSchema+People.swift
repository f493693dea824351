import Database

extension NewsroomSchema {
    /// Who signs in and what they may do; the log of what they did.
    static let people = Migration("2026-11-24 people") { db in
        for statement in users + log { try db.execute(statement) }
        for (name, privileges) in roles {
            let role: Role.ID? = try db.value("INSERT INTO roles (name) VALUES (\(name)) RETURNING id")
            for privilege in privileges {
                try db.execute("INSERT INTO role_privileges (role_id, privilege) VALUES (\(role), \(privilege))")
            }
        }
    }

    /// A grant without a section holds everywhere.
    private static let users: [SQL] = [
        """
        CREATE TABLE users (
            id \(type: .identity), login \(type: .text) NOT NULL, name TEXT NOT NULL,
            language TEXT NOT NULL, person_id BIGINT CONSTRAINT users_person REFERENCES persons (id),
            is_active BIGINT NOT NULL CONSTRAINT users_active CHECK (is_active IN (0, 1)), created_at BIGINT NOT NULL)
        """,
        "CREATE UNIQUE INDEX users_login_unique ON users (login)",
        "CREATE TABLE roles (id \(type: .identity), name \(type: .text) NOT NULL)",
        "CREATE UNIQUE INDEX roles_name_unique ON roles (name)",
        """
        CREATE TABLE role_privileges (
            role_id BIGINT NOT NULL CONSTRAINT role_privileges_role REFERENCES roles (id), privilege TEXT NOT NULL,
            CONSTRAINT role_privileges_key PRIMARY KEY (role_id, privilege))
        """,
        """
        CREATE TABLE grants (
            user_id BIGINT NOT NULL CONSTRAINT grants_user REFERENCES users (id),
            role_id BIGINT NOT NULL CONSTRAINT grants_role REFERENCES roles (id),
            section_id BIGINT CONSTRAINT grants_section REFERENCES sections (id))
        """,
        "CREATE UNIQUE INDEX grants_everywhere_unique ON grants (user_id, role_id) WHERE section_id IS NULL",
        "CREATE UNIQUE INDEX grants_section_unique ON grants (user_id, role_id, section_id) WHERE section_id IS NOT NULL",
        "CREATE INDEX grants_role ON grants (role_id)",
    ]

    /// Numbers are given out by the program, one after the other without gaps: the chain has none.
    private static let log: [SQL] = [
        """
        CREATE TABLE log (
            sequence BIGINT PRIMARY KEY, at BIGINT NOT NULL,
            user_id BIGINT CONSTRAINT log_user REFERENCES users (id), actor TEXT NOT NULL, actor_name TEXT NOT NULL,
            kind \(type: .text) NOT NULL, subject \(type: .text) NOT NULL, detail TEXT NOT NULL,
            previous TEXT NOT NULL, hash TEXT NOT NULL)
        """,
        "CREATE INDEX log_at ON log (at, sequence)",
        "CREATE INDEX log_user_at ON log (user_id, at, sequence)",
        "CREATE INDEX log_kind_at ON log (kind, at, sequence)",
        "CREATE INDEX log_subject_at ON log (subject, at, sequence)",
    ]

    /// The roles a paper begins with. The desk shows these names in the user's language.
    private static let roles: [(String, [String])] = [
        ("reporter", ["write"]),
        (
            "editor",
            [
                "write", "editOthers", "review", "approve", "publish", "schedule", "correct", "manageTopics",
                "manageAssets",
            ]
        ),
        (
            "chief editor",
            [
                "write", "editOthers", "review", "approve", "publish", "schedule", "correct", "withdraw",
                "overrideGate", "legalHold", "arrangeFront", "arrangeSections", "manageTopics", "managePersons",
                "managePages", "manageAssets", "manageGate", "readLog",
            ]
        ),
        ("photo editor", ["write", "manageAssets"]),
        (
            "administrator",
            [
                "write", "editOthers", "review", "approve", "publish", "schedule", "correct", "withdraw",
                "overrideGate", "legalHold", "arrangeFront", "arrangeSections", "manageTopics", "managePersons",
                "managePages", "manageSite", "manageAssets", "manageUsers", "manageGate", "readLog",
            ]
        ),
    ]
}
