import Foundation
import Imaging
import Seeding
import Traces

@testable import SpatialNavigation

/// Reads mazes and paths back from pixels, by the legend alone and with no code of the looks.
struct MazeReader {
  struct Legend: Decodable {
    struct Entry: Decodable {
      let meaning: String
      let probe: [[Int]]
      let colours: [String]
      let share: Double
    }
    struct Sides: Decodable {
      let probe: [Int]
      let wall: [String]
      let open: [String]
    }
    struct Ink: Decodable {
      let style: String
      let colours: [String]
      let levels: Int
      let casing: String?
    }
    struct Labels: Decodable {
      let columns: [String]
      let rows: [String]
    }
    let grid: String
    let rows: Int
    let columns: Int
    let origin: [Int]
    let cell: Int
    let hub: Int
    let meanings: [Entry]
    let sides: Sides
    let ink: Ink
    let labels: Labels?
  }

  struct Spot: Hashable {
    let x: Int
    let y: Int
  }

  let legend: Legend
  let width: Int
  let height: Int
  let pixels: [RGB]
  private let colours: [(meaning: Legend.Entry, colours: Set<RGB>)]
  private let wall: Set<RGB>
  private let open: Set<RGB>

  var cell: Double { Double(legend.cell) }
  private var side: Double { cell / 3.0.squareRoot() }
  private var origin: (x: Double, y: Double) {
    (Double(legend.origin[0]), Double(legend.origin[1]))
  }

  init(legend: String, problem: Picture) throws {
    self.legend = try JSONDecoder().decode(Legend.self, from: Data(legend.utf8))
    (width, height, pixels) = (problem.width, problem.height, Self.pixels(of: problem))
    colours = self.legend.meanings.map { ($0, Set($0.colours.map(Self.colour))) }
    wall = Set(self.legend.sides.wall.map(Self.colour))
    open = Set(self.legend.sides.open.map(Self.colour))
  }

  static func colour(_ hex: String) -> RGB {
    let value = Int(hex.dropFirst(), radix: 16) ?? 0
    return RGB(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
  }

  static func pixels(of picture: Picture) -> [RGB] {
    guard case .indexed(let indices, let palette) = picture.pixels else { return [] }
    return indices.map { palette[Int($0)] }
  }

  func index(_ spot: Spot) -> Int { spot.y * width + spot.x }

  // MARK: - Where things are

  /// A point on polar grids: a radius, and an angle in turns clockwise from the top.
  private func polar(_ radius: Double, _ turns: Double) -> (x: Double, y: Double) {
    (
      origin.x + radius * sin(2 * Double.pi * turns),
      origin.y - radius * cos(2 * Double.pi * turns)
    )
  }

  func center(_ here: Cell) -> (x: Double, y: Double) {
    let (row, column) = (Double(here.row), Double(here.column))
    switch legend.grid {
    case "square": return (origin.x + (column + 0.5) * cell, origin.y + (row + 0.5) * cell)
    case "hexagonal":
      return (
        origin.x + (column + 0.5) * cell + (here.row % 2 == 1 ? cell / 2 : 0),
        origin.y + side + 1.5 * side * row
      )
    default:
      return polar(
        Double(legend.hub) + (row + 0.5) * cell, (column + 0.5) / Double(legend.columns))
    }
  }

  /// The cell that holds a point, on square and polar grids, or that has the nearest centre.
  func cell(at x: Double, _ y: Double) -> Cell {
    switch legend.grid {
    case "square":
      return Cell(
        row: Int(floor((y - origin.y) / cell)), column: Int(floor((x - origin.x) / cell)))
    case "hexagonal":
      let row = (y - origin.y - side) / (1.5 * side)
      var best = (Double.infinity, Cell(row: -1, column: -1))
      for near in Int(floor(row)) - 1...Int(ceil(row)) + 1 {
        let shift = (near % 2 + 2) % 2 == 1 ? 0.5 : 0
        let column = Int(floor((x - origin.x) / cell - shift))
        for here in [column - 1, column, column + 1] {
          let place = Cell(row: near, column: here)
          let middle = (
            x: origin.x + (Double(here) + 0.5 + shift) * cell,
            y: origin.y + side + 1.5 * side * Double(near)
          )
          let distance = hypot(middle.x - x, middle.y - y)
          if distance < best.0 { best = (distance, place) }
        }
      }
      return best.1
    default:
      let (dx, dy) = (x - origin.x, y - origin.y)
      var turns = atan2(dx, -dy) / (2 * Double.pi)
      if turns < 0 { turns += 1 }
      return Cell(
        row: Int(floor((hypot(dx, dy) - Double(legend.hub)) / cell)),
        column: min(legend.columns - 1, Int(turns * Double(legend.columns))))
    }
  }

  /// The point of a border at a share from -1 to 1 of half its length from the middle, and its length.
  func border(_ here: Cell, _ move: Move, at share: Double) -> (x: Double, y: Double) {
    let middle = center(here)
    switch legend.grid {
    case "square":
      let half = cell / 2
      switch move {
      case .left: return (middle.x - half, middle.y + share * half)
      case .right: return (middle.x + half, middle.y + share * half)
      case .up: return (middle.x + share * half, middle.y - half)
      default: return (middle.x + share * half, middle.y + half)
      }
    case "hexagonal":
      // Normals in degrees clockwise from the right.
      let degrees: [Move: Double] = [
        .right: 0, .downRight: 60, .downLeft: 120, .left: 180, .upLeft: 240, .upRight: 300,
      ]
      let angle = (degrees[move] ?? 0) * Double.pi / 180
      let (nx, ny) = (cos(angle), sin(angle))
      return (
        middle.x + nx * cell / 2 - ny * share * side / 2,
        middle.y + ny * cell / 2 + nx * share * side / 2
      )
    default:
      let (inner, turn) = (Double(legend.hub) + Double(here.row) * cell, 1 / Double(legend.columns))
      let column = Double(here.column)
      switch move {
      case .inward: return polar(inner, (column + 0.5 + share / 2) * turn)
      case .outward: return polar(inner + cell, (column + 0.5 + share / 2) * turn)
      case .clockwise: return polar(inner + cell / 2 * (1 + share), (column + 1) * turn)
      default: return polar(inner + cell / 2 * (1 + share), column * turn)
      }
    }
  }

  func length(of here: Cell, _ move: Move) -> Double {
    switch legend.grid {
    case "square": return cell
    case "hexagonal": return side
    default:
      let inner = Double(legend.hub) + Double(here.row) * cell
      let turn = 2 * Double.pi / Double(legend.columns)
      return move == .inward ? inner * turn : move == .outward ? (inner + cell) * turn : cell
    }
  }

  /// The pixels of a border from one hundredth to another of half its length, at both sides of its middle.
  func spots(_ here: Cell, _ move: Move, from a: Int, to b: Int) -> Set<Spot> {
    var spots: Set<Spot> = []
    if legend.grid == "square" {
      let corner = (
        x: legend.origin[0] + here.column * legend.cell,
        y: legend.origin[1] + here.row * legend.cell
      )
      for place in 0..<legend.cell {
        // Both edges of the pixel, in halves of a pixel from the middle, times 100.
        let (low, high) = ((2 * place - legend.cell) * 100, (2 * place + 2 - legend.cell) * 100)
        let (near, far) = (min(abs(low), abs(high)), max(abs(low), abs(high)))
        let isWhole = near >= a * legend.cell && far <= b * legend.cell
        // The pixel in the middle has no near edge.
        let isMiddle = a == 0 && low < 0 && high > 0
        guard isWhole || isMiddle else { continue }
        for step in [-1, 0] {
          switch move {
          case .left: spots.insert(Spot(x: corner.x + step, y: corner.y + place))
          case .right: spots.insert(Spot(x: corner.x + legend.cell + step, y: corner.y + place))
          case .up: spots.insert(Spot(x: corner.x + place, y: corner.y + step))
          default: spots.insert(Spot(x: corner.x + place, y: corner.y + legend.cell + step))
          }
        }
      }
      return spots
    }
    let half = length(of: here, move) / 2
    let (low, high) = (Double(a) / 100, Double(b) / 100)
    let steps = max(1, Int(ceil((high - low) * half / 0.5)))
    for step in 0...steps {
      let share = low + (high - low) * Double(step) / Double(steps)
      for sign in [-1.0, 1] {
        let point = border(here, move, at: sign * share)
        spots.insert(Spot(x: Int(floor(point.x)), y: Int(floor(point.y))))
      }
    }
    return spots
  }

  /// The pixels of the probes of a cell.
  func probe(_ here: Cell, _ boxes: [[Int]]) -> [Spot] {
    if legend.grid == "square" {
      return boxes.flatMap { box in
        (box[1]..<box[3]).flatMap { y in
          (box[0]..<box[2]).map { x in
            Spot(
              x: legend.origin[0] + here.column * legend.cell + x,
              y: legend.origin[1] + here.row * legend.cell + y)
          }
        }
      }
    }
    let middle = center(here)
    return boxes.map { pair in
      let (u, v) = (Double(pair[0]) / 100, Double(pair[1]) / 100)
      let point =
        legend.grid == "hexagonal"
        ? (x: middle.x + u * cell, y: middle.y + v * cell)
        : polar(
          Double(legend.hub) + (Double(here.row) + 0.5 + u) * cell,
          (Double(here.column) + 0.5 + v) / Double(legend.columns))
      return Spot(x: Int(floor(point.x)), y: Int(floor(point.y)))
    }
  }

  // MARK: - What is read

  /// Every meaning that holds for a cell.
  func meanings(_ here: Cell, in pixels: [RGB]) -> [String] {
    colours.filter { entry, colours in
      let spots = probe(here, entry.probe)
      let hits = spots.count { colours.contains(pixels[index($0)]) }
      return Double(hits) >= Double(spots.count) * entry.share
    }.map(\.meaning.meaning)
  }

  /// Whether a side is open; nil if it is neither open nor a wall, or both.
  func isOpen(_ here: Cell, _ move: Move) -> Bool? {
    let (a, b) = (legend.sides.probe[0], legend.sides.probe[1])
    let outer = spots(here, move, from: a, to: b)
    guard !outer.isEmpty else { return nil }
    let isWall = outer.union(spots(here, move, from: 0, to: a)).allSatisfy {
      wall.contains(pixels[index($0)])
    }
    let isOpen = outer.allSatisfy { open.contains(pixels[index($0)]) }
    return isWall == isOpen ? nil : isOpen
  }
}
