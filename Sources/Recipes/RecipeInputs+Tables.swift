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
    taker.take(given.tables)
    list(given.rejections)
    notes += given.notes
    if let taken = taker as? P { puzzle = taken }
    return given.fingerprint
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
