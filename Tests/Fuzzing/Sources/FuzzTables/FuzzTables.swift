import Foundation
import Inputs
import PuzzleKit

/// libFuzzer's loop, which hands over input until its time is up.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum FuzzTables {
  /// A folder that goes away with the machine's temporary files.
  static let folder: String = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      fatalError("\(error)")
    }
    return folder.path
  }()

  // The package manager wants an entry point in the module, so libFuzzer's own is not used.
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = run(&count, &arguments, { fuzz($0, $1) })
  }
}

/// Reads any bytes as a table: records if they begin like JSON, else separated values.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Data(UnsafeBufferPointer(start: start, count: count))
  let name =
    switch bytes.first ?? 0 {
    case UInt8(ascii: "["): "a.json"
    case UInt8(ascii: "{"): "a.jsonl"
    default: "a.csv"
    }
  let file = "\(FuzzTables.folder)/\(name)"
  do {
    try bytes.write(to: URL(filePath: file))
  } catch {
    fatalError("\(error)")
  }
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
