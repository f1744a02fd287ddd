/// The regions that pictures mark, worked out from the elements.
struct Regions: Sendable {
  let scene: Scene
  /// The width of lines.
  var line: Int { max(scene.size[0], scene.size[1]) >= 600 ? 4 : 3 }

  /// The regions of a picture that marks cells and keys: cell by cell, none twice.
  func of(_ cells: [Cell], keys: [Int]) -> [Legend.Region] {
    var regions: [Legend.Region] = []
    for region in cells.flatMap(of) + keys.compactMap(key) where !regions.contains(region) {
      regions.append(region)
    }
    return regions
  }

  private func of(_ cell: Cell) -> [Legend.Region] {
    let mark = scene.marks[cell]
    let value = scene.valueLabels[cell].flatMap { label in
      // What is written in a bar is the bar's.
      mark.map { scene.elements[$0].kind == .bar && isWithin(label, $0) } == true ? nil : label
    }
    let axis = scene.axisLabels[cell.category]
    switch scene.chart {
    case .bar, .horizontalBar, .dot, .histogram:
      return [region([axis, mark, value])].compactMap { $0 }
    case .groupedBar, .groupedHorizontalBar, .stackedBar, .stackedShare, .lines:
      return [region([mark, value]), region([axis]), key(cell.series)].compactMap { $0 }
    case .line, .area: return [region([mark, value]), region([axis])].compactMap { $0 }
    case .scatter:
      return [region([mark, scene.pointLabels[cell.category], value])].compactMap { $0 }
    case .table:
      let header = scene.table.hasSeveralSeries ? scene.seriesLabels[cell.series] : nil
      return [region([mark]), region([axis]), region([header])].compactMap { $0 }
    case .pie, .donut:
      let category = cell.category
      let slice = mark.map {
        Legend.Region(elements: [$0], box: scene.elements[$0].box, isSlice: true)
      }
      let label =
        scene.sliceLabels[category].map { region([$0]) }
        ?? region([scene.legendLabels[category], scene.swatches[category]])
      return [slice, label].compactMap { $0 }
    }
  }

  private func key(_ series: Int) -> Legend.Region? {
    scene.key(ofSeries: series).flatMap { region(Array($0)) }
  }

  /// Whether an element lies in another's box.
  private func isWithin(_ inner: Int, _ outer: Int) -> Bool {
    let (inner, outer) = (scene.elements[inner].box, scene.elements[outer].box)
    return outer[0] <= inner[0] && outer[1] <= inner[1] && inner[2] <= outer[2]
      && inner[3] <= outer[3]
  }

  /// The region of some elements; nil if there are none.
  private func region(_ elements: [Int?]) -> Legend.Region? {
    let elements = elements.compactMap { $0 }.sorted()
    guard !elements.isEmpty else { return nil }
    let box = Box.grown(Box.bounds(elements.map { scene.elements[$0].box }), 3 + line, scene.size)
    return Legend.Region(elements: elements, box: box, isSlice: false)
  }

  /// What a mask may cover: the plot and the labels.
  var masked: [Int] {
    let labels = scene.elements.filter { element in
      [.axisLabel, .valueLabel, .seriesLabel].contains(element.kind)
    }
    return Box.bounds([scene.legend.plot] + labels.map(\.box))
  }
}

/// Sums with boxes `[x0, y0, x1, y1]`.
enum Box {
  /// The box around some, of which there is at least one.
  static func bounds(_ boxes: [[Int]]) -> [Int] {
    guard var bounds = boxes.first else { return [0, 0, 0, 0] }
    for box in boxes {
      bounds = [
        min(bounds[0], box[0]), min(bounds[1], box[1]), max(bounds[2], box[2]),
        max(bounds[3], box[3]),
      ]
    }
    return bounds
  }

  /// A box grown on all sides and cut off at the picture.
  static func grown(_ box: [Int], _ by: Int, _ size: [Int]) -> [Int] {
    [
      max(box[0] - by, 0), max(box[1] - by, 0), min(box[2] + by, size[0]),
      min(box[3] + by, size[1]),
    ]
  }

  static func holds(_ box: [Int], _ x: Int, _ y: Int) -> Bool {
    box[0] <= x && x < box[2] && box[1] <= y && y < box[3]
  }

  /// Whether the middle of a box lies in another.
  static func holdsMiddle(_ box: [Int], of other: [Int]) -> Bool {
    let (x, y) = (other[0] + other[2], other[1] + other[3])
    return 2 * box[0] <= x && x < 2 * box[2] && 2 * box[1] <= y && y < 2 * box[3]
  }
}
