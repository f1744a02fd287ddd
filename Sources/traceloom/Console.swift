import Foundation
import Synchronization

/// Where the command writes: data to stdout, everything else to stderr.
///
/// One line of stderr may be redrawn in place; whatever else is said there goes above it.
enum Console {
  /// The line that is being redrawn.
  private static let line = Mutex("")

  /// Whether stderr is a terminal, where a line can be redrawn.
  static let isTerminal = isatty(STDERR_FILENO) == 1

  /// Lets a reader go away: writing to a closed pipe is then an error like any other.
  static func ignoreBrokenPipes() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// Writes data to stdout.
  ///
  /// A reader that has gone away, such as `head`, has what it wanted: that is no error.
  ///
  /// - Throws: `OutputError` if it can't be written, for one because a disk is full.
  static func write(_ bytes: [UInt8]) throws(OutputError) {
    _ = try pass(bytes)
  }

  /// Writes data to stdout, waiting for a reader that is slow.
  ///
  /// - Throws: `OutputError` if it can't be written, for one because a disk is full.
  /// - Returns: Whether somebody still reads.
  static func pass(_ bytes: [UInt8]) throws(OutputError) -> Bool {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(bytes))
      return true
    } catch {
      guard (error as NSError).isBrokenPipe else {
        throw OutputError(description: "stdout can't be written: \(error.localizedDescription)")
      }
      return false
    }
  }

  /// Writes a line of data to stdout.
  static func write(line: String) throws(OutputError) {
    try write(Array((line + "\n").utf8))
  }

  /// Says something on stderr.
  static func say(_ text: String) {
    line.withLock { line in
      put((line.isEmpty ? "" : "\r\u{1B}[K") + text + "\n" + line)
    }
  }

  /// Draws the line of stderr anew; an empty text takes it away.
  static func redraw(_ text: String) {
    line.withLock { line in
      put("\r\u{1B}[K" + text)
      line = text
    }
  }

  private static func put(_ text: String) {
    // Nobody is left to be told if stderr can't be written.
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}

/// An output that can't be written.
struct OutputError: Error, CustomStringConvertible {
  var description: String
}

extension NSError {
  fileprivate var isBrokenPipe: Bool {
    if domain == NSPOSIXErrorDomain { return code == EPIPE }
    return (userInfo[NSUnderlyingErrorKey] as? NSError)?.isBrokenPipe ?? false
  }
}
