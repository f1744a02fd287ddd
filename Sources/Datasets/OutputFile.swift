#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file that is being written, from its first byte to its last, through a buffer.
public struct OutputFile: ~Copyable {
  /// The path.
  public let path: String
  /// The number of bytes written so far.
  public private(set) var count = 0

  private var descriptor: Int32
  private var buffer: [UInt8] = []

  private static let capacity = 1 << 18

  /// Creates a file, or empties the one that is there.
  ///
  /// - Throws: ``FileError`` if it can't be created.
  public init(creating path: String) throws(FileError) {
    let descriptor = try Self.create(path)
    self.path = path
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.capacity)
  }

  deinit {
    if descriptor >= 0 { _ = Self.closeDescriptor(descriptor) }
  }

  /// Adds bytes at the end.
  ///
  /// - Throws: ``FileError`` if the buffer can't be written out, as on a full disk.
  public mutating func write(_ bytes: [UInt8]) throws(FileError) {
    count += bytes.count
    if buffer.count + bytes.count > Self.capacity {
      try drain()
      if bytes.count >= Self.capacity {
        return try Self.writeAll(bytes, to: descriptor, path: path)
      }
    }
    buffer.append(contentsOf: bytes)
  }

  /// Writes out what is left and closes the file.
  ///
  /// - Throws: ``FileError`` if the rest can't be written.
  public consuming func close() throws(FileError) {
    try drain()
    let result = Self.closeDescriptor(descriptor)
    descriptor = -1
    guard result == 0 else { throw FileError("write", path, code: errno) }
  }

  private mutating func drain() throws(FileError) {
    try Self.writeAll(buffer, to: descriptor, path: path)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes a whole file at once.
  ///
  /// - Throws: ``FileError`` if it can't be created or written.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = try create(path)
    do {
      try writeAll(bytes, to: descriptor, path: path)
    } catch {
      _ = closeDescriptor(descriptor)
      throw error
    }
    guard closeDescriptor(descriptor) == 0 else { throw FileError("write", path, code: errno) }
  }

  /// Adds text to the end of a file, which is created if it is not there.
  ///
  /// - Throws: ``FileError`` if it can't be opened or written.
  public static func append(_ text: String, to path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError("open", path, code: errno) }
    defer { _ = closeDescriptor(descriptor) }
    try writeAll(Array(text.utf8), to: descriptor, path: path)
  }

  /// Sees to it that a file that was written lies on the disk.
  ///
  /// - Throws: ``FileError`` if the disk refuses.
  public static func flush(_ path: String) throws(FileError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path, code: errno) }
    defer { _ = closeDescriptor(descriptor) }
    guard fsync(descriptor) == 0 else { throw FileError("write", path, code: errno) }
  }

  private static func create(_ path: String) throws(FileError) -> Int32 {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError("create", path, code: errno) }
    return descriptor
  }

  private static func closeDescriptor(_ descriptor: Int32) -> Int32 {
    #if canImport(Glibc)
    Glibc.close(descriptor)
    #else
    Darwin.close(descriptor)
    #endif
  }

  private static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, path: String
  ) throws(FileError) {
    let code: Int32 = unsafe bytes.withUnsafeBytes { all in
      guard var start = all.baseAddress else { return 0 }
      var rest = all.count
      while rest > 0 {
        #if canImport(Glibc)
        let written = unsafe Glibc.write(descriptor, start, rest)
        #else
        let written = unsafe Darwin.write(descriptor, start, rest)
        #endif
        if written > 0 {
          unsafe start += written
          rest -= written
        } else if written == 0 {
          return ENOSPC
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
    guard code == 0 else { throw FileError("write", path, code: code) }
  }
}
