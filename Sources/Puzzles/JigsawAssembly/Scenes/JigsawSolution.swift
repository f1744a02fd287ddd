public import PuzzleKit

/// What solving proved: that the pieces fit in one way, and by how much.
public struct JigsawSolution: Hashable, Sendable {
  /// The pieces as the finished picture is cut, numbered by their places.
  let tiles: Tiles
  /// How arrangements were searched.
  let method: SearchMethod
  /// By what the true seams may be made dearer, in thousandths.
  let margin: Int
  /// By what they had to bear to be made dearer, in thousandths.
  let floor: Int
  /// The arrangements to choose from, each with the piece at each place; empty for other forms.
  let options: [[Int]]
  /// The groups of pieces that may stand for each other, ascending; empty where none may.
  var twins: [[Int]] = []

  /// The solution as the JSON object of the contract.
  func json(_ reveal: JigsawAssemblyPuzzle.Reveal) -> String {
    let groups = twins.map { group in "[\(group.map { "\($0 + 1)" }.joined(separator: ", "))]" }
    return "{\"searched\": \"\(method.rawValue)\", \"floor\": \(Self.decimal(floor)), "
      + "\"margin\": \(Self.decimal(margin)), \"twins\": [\(groups.joined(separator: ", "))], "
      + "\"reveal\": \"\(reveal.rawValue)\"}"
  }

  /// Thousandths as a decimal number.
  private static func decimal(_ thousandths: Int) -> String {
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
  }
}

extension JigsawAssemblyPuzzle {
  /// A margin above this is stored as this, in thousandths.
  static let mostMargin = 99_000

  public func solve(_ scene: JigsawScene) throws(Rejection) -> JigsawSolution {
    guard let tiles = Tiles(scene.picture, layout: scene.layout, rim: scene.rim) else {
      throw Rejection("piece-size", "\(scene.width) × \(scene.height) pixels")
    }
    if let missing = scene.missing { return try solve(scene, missing, tiles) }
    let alike =
      scene.shapes.map { Twins.all(in: $0, of: scene.picture) }
      ?? Twins.all(in: tiles, turned: scene.isTurned)
    let twins = TwinGroups(count: tiles.count, alike)
    if let twins = alike.first, !scene.allowsTwins {
      throw Rejection("twins", "places \(twins.one + 1) and \(twins.other + 1) look alike")
    }
    guard !scene.allowsTwins || !twins.areAlike(scene.places, Array(scene.places.indices)) else {
      throw Rejection("twins", "as they lie the pieces make the picture already")
    }
    let costs =
      scene.shapes.map { SeamCosts($0.borders(of: scene.picture)) }
      ?? SeamCosts(tiles, turned: scene.isTurned)
    let floor = floor(of: scene.layout, isStrict: scene.isTurned || scene.odd != nil)
    let margin: Int
    let method: SearchMethod
    if let odd = scene.odd {
      margin = OddPiece(costs, scene.layout, place: odd.place).margin
      method = .exhaustive
    } else if scene.form == .rotation {
      (margin, method) = (TurnSearch(costs, scene.layout).margin, .exhaustive)
    } else {
      let verdict = Proof.prove(
        costs, layout: scene.layout, truth: .asCut(scene.layout), floor: floor,
        anchor: scene.places[0], twins: twins)
      (margin, method) = (verdict.margin.thousandths, verdict.method)
    }
    guard margin > floor else {
      throw Rejection("margin", "\(Double(margin) / 1000) for a floor of \(Double(floor) / 1000)")
    }
    return JigsawSolution(
      tiles: tiles, method: method, margin: min(margin, Self.mostMargin), floor: floor,
      options: options(scene, costs), twins: twins.groups(named: scene.pieces))
  }

  /// By what true seams are made dearer, in thousandths; more where seams have to prove more, as how pieces are
  /// turned, or which fits or does not.
  func floor(of layout: Layout, isStrict: Bool) -> Int {
    let set = Int((margin.range.lowerBound * 1000).rounded())
    return set > 0 ? set : isStrict ? 1500 : layout.count <= 4 ? 1250 : 1400
  }

  /// Whether pieces are never shuffled so that this order, of numbers from 0, puts them right.
  private func isNever(_ order: [Int]) -> Bool {
    let inPlace = order.indices.filter { order[$0] == $0 }.count
    return isDeranged ? inPlace > 0 : inPlace == order.count
  }

  /// The right arrangement among those that are most easily taken for it.
  private func options(_ scene: JigsawScene, _ costs: SeamCosts) -> [[Int]] {
    guard scene.optionCount > 0 else { return [] }
    let near = NearMiss.cheapest(
      costs, layout: scene.layout, truth: .asCut(scene.layout),
      count: scene.isTurned || isDeranged ? .max : scene.optionCount, anchor: scene.places[0])
    // Of turned pieces many arrangements differ by their turns alone.
    var seen: Set<[Int]> = [Array(scene.pieces.indices)]
    let orders = near.map(\.arrangement.pieces).filter { seen.insert($0).inserted }
      .map { order in order.map { scene.pieces[$0] } }
    // An order that no truth has gives itself away; it stands there only where there are no others.
    let plausible = orders.filter { !isNever($0) } + orders.filter { isNever($0) }
    var options = Array(plausible.prefix(scene.optionCount - 1))
    options.insert(scene.pieces, at: min(scene.rightOption, options.count))
    return options
  }
}

/// The least margin of pieces that stand in their places and may be turned, the first of which is upright.
struct TurnSearch {
  /// In thousandths.
  let margin: Int

  init(_ costs: SeamCosts, _ layout: Layout) {
    let seams = layout.seams
    // What each seam costs by the turns of its two pieces, 16 of them.
    let prices = seams.map { seam in
      (0..<16).map { turns in
        costs.cost(
          seam.one, seam.side.beforeTurning(turns & 3), seam.other,
          seam.facing.beforeTurning(turns >> 2))
      }
    }
    var least = Int.max
    var turns = [Int](repeating: 0, count: layout.count)
    for number in 1..<(1 << (2 * (layout.count - 1))) {
      for piece in 1..<layout.count { turns[piece] = number >> (2 * (piece - 1)) & 3 }
      var (changed, replaced) = (0, 0)
      for (index, seam) in seams.enumerated() {
        let both = turns[seam.one] | turns[seam.other] << 2
        if both != 0 {
          changed += prices[index][both]
          replaced += prices[index][0]
        }
      }
      least = min(least, changed * 1000 / max(1, replaced))
    }
    margin = least
  }
}
