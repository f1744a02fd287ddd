import Datasets
import Foundation
import Inputs
public import PuzzleKit

/// What datasets are held against: a benchmark's maps, photos, tables or texts, or hashes of such.
public struct Reference: Sendable {
  /// What a file or a folder holds.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// JSON lines with the rows of grids.
    case maps
    /// A folder of photos or pictures, or a list of their paths.
    case photos
    /// Tables, or a folder with some.
    case tables
    /// Texts: plain, a paragraph a line, or the texts of JSON lines.
    case text
    /// Hashes that an audit has saved.
    case hashes
    /// A dataset of this program's.
    case dataset
  }

  /// The file or the folder as it was named.
  public var name: String
  /// The hashes of what it holds.
  public var list: HashList
  /// What of it can't be used, a sentence each.
  public var notes: [String]

  /// Creates a reference.
  public init(name: String, list: HashList, notes: [String] = []) {
    (self.name, self.list, self.notes) = (name, list, notes)
  }

  /// Reads a file or a folder.
  ///
  /// - Parameters:
  ///   - path: The path, from the working directory.
  ///   - kind: What it holds; nil to tell by its name and its content.
  ///   - scenes: Returns the signatures that a grid has as a scene of some puzzles.
  /// - Throws: ``InputError`` if it can't be used; `DatasetError` if it is a dataset that is damaged.
  public init(
    _ path: String, kind: Kind? = nil, scenes: (GivenGrid) throws(GivenRejection) -> [Signature]
  ) throws {
    let kinds = try kind.map { [$0] } ?? Self.kinds(of: path)
    self.init(name: path, list: HashList())
    for kind in kinds {
      switch kind {
      case .maps: try takeMaps(path, scenes)
      case .photos: try takePhotos(path)
      case .tables: try takeTables(path)
      case .text: try takeText(path)
      case .hashes: list.add(try HashListFile.read(path))
      case .dataset: try takeDataset(path)
      }
    }
    guard !list.isEmpty else {
      throw InputError(
        "\(path) holds nothing to compare with\(notes.first.map { ": \($0)" } ?? "")")
    }
  }

  // MARK: - Kinds

  private static let photoEndings = [".jpg", ".jpeg", ".png", ".webp"]
  private static let tableEndings = [".csv", ".tsv", ".json"]

  /// Tells what a file or a folder holds.
  private static func kinds(of path: String) throws(InputError) -> [Kind] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(
        "there is no file or folder \(path); give the path from the folder where you are")
    }
    let lower = path.lowercased()
    guard isFolder.boolValue else {
      if HashListFile.isOne(path) { return [.hashes] }
      if lower.hasSuffix(".jsonl") || lower.hasSuffix(".ndjson") { return [lines(of: path)] }
      if tableEndings.contains(where: { lower.hasSuffix($0) }) { return [.tables] }
      return [.text]
    }
    if manager.fileExists(atPath: path + "/manifest.json") { return [.dataset] }
    let names = ((try? manager.subpathsOfDirectory(atPath: path)) ?? []).map { $0.lowercased() }
    func has(_ endings: [String]) -> Bool {
      names.contains { name in endings.contains { name.hasSuffix($0) } }
    }
    let kinds: [Kind] =
      (has(photoEndings) ? [.photos] : []) + (has(tableEndings) ? [.tables] : [])
    guard !kinds.isEmpty else {
      throw InputError(
        "\(path) holds neither photos (\(photoEndings.joined(separator: ", "))) nor tables (\(tableEndings.joined(separator: ", "))); name a file, or a folder with some"
      )
    }
    return kinds
  }

  /// Tells whether JSON lines hold maps or texts, by the first that can be read.
  private static func lines(of path: String) -> Kind {
    guard let file = FileHandle(forReadingAtPath: path),
      let start = try? file.read(upToCount: 1 << 20)
    else { return .text }
    for line in start.split(separator: UInt8(ascii: "\n")).prefix(100) {
      guard let object = try? JSONSerialization.jsonObject(with: line) as? [String: Any] else {
        continue
      }
      return object["rows"] is [String] ? .maps : .text
    }
    return .text
  }

  // MARK: - Contents

  private mutating func takeMaps(
    _ path: String, _ scenes: (GivenGrid) throws(GivenRejection) -> [Signature]
  ) throws(InputError) {
    let file = try MapFile.read(path)
    notes += file.rejections.map { "\(path) \($0)" }
    for grid in file.grids {
      do {
        list.scenes.formUnion(try scenes(grid))
      } catch {
        notes.append("\(path) \(error)")
      }
    }
  }

  private mutating func takePhotos(_ path: String) throws(InputError) {
    let excluded = try PhotoFolder.excluded(path)
    list.photos += excluded.prints
    notes += excluded.rejections.map { "\(path): \($0)" }
  }

  private mutating func takeTables(_ path: String) throws(InputError) {
    let given = try TableFolder.read(TableRequest(tables: path))
    list.tables += given.tables.map { TablePrint(of: $0) }
    notes += given.rejections.filter { $0.line == 0 && $0.reason != "licences" }
      .map { "\(path): \($0)" }
  }

  private mutating func takeText(_ path: String) throws(InputError) {
    for text in try TextFile.read(path) { list.grams.formUnion(TextGrams.of(text)) }
    if list.grams.isEmpty {
      notes.append("no text of it has \(TextGrams.least) words or more")
    }
  }

  private mutating func takeDataset(_ path: String) throws {
    let reader = try DatasetReader(folder: path)
    for shard in reader.manifest.shards {
      try reader.forEachRecord(of: shard) { record in
        if let signature = Signature(hexadecimal: record.signature) {
          list.scenes.insert(signature)
        }
      }
    }
  }
}
