import PuzzleKit
import Recipes
import Seeding
import Traces

/// A puzzle with a knob of every kind, which takes grids as well; nothing is ever posed by it.
struct Pond: GridTaking {
  enum Theme: String, CaseIterable, Sendable { case lake, meadow }

  var size = Spread(3...8)
  var holes: Spread?
  var share = RealSpread(0.1...0.3)
  var theme: [Theme] = [.lake]
  var unique = [false]
  var labels = false
  var maps: String?
  var grids: [GivenGrid] = []

  static let name = "pond"
  static let summary = "A puzzle for tests."
  static let measures = ["path.length", "target.area", "holes.count"]
  static let knobs: [Knob<Pond>] = [
    Knob("size", \.size, 3...16, "cells on a side"),
    Knob("holes", \.holes, 0...200, "how many holes"),
    Knob("hole_share", \.share, 0...0.6, "share of holes"),
    Knob("theme", \.theme, "the look"),
    Knob("unique", \.unique, "one shortest walk"),
    Knob("labels", \.labels, "letters at the rim"),
    Knob(file: "maps", \.maps, "maps to use"),
  ]

  func validate() throws(KnobError) {
    if let holes, holes.least > 10, size.greatest == 3 {
      throw KnobError("holes", "11 do not fit 3 by 3; make size larger")
    }
  }

  mutating func take(_ grids: [GivenGrid], from source: Source) -> [GivenRejection] {
    let ragged = grids.filter { Set($0.rows.map(\.count)).count > 1 }
    self.grids = grids.filter { !ragged.contains($0) }
    return ragged.map { GivenRejection(line: $0.line, reason: "ragged", detail: "is ragged") }
  }

  static func signature(of grid: GivenGrid) throws(GivenRejection) -> Signature {
    guard Set(grid.rows.map(\.count)).count == 1 else {
      throw GivenRejection(line: grid.line, reason: "ragged", detail: "is ragged")
    }
    return Signature(canonical: grid.rows.joined(separator: "/"))
  }

  var givenCount: Int? { maps == nil ? nil : grids.count }
  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Int { 0 }
  func solve(_ scene: Int) throws(Rejection) -> Int { 0 }
  func signature(of scene: Int) -> Signature { Signature(high: 0, low: 0) }
  func tell(_ scene: Int, solution: Int, using chance: inout Chance) throws -> Sample {
    throw Rejection("never")
  }
}

/// A puzzle with one knob, which takes no grids.
struct Stone: Puzzle {
  var size = Spread(2...2)

  static let name = "stone"
  static let summary = "Another puzzle for tests."
  static let knobs: [Knob<Stone>] = [Knob("size", \.size, 1...9, "how heavy")]

  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Int { 0 }
  func solve(_ scene: Int) throws(Rejection) -> Int { 0 }
  func signature(of scene: Int) -> Signature { Signature(high: 0, low: 0) }
  func tell(_ scene: Int, solution: Int, using chance: inout Chance) throws -> Sample {
    throw Rejection("never")
  }
}

struct NoFile: Error, CustomStringConvertible {
  var description: String { "there is no such file" }
}

/// Reads a recipe with the puzzles of the tests.
func read(
  _ yaml: String, _ overrides: [String] = [], flags: [RecipeOverride] = [],
  maps: [String: GivenFile] = [:], hashes: [String: HashList] = [:]
) throws -> Recipe {
  let sets = try overrides.map { try RecipeOverride(set: $0) }
  return try RecipeReader(yaml: yaml, file: "pond.yaml", puzzles: [Pond.self, Stone.self])
    .read(
      overrides: sets + flags,
      maps: { path in
        guard let file = maps[path] else { throw NoFile() }
        return file
      }, questions: { _, _ in throw NoFile() }, photos: { _, _, _ in throw NoFile() },
      annotations: { _ in throw NoFile() },
      excludedPhotos: { _ in throw NoFile() },
      hashes: { path in
        guard let list = hashes[path] else { throw NoFile() }
        return list
      })
}

/// The message of a recipe that is refused.
func refusal(
  of yaml: String, _ overrides: [String] = [], maps: [String: GivenFile] = [:]
) -> String {
  do {
    _ = try read(yaml, overrides, maps: maps)
    return "nothing is wrong"
  } catch {
    return "\(error)"
  }
}

/// A file of grids by its rows.
func file(
  _ name: String, _ grids: [[String]], rejections: [GivenRejection] = [], sum: String = "00ff"
) -> GivenFile {
  GivenFile(
    grids: grids.enumerated().map { GivenGrid(line: $0.offset + 1, rows: $0.element) },
    rejections: rejections, source: Source(path: name, sha256: sum, licence: ""))
}
