// swift-tools-version: 6.2

import PackageDescription

// Parsers under libFuzzer, with the address sanitizer: `Scripts/fuzz` builds and runs them.
let package = Package(
  name: "fuzzing",
  platforms: [.macOS(.v26)],
  dependencies: [.package(name: "traceloom", path: "../..")],
  targets: [.target(name: "FuzzKit")]
    + [
      ("FuzzAnnotations", "Inputs"), ("FuzzAnswers", "Scoring"), ("FuzzDatasets", "Datasets"),
      ("FuzzLines", "Inputs"),
      ("FuzzParquet", "Datasets"), ("FuzzPhoto", "Imaging"), ("FuzzPictures", "Scoring"),
      ("FuzzPNG", "Imaging"),
      ("FuzzRecipes", "Recipes"),
      ("FuzzTables", "Inputs"),
    ].map { name, product in
      .executableTarget(
        name: name,
        dependencies: ["FuzzKit", .product(name: product, package: "traceloom")],
        swiftSettings: [.unsafeFlags(["-parse-as-library"])],
        linkerSettings: [
          .unsafeFlags(["-sanitize=fuzzer,address"]),
          .unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux])),
        ])
    }
)
