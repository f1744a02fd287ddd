import VerificationKit

/// A look at the pixels of the problem picture.
struct Ink: Sendable {
  let scene: Scene
  let raster: Raster
  /// Whether each pixel lies in the box of a text.
  private let isText: [Bool]

  init(_ scene: Scene, _ raster: Raster) {
    var isText = [Bool](repeating: false, count: raster.width * raster.height)
    for element in scene.elements where element.kind.isText {
      for y in element.box[1]..<element.box[3] {
        for x in element.box[0]..<element.box[2] { isText[y * raster.width + x] = true }
      }
    }
    (self.scene, self.raster, self.isText) = (scene, raster, isText)
  }

  subscript(x: Int, y: Int) -> UInt32 { raster[y * raster.width + x] }

  /// Whether a pixel lies in the box of a text.
  func isWritten(_ x: Int, _ y: Int) -> Bool { isText[y * raster.width + x] }

  func holds(_ x: Int, _ y: Int) -> Bool {
    0 <= x && x < raster.width && 0 <= y && y < raster.height
  }

  /// Whether two colours are hardly told apart.
  func isNear(_ pixel: UInt32, _ colour: Lab, _ distance: Double) -> Bool {
    Lab(pixel).distance(to: colour) <= distance
  }
}

/// What must be there in pixels.
extension Ink {
  /// The share of a mark that must be seen.
  static let leastSeen = 0.6

  /// Checks every element; those in `asked` must be seen for certain.
  func check(asked: Set<Cell>, into findings: inout Findings) {
    if !raster.holds(scene.legend.plot) { return }
    checkGround(into: &findings)
    let boxes = scene.marks.values.map { scene.elements[$0].box }
    for (number, element) in scene.elements.enumerated() {
      func report(_ reason: String, _ fault: String?) {
        guard let fault else { return }
        findings.report(reason, "element \(number) (\(element.kind.rawValue)): \(fault)")
      }
      switch element.kind {
      case .bar: report("pixels.bar", barFault(element))
      case .point:
        let isCovered = boxes.count { Self.overlap($0, element.box) } > 1
        if asked.contains(element.cell) || !isCovered {
          report("pixels.point", pointFault(element, isAlone: !isCovered))
        }
      case .slice: break
      case .cell: report("pixels.cell", cellFault(element))
      case .swatch: report("pixels.swatch", swatchFault(element))
      default: report("pixels.text", textFault(element))
      }
    }
    if scene.chart.isRound { checkSlices(into: &findings) }
    checkStrangers(into: &findings)
  }

  static func overlap(_ first: [Int], _ second: [Int]) -> Bool {
    first[0] < second[2] && second[0] < first[2] && first[1] < second[3] && second[1] < first[3]
  }

  private func checkGround(into findings: inout Findings) {
    let pixels = raster.width * raster.height
    let count = (0..<pixels).count { raster[$0] == scene.legend.ground }
    if count * 50 < pixels {
      findings.report("pixels.ground", "hardly any pixel has the colour of the ground")
    }
  }

  // MARK: - Bars

  private func barFault(_ bar: Element) -> String? {
    let box = bar.box
    for y in box[1]..<box[3] {
      for x in box[0]..<box[2] where self[x, y] != bar.colour && !isWritten(x, y) {
        return "it has another colour at \(x), \(y)"
      }
    }
    // It ends where its box does.
    let sides = [
      [box[0], box[1] - 1, box[2], box[1]], [box[0], box[3], box[2], box[3] + 1],
      [box[0] - 1, box[1], box[0], box[3]], [box[2], box[1], box[2] + 1, box[3]],
    ]
    for side in sides where holds(side[0], side[1]) && holds(side[2] - 1, side[3] - 1) {
      if touchesMark(side, besides: bar) { continue }
      var count = 0
      for y in side[1]..<side[3] {
        for x in side[0]..<side[2] where self[x, y] == bar.colour { count += 1 }
      }
      if 2 * count > (side[2] - side[0]) * (side[3] - side[1]) {
        return "it goes on beyond \(side)"
      }
    }
    return nil
  }

  private func touchesMark(_ side: [Int], besides bar: Element) -> Bool {
    scene.marks.contains { cell, number in
      cell != bar.cell && Self.overlap(scene.elements[number].box, side)
    }
  }

  // MARK: - Points, cells and swatches

  private func pointFault(_ point: Element, isAlone: Bool) -> String? {
    let (box, lab) = (point.box, Lab(point.colour))
    let (count, bounds) = extent(of: lab, in: box)
    let area = (box[2] - box[0]) * (box[3] - box[1])
    // Of its bounds a three-cornered marker takes a third, with soft edges.
    guard count > 0, Double(count) >= 0.24 * Double(area) else {
      return "only \(count) of \(area) pixels have its colour"
    }
    guard isAlone else { return nil }
    return (0..<4).allSatisfy { abs(bounds[$0] - box[$0]) <= 2 }
      ? nil : "its pixels take \(bounds), not \(box)"
  }

  /// The number of pixels of a box that have a colour, and the bounds of those that have it softly.
  private func extent(of lab: Lab, in box: [Int]) -> (count: Int, bounds: [Int]) {
    var count = 0
    var bounds = [box[2], box[3], box[0], box[1]]
    for y in box[1]..<box[3] {
      for x in box[0]..<box[2] {
        let distance = Lab(self[x, y]).distance(to: lab)
        if distance <= 12 { count += 1 }
        guard distance <= 45 else { continue }
        bounds = [
          min(bounds[0], x), min(bounds[1], y), max(bounds[2], x + 1), max(bounds[3], y + 1),
        ]
      }
    }
    return (count, bounds)
  }

  private func cellFault(_ cell: Element) -> String? {
    hasInk(cell.box) ? nil : "nothing is written in it"
  }

  /// Whether something stands out from the commonest colour of a box.
  private func hasInk(_ box: [Int]) -> Bool {
    var counts: [UInt32: Int] = [:]
    for y in box[1]..<box[3] { for x in box[0]..<box[2] { counts[self[x, y], default: 0] += 1 } }
    guard let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return false
    }
    let ground = Lab(most.key)
    return counts.keys.contains { Lab($0).distance(to: ground) >= 25 }
  }

  private func swatchFault(_ swatch: Element) -> String? {
    let box = swatch.box
    let (count, bounds) = extent(of: Lab(swatch.colour), in: box)
    // Of a line with a small marker there is little in the bounds of both.
    guard 16 * count >= (box[2] - box[0]) * (box[3] - box[1]),
      (0..<4).allSatisfy({ abs(bounds[$0] - box[$0]) <= 2 })
    else { return "too little of it has its colour" }
    // What it stands for has its colour.
    for (cell, number) in scene.marks
    where (scene.chart.isRound ? cell.category == swatch.category : cell.series == swatch.series)
      && scene.elements[number].colour != swatch.colour
    {
      return "the mark of \(cell.text) has another colour"
    }
    return nil
  }

  // MARK: - Texts

  private func textFault(_ text: Element) -> String? {
    let (box, lab) = (text.box, Lab(text.colour))
    var nearest = Double.infinity
    var inked = 0
    var bounds = [box[2], box[3], box[0], box[1]]
    for y in box[1]..<box[3] {
      for x in box[0]..<box[2] {
        let distance = Lab(self[x, y]).distance(to: lab)
        nearest = min(nearest, distance)
        if distance <= 12 { inked += 1 }
        guard distance <= 35 else { continue }
        bounds = [
          min(bounds[0], x), min(bounds[1], y), max(bounds[2], x + 1), max(bounds[3], y + 1),
        ]
      }
    }
    guard nearest <= 35 else { return "nothing of its colour stands in its box" }
    for side in 0..<2
    where box[side + 2] - box[side] > 2 * (bounds[side + 2] - bounds[side]) + 12 {
      return "its box is far larger than its ink"
    }
    // A box that is all of the colour shows no letters.
    guard inked * 10 < 9 * (box[2] - box[0]) * (box[3] - box[1]) || !hasOneColour(box) else {
      return "its box is filled"
    }
    return spillFault(text, lab) ?? haloFault(text, lab)
  }

  /// Texts around which nothing else of their colour stands.
  private static let alone: Set<Element.Kind> = [
    .title, .subtitle, .source, .axisTitle, .acrossTitle, .legendLabel,
  ]

  /// Ink right beside the box of a text that stands alone.
  private func haloFault(_ text: Element, _ lab: Lab) -> String? {
    guard Self.alone.contains(text.kind), !isOnMark(text.box) else { return nil }
    let box = text.box
    for y in box[1] - 2..<box[3] + 2 {
      for x in box[0] - 2..<box[2] + 2
      where holds(x, y) && !isWritten(x, y) && isNear(self[x, y], lab, 8) {
        return "there is ink beside its box, at \(x), \(y)"
      }
    }
    return nil
  }

  private func hasOneColour(_ box: [Int]) -> Bool {
    let first = self[box[0], box[1]]
    for y in box[1]..<box[3] { for x in box[0]..<box[2] where self[x, y] != first { return false } }
    return true
  }

  /// Ink that goes on from the outermost row or column of the box to beyond it.
  private func spillFault(_ text: Element, _ lab: Lab) -> String? {
    let box = text.box
    var spilt = 0
    func look(_ x: Int, _ y: Int, _ dx: Int, _ dy: Int) {
      for step in 1...2 {
        let (outX, outY) = (x + step * dx, y + step * dy)
        guard holds(outX, outY), !isWritten(outX, outY), isNear(self[x, y], lab, 8),
          isNear(self[outX, outY], lab, 8)
        else { return }
      }
      spilt += 1
    }
    for x in box[0]..<box[2] {
      look(x, box[1], 0, -1)
      look(x, box[3] - 1, 0, 1)
    }
    for y in box[1]..<box[3] {
      look(box[0], y, -1, 0)
      look(box[2] - 1, y, 1, 0)
    }
    // Where the ground itself has the colour there is no telling.
    guard spilt > 0, !isOnMark(box) else { return nil }
    return "its ink goes on beyond its box"
  }

  private func isOnMark(_ box: [Int]) -> Bool {
    let grown = [box[0] - 3, box[1] - 3, box[2] + 3, box[3] + 3]
    return scene.elements.contains { element in
      !element.kind.isText && Self.overlap(element.box, grown)
    }
  }
}
