import PuzzleKit

/// What a user says of columns, each as `NAME=ROLE` or `FILE/NAME=ROLE`.
struct ColumnRoles {
  private struct Saying {
    var text: String
    var file: String?
    var name: String
    var role: GivenTable.Role
  }

  private var sayings: [Saying] = []

  /// Reads what a user says.
  ///
  /// - Throws: ``InputError`` if a text has no `=` or an unknown role behind it.
  init(_ texts: [String]) throws(InputError) {
    let roles = GivenTable.Role.allCases.map(\.rawValue)
    for text in texts {
      guard let sign = text.lastIndex(of: "=") else {
        throw InputError("\(text) says no role; write NAME=ROLE, as year=times", of: .columns)
      }
      let said = text[text.index(after: sign)...].drop { $0 == " " }
      guard let role = GivenTable.Role(rawValue: String(said)) else {
        let near = String(said).nearest(among: roles).map { "; did you mean \($0)?" } ?? ""
        throw InputError(
          "there is no role \(said); it is one of \(roles.joined(separator: ", "))\(near)",
          of: .columns)
      }
      var name = text[..<sign]
      while name.hasSuffix(" ") { name = name.dropLast() }
      sayings.append(Saying(text: text, name: String(name), role: role))
      // A slash may belong to the name, so that both readings are tried.
      if let slash = name.lastIndex(of: "/") {
        sayings.append(
          Saying(
            text: text, file: String(name[..<slash]),
            name: String(name[name.index(after: slash)...]), role: role))
      }
    }
  }

  /// What is said of a column; the last saying holds.
  func role(of name: String, in file: String) -> GivenTable.Role? {
    sayings.last { $0.name == name && ($0.file == nil || $0.file == file) }?.role
  }

  /// The first saying that is of no column of any table, or nil.
  func idle(among tables: [(file: String, names: [String])]) -> String? {
    let used = Set(
      sayings.filter { saying in
        tables.contains { table in
          (saying.file == nil || saying.file == table.file) && table.names.contains(saying.name)
        }
      }.map(\.text))
    return sayings.first { !used.contains($0.text) }?.text
  }
}
