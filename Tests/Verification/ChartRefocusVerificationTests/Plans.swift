/// Plans of every form, on every chart, worked out by hand.
extension Plan {
  init(_ chart: String, _ form: String, _ change: (inout Plan) -> Void) {
    self.init()
    (self.chart, self.form) = (chart, form)
    change(&self)
  }

  static let all: [(String, Plan)] = [
    ("retrieve", .retrieve), ("rounded", .rounded), ("maximum", .maximum), ("minimum", .minimum),
    ("maximum value", .maximumValue), ("minimum value", .minimumValue), ("rank", .ranked),
    ("compare", .compare), ("compare series", .compareSeries), ("is larger", .isLarger),
    ("difference", .difference), ("slices", .slices), ("sum", .sum), ("total", .total),
    ("mean", .mean), ("ratio", .ratio), ("share", .share), ("range", .range),
    ("sum of extremes", .sumExtremes), ("count above", .countAbove),
    ("count below", .countBelow), ("above mean", .aboveMean), ("count higher", .countHigher),
    ("trend", .trend), ("steepest rise", .steepestRise), ("steepest fall", .steepestFall),
    ("first above", .firstAbove), ("change", .change), ("series at", .seriesAt),
    ("lookup at", .lookupAt), ("match", .match), ("colour", .colour),
    ("colour of a slice", .sliceColour), ("casing", .casing), ("log", .log), ("shares", .shares),
    ("gaps", .gaps), ("small letters", .smallLetters),
  ]

  static let list = "Chile, Peru, Oman and Mali"
  static let north =
    "North for 2019, North for 2020, North for 2021 and North for 2022"
  static let south =
    "South for 2019, South for 2020, South for 2021 and South for 2022"
  static let years = "2019, 2020, 2021 and 2022"

  static func row(_ series: Int = 0, _ count: Int = 4) -> [[Int]] {
    (0..<count).map { [series, $0] }
  }

  static func read(_ cell: [Int], _ value: String, _ name: String, of: [Int] = []) -> Step {
    Step("read", [cell], of: of, value, "What is the value of \(name)?")
  }

  /// Two series over four years.
  mutating func overYears() {
    kind = "times"
    categories = ["2019", "2020", "2021", "2022"]
    names = ["North", "South"]
    values = [[20, 35, 50, 40], [30, 25, 60, 66]]
  }

  /// One series over four years.
  mutating func overTime() {
    kind = "times"
    categories = ["2019", "2020", "2021", "2022"]
    values = [[20, 35, 60, 40]]
  }

  mutating func ofSlices() {
    categories = ["Tea", "Rice", "Corn"]
    values = [[50, 30, 20]]
    paints = [0x4c78a8, 0x54a24b, 0xe0c030]
  }

  mutating func label() { answerForm = "label" }

  // MARK: - One cell

  static let retrieve = Plan("bar", "retrieve") {
    $0.cells = [[0, 1]]
    $0.steps = [read([0, 1], "50", "Peru")]
    $0.answer = "50"
    $0.marks = [[[0, 1]]]
    $0.question = "{asks;retrieve|What is} the value of {category;1|Peru}?"
    $0.telling = "{category;1|Peru} has {value;0;1;50|50}."
  }

  static let smallLetters = Plan("bar", "retrieve") {
    $0.categories = ["beans", "peas", "rice", "corn"]
    $0.cells = [[0, 1]]
    $0.steps = [read([0, 1], "50", "peas")]
    $0.answer = "50"
    $0.marks = [[[0, 1]]]
    $0.question = "{asks;retrieve|What is} the value of {category;1|peas}?"
    $0.telling = "{category;1|Peas} has {value;0;1;50|50}."
  }

  static let rounded = Plan("bar", "retrieve") {
    $0.values = [[121, 200, 81, 260]]
    $0.top = 280
    $0.isLabelled = false
    $0.step = 2
    $0.cells = [[0, 0]]
    $0.steps = [read([0, 0], "122", "Chile")]
    $0.answer = "122"
    $0.exact = "121"
    $0.marks = [[[0, 0]]]
    $0.question = "{asks;retrieve|How much} has {category;0|Chile}?"
    $0.telling = "{category;0|Chile} has {value;0;0;122|about 122}."
  }

  static let maximum = Plan("horizontal_bar", "maximum") {
    $0.series = 0
    $0.steps = [Step("most", row(), "Mali", "Which has the largest value among \(list)?")]
    $0.answer = "Mali"
    $0.label()
    $0.margin = 30
    $0.style = "fill"
    $0.marks = [[[0, 3]]]
    $0.question = "Which {grouping|country} has the {asks;maximum|largest} value?"
    $0.telling =
      "The {extreme;0;3;most;1|longest} {parts;bar|bar} of the {chart|bar chart} is {category;3|Mali}."
  }

  static let minimum = Plan("dot", "minimum") {
    $0.series = 0
    $0.steps = [Step("least", row(), "Oman", "Which has the smallest value among \(list)?")]
    $0.answer = "Oman"
    $0.label()
    $0.margin = 20
    $0.style = "mask"
    $0.marks = [[[0, 2]]]
    $0.question = "Which {grouping|country} has the {asks;minimum|lowest} value?"
  }

  static let maximumValue = Plan("line", "maximum_value") {
    $0.overTime()
    $0.series = 0
    $0.steps = [
      Step("most", row(), "2021", "Which has the largest value among \(years)?"),
      read([0, 2], "60", "2021", of: [0]),
    ]
    $0.answer = "60"
    $0.margin = 40
    $0.marks = [[[0, 2]]]
    $0.question = "What is the {asks;maximum_value|highest} value?"
    $0.telling = "It is {step;0|2021}, with {step;1|60}."
  }

  static let minimumValue = Plan("histogram", "minimum_value") {
    $0.kind = "bins"
    $0.categories = ["0\u{2013}10", "10\u{2013}20", "20\u{2013}30", "30\u{2013}40"]
    $0.values = [[5, 12, 30, 9]]
    $0.top = 35
    $0.series = 0
    let list = "0\u{2013}10, 10\u{2013}20, 20\u{2013}30 and 30\u{2013}40"
    $0.steps = [
      Step("least", row(), "0\u{2013}10", "Which has the smallest value among \(list)?"),
      read([0, 0], "5", "0\u{2013}10", of: [0]),
    ]
    $0.answer = "5"
    $0.margin = 16
    $0.marks = [[[0, 0]]]
    $0.question = "How many are in the {asks;minimum_value|smallest} group?"
  }

  static let ranked = Plan("scatter", "rank") {
    $0.across = [1, 5, 9, 14]
    $0.series = 0
    $0.rank = 2
    $0.steps = [
      Step("most", row(), "Peru", "Which has the second largest value among \(list)?")
    ]
    $0.answer = "Peru"
    $0.label()
    $0.margin = 30
    $0.marks = [[[0, 1]]]
    $0.question = "Which {grouping|country} has the {rank;2|second highest} value?"
    $0.telling = "The {extreme;0;1;most;2|second largest} is {category;1|Peru}."
  }

  // MARK: - Two cells

  static let compare = Plan("bar", "compare") {
    $0.cells = [[0, 1], [0, 3]]
    $0.steps = [Step("greater", [[0, 1], [0, 3]], "Mali", "Which is larger, Peru or Mali?")]
    $0.answer = "Mali"
    $0.label()
    $0.margin = 30
    $0.style = "both"
    $0.marks = [[[0, 1], [0, 3]]]
    $0.question =
      "Which is {asks;compare|larger}, {category;1|Peru} or {category;3|Mali}?"
    $0.telling =
      "The bar of {category;3|Mali} is {greater;0;3;0;1|taller} than that of {category;1|Peru} "
      + "by {gap;0;3;0;1;15|15}, "
      + "and {category;1|Peru} is {less;0;1;0;3|lower} than {category;3|Mali}; "
      + "{category;3|Mali} is {beyond;0;3;35|above 35}, {category;1|Peru} {short;0;1;70|under 70}. "
      + "That makes {tally@1;2;marked|two} of {tally;4;categories|four}."
  }

  static let compareSeries = Plan("grouped_bar", "compare_series") {
    $0.overYears()
    $0.cells = [[0, 0], [1, 0]]
    $0.steps = [
      Step(
        "greater", [[0, 0], [1, 0]], "South",
        "Which is larger, North for 2019 or South for 2019?")
    ]
    $0.answer = "South"
    $0.label()
    $0.margin = 20
    $0.marks = [[[0, 0], [1, 0]]]
    $0.question =
      "Which is {asks;compare_series|higher} in {category;0|2019}, {series;0|North} or {series;1|South}?"
  }

  static let isLarger = Plan("bar", "is_larger") {
    $0.cells = [[0, 1], [0, 0]]
    $0.steps = [Step("is_greater", [[0, 1], [0, 0]], "yes", "Is Peru larger than Chile?")]
    $0.answer = "yes"
    $0.answerForm = "yes-no"
    $0.margin = 40
    $0.marks = [[[0, 1], [0, 0]]]
    $0.question = "Is {category;1|Peru} {asks;is_larger|larger} than {category;0|Chile}?"
    $0.telling = "I say {step;0|yes}."
  }

  static let difference = Plan("bar", "difference") {
    $0.cells = [[0, 2], [0, 1]]
    $0.steps = [
      read([0, 2], "20", "Oman"), read([0, 1], "50", "Peru"),
      Step("subtract", [], of: [0, 1], "30", "What is the difference between 20 and 50?"),
    ]
    $0.answer = "30"
    $0.marks = [[[0, 2]], [[0, 1]]]
    $0.question =
      "What is the {asks;difference|difference} between {category;2|Oman} and {category;1|Peru}?"
    $0.telling = "{calculation;subtract;2|50 \u{2212} 20 = 30}."
  }

  static let slices = Plan("donut", "difference") {
    $0.ofSlices()
    $0.hasSliceLabels = true
    $0.style = "both"
    $0.cells = [[0, 0], [0, 1]]
    $0.steps = [
      read([0, 0], "50", "Tea"), read([0, 1], "30", "Rice"),
      Step("subtract", [], of: [0, 1], "20", "What is the difference between 50 and 30?"),
    ]
    $0.answer = "20"
    $0.marks = [[[0, 0], [0, 1]]]
    $0.question =
      "By {asks;difference|how much more} does {category;0|Tea} have than {category;1|Rice}?"
    $0.telling = "{calculation;subtract;2|50 minus 30 is 20}."
  }

  static let ratio = Plan("grouped_bar", "ratio") {
    $0.overYears()
    $0.cells = [[1, 3], [1, 1]]
    $0.askedDecimals = 1
    $0.steps = [
      read([1, 3], "66", "South for 2022"), read([1, 1], "25", "South for 2020"),
      Step("divide", [], of: [0, 1], "2.6", "What is 66 divided by 25?"),
    ]
    $0.answer = "2.6"
    $0.marks = [[[1, 3], [1, 1]]]
    $0.question =
      "{asks;ratio|How many times} the {category;1|2020} figure of {series;1|South} is that of {category;3|2022}?"
    $0.telling = "{calculation;divide;2|66 / 25 \u{2248} 2.6}."
  }

  static let change = Plan("lines", "percent_change") {
    $0.overYears()
    $0.isLabelled = false
    $0.cells = [[0, 0], [0, 2]]
    $0.steps = [
      read([0, 0], "20", "North for 2019"), read([0, 2], "50", "North for 2021"),
      Step(
        "growth", [], of: [0, 1], "150", "By what percentage does 20 change to reach 50?"),
    ]
    $0.answer = "150"
    $0.marks = [[[0, 0], [0, 2]]]
    $0.question =
      "By what {asks;percent_change|percentage} did {series;0|North} change from {category;0|2019} to {category;2|2021}?"
    $0.telling = "{calculation;growth;2|(50 - 20) / 20 \u{d7} 100 = 150}."
  }

  static let trend = Plan("lines", "trend") {
    $0.overYears()
    $0.isLabelled = false
    $0.cells = [[0, 0], [0, 1]]
    $0.steps = [
      Step(
        "direction", [[0, 0], [0, 1]], "rise",
        "Does the value rise or fall from North for 2019 to North for 2020?")
    ]
    $0.answer = "rise"
    $0.answerForm = "direction"
    $0.margin = 30
    $0.marks = [[[0, 0], [0, 1]]]
    $0.question =
      "Does {series;0|North} {asks;trend|rise or fall} from {category;0|2019} to {category;1|2020}?"
    $0.telling =
      "From {category;0|2019} on {series;0|North} {rises;0;0;1|climbs} until {category;1|2020}; then in "
      + "{category;2|2021} {series;0|North} stands, and {falls;0;2;3|drops} to {category;3|2022}."
  }
}
