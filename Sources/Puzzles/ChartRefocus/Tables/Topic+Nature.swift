/// Farming, nature and the sky.
extension Topic {
  static let farming = [
    Topic(
      "harvest", ["Harvest", "Crop harvest", "Crop production"], "Production",
      words: "million tonnes", decimals: 1, 0.3...128, things: .crops, parts: .continents,
      clocks: [.years], whole: .amounts, headlines: ["Where crops grow"]),
    Topic(
      "fruit-prices", ["Fruit prices", "Price of fruit", "Market prices of fruit"], "Price",
      prefix: "$", words: "per kilogram", decimals: 2, 0.8...11.5, .even, things: .fruit,
      clocks: [.months, .years], season: .winter, headlines: ["What fruit costs"]),
    Topic(
      "vegetable-yield", ["Vegetable yield", "Yield of the allotment"], "Yield", words: "kg",
      decimals: 1, 1...64, things: .vegetables, clocks: [.years, .months], whole: .amounts,
      season: .summer, headlines: ["What the garden gave"]),
    Topic(
      "livestock", ["Livestock", "Farm animals", "Animals kept"], "Animals", words: "thousand",
      3...980, things: .livestock, parts: .districts, clocks: [.years], whole: .amounts),
    Topic(
      "milk-yield", ["Milk per cow", "Milk yield"], "Milk", words: "litres per day",
      decimals: 1, 11...38, .clustered, things: .villages, clocks: [.months, .years],
      season: .summer),
    Topic(
      "cheese-made", ["Cheese made", "Cheese production"], "Cheese", words: "tonnes",
      decimals: 1, 0.6...57, things: .cheeses, clocks: [.years, .months], whole: .amounts),
  ]

  static let nature = [
    Topic(
      "bird-count", ["Garden bird count", "Birds counted", "Birds seen in gardens"], "Birds",
      3...640, things: .birds, parts: .villages, clocks: [.years, .months], whole: .amounts,
      season: .winter, headlines: ["Where birds were seen"]),
    Topic(
      "animal-speed", ["Speed of animals", "Running speed"], "Speed", words: "km/h", 9...112,
      .even, things: .mammals, headlines: ["How fast animals run"]),
    Topic(
      "life-spans", ["Life span of animals", "How long animals live"], "Life span",
      words: "years", 4...68, .even, things: .mammals),
    Topic(
      "dog-weight", ["Weight of dogs", "Weight of grown dogs"], "Weight", words: "kg", decimals: 1,
      2...78, .even, things: .dogs, parts: .animalGenders),
    Topic(
      "pets", ["Pets in households", "Pets kept"], "Pets", words: "thousand", decimals: 1,
      0.8...96, things: .pets, parts: .districts, clocks: [.years], whole: .amounts,
      headlines: ["Which district keeps pets"]),
    Topic(
      "trees-planted", ["Trees planted", "New street trees"], "Trees", 12...2700,
      things: .trees, parts: .districts, clocks: [.years], whole: .amounts),
    Topic(
      "fish-landed", ["Fish landed", "Catch of fish"], "Catch", words: "thousand tonnes",
      decimals: 1, 1...340, things: .coasts, clocks: [.years, .months], whole: .amounts),
    Topic(
      "waste", ["Household waste", "Waste collected"], "Waste", words: "kg per person",
      2...190, things: .cities, parts: .waste, clocks: [.years], whole: .amounts,
      headlines: ["What is in the bin"]),
  ]

  static let sky = [
    Topic(
      "moon-size", ["Moon diameters", "Size of moons"], "Diameter", words: "km", 950...5300,
      .even, things: .moons),
    Topic(
      "clear-nights", ["Clear nights", "Nights fit for observing"], "Nights", 6...29,
      .clustered, things: .observatories, clocks: [.months], season: .summer),
    Topic(
      "meteors", ["Meteors counted", "Meteors per hour"], "Meteors", 4...150, things: .showers,
      clocks: [.years], headlines: ["Showers of meteors"]),
    Topic(
      "lake-depth", ["Depth of lakes", "Greatest depth of lakes"], "Depth", words: "metres",
      20...410, .even, things: .lakes),
  ]
}
