import Drawing
import Imaging
import Synchronization
import Traces

/// The sprites and the ink for cells of one size, drawn once a process.
///
/// Sprites are drawn by Cairo in one tint and brought to indices of tones by whole numbers; the other
/// tints only exchange the colours of the tones.
struct LakeSprites: Sendable {
  /// The measures of a cell.
  let geometry: LakeGeometry
  /// The variants of each meaning, in the order of ``Meaning``.
  let variants: [[Sprite]]
  /// The ink of paths.
  let ink: LakeInk
  /// The letters of labels.
  let lettering: Lettering
  /// The indices that the probes of each meaning meet in any of its variants, in ascending order.
  let probed: [[UInt8]]

  private static let drawn = Mutex<[Int: LakeSprites]>([:])

  /// Returns the sprites for cells of a size, drawing them if nobody has asked before.
  ///
  /// - Throws: ``DrawingError`` if Cairo fails or the font is missing.
  static func of(cell: Int) throws -> LakeSprites {
    try drawn.withLock { drawn in
      if let sprites = drawn[cell] { return sprites }
      let sprites = try LakeSprites(LakeGeometry(cell: cell))
      drawn[cell] = sprites
      return sprites
    }
  }

  private init(_ geometry: LakeGeometry) throws {
    self.geometry = geometry
    ink = LakeInk(geometry)
    lettering = try Lettering(
      .sansBold, size: geometry.lettering, characters: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let variants = try Meaning.allCases.map { meaning in
      let others: [LakeTone] =
        switch meaning {
        case .ice: []
        case .hole: LakeTone.tones(of: .ice)
        case .start, .goal: LakeTone.ofFigures
        }
      return try LakeArt.drawings(of: meaning).map { draw in
        try Self.sprite(geometry, LakeTone.tones(of: meaning), others, draw)
      }
    }
    self.variants = variants
    probed = variants.map { variants in
      var isMet = [Bool](repeating: false, count: 256)
      for sprite in variants {
        for box in geometry.probes {
          for y in box.y0..<box.y1 {
            for x in box.x0..<box.x1 { isMet[Int(sprite[x, y])] = true }
          }
        }
      }
      return (0..<256).filter { isMet[$0] }.map { UInt8($0) }
    }
  }

  /// Draws one sprite: the art inside the grid lines, then the lines.
  ///
  /// Where the probes lie the meaning's own tones are the only choice, so that no mixture at the edge
  /// of a shape can look like another meaning.
  private static func sprite(
    _ geometry: LakeGeometry, _ own: [LakeTone], _ others: [LakeTone],
    _ draw: (borrowing LakeArt.Sheet) -> Void
  ) throws -> Sprite {
    let cell = geometry.cell
    let sheet = try LakeArt.Sheet(geometry)
    draw(sheet)
    let picture = try sheet.finish()
    var indices = quantised(picture, to: own + others)
    let pure = quantised(picture, to: own)
    for probe in geometry.probes {
      for y in probe.y0..<probe.y1 {
        for x in probe.x0..<probe.x1 { indices[y * cell + x] = pure[y * cell + x] }
      }
    }
    for line in Array(0..<geometry.gridBefore) + ((cell - geometry.gridAfter)..<cell) {
      for place in 0..<cell {
        indices[line * cell + place] = LakeTone.grid.rawValue
        indices[place * cell + line] = LakeTone.grid.rawValue
      }
    }
    return Sprite(width: cell, height: cell, indices: indices)
  }

  /// Returns the nearest of some tones for each pixel, by whole numbers; the first of equals wins.
  private static func quantised(_ picture: Picture, to tones: [LakeTone]) -> [UInt8] {
    guard case .rgb(let bytes) = picture.pixels else { return [] }
    let colours = LakeTint.allCases[0].colours
    let choices = tones.map { (index: $0.rawValue, colour: colours[Int($0.rawValue)]) }
    var nearest: [RGB: UInt8] = [:]
    // Neighbours are alike, and looking a colour up takes longer than comparing it.
    var last: (pixel: RGB, index: UInt8)?
    return (0..<picture.width * picture.height).map { place in
      let pixel = RGB(bytes[place * 3], bytes[place * 3 + 1], bytes[place * 3 + 2])
      if let last, last.pixel == pixel { return last.index }
      if let known = nearest[pixel] {
        last = (pixel, known)
        return known
      }
      func distance(_ colour: RGB) -> Int {
        let red = Int(colour.red) - Int(pixel.red)
        let green = Int(colour.green) - Int(pixel.green)
        let blue = Int(colour.blue) - Int(pixel.blue)
        return red * red * 3 + green * green * 4 + blue * blue * 2
      }
      let index = choices.min { distance($0.colour) < distance($1.colour) }?.index ?? 0
      nearest[pixel] = index
      last = (pixel, index)
      return index
    }
  }
}
