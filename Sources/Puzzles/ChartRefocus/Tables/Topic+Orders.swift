/// What spans orders of magnitude, so that a logarithmic axis suits it.
extension Topic {
  static let orders = [
    Topic(
      "downloads", ["Package downloads", "Downloads of packages"], "Downloads", words: "thousand",
      2...6400, .spread, things: .languages, clocks: [.years, .quarters]),
    Topic(
      "requests", ["Requests handled", "Requests to the service"], "Requests",
      words: "thousand per hour", decimals: 1, 0.4...780, .spread, things: .tickets,
      clocks: [.months]),
    Topic(
      "video-views", ["Video views", "Views of videos"], "Views", words: "thousand", 3...7200,
      .spread, things: .films, clocks: [.years, .months]),
    Topic(
      "lake-area", ["Area of lakes", "Size of lakes"], "Area", words: "square kilometres",
      6...5600, .spread, things: .lakes),
    Topic(
      "river-flow", ["River discharge", "Flow of rivers"], "Discharge",
      words: "cubic metres per second", 5...2900, .spread, things: .rivers, clocks: [.months]),
    Topic(
      "bacteria", ["Bacteria in the culture", "Bacteria counted"], "Bacteria",
      words: "thousand per millilitre", 2...48000, .spread, clocks: [.hours]),
    Topic(
      "containers", ["Containers handled", "Containers at ports"], "Containers",
      words: "thousand", 4...3600, .spread, things: .ports, clocks: [.years]),
    Topic(
      "air-freight", ["Air freight", "Freight at airports"], "Freight", words: "thousand tonnes",
      decimals: 1, 0.4...460, .spread, things: .airports, clocks: [.years]),
    Topic(
      "rooftop-panels", ["Rooftop panels", "Panels on roofs"], "Panels", words: "thousand",
      decimals: 1, 0.2...190, .spread, things: .districts, clocks: [.years]),
    Topic(
      "app-users", ["Users of the app", "Registered users"], "Users", words: "thousand",
      decimals: 1, 0.3...940, .spread, things: .countries, clocks: [.years, .quarters]),
    Topic(
      "storage-price", ["Price of storage", "What storage costs"], "Price", prefix: "$",
      words: "per terabyte", 11...9800, .spread, clocks: [.years]),
    Topic(
      "recipe-searches", ["Recipe searches", "Searches for recipes"], "Searches",
      words: "thousand", decimals: 1, 0.6...1300, .spread, things: .foods,
      clocks: [.years, .months]),
  ]
}
