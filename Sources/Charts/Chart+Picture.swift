public import Imaging

extension Chart {
  /// The picture, drawn from the layout and nothing else.
  public var picture: Picture {
    var canvas = ChartCanvas(width: width, height: height, ground: ground)
    // The colours of marks and letters come first, so that mixtures can't take their room.
    for element in elements { _ = canvas.ink(element.colour) }
    for stroke in strokes {
      switch stroke {
      case .fill(let box, let colour): canvas.fill(box, colour)
      case .dashes(let box, let colour): canvas.dash(box, colour)
      case .polygon(let corners, let colour): canvas.fill(polygon: corners, colour)
      case .line(let points, let radius, let colour):
        canvas.draw(points, radius: radius, colour)
      case .disc(let center, let radius, let colour):
        canvas.draw(center, radius: radius, colour)
      case .text(let text, let font, let x, let y, let isTurned, let colour):
        // The layout has measured with these letters, so they are there.
        guard let letters = try? ChartLetters.of(font.typeface, font.size, for: text) else {
          continue
        }
        canvas.write(text, letters, x: x, y: y, isTurned: isTurned, colour)
      }
    }
    return canvas.picture
  }
}
