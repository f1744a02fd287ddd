@testable import Datasets

/// Damages of which label stands with what, and of what no element tells.
extension Damage {
  /// Puts two elements of a kind into each other's places.
  private static func exchange(
    _ kind: String, _ one: (Int, Int), _ other: (Int, Int)
  ) -> @Sendable (inout Sketch) throws -> Void {
    { sketch in
      let first = try sketch.box(kind, one.0, one.1)
      let second = try sketch.box(kind, other.0, other.1)
      try sketch.edit(kind, one.0, one.1, "box", second)
      try sketch.edit(kind, other.0, other.1, "box", first)
    }
  }

  static let pairings: [Damage] = [
    Damage(
      "figures of bars changed about", "place.pairing", exchange("value_label", (0, 0), (0, 3))),
    Damage(
      "figures of points changed about", "place.pairing", of: .maximumValue,
      exchange("value_label", (0, 0), (0, 3))),
    Damage(
      "names of points changed about", "place.pairing", of: .ranked,
      exchange("point_label", (0, 0), (0, 1))),
    Damage(
      "names of slices changed about", "place.pairing", of: .slices,
      exchange("slice_label", (0, 0), (0, 1))),
    Damage(
      "names in the legend changed about", "place.pairing", of: .trend,
      exchange("legend_label", (0, -1), (1, -1))),
    Damage("two series of one colour", "element.colour", .trend) { $0.paints[1] = $0.paints[0] },
    Damage("a tick without a label", "element.tick") { sketch in
      try sketch.edit("tick_label", -1, -1, "text", "Exports")
      try sketch.edit("tick_label", -1, -1, "kind", "axis_title")
    },
    Damage("a label across with another figure", "element.tick", of: .ranked) {
      try $0.edit("across_label", -1, -1, "text", "15")
    },
    Damage("a bar that is in no record", "pixels.stranger") { sketch in
      let box = try sketch.box("bar", 0, 0)
      sketch.paint([box[2] + 6, box[3] - 40, box[2] + 12, box[3]], 0x4c78a8)
    },
    Damage("a place in the order without a claim", "coverage") {
      $0.add(" It stands before {category;1|Peru}.")
    },
  ]
}
