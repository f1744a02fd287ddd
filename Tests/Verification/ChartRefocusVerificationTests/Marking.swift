/// The regions that a test marks, and the pictures that it makes of them.
struct Marking {
  let plan: Plan
  let drawing: Drawing

  struct Region {
    var elements: [Int]
    var box: [Int]
    var isSlice = false
  }

  private func find(_ kind: String, series: Int? = nil, category: Int? = nil) -> Int? {
    drawing.shown.firstIndex {
      $0.kind == kind && (series == nil || $0.series == series)
        && (category == nil || $0.category == category)
    }
  }

  private func region(_ elements: [Int?]) -> Region {
    let elements = elements.compactMap { $0 }.sorted()
    let boxes = elements.map { drawing.shown[$0].box }
    let grow = 3 + plan.line
    return Region(
      elements: elements,
      box: [
        max(0, (boxes.map { $0[0] }.min() ?? 0) - grow),
        max(0, (boxes.map { $0[1] }.min() ?? 0) - grow),
        min(plan.size[0], (boxes.map { $0[2] }.max() ?? 0) + grow),
        min(plan.size[1], (boxes.map { $0[3] }.max() ?? 0) + grow),
      ])
  }

  private func key(_ series: Int) -> Region {
    region([find("swatch", series: series), find("legend_label", series: series)])
  }

  func regions(_ cells: [[Int]], keys: [Int]) -> [Region] {
    var regions: [Region] = []
    for cell in cells { regions += self.regions(cell) }
    regions += keys.map(key)
    var seen: [[Int]] = []
    return regions.filter { region in
      defer { seen.append(region.elements) }
      return !seen.contains(region.elements)
    }
  }

  private func regions(_ cell: [Int]) -> [Region] {
    func of(_ kind: String) -> Int? { find(kind, series: cell[0], category: cell[1]) }
    let label = find("axis_label", category: cell[1])
    let value = plan.isStacked ? nil : of("value_label")
    switch plan.chart {
    case "bar", "horizontal_bar", "histogram": return [region([label, of("bar"), value])]
    case "dot": return [region([label, of("point"), value])]
    case "line", "area": return [region([of("point"), value]), region([label])]
    case "lines": return [region([of("point"), value]), region([label]), key(cell[0])]
    case "scatter": return [region([of("point"), of("point_label"), value])]
    case "table":
      let header = plan.names.count > 1 ? [region([find("series_label", series: cell[0])])] : []
      return [region([of("cell")]), region([label])] + header
    case "pie", "donut":
      guard let slice = of("slice") else { return [] }
      let whole = Region(elements: [slice], box: drawing.shown[slice].box, isSlice: true)
      let name =
        plan.hasSliceLabels
        ? [of("slice_label")]
        : [find("swatch", category: cell[1]), find("legend_label", category: cell[1])]
      return [whole, region(name)]
    default: return [region([of("bar"), value]), region([label]), key(cell[0])]
    }
  }

  /// The box that a mask covers.
  var masked: [Int] {
    var box = plan.plot
    for element in drawing.shown
    where ["axis_label", "value_label", "series_label"].contains(element.kind) {
      box = [
        min(box[0], element.box[0]), min(box[1], element.box[1]), max(box[2], element.box[2]),
        max(box[3], element.box[3]),
      ]
    }
    return box
  }

  func picture(_ regions: [Region]) -> Canvas {
    var canvas = drawing.canvas
    let all = regions.map { (region: $0, inside: inside($0)) }
    func isIn(_ x: Int, _ y: Int) -> Bool { all.contains { $0.inside(x, y) } }
    for y in 0..<canvas.height {
      for x in 0..<canvas.width {
        switch plan.style {
        case "mask":
          let box = masked
          if box[0] <= x, x < box[2], box[1] <= y, y < box[3], !isIn(x, y) {
            canvas[x, y] = 0xffffff
          }
        case "fill", "both": if isIn(x, y) { canvas.tint(x, y, plan.markColour) }
        default: break
        }
      }
    }
    guard plan.style == "outline" || plan.style == "both" else { return canvas }
    if plan.hasCasing {
      for region in regions {
        if region.isSlice {
          border(region, plan.line + 4, 0xffffff, &canvas)
        } else {
          let box = region.box
          canvas.frame([box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2], 2, 0xffffff)
          canvas.frame(
            [
              box[0] + plan.line, box[1] + plan.line, box[2] - plan.line, box[3] - plan.line,
            ], 2, 0xffffff)
        }
      }
    }
    for region in regions {
      if region.isSlice {
        border(region, plan.line + 2, plan.markColour, &canvas)
      } else {
        canvas.frame(region.box, plan.line, plan.markColour)
      }
    }
    return canvas
  }

  private func inside(_ region: Region) -> (Int, Int) -> Bool {
    if region.isSlice {
      let inside = Inside(polygon: drawing.shown[region.elements[0]].polygon)
      let box = region.box
      return { x, y in
        box[0] - 1 <= x && x <= box[2] && box[1] - 1 <= y && y <= box[3] && inside[x, y]
      }
    }
    let box = region.box
    return { x, y in box[0] <= x && x < box[2] && box[1] <= y && y < box[3] }
  }

  private func border(
    _ region: Region, _ reach: Int, _ colour: UInt32, _ canvas: inout Canvas
  ) {
    let inside = Inside(polygon: drawing.shown[region.elements[0]].polygon)
    var places: [(Int, Int)] = []
    for y in region.box[1]..<region.box[3] {
      for x in region.box[0]..<region.box[2]
      where inside[x, y] && inside.isAtBorder(x, y, reach) {
        places.append((x, y))
      }
    }
    for (x, y) in places { canvas[x, y] = colour }
  }
}
