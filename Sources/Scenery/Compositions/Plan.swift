import Seeding

/// Finds places for things.
struct Plan {
  private(set) var placements: [Placement] = []
  private let stage: Stage

  /// How much more of a thing the lattice has to show than is asked for.
  private static let margin: Float = 0.07
  /// How often a place is drawn for one thing.
  private static let tries = 48

  /// Places as many things as there is room for, making everything smaller where that helps.
  init(_ stage: Stage, _ things: [Thing], using chance: inout Chance) {
    self.stage = stage
    var pending = things.enumerated().map { index, thing in
      Self.pose(index, thing, on: stage, &chance)
    }
    // The large are placed first: small ones fit between them.
    let sizes = pending.map { Self.bulk($0) }
    let order = pending.indices.sorted { (sizes[$0], $1) > (sizes[$1], $0) }
    pending = order.map { pending[$0] }
    let room = stage.grounds.reduce(Float(0)) {
      $0 + ($1.x.upperBound - $1.x.lowerBound)
        * ($1.y.upperBound - $1.y.lowerBound + min($1.room, 0.3))
    }
    let need = sizes.reduce(0, +) * stage.unit * stage.unit / 10_000
    var shrink = min(1, (0.62 * room / max(need, 1e-6)).squareRoot())
    var best: [Placement] = []
    for _ in 0..<5 {
      var draws = chance.fork()
      placements = []
      for placement in pending {
        place(placement, unit: stage.unit * shrink / 100, &draws)
      }
      if placements.count > best.count { best = placements }
      if best.count == pending.count { break }
      shrink *= 0.84
    }
    placements = best
  }

  /// How much room a thing takes, in square units of its kind.
  private static func bulk(_ placement: Placement) -> Float {
    let factor = placement.thing.size.factor
    return placement.spread.x * placement.spread.y * factor * factor
  }

  /// Gives a thing a stance for which the stage has a place.
  private static func pose(
    _ index: Int, _ thing: Thing, on stage: Stage, _ chance: inout Chance
  ) -> Placement {
    let possible = thing.kind.stances.filter { stance in
      switch stance {
      case .stands: true
      case .lies, .leans: stage.grounds.contains { $0.y.upperBound - $0.y.lowerBound > 0.1 }
      case .hangs: !stage.walls.isEmpty
      case .flies: !stage.skies.isEmpty
      }
    }
    let stance =
      thing.isPutDown && possible.contains(.lies) ? .lies : chance.element(of: possible) ?? .stands
    let isMirrored = thing.kind.hasSides && chance.happens(0.5) && thing.text.isEmpty
    var turn: Float =
      switch stance {
      case .stands: 0
      case .lies: chance.between(-0.07, 0.07)
      case .hangs: chance.between(-0.008, 0.008)
      case .leans: chance.between(0.018, 0.04) * chance.side()
      case .flies: chance.between(-0.04, 0.04)
      }
    // What is written lies nearly straight.
    if !thing.text.isEmpty { turn *= 0.2 }
    let whims = SIMD4(
      chance.between(0, 1), chance.between(0, 1), chance.between(0, 1), chance.between(0, 1))
    return Placement(
      index, thing, stance, isMirrored: isMirrored, turn: turn, whims: whims)
  }

  /// Tries places for a thing and takes the best that is allowed.
  private mutating func place(_ placement: Placement, unit: Float, _ chance: inout Chance) {
    let host = host(for: placement, &chance)
    // Some things seek a place for themselves, others take what comes.
    let isShy = host == nil && chance.happens(0.6)
    var best: (Placement, [[UInt32]])?
    var lowest = Float.infinity
    for _ in 0..<Self.tries {
      guard let candidate = draw(placement, on: host, unit: unit, &chance) else { continue }
      guard let (covered, cost) = weigh(candidate) else { continue }
      if cost < lowest {
        lowest = cost
        best = (candidate, covered)
      }
      if cost == 0 || !isShy { break }
    }
    guard let (chosen, covered) = best else { return }
    for index in placements.indices { placements[index].covered = covered[index] }
    var last = chosen
    last.covered = covered[placements.count]
    placements.append(last)
  }

  /// Something that lies there already and is so much larger that a thing may be put down on it; mostly nothing.
  private func host(for placement: Placement, _ chance: inout Chance) -> Placement? {
    guard placement.stance == .lies, placement.thing.text.isEmpty,
      placement.thing.isPutDown || chance.happens(0.4)
    else {
      return nil
    }
    let own = Self.bulk(placement)
    return chance.element(
      of: placements.filter {
        $0.stance == .lies && !$0.isWritten && Self.bulk($0) >= own * 2.5
      })
  }

  /// Draws a place, nil if the thing would not fit there.
  private func draw(
    _ placement: Placement, on host: Placement?, unit: Float, _ chance: inout Chance
  ) -> Placement? {
    var candidate = placement
    let size = unit * placement.thing.size.factor
    let (offset, spread) = (placement.offset, placement.spread)
    switch placement.stance {
    case .hangs, .flies:
      let zones = placement.stance == .hangs ? stage.walls : stage.skies
      guard let zone = chance.element(of: zones) else { return nil }
      candidate.scale = size
      candidate.layer = 0
      let low = Spot(zone.x.lowerBound, zone.y.lowerBound) - offset * size
      let high = Spot(zone.x.upperBound, zone.y.upperBound) - (offset + spread) * size
      guard low.x <= high.x, low.y <= high.y else { return nil }
      candidate.foot = Spot(chance.between(low.x, high.x), chance.between(low.y, high.y))
      candidate.key = candidate.foot.y
    case .stands, .lies, .leans:
      guard let ground = chance.element(of: stage.grounds) else { return nil }
      let (far, near) = (ground.y.lowerBound, ground.y.upperBound)
      let share: Float = placement.stance == .leans ? 0 : chance.between(0, 1)
      candidate.nearness = host?.nearness ?? mix(ground.scale, 1, share)
      candidate.scale = size * candidate.nearness
      let scale = candidate.scale
      guard spread.y * scale <= ground.room * candidate.nearness else { return nil }
      let low = ground.x.lowerBound - offset.x * scale
      let high = ground.x.upperBound - (offset.x + spread.x) * scale
      guard low <= high else { return nil }
      candidate.foot = Spot(chance.between(low, high), mix(far, near, share))
      if let host {
        // It may reach out to the sides, but not before or behind.
        let (half, room) = (candidate.size * 0.5, host.size * 0.5)
        guard half.x < room.x * 1.3, half.y < room.y else { return nil }
        let middle = host.low + room
        candidate.foot = Spot(
          middle.x + chance.between(-1, 1) * abs(room.x - half.x),
          middle.y + chance.between(-0.9, 0.9) * (room.y - half.y))
        guard low...high ~= candidate.foot.x else { return nil }
        candidate.key = max(candidate.foot.y - half.y, host.key + 0.001)
      } else if placement.stance == .lies {
        // It lies on the ground with all of its box.
        let half = spread.y * scale / 2
        guard half * 2 < near - far else { return nil }
        candidate.foot.y = min(max(candidate.foot.y, far + half + 0.01), near + 0.02 - half)
        candidate.key = candidate.foot.y - half
      } else {
        candidate.key = candidate.foot.y
      }
      guard candidate.low.y > 0.015 else { return nil }
    }
    return candidate
  }

  /// What would be covered if a thing stood there, and how unwelcome that is; nil if it may not be.
  private func weigh(_ candidate: Placement) -> ([[UInt32]], Float)? {
    var covered = placements.map(\.covered)
    var own = candidate.covered
    var cost: Float = 0
    let (low, high) = (candidate.low, candidate.high)
    for (index, other) in placements.enumerated() {
      let (otherLow, otherHigh) = (other.low, other.high)
      guard low.x < otherHigh.x, otherLow.x < high.x, low.y < otherHigh.y, otherLow.y < high.y
      else { continue }
      guard !candidate.collides(with: other) else { return nil }
      if candidate.isBefore(other) {
        let hidden = other.silhouette.hidden(
          low: otherLow, size: other.size, by: candidate.silhouette, low: low, size: candidate.size)
        for row in hidden.indices { covered[index][row] |= hidden[row] }
        let visible = other.visible(covered[index])
        guard visible >= 1 || visible >= Float(other.thing.leastVisible) + Self.margin else {
          return nil
        }
        cost += 1 - visible
      } else {
        let hidden = candidate.silhouette.hidden(
          low: low, size: candidate.size, by: other.silhouette, low: otherLow, size: other.size)
        for row in hidden.indices { own[row] |= hidden[row] }
      }
      cost += 0.05
    }
    let visible = candidate.visible(own)
    guard visible >= 1 || visible >= Float(candidate.thing.leastVisible) + Self.margin else {
      return nil
    }
    return (covered + [own], cost + 1 - visible)
  }
}

extension Placement {
  /// Whether two things would stand in the same place.
  func collides(with other: Placement) -> Bool {
    guard layer == other.layer else { return false }
    if layer == 0 {
      // On a wall and in the air nothing covers anything.
      return true
    }
    let isFlat = stance == .lies
    let otherIsFlat = other.stance == .lies
    if isFlat && otherIsFlat { return false }
    if isFlat || otherIsFlat {
      // Nothing stands on what lies.
      let (flat, tall) = isFlat ? (self, other) : (other, self)
      return tall.foot.y > flat.low.y && tall.foot.y < flat.high.y + 0.01
        && tall.low.x < flat.high.x && tall.high.x > flat.low.x
    }
    let reach = (size.x + other.size.x) * 0.42
    let away = foot - other.foot
    let across = away.x / reach
    let down = away.y / (reach * 0.22)
    return across * across + down * down < 1
  }
}
