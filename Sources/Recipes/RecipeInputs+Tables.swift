import PuzzleKit

extension RecipeInputs {
  /// The most records of one table that a run lists.
  private static let mostListed = 20

  /// Gives a puzzle the tables that its recipe names.
  ///
  /// - Returns: What stands for them where only their content counts, or nil if there are none.
  mutating func giveTables<P: Puzzle>(
    _ puzzle: inout P, named item: Item
  ) throws(RecipeError) -> String? {
    guard var taker = puzzle as? any TableTaking else { return nil }
    guard let path = taker.tables else {
      guard taker.columns.isEmpty else {
        throw RecipeError(
          item["columns"]?.value.place ?? item.place,
          "columns are of tables, and none are named; add `tables: FOLDER` or leave columns out")
      }
      return nil
    }
    let place = item["tables"]?.value.place ?? item.place
    let given: GivenTables
    do {
      given = try readTables(TableRequest(tables: path, columns: taker.columns))
    } catch let error as KnobError {
      throw RecipeError(item[error.knob]?.value.place ?? place, error.message, kind: .input)
    } catch {
      throw RecipeError(place, "\(error)", kind: .input)
    }
    guard !given.tables.isEmpty else {
      let first = given.rejections.first { $0.reason != "licences" }
      throw RecipeError(
        place, "no table of \(path) can be used\(first.map { ": \($0)" } ?? ", there is none")",
        kind: .input)
    }
    let (tables, repeated) = apart(given.tables)
    guard !tables.isEmpty else {
      throw RecipeError(
        place,
        "no table of \(path) can be used: all \(repeated.count) are contaminated, such as "
          + "\(repeated[0])", kind: .input)
    }
    taker.take(tables)
    list(given.rejections + repeated)
    notes += given.notes
    if let taken = taker as? P { puzzle = taken }
    return given.fingerprint
  }

  /// Takes the lists of hashes and the tables that no sample may repeat.
  ///
  /// - Parameters:
  ///   - hashes: The paths of lists, or nil.
  ///   - tables: The paths of tables and of folders with some, or nil.
  ///   - read: Reads a list of hashes.
  /// - Throws: ``RecipeError`` at the path of a file that can't be used.
  mutating func exclude(
    hashes: Item?, tables: Item?, read: (String) throws -> HashList
  ) throws(RecipeError) {
    for (path, place) in try hashes?.texts(of: "decontaminate.hashes") ?? [] {
      do {
        let list = try read(path)
        unwanted.add(list)
        unwantedPrints.append(list.fingerprint)
      } catch {
        throw RecipeError(place, "\(error)", kind: .input)
      }
    }
    for (path, place) in try tables?.texts(of: "decontaminate.tables") ?? [] {
      do {
        let given = try readTables(TableRequest(tables: path))
        let prints = given.tables.map { TablePrint(of: $0) }
        unwanted.tables += prints
        // The path of a table makes no difference here, but its content does.
        let sums = Set(prints.map(\.sha256)).sorted()
        unwantedPrints.append("tables \(sums.joined(separator: ","))")
      } catch {
        throw RecipeError(place, "\(error)", kind: .input)
      }
    }
  }

  /// Parts tables from those that repeat, or are repeated by, what no sample may repeat.
  private func apart(_ tables: [GivenTable]) -> (kept: [GivenTable], repeated: [TableRejection]) {
    guard !unwanted.tables.isEmpty else { return (tables, []) }
    var kept: [GivenTable] = []
    var repeated: [TableRejection] = []
    for table in tables {
      let print = TablePrint(of: table)
      if let other = unwanted.tables.first(where: { $0.resembles(print) }) {
        repeated.append(
          TableRejection(
            file: print.name, reason: "contaminated",
            detail: "has the cells of \(other.name), which decontaminate leaves out"))
      } else {
        kept.append(table)
      }
    }
    return (kept, repeated)
  }

  /// Lists the first rejections of each table, and notes how many others there are.
  private mutating func list(_ all: [TableRejection]) {
    var counts: [(file: String, count: Int)] = []
    for rejection in all {
      if counts.last?.file != rejection.file { counts.append((rejection.file, 0)) }
      counts[counts.count - 1].count += 1
      if counts[counts.count - 1].count <= Self.mostListed {
        rejections.append(InputRejection(rejection))
      }
    }
    for (file, count) in counts where count > Self.mostListed {
      notes.append("\(file) has \(count - Self.mostListed) more records that are turned away")
    }
  }
}
