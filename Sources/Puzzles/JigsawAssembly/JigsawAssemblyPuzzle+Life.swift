public import PuzzleKit
public import Seeding
public import Traces

extension JigsawAssemblyPuzzle {
  /// The least side of a piece, in pixels: a label of two digits that can be read covers a tenth of it.
  static let leastSide = 34
  /// The most pieces that have letters: the next would be I, which somebody says.
  static let mostLettered = 8
  /// The most pieces that are turned.
  static let mostTurned = 9

  public func validate() throws(KnobError) {
    guard ask.all.contains(where: { $0 > 0 }) else {
      throw KnobError("ask_arrangement", "every form of question has the weight 0; raise one")
    }
    for name in layout {
      let most = max(name.layout.rows, name.layout.columns)
      guard size.greatest / most - 2 * rim.greatest >= Self.leastSide else {
        throw KnobError(
          "layout",
          "\(name.rawValue) leaves pieces under \(Self.leastSide) pixels in \(size.greatest)\(rim.greatest > 0 ? " without their rims" : ""); raise size or take fewer pieces"
        )
      }
      if labels == [.letters], name.layout.count > Self.mostLettered, isAskedOfAll {
        throw KnobError(
          "labels",
          "\(name.rawValue) has more than the \(Self.mostLettered) pieces that letters name; take numbers"
        )
      }
    }
    try validateCuts()
    guard suited.contains(where: { $0 > 0 }) else {
      throw KnobError(
        "layout",
        "none of the layouts suits a form that is asked: pieces are turned in layouts of up to \(Self.mostTurned), exchanged or asked about in pairs in layouts of three or more, and odd in layouts of several rows and columns"
      )
    }
    for (form, weight) in zip(JigsawScene.Form.allCases, suited)
    where weight > 0 && form.maybeTurned && turned.contains(true) {
      let fits = layout.contains { suits($0.layout, form) && $0.layout.count <= Self.mostTurned }
      guard fits else {
        throw KnobError(
          "turned",
          "no layout of up to \(Self.mostTurned) pieces suits ask_\(form.rawValue); take fewer pieces, or set turned to false"
        )
      }
    }
    if let displaced, !layout.contains(where: { $0.layout.count >= displaced.least }) {
      throw KnobError("displaced", "no layout has \(displaced.least) pieces; lower it")
    }
    let fewest = layout.map(\.layout.count).min() ?? 0
    if isDeranged, let displaced, displaced.greatest < fewest {
      throw KnobError(
        "displaced",
        "where no piece may be in its place all \(fewest) are displaced; raise it, or set deranged to false"
      )
    }
  }

  public func pose(
    _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> JigsawScene {
    var plan = candidate.chance("plan")
    let form = JigsawScene.Form.allCases[plan.index(weightedBy: weights(for: candidate)) ?? 0]
    let isTurned = isTurned(form, candidate)
    let layouts = layout.map(\.layout).filter {
      suits($0, form) && (!isTurned || $0.count <= Self.mostTurned)
    }
    guard let layout = plan.element(of: layouts) else {
      throw Rejection("no-such-layout", "no layout suits the form \(form.rawValue)")
    }
    let optionCount =
      form == .arrangement ? min(options.draw(using: &plan), layout.count == 2 ? 2 : 4) : 0
    // Places of the right option are dealt out, each as often.
    let right = optionCount > 0 ? Self.right(candidate.place, of: optionCount) : 0
    let drawnRim = rim.draw(using: &plan)
    let cut = isTurned ? .straight : drawnCut(layout, form, candidate)
    let rim = cut == .straight ? drawnRim : 0
    let finished = try picture(
      layout, isSquare: isTurned,
      leastSide: cut == .straight ? Self.leastSide + 2 * rim : CutLines.leastSide,
      isRoomy: form == .missingPiece, candidate, using: &chance)
    let pieces = shuffled(layout, form, using: &chance)
    let turns = isTurned ? turned(layout, using: &chance) : pieces.map { _ in 0 }
    var scene = JigsawScene(
      origin: finished.origin, picture: finished.picture, layout: layout, pieces: pieces,
      turns: turns, form: form, asked: [], optionCount: optionCount, rightOption: right,
      rim: rim)
    if cut != .straight { scene = try curved(scene, cut, using: &chance) }
    if form == .pair { scene = scene.asking(using: &chance) }
    if form == .order, !isTurned, cut == .straight {
      scene.allowsTwins = allowsTwins(candidate)
    }
    if form == .missingPiece {
      scene = try withCandidates(scene, from: finished.whole, candidate, using: &chance)
    }
    if form == .oddPiece { scene = try withOddPiece(scene, candidate, using: &chance) }
    return scene
  }

  public func signature(of scene: JigsawScene) -> Signature { scene.signature }

  public func tell(
    _ scene: JigsawScene, solution: JigsawSolution, using chance: inout Chance
  ) throws -> Sample {
    var story = try JigsawStory(of: scene, solution: solution, puzzle: self, using: &chance)
    guard !scene.allowsTwins || story.show.visibleTwins == solution.twins else {
      throw Rejection("twins", "what labels hide tells pieces apart")
    }
    return try story.sample()
  }

  // MARK: - Draws

  /// The weights of the forms for a candidate: where its split has a single photo nothing can be from
  /// another, unless nothing else is asked.
  private func weights(for candidate: Candidate) -> [Double] {
    guard library != nil, photoOrder.numbers(in: candidate.share).count < 2 else { return suited }
    let others = zip(JigsawScene.Form.allCases, suited).map { $0 == .oddPiece ? 0 : $1 }
    return others.contains { $0 > 0 } ? others : suited
  }

  /// The weights of the forms, 0 for those that no layout suits.
  private var suited: [Double] {
    zip(JigsawScene.Form.allCases, ask.all).map { form, weight in
      layout.contains { suits($0.layout, form) } ? weight : 0
    }
  }

  /// Whether something is asked for which every piece of a layout has its label.
  private var isAskedOfAll: Bool {
    zip(JigsawScene.Form.allCases, ask.all).contains { $0 != .missingPiece && $1 > 0 }
  }

  private func suits(_ layout: Layout, _ form: JigsawScene.Form) -> Bool {
    guard !cuts(of: layout, form).isEmpty else { return false }
    return switch form {
    case .arrangement, .order, .missingPiece: true
    case .pair: layout.count > 2
    case .swapped: layout.count > 2
    case .rotation: layout.count <= Self.mostTurned
    case .oddPiece: layout.rows > 1 && layout.columns > 1
    }
  }

  /// Deals out the numbers below a count: each comes once in as many neighbouring indices.
  static func right(_ index: Int, of count: Int) -> Int {
    var chance = Chance(Seed(UInt64(index / count)).derived("right-option").derived(count))
    return chance.shuffled(Array(0..<count))[index % count]
  }

  /// For each place the piece that belongs there; never all in their places but where they are turned.
  private func shuffled(_ layout: Layout, _ form: JigsawScene.Form, using chance: inout Chance)
    -> [Int]
  {
    var pieces = Array(0..<layout.count)
    switch form {
    case .rotation, .missingPiece, .oddPiece: return pieces
    case .swapped:
      let two = chance.shuffled(pieces).prefix(2)
      pieces.swapAt(two[0], two[1])
      return pieces
    case .arrangement, .order, .pair:
      // Where there are two orders to choose from, each is right as often.
      if form == .arrangement, layout.count == 2, displaced == nil, !isDeranged {
        return chance.shuffled(pieces)
      }
      let counts = displaced.map { Set($0.numbers.map { min($0, layout.count) }).sorted() } ?? []
      let wanted = isDeranged ? layout.count : chance.element(of: counts)
      guard let wanted else {
        while true {
          let order = chance.shuffled(pieces)
          if order != pieces { return order }
        }
      }
      // The places come first: of all orders of many pieces few leave most where they are.
      let moved = chance.shuffled(pieces).prefix(wanted)
      while true {
        let order = chance.shuffled(Array(moved))
        guard zip(moved, order).allSatisfy({ $0 != $1 }) else { continue }
        for (place, piece) in zip(moved, order) { pieces[place] = piece }
        return pieces
      }
    }
  }

  /// Whether pieces of a candidate are turned.
  private func isTurned(_ form: JigsawScene.Form, _ candidate: Candidate) -> Bool {
    guard form.maybeTurned else { return form == .rotation }
    var chance = candidate.chance("turned")
    return chance.element(of: turned) ?? false
  }

  /// Whether a candidate's order may have pieces that stand for each other.
  private func allowsTwins(_ candidate: Candidate) -> Bool {
    var chance = candidate.chance("equivalent")
    return chance.element(of: equivalent) == .accept
  }

  /// Turns some pieces, and never the first.
  private func turned(_ layout: Layout, using chance: inout Chance) -> [Int] {
    while true {
      let turns = (0..<layout.count).map { $0 == 0 ? 0 : chance.integer(below: 4) }
      if turns.contains(where: { $0 != 0 }) { return turns }
    }
  }
}

extension JigsawScene.Form {
  /// Whether pieces are turned where that is asked for.
  fileprivate var maybeTurned: Bool { [.arrangement, .order, .pair].contains(self) }
}

extension JigsawScene {
  /// The scene with two neighbours to ask about.
  fileprivate func asking(using chance: inout Chance) -> JigsawScene {
    let pairs = pieces.indices.flatMap { place in
      Side.allCases.compactMap { side in self.place(side, of: place).map { (place, $0) } }
    }
    guard let (one, other) = chance.element(of: pairs) else { return self }
    var scene = self
    scene.asked = [pieces[one], pieces[other]]
    return scene
  }
}
