/// The topics of scatter plots, in an order that samples depend on.
extension ScatterTopic {
  static let all = [
    ScatterTopic(
      "income-life", ["Income and life expectancy", "Do the rich live longer?"], .countries,
      Quantity("Income per person", prefix: "$", words: "thousand", decimals: 1, 2...68),
      Quantity("Life expectancy", words: "years", decimals: 1, 58...85), strength: 0.75),
    ScatterTopic(
      "rent-centre", ["Rent and distance from the centre", "Rents across the city"], .districts,
      Quantity("Distance", words: "km", decimals: 1, 0.4...14),
      Quantity("Monthly rent", prefix: "€", 520...1980), strength: -0.8),
    ScatterTopic(
      "protein-price", ["Protein and price of food", "What protein costs"], .foods,
      Quantity("Protein", words: "g per 100 g", decimals: 1, 2...34),
      Quantity("Price", prefix: "$", words: "per kilogram", decimals: 2, 1.2...24),
      strength: 0.5),
    ScatterTopic(
      "weight-life", ["Weight and life span of dogs", "Do small dogs live longer?"], .dogs,
      Quantity("Weight", words: "kg", 3...76),
      Quantity("Life span", words: "years", decimals: 1, 7...16), strength: -0.75),
    ScatterTopic(
      "sun-rain", ["Sunshine and rain", "Sunny cities and wet cities"], .cities,
      Quantity("Sunshine", words: "hours per year", 1300...3100),
      Quantity("Rainfall", words: "mm per year", 320...1900), strength: -0.7),
    ScatterTopic(
      "practice-score", ["Practice and marks", "Does practice pay?"], .players,
      Quantity("Practice", words: "hours per week", decimals: 1, 1...22),
      Quantity("Score", words: "points", 34...98), strength: 0.8),
    ScatterTopic(
      "space-sales", ["Floor space and sales", "Sales against floor space"], .stores,
      Quantity("Floor space", words: "square metres", 60...940),
      Quantity("Sales", prefix: "$", words: "thousand", 35...720), strength: 0.8),
    ScatterTopic(
      "height-diameter", ["Height and girth of trees", "Trees measured in the park"], .trees,
      Quantity("Girth", words: "cm", 40...360),
      Quantity("Height", words: "metres", decimals: 1, 5...38), strength: 0.8),
    ScatterTopic(
      "code-bugs", ["Size and faults of components", "Faults against lines of code"], .tickets,
      Quantity("Lines of code", words: "thousand", decimals: 1, 0.8...42),
      Quantity("Faults", 2...130), strength: 0.75),
    ScatterTopic(
      "spending-points", ["Wages and points of clubs", "Does money win matches?"], .clubs,
      Quantity("Wages", prefix: "£", words: "million", decimals: 1, 3...86),
      Quantity("League points", 19...91), strength: 0.7),
    ScatterTopic(
      "altitude-temperature", ["Altitude and temperature", "Stations by altitude"], .villages,
      Quantity("Altitude", words: "metres", 20...2350),
      Quantity("Mean temperature", suffix: "°C", decimals: 1, -4...15), strength: -0.9),
    ScatterTopic(
      "visitors-staff", ["Visitors and staff of museums", "Staff against visitors"], .museums,
      Quantity("Visitors", words: "thousand", 6...420),
      Quantity("Staff", 4...95), strength: 0.85),
    ScatterTopic(
      "coffee-bitterness", ["Bitterness and caffeine", "Caffeine of drinks"], .cafe,
      Quantity("Bitterness", words: "taste score", decimals: 1, 1...9.5),
      Quantity("Caffeine", words: "mg per cup", 4...190), strength: 0.6),
    ScatterTopic(
      "animal-sleep", ["Sleep and speed of animals", "How animals run and sleep"], .mammals,
      Quantity("Sleep", words: "hours per day", decimals: 1, 2.5...19),
      Quantity("Speed", words: "km/h", 12...105), strength: -0.4),
  ]
}
