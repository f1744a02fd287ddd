import Datasets
import Foundation

/// A file without a name that is written once, from its beginning, and then read at any place.
final class Spool: Sendable {
  private let descriptor: Int32
  private nonisolated(unsafe) var buffer: [UInt8] = []
  private nonisolated(unsafe) var written = 0

  /// Makes the file in the system's folder for temporary files (`TMPDIR`).
  ///
  /// - Throws: `FileError`.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array("\(folder)/traceloom-scores-XXXXXX".utf8CString)
    let descriptor = unsafe name.withUnsafeMutableBufferPointer { name in
      unsafe mkstemp(name.baseAddress.unsafelyUnwrapped)
    }
    guard descriptor >= 0 else { throw FileError("write", folder, code: errno) }
    _ = unsafe name.withUnsafeBufferPointer { unsafe unlink($0.baseAddress.unsafelyUnwrapped) }
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }

  /// Adds bytes, and returns where they begin; from one thread, and before any are read.
  func append(_ bytes: [UInt8]) throws -> Int {
    let offset = unsafe written + buffer.count
    unsafe buffer += bytes
    if unsafe buffer.count >= 1 << 20 { try flush() }
    return offset
  }

  /// Writes what was added.
  func flush() throws {
    let bytes = unsafe buffer
    unsafe buffer = []
    var done = 0
    while done < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { bytes in
        unsafe write(descriptor, bytes.baseAddress.unsafelyUnwrapped + done, bytes.count - done)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw FileError("write", FileManager.default.temporaryDirectory.path, code: errno)
      }
      done += count
    }
    unsafe written += bytes.count
  }

  /// Reads bytes that were written.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    try unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = unsafe pread(
          descriptor, buffer.baseAddress.unsafelyUnwrapped + count, range.count - count,
          off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          throw FileError("read", FileManager.default.temporaryDirectory.path, code: errno)
        }
        count += got
      }
    }
  }
}
