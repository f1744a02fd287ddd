import Datasets
import FuzzKit

@main
enum FuzzDatasets {
  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Reads any bytes as a line of a record if they begin like JSON, else as an archive of pictures.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  guard bytes.first != UInt8(ascii: "{") else {
    _ = try? Record(line: bytes)
    return 0
  }
  guard let archive = try? TarReader(path: FuzzLoop.file("a.tar", start, count)) else { return 0 }
  for name in archive.names {
    guard let size = archive.size(of: name), let member = try? archive.bytes(of: name),
      member.count == size, size <= count
    else { fatalError("\(name) is not what its header says") }
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      fatalError("\(name) climbs out of its folder")
    }
  }
  return 0
}
