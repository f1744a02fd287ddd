import Colour
import Imaging
import Traces

/// Red rectangles around objects, with a white casing where red would not be seen; or the blue frame that a
/// question is about.
struct Rings: Hashable, Sendable {
  /// The share of the width, in thousandths, that a line takes.
  private static let thickness = 3
  /// The free pixels between a box and its line.
  private static let gap = 2
  private static let red = RGB(255, 0, 0)
  private static let blue = RGB(0, 0, 255)

  /// The objects, in order.
  let objects: [Int]
  /// The outer boxes of their rings.
  let boxes: [Box]
  /// How thick lines are, in pixels.
  let line: Int
  /// Whether they have a casing.
  let hasCasing: Bool
  private let size: PictureSize
  private let colour: RGB

  /// How thick the lines of a picture are, in pixels.
  static func line(width: Int) -> Int { max(2, (width * thickness + 500) / 1000) }

  /// Lays rings around boxes of a picture.
  init(_ objects: [Int], around boxes: [Box], in picture: Picture) {
    self.objects = objects
    size = picture.size
    colour = Self.red
    let line = Self.line(width: picture.width)
    self.line = line
    self.boxes = boxes.map { Self.outer($0, line, picture.size) }
    hasCasing = Self.needsCasing(self.boxes, line, picture)
  }

  /// Lays the blue frame around the box of an object; it always has a casing.
  init(framing object: Int, _ box: Box, in picture: Picture) {
    objects = [object]
    size = picture.size
    colour = Self.blue
    line = Self.line(width: picture.width)
    boxes = [Self.outer(box, line, picture.size)]
    hasCasing = true
  }

  /// The outer box of the ring of a box.
  private static func outer(_ box: Box, _ line: Int, _ size: PictureSize) -> Box {
    // At the border itself a line would not be seen.
    func inner(_ edge: Int, _ length: Int) -> Int { min(max(edge, 2 * line), length - 2 * line) }
    let free = Box(
      inner(box.x0 - gap, size.width), inner(box.y0 - gap, size.height),
      inner(box.x1 + gap, size.width), inner(box.y1 + gap, size.height))
    return free.grown(by: line)
  }

  /// Whether a pixel is of a ring or its casing.
  func covers(_ x: Int, _ y: Int) -> Bool {
    boxes.contains {
      (hasCasing ? $0.grown(by: line) : $0).hasInRing(x, y, hasCasing ? 2 * line : line)
    }
  }

  /// Whether a pixel of a box is of a ring or its casing.
  func meets(_ box: Box) -> Bool {
    (box.y0..<box.y1).contains { y in (box.x0..<box.x1).contains { covers($0, y) } }
  }

  /// The boxes that hold all that is drawn.
  var region: [Box] {
    hasCasing ? boxes.map { $0.grown(by: line).clipped(to: size) } : boxes
  }

  /// The picture with the rings drawn.
  func drawn(on picture: Picture) -> Picture {
    var bytes = picture.rgbBytes
    func fill(_ box: Box, _ colour: RGB) {
      let box = box.clipped(to: size)
      for y in box.y0..<max(box.y0, box.y1) {
        var place = (y &* size.width &+ box.x0) &* 3
        for _ in box.x0..<max(box.x0, box.x1) {
          bytes[place] = colour.red
          bytes[place &+ 1] = colour.green
          bytes[place &+ 2] = colour.blue
          place &+= 3
        }
      }
    }
    if hasCasing {
      for box in boxes {
        for strip in box.grown(by: line).strips(line) { fill(strip, RGB(255, 255, 255)) }
      }
    }
    for box in boxes { for strip in box.strips(line) { fill(strip, colour) } }
    return Picture(width: size.width, height: size.height, pixels: .rgb(bytes))
  }

  /// Whether more than a tenth of the rings' pixels are reddish already.
  private static func needsCasing(_ boxes: [Box], _ line: Int, _ picture: Picture) -> Bool {
    let red = Lab(red)
    var (near, count) = (0, 0)
    var (last, isNear) = (RGB(0, 0, 0), false)
    for (number, box) in boxes.enumerated() {
      for strip in box.strips(line) {
        for y in strip.y0..<strip.y1 {
          for x in strip.x0..<strip.x1 {
            // A pixel of two rings counts once.
            if boxes[..<number].contains(where: { $0.hasInRing(x, y, line) }) { continue }
            let colour = picture[x, y]
            if colour != last {
              last = colour
              isNear = Lab(colour).difference(from: red) < 85
            }
            count += 1
            if isNear { near += 1 }
          }
        }
      }
    }
    return 10 * near > count
  }
}

extension Box {
  func grown(by length: Int) -> Box {
    Box(x0 - length, y0 - length, x1 + length, y1 + length)
  }

  func clipped(to size: PictureSize) -> Box {
    Box(max(x0, 0), max(y0, 0), min(x1, size.width), min(y1, size.height))
  }

  /// The four parts of the border of so many pixels within the box, which share no pixel.
  fileprivate func strips(_ line: Int) -> [Box] {
    [
      Box(x0, y0, x1, y0 + line), Box(x0, y1 - line, x1, y1),
      Box(x0, y0 + line, x0 + line, y1 - line), Box(x1 - line, y0 + line, x1, y1 - line),
    ]
  }

  /// Whether a pixel lies in that border.
  fileprivate func hasInRing(_ x: Int, _ y: Int, _ line: Int) -> Bool {
    x0 <= x && x < x1 && y0 <= y && y < y1
      && (x < x0 + line || x >= x1 - line || y < y0 + line || y >= y1 - line)
  }
}
