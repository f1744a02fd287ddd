import Imaging
import PuzzleKit
import Seeding
import Traces

/// One sample in the making: its pictures and its words.
struct SearchStory {
  let telling: SearchTelling
  private let rings: [Int: Rings]
  private let crop: Crop?
  private var chance: Chance

  init(
    of scene: SearchScene, solution: SearchSolution, puzzle: VisualSearchPuzzle,
    using chance: inout Chance
  ) {
    var thoughts = solution.thoughts
    let wantsCrop = chance.element(of: puzzle.crop) ?? false
    let target = scene.asked.target
    // A large target is seen as it is, and a place is not seen in a part.
    let mayCrop =
      ![.position, .count, .relation, .larger, .nearer].contains(scene.form) && target >= 0
      && (scene.form == .given || scene.form == .marked
        || 20 * scene.objects[target].box.area <= scene.size.width * scene.size.height)
    crop =
      (wantsCrop || scene.form == .marked) && mayCrop
      ? Crop(around: scene.objects[target].box, in: scene.size) : nil
    if let crop { thoughts.append(.crop(object: target, scale: crop.scale)) }
    var rings: [Int: Rings] = [:]
    for (index, thought) in thoughts.enumerated() {
      guard case .mark(let objects) = thought else { continue }
      rings[index] = Rings(
        objects, around: objects.map { scene.objects[$0].box }, in: scene.picture)
    }
    self.rings = rings
    telling = SearchTelling(
      scene: scene, solution: solution,
      judge: Judge(objects: scene.objects, size: scene.size), thoughts: thoughts,
      length: chance.element(of: puzzle.words) ?? .plain,
      reveal: chance.element(of: puzzle.reveal) ?? .late,
      optionStyle: chance.element(of: puzzle.optionStyle) ?? .colon)
    self.chance = Chance(Seed(chance.bits()))
  }

  /// Tells the whole sample.
  mutating func sample() -> Sample {
    let scene = telling.scene
    let speaker = SearchSpeaker(telling)
    let question = speaker.question(using: &chance)
    let texts = speaker.texts(using: &chance)
    let textOnly = speaker.textOnly(using: &chance)
    var thoughts: [Thought] = []
    for (index, text) in texts.enumerated() {
      let isLast = index == texts.count - 1
      thoughts.append(
        Thought(.text(text), label: index == 0 ? "plan" : isLast ? "answer" : "progress"))
      guard index < telling.thoughts.count else { continue }
      let (picture, edit) = image(index)
      thoughts.append(Thought(.image(picture, edit), label: label(index)))
    }
    let value = scene.value
    return Sample(
      form: scene.form.rawValue,
      problem: Problem(
        pictures: [scene.picture], question: question, options: speaker.options()),
      thoughts: thoughts, textOnly: textOnly,
      answer: Answer(
        text: "\\boxed{\(value)}", value: value,
        form: scene.asked.options.isEmpty ? scene.form.rawValue : "option",
        accepted: scene.form == .find && scene.asked.options.isEmpty ? "equivalent" : "exact"),
      difficulty: telling.difficulty, measures: telling.measures, scene: scene.json,
      solution: telling.solution.json(telling.reveal), legend: legend, sources: sources)
  }

  private var sources: [Source] {
    if case .photo(let source, _) = telling.scene.origin { [source] } else { [] }
  }

  private func label(_ index: Int) -> String {
    switch telling.thoughts[index] {
    case .crop: "crop"
    case .mark: index + 1 < telling.solution.thoughts.count ? "anchor" : "mark"
    }
  }

  /// The picture of a thought, and how it came from the problem picture.
  private func image(_ index: Int) -> (Picture, Edit) {
    let problem = telling.scene.picture
    if let rings = rings[index] {
      return (
        rings.drawn(on: problem), Edit(.overlay, of: 0, region: rings.region, detail: rings.json)
      )
    }
    guard let crop, case .crop(let object, _) = telling.thoughts[index] else {
      preconditionFailure("a thought marks or enlarges")
    }
    let picture = crop.drawn(from: problem)
    return (
      picture,
      Edit(
        .crop, of: 0, region: [Box(0, 0, picture.width, picture.height)],
        detail:
          "{\"box\": \(crop.box.json), \"scale\": \(crop.scale), \"object\": \(object)}")
    )
  }

  /// How the pictures are to be read, as the JSON object of the contract.
  private var legend: String {
    let scene = telling.scene
    let (width, height) = (scene.size.width, scene.size.height)
    let masks = scene.objects.map { $0.mask?.cocoCounts(width: width, height: height) ?? "" }
    let bodies = scene.objects.map { $0.body?.cocoCounts(width: width, height: height) ?? "" }
    let marks = telling.thoughts.indices.compactMap { index in
      rings[index].map { rings in
        "{\"image\": \(index + 1), \"objects\": \(list(rings.objects.map(String.init))), "
          + "\"casing\": \(rings.hasCasing)}"
      }
    }
    let crops = telling.thoughts.enumerated().compactMap { index, thought -> String? in
      guard case .crop(let object, let scale) = thought, let crop else { return nil }
      return "{\"image\": \(index + 1), \"object\": \(object), \"box\": \(crop.box.json), "
        + "\"scale\": \(scale)}"
    }
    return "{\"masks\": \(list(masks.map(\.quoted))), \"bodies\": \(list(bodies.map(\.quoted))), "
      + "\"texts\": \(list(scene.objects.map { $0.textBox?.json ?? "null" })), "
      + "\"line\": \(Rings.line(width: width)), \"marks\": \(list(marks)), "
      + "\"crops\": \(list(crops)), \"pad\": \(Crop.pad), "
      + "\"frame\": \(scene.frame)}"
  }
}

extension Rings {
  /// What was drawn, as the JSON object of the contract.
  fileprivate var json: String {
    "{\"objects\": \(list(objects.map(String.init))), \"rings\": \(list(boxes.map(\.json))), "
      + "\"line\": \(line), \"casing\": \(hasCasing)}"
  }
}
