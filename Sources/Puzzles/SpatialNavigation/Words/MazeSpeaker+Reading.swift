import Traces

/// What is read off a picture once it is drawn.
extension MazeSpeaker {
  /// Tells a leg as the line shows it: by its straight pieces, or where there are many, by the cells where
  /// it passes junctions.
  mutating func read(
    _ runs: [Run], image: Int, length: SpatialNavigationPuzzle.Length
  ) -> [Words] {
    if isLong(runs) { return readStretches(runs, image: image, length: length) }
    switch length {
    case .terse: return [readList(runs, image: image)]
    case .plain:
      return roll(3) == 0 ? readSentences(runs, image: image) : [readList(runs, image: image)]
    case .thorough: return readSentences(runs, image: image)
    }
  }

  /// Whatever moves: the line in a picture, the walk in words.
  private mutating func mover(_ image: Int, isNamed: Bool = false) -> Words {
    if image > 0 {
      switch isNamed ? roll(2) : fresh(4, for: .mover) {
      case 0: return "the line"
      case 1: return "the \(inked("line"))"
      case 2: return "it"
      default: return "the drawn path"
      }
    }
    switch isNamed ? roll(2) : fresh(3, for: .mover) {
    case 0: return "the walk"
    case 1: return "the route"
    default: return "it"
    }
  }

  private mutating func readList(_ runs: [Run], image: Int) -> Words {
    var words: Words
    switch roll(5) {
    case 0: words = "\(mover(image, isNamed: true)) goes "
    case 1: words = image > 0 ? "In the picture the line goes " : "The way is "
    case 2: words = image > 0 ? "Reading it off: " : "Step by step: "
    case 3: words = "\(mover(image, isNamed: true)) runs "
    default:
      words = image > 0 ? "Following the line, \(does("go")) " : "\(does("go")) "
    }
    let joint = roll(3)
    for (index, run) in runs.enumerated() {
      if index > 0 {
        words.append(
          verbatim: index == runs.count - 1
            ? [", and then ", " and ", ", then "][joint] : [", ", ", ", ", then "][joint])
      }
      words.append("\(self.run(run, image: image, namesStart: index == 0 && roll(2) == 0))")
    }
    words.append(verbatim: ".")
    return words
  }

  private mutating func readSentences(_ runs: [Run], image: Int) -> [Words] {
    var sentences: [Words] = []
    for (index, piece) in runs.enumerated() {
      let run = run(piece, image: image, namesStart: roll(4) == 0)
      let mover = mover(image, isNamed: index == 0)
      var words: Words
      if index == 0 {
        let isBeginning = piece.from == start
        switch fresh(5, for: .reading) {
        case 0: words = "\(mover) goes \(run)"
        case 1:
          words =
            isBeginning ? "To begin with, \(mover) runs \(run)" : "This time \(mover) runs \(run)"
        case 2: words = "\(mover) \(isBeginning ? "sets out" : "goes on") \(run)"
        case 3: words = image > 0 ? "\(does("follow")) the line \(run)" : "\(does("go")) \(run)"
        default: words = "Here \(mover) takes \(object) \(run)"
        }
      } else {
        switch fresh(6, for: .reading) {
        case 0: words = "\(mover) goes on \(run)"
        case 1: words = "After that \(mover) runs \(run)"
        case 2: words = "Then \(mover) turns and goes \(run)"
        case 3:
          words =
            "\(one("It carries on", "From there it continues", "It keeps on", "On it goes")) \(run)"
        case 4: words = "Then \(mover) leads \(run)"
        default: words = "\(piece.to == goal ? "Finally" : "Here") \(mover) takes \(object) \(run)"
        }
      }
      if roll(5) < 2, let reason = reason(at: piece) { words.append(reason) }
      words.append(verbatim: ".")
      sentences.append(words)
    }
    return sentences
  }

  /// Why a run ends where it does.
  private mutating func reason(at run: Run) -> Words? {
    guard run.to != goal, field.step(from: run.to, run.move) == nil else { return nil }
    let way = direction(run.move)
    func said(_ wording: String) -> Said { blocked(run.to, run.move, by: "wall", as: wording) }
    switch fresh(4, for: .reason) {
    case 0: return ", where \(said("a \(wall) blocks the way \(way)"))"
    case 1: return "; there it meets \(said("a \(wall) that shuts the way \(way)"))"
    case 2: return ", and there \(said("a \(wall) bars the way on \(way)"))"
    default: return "; \(said("going on \(way) is barred by a \(wall)"))"
    }
  }

  private mutating func readStretches(
    _ runs: [Run], image: Int, length: SpatialNavigationPuzzle.Length
  ) -> [Words] {
    let cells = runs[0].cells + runs.dropFirst().flatMap { $0.cells.dropFirst() }
    let moves = runs.flatMap { Array(repeating: $0.move, count: $0.count) }
    let most =
      switch length {
      case .terse: 2
      case .plain: 4
      case .thorough: 7
      }
    // Junctions, evenly spread; corners where there are none.
    var stops = cells.indices.dropFirst().dropLast().filter { field.exits(of: cells[$0]).count > 2 }
    if stops.isEmpty {
      stops = cells.indices.dropFirst().dropLast().filter { moves[$0] != moves[$0 - 1] }
    }
    let count = min(most, stops.count)
    let chosen =
      (0..<count).map { stops[(2 * $0 + 1) * stops.count / (2 * count)] } + [cells.count - 1]
    var sentences: [Words] = []
    var last = 0
    for (index, stop) in chosen.enumerated() {
      let (from, to) = (cells[last], cells[stop])
      let n = steps(stop - last)
      let there = naming.place(to)
      let mover = mover(image, isNamed: index == 0)
      func said(_ wording: String) -> Said {
        stretch(stop - last, from: from, to: to, image: image, as: wording)
      }
      var words: Words
      switch fresh(6, for: .waypoint) {
      case 0: words = "\(mover) takes \(said("\(n) to \(there)"))"
      case 1:
        words =
          "\(said("\(n.capitalizedFirst) \(stop - last == 1 ? "leads" : "lead") to \(there)"))"
      // Later stretches are counted from the end of the one before.
      case 2:
        words =
          index == 0
          ? "After \(said("\(n) it comes to \(there)"))"
          : "\(said("\(n.capitalizedFirst) later it comes to \(there)"))"
      case 3:
        words =
          index == 0
          ? "\(mover) gets \(said("to \(there) in \(n)"))"
          : "From there \(mover) gets \(said("to \(there) in \(n)"))"
      case 4:
        words =
          "\(mover) \(stop - last < 4 ? "goes" : "winds") on \(said("for \(n) as far as \(there)"))"
      default:
        words =
          index == 0
          ? "\(mover) needs \(said("\(n) to reach \(there)"))"
          : "Then \(mover) needs \(said("\(n) to reach \(there)"))"
      }
      if stop < moves.count, roll(3) > 0 {
        let way = direction(moves[stop])
        let onward = leaves(to, moves[stop], image: image, as: "it leaves \(there) going \(way)")
        let turns = leaves(to, moves[stop], image: image, as: "from \(there) it goes on \(way)")
        words.append(roll(2) == 0 ? "; \(onward)" : ", and \(turns)")
      }
      words.append(verbatim: ".")
      sentences.append(words)
      last = stop
    }
    return sentences
  }

  /// What the whole line shows.
  mutating func overview(image: Int, to end: Cell) -> Words {
    let there = naming.place(end)
    func said(_ wording: String) -> Said { line(to: end, image: image, as: wording) }
    if end == goal {
      switch roll(6) {
      case 0: return "The line now runs \(said("from the start to the goal"))."
      case 1: return "In the picture the way \(said("from the start to the goal")) is complete."
      case 2: return "Now the \(inked("line")) joins \(said("the start to the goal"))."
      case 3: return "The drawing is done: \(said("the line ends at the goal"))."
      case 4: return "\(does("can")) see \(said("the line arrive at the goal"))."
      default: return "\(said("The line reaches the goal"))."
      }
    }
    switch fresh(5, for: .overview) {
    case 0: return "\(said("The line now ends at \(there)"))."
    case 1: return "So far \(said("the line comes as far as \(there)"))."
    case 2: return "The tip of the \(inked("line")) is \(said("at \(there)"))."
    case 3: return "The drawing shows a way \(said("from the start to \(there)"))."
    default: return "That brings the line \(said("to \(there)"))."
    }
  }

  /// Goes over the walk once more: no wall, its length, its turns.
  mutating func check(image: Int, length: SpatialNavigationPuzzle.Length) -> [Words] {
    let n = steps(solution.length)
    let what = image > 0 ? "line" : "path"
    func free(_ wording: String) -> Said { clear("wall", image: image, as: wording) }
    func long(_ wording: String) -> Said {
      self.length(what, solution.length, image: image, as: wording)
    }
    var parts: [Words] = []
    switch roll(6) {
    case 0: parts.append("\(free("It crosses no \(wall)")).")
    case 1: parts.append("\(free("No \(wall) lies across it")).")
    case 2: parts.append("Checking border by border, \(does("meet")) \(free("no \(wall)")).")
    case 3: parts.append("\(free("It never runs through a \(wall)")).")
    case 4: parts.append("Every border on the way is open: \(free("not a \(wall) is crossed")).")
    default: parts.append("The whole way stays \(free("clear of the \(look.wallName)")).")
    }
    guard length != .terse || form == .length else { return parts }
    switch roll(5) {
    case 0: parts.append("That makes \(long(n)).")
    case 1: parts.append("Counting, \(does("get")) \(long(n)).")
    case 2: parts.append("It takes \(long(n)).")
    case 3: parts.append("The count comes to \(long(n)).")
    default: parts.append("All in all \(does("need")) \(long(n)).")
    }
    if length == .thorough, solution.turns > 0 {
      let t = solution.turns
      parts.append(
        "On the way the path \(turns(t, image: image, as: t == 1 ? "turns once" : t == 2 ? "turns twice" : "turns \(number(t)) times"))."
      )
    }
    return parts
  }
}
