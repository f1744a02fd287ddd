import Sight

/// What is drawn on a board, read from a picture that may be blurred, noisy or a little shifted.
struct BoardSight {
  /// The ink that the picture has and the problem's has not.
  let ink: InkMap
  /// The sides of each cell that a line crosses.
  private(set) var sides: [Place: Set<Direction>] = [:]
  /// The number of borders between cells that a line crosses.
  private(set) var count = 0
  /// The number of places at which a line leaves the board.
  private(set) var exits = 0
  /// The cells with a ring of ink around their centre.
  private(set) var rings: Set<Place> = []
  /// The cells with a spot of ink at their centre.
  private(set) var spots: Set<Place> = []
  /// The cells in which the figure that stands there hides a spot.
  private(set) var unseen: Set<Place> = []
  let sheet: Sheet
  let ground: Surroundings
  private let geometry: Geometry
  /// Whether rings are to be drawn, which come near borders on both sides.
  private let hasRings: Bool
  /// The cells in which figures stand.
  private let figures: Set<Place>
  /// For each pixel the number of its cell; -1 where it has none.
  let numbers: [Int32]

  /// Ink of less than this share crosses no border and makes no mark.
  private static let least = 0.2
  /// A spot is solid, so that its middle has the more.
  private static let leastSpot = 0.5
  /// The share of the usual strength of the lines and marks of a picture that one has at least.
  private static let share = 0.35
  /// The share of a ring, by its angles, that is seen at least.
  private static let ring = 0.62
  /// The least number of directions, of 32, in which it is.
  private static let leastSeen = 13

  /// Reads a picture that was laid over the problem's.
  init(_ sheet: Sheet, on ground: Surroundings, _ target: DrawnTarget) {
    (self.sheet, self.ground) = (sheet, ground)
    geometry = target.geometry
    hasRings = target.panels != nil || target.expected.kind == .rings
    figures = [target.state.start, target.state.goal]
    ink = InkMap(
      sheet, on: ground, colours: target.legend.ink.colours, casing: target.legend.ink.casing)
    numbers = target.numbers
    readBorders(target.state, isMaze: target.legend.sides != nil)
    switch target.panels == nil ? target.expected.kind : .rings {
    case .none: break
    case .rings: rings = Set(geometry.grid.places.filter(isRing))
    case .spots:
      let places = geometry.grid.places.map { place in (place: place, hasSpot: hasSpot(place)) }
      spots = Set(places.filter { $0.hasSpot == true }.map(\.place))
      unseen = Set(places.filter { $0.hasSpot == nil }.map(\.place))
    }
  }

  // MARK: - Lines

  private mutating func readBorders(_ state: BoardState, isMaze: Bool) {
    let grid = geometry.grid
    var found: [(place: Place, direction: Direction, strength: Double)] = []
    for place in grid.places {
      for direction in grid.kind.directions {
        if let other = grid.neighbor(place, direction) {
          // On a ring of two sectors both borders join the same cells.
          guard grid.offset(place) < grid.offset(other) else { continue }
        } else if isMaze, place == state.start || place == state.goal {
          // A maze may have its entrance and its exit there.
          continue
        }
        let strength = strength(place, direction, state)
        if strength >= Self.least { found.append((place, direction, strength)) }
      }
    }
    let least = Self.threshold(found.map(\.strength))
    for (place, direction, strength) in found where strength >= least {
      if let other = grid.neighbor(place, direction) {
        note(place, direction, other)
      } else {
        exits += 1
      }
    }
    if count > 0 { bridgeGaps(state, least: least) }
  }

  private mutating func note(_ place: Place, _ direction: Direction, _ other: Place) {
    count += 1
    sides[place, default: []].insert(direction)
    sides[other, default: []].insert(direction.opposite)
  }

  /// Joins ends of lines in neighbouring cells where the way is open and something as bright as the ink crosses the border,
  /// though it has not the ink's colour: so JPEG files leave thin lines.
  private mutating func bridgeGaps(_ state: BoardState, least: Double) {
    func isEnd(_ place: Place) -> Bool {
      let count = sides[place]?.count ?? 0
      return count == 1 || count == 0 && (place == state.start || place == state.goal)
    }
    var gaps: [(place: Place, direction: Direction, other: Place, strength: Double)] = []
    for place in geometry.grid.places where isEnd(place) {
      for direction in geometry.grid.kind.directions {
        guard let other = geometry.grid.neighbor(place, direction), isEnd(other),
          geometry.grid.offset(place) < geometry.grid.offset(other),
          sides[place]?.contains(direction) != true,
          state.entered(from: place, direction) != nil
        else { continue }
        let strength = strength(place, direction, state, ofBrightness: true)
        if strength >= least { gaps.append((place, direction, other, strength)) }
      }
    }
    for gap in gaps.sorted(by: { $0.strength > $1.strength })
    where isEnd(gap.place) && isEnd(gap.other) {
      note(gap.place, gap.direction, gap.other)
    }
  }

  /// How strong the ink is that crosses a border, 0 to 1, wherever along it that is.
  private func strength(
    _ place: Place, _ direction: Direction, _ state: BoardState, ofBrightness: Bool = false
  ) -> Double {
    let other = geometry.grid.neighbor(place, direction)
    // The start or the goal may have the ink's colour, or a dashed edge of it.
    let isIntoFigure =
      (figures.contains(place) || other.map(figures.contains) == true)
      && state.entered(from: place, direction) != nil
    let half = geometry.halfBorder(place, direction)
    let radius = max(0.8, 0.05 * geometry.cell)
    // Near its ends a border is near others too.
    let length = max(0.25 * half, half - max(2, 0.18 * geometry.cell))
    var most = 0.0
    for distance in stride(from: -length, through: length, by: 1) {
      let spot = geometry.border(place, direction, at: distance / half)
      guard ink.isHidden(x: spot.x, y: spot.y) else {
        most = max(most, ink.mean(x: spot.x, y: spot.y, radius: radius, ofBrightness: ofBrightness))
        continue
      }
      // On ground of the ink's colour only the thin edges of a line are seen, and that it goes on behind a wall.
      most = max(most, ink.mean(x: spot.x, y: spot.y, radius: 0.8, ofBrightness: ofBrightness))
      if hasRings { continue }
      let sides = [-1.0, 1.0].map { side in
        let beside = geometry.border(
          place, direction, at: distance / half, beyond: side * max(3, 0.2 * geometry.cell))
        guard isIntoFigure, ink.isHidden(x: beside.x, y: beside.y) else {
          return ink.mean(x: beside.x, y: beside.y, radius: 1, ofBrightness: ofBrightness)
        }
        // What goes on where its colour cannot be told changes something there.
        let radius = max(2.5, 0.09 * geometry.cell)
        return min(1, 2 * ink.meanChange(x: beside.x, y: beside.y, radius: radius))
      }
      most = max(most, min(sides[0], sides[1]))
    }
    return most
  }

  /// What must be exceeded, after the strengths that there are.
  private static func threshold(_ strengths: [Double]) -> Double {
    let strong = strengths.filter { $0 >= least }.sorted(by: >)
    let best = strong.prefix((strong.count + 1) / 2)
    guard !best.isEmpty else { return least }
    return max(least, share * best.reduce(0, +) / Double(best.count))
  }

  // MARK: - Marks

  /// Whether a spot of ink is at the centre of a cell; nil where a figure hides it, and whatever edge the spot has.
  private func hasSpot(_ place: Place) -> Bool? {
    let centre = geometry.centre(place)
    if let mean = ink.meanSeen(
      x: centre.x, y: centre.y, radius: max(1, 0.09 * geometry.cell))
    {
      return mean >= Self.leastSpot
    }
    // Where the ground is of the ink's colour a spot has an edge.
    let (seen, _) = directions(around: place, 0.09 * geometry.cell, 0.2 * geometry.cell)
    if seen >= Self.leastSeen { return true }
    return figures.contains(place) ? nil : false
  }

  /// Whether there is ink around a centre, in most directions.
  private func isRing(_ place: Place) -> Bool {
    let (seen, known) = directions(around: place, 0.22 * geometry.cell, 0.48 * geometry.cell)
    return seen >= Self.leastSeen && Double(seen) >= Self.ring * Double(known)
  }

  /// In how many directions, of 32, there is ink around a centre, and in how many that is known.
  ///
  /// Those in which the ground hides it do not count, nor those in which there is ink all the way, as of a line.
  private func directions(
    around place: Place, _ inner: Double, _ outer: Double
  ) -> (seen: Int, known: Int) {
    let centre = geometry.centre(place)
    var (seen, known) = (0, 0)
    for step in 0..<32 {
      let way = Spot.turned(Double(step) / 32)
      var (inked, all, isHidden) = (0, 0, false)
      for distance in stride(from: inner, through: outer, by: 0.5) {
        let spot = centre + way * distance
        all += 1
        if ink.level(x: spot.x, y: spot.y) >= 0.3 { inked += 1 }
        if ink.isHidden(x: spot.x, y: spot.y) { isHidden = true }
      }
      guard 20 * inked < 17 * all else { continue }
      if inked > 0 { seen += 1 }
      if inked > 0 || !isHidden { known += 1 }
    }
    return (seen, known)
  }

  // MARK: - What else

  /// The share of the ink that lies in some cells.
  func share(within places: Set<Place>) -> Double {
    let (inside, all) = amounts(within: places)
    return all > 0 ? inside / all : 1
  }

  /// How much ink lies outside of some cells, in inked pixels, where the ground has no such ink close by.
  func amount(outside places: Set<Place>) -> Double {
    let (width, reach) = (ink.width, 3)
    var isNear = [Bool](repeating: false, count: sheet.count)
    for y in 0..<ink.height {
      for x in 0..<width where ink.isHidden[y &* width &+ x] {
        for row in max(0, y - reach)...min(ink.height - 1, y + reach) {
          for column in max(0, x - reach)...min(width - 1, x + reach) {
            isNear[row &* width &+ column] = true
          }
        }
      }
    }
    let (inside, all) = amounts(within: places, leftOut: isNear)
    return all - inside
  }

  private func amounts(
    within places: Set<Place>, leftOut isLeftOut: [Bool]? = nil
  ) -> (inside: Double, all: Double) {
    var isWithin = [Bool](repeating: false, count: geometry.grid.count)
    for place in places { isWithin[geometry.grid.offset(place)] = true }
    var (inside, all) = (0, 0)
    // What is fainter is noise; what is left out is so where colours bleed.
    let least = isLeftOut == nil ? Self.leastInk : 115
    let half = inkOfLines / 2
    for y in 0..<ink.height {
      for x in 0..<ink.width {
        let level = Int(ink.levels[y &* ink.width &+ x])
        guard level >= least, isLeftOut?[y &* ink.width &+ x] != true,
          level >= half || !isSpeck(x, y)
        else { continue }
        all += level
        let number = Int(numbers[y &* ink.width &+ x])
        if number >= 0, isWithin[number] { inside += level }
      }
    }
    return (Double(inside) / 255, Double(all) / 255)
  }

  /// Of 255, what is ink and no noise.
  private static let leastInk = 77

  /// Whether fewer than four of the eight pixels around one have ink: where a JPEG file loses the colours of a ruled sheet,
  /// faint specks remain, and of a faint line more.
  private func isSpeck(_ x: Int, _ y: Int) -> Bool {
    var inked = -1
    for row in max(0, y - 1)...min(ink.height - 1, y + 1) {
      for column in max(0, x - 1)...min(ink.width - 1, x + 1)
      where Int(ink.levels[row &* ink.width &+ column]) >= Self.leastInk {
        inked += 1
      }
    }
    return inked < 4
  }

  /// What the strongest tenth of the ink reaches, 0 to 255: a sharp line has much of it, a blurred one less.
  private var inkOfLines: Int {
    var counts = [Int](repeating: 0, count: 256)
    for level in ink.levels where level >= Self.leastInk { counts[Int(level)] += 1 }
    var left = counts.reduce(0, +) / 10
    for level in (Self.leastInk...255).reversed() {
      left -= counts[level]
      if left < 0 { return level }
    }
    return 0
  }
}
