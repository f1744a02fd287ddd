import Imaging
import Traces

extension SearchTelling {
  /// The numbers of the sample, in the order of the contract.
  var measures: [Measure] {
    let target = scene.asked.target
    let hops = scene.asked.mentions.contains { $0.relation != nil } ? 2.0 : 1
    let count = Measure("objects.count", Double(scene.objects.count))
    guard target >= 0 else { return [count, Measure("hops", hops)] }
    let object = scene.objects[target]
    let (width, height) = (Double(scene.size.width), Double(scene.size.height))
    let box = object.box
    let x = Double(box.x0 + box.x1) / 2 - width / 2
    let y = Double(box.y0 + box.y1) / 2 - height / 2
    let seen = object.fullArea > 0 ? Double(object.area) / Double(object.fullArea) : 1
    return [
      count,
      Measure("target.area", (Double(box.area) / (width * height)).rounded6),
      Measure("target.mask_area", (Double(object.area) / (width * height)).rounded6),
      Measure("target.visible", seen.rounded6),
      Measure("target.side", Double(min(box.width, box.height))),
      Measure("target.aspect", (Double(box.width) / Double(box.height)).rounded6),
      Measure("target.cut", object.isCut ? 1 : 0),
      Measure("target.crowd", object.isCrowd ? 1 : 0),
      Measure(
        "target.eccentricity",
        ((x * x + y * y).squareRoot() / ((width * width + height * height).squareRoot() / 2))
          .rounded6),
      Measure("target.lookalikes", Double(lookalikes(of: target))),
      Measure("target.distance", distance(of: target).rounded6),
      Measure("hops", hops),
    ]
  }

  /// The number of other objects that share an object's name or its colour.
  private func lookalikes(of target: Int) -> Int {
    let own = scene.objects[target]
    return scene.objects.indices.count { index in
      let other = scene.objects[index]
      return index != target
        && (other.name == own.name || own.colour != nil && other.colour == own.colour)
    }
  }

  /// How much the most similar other object differs.
  private func distance(of target: Int) -> Double {
    let own = scene.objects[target]
    let distances = scene.objects.indices.filter { $0 != target }.map { index in
      let other = scene.objects[index]
      let (small, large) = (min(own.box.area, other.box.area), max(own.box.area, other.box.area))
      return (other.name == own.name ? 0.0 : 1) + (other.colour == own.colour ? 0 : 1)
        + (other.pattern == own.pattern ? 0 : 1) + (2 * large >= 3 * small ? 0.5 : 0)
    }
    return distances.min() ?? 3.5
  }

  /// How many objects there are, how little tells the target apart, how small it is, and how many hops lead
  /// to it, each from 0 to 1.
  var difficulty: Double {
    let count = min(1, Double(scene.objects.count) / 60)
    let hops = scene.asked.mentions.contains { $0.relation != nil } ? 1.0 : 0
    let target = scene.asked.target
    let marked = solution.thoughts.reduce(0) {
      if case .mark(let objects) = $1 { $0 + objects.count } else { $0 }
    }
    let kind =
      switch solution.search {
      case .feature: 0.1
      case .conjunction: 0.5
      case .serial: 0.8
      case .existence: 0.6
      case .given: 0.4
      case .count: min(1, Double(marked) / 6)
      }
    let share =
      target < 0
      ? 0.02
      : Double(scene.objects[target].box.area) / Double(scene.size.width * scene.size.height)
    let small = max(0, min(1, 1 - share * 12))
    let score = 100 * (0.35 * count.squareRoot() + 0.3 * kind + 0.2 * small + 0.15 * hops)
    return (score * 10).rounded() / 10
  }
}

extension Double {
  /// The number rounded to six decimals.
  fileprivate var rounded6: Double { (self * 1_000_000).rounded() / 1_000_000 }
}
