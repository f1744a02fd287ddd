// swift-tools-version: 6.2

import PackageDescription

/// The puzzles: each is a folder of `Sources/Puzzles`, one of `Sources/Verification`, and one of each under `Tests`.
let puzzles = ["ChartRefocus", "JigsawAssembly", "SpatialNavigation", "VisualSearch"]

let package = Package(
  name: "traceloom",
  platforms: [.macOS(.v26)],
  products: [
    // For the package in Tests/Fuzzing.
    .library(name: "Datasets", targets: ["Datasets"]),
    .library(name: "Imaging", targets: ["Imaging"]),
    .library(name: "Inputs", targets: ["Imaging", "Inputs", "PuzzleKit"]),
    .library(name: "Recipes", targets: ["PuzzleKit", "Recipes", "Seeding", "Traces"]),
    .library(
      name: "Scoring", targets: ["Scoring", "ScoringKit"] + puzzles.map { "\($0)Verification" }),
    .executable(name: "traceloom", targets: ["traceloom"]),
    // For the package in Tests/Benchmarks.
    .library(
      name: "Workshop",
      targets: [
        "Catalog", "ChartRefocus", "Charts", "Datasets", "Drawing", "Imaging", "JigsawAssembly",
        "Pipeline", "PuzzleKit", "Recipes", "Scenery", "Seeding", "SpatialNavigation", "Traces",
        "VerificationKit", "VisualSearch",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: - C libraries: a module map and a header each

    .library("CCairo", pkgConfig: "cairo", apt: "libcairo2-dev", brew: "cairo"),
    .library("CCrypto", pkgConfig: "libcrypto", apt: "libssl-dev", brew: "openssl@3"),
    .library("CDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev", brew: "libdeflate"),
    .library("CFreeType", pkgConfig: "freetype2", apt: "libfreetype-dev", brew: "freetype"),
    .library("CJPEG", pkgConfig: "libjpeg", apt: "libjpeg-dev", brew: "jpeg-turbo"),
    .library("CPNG", pkgConfig: "libpng", apt: "libpng-dev", brew: "libpng"),
    .library("CWebP", pkgConfig: "libwebp", apt: "libwebp-dev", brew: "webp"),
    .library("CWebPWriting", pkgConfig: "libwebp", apt: "libwebp-dev", brew: "webp"),
    .library("CZstd", pkgConfig: "libzstd", apt: "libzstd-dev", brew: "zstd"),
    .systemLibrary(name: "CPlatform", path: "Sources/CLibraries/CPlatform"),

    // MARK: - Ground: chance, sums, pixels, ink, and what a sample is

    .target(name: "Seeding"),
    .target(name: "Hashing", dependencies: ["CCrypto"]),
    .target(name: "Imaging", dependencies: ["CDeflate", "CJPEG", "CPNG", "CWebP"]),
    .target(name: "Colour", dependencies: ["Imaging"]),
    .target(name: "Drawing", dependencies: ["CCairo", "CFreeType", "Imaging"]),
    .target(name: "Charts", dependencies: ["Drawing", "Imaging", "Seeding"]),
    .target(name: "Scenery", dependencies: ["Imaging", "Seeding"]),
    .target(name: "Traces", dependencies: ["Imaging"]),

    // MARK: - The workshop: what a puzzle is, what its verifier is, and the list of them

    .target(
      name: "PuzzleKit", dependencies: ["Drawing", "Hashing", "Imaging", "Seeding", "Traces"]),
    .target(
      name: "VerificationKit", dependencies: ["Datasets", "Hashing", "Imaging"],
      path: "Sources/Verification/Kit"),
    .target(
      name: "ScoringKit", dependencies: ["Datasets", "Imaging"], path: "Sources/Scoring/Kit"),
    .target(
      name: "Scoring", dependencies: ["Datasets", "Imaging", "ScoringKit"],
      path: "Sources/Scoring/Lines"),
    .target(
      name: "ScoringService",
      dependencies: [
        "Scoring", "ScoringKit", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
      ],
      path: "Sources/Scoring/Service"),
    .target(name: "Sight", dependencies: ["Imaging"], path: "Sources/Scoring/Sight"),
    .target(
      name: "Catalog",
      dependencies: [
        "Export", "Filters", "Inputs", "PuzzleKit", "Recipes", "ScoringKit", "VerificationKit",
      ]
        + puzzles.map { .target(name: $0) } + puzzles.map { .target(name: "\($0)Verification") }),

    // MARK: - What is handed to a puzzle, and what happens to a sample once it is made

    .target(
      name: "Inputs",
      dependencies: [
        "Hashing", "Imaging", "PuzzleKit", "Traces", .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Datasets",
      dependencies: ["CDeflate", "CPlatform", "CZstd", "Hashing", "Imaging", "Traces"]),
    .target(
      name: "Export", dependencies: ["Datasets", "Hashing", "Imaging", "Parquet", "ScoringKit"],
      resources: [.embedInCode("reward.py")]),
    .target(name: "Filters", dependencies: ["Datasets", "Hashing", "Imaging", "Traces"]),
    .target(name: "Statistics", dependencies: ["Datasets", "Imaging"]),
    .target(
      name: "Audit",
      dependencies: ["Colour", "Datasets", "Imaging", "Inputs", "PuzzleKit"]),
    .target(
      name: "Gallery",
      dependencies: [
        "CWebPWriting", "Datasets", "Export", "Imaging",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [.embedInCode("Resources")]),
    .target(name: "Parquet", dependencies: ["CDeflate", "CZstd", "Datasets"]),
    .target(
      name: "Recipes",
      dependencies: [
        "Filters", "Hashing", "PuzzleKit", .product(name: "Yams", package: "Yams"),
      ]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Datasets", "Filters", "Hashing", "Imaging", "PuzzleKit", "Recipes", "Seeding", "Traces",
        .product(name: "Logging", package: "swift-log"),
      ]),

    // MARK: - The command

    .executableTarget(
      name: "traceloom",
      dependencies: [
        "Audit", "CPlatform", "Catalog", "Datasets", "Export", "Filters", "Gallery", "Imaging",
        "Inputs", "Pipeline", "PuzzleKit", "Recipes", "Scoring", "ScoringKit", "ScoringService",
        "Statistics", "Traces", "VerificationKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    // MARK: - Tests

    .target(
      name: "PuzzleTesting",
      dependencies: ["Hashing", "Imaging", "PuzzleKit", "Seeding", "Traces"],
      path: "Tests/PuzzleTesting"),
    .testTarget(name: "ArchitectureTests"),
    .testTarget(
      name: "AuditTests",
      dependencies: ["Audit", "Datasets", "Hashing", "Imaging", "Inputs", "PuzzleKit"]),
    .testTarget(
      name: "CatalogTests",
      dependencies: ["Catalog", "PuzzleKit", "PuzzleTesting", "Recipes", "VerificationKit"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts", "Drawing", "Imaging", "Seeding"]),
    .testTarget(name: "ColourTests", dependencies: ["Colour", "Imaging"]),
    .testTarget(name: "CommandTests", dependencies: ["Imaging", "traceloom"]),
    .testTarget(name: "DatasetsTests", dependencies: ["Datasets", "Hashing", "Imaging", "Traces"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "Imaging"]),
    .testTarget(
      name: "ExportTests",
      dependencies: ["Datasets", "Export", "Hashing", "Imaging", "Seeding", "Traces"]),
    .testTarget(name: "FiltersTests", dependencies: ["Datasets", "Filters", "Imaging", "Traces"]),
    .testTarget(
      name: "GalleryTests",
      dependencies: ["Datasets", "Gallery", "Hashing", "Imaging", "Seeding", "Traces"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(name: "ImagingTests", dependencies: ["CPNG", "Imaging", "Seeding"]),
    .testTarget(
      name: "InputsTests", dependencies: ["Hashing", "Imaging", "Inputs", "PuzzleKit", "Traces"]),
    .testTarget(
      name: "PictureScoringTests",
      dependencies: [
        "CJPEG", "Catalog", "Datasets", "Imaging", "Pipeline", "Recipes", "ScoringKit", "Sight",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "ParquetTests", dependencies: ["Datasets", "Parquet"]),
    .testTarget(
      name: "PipelineTests",
      dependencies: [
        "Catalog", "Datasets", "Filters", "Hashing", "Imaging", "Pipeline", "PuzzleKit", "Recipes",
        "Seeding", "Traces", .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(
      name: "RecipesTests",
      dependencies: [
        "Filters", "Hashing", "Imaging", "PuzzleKit", "Recipes", "Seeding", "Traces",
      ]),
    .testTarget(
      name: "SceneryTests", dependencies: ["Colour", "Hashing", "Imaging", "Scenery", "Seeding"]),
    .testTarget(
      name: "ScoringTests",
      dependencies: [
        "Catalog", "Datasets", "Imaging", "Pipeline", "Recipes", "Scoring", "ScoringKit",
        .product(name: "Logging", package: "swift-log"),
      ]),
    .testTarget(name: "SeedingTests", dependencies: ["Seeding"]),
    .testTarget(name: "TracesTests", dependencies: ["Traces"]),
    .testTarget(
      name: "VerificationKitTests", dependencies: ["VerificationKit"],
      path: "Tests/Verification/KitTests"),
  ]
    + puzzles.flatMap { name -> [Target] in
      [
        .target(
          name: name,
          dependencies: [
            "Charts", "Colour", "Drawing", "Imaging", "PuzzleKit", "Scenery", "Seeding", "Traces",
          ],
          path: "Sources/Puzzles/\(name)"),
        .testTarget(
          name: "\(name)Tests",
          dependencies: [
            .target(name: name), "Charts", "Colour", "Drawing", "Imaging", "PuzzleKit",
            "PuzzleTesting", "Scenery", "Seeding", "Traces",
          ],
          path: "Tests/Puzzles/\(name)Tests"),
        .target(
          name: "\(name)Verification",
          dependencies: ["Datasets", "Imaging", "ScoringKit", "Sight", "VerificationKit"],
          path: "Sources/Verification/\(name)"),
        .testTarget(
          name: "\(name)VerificationTests",
          dependencies: [
            .target(name: "\(name)Verification"), "Catalog", "Datasets", "Hashing", "Imaging",
            "Pipeline", "Recipes", "ScoringKit", "VerificationKit",
            .product(name: "Logging", package: "swift-log"),
          ],
          path: "Tests/Verification/\(name)VerificationTests"),
      ]
    }
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}

extension Target {
  /// A C library of the system, found by pkg-config.
  static func library(_ name: String, pkgConfig: String, apt: String, brew: String) -> Target {
    .systemLibrary(
      name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig,
      providers: [.apt([apt]), .brew([brew])])
  }
}
