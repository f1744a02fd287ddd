import Datasets

/// What the scene of a search says.
struct SearchTelling: SceneTelling {
  private struct Thing {
    let name: String
    let plural: String
    let box: [Double]
  }

  private let things: [Thing]
  private let target: Int?
  let theme: String

  init(_ record: Record, _ scene: Fragment) {
    let picture = scene["picture"]
    theme =
      picture["kind"].text == "photo" ? "photo" : picture["name"].text ?? picture["kind"].text ?? ""
    things = scene["objects"].list.compactMap { thing in
      guard let name = thing["name"].text, let box = thing["box"].box else { return nil }
      let look = ["colour", "pattern"].compactMap { thing[$0].text }
        .filter { !$0.isEmpty && $0 != "plain" }
      let before = look.isEmpty ? "" : look.joined(separator: " ") + " "
      return Thing(
        name: before + name, plural: before + (thing["plural"].text ?? name + "s"), box: box)
    }
    target = scene["asked"]["target"].int
  }

  var problem: String {
    guard !things.isEmpty else { return "" }
    var counts: [(name: String, plural: String, count: Int)] = []
    for thing in things {
      if let place = counts.firstIndex(where: { $0.name == thing.name }) {
        counts[place].count += 1
      } else {
        counts.append((thing.name, thing.plural, 1))
      }
    }
    let named = counts.prefix(20).map { $0.count == 1 ? $0.name : "\($0.count) \($0.plural)" }
    let scene = theme == "photo" ? "A photo" : "A \(theme)"
    return
      "\(scene) with \(things.count.of("thing")): \(named.listed)\(counts.count > 20 ? ", and more" : "")."
  }

  var layers: [Layer] {
    let shapes = things.enumerated().map { number, thing in
      Layer.Shape(
        box: thing.box, label: number == target ? "target" : "", title: thing.name,
        isMain: number == target)
    }
    return [Layer(.elements, "Things", shapes)].compactMap(\.self)
  }

  private func name(_ number: Int?) -> String? {
    number.flatMap { things.indices.contains($0) ? things[$0].name : nil }
  }

  func words(of edit: Record.Edit, _ detail: Fragment) -> String? {
    if edit.kind == "crop" {
      let what = name(detail["object"].int).map { "the \($0)" } ?? "a part"
      let times = detail["scale"].number.map { " \(Int($0)) times" } ?? ""
      return "A part of the picture enlarged\(times): \(what)."
    }
    let named = detail["objects"].list.compactMap { name($0.int) }
    guard !named.isEmpty else { return nil }
    return "The same picture with a red rectangle around \(named.map { "the \($0)" }.listed)."
  }

  func layers(of edit: Record.Edit, _ detail: Fragment, below: [Layer]) -> [Layer] {
    guard edit.kind == "crop" else { return edit.kind == "overlay" ? below : [] }
    guard let box = detail["box"].box, let scale = detail["scale"].number, 0.01...100 ~= scale
    else {
      return []
    }
    // What of the picture lies within the part, as it lies there.
    return below.compactMap { layer in
      let shapes = layer.shapes.compactMap { shape -> Layer.Shape? in
        guard let old = shape.box, old[2] > box[0], old[0] < box[2], old[3] > box[1],
          old[1] < box[3]
        else { return nil }
        var shape = shape
        shape.box = [
          (max(old[0], box[0]) - box[0]) * scale, (max(old[1], box[1]) - box[1]) * scale,
          (min(old[2], box[2]) - box[0]) * scale, (min(old[3], box[3]) - box[1]) * scale,
        ]
        return shape
      }
      return Layer(layer.kind, layer.name, shapes)
    }
  }
}
