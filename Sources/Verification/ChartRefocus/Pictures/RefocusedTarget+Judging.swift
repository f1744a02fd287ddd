import Imaging
import ScoringKit
import Sight
import VerificationKit

/// What marks are worth.
extension RefocusedTarget {
  /// The least share of the problem's picture that is kept.
  private static let leastKept = 0.85
  /// The least share of what there is to see in it that is seen.
  private static let leastSeen = 0.6
  /// Where so much of what should not be marked is, all is marked.
  private static let mostStrangers = 0.75

  func score(_ picture: Picture) -> PictureScore { judge(Sheet(picture), marks[marks.count - 1]) }

  /// Which stage a picture shows is known where there are as many as the trace has.
  func stage(_ picture: Picture, _ number: Int, of count: Int) -> Double? {
    count == marks.count ? judge(Sheet(picture), marks[number]).value : nil
  }

  private func judge(_ picture: Sheet, _ mark: Legend.Mark) -> PictureScore {
    mark.style == "mask" ? judgeMask(picture, mark) : judgeMarks(picture, mark)
  }

  private func judgeMarks(_ picture: Sheet, _ mark: Legend.Mark) -> PictureScore {
    // A tint over what has most of the chart's colours is no drift of them.
    let meant = mark.regions.map(\.box)
    guard let alignment = Alignment(picture, to: ground.sheet, tinted: meant) else {
      return .unreadable
    }
    let sight = MarkSight(alignment, mark, of: self)
    let (right, wrong) = (sight.right.count, sight.wrong.count + sight.strays.count)
    var plain = alignment.sheet
    plain.replace(where: sight.isMarked, from: ground.sheet)
    let texts = scene.elements.filter { $0.kind.isText && raster.holds($0.box) }
    let kept = min(Keeping(plain, of: ground.sheet).share, legible(texts, in: alignment.sheet))
    let details: [Score.Detail] = [
      .init("precision", right + wrong > 0 ? Double(right) / Double(right + wrong) : 0),
      .init("recall", Double(right) / Double(mark.regions.count)), .init("kept", kept),
    ]
    func score(_ value: Double, _ reason: String) -> PictureScore {
      PictureScore(value, details: details, reason: reason)
    }
    let seen = Recognition(alignment.sheet, of: ground.sheet).share(
      isLeftOut: sight.drawn(within: mark.line + 2))
    guard kept >= Self.leastKept, seen >= Self.leastSeen else {
      return score(0, "the picture does not show the problem's chart")
    }
    guard right + wrong > 0 else { return score(0, "nothing is marked") }
    // Labels and keys alone say nothing of the figure.
    guard sight.right.contains(where: hasMark) || !mark.regions.contains(where: hasMark) else {
      return score(0, "no figure that is asked about is marked")
    }
    guard wrong <= right, !isAllMarked(sight, { _ in true }), !isAllMarked(sight, hasMark) else {
      return score(0, "what should not be marked is marked too")
    }
    let value = Double(right) / Double(mark.regions.count + wrong)
    return score(
      value,
      value == 1
        ? "all is marked that should be, and nothing else"
        : "\(right) of \(mark.regions.count) regions are marked, and \(wrong) others")
  }

  /// Whether nearly all regions of some sort are marked that should not be.
  private func isAllMarked(_ sight: MarkSight, _ isOne: (Legend.Region) -> Bool) -> Bool {
    let others = sight.strangers.count(where: isOne)
    return others > 0
      && Double(sight.wrong.count(where: isOne)) >= Self.mostStrangers * Double(others)
  }

  // MARK: - Masks

  /// Judges a picture of which all is covered but what carries the answer.
  private func judgeMask(_ picture: Sheet, _ mark: Legend.Mark) -> PictureScore {
    let masked = Regions(scene: scene).masked
    let meant = Sheet(
      width: raster.width, height: raster.height,
      colours: MarkedPicture(scene: scene, mark: mark, masked: masked).pixels(of: raster))
    guard let alignment = Alignment(picture, to: meant) else { return .unreadable }
    let sheet = alignment.sheet
    let kept = min(keptOutside(masked, sheet), legible(texts(outside: mark, masked), in: sheet))
    let covered = covered(sheet, meant)
    let shown = mark.regions.count { region in
      region.elements.allSatisfy { isShown(scene.elements[$0], in: sheet) != false }
    }
    let wrong = scene.marks.values.count { number in
      let element = scene.elements[number]
      return !mark.regions.contains { Box.holdsMiddle($0.box, of: element.box) }
        && isShown(element, in: sheet) == true
    }
    let details: [Score.Detail] = [
      .init("precision", shown + wrong > 0 ? Double(shown) / Double(shown + wrong) : 0),
      .init("recall", Double(shown) / Double(mark.regions.count)), .init("covered", covered),
      .init("kept", kept),
    ]
    guard kept >= Self.leastKept else {
      return PictureScore(
        0, details: details, reason: "the picture does not show the problem's chart")
    }
    // Of what should be covered seven tenths are too little, and nine are enough.
    let share = min(1, max(0, (covered - 0.7) / 0.2))
    let value = share * Double(shown) / Double(mark.regions.count + wrong)
    return PictureScore(
      value, details: details,
      reason: value == 1
        ? "all is covered but what carries the answer"
        : covered < 0.9
          ? "not all is covered that should be"
          : "\(shown) of \(mark.regions.count) regions are left, and \(wrong) others")
  }

  /// How much of the picture outside of what a mask covers is the problem's.
  private func keptOutside(_ masked: [Int], _ sheet: Sheet) -> Double {
    var isMasked = [Bool](repeating: false, count: sheet.count)
    for y in masked[1]..<masked[3] {
      for x in masked[0]..<masked[2] { isMasked[y * sheet.width + x] = true }
    }
    var plain = sheet
    plain.replace(where: isMasked, from: ground.sheet)
    return Keeping(plain, of: ground.sheet).share
  }

  /// The texts that no mask covers.
  private func texts(outside mark: Legend.Mark, _ masked: [Int]) -> [Element] {
    scene.elements.filter { element in
      element.kind.isText && raster.holds(element.box)
        && (!Box.holdsMiddle(masked, of: element.box)
          || mark.regions.contains { Box.holdsMiddle($0.box, of: element.box) })
    }
  }

  /// The share of texts that can be read as they stand in the problem's picture, weighed so that three quarters are as
  /// good as all.
  private func legible(_ texts: [Element], in sheet: Sheet) -> Double {
    let read = texts.count { element in
      Resemblance(sheet.part(element.box), ground.sheet.part(element.box)).correlation >= 0.5
    }
    return min(1, Double(read) / max(1, 0.75 * Double(texts.count)))
  }

  /// The share of what should be covered that is: of the pixels that change, those nearer to what they become.
  private func covered(_ sheet: Sheet, _ meant: Sheet) -> Double {
    var (changed, all) = (0, 0)
    for offset in 0..<sheet.count {
      let way = Self.difference(meant, ground.sheet, at: offset)
      guard way > 60 else { continue }
      all += 1
      if 2 * Self.difference(sheet, meant, at: offset) < way { changed += 1 }
    }
    return all > 0 ? Double(changed) / Double(all) : 1
  }

  /// Whether what an element is made of can be seen; nil if there is nothing to see.
  ///
  /// There is as much of it as in the problem's picture, which blur does not change, and a text varies as it does there.
  private func isShown(_ element: Element, in sheet: Sheet) -> Bool? {
    let box = [
      max(0, element.box[0]), max(0, element.box[1]), min(sheet.width, element.box[2]),
      min(sheet.height, element.box[3]),
    ]
    guard box[0] < box[2], box[1] < box[3] else { return nil }
    let empty = scene.legend.ground
    let colour = SIMD3<Double>(
      Double(empty >> 16 & 255), Double(empty >> 8 & 255), Double(empty & 255))
    var (meant, seen) = (SIMD3<Double>(), SIMD3<Double>())
    var all = 0
    for y in box[1]..<box[3] {
      for x in box[0]..<box[2] {
        let place = 3 * (y * sheet.width + x)
        func ink(_ sheet: Sheet) -> SIMD3<Double> {
          SIMD3(
            Double(sheet.bytes[place]), Double(sheet.bytes[place + 1]),
            Double(sheet.bytes[place + 2])) - colour
        }
        let there = ink(ground.sheet)
        if abs(there.x) + abs(there.y) + abs(there.z) > 60 { all += 1 }
        meant += there
        seen += ink(sheet)
      }
    }
    guard all >= 12 else { return nil }
    let share = (seen * meant).sum() / max(1, (meant * meant).sum())
    guard 0.5...1.6 ~= share else { return false }
    return !element.kind.isText
      || Resemblance(sheet.part(box), ground.sheet.part(box)).correlation >= 0.4
  }

  private static func difference(_ a: Sheet, _ b: Sheet, at offset: Int) -> Int {
    (3 * offset..<3 * offset + 3).reduce(0) { $0 + abs(Int(a.bytes[$1]) - Int(b.bytes[$1])) }
  }
}
