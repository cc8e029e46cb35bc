// swift-tools-version: 6.2
import PackageDescription

/// A room of the map in ARCHITECTURE.md: a library target and its tests.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude)
}

/// `data` names the folders of golden files and tables beside the tests, which read them from disk.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: data)
}

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let http: Target.Dependency = .product(name: "FlyingFox", package: "FlyingFox")
let sockets: Target.Dependency = .product(name: "FlyingSocks", package: "FlyingFox")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "warta",
    products: [
        .executable(name: "wartad", targets: ["wartad"]),
        .executable(name: "wartactl", targets: ["wartactl"]),
        .library(name: "Warta", targets: ["Pipeline", "Wire", "Kafka", "Postgres", "ArticleStore", "Sandbox"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The C libraries, and what the binaries carry.
        .systemLibrary(name: "CRdkafka", pkgConfig: "rdkafka", providers: [.apt(["librdkafka-dev"])]),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        .systemLibrary(name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        room("Digest", ["CLibcrypto"]),
        .systemLibrary(name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .target(name: "CAssets", exclude: ["model.bin", "samples"], cSettings: [.unsafeFlags(["-std=c23"])]),
        room("Assets", ["CAssets"]),

        // The pure core: values in, values out.
        room("Text"),
        room("CivilTime"),
        room("Cleaning", ["Text", "CivilTime"]),
        room("Dates", ["Text", "CivilTime"]),
        room("Entities", ["Text"]),
        room("Deduplication", ["Text", "CivilTime", "Digest"]),
        room("Pipeline", ["Text", "CivilTime", "Cleaning", "Dates", "Entities", "Deduplication"]),

        // The adapters: the only rooms that touch the world.
        room(
            "Wire",
            ["CSimdjson", "Pipeline", "Markup", "Text", "CivilTime", "Cleaning", "Dates", "Entities", "Deduplication"]),
        room("Markup", ["CGumbo", "Cleaning"]),
        room("Kafka", ["CRdkafka"]),
        room("Postgres", ["CLibpq"]),
        room("Sandbox"),
        room("Migrations", ["Postgres", "Assets", "Digest"]),
        room(
            "ArticleStore",
            [
                "Postgres", "Migrations", "Pipeline", "Text", "CivilTime", "Cleaning", "Dates", "Entities",
                "Deduplication", "Digest",
            ]),
        room("Operations", [logging, yaml, http, sockets, lifecycle, arguments]),
        room(
            "Ingestion",
            [
                "Kafka", "Postgres", "ArticleStore", "Pipeline", "Wire", "Operations", "Entities", "Cleaning",
                "CivilTime", logging,
                lifecycle,
            ]),

        room("Replay", ["Kafka", "Postgres", "ArticleStore", "Ingestion", "Wire"]),

        // The programs: they join the rooms.
        .executableTarget(
            name: "warta-train", dependencies: ["Entities", "Text", arguments], exclude: ["Gazetteers", "Sentences"]),
        .executableTarget(
            name: "stages",
            dependencies: [
                "Wire", "Pipeline", "Cleaning", "Dates", "Entities", "Deduplication", "Assets", arguments,
            ],
            path: "Benchmarks/stages"),
        .executableTarget(
            name: "wartad",
            dependencies: [
                "Operations", "Ingestion", "Kafka", "Postgres", "Migrations", "ArticleStore", "Pipeline", "Entities",
                "Assets", arguments,
                logging, lifecycle, signals,
            ]),
        .executableTarget(
            name: "wartactl",
            dependencies: [
                "Operations", "Ingestion", "Replay", "Kafka", "Postgres", "Migrations", "Sandbox", "ArticleStore",
                "Pipeline", "Wire", "Text", "CivilTime", "Cleaning", "Dates", "Entities", "Deduplication", "Assets",
                arguments, logging, signals,
            ]),

        // The tests of each room.
        tests(of: "Markup", ["Cleaning"]),
        tests(of: "Cleaning", ["Text", "CivilTime", "Markup"], data: ["Golden", "Cases"]),
        tests(of: "CivilTime"),
        tests(of: "Text"),
        tests(of: "Entities", ["Text", "Assets"], data: ["Cases"]),
        tests(of: "Deduplication", ["CivilTime"]),
        tests(of: "Kafka", ["Sandbox"]),
        .target(name: "FaultProxy", path: "Tests/FaultProxy"),
        tests(of: "Postgres", ["Sandbox", "FaultProxy"]),
        tests(of: "Dates", ["Text", "CivilTime"], data: ["Cases"]),
        tests(
            of: "Pipeline",
            ["Assets", "Wire", "Text", "CivilTime", "Cleaning", "Dates", "Deduplication", "Entities"],
            data: ["Golden"]),
        tests(of: "Wire", ["Pipeline", "Cleaning", "CivilTime", "Entities"]),
        tests(of: "Migrations", ["Sandbox", "Postgres"], data: ["Cases"]),
        tests(
            of: "ArticleStore", ["Sandbox", "Postgres", "Migrations", "Pipeline", "Cleaning", "CivilTime", "Entities"]),
        tests(of: "Operations", [logging]),
        tests(
            of: "Ingestion", ["Migrations", "ArticleStore", "Kafka", "Postgres", "Operations", "Pipeline", "Entities"]),

        tests(
            of: "Replay",
            ["Sandbox", "Migrations", "ArticleStore", "Ingestion", "Kafka", "Postgres", "Pipeline", "Entities"]),

        // What the programs hold together.
        .testTarget(name: "IntegrationTests", dependencies: ["Kafka", "Postgres", "Sandbox", "FaultProxy"]),
        .testTarget(name: "ProgramTests", dependencies: ["Kafka", "Postgres", "Sandbox"]),
    ],
    cxxLanguageStandard: .cxx17
)

// One place for the compiler's walls, so that no room can drift.
for target in package.targets where target.type == .regular || target.type == .executable || target.type == .test {
    guard !["CAssets", "CSimdjson"].contains(target.name) else { continue }
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
        .enableExperimentalFeature("Lifetimes"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
    ]
}
