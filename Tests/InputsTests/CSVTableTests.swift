import Testing

@testable import Inputs

@Suite("A table of comma-separated values")
struct CSVTableTests {
  private func table(_ text: String) throws -> CSVTable {
    try CSVTable(Array(text.utf8), path: "t.csv")
  }

  @Test("Has quoted commas, newlines and doubled marks, and tells the lines of its records")
  func quoting() throws {
    let table = try table(
      "\u{FEFF}a, b\r\n\"x, y\",\"say \"\"no\"\"\"\r\n\n\"two\nlines\",\r\n,last")
    #expect(table.columns == ["a", "b"])
    #expect(
      table.rows == [
        CSVTable.Row(line: 2, fields: ["x, y", "say \"no\""]),
        CSVTable.Row(line: 4, fields: ["two\nlines", ""]),
        CSVTable.Row(line: 6, fields: ["", "last"]),
      ])
    #expect(table.column(["c", "b"]) == 1)
    #expect(table.column(["c"]) == nil)
  }

  @Test("Passes over records that have other columns, and says where they are")
  func ragged() throws {
    let table = try table("a,b\n1\n1,2\n1,2,3\n")
    #expect(table.rows.map(\.line) == [3])
    #expect(table.ragged == [2, 4])
  }

  @Test("Says where a quoted field begins that has no end, and what is no text")
  func errors() {
    #expect {
      try table("a,b\n1,2\n\"x,3\n4,5\n")
    } throws: {
      "\($0)".hasPrefix("t.csv line 3: a field begins with a quotation mark and has no other")
    }
    #expect {
      try CSVTable([0x61, 0xFF], path: "t.csv")
    } throws: {
      "\($0)" == "t.csv is not UTF-8; save the file as such"
    }
  }

  @Test("Of nothing has no columns")
  func nothing() throws {
    #expect(try table("").columns.isEmpty)
    #expect(try table("\n\n").columns.isEmpty)
  }
}
