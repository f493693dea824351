import Newsroom
import Shell

extension PrivilegeTests {
    /// The addresses of the whole product, by who may ask for them. A new one without a line here fails.
    static let table = Dictionary(
        uniqueKeysWithValues: addresses.flatMap { policy, lines in
            lines.split(separator: "\n").map { (String($0), policy) }
        })

    private static let addresses: KeyValuePairs<Policy, String> = [
        .anyone: """
        GET /desk/previews/:token
        GET /desk/sign-in
        POST /desk/sign-in
        POST /desk/sign-in/challenge
        POST /desk/sign-in/passkey
        GET /desk/sign-in/second
        POST /desk/sign-in/second
        POST /desk/sign-out
        GET /desk/welcome
        POST /desk/welcome
        POST /desk/welcome/challenge
        POST /desk/welcome/passkey
        """,
        .signedIn: """
        GET /desk
        GET /desk/account
        POST /desk/account
        GET /desk/account/app
        POST /desk/account/app
        POST /desk/account/app/confirmation
        POST /desk/account/app/removal
        POST /desk/account/codes
        GET /desk/account/confirmation
        POST /desk/account/confirmation
        POST /desk/account/confirmation/challenge
        POST /desk/account/confirmation/passkey
        POST /desk/account/passkeys
        POST /desk/account/passkeys/:number/removal
        POST /desk/account/passkeys/challenge
        POST /desk/account/password
        POST /desk/account/sessions/:number/removal
        POST /desk/account/sessions/removal
        GET /desk/articles
        GET /desk/board
        GET /desk/board/colleagues
        GET /desk/mentions
        POST /desk/mentions/:number/seen
        POST /desk/mentions/seen
        GET /desk/pickers/articles
        """,
        .article(.comment): """
        GET /desk/articles/:id/colleagues
        GET /desk/articles/:id/comments
        POST /desk/articles/:id/comments
        GET /desk/articles/:id/comments/:number
        POST /desk/articles/:id/comments/:number/answers
        POST /desk/articles/:id/comments/:number/removal
        POST /desk/articles/:id/comments/:number/reopening
        POST /desk/articles/:id/comments/:number/settlement
        POST /desk/articles/:id/comments/:number/words
        POST /desk/articles/:id/comments/seen
        """,
        .article(.correct): """
        POST /desk/articles/:id/corrections
        """,
        .article(.approve): """
        POST /desk/articles/:id/approval
        """,
        .article(.hold): """
        POST /desk/articles/:id/hold
        POST /desk/articles/:id/release
        """,
        .article(.review): """
        POST /desk/articles/:id/return
        """,
        .article(.publish): """
        POST /desk/articles/:id/publication
        POST /desk/articles/:id/reinstatement
        """,
        .article(.read): """
        GET /desk/articles/:id/comparison
        GET /desk/articles/:id/events
        GET /desk/articles/:id/preview
        GET /desk/articles/:id/publication
        GET /desk/articles/:id/revisions
        GET /desk/articles/:id/standing
        """,
        .article(.schedule): """
        POST /desk/articles/:id/schedule
        GET /desk/articles/:id/schedule/:number
        POST /desk/articles/:id/schedule/:number
        POST /desk/articles/:id/schedule/:number/removal
        """,
        .article(.withdraw): """
        POST /desk/articles/:id/withdrawal
        """,
        .article(.write): """
        POST /desk/articles/:id/assignment
        POST /desk/articles/:id/beginning
        POST /desk/articles/:id/plan
        POST /desk/articles/:id/submission
        GET /desk/articles/:id/copy
        PUT /desk/articles/:id/copy
        GET /desk/articles/:id/edit
        POST /desk/articles/:id/edit
        POST /desk/articles/:id/presence
        POST /desk/articles/:id/copy/removal
        POST /desk/articles/:id/merging
        POST /desk/articles/:id/preview-links
        POST /desk/articles/:id/preview-links/removal
        POST /desk/articles/:id/revisions
        POST /desk/articles/:id/revisions/:number/restoration
        POST /desk/articles/:id/taking
        POST /desk/articles/:id/taking/removal
        """,
        .holding(.arrangeFront): """
        GET /desk/front
        POST /desk/front
        GET /desk/front/:number
        POST /desk/front/:number
        POST /desk/front/:number/aside
        GET /desk/front/:number/preview
        POST /desk/front/:number/preview
        POST /desk/front/:number/removal
        """,
        .holding(.arrangeSections): """
        GET /desk/menu
        POST /desk/menu
        GET /desk/sections
        POST /desk/sections
        GET /desk/sections/:id
        POST /desk/sections/:id
        POST /desk/sections/:id/place
        GET /desk/sections/new
        """,
        .holding(.manageAssets): """
        GET /desk/pictures
        GET /desk/pictures/:id
        POST /desk/pictures/:id
        """,
        .holding(.manageGate): """
        GET /desk/rules
        POST /desk/rules
        GET /desk/rules/:number
        POST /desk/rules/:number
        POST /desk/rules/:number/removal
        POST /desk/rules/:number/switch
        GET /desk/rules/new
        GET /desk/workflow
        POST /desk/workflow
        """,
        .holding(.managePages): """
        GET /desk/pages
        POST /desk/pages
        GET /desk/pages/:id
        POST /desk/pages/:id
        POST /desk/pages/:id/removal
        GET /desk/pages/new
        """,
        .holding(.managePersons): """
        GET /desk/persons
        POST /desk/persons
        GET /desk/persons/:id
        POST /desk/persons/:id
        GET /desk/persons/new
        """,
        .holding(.manageSite): """
        GET /desk/site
        POST /desk/site
        """,
        .holding(.manageTopics): """
        GET /desk/topics
        POST /desk/topics
        GET /desk/topics/:id
        POST /desk/topics/:id
        POST /desk/topics/:id/merge
        GET /desk/topics/new
        """,
        .holding(.manageUsers): """
        GET /desk/roles
        POST /desk/roles
        GET /desk/roles/:number
        POST /desk/roles/:number
        POST /desk/roles/:number/removal
        GET /desk/roles/new
        GET /desk/users
        POST /desk/users
        GET /desk/users/:number
        POST /desk/users/:number
        POST /desk/users/:number/activity
        POST /desk/users/:number/grants
        POST /desk/users/:number/grants/removal
        POST /desk/users/:number/link
        POST /desk/users/:number/sessions/removal
        POST /desk/users/:number/unlocking
        GET /desk/users/new
        """,
        .holding(.readLog): """
        GET /desk/log
        GET /desk/log/export.csv
        GET /desk/log/export.jsonl
        """,
        .holding(.schedule): """
        GET /desk/schedule
        """,
        .holding(.write): """
        POST /desk/articles
        POST /desk/board
        GET /desk/pickers/assets
        GET /desk/pickers/assets/:id/picture
        GET /desk/pickers/persons
        GET /desk/pickers/topics
        """,
    ]
}
