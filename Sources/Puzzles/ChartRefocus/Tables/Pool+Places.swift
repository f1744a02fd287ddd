/// Places that figures are often given of.
extension Pool {
  static let countries = Pool(
    "Country",
    [
      "Argentina", "Australia", "Austria", "Belgium", "Brazil", "Canada", "Chile", "Colombia",
      "Czechia", "Denmark", "Egypt", "Estonia", "Finland", "France", "Germany", "Ghana", "Greece",
      "Hungary", "India", "Indonesia", "Ireland", "Italy", "Japan", "Kenya", "Latvia", "Malaysia",
      "Mexico", "Morocco", "Nepal", "Netherlands", "New Zealand", "Nigeria", "Norway", "Peru",
      "Philippines", "Poland", "Portugal", "Romania", "Senegal", "Serbia", "Slovakia",
      "South Africa", "South Korea", "Spain", "Sweden", "Switzerland", "Thailand", "Tunisia",
      "Uruguay", "Vietnam",
    ])

  static let coffeeCountries = Pool(
    "Country",
    [
      "Brazil", "Vietnam", "Colombia", "Indonesia", "Ethiopia", "Honduras", "India", "Uganda",
      "Mexico", "Peru", "Guatemala", "Nicaragua", "Costa Rica", "Kenya", "Tanzania",
    ])

  static let coasts = Pool(
    "Country",
    [
      "Norway", "Iceland", "Spain", "Denmark", "Portugal", "Morocco", "Peru", "Chile", "Japan",
      "Vietnam", "Canada", "Ireland", "Greece", "Senegal", "Namibia", "Thailand", "New Zealand",
    ])

  static let cities = Pool(
    "City",
    [
      "Amsterdam", "Athens", "Auckland", "Bangkok", "Barcelona", "Berlin", "Bogotá", "Boston",
      "Brussels", "Cairo", "Cape Town", "Chicago", "Copenhagen", "Dakar", "Dublin", "Edinburgh",
      "Hamburg", "Hanoi", "Helsinki", "Istanbul", "Jakarta", "Lagos", "Lima", "Lisbon", "London",
      "Madrid", "Manila", "Marseille", "Melbourne", "Milan", "Montreal", "Mumbai", "Munich",
      "Nairobi", "Oslo", "Prague", "Riga", "Santiago", "Seattle", "Seoul", "Stockholm", "Sydney",
      "Taipei", "Tokyo", "Toronto", "Valencia", "Vienna", "Warsaw", "Zurich",
    ])

  static let coldCities = Pool(
    "City",
    [
      "Oslo", "Helsinki", "Montreal", "Reykjavik", "Tromsø", "Tallinn", "Harbin", "Winnipeg",
      "Sapporo", "Minsk", "Riga", "Anchorage", "Stockholm", "Innsbruck",
    ])

  static let warmCities = Pool(
    "City",
    [
      "Athens", "Cairo", "Lisbon", "Marrakesh", "Seville", "Dubai", "Delhi", "Bangkok", "Lima",
      "Sydney", "Palermo", "Valencia", "Austin", "Tunis",
    ])

  static let states = Pool(
    "State",
    [
      "Alabama", "Arizona", "California", "Colorado", "Florida", "Georgia", "Idaho", "Illinois",
      "Iowa", "Kansas", "Kentucky", "Maine", "Michigan", "Minnesota", "Missouri", "Montana",
      "Nebraska", "Nevada", "New York", "Ohio", "Oregon", "Texas", "Utah", "Vermont", "Wisconsin",
    ])

  static let continents = Pool(
    "Region",
    [
      "Africa", "Central Asia", "East Asia", "Europe", "Latin America", "Middle East",
      "North America", "Oceania", "South Asia", "Southeast Asia",
    ])

  static let districts = Pool(
    "District",
    [
      "Ashford", "Brookside", "Castle Hill", "Docklands", "Eastgate", "Fairview", "Greenfield",
      "Harbour Quarter", "Lakeside", "Millbrook", "Northgate", "Old Town", "Parkside",
      "Riverside", "Southbank", "Station Quarter", "University", "Westend",
    ])

  static let villages = Pool(
    "Village",
    [
      "Alderley", "Birkdale", "Corston", "Dunmere", "Elmswell", "Farleigh", "Hartwick",
      "Kingsmoor", "Langford", "Marlow", "Netherby", "Oakham", "Penrose", "Selworth", "Thornbury",
      "Wexcombe",
    ])

  static let airports = Pool(
    "Airport",
    [
      "Heathrow", "Schiphol", "Frankfurt", "Madrid-Barajas", "Gatwick", "Fiumicino", "Munich",
      "Orly", "Lisbon", "Copenhagen", "Zurich", "Vienna", "Dublin", "Arlanda", "Brussels",
      "Helsinki",
    ])

  static let ports = Pool(
    "Port",
    [
      "Rotterdam", "Antwerp", "Hamburg", "Valencia", "Piraeus", "Algeciras", "Felixstowe",
      "Gdansk", "Barcelona", "Le Havre", "Genoa", "Tangier", "Sines", "Gothenburg",
    ])

  static let stations = Pool(
    "Station",
    [
      "Central", "Harbour Street", "Market Square", "Museum Park", "Northgate", "Observatory",
      "Opera", "Riverside", "Stadium", "Town Hall", "University", "Victoria Road", "Zoo",
    ])

  static let rivers = Pool(
    "River",
    [
      "Danube", "Rhine", "Elbe", "Vistula", "Loire", "Tagus", "Ebro", "Oder", "Rhône", "Douro",
      "Seine", "Weser", "Garonne", "Thames", "Tiber",
    ])

  static let lakes = Pool(
    "Lake",
    [
      "Geneva", "Constance", "Garda", "Maggiore", "Como", "Balaton", "Mälaren", "Vättern",
      "Saimaa", "Inari", "Ohrid", "Päijänne", "Zürich", "Lucerne",
    ])

  static let parks = Pool(
    "Park",
    [
      "Acadia", "Arches", "Bryce Canyon", "Denali", "Everglades", "Glacier", "Grand Teton",
      "Joshua Tree", "Olympic", "Redwood", "Rocky Mountain", "Sequoia", "Shenandoah", "Yosemite",
      "Zion",
    ])
}
