/// What a user's CSV file says of the licences of photos.
///
/// Its header has `path` or `file_name`, then `licence`, `license`, `licence_url` or `license_url`, the first
/// of these that is there, and perhaps `attribution`.
struct PhotoLicences {
  /// The most bytes of a file.
  static let mostBytes = 256 << 20

  private static let pathColumns = ["path", "file_name"]
  private static let licenceColumns = ["licence", "license", "licence_url", "license_url"]

  private let file: String
  /// The parts of each record's path, the last first.
  private var paths: [[Substring]] = []
  private var licences: [String] = []
  /// The records by the name of their file.
  private var places: [Substring: [Int]] = [:]
  private let ragged: [Int]

  /// Reads a file.
  ///
  /// - Throws: ``InputError`` if it can't be read, is no CSV, or lacks a column.
  init(_ path: String) throws(InputError) {
    let bytes = try InputBytes.read(
      path, of: "comma-separated values", atMost: Self.mostBytes, remedy: "keep fewer columns")
    let table = try CSVTable(bytes, path: path)
    func column(_ names: [String]) throws(InputError) -> Int {
      if let column = table.column(names) { return column }
      let seen = table.columns.joined(separator: ", ")
      throw InputError(
        "\(path) has no column \(names.joined(separator: " or ")); "
          + (seen.isEmpty ? "it is empty" : "its first line names \(seen)"))
    }
    let pathColumn = try column(Self.pathColumns)
    let licenceColumn = try column(Self.licenceColumns)
    let attributionColumn = table.column(["attribution"])
    file = path
    ragged = table.ragged
    for row in table.rows {
      let parts = Self.parts(of: row.fields[pathColumn])
      guard let name = parts.first else { continue }
      places[name, default: []].append(paths.count)
      paths.append(parts)
      let said = [row.fields[licenceColumn], attributionColumn.map { row.fields[$0] } ?? ""]
      licences.append(said.filter { !$0.isEmpty }.joined(separator: "; "))
    }
  }

  /// Finds the licence of each photo, and what the user should know.
  ///
  /// A record is of a photo if its path is the end of the photo's or the other way round; of several the
  /// one with most in common, as the whole path on the disk goes. Failing that, it is the only one of the
  /// photo's name, if no other photo has it.
  ///
  /// - Parameter files: The photos.
  /// - Returns: The licence of each, empty where none is known, and notes.
  func matched(to files: [PhotoFile]) -> (licences: [String], notes: [String]) {
    var isUsed = [Bool](repeating: false, count: paths.count)
    let photos = files.map { Self.parts(of: $0.name) }
    var named: [Substring: Int] = [:]
    for photo in photos { named[photo.first ?? "", default: 0] += 1 }
    var found: [String] = []
    var bare: [String] = []
    for (file, photo) in zip(files, photos) {
      let name = photo.first ?? ""
      guard let place = place(of: photo, at: file.path, isAlone: named[name] == 1) else {
        found.append("")
        bare.append(file.name)
        continue
      }
      isUsed[place] = true
      found.append(licences[place])
      if licences[place].isEmpty { bare.append(file.name) }
    }
    let idle = paths.indices.filter { !isUsed[$0] }
      .map { paths[$0].reversed().joined(separator: "/") }
    return (found, notes(idle: idle, bare: bare))
  }

  private func place(of photo: [Substring], at path: String, isAlone: Bool) -> Int? {
    guard let name = photo.first, let candidates = places[name] else { return nil }
    let whole = Self.parts(of: path)
    var best: (place: Int, shared: Int)?
    for place in candidates {
      let shared = zip(paths[place], whole).prefix { $0 == $1 }.count
      guard shared >= min(paths[place].count, photo.count) else { continue }
      if shared > best?.shared ?? 0 { best = (place, shared) }
    }
    return best?.place ?? (isAlone && candidates.count == 1 ? candidates[0] : nil)
  }

  private func notes(idle: [String], bare: [String]) -> [String] {
    var notes: [String] = []
    if let first = idle.first {
      notes.append("\(file) names \(first)\(Self.more(idle.count)), which is not among the photos")
    }
    if let first = bare.first {
      notes.append("\(file) has no licence for \(first)\(Self.more(bare.count))")
    }
    if let first = ragged.first {
      notes.append(
        "\(file) line \(first)\(Self.more(ragged.count)) has more or fewer fields than the first "
          + "line and is passed over; put a field that holds a comma in quotation marks")
    }
    return notes
  }

  private static func more(_ count: Int) -> String {
    count > 1 ? " and \(count - 1) more" : ""
  }

  /// The parts of a path, the last first.
  private static func parts(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }.reversed()
  }
}
