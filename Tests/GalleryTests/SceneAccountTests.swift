@testable import Datasets
import Foundation
import Testing

@testable import Gallery

@Suite("What scenes say")
struct SceneAccountTests {
  private func fragment(_ json: String) -> Fragment { Fragment(json: json) }

  @Test("A lake is told in words, and its path runs from the start to the goal")
  func lake() throws {
    let scene = SceneAccount(SmallShow.record(0, shard: "train-00000"))
    #expect(scene.theme == "lake")
    #expect(
      scene.words[0]
        == "A frozen lake of 3 by 3 cells, the start at row 1, column 1, the goal at row 3, column 3, 1 hole: row 2, column 2."
    )
    #expect(
      scene.words[1]
        == "The same board with a way drawn from row 1, column 1 to row 3, column 3: R, R, D, D.")
    let path = try #require(scene.layers[0].first { $0.kind == .path }?.shapes.first?.line)
    #expect(path == [[16, 16], [48, 16], [80, 16], [80, 48], [80, 80]])
    let cells = try #require(scene.layers[0].first { $0.kind == .elements }?.shapes)
    #expect(cells.map(\.label) == ["start", "goal", "hole"])
    #expect(cells[2].box == [32, 32, 64, 64])
    #expect(scene.layers[1] == scene.layers[0])
  }

  @Test(
    "Moves between hexagons go to the neighbour whose centre is one cell away in that direction")
  func hexagons() throws {
    let board = try #require(
      BoardGeometry(
        fragment(
          "{\"grid\": \"hexagonal\", \"rows\": 6, \"columns\": 6, \"origin\": [5, 9], \"cell\": 40}"
        )))
    let half = 0.75.squareRoot()
    let ways: [String: (Double, Double)] = [
      "L": (-1, 0), "R": (1, 0), "UL": (-0.5, -half), "UR": (0.5, -half), "DL": (-0.5, half),
      "DR": (0.5, half),
    ]
    for row in 2...5 {
      for column in 2...5 {
        let cell = BoardGeometry.Cell(row: row, column: column)
        for (move, way) in ways {
          let next = try #require(board.cell(from: cell, by: move))
          let (from, to) = (board.centre(cell), board.centre(next))
          #expect(abs(to[0] - from[0] - 40 * way.0) < 1e-9, "\(move) from \(cell)")
          #expect(abs(to[1] - from[1] - 40 * way.1) < 1e-9, "\(move) from \(cell)")
        }
      }
    }
  }

  @Test("A walk around a ring comes back to where it began, and stays on the ring")
  func rings() throws {
    let board = try #require(
      BoardGeometry(
        fragment(
          "{\"grid\": \"polar\", \"rows\": 3, \"columns\": 12, \"origin\": [200, 200], \"cell\": 30, \"hub\": 20}"
        )))
    let start = BoardGeometry.Cell(row: 2, column: 11)
    let line = board.line(from: start, by: Array(repeating: "CW", count: 12))
    #expect(line.count == 49)
    for point in line {
      #expect(abs(hypot(point[0] - 200, point[1] - 200) - 65) < 1e-9)
    }
    #expect(hypot(line[0][0] - line[48][0], line[0][1] - line[48][1]) < 1e-9)
    // Above the hub, a quarter clockwise is to the right of it.
    let top = board.centre(.init(row: 1, column: 12))
    let right = board.centre(.init(row: 1, column: 3))
    #expect(top[1] < 200 && right[0] > 200)
    #expect(board.line(from: .init(row: 3, column: 1), by: ["OUT", "IN"]).count == 1)
  }

  @Test("Pieces of a jigsaw are told with the places where they belong")
  func jigsaw() throws {
    var record = SmallShow.record(0, shard: "train-00000")
    record.task = "jigsaw_assembly"
    record.scene =
      "{\"rows\": 2, \"columns\": 1, \"pieces\": [2, 1], \"places\": [2, 1], \"turns\": [0, 1], \"cut\": \"straight\", \"picture\": {\"kind\": \"painting\", \"name\": \"coast\"}}"
    record.legend =
      "{\"boxes\": [[0, 0, 96, 48], [0, 48, 96, 96]], \"labels\": [\"A\", \"B\"], \"show\": \"grid\"}"
    record.thoughts[1].edit = Record.Edit(
      kind: "compose", of: 0, region: [],
      detail: "{\"parts\": [{\"from\": [0, 48, 96, 96], \"turn\": 0, \"to\": [0, 0, 96, 48]}]}")
    let scene = SceneAccount(record)
    #expect(scene.theme == "coast")
    #expect(scene.words[0].contains("piece A belongs in row 2, column 1; piece B belongs in row 1"))
    #expect(scene.words[1] == "The board: piece B in row 1, column 1.")
    let shapes = try #require(scene.layers[0].first?.shapes)
    #expect(
      shapes.map(\.label) == ["A → 2,1", "B → 1,1"] && shapes[1].title.hasSuffix("turned by 90°"))
    #expect(scene.layers[1].first?.shapes.map(\.box) == [[0, 0, 96, 48]])
  }

  @Test("Things of a search are told, and those within an enlarged part lie where they do there")
  func search() throws {
    var record = SmallShow.record(0, shard: "train-00000")
    record.task = "visual_search"
    record.scene =
      "{\"picture\": {\"kind\": \"composition\", \"name\": \"beach\"}, \"objects\": [{\"name\": \"fish\", \"plural\": \"fish\", \"colour\": \"red\", \"pattern\": \"striped\", \"box\": [10, 20, 30, 40]}, {\"name\": \"ball\", \"colour\": \"blue\", \"pattern\": \"plain\", \"box\": [60, 60, 90, 90]}], \"asked\": {\"target\": 0}}"
    record.thoughts[1].edit = Record.Edit(
      kind: "crop", of: 0, region: [[8, 16, 40, 48]],
      detail: "{\"box\": [8, 16, 40, 48], \"scale\": 4, \"object\": 0}")
    let scene = SceneAccount(record)
    #expect(scene.words[0] == "A beach with 2 things: red striped fish and blue ball.")
    #expect(scene.words[1] == "A part of the picture enlarged 4 times: the red striped fish.")
    #expect(scene.layers[0].first?.shapes.map(\.isMain) == [true, false])
    #expect(scene.layers[1].first?.shapes.map(\.box) == [[8, 16, 88, 96]])
  }

  @Test("A chart is told with its title and what it is of")
  func chart() throws {
    var record = SmallShow.record(0, shard: "train-00000")
    record.task = "chart_refocus"
    record.scene =
      "{\"chart\": \"grouped_bar\", \"look\": \"journal\", \"table\": {\"title\": \"Visits\", \"value\": \"Visits\", \"categories\": [\"Mon\", \"Tue\"], \"series\": [{\"name\": \"Desktop\"}, {\"name\": \"Tablet\"}]}, \"asked\": {\"cells\": [[1, 0]]}}"
    record.legend =
      "{\"elements\": [{\"kind\": \"bar\", \"series\": 1, \"category\": 0, \"text\": \"\", \"box\": [1, 2, 3, 4]}, {\"kind\": \"title\", \"series\": -1, \"category\": -1, \"text\": \"Visits\", \"box\": [5, 6, 70, 8]}]}"
    record.thoughts[1].edit?.detail = "{\"cells\": [[1, 0]], \"style\": \"mask\"}"
    let scene = SceneAccount(record)
    #expect(scene.theme == "journal")
    #expect(
      scene.words[0]
        == "A grouped bar with the title “Visits” of Visits with the series Desktop and Tablet for Mon, Tue."
    )
    #expect(scene.words[1] == "The same chart with all else hidden but Tablet, Mon.")
    let shapes = try #require(scene.layers[0].first?.shapes)
    #expect(shapes.map(\.title) == ["bar: Tablet, Mon", "title: “Visits”"])
    #expect(shapes.map(\.isMain) == [true, false])
  }

  @Test(
    "Scenes that say something else, or nothing, are told plainly",
    arguments: [
      "", "{", "[]", "{\"rows\": 7}", "{\"rows\": [[1]], \"start\": [1e30, null]}",
      "{\"objects\": {\"a\": []}, \"asked\": 3, \"table\": [], \"places\": [9999999999]}",
    ])
  func unknown(json: String) {
    for task in [
      "spatial_navigation", "jigsaw_assembly", "visual_search", "chart_refocus", "weaving",
    ] {
      var record = SmallShow.record(0, shard: "train-00000")
      record.task = task
      record.scene = json
      record.legend = json
      record.solution = json
      record.thoughts[1].edit = Record.Edit(kind: "compose", of: -3, region: [[1]], detail: json)
      let scene = SceneAccount(record)
      #expect(scene.words.count == 2 && scene.layers.count == 2)
      #expect(scene.words.allSatisfy { !$0.isEmpty })
    }
  }
}
