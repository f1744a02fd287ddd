import Datasets
import Foundation

/// libFuzzer's loop, which hands over input until its time is up.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum FuzzParquet {
  /// A file that goes away with the machine's temporary files.
  static let file = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID()).parquet")

  // The package manager wants an entry point in the module, so libFuzzer's own is not used.
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = run(&count, &arguments, { fuzz($0, $1) })
  }
}

/// Reads any bytes as a Parquet file: every line of its records, and where every picture lies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Data(UnsafeBufferPointer(start: start, count: count))
  do {
    try bytes.write(to: FuzzParquet.file)
  } catch {
    fatalError("\(error)")
  }
  guard let file = try? ParquetFile(path: FuzzParquet.file.path) else { return 0 }
  for group in file.rowsOfGroups.indices {
    for column in ["meta", "id"] {
      var last = -1
      try? file.forEachText(of: column, in: group) { row, text in
        guard row == last + 1, text.count < count || column == "meta" else {
          fatalError("row \(row) follows \(last)")
        }
        last = row
      }
      if last >= file.rowsOfGroups[group] { fatalError("there are more values than rows") }
    }
    guard let places = try? file.places(of: "image_list", in: group) else { continue }
    guard places.count == file.rowsOfGroups[group] else { fatalError("rows are missing") }
    for place in places.flatMap(\.self) where place.lowerBound < 4 || place.upperBound > count {
      fatalError("a picture lies outside the file")
    }
  }
  return 0
}
