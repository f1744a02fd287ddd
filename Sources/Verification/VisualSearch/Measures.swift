/// The numbers that filters ask for, worked out again.
struct Measures {
  /// The names in their order, and the values.
  let expected: [(name: String, value: Double)]

  /// How far a value that was rounded to six decimals may be from what it is.
  static let tolerance = 1e-6

  init(_ problem: Problem) {
    let scene = problem.scene
    let hops = (name: "hops", value: problem.hasTwoHops ? 2.0 : 1.0)
    let count = (name: "objects.count", value: Double(scene.objects.count))
    guard let target = problem.target else {
      expected = [count, hops]
      return
    }
    let object = scene.objects[target]
    let others = scene.indices.filter { $0 != target }.map { scene.objects[$0] }
    let (width, height) = (Double(scene.size[0]), Double(scene.size[1]))
    let box = object.box
    let (across, down) = (box[2] - box[0], box[3] - box[1])
    let x = Double(box[0] + box[2]) / 2 - width / 2
    let y = Double(box[1] + box[3]) / 2 - height / 2
    let alike = others.count { other in
      other.name == object.name || !object.colour.isEmpty && other.colour == object.colour
    }
    expected = [
      count,
      ("target.area", Double(Box.area(box)) / (width * height)),
      ("target.mask_area", Double(object.area) / (width * height)),
      ("target.visible", scene.isPhoto ? 1 : Double(object.area) / Double(object.fullArea)),
      ("target.side", Double(min(across, down))),
      ("target.aspect", Double(across) / Double(down)),
      ("target.cut", object.isCut ? 1 : 0),
      ("target.crowd", object.isCrowd ? 1 : 0),
      (
        "target.eccentricity",
        (x * x + y * y).squareRoot() / ((width * width + height * height).squareRoot() / 2)
      ),
      ("target.lookalikes", Double(alike)),
      ("target.distance", others.map { Self.distance(object, $0) }.min() ?? 3.5),
      hops,
    ]
  }

  /// How different two objects look: at most 3.5.
  private static func distance(
    _ first: SceneFragment.Object, _ second: SceneFragment.Object
  ) -> Double {
    var distance = 0.0
    if first.name != second.name { distance += 1 }
    if first.colour != second.colour { distance += 1 }
    if first.pattern != second.pattern { distance += 1 }
    let areas = [Box.area(first.box), Box.area(second.box)].sorted()
    if 2 * areas[1] >= 3 * areas[0] { distance += 0.5 }
    return distance
  }
}
