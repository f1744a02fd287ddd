public import PuzzleKit
public import Seeding
public import Traces

extension VisualSearchPuzzle {
  public func solve(_ scene: SearchScene) throws(Rejection) -> SearchSolution {
    let judge = Judge(objects: scene.objects, size: scene.size)
    for mention in scene.asked.mentions where !judge.isUnique(mention) {
      throw Rejection("not-unique", mention.description.text)
    }
    let (target, answer) = (scene.asked.target, scene.asked.answer)
    var program: [SearchSolution.Step] = []
    if let mention = scene.targetMention, let relation = mention.relation {
      program.append(SearchSolution.Step(op: "find", object: mention.other))
      program.append(SearchSolution.Step(op: relation.rawValue, object: target))
    } else {
      program = scene.asked.mentions.map { SearchSolution.Step(op: "find", object: $0.object) }
      if scene.asked.about != nil || scene.form == .marked, target >= 0 {
        program.append(SearchSolution.Step(op: "find", object: target))
      }
    }
    let marks = marks(scene, judge)
    if scene.form == .count || scene.form == .given, case .mark(let counted)? = marks.first {
      program = counted.map { SearchSolution.Step(op: "find", object: $0) }
    }
    program.append(SearchSolution.Step(op: scene.form.rawValue, value: answer))
    let search: SearchSolution.Kind =
      switch scene.form {
      case .count: .count
      case .existence: .existence
      case .given: .given
      default: judge.search(for: target)
      }
    return SearchSolution(search: search, program: program, thoughts: marks)
  }

  /// The pictures that mark what the answer is read off.
  private func marks(_ scene: SearchScene, _ judge: Judge) -> [ImageThought] {
    let asked = scene.asked
    func fromLeft(_ objects: [Int]) -> [Int] {
      objects.sorted {
        (scene.objects[$0].box.x0, scene.objects[$0].box.y0, $0)
          < (scene.objects[$1].box.x0, scene.objects[$1].box.y0, $1)
      }
    }
    switch scene.form {
    case .colour, .pattern, .kind, .position, .find, .text:
      let anchor = scene.targetMention.flatMap { $0.relation == nil ? nil : $0.other }
      return (anchor.map { [.mark([$0])] } ?? []) + [.mark([asked.target])]
    case .nearer:
      return [
        .mark([asked.mentions[2].object]), .mark(fromLeft(asked.mentions.prefix(2).map(\.object))),
      ]
    // The problem picture bears the frame already.
    case .marked: return []
    case .relation, .larger: return [.mark(fromLeft(asked.mentions.map(\.object)))]
    case .count:
      let truths = judge.truths(asked.about ?? Description())
      return [.mark(fromLeft(truths.indices.filter { truths[$0] == .yes }))]
    case .given: return [.mark(fromLeft(Array(scene.objects.indices)))]
    case .existence:
      if asked.target >= 0 { return [.mark([asked.target])] }
      // Those of the name come nearest; four of them are enough to look at.
      let near = scene.objects.indices.filter { scene.objects[$0].name == asked.about?.name }
      return [.mark(Array(fromLeft(Array(near)).prefix(4)))]
    }
  }
}

extension VisualSearchPuzzle {
  public func tell(
    _ scene: SearchScene, solution: SearchSolution, using chance: inout Chance
  ) throws -> Sample {
    var story = SearchStory(of: scene, solution: solution, puzzle: self, using: &chance)
    return story.sample()
  }
}
