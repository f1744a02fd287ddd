import Foundation
import PuzzleKit
import Testing
import Traces

@testable import Inputs

@Suite("A folder of tables")
struct TableFolderTests {
  /// A folder that goes away with the test.
  final class Box {
    let path: String

    init() throws {
      path = FileManager.default.temporaryDirectory.appending(path: "tables-\(UUID())").path
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String) throws {
      try Data(text.utf8).write(to: URL(filePath: "\(path)/\(name)"))
    }

    func read(columns: [String] = []) throws -> GivenTables {
      try TableFolder.read(TableRequest(tables: path, columns: columns))
    }

    /// Writes one table and reads the folder.
    func read(_ name: String, _ text: String, columns: [String] = []) throws -> GivenTables {
      try write(name, text)
      return try read(columns: columns)
    }

    /// What stops the folder from being read, without its path.
    func refusal(columns: [String] = []) -> String {
      do {
        _ = try read(columns: columns)
        return "nothing is wrong"
      } catch {
        return "\(error)".replacing(path, with: "DIR")
      }
    }
  }

  private func roles(_ table: GivenTable) -> [String: GivenTable.Role] {
    Dictionary(uniqueKeysWithValues: table.columns.map { ($0.name, $0.role) })
  }

  @Test("Tells names, times, groups, figures and identifiers apart")
  func roles() throws {
    let table = try #require(
      try Box().read(
        "my_shops.csv",
        "id,shop,opened,town,Sales ($),share,note\n"
          + "7,A street,2001,Ham,\"1,200.50\",12%,none\n8,B street,2002,Ham,900,8%,\n"
          + "9,C street,2003,Oak,\"1,050\",9.5%,\n"
      ).tables.first)
    #expect(table.title == "My shops")
    #expect(
      roles(table) == [
        "id": .identifier, "shop": .category, "opened": .times, "town": .group,
        "Sales ($)": .figure, "share": .figure, "note": .ignored,
      ])
    let sales = table.columns[4]
    #expect(sales.title == "Sales")
    #expect(sales.unit == GivenUnit(prefix: "$"))
    #expect(sales.decimals == 1)
    #expect(sales.figures == [12005, 9000, 10500])
    #expect(table.columns[5].figures == [120, 80, 95])
    #expect(table.columns[5].unit.suffix == "%")
    #expect(table.records == [1, 2, 3])
  }

  @Test("Reads semicolons with decimal commas, tabs, a byte order mark and lines of JSON")
  func forms() throws {
    let box = try Box()
    try box.write("a.csv", "\u{FEFF}Stadt;Wert\r\nUlm;1,5\r\nBonn;2\r\nKiel;1.250,25\r\n")
    try box.write("b.tsv", "town\tvalue\nUlm\t3\nBonn\t4\nKiel\t5\n")
    try box.write(
      "c.jsonl",
      "{\"t\": \"x\", \"v\": 1.50}\n\n{\"t\": \"y\", \"v\": null}\n{\"t\": \"z\", \"v\": 3}\n")
    let given = try box.read()
    #expect(given.rejections.isEmpty)
    #expect(given.tables.map(\.source.path) == ["a.csv", "b.tsv", "c.jsonl"])
    #expect(given.tables[0].columns[1].figures == [150, 200, 125025])
    #expect(given.tables[1].columns[1].figures == [3, 4, 5])
    #expect(given.tables[2].columns[1].figures == [15, nil, 30])
  }

  @Test("Numbers headers that are alike, and takes empty cells for missing")
  func headers() throws {
    let table = try #require(
      try Box().read(
        "x.csv", "name,v,v,\nA,1,NA,4\nB,null,3,-\nC,3,5,6\n"
      ).tables.first)
    #expect(table.columns.map(\.name) == ["name", "v", "v 2", "column 4"])
    #expect(table.columns[1].figures == [1, nil, 3])
    #expect(table.columns[2].figures == [nil, 3, 5])
    #expect(table.columns[3].figures == [4, nil, 6])
  }

  @Test(
    "Says of each bad table what is wrong and where, and reads the others",
    arguments: [
      ("a,b\nx,1\ny,2,3\nz,4\n", "bad.csv line 3: has more or fewer fields than the 2"),
      ("a,b\nx,p\ny,q\nz,r\n", "bad.csv: has no column of numbers; its columns are a, b"),
      ("a,b\nx,1\n", "bad.csv: has one record, and a chart needs at least 3"),
      ("a,b\n", "bad.csv: has no record, and a chart needs at least 3"),
      ("a,b\nx,5\ny,5\nz,5\n", "bad.csv: has the same figure in every record"),
      ("a,b\n\"x,1\ny,2\n", "bad.csv: line 2: a field begins with a quotation mark"),
      ("", "bad.csv: has no record"),
    ])
  func bad(text: String, message: String) throws {
    let box = try Box()
    try box.write("good.csv", "a,b\nx,1\ny,2\nz,3\n")
    let given = try box.read("bad.csv", text)
    #expect(given.tables.map(\.source.path) == ["good.csv"])
    #expect(given.rejections.count == 1)
    #expect(given.rejections[0].description.hasPrefix(message), "\(given.rejections[0])")
  }

  @Test("Turns away the records of infinities and words among numbers, and keeps the others")
  func infinities() throws {
    let given = try Box().read(
      "x.csv", "a,b\np,1\nq,inf\nr,3\ns,NaN\nt,5\nu,6\nv,7\nw,8\nx,9\ny,ten\nz,11\n")
    #expect(
      given.rejections.map(\.description) == [
        "x.csv line 3: has inf in b, which is no number that can be drawn",
        "x.csv line 11: has ten in b, which is no number that can be drawn",
      ])
    #expect(given.rejections.map(\.reason) == ["infinite", "no-number"])
    #expect(given.tables[0].records == [1, 3, 4, 5, 6, 7, 8, 9, 11])
    #expect(given.tables[0].columns[1].figures == [1, 3, nil, 5, 6, 7, 8, 9, 11])
  }

  @Test("Says what is no table: JSON that is no list, bytes that are no text, a copy")
  func noTables() throws {
    let box = try Box()
    try box.write("a.csv", "a,b\nx,1\ny,2\nz,3\n")
    try box.write("b.csv", "a,b\nx,1\ny,2\nz,3\n")
    try box.write("c.json", "{\"a\": [1, 2]}")
    try box.write("d.json", "[{\"a\": 1},\n{\"a\": NaN}]")
    try Data([0x61, 0x2C, 0xFF, 0x0A]).write(to: URL(filePath: "\(box.path)/e.csv"))
    let given = try box.read()
    #expect(given.tables.map(\.source.path) == ["a.csv"])
    let texts = given.rejections.map(\.description)
    #expect(texts.count == 4)
    #expect(texts[0] == "b.csv: is a copy of a.csv")
    #expect(texts[1].hasPrefix("c.json line 1: is no list of records"))
    #expect(texts[2].hasPrefix("d.json line 2: is no list of records"))
    #expect(texts[3].hasPrefix("e.csv: is not UTF-8"))
  }

  @Test("Says that a folder is empty, holds no table, or is not there")
  func folders() throws {
    let box = try Box()
    #expect(box.refusal() == "DIR is empty; put tables there (csv, tsv, json, jsonl)")
    try box.write("a.txt", "a,b")
    #expect(
      box.refusal()
        == "DIR holds no table (csv, tsv, json, jsonl); what is there begins with a.txt")
    #expect(throws: InputError.self) {
      try TableFolder.read(TableRequest(tables: box.path + "/none"))
    }
    #expect(throws: InputError.self) {
      try TableFolder.read(TableRequest(tables: box.path + "/a.txt"))
    }
  }

  @Test("Takes licences from the file beside the tables, which is no table itself")
  func licences() throws {
    let box = try Box()
    try box.write("a.csv", "a,b\nx,1\ny,2\nz,3\n")
    try box.write(
      "licences.json",
      "[{\"path\": \"a.csv\", \"licences\": [{\"name\": \"CC-BY-4.0\"}], "
        + "\"sources\": [{\"title\": \"Bureau\"}, {\"title\": \"Office\"}]}]")
    let given = try box.read()
    #expect(given.tables[0].source.licence == "CC-BY-4.0; Bureau, Office")
    #expect(given.tables[0].attribution == "Source: Bureau")
    #expect(
      given.rejections.map(\.description) == [
        "licences.json: is no table; its licences go with the tables that it names"
      ])
    let alone = try TableFolder.read(TableRequest(tables: box.path + "/a.csv"))
    #expect(alone.tables == given.tables)
    try box.write("licences.json", "{}")
    let broken = try box.read()
    #expect(broken.tables[0].source.licence == "")
    #expect(broken.rejections[0].description.contains("is no list of licences"))
  }

  @Test("Does as the user says of columns, and says what means nothing")
  func sayings() throws {
    let box = try Box()
    try box.write("a.csv", "code,town,n\n11,x,1\n12,x,2\n13,y,3\n")
    #expect(roles(try box.read().tables[0]) == ["code": .identifier, "town": .group, "n": .figure])
    let said = try box.read(columns: ["code=figure", "a.csv/n = ignored"])
    #expect(roles(said.tables[0]) == ["code": .figure, "town": .group, "n": .ignored])
    #expect(box.refusal(columns: ["n"]) == "n says no role; write NAME=ROLE, as year=times")
    #expect(
      box.refusal(columns: ["n=figures"])
        == "there is no role figures; it is one of category, times, group, figure, identifier, "
        + "ignored; did you mean figure?")
    #expect(
      box.refusal(columns: ["m=figure"])
        == "no table has the column of m=figure; a.csv has code, town, n")
    let wrong = try box.read(columns: ["town=times"])
    #expect(
      wrong.rejections.map(\.description) == [
        "a.csv: can't be read as `columns` says: town has no times"
      ])
  }

  @Test(
    "Reads quarters, months and dates with the day first as times, and says which dates are none")
  func times() throws {
    func read(_ column: String, _ texts: [String], _ columns: [String] = []) throws -> GivenTables {
      var text = "\(column),n\n"
      for (place, time) in texts.enumerated() { text += "\(time),\(place * 7)\n" }
      return try Box().read("a.csv", text, columns: columns)
    }
    func labels(_ column: String, _ texts: [String]) throws -> [String?] {
      let column = try read(column, texts).tables[0].columns[0]
      return column.role == .times ? column.texts : []
    }
    #expect(
      try labels("when", ["2021 Q3", "2021 Q4", "2022 Q1"]) == ["Q3 2021", "Q4 2021", "Q1 2022"])
    #expect(try labels("when", ["Oct", "Nov", "Dec"]) == ["Oct", "Nov", "Dec"])
    #expect(try labels("month", ["1", "2", "3"]) == ["Jan", "Feb", "Mar"])
    #expect(try labels("rank", ["1", "2", "3"]) == [])
    #expect(try labels("when", ["01/02/2001", "31/03/2001", "30/04/2001"])[0] == "1 Feb 2001")
    #expect(try labels("when", ["01/02/2001", "02/03/2001", "03/04/2001"]) == [])
    let twofold = try read("when", ["01/02/2001", "02/03/2001", "03/04/2001"], ["when=times"])
    #expect(
      twofold.rejections.map(\.description) == [
        "a.csv: can't be read as `columns` says: when has dates as 01/02/2001, which can be read in "
          + "two ways; write 2001-04-30"
      ])
  }

  @Test("Has a fingerprint of content and licences, not of places")
  func fingerprint() throws {
    let (one, other) = (try Box(), try Box())
    let text = "a,b\nx,1\ny,2\nz,3\n"
    let first = try one.read("a.csv", text).fingerprint
    #expect(try other.read("a.csv", text).fingerprint == first)
    #expect(try other.read("a.csv", text + "w,4\n").fingerprint != first)
  }

  @Test("Reads 5,000 names, and leaves the choice of a part to the puzzle")
  func many() throws {
    var text = "name,v\n"
    for number in 0..<5000 { text += "n\(number),\(number % 977)\n" }
    let table = try #require(try Box().read("x.csv", text).tables.first)
    #expect(table.records.count == 5000)
    #expect(table.columns[0].role == .category)
  }
}
