/// Trade, work and money.
extension Topic {
  static let trade = [
    Topic(
      "coffee-exports", ["Coffee exports", "Exports of green coffee"], "Exports",
      words: "million bags", decimals: 1, 0.4...62, things: .coffeeCountries, clocks: [.years],
      whole: .amounts, headlines: ["Where the coffee comes from", "Who exports the coffee"]),
    Topic(
      "container-traffic", ["Container traffic", "Containers handled"], "Containers",
      words: "million units", decimals: 1, 0.3...16, things: .ports,
      clocks: [.years, .quarters], whole: .amounts, headlines: ["Busy quays"]),
    Topic(
      "goods-exports", ["Goods exports", "Exports of goods"], "Exports", prefix: "$",
      words: "billion", 12...980, things: .countries, clocks: [.years], whole: .amounts),
    Topic(
      "trade-balance", ["Trade balance", "Exports less imports"], "Balance", prefix: "$",
      words: "billion", decimals: 1, -45...60, .even, things: .countries,
      clocks: [.years, .quarters], headlines: ["Surpluses and deficits in trade"]),
    Topic(
      "shop-sales", ["Sales", "Shop sales", "Takings"], "Sales", prefix: "$", words: "thousand",
      3...420, things: .stores, parts: .channels, clocks: [.months, .quarters, .years],
      whole: .amounts, season: .yearEnd, headlines: ["How customers buy", "Where sales are made"]),
    Topic(
      "gadgets-sold", ["Units sold", "Devices sold"], "Units", 40...5200, things: .shop,
      parts: .channels, clocks: [.months, .quarters, .years], whole: .amounts, season: .yearEnd,
      headlines: ["How devices reach customers"]),
    Topic(
      "clothes-returned", ["Returned orders", "Return rate"], "Return rate", suffix: "%",
      decimals: 1, 2...38, .even, things: .clothes, clocks: [.years, .months],
      headlines: ["What customers send back"]),
  ]

  static let work = [
    Topic(
      "unemployment", ["Unemployment rate", "Unemployment"], "Unemployment rate", suffix: "%",
      decimals: 1, 2.1...19, .even, things: .countries, parts: .genders,
      clocks: [.years, .quarters], places: ["in Larkfield", "in the region", "in the county"]),
    Topic(
      "employees", ["Employment", "Employees", "People employed"], "Employees",
      words: "thousand", 8...910, things: .sectors, parts: .genders, clocks: [.years, .quarters],
      whole: .amounts, headlines: ["Where people work"]),
    Topic(
      "working-hours", ["Weekly working hours", "Hours worked per week"], "Hours",
      words: "per week", decimals: 1, 29...46, .clustered, things: .countries, parts: .genders,
      clocks: [.years]),
    Topic(
      "staff-survey", ["Staff survey", "Answers of the staff", "Job satisfaction survey"],
      "Share", suffix: "%", 2...60, things: .statements, parts: .answers, whole: .shares,
      headlines: ["What the staff think", "Is the pay fair?"]),
    Topic(
      "team-budgets", ["Team budgets", "Spending of teams", "Annual budgets"], "Budget",
      prefix: "€", words: "thousand", 20...870, things: .teams, clocks: [.years, .quarters],
      whole: .amounts, headlines: ["How the budget is split"]),
  ]

  static let money = [
    Topic(
      "profit", ["Net profit", "Profit after tax", "Annual profit"], "Profit", prefix: "€",
      words: "million", decimals: 1, -24...58, .even, things: .stores,
      clocks: [.years, .quarters], headlines: ["Who earns and who loses"],
      places: ["of Harbour Foods", "of Northlight Motors", "of Kestrel Airlines"]),
    Topic(
      "inflation", ["Inflation", "Change in consumer prices", "Consumer price inflation"],
      "Inflation", suffix: "%", decimals: 1, -1.5...13.5, .even, things: .countries,
      clocks: [.years, .months]),
    Topic(
      "rents", ["Monthly rent", "Rent of a two-room flat", "Average rents"], "Rent",
      prefix: "€", 480...2600, .clustered, things: .cities, clocks: [.years],
      headlines: ["What a flat costs"]),
    Topic(
      "household-budget", ["Household spending", "Monthly household spending"], "Spending",
      prefix: "$", 25...1450, things: .countries, parts: .spending, clocks: [.years, .months],
      whole: .amounts, headlines: ["Where the money goes", "What households spend on"]),
    Topic(
      "donations", ["Donations", "Gifts received", "Donations received"], "Donations",
      prefix: "£", words: "thousand", decimals: 1, 1...96, things: .districts,
      parts: .generations, clocks: [.months, .quarters, .years], whole: .amounts,
      season: .yearEnd, headlines: ["Who gives"]),
    Topic(
      "metal-prices", ["Metal prices", "Price of metals"], "Price", prefix: "$",
      words: "per kilogram", decimals: 2, 0.9...34, .even, things: .metals,
      clocks: [.months, .quarters, .years]),
  ]
}
