import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The bytes of font files, each read once for the whole process.
///
/// FreeType maps a file for each face and unmaps it after, for which Linux interrupts every other core that works
/// for the process, a millisecond each time.
enum FontFile {
  private static let read = Mutex<[String: [UInt8]]>([:])

  /// Returns the bytes of a font file.
  ///
  /// - Parameter path: Its path; a file that changes after it was read is not read again.
  /// - Returns: The bytes; nil if the file can't be read.
  static func bytes(at path: String) -> [UInt8]? {
    read.withLock { read in
      if let known = read[path] { return known }
      let bytes = contents(of: path)
      read[path] = bytes
      return bytes
    }
  }

  private static func contents(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "rb") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&part, 1, part.count, file)
      bytes += part[..<count]
      if count < part.count { return unsafe ferror(file) == 0 ? bytes : nil }
    }
  }
}
