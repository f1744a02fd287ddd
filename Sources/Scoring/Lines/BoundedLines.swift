public import Datasets
import Foundation

/// The lines of a stream, one after another; of a line that is too long only its length is kept.
public struct BoundedLines {
  /// A line, or what was the matter with it.
  public enum Line: Sendable {
    /// The bytes without the line feed.
    case bytes([UInt8])
    /// So many bytes, which were not kept.
    case tooLong(Int)
  }

  /// The longest line that is kept, in bytes: 32 MiB.
  public static let longest = 1 << 25
  private static let chunk = 1 << 20

  private let descriptor: Int32
  private let name: String
  private let longest: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isEnded = false

  /// Reads from an open file.
  ///
  /// - Parameters:
  ///   - descriptor: The file's descriptor, which stays open.
  ///   - name: The name that errors give it.
  ///   - longest: The longest line that is kept.
  public init(_ descriptor: Int32, name: String, longest: Int = BoundedLines.longest) {
    self.descriptor = descriptor
    self.name = name
    self.longest = longest
  }

  /// Whether a whole line has been read that was not handed out: another will not make the reader wait.
  public var isReady: Bool { buffer[start...].contains(0x0a) }

  /// Returns the next line, or nil at the end.
  ///
  /// The last line needs no line feed.
  ///
  /// - Throws: `FileError` if the stream cannot be read.
  public mutating func next() throws(FileError) -> Line? {
    var searched = start
    var dropped = 0
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0a) {
        defer { start = end + 1 }
        let count = dropped + end - start
        return count > longest ? .tooLong(count) : .bytes(Array(buffer[start..<end]))
      }
      if dropped + buffer.count - start > longest {
        dropped += buffer.count - start
        buffer.removeAll(keepingCapacity: true)
      } else {
        buffer.removeFirst(start)
      }
      start = 0
      searched = buffer.count
      if isEnded {
        guard dropped + buffer.count > 0 else { return nil }
        defer { buffer = [] }
        return dropped > 0 ? .tooLong(dropped + buffer.count) : .bytes(buffer)
      }
      try fill()
    }
  }

  private mutating func fill() throws(FileError) {
    while true {
      var code: Int32 = 0
      let more = unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
        let got = unsafe read(descriptor, buffer.baseAddress.unsafelyUnwrapped, Self.chunk)
        if got < 0 { code = errno }
        count = max(0, got)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw FileError("read", name, code: code) }
      if more.isEmpty { isEnded = true } else { buffer += more }
      return
    }
  }
}
