@testable import Datasets
import Foundation

@testable import SpatialNavigationVerification

/// The board of a record of any family as its scene declares it, for finding places worth damaging.
struct MazeSketch {
  let legend: Legend
  let geometry: Geometry
  let scene: SceneFragment
  let state: BoardState
  /// The moves that the answer rests on.
  let moves: [Direction]
  /// The cells that they visit.
  let walk: [Place]

  var grid: Grid { legend.grid }
  var isMaze: Bool { legend.sides != nil }

  init(_ record: Record) throws {
    legend = try Legend(record.legend)
    geometry = Geometry(legend)
    scene = try SceneFragment(record.scene)
    let scene = scene
    let grid = legend.grid
    let meanings = grid.places.map { place -> Meaning in
      guard scene.family == "lake" else {
        return place == scene.start ? .start : place == scene.goal ? .goal : .floor
      }
      switch Array(scene.letters[place.row - 1])[place.column - 1] {
      case "S": return .start
      case "G": return .goal
      case "H": return .hole
      default: return .ice
      }
    }
    let state = BoardState(grid, meanings: meanings) { place, direction in
      guard scene.family != "lake" else { return true }
      return Self.sides(of: place, scene.openSides) >> Self.number(direction, grid) & 1 == 1
    }
    guard let state else { throw ForgeError("no start or goal") }
    self.state = state
    moves = try SolutionFragment(record.solution).moves.compactMap { Direction(rawValue: $0) }
    walk = state.walk(from: state.start, moves) ?? [state.start]
  }

  static func number(_ direction: Direction, _ grid: Grid) -> Int {
    grid.kind.directions.firstIndex(of: direction) ?? 0
  }

  /// The open sides of a cell as bits.
  static func sides(of place: Place, _ rows: [String]) -> Int {
    let digits = Array(rows[place.row - 1])[(place.column - 1) * 2..<place.column * 2]
    return Int(String(digits), radix: 16) ?? 0
  }

  /// The borders between two cells, each once, from the last cell on.
  var borders: [(place: Place, direction: Direction, isOpen: Bool)] {
    grid.places.reversed().flatMap { place in
      grid.kind.directions.compactMap { direction in
        guard let other = grid.neighbor(place, direction), grid.offset(other) > grid.offset(place)
        else { return nil }
        return (place, direction, state.entered(from: place, direction) != nil)
      }
    }
  }

  /// A border off the walk that is open or shut.
  func border(isOpen: Bool) -> (place: Place, direction: Direction)? {
    let found = borders.first { border in
      border.isOpen == isOpen && !walk.contains(border.place)
        && grid.neighbor(border.place, border.direction).map { !walk.contains($0) } ?? false
    }
    return found.map { ($0.place, $0.direction) }
  }

  /// How a cell is named in this record, `row 2, column 3` or `C2`.
  func name(_ place: Place) -> String {
    let hasLetters = legend.labels.map { ($0.rows + $0.columns).contains("A") } ?? false
    func letter(_ number: Int) -> String { String(UnicodeScalar(UInt8(64 + number))) }
    switch grid.kind {
    case .square where hasLetters, .polar where hasLetters:
      return letter(place.column) + "\(place.row)"
    case .hexagonal where hasLetters: return letter(place.row) + "\(place.column)"
    case .square: return "row \(place.row), column \(place.column)"
    case .hexagonal: return "row \(place.row), cell \(place.column)"
    case .polar: return "ring \(place.row), sector \(place.column)"
    }
  }

  /// A direction in words.
  static func word(_ direction: Direction) -> String {
    let slant = Lexicon.slants.first { $0.value == direction && !$0.key.contains("er-") }
    switch direction {
    case .left: return "left"
    case .right: return "right"
    case .up: return "up"
    case .down: return "down"
    case .inward: return "inward"
    case .outward: return "outward"
    case .clockwise: return "clockwise"
    case .counterclockwise: return "counterclockwise"
    default: return slant?.key ?? ""
    }
  }

  // MARK: - Pixels

  /// The pixels of a border between two places of its length, from -1 to 1, so far to both sides of it.
  func pixels(
    _ place: Place, _ direction: Direction, _ stretch: ClosedRange<Double>, width: Double
  ) -> Set<[Int]> {
    var found: Set<[Int]> = []
    let half = geometry.halfBorder(place, direction)
    for t in stride(from: stretch.lowerBound, through: stretch.upperBound, by: 0.3 / half) {
      for beyond in stride(from: -width, through: width, by: 0.3) {
        let spot = geometry.border(place, direction, at: t, beyond: beyond)
        found.insert([Int(spot.x.rounded(.down)), Int(spot.y.rounded(.down))])
      }
    }
    return found
  }

  /// The pixels around the centre of a cell, between two distances from it.
  func pixels(around place: Place, _ distances: ClosedRange<Double>) -> Set<[Int]> {
    let centre = geometry.centre(place)
    let reach = Int(distances.upperBound.rounded(.up)) + 1
    var found: Set<[Int]> = []
    for dy in -reach...reach {
      for dx in -reach...reach {
        let x = Int(centre.x.rounded(.down)) + dx
        let y = Int(centre.y.rounded(.down)) + dy
        let distance = (Spot(Double(x) + 0.5, Double(y) + 0.5) - centre).length
        if distances.contains(distance) { found.insert([x, y]) }
      }
    }
    return found
  }

  static func rgb(_ colour: UInt32) -> [Int] {
    [Int(colour >> 16), Int(colour >> 8 & 255), Int(colour & 255)]
  }
}

extension ForgedDataset.Entry {
  /// Paints pixels of the problem picture, and of the others where no ink lies.
  mutating func paint(_ places: Set<[Int]>, _ colour: UInt32) throws {
    let ground = try Pixels(png: pictures[0])
    for number in pictures.indices {
      var pixels = try Pixels(png: pictures[number])
      for at in places where pixels[at[0], at[1]] == ground[at[0], at[1]] {
        pixels[at[0], at[1]] = MazeSketch.rgb(colour)
      }
      pictures[number] = pixels.png
    }
  }

  /// Changes the last picture, and lets its edit's region hold whatever is changed.
  mutating func changeLast(
    _ body: (inout Pixels, _ ground: Pixels, MazeSketch) throws -> Bool
  ) throws -> Bool {
    guard pictures.count > 1, let last = pictures.last else { return false }
    var pixels = try Pixels(png: last)
    guard try body(&pixels, Pixels(png: pictures[0]), MazeSketch(record)) else { return false }
    pictures[pictures.count - 1] = pixels.png
    if let place = record.thoughts.lastIndex(where: { $0.edit != nil }) {
      record.thoughts[place].edit?.region = [[0, 0, pixels.width, pixels.height]]
    }
    return true
  }

  /// Changes the marks that the last edit says it drew.
  mutating func setMarks(_ marks: [Place]) {
    guard let place = record.thoughts.lastIndex(where: { $0.edit != nil }),
      let detail = record.thoughts[place].edit?.detail, let key = detail.range(of: "\"marks\": ")
    else { return }
    let list = marks.map { "[\($0.row), \($0.column)]" }.joined(separator: ", ")
    record.thoughts[place].edit?.detail = detail[..<key.upperBound] + "[\(list)]}"
  }

  /// Opens or shuts a side of a cell, and that of its neighbour, in the scene.
  mutating func turnSide(_ place: Place, _ direction: Direction) throws {
    let sketch = try MazeSketch(record)
    var rows = sketch.scene.openSides
    func turn(_ place: Place, _ direction: Direction) {
      let bits =
        MazeSketch.sides(of: place, rows) ^ (1 << MazeSketch.number(direction, sketch.grid))
      let digits = String(bits + 256, radix: 16).suffix(2)
      var row = Array(rows[place.row - 1])
      row.replaceSubrange((place.column - 1) * 2..<place.column * 2, with: Array(digits))
      rows[place.row - 1] = String(row)
    }
    turn(place, direction)
    if let other = sketch.grid.neighbor(place, direction) { turn(other, direction.opposite) }
    func list(_ rows: [String]) -> String {
      "[" + rows.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
    record.scene = record.scene.replacingOccurrences(
      of: list(sketch.scene.openSides), with: list(rows))
  }

  /// Replaces a part of the scene; false if it is not there.
  mutating func changeScene(_ old: String, _ new: String) -> Bool {
    guard record.scene.contains(old) else { return false }
    record.scene = record.scene.replacingOccurrences(of: old, with: new)
    return true
  }

  /// Says something else in place of a claim of a kind, words and values in one accord.
  mutating func say(
    _ kinds: Set<String>, _ body: (MazeSketch, inout Record.Claim) -> String?
  ) throws -> Bool {
    let sketch = try MazeSketch(record)
    return changeClaim(kinds) { text, place in
      var claim = text.claims[place]
      guard let words = body(sketch, &claim) else { return false }
      text.replace(claim.span[0]..<claim.span[1], with: words)
      text.claims[place].kind = claim.kind
      text.claims[place].values = claim.values
      return true
    }
  }

  /// Gives a record another answer wherever it stands.
  mutating func setAnswer(_ value: String, as wording: String? = nil) -> Bool {
    let old = record.answer
    let boxed = "\\boxed{\(wording ?? value)}"
    record.answer.value = value
    record.answer.text = boxed
    func change(_ text: inout TextPlace) -> Bool {
      guard let place = text.claims.lastIndex(where: { $0.kind == "answer" }) else { return false }
      let claim = text.claims[place]
      text.replace(claim.span[0]..<claim.span[1], with: boxed)
      text.claims[place].values = [value]
      return true
    }
    return old.value != value && changeText(change) && changeTextOnly(change)
  }
}
