/// Plans of questions about several cells, times, series and colours.
extension Plan {
  // MARK: - Several cells

  static let sum = Plan("grouped_bar", "sum") {
    $0.overYears()
    $0.cells = [[0, 0], [1, 0], [0, 2]]
    $0.steps = [
      read([0, 0], "20", "North for 2019"), read([1, 0], "30", "South for 2019"),
      read([0, 2], "50", "North for 2021"),
      Step("add", [], of: [0, 1, 2], "100", "What is the sum of 20, 30 and 50?"),
    ]
    $0.answer = "100"
    $0.marks = [[[0, 0]], [[1, 0]], [[0, 2]]]
    $0.question =
      "What is the {asks;sum|sum} of {series;0|North} and {series;1|South} in {category;0|2019}, and {series;0|North} in {category;2|2021}?"
    $0.telling = "{calculation;add;3|20 + 30 + 50 = 100}."
  }

  static let total = Plan("stacked_bar", "total") {
    $0.overYears()
    $0.top = 140
    $0.series = 0
    $0.steps =
      zip(["20", "35", "50", "40"], $0.categories).enumerated().map {
        read([0, $0], $1.0, "North for \($1.1)")
      } + [
        Step(
          "add", [], of: [0, 1, 2, 3], "145", "What is the sum of 20, 35, 50 and 40?")
      ]
    $0.answer = "145"
    $0.marks = [row()]
    $0.question = "What is the {asks;total|total} of {series;0|North}?"
    $0.telling = "{calculation;add;4|20 + 35 + 50 + 40 = 145}."
  }

  static let mean = Plan("bar", "mean") {
    $0.values = [[300, 500, 200, 650]]
    $0.decimals = 1
    $0.suffix = "%"
    $0.series = 0
    $0.askedDecimals = 2
    $0.steps =
      zip(["30.0", "50.0", "20.0", "65.0"], $0.categories).enumerated().map {
        read([0, $0], $1.0, $1.1)
      } + [
        Step(
          "mean", [], of: [0, 1, 2, 3], "41.25",
          "What is the mean of 30.0, 50.0, 20.0 and 65.0?")
      ]
    $0.answer = "41.25"
    $0.marks = [row()]
    $0.question = "What is the {asks;mean|average} of all?"
    $0.telling = "{calculation;mean;4|(30.0% + 50.0% + 20.0% + 65.0%) / 4 = 41.25%}."
  }

  static let share = Plan("pie", "share") {
    $0.ofSlices()
    $0.hasSliceLabels = true
    $0.cells = [[0, 1]]
    $0.steps = [
      read([0, 0], "50", "Tea"), read([0, 1], "30", "Rice"), read([0, 2], "20", "Corn"),
      Step("add", [], of: [0, 1, 2], "100", "What is the sum of 50, 30 and 20?"),
      Step("percent", [], of: [1, 3], "30", "What percentage of 100 is 30?"),
    ]
    $0.answer = "30"
    $0.marks = [[[0, 1]]]
    $0.question = "{asks;share|What share} has {category;1|Rice}?"
    $0.telling = "{calculation;percent;4|30 / 100 \u{d7} 100 = 30}."
  }

  static let range = Plan("grouped_horizontal_bar", "range") {
    $0.overYears()
    $0.series = 1
    $0.steps = [
      Step("most", row(1), "2022", "Which has the largest value among \(south)?"),
      Step("least", row(1), "2020", "Which has the smallest value among \(south)?"),
      read([1, 3], "66", "South for 2022", of: [0]),
      read([1, 1], "25", "South for 2020", of: [1]),
      Step("subtract", [], of: [2, 3], "41", "What is the difference between 66 and 25?"),
    ]
    $0.answer = "41"
    $0.margin = 10
    $0.marks = [[[1, 3], [1, 1]]]
    $0.question = "What is the {asks;range|range} of {series;1|South}?"
  }

  static let sumExtremes = Plan("area", "sum_extremes") {
    $0.overTime()
    $0.series = 0
    $0.steps = [
      Step("most", row(), "2021", "Which has the largest value among \(years)?"),
      Step("least", row(), "2019", "Which has the smallest value among \(years)?"),
      read([0, 2], "60", "2021", of: [0]), read([0, 0], "20", "2019", of: [1]),
      Step("add", [], of: [2, 3], "80", "What is the sum of 60 and 20?"),
    ]
    $0.answer = "80"
    $0.margin = 30
    $0.marks = [[[0, 2], [0, 0]]]
    $0.question = "What is the {asks;sum_extremes|sum of the largest and the smallest} figure?"
  }

  // MARK: - Counts

  static let countAbove = Plan("bar", "count_above") {
    $0.series = 0
    $0.number = 28
    $0.steps = [Step("count_above", row(), "3", "How many of \(list) are above 28?")]
    $0.answer = "3"
    $0.answerForm = "count"
    $0.margin = 4
    $0.marks = [[[0, 0], [0, 1], [0, 3]]]
    $0.question =
      "{asks;count_above|How many} {grouping|countries} are {asks;count_above|above} {number;28|28}?"
    $0.telling = "There are {step;0|three}."
  }

  static let countBelow = Plan("dot", "count_below") {
    $0.series = 0
    $0.number = 40
    $0.steps = [Step("count_below", row(), "2", "How many of \(list) are below 40?")]
    $0.answer = "2"
    $0.answerForm = "count"
    $0.margin = 20
    $0.style = "fill"
    $0.marks = [[[0, 0], [0, 2]]]
    $0.question = "{asks;count_below|How many} are {asks;count_below|below} {number;40|40}?"
  }

  static let aboveMean = Plan("bar", "above_mean") {
    $0.series = 0
    $0.steps =
      zip(["30", "50", "20", "65"], $0.categories).enumerated().map {
        read([0, $0], $1.0, $1.1)
      } + [
        Step(
          "mean", [], of: [0, 1, 2, 3], "41.3", "What is the mean of 30, 50, 20 and 65?"),
        Step("count_above", row(), of: [4], "2", "How many of \(list) are above 41.3?"),
      ]
    $0.answer = "2"
    $0.answerForm = "count"
    $0.margin = 17.5
    $0.marks = [[[0, 1], [0, 3]]]
    $0.question = "How many are {asks;above_mean|above the average}?"
    $0.question = "{asks;above_mean|How many are above the average}?"
    $0.telling = "{calculation;mean;4|(30 + 50 + 20 + 65) / 4 \u{2248} 41.3}."
  }

  static let countHigher = Plan("grouped_bar", "count_higher") {
    $0.overYears()
    $0.series = 0
    $0.other = 1
    $0.steps = [
      Step(
        "count_higher", row() + row(1), "1",
        "In how many categories is North higher than South?")
    ]
    $0.answer = "1"
    $0.answerForm = "count"
    $0.margin = 20
    $0.marks = [[[0, 1], [1, 1]]]
    $0.question =
      "{asks;count_higher|How many} times is {series;0|North} {asks;count_higher|ahead} of {series;1|South}?"
  }

  // MARK: - Times

  static let steepestRise = Plan("line", "steepest_rise") {
    $0.overTime()
    $0.series = 0
    $0.steps = [
      Step("steepest_rise", row(), "2021", "Where does the value rise most within \(years)?")
    ]
    $0.answer = "2021"
    $0.label()
    $0.margin = 20
    $0.marks = [[[0, 2], [0, 1]]]
    $0.question = "Which year had the {asks;steepest_rise|largest increase}?"
  }

  static let steepestFall = Plan("line", "steepest_fall") {
    $0.overTime()
    $0.series = 0
    $0.steps = [
      Step("steepest_fall", row(), "2022", "Where does the value fall most within \(years)?")
    ]
    $0.answer = "2022"
    $0.label()
    $0.margin = 70
    $0.marks = [[[0, 3], [0, 2]]]
    $0.question = "Which year had the {asks;steepest_fall|sharpest drop}?"
  }

  static let firstAbove = Plan("line", "first_above") {
    $0.overTime()
    $0.series = 0
    $0.number = 30
    $0.steps = [
      Step("first_above", row(), "2020", "Which is the first above 30 among \(years)?")
    ]
    $0.answer = "2020"
    $0.label()
    $0.margin = 10
    $0.marks = [[[0, 1]]]
    $0.question = "Which year is the {asks;first_above|first above} {number;30|30}?"
  }

  // MARK: - Series, tables and colours

  static let seriesAt = Plan("lines", "series_at") {
    $0.overYears()
    $0.isLabelled = false
    $0.category = 2
    $0.rank = 1
    $0.steps = [
      Step(
        "most", [[0, 2], [1, 2]], "South",
        "Which has the largest value among North for 2021 and South for 2021?")
    ]
    $0.answer = "South"
    $0.label()
    $0.margin = 20
    $0.marks = [[[1, 2]]]
    $0.question = "Which is {rank;1|highest} in {category;2|2021}?"
  }

  static let lookupAt = Plan("lines", "lookup_at") {
    $0.overYears()
    $0.isLabelled = false
    $0.series = 0
    $0.other = 1
    $0.rank = -1
    $0.steps = [
      Step("least", row(), "2019", "Which has the smallest value among \(north)?"),
      read([1, 0], "30", "South for 2019", of: [0]),
    ]
    $0.answer = "30"
    $0.margin = 30
    $0.marks = [[[0, 0], [1, 0]]]
    $0.question = "What had {series;1|South} when {series;0|North} was {rank;-1|lowest}?"
  }

  static let match = Plan("table", "match") {
    $0.overYears()
    $0.series = 0
    $0.number = 35
    $0.steps = [Step("match", row(), "2020", "Which has the value 35 among \(north)?")]
    $0.answer = "2020"
    $0.label()
    $0.style = "mask"
    $0.marks = [[[0, 1]]]
    $0.question = "{asks;match|Which} year has {number;35|35} for {series;0|North}?"
  }

  static let colour = Plan("lines", "colour") {
    $0.overYears()
    $0.isLabelled = false
    $0.cells = [[1, 0]]
    $0.steps = [Step("colour", [[1, 0]], "South", "Which is drawn in green?")]
    $0.answer = "South"
    $0.label()
    $0.keys = [1]
    $0.question = "{asks;colour|Which} line is {colour;1;-1;green|green}?"
    $0.telling = "What is {colour;1;-1;green|green} is {series;1|South}."
  }

  static let sliceColour = Plan("pie", "colour") {
    $0.ofSlices()
    $0.isLabelled = false
    $0.cells = [[0, 1]]
    $0.steps = [Step("colour", [[0, 1]], "Rice", "Which is drawn in green?")]
    $0.answer = "Rice"
    $0.label()
    $0.marks = [[[0, 1]]]
    $0.question = "{asks;colour|Which} slice is {colour;-1;1;green|green}?"
  }

  // MARK: - What else there is

  static let casing = Plan("bar", "total") {
    $0.categories = ["Chile", "Peru", "Oman", "Mali", "Cuba"]
    $0.values = [[30, 50, 20, 65, 40]]
    $0.paints = [0xff0000, 0x0000ff, 0x008000, 0xff00ff, 0x000000]
    $0.paintsCategories = true
    $0.hasCasing = true
    $0.series = 0
    $0.steps =
      zip(["30", "50", "20", "65", "40"], $0.categories).enumerated().map {
        read([0, $0], $1.0, $1.1)
      } + [
        Step(
          "add", [], of: [0, 1, 2, 3, 4], "205", "What is the sum of 30, 50, 20, 65 and 40?")
      ]
    $0.answer = "205"
    $0.marks = [row(0, 5)]
    $0.question = "What is the {asks;total|total}?"
  }

  static let log = Plan("bar", "maximum") {
    $0.isLog = true
    $0.isLabelled = false
    $0.values = [[2, 20, 5, 60]]
    $0.series = 0
    $0.steps = [Step("most", row(), "Mali", "Which has the largest value among \(list)?")]
    $0.answer = "Mali"
    $0.label()
    $0.margin = 33.398488
    $0.marks = [[[0, 3]]]
    $0.question = "Which has the {asks;maximum|most}?"
  }

  static let shares = Plan("stacked_share", "maximum") {
    $0.overYears()
    $0.values = [[40, 25, 50, 30], [60, 75, 50, 70]]
    $0.isLabelled = false
    $0.top = 100
    $0.series = 0
    $0.steps = [Step("most", row(), "2021", "Which has the largest value among \(north)?")]
    $0.answer = "2021"
    $0.label()
    $0.margin = 14
    $0.marks = [[[0, 2]]]
    $0.question = "When is {series;0|North} {asks;maximum|highest}?"
  }

  static let gaps = Plan("table", "maximum") {
    $0.values = [[30, nil, 20, 65]]
    $0.series = 0
    $0.steps = [
      Step(
        "most", [[0, 0], [0, 2], [0, 3]], "Mali",
        "Which has the largest value among Chile, Oman and Mali?")
    ]
    $0.answer = "Mali"
    $0.label()
    $0.marks = [[[0, 3]]]
    $0.question = "Which has the {asks;maximum|largest} figure?"
  }
}
