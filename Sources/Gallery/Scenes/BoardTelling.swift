import Datasets

/// What the scene of a lake or a maze says.
struct BoardTelling: SceneTelling {
  private typealias Cell = BoardGeometry.Cell

  private let record: Record
  private let scene: Fragment
  private let solution: Fragment
  private let legend: Fragment
  private let geometry: BoardGeometry?
  private let family: String
  private let start: BoardGeometry.Cell?
  private let goal: BoardGeometry.Cell?
  private let holes: [BoardGeometry.Cell]

  init(_ record: Record, _ scene: Fragment, _ solution: Fragment, _ legend: Fragment) {
    self.record = record
    self.scene = scene
    self.solution = solution
    self.legend = legend
    let geometry = BoardGeometry(legend)
    self.geometry = geometry
    family = scene["family"].text ?? ""
    let rows = scene["rows"].list.compactMap { $0.text.map(Array.init) }
    func cells(_ sign: Character) -> [BoardGeometry.Cell] {
      rows.enumerated().flatMap { row, signs in
        signs.enumerated().filter { $0.element == sign }.map {
          BoardGeometry.Cell(row: row + 1, column: $0.offset + 1)
        }
      }
    }
    func cell(_ fragment: Fragment) -> BoardGeometry.Cell? {
      guard let place = fragment.ints, place.count == 2 else { return nil }
      let cell = BoardGeometry.Cell(row: place[0], column: place[1])
      return geometry?.contains(cell) == true ? cell : nil
    }
    start = cells("S").first ?? cell(scene["start"])
    goal = cells("G").first ?? cell(scene["goal"])
    holes = cells("H").filter { geometry?.contains($0) == true }
  }

  var theme: String { family }

  private func name(_ cell: Cell) -> String {
    switch geometry?.kind {
    case .polar: "ring \(cell.row), sector \(cell.column)"
    default: "row \(cell.row), column \(cell.column)"
    }
  }

  var problem: String {
    guard let geometry else { return "" }
    let (rows, columns) = (geometry.rows, geometry.columns)
    let board =
      switch family {
      case "lake": "A frozen lake of \(rows) by \(columns) cells"
      case "hexagonal": "A maze of \(rows) rows of \(columns.of("hexagon"))"
      case "polar": "A round maze of \(rows.of("ring")) and \(columns.of("sector"))"
      default: "A walled maze of \(rows) by \(columns) cells"
      }
    var parts = [
      legend["panels"].list.isEmpty && panels.isEmpty ? board : board + ", shown four times"
    ]
    if let start { parts.append("the start at \(name(start))") }
    if let goal { parts.append("the goal at \(name(goal))") }
    if family == "lake" {
      let places = holes.prefix(12).map(name).joined(separator: "; ")
      parts.append(
        holes.isEmpty
          ? "no holes" : "\(holes.count.of("hole")): \(places)\(holes.count > 12 ? "; …" : "")")
    }
    return parts.joined(separator: ", ") + "."
  }

  /// Where the panels of a choice begin.
  private var panels: [[Int]] {
    legend["panels"]["at"].list.compactMap(\.ints).filter { $0.count == 2 }
  }

  var layers: [Layer] {
    guard let geometry else { return [] }
    var layers: [Layer?] = []
    let moves = solution["moves"].list.compactMap(\.text)
    if let start, !moves.isEmpty {
      var line = geometry.line(from: start, by: moves)
      // Of four panels the path belongs to the one that is right.
      if !panels.isEmpty {
        let letter = record.answer.value.unicodeScalars.first.map { Int($0.value) - 65 } ?? 0
        let corner = panels.indices.contains(letter) ? panels[letter] : panels[0]
        line = line.map { [$0[0] + Double(corner[0]), $0[1] + Double(corner[1])] }
      }
      let title = "\(moves.count.of("move")): \(moves.joined(separator: ", "))"
      let name = record.form == "path" || record.form == "choice" ? "True path" : "Walk"
      layers.append(Layer(.path, name, [.init(line: line, label: "", title: title, isMain: true)]))
    }
    var cells: [Layer.Shape] = []
    if let start {
      cells.append(.init(box: geometry.box(start), label: "start", title: "start, \(name(start))"))
    }
    if let goal {
      cells.append(
        .init(box: geometry.box(goal), label: "goal", title: "goal, \(name(goal))", isMain: true))
    }
    cells += holes.map { .init(box: geometry.box($0), label: "hole", title: "hole, \(name($0))") }
    let corner = panels.first
    if let corner {
      cells = cells.map { $0.moved(Double(corner[0]), Double(corner[1])) }
    }
    layers.append(Layer(.elements, "Cells", cells))
    return layers.compactMap(\.self)
  }

  func words(of edit: Record.Edit, _ detail: Fragment) -> String? {
    let moves = detail["moves"].list.compactMap(\.text)
    let marks = detail["marks"].list.count
    guard let from = cell(detail["from"]), let to = cell(detail["to"]) else { return nil }
    if moves.isEmpty {
      return marks > 0 ? "The same board with \(marks.of("cell")) marked." : "The same board."
    }
    return
      "The same board with a way drawn from \(name(from)) to \(name(to)): \(moves.joined(separator: ", "))\(marks > 0 ? ", and \(marks.of("place")) marked" : "")."
  }

  private func cell(_ fragment: Fragment) -> Cell? {
    guard let place = fragment.ints, place.count == 2 else { return nil }
    return Cell(row: place[0], column: place[1])
  }
}

extension Layer.Shape {
  /// The shape so many pixels to the right and below.
  func moved(_ x: Double, _ y: Double) -> Layer.Shape {
    var shape = self
    shape.box = box.map { [$0[0] + x, $0[1] + y, $0[2] + x, $0[3] + y] }
    shape.line = line?.map { [$0[0] + x, $0[1] + y] }
    return shape
  }
}
