import PuzzleKit

/// The files that a recipe names, as they are read.
struct RecipeInputs {
  /// Reads a file of grids.
  let read: (String) throws -> GivenFile
  /// The records that could not be used, in the order in which they were met.
  private(set) var rejections: [InputRejection] = []

  init(read: @escaping (String) throws -> GivenFile) {
    self.read = read
  }

  /// Gives a puzzle the scenes of the file that its recipe names.
  ///
  /// - Returns: What stands for the file where only its content counts, or nil if there is none.
  mutating func give<P: Puzzle>(
    _ puzzle: inout P, named item: Item
  ) throws(RecipeError) -> String? {
    guard var taker = puzzle as? any GridTaking, let path = taker.maps else { return nil }
    let place =
      item.entries?.first { $0.value.text == path }?.value.place ?? item.place
    let file = try open(path, named: place)
    let turnedAway = (file.rejections + taker.take(file.grids, from: file.source))
      .sorted { $0.line < $1.line }
    guard let given = taker.givenCount, given > 0 else {
      let reason = turnedAway.first.map { ": \($0)" } ?? ", it is empty"
      throw RecipeError(
        place, "no map of \(path) can be used\(reason); see Tasks/spatial-navigation-maps.yaml",
        kind: .input)
    }
    rejections += turnedAway.map { InputRejection(file: path, rejection: $0) }
    if let taken = taker as? P { puzzle = taken }
    return file.fingerprint
  }

  /// Adds the signatures of a file's grids to those that must not be made.
  ///
  /// A grid is turned away if no puzzle can read it.
  mutating func exclude(
    _ path: String, named place: Position, puzzles: [any GridTaking.Type],
    signatures: inout Set<Signature>
  ) throws(RecipeError) -> String {
    let file = try open(path, named: place)
    var turnedAway = file.rejections
    for grid in file.grids {
      var isRead = false
      var first: GivenRejection?
      for puzzle in puzzles {
        do {
          signatures.insert(try puzzle.signature(of: grid))
          isRead = true
        } catch {
          first = first ?? error
        }
      }
      if !isRead, let first { turnedAway.append(first) }
    }
    rejections += turnedAway.sorted { $0.line < $1.line }
      .map { InputRejection(file: path, rejection: $0) }
    return file.fingerprint
  }

  private func open(_ path: String, named place: Position) throws(RecipeError) -> GivenFile {
    do {
      return try read(path)
    } catch {
      throw RecipeError(place, "\(error)", kind: .input)
    }
  }
}
