#if canImport(Glibc)
import CPlatform
import Glibc
#else
import Darwin
#endif

/// What is done to folders and to names in them.
public enum Folder {
  /// Creates a folder with every folder above it; one that is there is left as it is.
  ///
  /// - Throws: ``FileError`` if it can't be created.
  public static func create(_ path: String) throws(FileError) {
    if unsafe mkdir(path, 0o755) == 0 { return }
    let code = errno
    if code == EEXIST, isFolder(path) { return }
    guard code == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw FileError("create the folder", path, code: code == EEXIST ? ENOTDIR : code)
    }
    try create(String(path[..<slash]))
    if unsafe mkdir(path, 0o755) != 0, errno != EEXIST {
      throw FileError("create the folder", path, code: errno)
    }
  }

  /// Returns whether there is a file or folder of this path.
  public static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Returns whether there is a folder of this path.
  public static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  /// Returns the names in a folder in the order of their bytes; none if there is no such folder.
  ///
  /// - Throws: ``FileError`` if the folder can't be read.
  public static func names(in path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      if errno == ENOENT { return [] }
      throw FileError("read the folder", path, code: errno)
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Removes a file, or a folder with all that is in it; what is not there is left at that.
  ///
  /// - Throws: ``FileError`` if it can't be removed.
  public static func remove(_ path: String) throws(FileError) {
    if unsafe unlink(path) == 0 || errno == ENOENT { return }
    guard isFolder(path) else { throw FileError("remove", path, code: errno) }
    for name in try names(in: path) { try remove("\(path)/\(name)") }
    if unsafe rmdir(path) != 0, errno != ENOENT {
      throw FileError("remove the folder", path, code: errno)
    }
  }

  /// Gives a file or folder its final name in one step; a file of that name is replaced.
  ///
  /// A folder of that name is put aside first, under the temporary name with `.old.partial` after it,
  /// and removed.
  ///
  /// - Throws: ``FileError`` if it can't be renamed.
  public static func rename(_ path: String, to final: String) throws(FileError) {
    if move(path, final) { return }
    guard errno == ENOTEMPTY || errno == EEXIST else {
      throw FileError("rename to", final, code: errno)
    }
    let old = path + ".old.partial"
    guard move(final, old) || errno == ENOENT, move(path, final) else {
      throw FileError("rename to", final, code: errno)
    }
    try remove(old)
  }

  /// Gives a finished file a second name unless that name is taken.
  ///
  /// - Returns: Whether the name was free.
  /// - Throws: ``FileError`` if the name is free and can't be given.
  public static func claim(_ final: String, with path: String) throws(FileError) -> Bool {
    if unsafe link(path, final) == 0 { return true }
    if errno == EEXIST { return false }
    // A file system without second names.
    if exists(final) { return false }
    try rename(path, to: final)
    return true
  }

  /// Sees to it that everything that was written to the folder's disk lies there, in one call.
  ///
  /// - Throws: ``FileError`` if the disk refuses.
  public static func flush(_ path: String) throws(FileError) {
    #if canImport(Glibc)
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path, code: errno) }
    defer { close(descriptor) }
    guard syncfs(descriptor) == 0 else { throw FileError("write to", path, code: errno) }
    #else
    sync()
    #endif
  }

  private static func move(_ path: String, _ final: String) -> Bool {
    #if canImport(Glibc)
    unsafe Glibc.rename(path, final) == 0
    #else
    unsafe Darwin.rename(path, final) == 0
    #endif
  }
}
