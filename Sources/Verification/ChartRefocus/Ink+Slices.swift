import Foundation
import VerificationKit

/// Pies and donuts, read along arcs.
extension Ink {
  /// Checks the colours and the angles of slices.
  func checkSlices(into findings: inout Findings) {
    let slices = scene.table.categories.indices.compactMap { category in
      scene.marks[Cell(0, category)].map { (category: category, element: scene.elements[$0]) }
    }
    for (category, element) in slices {
      if let fault = colourFault(element) {
        findings.report("pixels.slice", "the slice of category \(category): \(fault)")
      }
    }
    checkAngles(slices, into: &findings)
  }

  private func colourFault(_ slice: Element) -> String? {
    let shape = SliceShape(slice.polygon, in: scene.size)
    var fault: String?
    var count = 0
    shape.forEach { x, y in
      guard fault == nil, !isWritten(x, y), !shape.isNearBorder(x, y, 3) else { return }
      count += 1
      if self[x, y] != slice.colour { fault = "it has another colour at \(x), \(y)" }
    }
    return fault
  }

  /// The circle that all slices make.
  private func checkAngles(
    _ slices: [(category: Int, element: Element)], into findings: inout Findings
  ) {
    guard let disc = scene.disc else { return }
    let total = scene.table.cells(ofSeries: 0).reduce(0.0) { $0 + scene.exact($1).double }
    guard total > 0, disc.radius > 8 else {
      findings.report("pixels.slice", "there is no disc")
      return
    }
    var start = 0.0
    for (category, slice) in slices {
      let share = scene.exact(Cell(0, category)).double / total
      defer { start += share }
      let shape = SliceShape(slice.polygon, in: scene.size)
      for part in [0.72, 0.86] {
        let radius = disc.radius * part
        // What is nearer to a border than this is not looked at.
        let margin = 4 / (2 * Double.pi * radius)
        var place = start + margin
        while place < start + share - margin {
          let angle = 2 * Double.pi * place
          let x = Int((disc.x + radius * sin(angle)).rounded(.down))
          let y = Int((disc.y - radius * cos(angle)).rounded(.down))
          place += max(0.5 / (2 * Double.pi * radius), 0.001)
          guard holds(x, y), !isWritten(x, y) else { continue }
          if self[x, y] != slice.colour || !shape[x, y] {
            findings.report(
              "pixels.slice", "the slice of category \(category) does not reach \(x), \(y)")
            break
          }
        }
      }
      let area = Double.pi * disc.radius * disc.radius * share
      let most = scene.chart == .donut ? area * 0.97 : area * 1.05 + 40
      let least = scene.chart == .donut ? area * 0.2 - 40 : area * 0.95 - 40
      if Double(shape.count) > most + 40 || Double(shape.count) < least {
        findings.report("pixels.slice", "the slice of category \(category) has another share")
      }
    }
    if scene.chart == .donut,
      slices.contains(where: { element in
        SliceShape(element.element.polygon, in: scene.size)[Int(disc.x), Int(disc.y)]
      })
    {
      findings.report("pixels.slice", "a donut has a hole")
    }
  }
}

extension Scene {
  /// The middle and the radius of the circle that all slices make, in pixels; nil without slices.
  var disc: (x: Double, y: Double, radius: Double)? {
    let corners = elements.filter { $0.kind == .slice }.flatMap(\.polygon)
    guard let left = corners.map({ $0[0] }).min(), let right = corners.map({ $0[0] }).max(),
      let top = corners.map({ $0[1] }).min(), let bottom = corners.map({ $0[1] }).max(),
      chart.isRound
    else { return nil }
    return (Double(left + right) / 32, Double(top + bottom) / 32, Double(right - left) / 32)
  }
}
