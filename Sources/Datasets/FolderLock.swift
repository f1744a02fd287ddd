#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The right to finish or to export a dataset, held by one process at a time and given back when it ends,
/// however it ends.
///
/// Where the file system knows no locks everybody has it, and ``isAlone`` is false.
public struct FolderLock: ~Copyable {
  private let descriptor: Int32
  /// Whether nobody else has it.
  public private(set) var isAlone = false

  private init(_ path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  }

  /// Waits for the right, without keeping a thread from work.
  ///
  /// - Parameter path: A file that is there, and that stands for the right.
  /// - Throws: `CancellationError` if the task is cancelled while it waits.
  /// - Returns: The right.
  public static func taken(of path: String) async throws -> FolderLock {
    var lock = FolderLock(path)
    while lock.descriptor >= 0 {
      if flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 {
        lock.isAlone = true
        break
      }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      try await Task.sleep(for: .milliseconds(20))
    }
    return lock
  }

  /// Gives the right back.
  public func giveBack() {
    if descriptor >= 0 { flock(descriptor, LOCK_UN) }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
