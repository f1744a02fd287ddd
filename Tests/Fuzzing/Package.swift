// swift-tools-version: 6.2

import PackageDescription

// Parsers under libFuzzer, with the address sanitizer: `Scripts/fuzz` builds and runs them.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "traceloom", path: "../..")],
  targets: [
    ("FuzzPNG", "Imaging"), ("FuzzPhoto", "Imaging"), ("FuzzAnnotations", "Inputs"),
    ("FuzzTables", "Inputs"), ("FuzzParquet", "Datasets"),
  ].map { name, product in
    .executableTarget(
      name: name,
      dependencies: [.product(name: product, package: "traceloom")],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [
        .unsafeFlags(["-sanitize=fuzzer,address"]),
        .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
      ])
  }
)
