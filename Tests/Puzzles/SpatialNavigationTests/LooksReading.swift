import Foundation
import Imaging
import Seeding
import Traces

@testable import SpatialNavigation

/// Reads lakes and paths back from pixels, by the legend alone and with no code of the looks.
struct LakeReader {
  private struct Legend: Decodable {
    struct Entry: Decodable {
      let meaning: String
      let probe: [[Int]]
      let colours: [String]
      let share: Double
    }
    struct Ink: Decodable {
      let colours: [String]
      let levels: Int
    }
    struct Labels: Decodable {
      let columns: [String]
      let rows: [String]
    }
    let rows: Int
    let columns: Int
    let origin: [Int]
    let cell: Int
    let meanings: [Entry]
    let ink: Ink
    let labels: Labels?
  }

  private let legend: Legend
  let problem: Picture

  var rows: Int { legend.rows }
  var columns: Int { legend.columns }
  var origin: (x: Int, y: Int) { (legend.origin[0], legend.origin[1]) }
  var cell: Int { legend.cell }
  var columnLabels: [String]? { legend.labels?.columns }
  var rowLabels: [String]? { legend.labels?.rows }
  var probes: [[Int]] { legend.meanings.flatMap(\.probe) }
  var colours: [String: Set<String>] {
    Dictionary(uniqueKeysWithValues: legend.meanings.map { ($0.meaning, Set($0.colours)) })
  }

  init(legend: String, problem: Picture) throws {
    self.legend = try JSONDecoder().decode(Legend.self, from: Data(legend.utf8))
    self.problem = problem
  }

  static func hex(_ colour: RGB) -> String {
    String(format: "#%02x%02x%02x", colour.red, colour.green, colour.blue)
  }

  /// Every meaning that holds for a cell.
  func meanings(row: Int, column: Int, in picture: Picture) -> [String] {
    legend.meanings.filter { entry in
      var (all, hits) = (0, 0)
      for box in entry.probe {
        for y in box[1]..<box[3] {
          for x in box[0]..<box[2] {
            all += 1
            let pixel = picture[origin.x + column * cell + x, origin.y + row * cell + y]
            if entry.colours.contains(Self.hex(pixel)) { hits += 1 }
          }
        }
      }
      return Double(hits) >= Double(all) * entry.share
    }.map(\.meaning)
  }

  /// The level of ink of each pixel, row by row; nil where a pixel is no blend of the problem's.
  func levels(in picture: Picture) -> [Int?] {
    let ink = Int((legend.ink.colours.first ?? "").dropFirst(), radix: 16) ?? 0
    let channels = [ink >> 16 & 255, ink >> 8 & 255, ink & 255]
    let n = legend.ink.levels
    var known: [[RGB]: Int?] = [:]
    return zip(Self.pixels(problem), Self.pixels(picture)).map { ground, drawn in
      if ground == drawn { return 0 }
      if let level = known[[ground, drawn]] { return level }
      let grounds = [ground.red, ground.green, ground.blue].map { Int($0) }
      let found = (0...n).filter { k in
        zip(grounds, channels).map { ($0 * (n - k) + $1 * k + n / 2) / n }
          == [drawn.red, drawn.green, drawn.blue].map { Int($0) }
      }
      // More than one level would be as bad as none.
      let level = found.count == 1 ? found[0] : nil
      known[[ground, drawn]] = .some(level)
      return level
    }
  }

  private static func pixels(_ picture: Picture) -> [RGB] {
    guard case .indexed(let indices, let palette) = picture.pixels else { return [] }
    return indices.map { palette[Int($0)] }
  }
}

/// Lakes and walks for tests.
enum LakeSamples {
  /// A lake of random cells with a start and a goal; nobody says that the goal can be reached.
  static func lake(rows: Int, columns: Int, using chance: inout Chance) -> Lake {
    var meanings = (0..<rows * columns).map { _ in
      chance.happens(0.35) ? Meaning.hole : Meaning.ice
    }
    let places = chance.shuffled(Array(0..<rows * columns))
    meanings[places[0]] = .start
    meanings[places[1]] = .goal
    return Lake(
      rows: rows, columns: columns, meanings: meanings,
      start: Cell(row: places[0] / columns, column: places[0] % columns),
      goal: Cell(row: places[1] / columns, column: places[1] % columns))
  }

  /// A walk that visits no cell twice.
  static func walk(of length: Int, on lake: Lake, using chance: inout Chance) -> [Move] {
    var (here, seen, moves) = (lake.start, Set([lake.start]), [Move]())
    while moves.count < length {
      let open = Lattice.moves(of: .square).filter {
        lake.contains(here.moved($0)) && !seen.contains(here.moved($0))
      }
      guard let move = chance.element(of: open) else { break }
      here = here.moved(move)
      seen.insert(here)
      moves.append(move)
    }
    return moves
  }
}
