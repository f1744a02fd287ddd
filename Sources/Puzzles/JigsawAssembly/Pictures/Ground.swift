import Imaging
import PuzzleKit

extension Presentation.Ground {
  /// The part of a piece's border that may look like what lies around it.
  private static let mostAlike = 0.4
  /// How far apart two colours are that look alike, in each channel.
  private static let alike = 20

  /// The first of some grounds on which the outlines of all pieces are seen.
  ///
  /// Where pieces are rectangles in a grid, or candidates beside a board, their outlines are known without being
  /// seen.
  ///
  /// - Parameters:
  ///   - grounds: The grounds, the preferred one first.
  ///   - scene: The jigsaw.
  ///   - kind: How its pieces lie.
  /// - Throws: ``Rejection`` if there is none.
  /// - Returns: The ground.
  static func first(
    of grounds: [Self], under scene: JigsawScene, as kind: Placement.Kind
  ) throws(Rejection) -> Self {
    let preferred = grounds.first ?? .white
    guard scene.missing == nil, scene.shapes != nil || kind != .grid else { return preferred }
    let borders = scene.borderColours
    for ground in grounds {
      let colour = ground.colour
      func isAlike(_ pixel: RGB) -> Bool {
        abs(Int(pixel.red) - Int(colour.red)) <= alike
          && abs(Int(pixel.green) - Int(colour.green)) <= alike
          && abs(Int(pixel.blue) - Int(colour.blue)) <= alike
      }
      let isSeen = borders.allSatisfy { border in
        Double(border.count(where: isAlike)) <= Self.mostAlike * Double(border.count)
      }
      if isSeen { return ground }
    }
    throw Rejection("ground", "pieces whose edges look like the \(preferred.rawValue) ground")
  }
}

extension JigsawScene {
  /// For each place the colours of its piece's outermost pixels.
  fileprivate var borderColours: [[RGB]] {
    let (width, height) = (picture.width, picture.height)
    let (cellWidth, cellHeight) = (cellWidth, cellHeight)
    func owner(_ x: Int, _ y: Int) -> Int {
      guard x >= 0, y >= 0, x < width, y < height else { return -1 }
      if let shapes { return Int(shapes.owners[y &* width &+ x]) }
      return min(y / cellHeight, layout.rows - 1) &* layout.columns
        &+ min(x / cellWidth, layout.columns - 1)
    }
    let bytes = picture.rgbBytes
    var colours = [[RGB]](repeating: [], count: layout.count)
    for y in 0..<height {
      for x in 0..<width {
        let place = owner(x, y)
        guard
          owner(x - 1, y) != place || owner(x + 1, y) != place || owner(x, y - 1) != place
            || owner(x, y + 1) != place
        else { continue }
        let start = (y &* width &+ x) &* 3
        colours[place].append(RGB(bytes[start], bytes[start &+ 1], bytes[start &+ 2]))
      }
    }
    return colours
  }
}
