import Foundation

/// A file open for reading at any place, from any thread.
final class ReadableFile: Sendable {
  /// The path as errors name it.
  let name: String
  /// The number of bytes when the file was opened.
  let size: Int
  private let descriptor: Int32

  /// Opens a file.
  ///
  /// - Throws: ``DatasetError`` with the reason `missing` or `unreadable`.
  init(_ path: String, name: String) throws {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? DatasetError(name, reason: "missing", "the file is missing; make the dataset anew")
        : DatasetError(
          name, reason: "unreadable", "the file cannot be opened; check its permissions")
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw DatasetError(name, reason: "unreadable", "a regular file is needed here")
    }
    self.descriptor = descriptor
    self.name = name
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// Reads bytes.
  ///
  /// - Parameter range: Offsets within the file, already checked against ``size``.
  /// - Throws: ``DatasetError`` with the reason `unreadable`.
  /// - Returns: The bytes.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    precondition(0 <= range.lowerBound && range.upperBound <= size, "bytes of the file")
    let bytes = try unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.unsafelyUnwrapped + count, range.count - count,
          off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          throw DatasetError(
            name, reason: "unreadable", "\(range.count - count) bytes could not be read; try again")
        }
        count += got
      }
    }
    return bytes
  }
}

/// The lines of a file of records, or of the rows of an export, one after another, with bounded memory.
///
/// Lines of a file end with a line feed; text after the last one is an error, for it is a line that was cut.
public struct LineReader {
  private let file: ReadableFile?
  private var rows: ParquetLines?
  private var needsEnd = true
  private var buffer: [UInt8] = []
  private var start = 0
  private var offset = 0
  /// The number of lines that were read.
  public private(set) var count = 0

  /// The longest line that is read, in bytes.
  public static let longest = 1 << 25
  private static let chunk = 1 << 18

  init(_ file: ReadableFile) {
    self.file = file
  }

  init(_ rows: ParquetLines) {
    file = nil
    self.rows = rows
  }

  /// Returns the next line with its line feed; nil at the end.
  ///
  /// - Throws: ``DatasetError`` with the reason `truncated`, `unreadable`, `long-line` or `parquet`.
  public mutating func next() throws -> [UInt8]? {
    guard let file else {
      let line = try rows?.next()
      if line != nil { count += 1 }
      return line
    }
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0a) {
        let line = Array(buffer[start...end])
        start = end + 1
        count += 1
        return line
      }
      searched = buffer.count
      guard offset < file.size else { break }
      guard buffer.count - start <= Self.longest else {
        throw DatasetError(
          file.name, line: count + 1, reason: "long-line",
          "the line is longer than \(Self.longest) bytes; this is no file of records")
      }
      let end = min(file.size, offset + Self.chunk)
      let more = try file.bytes(offset..<end)
      offset = end
      buffer.removeFirst(start)
      searched -= start
      start = 0
      buffer += more
    }
    guard start == buffer.count else {
      if !needsEnd {
        defer { start = buffer.count }
        count += 1
        return Array(buffer[start...])
      }
      throw DatasetError(
        file.name, line: count + 1, reason: "truncated",
        "the last line does not end with a line feed; the file was cut, make its shard anew")
    }
    return nil
  }
}

extension LineReader {
  /// Opens a file of lines that somebody else wrote, whose last line may have no line feed.
  ///
  /// - Throws: ``DatasetError`` with the reason `missing` or `unreadable`.
  public init(path: String) throws {
    self.init(try ReadableFile(path, name: path))
    needsEnd = false
  }
}
