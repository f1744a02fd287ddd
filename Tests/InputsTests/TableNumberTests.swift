import PuzzleKit
import Testing

@testable import Inputs

@Suite("Numbers and times of tables")
struct TableNumberTests {
  @Test(
    "Numbers keep the digits that they are written with",
    arguments: [
      ("12", 12, 0), ("-0.5", -5, 1), ("−3", -3, 0), ("+4.20", 420, 2), ("1,234", 1234, 0),
      ("1,234,567.8", 12_345_678, 1), ("1 234", 1234, 0), ("1'234.5", 12345, 1),
      ("(7)", -7, 0), ("1.5e3", 1500, 0), ("2E-3", 2, 3), (".25", 25, 2), ("0", 0, 0),
    ])
  func numbers(text: String, figure: Int, decimals: Int) throws {
    let number = try #require(TableNumber(text))
    #expect(number.figure == figure)
    #expect(number.decimals == decimals)
    #expect(number.prefix + number.suffix == "")
  }

  @Test("Signs of currency and per cent are kept apart from the digits")
  func signs() throws {
    #expect(TableNumber("$1,200.50")?.prefix == "$")
    #expect(TableNumber("-$3.2")?.figure == -32)
    #expect(TableNumber("$-3.2")?.figure == -32)
    #expect(TableNumber("US$ 5")?.prefix == "$")
    #expect(TableNumber("12.5 %")?.suffix == "%")
    #expect(TableNumber("45%")?.figure == 45)
    #expect(TableNumber("9 €")?.suffix == "€")
  }

  @Test(
    "What is no number is none",
    arguments: [
      "", "-", "abc", "1,23", "12,3456", "1.2.3", "inf", "-Infinity", "NaN", "1e99", "$", "%",
      "12 apples", "2001-04", "1,,000", "99999999999999999999", "0x10",
    ])
  func others(text: String) {
    #expect(TableNumber(text) == nil)
  }

  @Test("A decimal comma turns points into marks of thousands")
  func commas() {
    #expect(TableNumber("1.234,5", hasDecimalComma: true)?.figure == 12345)
    #expect(TableNumber("1.234,5", hasDecimalComma: true)?.decimals == 1)
    #expect(TableNumber("0,25", hasDecimalComma: true)?.figure == 25)
    #expect(TableNumber("2.5", hasDecimalComma: true)?.decimals == 1)
    #expect(TableNumber("12.345", hasDecimalComma: true)?.figure == 12345)
  }

  @Test("Figures are rounded half away from zero, and refused where they don't fit")
  func rounding() {
    #expect(TableNumber("2.45")?.figure(decimals: 1) == 25)
    #expect(TableNumber("-2.45")?.figure(decimals: 1) == -25)
    #expect(TableNumber("2.44")?.figure(decimals: 1) == 24)
    #expect(TableNumber("7")?.figure(decimals: 3) == 7000)
    #expect(TableNumber("12345678901234567")?.figure(decimals: 4) == nil)
    #expect(TableNumber("1.500")?.leastDecimals == 1)
  }

  @Test(
    "Times are read as tables write them",
    arguments: [
      ("2001", GivenTime(year: 2001)), ("2001-04", GivenTime(year: 2001, month: 4)),
      ("2001/4", GivenTime(year: 2001, month: 4)),
      ("2001-04-30", GivenTime(year: 2001, month: 4, day: 30)),
      ("2001-04-30T12:00:00Z", GivenTime(year: 2001, month: 4, day: 30)),
      ("2001-04-30 12:00", GivenTime(year: 2001, month: 4, day: 30)),
      ("Apr 2001", GivenTime(year: 2001, month: 4)),
      ("2001 April", GivenTime(year: 2001, month: 4)),
      ("30 Apr 2001", GivenTime(year: 2001, month: 4, day: 30)),
      ("May 3, 2001", GivenTime(year: 2001, month: 5, day: 3)),
      ("2001 Q3", GivenTime(year: 2001, quarter: 3)),
      ("Q3 2001", GivenTime(year: 2001, quarter: 3)),
      ("2001-Q1", GivenTime(year: 2001, quarter: 1)), ("2001q4", GivenTime(year: 2001, quarter: 4)),
    ])
  func times(text: String, time: GivenTime) {
    #expect(TableTime.read(text) == time)
  }

  @Test(
    "What may be two days, or none, is no time",
    arguments: ["03/04/2001", "2001-13", "2001-04-32", "Apr", "12", "20010", "Q5 2001", "x 2001"])
  func noTimes(text: String) {
    #expect(TableTime.read(text) == nil)
  }

  private func labels(_ texts: [String?]) -> [String?] {
    TableTime.read(texts).times.map { $0?.label }
  }

  @Test("Which number of a date is the day, the column's other dates say")
  func slashes() {
    #expect(labels(["03/04/2001", "25/04/2001"]) == ["3 Apr 2001", "25 Apr 2001"])
    #expect(labels(["3/4/2001", nil, "4/25/2001"]) == ["4 Mar 2001", nil, "25 Apr 2001"])
    #expect(labels(["03.04.2001", "04.05.2001"]) == ["3 Apr 2001", "4 May 2001"])
    // Only one reading makes these go on.
    #expect(labels(["01/02/2000", "01/05/2000", "02/01/2000"])[1] == "5 Jan 2000")
    #expect(labels(["02-01-2000", "05-01-2000", "01-02-2000"])[1] == "5 Jan 2000")
    let twofold = TableTime.read(["01/02/2001", "02/03/2001"])
    #expect(twofold.times == [nil, nil] && twofold.twofold == "01/02/2001")
    #expect(labels(["25/04/2001", "4/25/2001"]) == [nil, nil])
    #expect(labels(["31/12/20010", "1/2/3/2001"]) == [nil, nil])
  }

  @Test("Months without years come in the order of the calendar, or in that of a season")
  func months() {
    let known = TableTime.read(["March", "jan", "Feb", "MAR"]).times.compactMap { $0 }
    #expect(known.map(\.label) == ["Mar", "Jan", "Feb", "Mar"])
    #expect(Set(known).sorted().map(\.label) == ["Jan", "Feb", "Mar"])
    let season = TableTime.read(["Nov", "Dec", "Jan", "Feb", "Nov"]).times.compactMap { $0 }
    #expect(Set(season).sorted().map(\.label) == ["Nov", "Dec", "Jan", "Feb"])
    #expect(TableTime.read(["May", "June"]).times == [nil, nil])
    #expect(TableTime.read(["May", "June", "July", "Kay"]).times == [nil, nil, nil, nil])
  }

  @Test("Quarters and months don't go together")
  func quarters() {
    #expect(labels(["2001 Q4", "2002 Q1"]) == ["Q4 2001", "Q1 2002"])
    #expect(labels(["2001 Q4", "2002-01"]) == [nil, nil])
  }

  @Test("Days and months that all are alike are dropped")
  func coarse() {
    let days = [2001, 2002].map { GivenTime(year: $0, month: 1, day: 1) }
    #expect(TableTime.coarsened(days) == [2001, 2002].map { GivenTime(year: $0) })
    let months = [1, 2].map { GivenTime(year: 2001, month: $0, day: 1) }
    #expect(TableTime.coarsened(months) == [1, 2].map { GivenTime(year: 2001, month: $0) })
    let mixed = [GivenTime(year: 2001, month: 1, day: 1), GivenTime(year: 2001, month: 1, day: 9)]
    #expect(TableTime.coarsened(mixed) == mixed)
  }

  @Test(
    "Names are written as people write them, and their units stand apart",
    arguments: [
      ("net_generation", "Net generation", ""), ("Beak Length (mm)", "Beak Length", "mm"),
      ("budgetYear", "Budget year", ""), ("us-employment", "US employment", ""),
      ("co2-concentration", "CO2 concentration", ""), ("season 2019-20", "Season 2019-20", ""),
      ("adjusted CO2", "Adjusted CO2", ""), ("GDP [billion dollars]", "GDP", "billion dollars"),
      ("(x)", "(x)", ""),
    ])
  func names(name: String, title: String, words: String) {
    #expect(HumanName(name).title == title)
    #expect(HumanName(name).unit.words == words)
  }
}
