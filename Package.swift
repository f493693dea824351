// swift-tools-version:6.2
import PackageDescription

// Five storeys: App → Features → Shell → Newsroom → Platform (docs/architecture.md). A module sees only what
// it names here, so the compiler holds the arrows.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdHTTP2 = Target.Dependency.product(name: "HummingbirdHTTP2", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let nioTLS = Target.Dependency.product(name: "NIOTLS", package: "swift-nio")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")

/// One module: `Sources/<storey>/<name>`, or `Sources/<name>` for a storey that is one module.
func module(_ storey: String, _ name: String, on dependencies: [Target.Dependency] = []) -> Target {
    .target(
        name: name, dependencies: dependencies, path: storey.isEmpty ? "Sources/\(name)" : "Sources/\(storey)/\(name)",
        swiftSettings: strict)
}

/// The tests of one module: `Tests/<storey>/<name>Tests`.
func tests(_ storey: String, _ name: String, on dependencies: [Target.Dependency], fixtures: Bool = false) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: dependencies,
        path: storey.isEmpty ? "Tests/\(name)Tests" : "Tests/\(storey)/\(name)Tests",
        exclude: fixtures ? ["Fixtures"] : [],
        swiftSettings: strict)
}

/// A C library of Debian's, seen through a module map.
func system(_ name: String, pkgConfig: String, apt: String) -> Target {
    .systemLibrary(
        name: name, path: "Sources/Platform/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let package = Package(
    name: "redaksi",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "redaksi", targets: ["redaksi"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: ["JSON"]),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Platform: knows nothing about news.
        system("CArgon2", pkgConfig: "libargon2", apt: "libargon2-dev"),
        system("CBrotli", pkgConfig: "libbrotlienc", apt: "libbrotli-dev"),
        system("CGumbo", pkgConfig: "gumbo", apt: "libgumbo-dev"),
        system("CLibPQ", pkgConfig: "libpq", apt: "libpq-dev"),
        system("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
        module("Platform", "Credentials", on: ["CArgon2", crypto, cryptoExtras]),
        module("Platform", "Database", on: ["CLibPQ", "CSQLite", grdb]),
        module("Platform", "Facts"),
        module("Platform", "Templates"),
        module("Platform", "Documents", on: ["CGumbo", "Templates"]),
        module("Platform", "Fetch", on: [httpClient, nio, nioHTTP1, nioPosix]),
        module("Platform", "Web", on: ["CBrotli", "CZlib", hummingbird, httpTypes, lifecycle, logging, nio, nioPosix]),
        module(
            "Platform", "Edge",
            on: [
                "Facts", "Web", hummingbird, hummingbirdCore, hummingbirdHTTP2, httpTypes, lifecycle, logging, nio,
                nioHTTP1, nioHTTPTypes, nioPosix, nioSSL, nioTLS, signals,
            ]),

        // The nouns of a newspaper and their rules. No HTTP.
        module("", "Newsroom", on: ["Database", "Documents", "Facts", crypto]),

        // What every page shares.
        module("", "Shell", on: ["Newsroom", "Database", "Templates", "Web", hummingbird, httpTypes, nio]),

        // Features never import one another.
        module(
            "Features", "Accounts",
            on: ["Shell", "Newsroom", "Credentials", "Database", "Templates", "Web", crypto, hummingbird, httpTypes]),
        module(
            "Features", "Delivery",
            on: [
                "Shell", "Newsroom", "Database", "Documents", "Edge", "Facts", "Templates", "Web", hummingbird,
                lifecycle,
                logging,
            ]),
        module(
            "Features", "Editor",
            on: ["Shell", "Newsroom", "Database", "Documents", "Templates", "Web", crypto, hummingbird, httpTypes]),
        module(
            "Features", "Publishing",
            on: ["Shell", "Newsroom", "Database", "Edge", "Templates", "Web", hummingbird, lifecycle, logging]),
        module(
            "Features", "Arranging",
            on: ["Shell", "Newsroom", "Database", "Documents", "Templates", "Web", hummingbird, httpTypes]),
        module(
            "Features", "Planning",
            on: ["Shell", "Newsroom", "Database", "Documents", "Templates", "Web", hummingbird, httpTypes]),
        module(
            "Features", "Comments",
            on: ["Shell", "Newsroom", "Database", "Documents", "Templates", "Web", hummingbird]),
        module(
            "Features", "Pictures",
            on: ["Shell", "Newsroom", "Database", "Templates", "Web", crypto, hummingbird]),
        module("Features", "Rules", on: ["Shell", "Newsroom", "Database", "Templates", "Web", hummingbird]),
        module(
            "Features", "Records",
            on: ["Shell", "Newsroom", "Database", "Templates", "Web", hummingbird, httpTypes, nio]),
        module("Features", "Importing", on: ["Newsroom", "Database", "Documents", crypto]),

        // Composition and the command line.
        module(
            "App", "App",
            on: [
                "Accounts", "Arranging", "Comments", "Credentials", "Delivery", "Editor", "Importing", "Pictures",
                "Planning", "Publishing", "Records", "Rules", "Shell",
                "Newsroom", "Database", "Documents", "Edge", "Web", configuration,
                lifecycle,
                hummingbird, logging, nio, nioPosix, systemPackage,
            ]),
        .executableTarget(
            name: "redaksi",
            dependencies: [
                "Accounts", "App", "Delivery", "Importing", "Newsroom", "Shell", "Database", "Edge", "Fetch",
                "Templates",
                argumentParser,
            ],
            path: "Sources/App/Command", swiftSettings: strict),

        // Grows newspapers of any size for the benchmarks.
        .executableTarget(
            name: "GrowthPaper",
            dependencies: ["App", "Delivery", "Newsroom", "Documents", "Database", argumentParser],
            path: "Benchmarks/GrowthPaper", swiftSettings: strict),

        // A newspaper with an editor and readers in one process, for the benchmarks of the edge.
        .executableTarget(
            name: "EdgePaper",
            dependencies: ["App", "Newsroom", "Documents", "Database", argumentParser, lifecycle],
            path: "Benchmarks/EdgePaper", swiftSettings: strict),
        // A paper with a desk for robots: the kill test and the typing benchmark.
        .executableTarget(
            name: "EditorPaper",
            dependencies: [
                "App", "Delivery", "Shell", "Newsroom", "Documents", "Database", "Web", hummingbird, argumentParser,
            ],
            path: "Benchmarks/EditorPaper", swiftSettings: strict),

        // Tests: the same folders, the same names.
        module("", "TestSupport", on: ["Newsroom", "Documents", "Database"]),
        tests("Platform", "Credentials", on: ["Credentials", "TestSupport", crypto]),
        module(
            "", "DeskTestSupport",
            on: [
                "TestSupport", "Shell", "Newsroom", "Database", "Web", hummingbird, hummingbirdTesting, httpTypes,
            ]),
        tests("Platform", "Database", on: ["Database", "TestSupport"]),
        tests("Platform", "Facts", on: ["Facts"]),
        tests("Platform", "Templates", on: ["Templates"]),
        tests("Platform", "Documents", on: ["Documents", "Templates"]),
        tests(
            "Platform", "Edge",
            on: [
                "Edge", "Facts", "Web", hummingbird, hummingbirdCore, hummingbirdTLS, hummingbirdTesting, httpTypes,
                lifecycle, logging, nio, nioEmbedded, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1, nioPosix, nioSSL,
            ]),
        tests("Platform", "Fetch", on: ["Fetch", nio, nioPosix]),
        tests(
            "Platform", "Web",
            on: ["Web", "CBrotli", "CZlib", hummingbird, hummingbirdTesting, httpTypes, lifecycle, logging, nio]),
        tests(
            "Features", "Accounts",
            on: [
                "Accounts", "Shell", "Newsroom", "Credentials", "Database", "Web", "TestSupport", "DeskTestSupport",
                crypto,
                hummingbird, hummingbirdTesting, httpTypes,
            ]),
        tests(
            "Features", "Delivery",
            on: [
                "Delivery", "Shell", "Newsroom", "Documents", "Database", "Edge", "Facts", "Web", "TestSupport",
                hummingbird, hummingbirdTesting, nio,
            ]),
        tests(
            "Features", "Editor",
            on: [
                "Editor", "Shell", "Newsroom", "Documents", "Database", "Web", "TestSupport", "DeskTestSupport",
                hummingbird, hummingbirdTesting, httpTypes,
            ]),
        tests(
            "Features", "Importing",
            on: ["Importing", "Newsroom", "Documents", "Templates", "Database", "TestSupport"], fixtures: true),
        tests(
            "Features", "Arranging",
            on: [
                "Arranging", "Shell", "Newsroom", "Documents", "Database", "TestSupport", "DeskTestSupport",
                hummingbird,
                hummingbirdTesting, httpTypes,
            ]),
        tests(
            "Features", "Comments",
            on: [
                "Comments", "Shell", "Newsroom", "Documents", "Database", "TestSupport", "DeskTestSupport", hummingbird,
                hummingbirdTesting, httpTypes,
            ]),
        tests(
            "Features", "Rules",
            on: [
                "Rules", "Shell", "Newsroom", "Database", "TestSupport", "DeskTestSupport", hummingbird,
                hummingbirdTesting, httpTypes,
            ]),
        tests(
            "Features", "Records",
            on: [
                "Records", "Shell", "Newsroom", "Database", "TestSupport", "DeskTestSupport", hummingbird,
                hummingbirdTesting, httpTypes,
            ]),
        tests(
            "Features", "Pictures",
            on: [
                "Pictures", "Delivery", "Publishing", "Edge", "Shell", "Newsroom", "Documents", "Database",
                "TestSupport",
                "Web", "DeskTestSupport", hummingbird, hummingbirdTesting, httpTypes, nio,
            ]),
        tests(
            "Features", "Planning",
            on: [
                "Planning", "Shell", "Newsroom", "Database", "TestSupport", "DeskTestSupport", hummingbird,
                hummingbirdTesting, httpTypes,
            ]),
        tests(
            "Features", "Publishing",
            on: [
                "Publishing", "Shell", "Newsroom", "Database", "Edge", "TestSupport", "DeskTestSupport",
                hummingbird, hummingbirdTesting, httpTypes, lifecycle, logging,
            ]),
        tests(
            "", "App",
            on: [
                "App", "Importing", "Delivery", "Shell", "Newsroom", "Documents", "Database", "Edge", "Templates",
                "Web",
                "TestSupport",
                "DeskTestSupport", hummingbird, hummingbirdTesting, httpTypes,
            ],
            fixtures: true),
        tests(
            "", "Shell",
            on: [
                "Shell", "Newsroom", "Database", "Templates", "Web", "TestSupport", "DeskTestSupport", hummingbird,
                hummingbirdTesting, httpTypes,
            ]),
        tests("", "Newsroom", on: ["Newsroom", "Documents", "Database", "Facts", "TestSupport"]),
    ],
    swiftLanguageModes: [.v6]
)
