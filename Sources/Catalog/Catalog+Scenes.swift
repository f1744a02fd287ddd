public import PuzzleKit

extension Catalog {
  /// Returns the signatures that a grid of letters has as a scene of the puzzles that take such.
  ///
  /// - Throws: `GivenRejection` if it is a scene of none.
  public static func signatures(of grid: GivenGrid) throws(GivenRejection) -> [Signature] {
    var signatures: [Signature] = []
    var first: GivenRejection?
    for puzzle in puzzles.compactMap({ $0 as? any GridTaking.Type }) {
      do {
        signatures.append(try puzzle.signature(of: grid))
      } catch {
        first = first ?? error
      }
    }
    if signatures.isEmpty, let first { throw first }
    return signatures
  }
}
