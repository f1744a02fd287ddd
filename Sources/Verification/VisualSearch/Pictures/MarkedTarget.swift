import Imaging
import ScoringKit
import Sight

/// What the pictures of an output should come to show, as the state has it.
struct MarkedTarget: PictureJudge {
  /// What one picture shows.
  enum Stage {
    /// The inner boxes of red outlines.
    case boxes([[Int]])
    /// A part of the problem's picture, and by how much it is enlarged.
    case crop([Int], scale: Int)
  }

  /// What each picture shows, in order; at least one.
  let stages: [Stage]
  let line: Int
  let size: [Int]
  /// The problem picture.
  let ground: Surroundings
  /// The boxes of the scene's things.
  private let things: [[Int]]

  private static let red: UInt32 = 0xff0000
  /// An edge that lies no further, in pixels, from where it should be is there.
  private static let slack = 4
  /// Boxes that share less are of different things.
  private static let leastShared = 0.5
  /// The least share of the problem's picture that is kept, and of what there is to see in it.
  private static let leastKept = 0.85
  private static let leastSeen = 0.6

  /// Reads a problem with its picture.
  ///
  /// - Throws: ``ScoringFault`` if the problem is not one of the task's, or the picture not its.
  init(_ problem: ScoredProblem, _ picture: Picture) throws(ScoringFault) {
    let (legend, scene): (Legend, SceneFragment)
    do {
      (legend, scene) = (try Legend(problem.legend), try SceneFragment(problem.scene))
    } catch {
      throw ScoringFault("the state of the problem cannot be read: \(error)")
    }
    guard scene.size == [picture.width, picture.height], 1...64 ~= legend.line,
      4 * legend.line < min(picture.width, picture.height)
    else { throw ScoringFault("the problem's picture is not that of its state") }
    let size = scene.size
    let line = legend.line
    things = scene.objects.compactMap { Self.box($0.box, in: size) }
    var stages: [(image: Int, stage: Stage)] = []
    for mark in legend.marks {
      var boxes: [[Int]] = []
      for object in mark.objects {
        guard scene.objects.indices.contains(object),
          let box = Self.box(scene.objects[object].box, in: size)
        else { throw ScoringFault("the legend marks what is not there") }
        boxes.append(Ring(around: box, line: line, in: size).inner)
      }
      guard !boxes.isEmpty else { throw ScoringFault("the legend marks nothing") }
      stages.append((mark.image, .boxes(boxes)))
    }
    for crop in legend.crops {
      guard let box = Self.box(crop.box, in: size), 2...8 ~= crop.scale else {
        throw ScoringFault("the legend enlarges what is not there")
      }
      stages.append((crop.image, .crop(box, scale: crop.scale)))
    }
    guard !stages.isEmpty else { throw ScoringFault("the trace of the problem has no pictures") }
    self.stages = stages.sorted { $0.image < $1.image }.map(\.stage)
    (self.line, self.size) = (line, size)
    ground = Surroundings(Sheet(picture))
  }

  private static func box(_ box: [Int], in size: [Int]) -> [Int]? {
    guard box.count == 4, 0 <= box[0], box[0] < box[2], box[2] <= size[0], 0 <= box[1],
      box[1] < box[3], box[3] <= size[1]
    else { return nil }
    return box
  }

  func score(_ picture: Picture) -> PictureScore {
    judge(Sheet(picture), stages[stages.count - 1])
  }

  /// Which stage a picture shows is known where there are as many as the trace has.
  func stage(_ picture: Picture, _ number: Int, of count: Int) -> Double? {
    count == stages.count ? judge(Sheet(picture), stages[number]).value : nil
  }

  private func judge(_ picture: Sheet, _ stage: Stage) -> PictureScore {
    switch stage {
    case .boxes(let boxes): judge(picture, boxes: boxes)
    case .crop(let box, let scale): CropSearch(ground.sheet, box: box, scale: scale).judge(picture)
    }
  }

  // MARK: - Boxes

  private func judge(_ picture: Sheet, boxes: [[Int]]) -> PictureScore {
    guard let alignment = Alignment(picture, to: ground.sheet) else { return .unreadable }
    let ink = InkMap(alignment.sheet, on: ground, colours: [Self.red])
    let searched = OutlineSearch(ink)
    // What is faint is enough of a box where one should be, and none of another.
    var search = OutlineSearch(ink, least: 0.5)
    var shared = [Double](repeating: 0, count: boxes.count)
    var drawn: [[Int]] = []
    for (number, box) in boxes.enumerated() {
      let outer = grown(box, line)
      let reach = max(8, min(box[2] - box[0], box[3] - box[1]) * 3 / 10)
      guard let outline = searched.outline(outer, line: line, reach: reach) else { continue }
      drawn.append(outline.box)
      // Colours of a JPEG file bleed so far.
      search.forget(outline.box, line: line, margin: 5)
      shared[number] = share(grown(outline.box, -line), of: box)
    }
    let found = drawn.count
    // What is left are boxes drawn elsewhere; one may be a bad box of something that has none.
    let strangers = search.remains()
    var wrong = 0
    for stranger in strangers {
      let inner = grown(stranger, -line)
      let best = boxes.indices.filter { shared[$0] == 0 }
        .map { (number: $0, share: share(inner, of: boxes[$0])) }.max { $0.share < $1.share }
      drawn.append(stranger)
      if let best, best.share > 0 { shared[best.number] = best.share } else { wrong += 1 }
    }
    let (kept, seen) = kept(alignment.sheet, drawn: drawn)
    // A box that is no match is one too many.
    let missed = boxes.indices.count { shared[$0] == 0 }
    let all = boxes.count + wrong + max(0, found - (boxes.count - missed))
    let value = shared.reduce(0, +) / Double(all)
    let details: [Score.Detail] = [
      .init("iou", shared.reduce(0, +) / Double(boxes.count)),
      .init("found", Double(boxes.count - missed)), .init("wrong", Double(wrong)),
      .init("kept", kept),
    ]
    guard kept >= Self.leastKept, seen >= Self.leastSeen else {
      return PictureScore(0, details: details, reason: "the picture does not show the problem's")
    }
    guard wrong <= boxes.count - missed else {
      return PictureScore(0, details: details, reason: "most red boxes are of something else")
    }
    guard wrong == 0 || 4 * wrong < 3 * (things.count - boxes.count) else {
      return PictureScore(0, details: details, reason: "nearly everything is marked")
    }
    let reason =
      drawn.isEmpty
      ? "no red box is drawn"
      : missed > 0
        ? "\(missed) of \(boxes.count) red boxes are missing"
        : wrong > 0
          ? "\(wrong) red boxes are of something else" : "the red boxes are where they should be"
    return PictureScore(value, details: details, reason: reason)
  }

  private func grown(_ box: [Int], _ by: Int) -> [Int] {
    [box[0] - by, box[1] - by, box[2] + by, box[3] + by]
  }

  /// How much two boxes share, small deviations forgiven; 0 for boxes of different things.
  private func share(_ box: [Int], of meant: [Int]) -> Double {
    let share = Overlap.iou(Overlap.snapped(box, to: meant, within: Self.slack), meant)
    return share >= Self.leastShared ? share : 0
  }

  /// The share of the picture that is the problem's, and of what there is to see in it and of its things, whichever is
  /// less, the lines of boxes left out.
  private func kept(_ sheet: Sheet, drawn: [[Int]]) -> (blocks: Double, content: Double) {
    var isLine = [Bool](repeating: false, count: sheet.count)
    let margin = line + 4
    for box in drawn {
      let (outer, inner) = (grown(box, margin), grown(box, -2 * line - 4))
      for y in max(0, outer[1])..<max(0, outer[1], min(sheet.height, outer[3])) {
        for x in max(0, outer[0])..<max(0, outer[0], min(sheet.width, outer[2])) {
          let isInside = inner[0] <= x && x < inner[2] && inner[1] <= y && y < inner[3]
          if !isInside { isLine[y * sheet.width + x] = true }
        }
      }
    }
    var plain = sheet
    plain.replace(where: isLine, from: ground.sheet)
    let recognition = Recognition(sheet, of: ground.sheet)
    let shown = things.compactMap(recognition.shows)
    let share = shown.isEmpty ? 1 : Double(shown.count { $0 }) / Double(shown.count)
    return (
      Keeping(plain, of: ground.sheet).share, min(share, recognition.share(isLeftOut: isLine))
    )
  }
}
