import Foundation

/// What a `licences.json` beside tables says of them, in the form of data packages.
///
///     [{"path": "wheat.json", "licences": [{"name": "other-pd"}], "sources": [{"title": "Playfair"}]}]
///
/// The keys `license` and `licenses` mean the same.
struct TableLicences {
  /// The names that such a file may have.
  static let names = ["licences.json", "licenses.json"]

  private struct Entry: Decodable {
    struct Licence: Decodable {
      var name: String?
      var title: String?
    }
    struct Origin: Decodable {
      var title: String?
    }
    var path: String
    var licences: [Licence]?
    var licenses: [Licence]?
    var sources: [Origin]?
  }

  /// By the path of a table, its licence and where its figures come from.
  private var entries: [String: (licence: String, attribution: String)] = [:]

  /// Of nothing.
  init() {}

  /// Reads the bytes of such a file.
  ///
  /// - Throws: An error of decoding if it is none.
  init(_ bytes: [UInt8]) throws {
    for entry in try JSONDecoder().decode([Entry].self, from: Data(bytes)) {
      let names = (entry.licences ?? entry.licenses ?? []).compactMap { $0.name ?? $0.title }
      let origins = (entry.sources ?? []).compactMap(\.title).filter { !$0.isEmpty }
      let attribution = origins.joined(separator: ", ")
      let licence = (names + [attribution]).filter { !$0.isEmpty }.joined(separator: "; ")
      entries[entry.path] = (
        licence, origins.first.map { $0.count <= 60 ? "Source: \($0)" : "" } ?? ""
      )
    }
  }

  /// The licence and the source line of a table; empty where nothing is said of it.
  func entry(of path: String) -> (licence: String, attribution: String) {
    entries[path] ?? ("", "")
  }
}
