import Foundation
import Testing

/// A folder of sources and what its files may import.
struct Room: Sendable, CustomTestStringConvertible {
  let folder: String
  let mayImport: Set<String>
  /// Folders below it that are rooms of their own.
  let except: [String]

  var testDescription: String { folder }

  init(_ folder: String, mayImport: Set<String>, except: [String] = []) {
    self.folder = folder
    self.mayImport = mayImport
    self.except = except
  }

  /// Its files, at least one.
  func files() throws -> [SourceFile] {
    let files = try SourceFile.all(in: "Sources/\(folder)").filter { file in
      !except.contains { file.name.hasPrefix("Sources/\(folder)/\($0)/") }
    }
    try #require(!files.isEmpty, "there is nothing in \(folder)")
    return files
  }
}

/// A file of Swift.
struct SourceFile: Sendable {
  /// The path from the top of the repository.
  let name: String
  let lines: [Substring]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files of a folder and the folders below it.
  static func all(in folder: String) throws -> [SourceFile] {
    let top = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: top.path).sorted()
    return try names.filter { $0.hasSuffix(".swift") && !$0.contains(".build") }.map { name in
      let text = try String(contentsOf: top.appending(path: name), encoding: .utf8)
      return SourceFile(
        name: "\(folder)/\(name)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  /// The modules that it imports.
  var imports: Set<String> {
    Set(
      lines.compactMap { line in
        var words = line.split(separator: " ")
        while let first = words.first, first.hasPrefix("@") || Self.levels.contains(first) {
          words.removeFirst()
        }
        guard words.first == "import" else { return nil }
        let kinds = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        words.removeFirst()
        if let kind = words.first, kinds.contains(String(kind)) { words.removeFirst() }
        return words.first?.split(separator: ".").first.map(String.init)
      })
  }

  private static let levels: Set<Substring> = [
    "public", "package", "internal", "fileprivate", "private",
  ]

  /// The lines that hold some text outside comments, with their numbers.
  func lines(with text: String) -> [Int] {
    lines.enumerated().compactMap { number, line in
      let code = line.range(of: "//").map { line[..<$0.lowerBound] } ?? line
      guard let range = code.range(of: text) else { return nil }
      // `Date(` is not looked for in `update(`, nor `print(` in `fingerprint(`.
      if let before = code[..<range.lowerBound].last, text.first?.isLetter == true,
        before.isLetter || before.isNumber || before == "_"
      {
        return nil
      }
      return number + 1
    }
  }
}
