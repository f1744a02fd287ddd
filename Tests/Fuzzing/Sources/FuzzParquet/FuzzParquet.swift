import Datasets
import FuzzKit

@main
enum FuzzParquet {
  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Reads any bytes as a Parquet file: every line of its records, and where every picture lies.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let path = FuzzLoop.file("a.parquet", start, count)
  guard let file = try? ParquetFile(path: path) else { return 0 }
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
