import Foundation
import Testing

/// The house rules: what each room may import.
///
/// SwiftPM lets a target import whatever its dependencies depend on, and a warm build even a sibling
/// that it does not declare; these tests hold each room to what is listed here.
@Suite("Rooms")
struct RoomTests {
  private static let system: Set<String> = ["Darwin", "Glibc", "Musl"]
  private static let ground: Set<String> = [
    "Colour", "Drawing", "Hashing", "Imaging", "Seeding", "Traces",
  ]

  static let rooms: [Room] = [
    Room("Seeding", mayImport: []),
    Room("Hashing", mayImport: ["CCrypto"]),
    Room("Imaging", mayImport: system.union(["CDeflate", "CJPEG", "CPNG", "CWebP"])),
    Room("Colour", mayImport: ["Imaging"]),
    Room(
      "Drawing", mayImport: system.union(["CCairo", "CFreeType", "Imaging", "Synchronization"])),
    Room("Charts", mayImport: ["Drawing", "Imaging", "Seeding", "Synchronization"]),
    Room("Scenery", mayImport: ["Imaging", "Seeding"]),
    Room("Traces", mayImport: ["Imaging"]),
    Room("PuzzleKit", mayImport: ground),
    Room(
      "Puzzles",
      mayImport: [
        "Charts", "Colour", "Drawing", "Imaging", "PuzzleKit", "Scenery", "Seeding",
        "Synchronization", "Traces",
      ]),
    Room(
      "Inputs",
      mayImport: [
        "Dispatch", "Foundation", "FoundationXML", "Hashing", "Imaging", "PuzzleKit",
        "Synchronization", "Traces", "Yams",
      ]),
    Room("Recipes", mayImport: ["Filters", "Hashing", "PuzzleKit", "Yams"]),
    Room(
      "Datasets",
      mayImport: system.union([
        "CDeflate", "CPlatform", "CZstd", "Foundation", "Hashing", "Imaging", "Traces",
      ])),
    Room(
      "Export",
      mayImport: ["Datasets", "Foundation", "Hashing", "Imaging", "Parquet", "ScoringKit"]),
    Room("Filters", mayImport: ["Datasets", "Foundation", "Hashing", "Imaging", "Traces"]),
    Room(
      "Audit",
      mayImport: [
        "Colour", "Datasets", "Dispatch", "Foundation", "Hashing", "Imaging", "Inputs", "PuzzleKit",
        "Synchronization",
      ]),
    Room(
      "Gallery",
      mayImport: [
        "CWebPWriting", "Datasets", "Dispatch", "Export", "Foundation", "Imaging", "Mustache",
        "Synchronization",
      ]),
    Room("Statistics", mayImport: ["Datasets", "Foundation", "Imaging"]),
    Room("Parquet", mayImport: ["CDeflate", "CZstd", "Datasets"]),
    Room(
      "Verification/Kit",
      mayImport: ["Datasets", "Dispatch", "Foundation", "Hashing", "Imaging", "Synchronization"]),
    Room(
      "Verification",
      mayImport: ["Datasets", "Foundation", "Imaging", "ScoringKit", "Sight", "VerificationKit"],
      except: ["Kit"]),
    Room("Scoring/Kit", mayImport: ["Datasets", "Imaging"]),
    Room("Scoring/Sight", mayImport: ["Imaging"]),
    Room(
      "Scoring/Lines",
      mayImport: ["Datasets", "Dispatch", "Foundation", "Imaging", "ScoringKit", "Synchronization"]),
    Room(
      "Scoring/Service",
      mayImport: [
        "NIOCore", "NIOHTTP1", "NIOPosix", "Scoring", "ScoringKit", "Synchronization",
      ]),
    Room(
      "Pipeline",
      mayImport: system.union([
        "Datasets", "Dispatch", "Filters", "Foundation", "Hashing", "Imaging", "Logging",
        "PuzzleKit", "Recipes", "Seeding", "Synchronization", "Traces",
      ])),
    Room(
      "Catalog",
      mayImport: [
        "Drawing", "Export", "Filters", "Foundation", "Hashing", "Imaging", "Inputs", "PuzzleKit",
        "Recipes", "ScoringKit",
        "ChartRefocus", "ChartRefocusVerification", "JigsawAssembly", "JigsawAssemblyVerification",
        "SpatialNavigation", "SpatialNavigationVerification", "VerificationKit", "VisualSearch",
        "VisualSearchVerification",
      ]),
    Room(
      "traceloom",
      mayImport: [
        "ArgumentParser", "Audit", "CPlatform", "Catalog", "Datasets", "Dispatch", "Export",
        "Filters", "Foundation", "Gallery", "Imaging", "Inputs", "Logging", "Pipeline", "PuzzleKit",
        "Recipes",
        "Scoring", "ScoringKit", "ScoringService", "Statistics", "Synchronization", "Traces",
        "VerificationKit",
      ]),
  ]

  @Test("Every folder of sources is a room")
  func everyFolder() throws {
    let listed = Set(Self.rooms.map { $0.folder.split(separator: "/").first.map(String.init) })
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: SourceFile.root.appending(path: "Sources").path)
    for folder in folders where !folder.hasPrefix(".") && folder != "CLibraries" {
      #expect(listed.contains(folder), "\(folder) is not in the table of rooms")
    }
  }

  @Test("Imports only what its room may", arguments: rooms)
  func imports(room: Room) throws {
    for file in try room.files() {
      let strangers = file.imports.subtracting(room.mayImport).sorted()
      #expect(strangers.isEmpty, "\(file.name) imports \(strangers)")
    }
  }

  @Test("A puzzle imports no other puzzle, and a verifier no other verifier")
  func siblings() throws {
    let sources = SourceFile.root.appending(path: "Sources")
    for folder in ["Puzzles", "Verification"] {
      let names = try FileManager.default.contentsOfDirectory(
        atPath: sources.appending(path: folder).path)
      let modules = Set(names.flatMap { [$0, "\($0)Verification"] })
      for file in try SourceFile.all(in: "Sources/\(folder)") {
        let siblings = file.imports.intersection(modules)
        #expect(siblings.isEmpty, "\(file.name) imports \(siblings.sorted())")
      }
    }
  }

  @Test("The C libraries are a module map and a header each")
  func libraries() throws {
    let folder = SourceFile.root.appending(path: "Sources/CLibraries").path
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let file = name.split(separator: "/").last ?? ""
      let isKnown = !name.contains("/") || ["module.modulemap", "shim.h"].contains(file)
      #expect(isKnown, "\(name) is more than a module map and a header")
    }
  }
}
