/// The members of a tar file (USTAR, POSIX.1-1988), found by name.
///
/// Nothing that the file says is believed: sums of headers are checked, sizes are compared with what
/// is left of the file, and only regular files with relative names inside the archive are taken.
public struct TarReader: Sendable {
  private let file: ReadableFile
  private let members: [String: Range<Int>]
  /// The names of the members in the order of the archive.
  public let names: [String]

  /// Opens an archive and reads all its headers.
  ///
  /// - Throws: ``DatasetError`` with the reason `missing`, `unreadable` or `tar`.
  public init(path: String) throws {
    try self.init(ReadableFile(path, name: path))
  }

  init(_ file: ReadableFile) throws {
    var members: [String: Range<Int>] = [:]
    var names: [String] = []
    var offset = 0
    func wrong(_ message: String) -> DatasetError {
      DatasetError(
        file.name, reason: "tar", "\(message) at byte \(offset); make the archive anew")
    }
    while true {
      guard file.size - offset >= 512 else { throw wrong("the archive ends without its end mark") }
      let header = try file.bytes(offset..<offset + 512)
      if header.allSatisfy({ $0 == 0 }) { break }
      guard let member = Self.member(header) else { throw wrong("this is no header of a member") }
      guard member.isFile else { throw wrong("a member that is no regular file") }
      guard Self.isInside(member.name) else { throw wrong("a member with an unsafe name") }
      let start = offset + 512
      guard member.size <= file.size - start else {
        throw wrong("a member longer than its archive")
      }
      guard members.updateValue(start..<start + member.size, forKey: member.name) == nil else {
        throw wrong("a second member \(member.name)")
      }
      names.append(member.name)
      offset = start + (member.size + 511) / 512 * 512
      guard offset <= file.size else { throw wrong("the archive ends without its end mark") }
    }
    guard file.size - offset >= 1024 else { throw wrong("half an end mark") }
    while offset < file.size {
      let end = min(file.size, offset + 65536)
      guard try file.bytes(offset..<end).allSatisfy({ $0 == 0 }) else {
        throw wrong("bytes after the end mark")
      }
      offset = end
    }
    self.file = file
    self.members = members
    self.names = names
  }

  /// Returns the size of a member in bytes; nil if there is none of that name.
  public func size(of name: String) -> Int? { members[name]?.count }

  /// Returns the bytes of a member; nil if there is none of that name.
  public func bytes(of name: String) throws -> [UInt8]? {
    try members[name].map(file.bytes)
  }

  /// Returns the first bytes of a member, at most so many; nil if there is none of that name.
  func bytes(of name: String, first count: Int) throws -> [UInt8]? {
    try members[name].map { try file.bytes($0.prefix(count)) }
  }

  /// Whether a name is relative and stays below the folder that it is relative to.
  static func isInside(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.contains(0) && !name.utf8.contains(UInt8(ascii: "\\"))
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  private static func member(_ header: [UInt8]) -> (name: String, size: Int, isFile: Bool)? {
    guard header[257..<262].elementsEqual("ustar".utf8),
      let sum = octal(header[148..<156]), let size = octal(header[124..<136]),
      let name = text(header[0..<100]), let prefix = text(header[345..<500])
    else { return nil }
    var expected = 8 * 0x20
    for (place, byte) in header.enumerated() where !(148..<156 ~= place) { expected += Int(byte) }
    guard sum == expected else { return nil }
    let type = header[156]
    return (prefix.isEmpty ? name : prefix + "/" + name, size, type == 0x30 || type == 0)
  }

  /// The number that octal digits spell, after blanks and up to a blank or a zero byte.
  private static func octal(_ field: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var digits = 0
    for byte in field.drop(while: { $0 == 0x20 }) {
      if byte == 0 || byte == 0x20 { break }
      guard 0x30...0x37 ~= byte else { return nil }
      value = value << 3 | Int(byte - 0x30)
      digits += 1
    }
    return digits > 0 ? value : nil
  }

  private static func text(_ field: ArraySlice<UInt8>) -> String? {
    String(validating: field.prefix { $0 != 0 }, as: UTF8.self)
  }
}
