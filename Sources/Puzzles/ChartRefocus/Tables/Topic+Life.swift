/// Software, sport and the household.
extension Topic {
  static let software = [
    Topic(
      "languages", ["Repositories", "Projects started"], "Projects",
      words: "thousand", decimals: 1, 1...160, things: .languages, clocks: [.years, .quarters],
      whole: .amounts),
    Topic(
      "browsers", ["Browser usage", "Browsers in use"], "Share", suffix: "%", 2...70,
      things: .countries, parts: .browsers, clocks: [.months, .years], whole: .shares,
      headlines: ["How people browse"]),
    Topic(
      "devices", ["Page views", "Visits to the website"], "Visits", words: "thousand",
      decimals: 1, 0.4...280, things: .countries, parts: .devices,
      clocks: [.months, .weekdays, .hours], whole: .amounts, season: .leisure,
      headlines: ["What readers use"]),
    Topic(
      "tickets", ["Tickets closed", "Issues resolved"], "Tickets", 3...340, things: .tickets,
      parts: .teams, clocks: [.months, .weekdays, .quarters], whole: .amounts, season: .working,
      headlines: ["Who closes tickets"]),
    Topic(
      "response-time", ["Response time", "Median response time"], "Response time",
      words: "milliseconds", 22...870, .even, things: .tickets,
      clocks: [.hours, .weekdays, .months], season: .working),
  ]

  static let sport = [
    Topic(
      "league-points", ["League points", "Points in the league"], "Points", 18...92, .even,
      things: .clubs, clocks: [.years], headlines: ["The season's league"]),
    Topic(
      "goals", ["Goals scored", "Goals of the season"], "Goals", 2...34, .ranked,
      things: .players, clocks: [.years], whole: .amounts),
    Topic(
      "attendance", ["Match attendance", "Spectators per match"], "Spectators",
      words: "thousand", decimals: 1, 1.2...54, things: .clubs, clocks: [.years, .months]),
    Topic(
      "members", ["Sports club members", "Club membership"], "Members", 24...1900,
      things: .sports, parts: .generations, clocks: [.years], whole: .amounts,
      headlines: ["How old the members are"]),
    Topic(
      "goal-difference", ["Goal difference", "Goals scored less goals let in"],
      "Goal difference", -38...47, .even, things: .clubs, clocks: [.years]),
  ]

  static let home = [
    Topic(
      "chores", ["Housework", "Time spent on housework"], "Time", words: "minutes per week",
      15...420, things: .chores, parts: .generations, clocks: [.years], whole: .amounts),
    Topic(
      "water-use", ["Water use", "Household water use"], "Water", words: "litres per day",
      6...210, things: .rooms, clocks: [.weekdays, .months], whole: .amounts, season: .leisure),
    Topic(
      "bakery", ["Bakery sales", "Sold at the bakery"], "Pieces", 8...520, things: .bakery,
      parts: .channels, clocks: [.weekdays, .hours, .months], whole: .amounts, season: .leisure),
    Topic(
      "cafe", ["Café orders", "Drinks served", "Orders at the café"], "Orders", 5...460,
      things: .cafe, clocks: [.weekdays, .hours, .months], whole: .amounts, season: .working),
    Topic(
      "protein", ["Protein in food", "Protein content"], "Protein", words: "g per 100 g",
      decimals: 1, 2...34, .even, things: .foods, headlines: ["Where the protein is"]),
    Topic(
      "population-age", ["Population", "Residents"], "Residents", words: "thousand",
      decimals: 1, 0.6...88, things: .districts, parts: .generations, clocks: [.years],
      whole: .amounts, headlines: ["How old the city is"]),
    Topic(
      "population-change", ["Population change", "Growth of the population"], "Change",
      suffix: "%", decimals: 1, -7.5...11, .even, things: .districts, clocks: [.years],
      headlines: ["Which district grows"]),
    Topic(
      "seat-shares", ["Council election", "Seats won in the council"], "Share", suffix: "%",
      2...60, things: .districts, parts: .parties, clocks: [.years], whole: .shares,
      headlines: ["Who sits in the council"]),
  ]
}

extension Pool {
  static let parties = Pool(
    "Party",
    ["Civic Union", "Farmers", "Free Citizens", "Harbour Alliance", "Progress", "Reform"])
}
