import ScoringKit
import Sight

/// The search for what a picture enlarges.
struct CropSearch {
  private let ground: Sheet
  private let box: [Int]
  private let scale: Int
  private let sums: ColourSums

  /// Pictures are compared at so many pixels of their longer side.
  private static let side = 32
  /// The least correlation, and the most that means of colours may differ, of something shown.
  private static let leastCorrelation = 0.85
  private static let mostDifference = 22.0
  /// A part of less contrast has nothing to correlate with.
  private static let leastContrast = 6.0
  /// Another part must be so much more alike for it to be what is shown.
  private static let advantage = 0.85
  private static let leastShared = 0.5

  /// Prepares for pictures that should enlarge a box of the problem's picture.
  init(_ ground: Sheet, box: [Int], scale: Int) {
    (self.ground, self.box, self.scale) = (ground, box, scale)
    sums = ColourSums(ground)
  }

  /// Judges a picture.
  func judge(_ picture: Sheet) -> PictureScore {
    let (width, height) = (box[2] - box[0], box[3] - box[1])
    let meant = ground.part(box).resized(width: width * scale, height: height * scale)
    guard let alignment = Alignment(picture, to: meant) else { return .unreadable }
    let longer = max(width, height)
    let small = (
      width: max(4, width * Self.side / longer), height: max(4, height * Self.side / longer)
    )
    let seen = alignment.sheet.resized(width: small.width, height: small.height)
    var best = box
    let first = Resemblance(seen, look(box, small))
    var least = first.difference * Self.advantage
    for other in others() {
      let difference = Resemblance(seen, look(other, small)).difference
      if difference < least { (least, best) = (difference, other) }
    }
    let there = best == box ? first : Resemblance(seen, look(best, small))
    let isPlain = contrast(look(best, small)) < Self.leastContrast
    let isShown =
      there.difference <= (isPlain ? Self.mostDifference / 2 : Self.mostDifference)
      && (isPlain || there.correlation >= Self.leastCorrelation)
    let shared = Overlap.iou(best, box)
    let value = isShown && shared >= Self.leastShared ? shared : 0
    return PictureScore(
      value,
      details: [
        .init("iou", isShown ? shared : 0), .init("correlation", there.correlation),
      ],
      reason: !isShown
        ? "the picture enlarges nothing of the problem's near the target"
        : value == 1 ? "the target is enlarged" : "another part is enlarged")
  }

  /// A part of the problem's picture, made small.
  private func look(_ box: [Int], _ size: (width: Int, height: Int)) -> Sheet {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(3 * size.width * size.height)
    let (width, height) = (box[2] - box[0], box[3] - box[1])
    for y in 0..<size.height {
      let y0 = box[1] + y * height / size.height
      let y1 = max(y0 + 1, box[1] + (y + 1) * height / size.height)
      for x in 0..<size.width {
        let x0 = box[0] + x * width / size.width
        let x1 = max(x0 + 1, box[0] + (x + 1) * width / size.width)
        let mean = sums.mean(x0, y0, x1, y1)
        for channel in 0..<3 { bytes.append(UInt8(mean[channel])) }
      }
    }
    return Sheet(width: size.width, height: size.height, bytes: bytes)
  }

  private func contrast(_ look: Sheet) -> Double {
    let mean = (0..<3).map { channel in
      stride(from: channel, to: look.bytes.count, by: 3).reduce(0) { $0 + Int(look.bytes[$1]) }
        / look.count
    }
    let sum = look.bytes.indices.reduce(0) { $0 + abs(Int(look.bytes[$1]) - mean[$1 % 3]) }
    return Double(sum) / Double(look.bytes.count)
  }

  /// Parts of other sizes and places around the one that is meant.
  private func others() -> [[Int]] {
    let (width, height) = (Double(box[2] - box[0]), Double(box[3] - box[1]))
    var others: [[Int]] = []
    for factor in [0.6, 0.7, 0.85, 1, 1.2, 1.45, 1.7] {
      for down in -3...3 {
        for across in -3...3 where factor != 1 || abs(across) > 0 || abs(down) > 0 {
          let x = (Double(box[0] + box[2]) + Double(across) * width / 4) / 2
          let y = (Double(box[1] + box[3]) + Double(down) * height / 4) / 2
          let other = [
            Int(x - width * factor / 2), Int(y - height * factor / 2), Int(x + width * factor / 2),
            Int(y + height * factor / 2),
          ]
          guard other[0] >= 0, other[1] >= 0, other[2] <= ground.width, other[3] <= ground.height,
            other[2] > other[0], other[3] > other[1]
          else { continue }
          others.append(other)
        }
      }
    }
    return others
  }
}
