import Traces

extension Presentation {
  /// The groups of upright pieces that look alike as they are shown, what labels hide left out; ascending.
  var visibleTwins: [[Int]] {
    let pairs = scene.numbers.flatMap { other in
      (0..<other).filter { areVisiblyAlike($0, other) }.map {
        Twins(one: $0, other: other, turn: 0)
      }
    }
    return TwinGroups(count: scene.numbers.count, pairs).groups(named: Array(scene.numbers))
  }

  private func areVisiblyAlike(_ one: Int, _ other: Int) -> Bool {
    let hidden = [one, other].map(hiddenPart)
    let size = tiles.width * tiles.height * 3
    let (first, second) = (tile(of: one) * size, tile(of: other) * size)
    let limit = Twins.threshold * size
    var (sum, count) = (0, 0)
    for y in 0..<tiles.height {
      for x in 0..<tiles.width {
        if hidden.contains(where: { $0.x0 <= x && x < $0.x1 && $0.y0 <= y && y < $0.y1 }) {
          continue
        }
        let index = (y &* tiles.width &+ x) &* 3
        for channel in index..<index &+ 3 {
          let (here, there) = (tiles.pixels[first &+ channel], tiles.pixels[second &+ channel])
          sum &+= abs(Int(here) &- Int(there))
        }
        count &+= 3
      }
      // Pixels that are left out do not make them alike any more.
      if sum >= limit { return false }
    }
    return sum < Twins.threshold * count
  }

  /// What a piece's label hides of it, in its own pixels; labels that lie beside pieces hide nothing.
  private func hiddenPart(of piece: Int) -> Box {
    let (box, label) = (box(of: piece), labelBox(piece))
    return Box(label.x0 - box.x0, label.y0 - box.y0, label.x1 - box.x0, label.y1 - box.y0)
  }
}
