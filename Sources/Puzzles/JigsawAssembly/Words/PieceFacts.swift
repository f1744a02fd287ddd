import Colour
import Imaging
import Traces

/// What can be measured of the pieces as they are shown, labels left out.
struct PieceFacts: Sendable {
  /// A part of a piece that words speak of.
  enum Part: String, CaseIterable, Sendable { case whole, top, bottom, left, right }

  private let plane: LabPlane
  private let show: Presentation
  /// For each piece its place.
  private let places: [Int]
  /// The parts of each piece, in the order of ``Part``; each is asked for many times.
  private var parts: [PartFacts?] = []
  /// How much each piece's lightness changes from pixel to pixel.
  private var unrest: [Double?] = []

  /// Measures the problem picture.
  init(_ problem: Picture, _ show: Presentation) {
    plane = LabPlane(problem)
    self.show = show
    places = show.scene.places
    for piece in show.scene.numbers {
      for part in Part.allCases { parts.append(measure(part, of: piece)) }
      unrest.append(unrest(of: piece))
    }
  }

  private func facts(of part: Part, piece: Int) -> PartFacts? {
    let parts = Part.allCases
    return self.parts[piece * parts.count + (parts.firstIndex(of: part) ?? 0)]
  }

  /// The pixels of a part, in the problem picture.
  func box(of part: Part, piece: Int) -> Box {
    let box = show.box(of: piece)
    let (w, h) = ((box.x1 - box.x0) / 3, (box.y1 - box.y0) / 3)
    switch part {
    case .whole: return box
    case .top: return Box(box.x0, box.y0, box.x1, box.y0 + h)
    case .bottom: return Box(box.x0, box.y1 - h, box.x1, box.y1)
    case .left: return Box(box.x0, box.y0, box.x0 + w, box.y1)
    case .right: return Box(box.x1 - w, box.y0, box.x1, box.y1)
    }
  }

  /// The name of a part's colour, where most of it is near the mean and the mean has a name.
  func colour(of part: Part, piece: Int) -> ColourName? {
    guard let facts = facts(of: part, piece: piece), facts.share >= 0.75,
      let name = ColourName.name(of: facts.mean)
    else { return nil }
    // Colours that cancel each other out are no grey.
    return [.grey, .white, .black].contains(name) && facts.vividness >= 9 ? nil : name
  }

  /// Whether a part is dark or light.
  func light(of part: Part, piece: Int) -> LightnessName? {
    guard let facts = facts(of: part, piece: piece), facts.share >= 0.75 else { return nil }
    return facts.mean.lightness <= 32 ? .dark : facts.mean.lightness >= 73 ? .light : nil
  }

  private func measure(_ part: Part, of piece: Int) -> PartFacts? {
    let (box, hidden) = (box(of: part, piece: piece), show.labelBox(piece))
    let owned = owned(piece, in: part == .whole ? show.reach(of: piece) : box)
    var (sum, count) = ((0, 0, 0), 0)
    each(box, hidden, owned) { index in
      sum.0 &+= Int(plane.values[index])
      sum.1 &+= Int(plane.values[index &+ 1])
      sum.2 &+= Int(plane.values[index &+ 2])
      count &+= 1
    }
    guard count > 0 else { return nil }
    let mean = (sum.0 / count, sum.1 / count, sum.2 / count)
    let limit = 20 * LabPlane.unit
    var near = 0
    var vivid = 0
    each(box, hidden, owned) { index in
      let l = Int(plane.values[index]) &- mean.0
      let a = Int(plane.values[index &+ 1]) &- mean.1
      let b = Int(plane.values[index &+ 2]) &- mean.2
      if l &* l &+ a &* a &+ b &* b <= limit &* limit { near &+= 1 }
      vivid &+= abs(Int(plane.values[index &+ 1])) &+ abs(Int(plane.values[index &+ 2]))
    }
    let unit = Float(LabPlane.unit)
    return PartFacts(
      mean: Lab(lightness: Float(mean.0) / unit, a: Float(mean.1) / unit, b: Float(mean.2) / unit),
      share: Double(near) / Double(count),
      vividness: Double(vivid) / Double(count * LabPlane.unit))
  }

  /// The pixels of a box that are a piece's; nil if it is a rectangle.
  private func owned(_ piece: Int, in box: Box) -> [Int]? {
    guard show.scene.shapes != nil else { return nil }
    var pixels: [Int] = []
    for y in box.y0..<box.y1 {
      for x in box.x0..<box.x1 where owns(piece, x, y) { pixels.append(y &* plane.width &+ x) }
    }
    return pixels
  }

  /// Whether a pixel of the problem picture is a piece's whose border is curved.
  private func owns(_ piece: Int, _ x: Int, _ y: Int) -> Bool {
    let place = places[piece]
    let (from, cell) = (show.target(place), show.box(of: piece))
    return show.scene.shapes?.contains(place, x - cell.x0 + from.x0, y - cell.y0 + from.y0) ?? false
  }

  private func each(_ box: Box, _ hidden: Box, _ owned: [Int]?, _ body: (Int) -> Void) {
    if let owned {
      for pixel in owned {
        let (x, y) = (pixel % plane.width, pixel / plane.width)
        if hidden.y0 <= y, y < hidden.y1, hidden.x0 <= x, x < hidden.x1 { continue }
        body(pixel &* 3)
      }
      return
    }
    for y in box.y0..<box.y1 {
      let isCut = hidden.y0 <= y && y < hidden.y1
      for x in box.x0..<box.x1 where !(isCut && hidden.x0 <= x && x < hidden.x1) {
        body((y &* plane.width &+ x) &* 3)
      }
    }
  }

  /// Whether a piece is smooth or busy.
  func texture(of piece: Int) -> String? {
    guard let unrest = unrest[piece] else { return nil }
    return unrest <= 2.3 ? "smooth" : unrest >= 9.4 ? "busy" : nil
  }

  private func unrest(of piece: Int) -> Double? {
    let (box, hidden) = (show.box(of: piece), show.labelBox(piece))
    var (sum, count) = (0, 0)
    if let owned = owned(piece, in: show.reach(of: piece)) {
      for pixel in owned {
        let (x, y) = (pixel % plane.width, pixel / plane.width)
        guard owns(piece, x + 1, y), owns(piece, x, y + 1) else { continue }
        if y + 1 >= hidden.y0, y < hidden.y1, x + 1 >= hidden.x0, x < hidden.x1 { continue }
        let value = Int(plane.values[pixel * 3])
        sum += abs(Int(plane.values[pixel * 3 + 3]) - value)
        sum += abs(Int(plane.values[(pixel + plane.width) * 3]) - value)
        count += 1
      }
      return count > 0 ? Double(sum) / Double(count * LabPlane.unit) : nil
    }
    for y in box.y0..<box.y1 - 1 {
      for x in box.x0..<box.x1 - 1 {
        // Neither the pixel nor those that it is compared with lie under the label.
        if y + 1 >= hidden.y0, y < hidden.y1, x + 1 >= hidden.x0, x < hidden.x1 { continue }
        let here = (y &* plane.width &+ x) &* 3
        let value = Int(plane.values[here])
        sum &+= abs(Int(plane.values[here &+ 3]) &- value)
        sum &+= abs(Int(plane.values[here &+ plane.width &* 3]) &- value)
        count &+= 1
      }
    }
    return count > 0 ? Double(sum) / Double(count * LabPlane.unit) : nil
  }
}

/// What a part of a piece looks like.
private struct PartFacts: Sendable {
  let mean: Lab
  /// The share of its pixels that are near the mean.
  let share: Double
  /// How far from grey its pixels are.
  let vividness: Double
}

/// How far the touching borders of the finished picture's pieces differ.
struct BorderSteps: Sendable {
  private let borders: [Border]

  /// Measures pieces by their sides, four a piece, as the finished picture is cut.
  init(_ borders: [Border]) { self.borders = borders }

  /// The mean ΔE between a side of a tile and the facing side of another.
  func step(_ one: Int, _ side: Side, _ other: Int) -> Double {
    SeamMeasure.difference(
      borders[one * 4 + side.rawValue], borders[other * 4 + side.beforeTurning(2).rawValue])
  }
}
