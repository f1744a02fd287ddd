// swift-tools-version: 6.2

import PackageDescription

// A package of its own, so that nobody who uses TraceLoom builds it. `Scripts/benchmark` runs it.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v26)],
  dependencies: [
    // Named, since a path dependency is otherwise known by the name of its folder.
    .package(name: "traceloom", path: "../..")
  ],
  targets: [
    .systemLibrary(
      name: "CCairoPNG", path: "Sources/CCairoPNG", pkgConfig: "cairo",
      providers: [.apt(["libcairo2-dev"]), .brew(["cairo"])]),
    .executableTarget(
      name: "ChartBenchmark", dependencies: [.product(name: "Workshop", package: "traceloom")]),
    .executableTarget(
      name: "EncoderBenchmark",
      dependencies: ["CCairoPNG", .product(name: "Workshop", package: "traceloom")]),
    .executableTarget(
      name: "JigsawBenchmark", dependencies: [.product(name: "Workshop", package: "traceloom")]),
    .executableTarget(
      name: "MazeBenchmark", dependencies: [.product(name: "Workshop", package: "traceloom")]),
    .executableTarget(
      name: "SearchBenchmark", dependencies: [.product(name: "Workshop", package: "traceloom")]),
  ]
)
