/// The topics of histograms, in an order that samples depend on.
extension HistogramTopic {
  static let all = [
    HistogramTopic(
      "ages", ["Ages of members", "How old members are", "Members by age"], of: "Age", "years",
      counted: "Members", starts: [10, 15, 20], widths: [5, 10], top: 100, 60...640),
    HistogramTopic(
      "heights", ["Heights of pupils", "Pupils by height"], of: "Height", "cm",
      counted: "Pupils", starts: [100, 110, 120], widths: [5, 10], top: 200, 40...320),
    HistogramTopic(
      "marks", ["Exam marks", "Marks in the final exam", "Spread of marks"], of: "Mark",
      "points", counted: "Students", starts: [0, 10, 20], widths: [5], top: 100, 50...420),
    HistogramTopic(
      "commutes", ["Length of commutes", "Time to work"], of: "Commute", "minutes",
      counted: "Commuters", starts: [0, 5], widths: [5, 10], top: 120, 80...900),
    HistogramTopic(
      "call-times", ["Waiting time of callers", "How long callers wait"], of: "Waiting time",
      "seconds", counted: "Callers", starts: [0], widths: [10, 15, 20, 30], top: 360, 60...700),
    HistogramTopic(
      "egg-weight", ["Weight of eggs", "Eggs by weight"], of: "Weight", "g", counted: "Eggs",
      starts: [40, 45], widths: [2, 4, 5], top: 80, 60...480),
    HistogramTopic(
      "book-pages", ["Length of novels", "Novels by pages"], of: "Length", "pages",
      counted: "Novels", starts: [100, 150], widths: [50, 100], top: 1000, 40...360),
    HistogramTopic(
      "house-prices", ["House prices", "Houses sold by price"], of: "Price", "thousand euros",
      counted: "Houses", starts: [100, 150, 200], widths: [25, 50, 100], top: 1500, 40...310),
    HistogramTopic(
      "wind-days", ["Days by wind speed", "Wind at the station"], of: "Wind speed", "km/h",
      counted: "Days", starts: [0], widths: [5, 10], top: 100, 90...365),
    HistogramTopic(
      "leaf-length", ["Leaf length", "Leaves measured"], of: "Leaf length", "mm",
      counted: "Leaves", starts: [20, 30, 40], widths: [5, 10], top: 170, 50...260),
    HistogramTopic(
      "run-times", ["Finishing times", "Finishing times of the city run"], of: "Time",
      "minutes", counted: "Runners", starts: [30, 35, 40], widths: [5], top: 100, 90...1200),
    HistogramTopic(
      "star-masses", ["Distances of stars", "Stars by distance"], of: "Distance",
      "light years", counted: "Stars", starts: [0, 10], widths: [5, 10, 20], top: 250, 40...300),
    HistogramTopic(
      "load-times", ["Page load times", "How long pages load"], of: "Load time",
      "milliseconds", counted: "Visits", starts: [0, 100], widths: [50, 100, 200], top: 3000,
      120...2400),
    HistogramTopic(
      "trout", ["Length of trout", "Trout measured in the lake"], of: "Length", "cm",
      counted: "Trout", starts: [10, 15, 20], widths: [3, 5], top: 80, 40...280),
  ]
}
