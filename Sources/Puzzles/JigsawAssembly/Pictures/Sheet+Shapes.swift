import Imaging
import Traces

extension Sheet {
  /// Fills a box with a colour.
  mutating func fill(_ box: Box, _ colour: RGB) {
    for y in box.y0..<box.y1 {
      for x in box.x0..<box.x1 { self[x, y] = colour }
    }
  }

  /// Lays down a piece that is no rectangle.
  ///
  /// - Parameters:
  ///   - place: The place of the piece.
  ///   - shapes: Which pixels belong to it.
  ///   - pixels: The finished picture, three bytes a pixel.
  ///   - dx: How far to the right of where it lies in the finished picture.
  ///   - dy: How far below that.
  mutating func lay(_ place: Int, of shapes: PieceShapes, _ pixels: [UInt8], dx: Int, dy: Int) {
    let (columns, rows) = shapes.span(of: place)
    for y in rows {
      var source = y &* shapes.width &+ columns.lowerBound
      for x in columns {
        if shapes.owners[source] == place {
          let start = source &* 3
          self[x &+ dx, y &+ dy] = RGB(pixels[start], pixels[start &+ 1], pixels[start &+ 2])
        }
        source &+= 1
      }
    }
  }

  /// Smooths the edge of a piece.
  ///
  /// - Parameters:
  ///   - edge: The pixels around it, as they lie in the finished picture.
  ///   - dx: How far to the right of that the piece lies.
  ///   - dy: How far below.
  ///   - isFree: Whether no other piece lies on one of them.
  mutating func smooth(
    _ edge: [PieceEdges.Pixel], dx: Int, dy: Int, where isFree: (PieceEdges.Pixel) -> Bool
  ) {
    for pixel in edge where isFree(pixel) {
      let (x, y) = (pixel.x + dx, pixel.y + dy)
      guard 0..<width ~= x, 0..<height ~= y else { continue }
      let ground = self[x, y]
      self[x, y] = RGB(
        Self.mixed(ground.red, pixel.colour.red, pixel.cover),
        Self.mixed(ground.green, pixel.colour.green, pixel.cover),
        Self.mixed(ground.blue, pixel.colour.blue, pixel.cover))
    }
  }
}
