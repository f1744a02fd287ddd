import Imaging
import PuzzleKit
import Scenery
import Seeding
import Traces

/// The kinds of painting that can be asked for.
enum Scenes {
  /// A kind of painting, as recipes name it.
  struct Kind: RawRepresentable, CaseIterable, Hashable, Sendable {
    let kind: Painting.Kind
    var rawValue: String { kind.rawValue }
    init(kind: Painting.Kind) { self.kind = kind }
    init?(rawValue: String) {
      guard let kind = Painting.Kind(rawValue: rawValue) else { return nil }
      self.kind = kind
    }
    static let allCases = Painting.Kind.allCases.map(Kind.init)
  }

  static let kinds = Kind.allCases
}

extension JigsawAssemblyPuzzle {
  /// How many neighbouring candidates are cut from one photo, if it will do.
  private static let block = 4
  /// What share of a photo's side may be left out at each rim: scans have frames.
  static let rim = 50
  /// The shapes of paintings, width to height.
  private static let shapes = [(4, 3), (3, 2), (1, 1), (3, 4), (16, 10), (2, 3)]

  /// A finished picture, a multiple of its pieces, where it comes from, and what it was cropped from.
  ///
  /// - Parameters:
  ///   - layout: How it is cut.
  ///   - isSquare: Whether pieces are squares.
  ///   - leastSide: The least side of a piece.
  ///   - isRoomy: Whether there is to be something around the crop, from which other pieces are cut.
  ///   - candidate: Which sample is drawn.
  ///   - chance: The chance of this attempt.
  /// - Throws: `Rejection` if pieces would be too small, or if there is no photo.
  /// - Returns: The finished picture with its origin, whose crop is a box of the whole.
  func picture(
    _ layout: Layout, isSquare: Bool, leastSide: Int, isRoomy: Bool, _ candidate: Candidate,
    using chance: inout Chance
  ) throws(Rejection) -> (origin: JigsawScene.Origin, picture: Picture, whole: Picture) {
    let long = size.draw(using: &chance)
    guard let library else {
      return try painting(
        layout, isSquare: isSquare, leastSide: leastSide, long, isRoomy: isRoomy, candidate,
        using: &chance)
    }
    let members = photoOrder.numbers(in: candidate.share)
    // Where the photo of the block will not do, another draw takes another.
    let dealt =
      members.isEmpty
      ? nil : members[members.startIndex + candidate.place / Self.block % members.count]
    guard let number = chance.happens(0.75) ? dealt : chance.element(of: members) else {
      throw Rejection("no-photo", "none of \(library.photos.count) photos belongs to the split")
    }
    let photo = library.photos[number]
    let read = try library.picture(number, shorterSide: size.greatest * 5 / 3)
    let (w, h) = (
      read.width - 2 * (read.width / Self.rim), read.height - 2 * (read.height / Self.rim)
    )
    let shape =
      isSquare
      ? (layout.columns, layout.rows)
      : (min(w, 2 * h), min(h, 2 * w))
    // A photo is never enlarged: a small one makes a small picture.
    let room = min(w * 4096 / shape.0, h * 4096 / shape.1) * max(shape.0, shape.1) / 4096
    guard let piece = piece(layout, shape, min(long, room), isSquare, leastSide) else {
      throw Rejection(
        "piece-size",
        "\(photo.source.path) of \(photo.size.width) × \(photo.size.height) pixels leaves pieces under \(leastSide)"
      )
    }
    let (width, height) = (piece.width * layout.columns, piece.height * layout.rows)
    // The largest part of the photo of that shape, then some of it.
    let most = max(1024, min(w * 1024 / width, h * 1024 / height))
    let least = max(1024, most * (isRoomy ? 5 : 6) / 10)
    let crops = (0..<3).map { _ -> Box in
      let scale = chance.integer(in: least...(isRoomy ? max(least, most * 8 / 10) : most))
      let (cw, ch) = (width * scale / 1024, height * scale / 1024)
      let x = read.width / Self.rim + chance.integer(below: w - cw + 1)
      let y = read.height / Self.rim + chance.integer(below: h - ch + 1)
      return Box(x, y, x + cw, y + ch)
    }
    let crop = crops.map { ($0, read.liveliness($0)) }.max { $0.1 < $1.1 }?.0 ?? crops[0]
    return (
      .photo(photo.source, crop: crop, content: photo.content),
      read.reduced(
        columns: crop.x0..<crop.x1, rows: crop.y0..<crop.y1, width: width, height: height),
      read
    )
  }

  /// A seed of a painting within the share of the split.
  static func paintingSeed(_ candidate: Candidate, using chance: inout Chance) -> UInt64 {
    let share = candidate.share
    let span = share.upperBound - share.lowerBound
    let bits = chance.bits()
    return share.lowerBound + (span == .max ? bits : bits % (span + 1))
  }

  private func painting(
    _ layout: Layout, isSquare: Bool, leastSide: Int, _ long: Int, isRoomy: Bool,
    _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> (origin: JigsawScene.Origin, picture: Picture, whole: Picture) {
    let kind = (chance.element(of: self.kind) ?? Scenes.kinds[0]).kind
    let drawn = chance.element(of: Self.shapes) ?? (1, 1)
    let shape = isSquare ? (layout.columns, layout.rows) : drawn
    guard let piece = piece(layout, shape, long, isSquare, leastSide) else {
      throw Rejection("piece-size", "pieces under \(leastSide) pixels")
    }
    let (width, height) = (piece.width * layout.columns, piece.height * layout.rows)
    // Of a painting that may not be so long or so small the middle is taken.
    let least = Painting.sides.lowerBound
    // Where the largest painting leaves less room around it, there is less.
    let most = Painting.sides.upperBound
    let (wide, high) =
      isRoomy
      ? (max(width, min(width * 3 / 2, most)), max(height, min(height * 3 / 2, most)))
      : (width, height)
    let (w, h) = (max(wide, (high + 1) / 2, least), max(high, (wide + 1) / 2, least))
    guard Painting.sides ~= w, Painting.sides ~= h else {
      throw Rejection("painting-size", "\(w) × \(h) pixels")
    }
    let (x, y) = ((w - width) / 2, (h - height) / 2)
    let crop = Box(x, y, x + width, y + height)
    let seed = Self.paintingSeed(candidate, using: &chance)
    var paint = Chance(Seed(seed).derived("painting"))
    do {
      let picture = try Painting(kind, using: &paint).picture(width: w, height: h)
      return (
        .painting(kind: kind.rawValue, seed: seed, crop: crop),
        w == width && h == height
          ? picture
          : picture.reduced(
            columns: crop.x0..<crop.x1, rows: crop.y0..<crop.y1, width: width, height: height),
        picture
      )
    } catch {
      throw Rejection("painting-size", "\(error)")
    }
  }

  /// The size of a piece, so that the longer side of the picture has at most so many pixels.
  private func piece(
    _ layout: Layout, _ shape: (Int, Int), _ long: Int, _ isSquare: Bool, _ leastSide: Int
  ) -> (width: Int, height: Int)? {
    let (w, h) = shape
    var width = (w >= h ? long : long * w / h) / layout.columns
    var height = (h >= w ? long : long * h / w) / layout.rows
    if isSquare {
      width = min(width, height)
      height = width
    }
    return min(width, height) >= leastSide ? (width, height) : nil
  }
}

extension Picture {
  /// How much there is to see in a part: the differences between 16 × 16 spots of it.
  fileprivate func liveliness(_ box: Box) -> Int {
    let spots = reduced(
      columns: box.x0..<box.x1, rows: box.y0..<box.y1, width: min(16, box.x1 - box.x0),
      height: min(16, box.y1 - box.y0))
    let bytes = spots.rgbBytes
    var sum = 0
    for y in 0..<spots.height {
      for x in 0..<spots.width {
        let here = Int(bytes[(y * spots.width + x) * 3 + 1])
        if x > 0 { sum += min(40, abs(here - Int(bytes[(y * spots.width + x - 1) * 3 + 1]))) }
        if y > 0 { sum += min(40, abs(here - Int(bytes[((y - 1) * spots.width + x) * 3 + 1]))) }
      }
    }
    return sum
  }
}
