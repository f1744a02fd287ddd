import Foundation

/// What a test's record is about, worked out by hand.
struct Plan: Sendable {
  struct Step: Sendable {
    var op: String
    var cells: [[Int]]
    var of: [Int]
    var value: String
    var question: String

    init(
      _ op: String, _ cells: [[Int]], of: [Int] = [], _ value: String, _ question: String
    ) {
      (self.op, self.cells, self.of) = (op, cells, of)
      (self.value, self.question) = (value, question)
    }
  }

  var chart = "bar"
  var kind = "names"
  var categories = ["Chile", "Peru", "Oman", "Mali"]
  var names = [""]
  var values: [[Int?]] = [[30, 50, 20, 65]]
  var decimals = 0
  var suffix = ""
  /// The colours of series or, of slices and single bars, of categories.
  var paints: [UInt32] = [0x4c78a8, 0x54a24b]
  var paintsCategories = false
  var across: [Int]?
  /// The figure, without decimals, that lies 140 pixels from zero.
  var top = 70
  var isLog = false
  var isLabelled = true
  var hasSliceLabels = false

  var form = ""
  var cells: [[Int]] = []
  var series = -1
  var other = -1
  var category = -1
  var number: Int?
  var rank = 0
  var step = 1
  var askedDecimals = 0
  var answer = ""
  var answerForm = "number"
  var exact: String?
  var steps: [Step] = []
  var margin: Double?

  /// What each picture marks.
  var marks: [[[Int]]] = []
  var keys: [Int] = []
  var style = "outline"
  var markColour: UInt32 = 0xff0000
  var colourWord = "red"
  var hasCasing = false
  var reveal = "late"

  var question = ""
  /// What stands before the answer in the last thought and in the words without pictures.
  var telling: String?

  var size: [Int] { [320, 240] }
  var plot: [Int] { isTable ? [20, 40, 300, 200] : [70, 40, 300, 190] }
  var line: Int { 3 }
  var isTable: Bool { chart == "table" }
  var isRound: Bool { chart == "pie" || chart == "donut" }
  var isVertical: Bool { !chart.contains("horizontal") && chart != "dot" }
  var isStacked: Bool { chart.hasPrefix("stacked") }
  var isOfPoints: Bool { ["line", "lines", "area", "scatter", "dot"].contains(chart) }
  var focus: [[Int]] { marks.flatMap { $0 } }

  /// A figure of a cell; nil if it is missing.
  func value(_ cell: [Int]) -> Int? { values[cell[0]][cell[1]] }

  func paint(_ cell: [Int]) -> UInt32 {
    let number = paintsCategories || isRound ? cell[1] : cell[0]
    return paints[number % paints.count]
  }

  /// A figure as it is written.
  func written(_ figure: Int) -> String {
    guard decimals > 0 else { return "\(figure)\(suffix)" }
    let power = Int(pow(10, Double(decimals)))
    let rest = String(abs(figure) % power)
    let zeros = String(repeating: "0", count: decimals - rest.count)
    return "\(figure < 0 ? "-" : "")\(abs(figure) / power).\(zeros)\(rest)\(suffix)"
  }

  static func json(_ value: Any) -> String {
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    return String(decoding: data ?? Data(), as: UTF8.self)
  }
}
