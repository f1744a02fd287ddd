public import Hashing

/// A tar archive that is being written (USTAR, POSIX.1-1988), whose bytes depend on its members alone.
///
/// Every member is a plain file of mode 0644 with time, user and group 0.
public struct TarWriter: ~Copyable {
  private var file: OutputFile
  private var sum: SHA256

  /// Starts an archive.
  ///
  /// - Throws: ``FileError`` if the file can't be created.
  public init(creating path: String) throws(FileError) {
    file = try OutputFile(creating: path)
    sum = SHA256()
  }

  /// Adds a member.
  ///
  /// - Parameters:
  ///   - name: The path in the archive, under 100 bytes.
  ///   - bytes: The content, under 8 GiB.
  /// - Throws: ``FileError`` if it can't be written.
  public mutating func add(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    try write(Self.header(name: name, size: bytes.count))
    try write(bytes)
    let rest = bytes.count % 512
    if rest > 0 { try write([UInt8](repeating: 0, count: 512 - rest)) }
  }

  private mutating func write(_ bytes: [UInt8]) throws(FileError) {
    sum.update(bytes)
    try file.write(bytes)
  }

  /// Ends the archive.
  ///
  /// - Throws: ``FileError`` if the rest can't be written.
  /// - Returns: The SHA-256 of the archive.
  @discardableResult
  public consuming func close() throws(FileError) -> Digest {
    try write([UInt8](repeating: 0, count: 1024))
    try file.close()
    return sum.finish()
  }

  static func header(name: String, size: Int) -> [UInt8] {
    precondition(name.utf8.count < 100, "a member's name is under 100 bytes: \(name)")
    precondition(size < 1 << 33, "a member is under 8 GiB")
    var block = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (i, byte) in text.utf8.enumerated() { block[offset + i] = byte }
    }
    func octal(_ number: Int, _ digits: Int) -> String {
      let text = String(number, radix: 8)
      return String(repeating: "0", count: digits - text.utf8.count) + text
    }
    put(name, at: 0)
    put(octal(0o644, 7), at: 100)
    put(octal(0, 7), at: 108)
    put(octal(0, 7), at: 116)
    put(octal(size, 11), at: 124)
    put(octal(0, 11), at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(octal(0, 7), at: 329)
    put(octal(0, 7), at: 337)
    let sum = block.reduce(0) { $0 + Int($1) }
    put(octal(sum, 6), at: 148)
    block[154] = 0
    return block
  }
}
