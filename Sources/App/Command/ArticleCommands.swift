import App
import ArgumentParser
import Database
import Foundation
import Newsroom

/// `redaksi correct 42 "The ministry is …"`
struct CorrectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Tell readers of a mistake in an article.",
        discussion: """
            Adds a dated note under the article and to /koreksi. A correction is never changed or removed; another one can \
            be added. The text itself is not touched.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The article's number, as in /read42/….") var article: Int64
    @Argument(help: "What was wrong and what is right, for readers; plain text, at most 1,000 characters.")
    var note: String

    func run() async throws {
        try await options.changing { db, now in
            try Correction.add(to: Article.ID(article), note, by: .command("correct"), now: now, in: db)
        }
        print("Article \(article) has one more correction.")
    }
}

/// `redaksi withdraw 42 --note "…"`
struct WithdrawCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw", abstract: "Take a live article off the site.",
        discussion: """
            It leaves every list at once. Its address says that it was withdrawn (410), with the note, or leads elsewhere. \
            “redaksi reinstate” brings it back.
            """)

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The article's number, as in /read42/….") var article: Int64
    @OptionGroup var notice: WithdrawalOptions

    func run() async throws {
        let withdrawal = notice.withdrawal
        try await options.changing { db, now in
            try Publication.withdraw(Article.ID(article), withdrawal, by: .command("withdraw"), now: now, in: db)
        }
        print("Article \(article) is withdrawn.")
    }
}

/// What readers find where a withdrawn article was.
struct WithdrawalOptions: ParsableArguments {
    @Option(help: "What readers are told; plain text, at most 1,000 characters.") var note = ""
    @Option(help: "Lead readers to another article, by its number.") var toArticle: Int64?
    @Option(help: "Lead readers to an address of this site, such as /topik/rupiah.") var toAddress: String?

    func validate() throws {
        if toArticle != nil, toAddress != nil { throw ValidationError("Give --to-article or --to-address, not both.") }
    }

    var withdrawal: Withdrawal {
        let target = toArticle.map { Withdrawal.Target.article(Article.ID($0)) } ?? toAddress.map { .address($0) }
        return Withdrawal(note: note, leadingTo: target)
    }
}

/// `redaksi reinstate 42`
struct ReinstateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reinstate", abstract: "Bring a withdrawn article back, with the dates it had.")

    @OptionGroup var options: ConfigurationOptions
    @Argument(help: "The article's number, as in /read42/….") var article: Int64

    func run() async throws {
        try await options.changing { db, now in
            try Publication.reinstate(Article.ID(article), by: .command("reinstate"), now: now, in: db)
        }
        print("Article \(article) is live again.")
    }
}

extension ConfigurationOptions {
    /// One writing transaction on the newspaper, with every refusal explained.
    func changing(_ change: @escaping @Sendable (Connection, Date) throws -> Void) async throws {
        let now = Date()
        try await Failure.reporting {
            let configuration = try await load()
            try await Server(configuration).withNewsroom { database in
                try await database.write { db in try change(db, now) }
            }
        }
    }
}
