import Datasets

/// The members of an archive that ``TarWriter`` wrote, one after another.
///
/// A class, since the optimizer of Swift 6.3 writes to freed memory where an optional of a value that
/// can't be copied is read from in a loop.
final class TarMembers {
  private var file: InputFile
  private var waiting: (name: String, size: Int)?

  init(_ path: String) throws {
    guard let file = try InputFile(path) else { throw FileError("read", path, code: 2) }
    self.file = file
  }

  /// Returns the next member if it has that name; members before it are skipped while looking for the
  /// first of a record, nothing is for the others.
  func take(_ name: String, after prefix: String, of number: Int) throws -> [UInt8]? {
    while true {
      if waiting == nil { waiting = try header() }
      guard let member = waiting else { return nil }
      if member.name == name {
        waiting = nil
        return try content(member.size)
      }
      guard number == 0 else { return nil }
      waiting = nil
      _ = try content(member.size)
    }
  }

  private func header() throws -> (name: String, size: Int)? {
    let block = try file.bytes(512)
    guard block.count == 512, block[0] != 0 else { return nil }
    let name = String(decoding: block.prefix(100).prefix { $0 != 0 }, as: UTF8.self)
    let size = Int(String(decoding: block[124..<135], as: UTF8.self), radix: 8) ?? 0
    return (name, size)
  }

  private func content(_ size: Int) throws -> [UInt8] {
    let bytes = try file.bytes(size)
    _ = try file.bytes((512 - size % 512) % 512)
    return bytes
  }
}
