import Colour
import Imaging
import Traces

@testable import VisualSearch

/// What is true of a scene's objects by the page of the contract, written down again without a look at the code
/// that poses them: every colour is measured from the picture, every rule is spelled out pair by pair.
struct PlainJudge {
  enum Verdict { case yes, no, maybe }

  let scene: SearchScene
  let means: [Lab]
  /// The colours that are certain by the picture, or empty.
  let colours: [String]

  init(_ scene: SearchScene) {
    self.scene = scene
    let plane = LabPlane(scene.picture)
    var means: [Lab] = []
    var colours: [String] = []
    for object in scene.objects {
      var pixels: [Lab] = []
      let mask = object.body ?? object.mask
      for y in 0..<plane.height {
        guard object.box.y0 <= y, y < object.box.y1 else { continue }
        for x in object.box.x0..<object.box.x1 where mask?.contains(x: x, y: y) == true {
          pixels.append(plane[x, y])
        }
      }
      let count = Double(max(1, pixels.count))
      let mean = Lab(
        lightness: Float(pixels.reduce(0.0) { $0 + Double($1.lightness) } / count),
        a: Float(pixels.reduce(0.0) { $0 + Double($1.a) } / count),
        b: Float(pixels.reduce(0.0) { $0 + Double($1.b) } / count))
      let near = pixels.count { $0.difference(from: mean) <= 25 }
      means.append(mean)
      let isCertain = pixels.count >= 40 && Double(near) >= 0.6 * Double(pixels.count)
      colours.append(isCertain ? ColourName.name(of: mean)?.rawValue ?? "" : "")
    }
    self.means = means
    self.colours = colours
  }

  private static let lookalikes = [
    "cup mug jug", "glass bottle vase", "mug cup bowl", "book notebook", "pot pan kettle teapot",
    "flower tulip", "flowerpot houseplant bush tree cactus flower", "bin bucket basket",
    "car bus van", "bicycle scooter", "spade rake broom", "plate bowl", "cat dog", "ball balloon",
    "spanner screwdriver", "apple pear", "fork spoon", "pencil paintbrush",
    "suitcase toolbox backpack",
    "cake cupcake", "lamp lantern torch", "road sign,street sign,shop sign",
    "poster,picture frame", "tin can,paint tin,jar", "crate parcel toolbox",
  ].map { $0.split(separator: $0.contains(",") ? "," : " ").map(String.init) }

  func verdict(_ d: Description, _ index: Int) -> Verdict {
    let object = scene.objects[index]
    var parts: [Verdict] = []
    if d.name != "thing" {
      let isAlike = Self.lookalikes.contains { $0.contains(d.name) && $0.contains(object.name) }
      parts.append(d.name == object.name ? .yes : isAlike ? .maybe : .no)
    }
    if let wanted = d.colour?.rawValue {
      if colours[index] == wanted {
        parts.append(.yes)
      } else if colours[index].isEmpty {
        parts.append(.maybe)
      } else {
        let isFar = scene.objects.indices.allSatisfy {
          colours[$0] != wanted || means[$0].difference(from: means[index]) >= 15
        }
        parts.append(isFar ? .no : .maybe)
      }
    }
    if let wanted = d.pattern {
      parts.append(object.pattern == nil ? .maybe : object.pattern == wanted ? .yes : .no)
    }
    return parts.contains(.no) ? .no : parts.contains(.maybe) ? .maybe : .yes
  }

  private func gap(_ a: Int, _ b: Int) -> Double {
    let (p, q) = (scene.objects[a].box, scene.objects[b].box)
    let dx = Double(max(p.x0 - q.x1, q.x0 - p.x1, 0))
    let dy = Double(max(p.y0 - q.y1, q.y0 - p.y1, 0))
    return (dx * dx + dy * dy).squareRoot()
  }

  /// How far the middles of two objects lie apart.
  private func reach(_ a: Int, _ b: Int) -> Double {
    let (p, q) = (scene.objects[a].box, scene.objects[b].box)
    let dx = Double(p.x0 + p.x1 - q.x0 - q.x1) / 2
    let dy = Double(p.y0 + p.y1 - q.y0 - q.y1) / 2
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Whether one object is certainly nearer to a third than another is.
  func isNearer(_ a: Int, _ b: Int, _ c: Int) -> Bool {
    Set([a, b, c]).count == 3 && gap(b, c) >= 1.5 * gap(a, c) - 1e-9
      && gap(b, c) - gap(a, c) >= 0.02 * Double(scene.size.width) - 1e-9
      && reach(b, c) >= 1.3 * reach(a, c) - 1e-9
  }

  func verdict(_ relation: Relation, _ a: Int, _ b: Int, of d: Description) -> Verdict {
    let (p, q) = (scene.objects[a].box, scene.objects[b].box)
    let wide = abs(Double(p.x0 + p.x1 - q.x0 - q.x1) / 2)
    let high = abs(Double(p.y0 + p.y1 - q.y0 - q.y1) / 2)
    switch relation {
    case .left: return p.x1 <= q.x0 && wide >= high ? .yes : p.x0 >= q.x0 ? .no : .maybe
    case .right: return p.x0 >= q.x1 && wide >= high ? .yes : p.x1 <= q.x1 ? .no : .maybe
    case .above: return p.y1 <= q.y0 && high >= wide ? .yes : p.y0 >= q.y0 ? .no : .maybe
    case .below: return p.y0 >= q.y1 && high >= wide ? .yes : p.y1 <= q.y1 ? .no : .maybe
    case .nearest:
      let rivals = scene.objects.indices.filter { $0 != b && verdict(d, $0) != .no }
      func isClearlyNearest(_ one: Int) -> Bool {
        rivals.allSatisfy {
          $0 == one
            || gap($0, b) >= 1.5 * gap(one, b) - 1e-9
              && gap($0, b) - gap(one, b) >= 0.02 * Double(scene.size.width) - 1e-9
              && reach($0, b) >= 1.3 * reach(one, b) - 1e-9
        }
      }
      if a == b { return .no }
      return isClearlyNearest(a) ? .yes : rivals.contains(where: isClearlyNearest) ? .no : .maybe
    case .front: return before(a, b)
    case .behind: return before(b, a)
    case .on: return on(a, b)
    }
  }

  /// How many pixels of one object another hides.
  private func hidden(_ a: Int, by b: Int) -> Int {
    scene.objects[b].hidden.filter { $0.object == a }.map(\.pixels).reduce(0, +)
  }

  private func before(_ a: Int, _ b: Int) -> Verdict {
    let (p, q) = (scene.objects[a], scene.objects[b])
    guard p.stance != nil, q.stance != nil else { return .maybe }
    let gap = (0.02 * Double(scene.size.width)).rounded(.up)
    switch (hidden(b, by: a), hidden(a, by: b)) {
    case (0, 0):
      let across = Double(max(p.full.x0 - q.full.x1, q.full.x0 - p.full.x1))
      return across >= gap || Double(q.full.y1 - p.full.y1) >= gap ? .no : .maybe
    case (0, _): return .no
    case (let some, 0):
      let isFlat = p.stance == .lies && q.stance == .lies
      let isPlain = some >= 40 && Double(some) >= 0.04 * Double(q.fullArea) && contact(a, b) >= 8
      return isPlain && !isFlat ? .yes : .maybe
    default: return .maybe
    }
  }

  private func on(_ a: Int, _ b: Int) -> Verdict {
    let (p, q) = (scene.objects[a], scene.objects[b])
    guard p.stance != nil, q.stance != nil else { return .maybe }
    switch (hidden(b, by: a), hidden(a, by: b)) {
    case (0, 0):
      let dx = Double(max(0, p.full.x0 - q.full.x1, q.full.x0 - p.full.x1))
      let dy = Double(max(0, p.full.y0 - q.full.y1, q.full.y0 - p.full.y1))
      let gap = (0.02 * Double(scene.size.width)).rounded(.up)
      return (dx * dx + dy * dy).squareRoot() >= gap - 1e-9 ? .no : .maybe
    case (0, _): return .no
    case (let some, 0):
      let wide = min(p.full.x1, q.full.x1) - max(p.full.x0, q.full.x0)
      let high = min(p.full.y1, q.full.y1) - max(p.full.y0, q.full.y0)
      let share = Double(max(0, wide) * max(0, high)) / Double(p.full.area)
      return p.stance == .lies && q.stance == .lies && share >= 0.6 - 1e-12 && some >= 40
        && contact(a, b) >= 8 ? .yes : .maybe
    default: return .maybe
    }
  }

  /// The number of pairs of neighbouring pixels of two objects.
  private func contact(_ a: Int, _ b: Int) -> Int {
    guard let one = scene.objects[a].mask, let other = scene.objects[b].mask else { return 0 }
    var pairs = 0
    for run in one.runs {
      for x in run.x0..<run.x1 {
        for (dx, dy) in [(1, 0), (-1, 0), (0, 1), (0, -1)]
        where other.contains(x: x + dx, y: run.y + dy) { pairs += 1 }
      }
    }
    return pairs
  }

  /// Whether a mention is true of its object and false of all others.
  func isUnique(_ mention: SearchScene.Mention) -> Bool {
    scene.objects.indices.allSatisfy { index in
      var parts = [verdict(mention.description, index)]
      if let relation = mention.relation {
        parts.append(verdict(relation, index, mention.other, of: mention.description))
      }
      let isTrue = parts.allSatisfy { $0 == .yes }
      return index == mention.object ? isTrue : parts.contains(.no)
    }
  }
}
