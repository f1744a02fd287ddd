/// Energy, weather and transport.
extension Topic {
  static let energy = [
    Topic(
      "electricity-mix", ["Electricity generation", "Power generation", "Electricity produced"],
      "Generation", words: "terawatt hours", decimals: 1, 0.5...240, things: .countries,
      parts: .energy, clocks: [.years, .quarters], whole: .amounts,
      headlines: ["Where electricity comes from", "The power mix"]),
    Topic(
      "renewable-capacity", ["Renewable capacity", "Installed renewable capacity"], "Capacity",
      words: "gigawatts", decimals: 1, 0.2...92, things: .states, parts: .renewables,
      clocks: [.years], whole: .amounts, headlines: ["Clean power by source"]),
    Topic(
      "appliance-use", ["Electricity use of appliances", "Yearly electricity use"], "Use",
      words: "kilowatt hours", 20...1100, things: .appliances, clocks: [.years],
      whole: .amounts, headlines: ["What uses the power at home"]),
    Topic(
      "power-demand", ["Electricity demand", "Power demand", "Load of the grid"], "Demand",
      words: "gigawatts", decimals: 1, 18...74, .clustered, things: .states,
      clocks: [.hours, .months, .weekdays], season: .working),
    Topic(
      "petrol-price", ["Petrol price", "Price of petrol"], "Price",
      prefix: "€", words: "per litre", decimals: 2, 1.05...2.35, .clustered, things: .countries,
      clocks: [.months, .weekdays, .years]),
  ]

  static let weather = [
    Topic(
      "temperature-warm", ["Mean temperature", "Average temperature", "Daytime temperature"],
      "Temperature", suffix: "°C", decimals: 1, 6...39, .clustered, things: .warmCities,
      clocks: [.months, .hours], season: .summer, places: ["in Seville", "in Athens", "in Tunis"]),
    Topic(
      "temperature-cold", ["Mean temperature", "Night temperature"],
      "Temperature", suffix: "°C", decimals: 1, -24...16, .clustered, things: .coldCities,
      clocks: [.months], season: .summer, places: ["in Tromsø", "in Winnipeg", "at the station"]),
    Topic(
      "rainfall", ["Rainfall", "Monthly rainfall", "Precipitation"], "Rainfall", words: "mm",
      4...260, .even, things: .cities, clocks: [.months], season: .winter,
      headlines: ["Where it rains"], places: ["in Bergen", "in Lisbon", "at the airport"]),
    Topic(
      "sunshine", ["Hours of sunshine", "Sunshine hours"], "Sunshine", words: "hours", 18...370,
      .clustered, things: .cities, clocks: [.months], season: .summer,
      places: ["in Valencia", "on the coast", "in Auckland"]),
    Topic(
      "wind-speed", ["Wind speed", "Mean wind speed"], "Wind speed", words: "km/h", decimals: 1,
      4...48, .clustered, things: .stations, clocks: [.months, .hours], season: .winter,
      places: ["at the lighthouse", "at the harbour"]),
    Topic(
      "snow-depth", ["Snow depth", "Depth of snow"], "Snow depth", words: "cm", 3...240, .even,
      things: .coldCities, clocks: [.years]),
    Topic(
      "river-level", ["Water level", "River level"], "Level", words: "metres", decimals: 2,
      0.4...7.9, .clustered, things: .rivers, clocks: [.months, .weekdays], season: .winter),
  ]

  static let transport = [
    Topic(
      "commuting", ["Commuting", "Trips to work", "Journeys to work"], "Share", suffix: "%",
      2...70, things: .cities, parts: .commutes, clocks: [.years], whole: .shares,
      headlines: ["How commuters travel", "How people get to work"]),
    Topic(
      "air-passengers", ["Air passengers", "Passengers handled"], "Passengers",
      words: "million", decimals: 1, 1.5...82, things: .airports, clocks: [.years, .quarters],
      whole: .amounts, season: .summer, headlines: ["Busy airports"]),
    Topic(
      "vehicle-sales", ["New vehicles registered", "Vehicle registrations"], "Registrations",
      words: "thousand", decimals: 1, 0.8...210, things: .countries, parts: .vehicles,
      clocks: [.years, .quarters, .months], whole: .amounts,
      headlines: ["What is driven off the lot"]),
    Topic(
      "freight", ["Freight carried", "Goods carried", "Freight traffic"], "Freight",
      words: "million tonnes", 2...460, things: .countries, parts: .freight, clocks: [.years],
      whole: .amounts, headlines: ["How goods travel"]),
    Topic(
      "metro-riders", ["Passengers at stations", "Metro passengers", "Daily riders"],
      "Passengers", words: "thousand", decimals: 1, 0.6...88, things: .stations,
      clocks: [.weekdays, .hours, .months], whole: .amounts, season: .working,
      places: ["on the harbour line", "on the northern line"]),
    Topic(
      "train-delays", ["Delayed trains", "Trains that are late"], "Delayed trains", suffix: "%",
      decimals: 1, 3...36, .even, things: .cities, clocks: [.months, .years, .weekdays],
      headlines: ["Where trains are late"]),
  ]
}
