import Datasets

/// Pictures on their way into the folder of a shard that is not complete.
enum PictureFolder {
  static func write(_ bytes: [UInt8], _ path: String, of shard: String, _ paths: Paths) throws {
    let folder = paths.partial(paths.pictures(shard))
    let file = "\(folder)/\(path.split(separator: "/").last ?? "")"
    guard let error = failure(bytes, file) else { return }
    guard error.isMissing else { throw error }
    // The first picture of a shard finds no folder; several workers may come first.
    try Folder.create(folder)
    try OutputFile.write(bytes, to: file)
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
