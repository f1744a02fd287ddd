import Datasets

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is being read from its first byte to its last.
struct InputFile: ~Copyable {
  let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var position = 0

  /// Opens a file, or returns nil if there is none.
  init?(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw FileError("open", path, code: errno)
    }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// The number of bytes of the file.
  var size: Int {
    var facts = stat()
    return unsafe fstat(descriptor, &facts) == 0 ? Int(facts.st_size) : 0
  }

  /// Reads that many bytes, or as many as there are.
  mutating func bytes(_ count: Int) throws(FileError) -> [UInt8] {
    while buffer.count - position < count {
      if try !fill(max(1 << 16, count)) { break }
    }
    let end = min(position + count, buffer.count)
    defer { position = end }
    return Array(buffer[position..<end])
  }

  /// Reads a line with its line feed; nil at the end.
  mutating func line() throws(FileError) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return Array(buffer[position...end])
      }
      let left = buffer.count - position
      if try !fill(1 << 16) {
        if position == buffer.count { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      searched = left
    }
  }

  /// Reads more, forgetting what was taken.
  private mutating func fill(_ count: Int) throws(FileError) -> Bool {
    buffer.removeFirst(position)
    position = 0
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: count))
    let got = unsafe buffer.withUnsafeMutableBytes { all in
      guard let base = all.baseAddress else { return 0 }
      return unsafe read(descriptor, base + start, count)
    }
    buffer.removeLast(count - max(0, got))
    guard got >= 0 else { throw FileError("read", path, code: errno) }
    return got > 0
  }

  /// Reads a whole file, or nil if there is none.
  static func bytes(of path: String) throws(FileError) -> [UInt8]? {
    guard var file = try InputFile(path) else { return nil }
    return try file.bytes(file.size)
  }
}

/// A file that grows by pieces and is open only while one is added, so that there may be hundreds.
enum ScratchFile {
  static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError("open", path, code: errno) }
    defer { close(descriptor) }
    let code: Int32 = unsafe bytes.withUnsafeBytes { all in
      var done = 0
      while done < all.count {
        let written = unsafe write(
          descriptor, all.baseAddress.unsafelyUnwrapped + done, all.count - done)
        if written > 0 {
          done += written
        } else if written == 0 || errno != EINTR {
          return written == 0 ? ENOSPC : errno
        }
      }
      return 0
    }
    guard code == 0 else { throw FileError("write", path, code: code) }
  }
}
