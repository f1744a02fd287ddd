import Datasets

/// The folder of a shard's pictures, while the shard is not complete.
enum PictureFolder {
  /// Makes the folder, even if none of the shard's candidates is kept.
  static func create(of shard: String, _ paths: Paths) throws {
    try Folder.create(paths.partial(paths.pictures(shard)))
  }

  /// Writes the pictures of a candidate.
  static func write(_ made: Made, of shard: String, _ paths: Paths) throws {
    let folder = paths.partial(paths.pictures(shard))
    for (path, bytes) in zip(made.paths, made.pictures) {
      try OutputFile.write(bytes, to: "\(folder)/\(path.split(separator: "/").last ?? "")")
    }
  }
}
