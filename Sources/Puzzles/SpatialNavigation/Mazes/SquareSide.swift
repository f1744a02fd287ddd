/// The numbers of the sides of squares: the order of the moves of ``Lattice/Kind/square``.
enum SquareSide {
  static let left = 0
  static let right = 1
  static let up = 2
  static let down = 3
}
