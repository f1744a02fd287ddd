/// The task and number that the first column of a line holds.
struct RecordID {
  let task: String
  let index: Int

  init(_ line: [UInt8], of path: String) throws {
    let parts = line.prefix(400).split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let id = parts.count > 3 ? String(decoding: parts[3], as: UTF8.self).split(separator: "/") : []
    guard id.count == 3, let index = Int(id[2]) else {
      throw RunError(.io, "\(path) has a line without an id; remove the file and run again")
    }
    task = String(id[0])
    self.index = index
  }
}
