#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A file or folder that could not be written or read.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was tried, such as `write`.
  public let action: String
  /// The path as it was given.
  public let path: String
  /// The system's number of the error (`errno`).
  public let code: Int32

  /// Creates an error.
  public init(_ action: String, _ path: String, code: Int32) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// What was tried, why it failed, and what to do.
  public var description: String { "can't \(action) \(path): \(reason); \(remedy)" }

  /// Why it failed.
  public var reason: String {
    switch code {
    case ENOSPC: "the disk is full"
    case EDQUOT: "your share of the disk is used up"
    case EROFS: "the disk is read-only"
    case EACCES, EPERM: "the permission is missing"
    case ENOENT: "there is no such file or folder"
    case ENOTDIR: "a part of the path is a file, not a folder"
    case EISDIR: "it is a folder, not a file"
    case ENAMETOOLONG: "the path is too long"
    case EMFILE, ENFILE: "too many files are open"
    case EIO: "the disk reported an error"
    default: unsafe String(cString: strerror(code))
    }
  }

  /// What to do.
  public var remedy: String {
    switch code {
    case ENOSPC, EDQUOT:
      "free some space or choose another folder, then run again: what is complete is kept"
    case EROFS, EACCES, EPERM: "choose a folder that you may write to"
    case ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG: "check the path"
    case EMFILE, ENFILE: "raise the limit (ulimit -n) or use fewer workers"
    default: "run again; if it stays, choose another disk"
    }
  }
}
