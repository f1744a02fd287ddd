import FuzzKit
import Inputs
import PuzzleKit

@main
enum FuzzTables {
  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Reads any bytes as a table: records if they begin like JSON, else separated values.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let name =
    switch count > 0 ? start?.pointee ?? 0 : 0 {
    case UInt8(ascii: "["): "a.json"
    case UInt8(ascii: "{"): "a.jsonl"
    default: "a.csv"
    }
  let file = FuzzLoop.file(name, start, count)
  guard let given = try? TableFolder.read(TableRequest(tables: file)) else { return 0 }
  for table in given.tables {
    let count = table.records.count
    guard count >= 3, table.records == table.records.sorted() else {
      fatalError("the table has \(count) records")
    }
    for column in table.columns {
      guard column.texts.count == count,
        column.figures.count == (column.role == .figure ? count : 0),
        column.times.count == (column.role == .times ? count : 0),
        (0...4).contains(column.decimals)
      else { fatalError("the column \(column.name) is not whole") }
    }
  }
  return 0
}
