import Foundation
import PuzzleKit
import Testing
import Traces

@testable import Inputs

private let folder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data/charts/tables").standardized.path

@Suite(
  "Tables of others",
  .enabled(
    if: FileManager.default.fileExists(atPath: folder),
    "there is no ../shared/data with sample files beside the repository"))
struct RealTablesTests {
  @Test("All eleven are read, each with its licence, and only the licences are turned away")
  func all() throws {
    let given = try TableFolder.read(TableRequest(tables: folder))
    #expect(given.tables.count == 11)
    #expect(given.rejections.map(\.file) == ["licences.json"])
    #expect(given.tables.allSatisfy { !$0.source.licence.isEmpty })
  }

  @Test(
    "Their columns are what people take them for",
    arguments: [
      ("iowa-electricity.csv", "Iowa electricity", "year:times source:group net_generation:figure"),
      ("global-temp.csv", "Global temp", "year:times temp:figure"),
      ("obesity.json", "Obesity", "id:identifier rate:figure state:category"),
      ("wheat.json", "Wheat", "year:times wheat:figure wages:figure"),
      ("co2-concentration.csv", "CO2 concentration", "Date:times CO2:figure adjusted CO2:figure"),
      ("budgets.json", "Budgets", "budgetYear:times forecastYear:times value:figure"),
      (
        "seattle-weather.csv", "Seattle weather",
        "date:times precipitation:figure temp_max:figure temp_min:figure wind:figure weather:group"
      ),
      (
        "gapminder-health-income.csv", "Gapminder health income",
        "country:category income:figure health:figure population:figure region:group"
      ),
    ])
  func columns(file: String, title: String, roles: String) throws {
    let given = try TableFolder.read(TableRequest(tables: "\(folder)/\(file)"))
    let table = try #require(given.tables.first)
    #expect(table.title == title)
    #expect(table.columns.map { "\($0.name):\($0.role)" }.joined(separator: " ") == roles)
  }
}
