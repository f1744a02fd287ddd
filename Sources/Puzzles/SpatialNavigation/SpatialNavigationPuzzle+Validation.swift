public import PuzzleKit

extension SpatialNavigationPuzzle {
  public func validate() throws(KnobError) {
    try validateFamilies()
    let boards = boards
    let largest = boards.map { $0.rows * $0.columns }.reduce(0, max)
    if let turns = scene.turns, let length = scene.pathLength, turns.least >= length.greatest {
      throw KnobError(
        "turns",
        "a walk of \(length.greatest) moves turns at most \(length.greatest - 1) times; lower it or raise path_length"
      )
    }
    let lakes = boards.filter { $0.family == .lake }
    if let length = scene.pathLength, lakes == boards,
      !lakes.contains(where: { !lengths(on: $0).isEmpty })
    {
      throw KnobError(
        "path_length",
        "no walk on a board of \(largest) cells or fewer is a shortest one of \(length.least) moves or more; lower it or raise size"
      )
    }
    if let holes = scene.holes, lakes == boards, holes.least > largest - 2 {
      throw KnobError(
        "holes",
        "\(holes.least) holes leave no room for start and goal on \(largest) cells; lower it or raise size"
      )
    }
    if scene.isUnique, let paths = scene.shortestPaths, !paths.contains(1) {
      throw KnobError(
        "shortest_paths",
        "unique: true allows one shortest walk and no other; leave one of them out")
    }
    if naming == [.letters], labels == [false] {
      throw KnobError("naming", "letters need labels to be read from; set labels: true")
    }
    if !boards.contains(where: { !isHopeless($0) }) {
      throw lakes == boards
        ? KnobError(
          "hole_share",
          "no board has a whole number of holes in \(scene.holeShare); widen it, or set holes")
        : KnobError("path_length", "no board has room for such a walk; lower it or raise size")
    }
    guard ask.all.contains(where: { $0 > 0 }) else {
      throw KnobError("ask_path", "every form of question has the weight 0; raise one")
    }
  }

  /// Refuses what a family lacks.
  private func validateFamilies() throws(KnobError) {
    for family in scene.family {
      let name = family.rawValue
      let bounds = family.bounds
      guard boards.contains(where: { $0.family == family }) else {
        let isPolar = family == .polar
        throw KnobError(
          scene.rows != nil ? "rows" : scene.columns != nil ? "columns" : "size",
          "\(name) boards have \(bounds.rows.lowerBound) to \(bounds.rows.upperBound) \(isPolar ? "rings" : "rows") and "
            + "\(bounds.columns.lowerBound) to \(bounds.columns.upperBound) \(isPolar ? "sectors" : "columns"); choose sizes among them"
        )
      }
      if family != .lake, !scene.algorithm.contains(where: { $0.suits(family.kind) }) {
        let known = MazeAlgorithm.allCases.filter { $0.suits(family.kind) }.map(\.rawValue)
        throw KnobError(
          "algorithm",
          "\(scene.algorithm[0].rawValue) carves no \(name) grid; there it takes \(known.joined(separator: ", "))"
        )
      }
      guard theme.contains(where: { (family == .lake) == ($0 == .lake) }) else {
        let known = Theme.allCases.filter { (family == .lake) == ($0 == .lake) }.map(\.rawValue)
        throw KnobError(
          "theme",
          "\(theme[0].rawValue) is no look of \(name) boards; there it takes \(known.joined(separator: ", "))"
        )
      }
      guard path.contains(where: family.styles.contains) else {
        let known = family.styles.map(\.rawValue).joined(separator: ", ")
        throw KnobError(
          "path_style", "\(name) boards draw no \(path[0].rawValue); there it takes \(known)")
      }
      try validateCells(of: family)
    }
    guard scene.family == [.lake] || maps == nil else {
      let other = scene.family.first { $0 != .lake } ?? .walled
      throw KnobError(
        "maps",
        "a file of maps holds lakes; \(other.rawValue) boards are drawn and not given: leave family at lake"
      )
    }
  }

  /// Refuses cells that are too small for what is drawn in them.
  private func validateCells(of family: Family) throws(KnobError) {
    guard let cell else { return }
    for (form, weight) in zip(NavigationScene.Question.Form.ordered, ask.all) where weight > 0 {
      for style in path where family.styles.contains(style) {
        let bounds = Self.cells(of: family, form, style)
        guard !cell.numbers.contains(where: bounds.contains) else { continue }
        throw KnobError(
          "cell",
          "\(family.rawValue) boards with ask_\(form.rawValue) and \(style.rawValue) take cells of "
            + "\(bounds.lowerBound) to \(bounds.upperBound) pixels")
      }
    }
  }
}
