public import Hashing

/// The sums of a dataset's files, as `SHA256SUMS`, which `sha256sum -c` reads.
///
/// They hold the files of records, the archives of pictures, the recipe, the funnel and the manifest. Pictures that are
/// files have no line of their own: the manifest's digest of each shard is over their bytes too. The card
/// and `croissant.json` have none, since whoever publishes a dataset completes them.
public struct DatasetSums: Hashable, Sendable {
  /// A file and its sum.
  public struct Entry: Hashable, Sendable {
    /// The path, relative to the dataset's folder.
    public var path: String
    /// The SHA-256 in hexadecimal digits.
    public var sum: String
  }

  /// The name of the file.
  public static let name = "SHA256SUMS"

  /// The files in their order.
  public private(set) var entries: [Entry] = []

  /// Creates the sums of no file.
  public init() {}

  /// Adds a file.
  public mutating func add(_ path: String, _ sum: String) {
    entries.append(Entry(path: path, sum: sum))
  }

  /// Adds a file by its bytes.
  public mutating func add(_ path: String, _ bytes: [UInt8]) {
    add(path, SHA256.digest(of: bytes).hex)
  }

  /// The file: a line for each entry.
  public var text: String { entries.map { "\($0.sum)  \($0.path)\n" }.joined() }

  /// Reads the file.
  ///
  /// - Throws: ``DatasetError`` with the line that is none of a sum and a path inside the folder.
  public init(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: true)
    for (number, line) in lines.enumerated() {
      let digits = line.prefix(64)
      let isHex = digits.count == 64 && digits.allSatisfy { Self.isDigit($0) }
      // Two blanks, or a blank and a star for a binary file.
      let path = String(validating: line.dropFirst(66), as: UTF8.self) ?? ""
      let marks = Array(line.dropFirst(64).prefix(2))
      guard isHex, marks == [0x20, 0x20] || marks == [0x20, 0x2A], TarReader.isInside(path) else {
        throw DatasetError(
          Self.name, line: number + 1, reason: "sums",
          "the line is no sum with a path of this dataset; make the dataset anew")
      }
      add(path, String(decoding: digits, as: UTF8.self).lowercased())
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}

extension DatasetReader {
  /// Returns the SHA-256 of a file of the dataset, read a piece at a time.
  ///
  /// - Throws: ``DatasetError`` if it is missing or can't be read.
  public func sum(of path: String) throws -> Digest {
    let file = try ReadableFile(folder + "/" + path, name: path)
    var sum = SHA256()
    var offset = 0
    while offset < file.size {
      let end = min(file.size, offset + (1 << 20))
      sum.update(try file.bytes(offset..<end))
      offset = end
    }
    return sum.finish()
  }
}
