import Datasets

/// Pictures on their way into the folder of a shard that is not complete.
enum PictureFolder {
  static func write(_ bytes: [UInt8], _ path: String, of shard: String, _ paths: Paths) throws {
    let (folder, file) = place(of: path, shard, paths)
    guard let error = failure(bytes, file) else { return }
    guard error.isMissing else { throw error }
    // The first picture of a shard finds no folder; several workers may come first.
    try Folder.create(folder)
    try OutputFile.write(bytes, to: file)
  }

  /// Takes a picture out again.
  static func remove(_ path: String, of shard: String, _ paths: Paths) throws {
    try Folder.remove(place(of: path, shard, paths).file)
  }

  private static func place(
    of path: String, _ shard: String, _ paths: Paths
  ) -> (folder: String, file: String) {
    let folder = paths.partial(paths.pictures(shard))
    return (folder, "\(folder)/\(path.split(separator: "/").last ?? "")")
  }

  private static func failure(_ bytes: [UInt8], _ file: String) -> FileError? {
    do {
      try OutputFile.write(bytes, to: file)
      return nil
    } catch {
      return error
    }
  }
}
