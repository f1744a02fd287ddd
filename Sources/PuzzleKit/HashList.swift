import Hashing

/// What no sample may repeat, as hashes that can be handed on where the data can't.
public struct HashList: Hashable, Sendable {
  /// The signatures of scenes, such as those of a benchmark's maps.
  public var scenes: Set<Signature> = []
  /// What photos and pictures look like from afar.
  public var photos: [ExcludedPhotos.Print] = []
  /// The cells of tables.
  public var tables: [TablePrint] = []
  /// The hashes of runs of words.
  public var grams: Set<UInt64> = []

  /// Creates an empty list.
  public init() {}

  /// Whether nothing is in it.
  public var isEmpty: Bool {
    scenes.isEmpty && photos.isEmpty && tables.isEmpty && grams.isEmpty
  }

  /// Adds what is in another list.
  public mutating func add(_ other: HashList) {
    scenes.formUnion(other.scenes)
    photos += other.photos
    tables += other.tables
    grams.formUnion(other.grams)
  }

  /// What stands for the list where its hashes count and the names of files do not.
  public var fingerprint: String {
    var sum = SHA256()
    for scene in scenes.sorted() { sum.update("scene \(scene)\n") }
    for photo in Set(photos.map { "photo \($0.sha256) \($0.hash)\n" }).sorted() {
      sum.update(photo)
    }
    for table in tables.map({ "table \($0.sha256) \($0.cells.sorted())\n" }).sorted() {
      sum.update(table)
    }
    for gram in grams.sorted() { sum.update("gram \(gram)\n") }
    return "hashes sha256:\(sum.finish().hex)"
  }
}
