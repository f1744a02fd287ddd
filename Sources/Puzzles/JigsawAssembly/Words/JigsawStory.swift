import Imaging
import PuzzleKit
import Seeding
import Traces

/// One sample in the making: its pictures and its words, step by step.
struct JigsawStory {
  let scene: JigsawScene
  let solution: JigsawSolution
  let show: Presentation
  let length: JigsawAssemblyPuzzle.Length
  let reveal: JigsawAssemblyPuzzle.Reveal
  /// For each image thought the places that it fills, in the order of filling.
  let steps: [[Int]]
  /// The question in the user's words; nil where it is asked in the task's own.
  let wording: Wording?
  /// The chance of what is filled into the user's words, which leaves everything else as it is without them.
  let wordingChance: Chance
  private let wordingSource: Source?
  let problem: Picture
  var speaker: JigsawSpeaker

  init(
    of scene: JigsawScene, solution: JigsawSolution, puzzle: JigsawAssemblyPuzzle,
    using chance: inout Chance
  ) throws {
    self.scene = scene
    self.solution = solution
    var fork = chance
    var wordingChance = Chance(Seed(fork.bits()).derived("question"))
    wording = puzzle.wordings.draw(scene.form.rawValue, using: &wordingChance)
    self.wordingChance = wordingChance
    wordingSource = wording == nil ? nil : puzzle.wordingSource
    // Letters name options already.
    let styles = puzzle.labels.filter {
      $0 == .numbers
        || scene.numbers.count <= JigsawAssemblyPuzzle.mostLettered && scene.form != .arrangement
    }
    let (ground, style) = (chance.element(of: puzzle.ground), chance.element(of: styles))
    let gap = puzzle.gap.draw(using: &chance)
    let kinds = puzzle.kinds(of: scene.layout, scene.form, scene.cut)
    let kind = kinds.count == 1 ? kinds[0] : chance.element(of: kinds) ?? .grid
    let grounds = (ground.map { [$0] } ?? []) + puzzle.ground.filter { $0 != ground }
    show = try Presentation(
      of: scene, tiles: solution.tiles, ground: .first(of: grounds, under: scene, as: kind),
      style: style ?? .numbers, gap: gap, kind: kind,
      scattered: kinds == [.grid] ? Chance(Seed(0)) : Chance(Seed(chance.bits())))
    length = chance.element(of: puzzle.words) ?? .plain
    problem = show.problem()
    let count = scene.layout.count - (scene.odd == nil ? 0 : 1)
    let wanted = puzzle.imageThoughts.draw(using: &chance)
    let joinsPairs =
      (puzzle.filling.count > 1 ? chance.element(of: puzzle.filling) : puzzle.filling.first)
      == .pairs
    let units =
      scene.missing != nil
      ? [Array(0..<count)]
      : joinsPairs
        ? Self.pairs(scene, using: &chance)
        : Self.filling(scene, count, using: &chance).map { [$0] }
    let most = min(wanted, units.count)
    steps = (0..<most).map { number in
      units[units.count * number / most..<units.count * (number + 1) / most].flatMap(\.self)
    }
    speaker = JigsawSpeaker(
      scene: scene, solution: solution, show: show, facts: PieceFacts(problem, show),
      sides: SideFacts(problem, show),
      borders: BorderSteps(scene.shapes?.borders(of: scene.picture) ?? solution.tiles.borders),
      chance: Chance(Seed(chance.bits())))
    speaker.joinsPairs = joinsPairs
    reveal = chance.element(of: puzzle.reveal) ?? .late
  }

  /// An order in which places are filled, each beside one before, and never that of the odd piece.
  private static func filling(
    _ scene: JigsawScene, _ count: Int, using chance: inout Chance
  ) -> [Int] {
    let places = scene.layout.count
    let first = chance.happens(0.6) ? 0 : chance.integer(below: places)
    var order = [first == scene.odd?.place ? (first + 1) % places : first]
    while order.count < count {
      let next = (0..<places).filter { place in
        !order.contains(place) && place != scene.odd?.place
          && Side.allCases.contains { side in
            scene.place(side, of: place).map(order.contains) ?? false
          }
      }
      // Rows are filled before others are begun, more often than not.
      let last = order[order.count - 1]
      let near = next.filter { $0 / scene.layout.columns == last / scene.layout.columns }
      guard
        let place = (near.isEmpty || chance.happens(0.25))
          ? chance.element(of: next) : chance.element(of: near)
      else { break }
      order.append(place)
    }
    return order
  }

  /// Tells the whole sample.
  ///
  /// - Throws: ``Rejection`` if a slot of the user's words is none of the task's.
  mutating func sample() throws -> Sample {
    let (own, options) = speaker.question()
    let question = try question(or: own)
    var thoughts: [Thought] = []
    var text = speaker.opening(length)
    if reveal == .early {
      speaker.isTold = true
      text += speaker.inWords(length)
      text += speaker.check(image: 0, length)
    }
    var filled: [Int] = []
    for (number, step) in steps.enumerated() {
      let isLast = number == steps.count - 1
      text.append(speaker.invite(isFirst: number == 0, isLast: isLast, step))
      thoughts.append(Thought(.text(paragraph(text)), label: number == 0 ? "plan" : "progress"))
      filled += step
      let shown = filled.sorted()
      thoughts.append(
        Thought(
          .image(show.board(shown), show.edit(shown)), label: isLast ? "assembly" : "progress"))
      text = speaker.after(number + 1, step, filled, isLast: isLast, length)
    }
    text += speaker.check(image: steps.count, length)
    thoughts.append(Thought(.text(concluded(text, image: steps.count)), label: "check"))
    speaker.isTold = false
    var alone = speaker.opening(length) + speaker.inWords(length)
    alone += speaker.check(image: 0, length)
    return Sample(
      form: scene.form.rawValue,
      problem: Problem(pictures: [problem], question: question, options: options),
      thoughts: thoughts, textOnly: concluded(alone, image: 0), answer: answer,
      difficulty: difficulty, measures: measures, scene: scene.json,
      solution: solution.json(reveal), legend: show.legend, sources: sources)
  }

  private var sources: [Source] {
    [scene.origin.source, scene.odd?.origin.source, wordingSource].compactMap(\.self)
  }

  private var answer: Answer {
    let form =
      switch scene.form {
      case .arrangement: "option"
      case .order: "order"
      case .pair: "side"
      case .swapped: "pieces"
      case .rotation: "degrees"
      case .missingPiece, .oddPiece: "piece"
      }
    return Answer(
      text: "\\boxed{\(speaker.value)}", value: speaker.value, form: form,
      accepted: solution.twins.isEmpty ? "exact" : "equivalent")
  }

  /// The pieces that have a place and do not lie in it.
  private var displaced: Int {
    scene.missing != nil ? 0 : scene.pieces.indices.count { scene.pieces[$0] != $0 }
  }

  /// From the number of pieces, how narrow the margin is, and how many are displaced or turned, each from
  /// 0 to 1.
  private var difficulty: Double {
    let count = Double(scene.layout.count)
    let turned = scene.turns.count { $0 != 0 }
    let size = min(1, count / 36)
    let narrow = min(1, 1000 / Double(max(1, solution.margin - 250)))
    // Of a blank, how many of the candidates are wrong.
    let wrong = scene.missing.map { 1 - 1 / Double($0.candidates.count) }
    let moved = wrong ?? Double(max(displaced, turned)) / count
    let score = 100 * (0.45 * size.squareRoot() + 0.35 * narrow + 0.2 * moved)
    return (score * 10).rounded() / 10
  }

  private var measures: [Measure] {
    [
      Measure("grid.rows", Double(scene.layout.rows)),
      Measure("grid.columns", Double(scene.layout.columns)),
      Measure("pieces.count", Double(scene.numbers.count)),
      Measure("pieces.displaced", Double(displaced)),
      Measure("pieces.turned", Double(scene.turns.count { $0 != 0 })),
      Measure("seam.margin", Double(solution.margin) / 1000),
    ]
  }

  /// Puts sentences one after another, each with a capital at its beginning.
  private func paragraph(_ sentences: [Words]) -> Words {
    var words = Words()
    for sentence in sentences where !sentence.isEmpty {
      if !words.isEmpty { words.append(verbatim: " ") }
      words.append(sentence.capitalized)
    }
    return words
  }

  private mutating func concluded(_ sentences: [Words], image: Int) -> Words {
    var words = paragraph(sentences)
    words.append(verbatim: speaker.chance.happens(0.5) ? "\n\n" : " ")
    words.append(speaker.conclude(image: image))
    return words
  }
}
