import VerificationKit

/// Reads a board from the problem picture.
struct BoardReader {
  private let legend: Legend
  private let raster: Raster

  /// Creates a reader of a picture for which the legend has no fault.
  init(_ legend: Legend, _ raster: Raster) {
    self.legend = legend
    self.raster = raster
  }

  /// Returns the board; nil if it cannot be read, which is then reported.
  func state(into findings: inout Findings) -> BoardState? {
    let meanings = legend.meanings(in: raster)
    if let unread = meanings.firstIndex(of: nil) {
      let place = legend.grid.places[unread]
      findings.report("grid.unreadable", "not exactly one meaning holds for \(place)")
      return nil
    }
    var open: [Place: Set<Direction>] = [:]
    var openings: Set<Opening> = []
    if let reader = SideReader(legend, raster) {
      for place in legend.grid.places {
        for direction in legend.grid.kind.directions {
          let other = legend.grid.neighbor(place, direction)
          // A border between two cells is read once.
          let isRead = other.map { legend.grid.offset($0) < legend.grid.offset(place) } ?? false
          if isRead && open[place]?.contains(direction) != true { continue }
          guard let side = isRead ? .open : reader.side(place, direction) else {
            findings.report("grid.unreadable", "\(place), \(direction): neither wall nor open")
            return nil
          }
          guard side == .open else { continue }
          guard reader.isClear(place, direction) else {
            findings.report(
              "grid.unreadable", "\(place), \(direction): something like a wall within the cell")
            return nil
          }
          if let other {
            open[place, default: []].insert(direction)
            open[other, default: []].insert(direction.opposite)
          } else {
            openings.insert(Opening(place: place, direction: direction))
          }
        }
      }
    }
    let isMaze = legend.sides != nil
    guard
      var state = BoardState(
        legend.grid, meanings: meanings.compactMap { $0 },
        isOpen: { !isMaze || open[$0]?.contains($1) == true })
    else {
      findings.report("grid.ends", "the picture has not exactly one start and one goal")
      return nil
    }
    state.openings = openings
    let ends = openings.map(\.place).sorted { $0 == state.start && $1 != state.start }
    if !openings.isEmpty && ends != [state.start, state.goal]
      || openings.contains(where: { $0.direction == .inward })
    {
      findings.report("grid.ends", "gaps in the outer wall lie elsewhere than at start and goal")
    }
    return state
  }
}
