import Foundation
import Hashing
import Traces

/// A file of annotations, of which stretches are read again later.
///
/// The file is mapped and not copied while it is read as a whole; later stretches come by way of a
/// descriptor, so that a file that shrinks meanwhile is an error and no crash.
@safe
final class AnnotationText: Sendable {
  /// The most bytes of a file.
  static let mostBytes = 16 << 30

  /// The path as it was given.
  let path: String
  /// The file's name without its folders.
  let name: String
  /// The number of bytes.
  let count: Int
  private let descriptor: CInt
  private let time: timespec

  /// Opens a file.
  ///
  /// - Throws: ``InputError`` if the file is missing, unreadable, too large or no ordinary file.
  init(_ path: String) throws(InputError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw InputError(
        FileManager.default.fileExists(atPath: path)
          ? "\(path) can't be read; see to its permissions"
          : "there are no annotations \(path); give the path from the folder where you are")
    }
    self.descriptor = descriptor
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? path
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw InputError(
        "\(path) is no ordinary file, and a run reads it more than once; save it first")
    }
    count = Int(status.st_size)
    time = status.modified
    guard count <= Self.mostBytes else {
      throw InputError("\(path) is larger than \(Self.mostBytes >> 30) GiB; split it")
    }
    guard count > 0 else { throw InputError("\(path) is empty; save it anew") }
  }

  deinit { close(descriptor) }

  /// The whole file, mapped.
  ///
  /// - Throws: ``InputError`` if it can't be read.
  func data() throws(InputError) -> Data {
    do {
      return try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    } catch {
      throw InputError("\(path) can't be read; see to its permissions")
    }
  }

  /// The file as a source: its name without its folders.
  static func source(_ name: String, _ data: Data) -> Source {
    var sum = SHA256()
    unsafe data.withUnsafeBytes { unsafe sum.update($0) }
    return Source(path: name, sha256: sum.finish().hex, licence: "")
  }

  /// Reads a stretch again; nil if the file has changed since it was opened.
  func stretch(_ range: Range<Int>) -> Data? {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, Int(status.st_size) == count,
      status.modified.tv_sec == time.tv_sec, status.modified.tv_nsec == time.tv_nsec
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: range.count)
    var done = 0
    while done < bytes.count {
      let read = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe pread(
          descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[done...]).baseAddress,
          buffer.count - done, off_t(range.lowerBound + done))
      }
      guard read > 0 else { return nil }
      done += read
    }
    return Data(bytes)
  }

  /// Says where a byte stands, for messages.
  static func line(of offset: Int, in data: Data) -> Int {
    unsafe data.withUnsafeBytes { bytes in
      unsafe 1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
    }
  }
}

extension stat {
  /// When the content last changed.
  fileprivate var modified: timespec {
    #if canImport(Darwin)
    st_mtimespec
    #else
    st_mtim
    #endif
  }
}
