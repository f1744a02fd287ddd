import Foundation
import Hashing
public import PuzzleKit
import Traces

/// A user's folder of tables, or a single one.
///
/// Tables are separated values (`.csv`, `.tsv`), lists of JSON records (`.json`), or records on lines
/// (`.jsonl`, `.ndjson`). What can't be used is turned away and counted, and the others are read.
public enum TableFolder {
  /// The most bytes of a table.
  public static let mostBytes = 64 << 20
  /// The most files of a folder.
  public static let mostFiles = 10_000

  private static let extensions = [".csv", ".tsv", ".json", ".jsonl", ".ndjson"]
  private static let kinds = "csv, tsv, json, jsonl"

  /// A file by its path below the folder and on the disk.
  private struct File {
    var name: String
    var path: String
  }

  /// Reads a folder with all below it, or a file.
  ///
  /// - Throws: ``InputError`` if there is no such folder or file, it holds no table, or what is said of
  ///   columns means nothing.
  /// - Returns: The tables in the order of their names' bytes; none if all were turned away.
  public static func read(_ request: TableRequest) throws(InputError) -> GivenTables {
    let roles = try ColumnRoles(request.columns)
    let files = try find(request.tables)
    var rejections: [TableRejection] = []
    var licences: [String: TableLicences] = [:]
    for file in files where isLicences(file.name) {
      do {
        let bytes = try InputBytes.read(
          file.path, of: "licences", atMost: mostBytes, remedy: "keep fewer entries")
        licences[folder(of: file.name)] = try TableLicences(bytes)
        rejections.append(
          TableRejection(
            file: file.name, reason: "licences",
            detail: "is no table; its licences go with the tables that it names"))
      } catch {
        rejections.append(
          TableRejection(
            file: file.name, reason: "licences",
            detail: "is no list of licences as [{\"path\": \"a.csv\", \"licences\": "
              + "[{\"name\": \"CC-BY-4.0\"}]}], so that no licence is known"))
      }
    }
    var tables: [GivenTable] = []
    var seen: [(file: String, names: [String])] = []
    var sums: [String: String] = [:]
    for file in files where !isLicences(file.name) {
      do {
        let read = try table(file, licences: licences, roles: roles, sums: &sums, seen: &seen)
        tables.append(read.table)
        rejections += read.refused
      } catch {
        rejections.append(error)
      }
    }
    if let idle = roles.idle(among: seen), !seen.isEmpty {
      let known = seen.prefix(3).map { table in
        "\(table.file) has \(table.names.prefix(12).joined(separator: ", "))"
      }
      throw InputError(
        "no table has the column of \(idle); \(known.joined(separator: "; "))", of: .columns)
    }
    return GivenTables(
      tables: tables, rejections: rejections, fingerprint: fingerprint(of: tables))
  }

  private static func table(
    _ file: File, licences: [String: TableLicences], roles: ColumnRoles,
    sums: inout [String: String], seen: inout [(file: String, names: [String])]
  ) throws(TableRejection) -> (table: GivenTable, refused: [TableRejection]) {
    let bytes: [UInt8]
    do {
      bytes = try InputBytes.read(
        file.path, of: "a table", atMost: mostBytes, remedy: "keep fewer records")
    } catch {
      throw TableRejection(
        file: file.name, reason: "unreadable",
        detail: "can't be read, or has more than \(mostBytes >> 20) MiB")
    }
    let sum = SHA256.digest(of: bytes).hex
    if let other = sums[sum] {
      throw TableRejection(
        file: file.name, reason: "copy", detail: "is a copy of \(other)")
    }
    sums[sum] = file.name
    let raw = try RawTable(bytes, file: file.name)
    seen.append((file.name, raw.names))
    let folder = folder(of: file.name)
    let entry = (licences[folder] ?? TableLicences())
      .entry(of: String(file.name.dropFirst(folder.count)))
    return try TableReader(
      raw: raw, source: Source(path: file.name, sha256: sum, licence: entry.licence),
      attribution: entry.attribution, roles: roles
    ).read()
  }

  // MARK: - Files

  private static func find(_ path: String) throws(InputError) -> [File] {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(
        "there is no folder or file of tables \(path); give the path from the folder where you are")
    }
    guard isFolder.boolValue else {
      let url = URL(filePath: path)
      var files = [File(name: url.lastPathComponent, path: path)]
      guard hasExtension(path), !isLicences(path) else {
        throw InputError("\(path) is no table (\(kinds)); give one, or a folder with some")
      }
      // What licences say of a table counts for it alone, too.
      for name in TableLicences.names {
        let beside = url.deletingLastPathComponent().appending(path: name).path
        if manager.fileExists(atPath: beside) { files.append(File(name: name, path: beside)) }
      }
      return files
    }
    let folder = URL(filePath: path).resolvingSymlinksInPath().path
    guard let names = try? manager.subpathsOfDirectory(atPath: folder) else {
      throw InputError("\(path) can't be read; see to its permissions")
    }
    let shown = names.filter { !$0.hasPrefix(".") && !$0.contains("/.") }
    guard !shown.isEmpty else { throw InputError("\(path) is empty; put tables there (\(kinds))") }
    let tables = shown.filter(hasExtension).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    guard tables.contains(where: { !isLicences($0) }) else {
      throw InputError(
        "\(path) holds no table (\(kinds)); what is there begins with \(shown.min() ?? "")")
    }
    guard tables.count <= mostFiles else {
      throw InputError("\(path) holds \(tables.count) tables; keep at most \(mostFiles)")
    }
    return tables.map { File(name: $0, path: folder + "/" + $0) }
  }

  private static func hasExtension(_ name: String) -> Bool {
    let name = name.lowercased()
    return extensions.contains { name.hasSuffix($0) }
  }

  private static func isLicences(_ name: String) -> Bool {
    TableLicences.names.contains { name == $0 || name.hasSuffix("/" + $0) }
  }

  /// The folder of a file with its last slash, or nothing.
  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }

  /// Sums up the tables by what counts of each: its path, its bytes and its licence.
  private static func fingerprint(of tables: [GivenTable]) -> String {
    var sum = SHA256()
    for table in tables {
      let source = table.source
      sum.update("\(source.path)\0\(source.sha256)\0\(source.licence)\n")
    }
    return "sha256:\(sum.finish().hex)"
  }
}
