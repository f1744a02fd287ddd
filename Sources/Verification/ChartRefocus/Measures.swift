/// The numbers that filters ask for, worked out again.
struct Measures {
  /// The names of all measures of the task.
  static let names: Set<String> = [
    "values.count", "series.count", "categories.count", "steps.count", "elements.count",
    "labelled", "target.area", "margin.pixels",
  ]

  /// The names in their order, the values, and how far what is declared may be from them.
  let expected: [(name: String, value: Double, slack: Double)]

  /// What rounding to six decimals makes.
  private static let slack = 1e-6

  init(_ program: Program) {
    let scene = program.scene
    let table = scene.table
    func count(_ name: String, _ count: Int) -> (name: String, value: Double, slack: Double) {
      (name, Double(count), 0)
    }
    var expected = [
      count("values.count", table.series.reduce(0) { $0 + $1.values.count { $0 != nil } }),
      count("series.count", table.series.count),
      count("categories.count", table.categories.count),
      count("steps.count", program.steps.count),
      count("elements.count", scene.elements.count),
      count("labelled", scene.isLabelled ? 1 : 0),
      (name: "target.area", value: Self.area(scene), slack: Self.slack),
    ]
    if scene.chart != .table,
      let margin = program.gaps.filter(\.isMeasured).compactMap(\.pixels).min()
    {
      expected.append((name: "margin.pixels", value: margin, slack: Self.slack))
    }
    self.expected = expected
  }

  /// The share of the picture that lies in a region of any marked picture.
  private static func area(_ scene: Scene) -> Double {
    let (width, height) = (scene.size[0], scene.size[1])
    var isMarked = [Bool](repeating: false, count: width * height)
    for box in scene.legend.marks.flatMap(\.regions).map(\.box) {
      for y in box[1]..<box[3] { for x in box[0]..<box[2] { isMarked[y * width + x] = true } }
    }
    return Double(isMarked.count { $0 }) / Double(width * height)
  }
}
