/// Health, schools and culture.
extension Topic {
  static let health = [
    Topic(
      "life-expectancy", ["Life expectancy", "Life expectancy at birth"], "Life expectancy",
      words: "years", decimals: 1, 58...85, .clustered, things: .countries, parts: .genders,
      clocks: [.years, .decades]),
    Topic(
      "hospital-stays", ["Hospital admissions", "Patients admitted"], "Patients", 30...4600,
      things: .wards, parts: .generations, clocks: [.months, .years], whole: .amounts,
      headlines: ["Who is treated"]),
    Topic(
      "complaints", ["Consultations", "Visits to the doctor"], "Consultations", 20...2400,
      things: .illnesses, parts: .genders, clocks: [.months, .years], whole: .amounts,
      season: .winter),
    Topic(
      "sleep", ["Hours of sleep", "Sleep per night"], "Sleep", words: "hours", decimals: 1,
      5.4...9.4, .clustered, things: .ages, parts: .genders, clocks: [.weekdays, .years],
      headlines: ["How long people sleep"]),
    Topic(
      "doctors", ["Doctors per 1,000 people", "Density of doctors"], "Doctors",
      words: "per 1,000 people", decimals: 1, 0.4...6.8, .even, things: .countries,
      clocks: [.years]),
    Topic(
      "vaccination", ["Vaccination rate", "Vaccinated children"], "Vaccination rate",
      suffix: "%", 52...99, .clustered, things: .countries, clocks: [.years]),
  ]

  static let learning = [
    Topic(
      "exam-scores", ["Exam scores", "Mean exam scores", "Test results"], "Score",
      words: "points", decimals: 1, 41...96, .clustered, things: .subjects,
      parts: .schoolYears, clocks: [.years], headlines: ["How pupils did"]),
    Topic(
      "enrolment", ["Student enrolment", "Enrolled students", "Students"], "Students",
      35...6400, things: .faculties, parts: .degrees, clocks: [.years], whole: .amounts,
      headlines: ["Who studies what"]),
    Topic(
      "pupils-music", ["Pupils of the music school", "Music lessons taken"], "Pupils", 4...190,
      things: .instruments, parts: .generations, clocks: [.years], whole: .amounts,
      headlines: ["What pupils play"]),
    Topic(
      "class-size", ["Class size", "Pupils per class"], "Pupils", decimals: 1, 14...34,
      .clustered, things: .districts, clocks: [.years]),
    Topic(
      "homework", ["Minutes of homework", "Time spent on homework"], "Homework",
      words: "minutes per week", 20...240, .even, things: .subjects, parts: .schoolYears,
      clocks: [.years], headlines: ["What takes time at home"]),
  ]

  static let culture = [
    Topic(
      "museum-visits", ["Museum visitors", "Visits to museums"], "Visitors", words: "thousand",
      decimals: 1, 2...390, things: .museums, parts: .visitors,
      clocks: [.months, .years, .weekdays], whole: .amounts, season: .leisure,
      headlines: ["Who visits museums"]),
    Topic(
      "library-loans", ["Library loans", "Items lent", "Loans"], "Loans", 60...9800,
      things: .branches, parts: .loans, clocks: [.months, .years, .weekdays], whole: .amounts,
      season: .winter, headlines: ["What readers borrow"]),
    Topic(
      "books-sold", ["Books sold", "Book sales"], "Books", words: "thousand", decimals: 1,
      0.5...84, things: .genres, parts: .channels, clocks: [.years, .months], whole: .amounts,
      season: .yearEnd, headlines: ["How books are sold"]),
    Topic(
      "film-audience", ["Cinema admissions", "Cinema tickets sold"], "Tickets",
      words: "thousand", 4...720, things: .films, parts: .visitors, clocks: [.years, .months],
      whole: .amounts, season: .winter, headlines: ["Who goes to the cinema"]),
    Topic(
      "park-visitors", ["Park visitors", "Visits to national parks"], "Visitors",
      words: "million", decimals: 2, 0.08...4.9, things: .parks, clocks: [.years, .months],
      whole: .amounts, season: .summer),
    Topic(
      "leisure-time", ["Leisure time", "Time spent on leisure"], "Time",
      words: "minutes per day", 4...170, things: .pastimes, parts: .genders,
      clocks: [.years, .weekdays], season: .leisure),
  ]
}
