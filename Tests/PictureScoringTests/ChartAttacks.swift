import Datasets
import Imaging

/// Marks on what was not asked for, and the right ones where they say nothing.
func chartAttacks(_ sample: ScoredSample) throws -> [Attack] {
  let ground = sample.ground
  let (width, height) = (ground.width, ground.height)
  let legend = try object(sample.record.legend)
  let elements = legend["elements"] as? [[String: Any]] ?? []
  guard let mark = (legend["marks"] as? [[String: Any]])?.last,
    let name = mark["colour"] as? String, let plot = legend["plot"] as? [Int],
    let regions = mark["regions"] as? [[String: Any]], let cells = mark["cells"] as? [[Int]]
  else { throw FragmentFault(text: sample.record.legend) }
  let colour = try channels(name)
  let figures = elements.filter {
    ["bar", "point", "slice", "cell"].contains($0["kind"] as? String)
  }
  func grown(_ box: [Int], _ by: Int) -> [Int] {
    [
      max(0, box[0] - by), max(0, box[1] - by), min(width, box[2] + by), min(height, box[3] + by),
    ]
  }
  func boxes(_ elements: [[String: Any]]) -> [[Int]] {
    elements.compactMap { $0["box"] as? [Int] }.map { grown($0, 5) }
  }
  func outlined(_ boxes: [[Int]], on picture: Picture) -> Picture {
    boxes.reduce(picture) { $0.outlined($1, line: 3, colour) }
  }
  func tinted(_ picture: Picture, _ box: [Int]) -> Picture {
    picture.mapped { x, y, channel, bytes in
      let value = Double(bytes[3 * (y * width + x) + channel])
      let isWithin = box[0] <= x && x < box[2] && box[1] <= y && y < box[3]
      return isWithin ? 0.75 * value + 0.25 * colour[channel] : value
    }
  }
  let whole = [0, 0, width, height]
  var attacks = [
    Attack("one outline around the plot", ground.outlined(plot, line: 3, colour)),
    Attack("a tint over everything", tinted(ground, whole)),
    Attack("all covered", ground.filled(whole, colour)),
    Attack("the plot covered", ground.filled(plot, [255, 255, 255])),
    Attack(
      "the marks alone",
      outlined(
        regions.compactMap { $0["box"] as? [Int] }, on: .plain(255, 255, 255, width, height))),
    Attack(
      "the marks on a mirrored chart", ground.mirrored().withEdit(from: ground, to: sample.last)),
    Attack(
      "a cross",
      ground.painted(colour) { x, y in
        abs(x * height - y * width) < 4 * width
          || abs(x * height + y * width - width * height) < 4 * width
      }),
    Attack(
      "texts struck out",
      elements.reduce(ground) { picture, element in
        guard let box = element["box"] as? [Int], element["text"] as? String != "" else {
          return picture
        }
        return picture.filled(
          [box[0], (box[1] + box[3]) / 2, box[2], (box[1] + box[3]) / 2 + 3], colour)
      }),
  ]
  func isAsked(_ figure: [String: Any]) -> Bool {
    guard let series = figure["series"] as? Int, let category = figure["category"] as? Int
    else { return false }
    return cells.contains([series, category])
  }
  // Where all figures are asked about it is right to mark them all.
  if !figures.allSatisfy(isAsked) {
    attacks += [
      Attack("outlines around all figures", outlined(boxes(figures), on: ground)),
      Attack("outlines around everything", outlined(boxes(elements), on: ground)),
      Attack("a tint over the plot", tinted(ground, plot)),
    ]
  }
  let labels = elements.filter { $0["text"] as? String != "" && $0["kind"] as? String != "cell" }
  attacks.append(Attack("outlines around all texts", outlined(boxes(labels), on: ground)))
  // A figure that is not asked about and lies clear of those that are.
  let asked = regions.compactMap { $0["box"] as? [Int] }
  let others = figures.filter { figure in
    guard let box = figure["box"] as? [Int] else { return false }
    return !isAsked(figure) && box[2] - box[0] > 5 && box[3] - box[1] > 5
      && asked.allSatisfy {
        box[0] > $0[2] + 24 || $0[0] > box[2] + 24 || box[1] > $0[3] + 24 || $0[1] > box[3] + 24
      }
  }
  if let other = others.first {
    attacks += [
      Attack("an outline around another figure", outlined(boxes([other]), on: ground)),
      Attack("outlines around all other figures", outlined(boxes(others), on: ground)),
      Attack("another figure covered", ground.filled(boxes([other])[0], colour)),
    ]
  }
  return attacks
}
