import Foundation
import VerificationKit

/// Whether labels stand with what they are of, so that the picture says what the record says.
extension Scene {
  /// By how many pixels a label may lie nearer to something else than to its own.
  private static let slack = 3.0

  /// Checks figures at marks, names of points and slices, keys, and names at the ends of lines.
  func checkPairing(into findings: inout Findings) {
    for (cell, number) in valueLabels.sorted(by: { $0.value < $1.value }) {
      if let fault = figureFault(cell, elements[number].box) {
        findings.report("place.pairing", "the figure of \(cell.text) \(fault)")
      }
    }
    for (category, number) in pointLabels.sorted(by: { $0.value < $1.value }) {
      // With the figure that follows it: that may stand between the name and the point.
      let boxes = [elements[number].box] + figureBoxes(category)
      if !isNearest(Box.bounds(boxes), to: Cell(0, category)) {
        findings.report("place.pairing", "the name of point \(category) stands at another")
      }
    }
    for (category, number) in sliceLabels.sorted(by: { $0.value < $1.value }) {
      if let fault = sliceFault(category, elements[number].box) {
        findings.report("place.pairing", "the name of slice \(category) \(fault)")
      }
    }
    checkKeys(into: &findings)
    checkLineEnds(into: &findings)
    checkColours(into: &findings)
  }

  /// How far two boxes lie apart, in pixels along the axis on which they are farther.
  private func distance(_ first: [Int], _ second: [Int]) -> Double {
    let across = max(second[0] - first[2], first[0] - second[2], 0)
    let down = max(second[1] - first[3], first[1] - second[3], 0)
    return Double(max(across, down))
  }

  /// The box of the figure at a point, if it is written.
  private func figureBoxes(_ category: Int) -> [[Int]] {
    valueLabels[Cell(0, category)].map { [elements[$0].box] } ?? []
  }

  private func isNearest(_ box: [Int], to cell: Cell) -> Bool {
    guard let own = marks[cell] else { return true }
    let least = distance(box, elements[own].box)
    return marks.values.allSatisfy { distance(box, elements[$0].box) >= least - Self.slack }
  }

  private func figureFault(_ cell: Cell, _ box: [Int]) -> String? {
    guard let number = marks[cell] else { return nil }
    let mark = elements[number].box
    switch elements[number].kind {
    case .bar:
      let vertical = axis?.isVertical ?? true
      let (low, high) = vertical ? (0, 2) : (1, 3)
      let middle = box[low] + box[high]
      guard 2 * mark[low] - 2 <= middle, middle <= 2 * mark[high] + 2 else {
        return "stands across from its bar"
      }
      // In a stack it is written within.
      guard !chart.isStacked || Box.holdsMiddle(mark, of: box) else { return "is not in its part" }
      return distance(box, mark) <= 12 ? nil : "stands far from its bar"
    case .point:
      // In a scatter it follows the name.
      guard chart == .scatter, let name = pointLabels[cell.category] else {
        return isNearest(box, to: cell) ? nil : "stands at another point"
      }
      let own = distance(box, elements[name].box)
      return pointLabels.values.allSatisfy { distance(box, elements[$0].box) >= own - Self.slack }
        ? nil : "stands at another name"
    case .slice: return sliceFault(cell.category, box)
    case .cell: return Box.holdsMiddle(mark, of: box) ? nil : "is not in its cell"
    default: return nil
    }
  }

  /// What is written at a slice lies in its direction, but for how far labels are pushed apart.
  private func sliceFault(_ category: Int, _ box: [Int]) -> String? {
    guard let disc, let number = marks[Cell(0, category)] else { return nil }
    let own = reach(box, elements[number], disc.radius)
    let others = marks.values.filter { $0 != number }
    return others.allSatisfy { reach(box, elements[$0], disc.radius) >= own - Self.slack }
      ? nil : "stands at another slice"
  }

  /// How far a box lies from the corners of a slice, in pixels.
  private func reach(_ box: [Int], _ slice: Element, _ radius: Double) -> Double {
    let edge = box.map { Double($0) * 16 }
    var least = Double.infinity
    var isWithin = false
    var last = slice.polygon[slice.polygon.count - 1]
    let (x, y) = ((edge[0] + edge[2]) / 2, (edge[1] + edge[3]) / 2)
    for corner in slice.polygon {
      let (cx, cy) = (Double(corner[0]), Double(corner[1]))
      least = min(
        least, hypot(max(edge[0] - cx, cx - edge[2], 0), max(edge[1] - cy, cy - edge[3], 0)))
      let (lx, ly) = (Double(last[0]), Double(last[1]))
      if (cy > y) != (ly > y), x < (lx - cx) * (y - cy) / (ly - cy) + cx { isWithin.toggle() }
      last = corner
    }
    return isWithin ? 0 : least / 16
  }

  /// Right before each label of a legend stands its own swatch.
  private func checkKeys(into findings: inout Findings) {
    for (key, number) in legendLabels.sorted(by: { $0.value < $1.value }) {
      let label = elements[number].box
      let before = swatches.filter { _, other in
        let box = elements[other].box
        return box[1] < label[3] && label[1] < box[3] && box[2] <= label[0]
      }
      let nearest = before.max { elements[$0.value].box[2] < elements[$1.value].box[2] }
      if nearest?.key != key, swatches[key] != nil {
        findings.report("place.pairing", "the key \(key) has the swatch of another")
      }
    }
  }

  /// Names at the ends of lines come as the ends do, each near its own.
  private func checkLineEnds(into findings: inout Findings) {
    guard chart == .lines, legendLabels.isEmpty else { return }
    let ends = table.series.indices.compactMap { series -> (series: Int, end: Int, label: Int)? in
      guard let label = seriesLabels[series],
        let last = table.cells(ofSeries: series).last, let mark = marks[last]
      else { return nil }
      let (box, point) = (elements[label].box, elements[mark].box)
      return (series, point[1] + point[3], box[1] + box[3])
    }
    let sorted = ends.sorted { $0.end < $1.end }
    let isInOrder = zip(sorted, sorted.dropFirst()).allSatisfy {
      $0.label < $1.label || $0.end == $1.end
    }
    let isNear = ends.allSatisfy { abs($0.end - $0.label) <= 60 }
    if !isInOrder || !isNear {
      findings.report("place.pairing", "names at the ends of lines stand at others")
    }
  }

  /// Series, or slices, of one colour can't be told apart.
  private func checkColours(into findings: inout Findings) {
    guard chart != .table, chart.isRound || table.hasSeveralSeries else { return }
    var colours: [Int: UInt32] = [:]
    for (cell, number) in marks.sorted(by: { $0.value < $1.value }) {
      let key = chart.isRound ? cell.category : cell.series
      let colour = elements[number].colour
      if let known = colours[key], known != colour {
        findings.report("element.colour", "the marks of series \(key) have two colours")
      }
      colours[key] = colour
    }
    let all = colours.sorted { $0.key < $1.key }
    for (place, one) in all.enumerated() {
      for other in all[..<place] where Lab(one.value).distance(to: Lab(other.value)) < 6 {
        findings.report("element.colour", "\(other.key) and \(one.key) have the same colour")
      }
    }
  }
}
