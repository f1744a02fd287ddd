import Imaging
import ScoringKit
import Sight

/// Which pieces a picture shows in which places.
extension AssembledTarget {
  /// What a place shows.
  private enum Shown: Equatable {
    /// The piece that belongs there, or what looks the same.
    case right
    /// Another piece, by its number.
    case piece(Int)
    case empty
    case nothing
  }

  /// The most that a piece may differ from what a picture shows of it, a channel's mean of 255.
  private static let mostDifference = 20.0
  /// The least correlation, where there is contrast.
  private static let leastCorrelation = 0.8
  /// A piece of less contrast has nothing to correlate with.
  private static let leastContrast = 6.0
  /// The most that such a piece may differ.
  private static let mostPlainDifference = 9.0
  /// By how much more a piece that belongs somewhere may differ than the most similar one.
  private static let slack = 0.5
  /// The least share of the places that show some piece, or nothing where that is right.
  private static let leastKnown = 0.5

  func score(_ picture: Picture) -> PictureScore {
    let picture = Sheet(picture)
    guard let shown = shown(in: picture) else { return .unreadable }
    let right = shown.count { $0 == .right }
    let isKnown = shown.count { $0 != .nothing }
    let details: [Score.Detail] = [
      .init("pieces", Double(right) / Double(shown.count)),
      .init("known", Double(isKnown) / Double(shown.count)),
    ]
    guard Double(isKnown) >= Self.leastKnown * Double(shown.count) else {
      return PictureScore(
        0, details: details, reason: "the picture is not made of the problem's pieces")
    }
    // Where nothing is out of place both are alike.
    guard given.count < shown.count || difference(picture, finished) < difference(picture, problem)
    else { return PictureScore(0, details: details, reason: "the picture is the problem's") }
    let hasPiece = zip(shown, meant).contains { $0 == .right && !$1.isEmpty }
    guard hasPiece else {
      return PictureScore(0, details: details, reason: "no piece is where it belongs")
    }
    return PictureScore(
      value(right: right, of: shown.count), details: details,
      reason: right == shown.count
        ? "all pieces are in their places"
        : "\(right) of \(shown.count) places show what they should, and \(given.count) of the problem's picture"
    )
  }

  /// How far a picture lies from another of the board's size, where that is known.
  private func difference(_ picture: Sheet, _ other: Sheet) -> Int {
    let resized = picture.resized(width: other.width, height: other.height)
    return (0..<other.count).reduce(0) { sum, offset in
      guard isKnown[offset] else { return sum }
      return (3 * offset..<3 * offset + 3).reduce(sum) {
        $0 + abs(Int(resized.bytes[$1]) - Int(other.bytes[$1]))
      }
    }
  }

  /// What the problem picture shows already earns nothing; where it shows all, all must stay.
  private func value(right: Int, of count: Int) -> Double {
    guard given.count < count else { return right == count ? 1 : 0 }
    return Double(max(0, right - given.count)) / Double(count - given.count)
  }

  /// The share of the places that hold what they should or are empty; nothing if no piece is placed.
  func stage(_ picture: Picture, _ number: Int, of count: Int) -> Double? {
    guard let shown = shown(in: Sheet(picture)),
      zip(shown, meant).contains(where: { $0 == .right && !$1.isEmpty })
    else { return 0 }
    return Double(shown.count { $0 == .right || $0 == .empty }) / Double(shown.count)
  }

  private func shown(in picture: Sheet) -> [Shown]? {
    // A place that stays empty for now says nothing of where the picture lies, and of its colours.
    let resized = picture.resized(width: finished.width, height: finished.height)
    let isCompared = isKnown.indices.map { offset in
      isKnown[offset] && (!isEmpty(resized, offset) || isEmpty(finished, offset))
    }
    guard let alignment = Alignment(picture, to: finished, isKnown: isCompared) else { return nil }
    let sheet = alignment.sheet
    let shown = (0..<legend.count).map { place in
      let cell = legend.box(ofPlace: place + 1)
      let seen = PieceLook(raster) { x, y in
        let (column, row) = (cell[0] + x, cell[1] + y)
        guard 0..<sheet.width ~= column, 0..<sheet.height ~= row else { return nil }
        return sheet[row * sheet.width + column]
      }
      return what(seen, meant: meant[place])
    }
    return withoutCopies(shown)
  }

  /// Takes a piece that is shown in several places from all of them, for it can lie in one only; of twins each in one.
  private func withoutCopies(_ shown: [Shown]) -> [Shown] {
    let pieces = zip(shown, meant).map { shown, meant -> Int? in
      switch shown {
      case .right: meant.first
      case .piece(let piece): piece
      case .empty, .nothing: nil
      }
    }
    var groups: [Int: (first: Int, size: Int)] = [:]
    for twins in meant {
      for piece in twins { groups[piece] = (twins.min() ?? piece, twins.count) }
    }
    func group(_ piece: Int) -> (first: Int, size: Int) { groups[piece] ?? (piece, 1) }
    let counts = Dictionary(
      pieces.compactMap { $0 }.map { (group($0).first, 1) }, uniquingKeysWith: +)
    return zip(shown, pieces).map { shown, piece in
      guard let piece else { return shown }
      let (first, size) = group(piece)
      return counts[first, default: 0] > size ? .nothing : shown
    }
  }

  private func what(_ seen: PieceLook, meant: [Int]) -> Shown {
    var least = Double.infinity
    var rightful = Double.infinity
    var found: Int?
    for (piece, looks) in looks.enumerated() {
      for (turn, look) in looks.enumerated() {
        guard let difference = look.difference(from: seen) else { continue }
        let isLike = isLike(look, difference)
        if difference.mean < least {
          least = difference.mean
          found = isLike ? piece : nil
        }
        if piece == meant.first, turn == 0, isLike { rightful = difference.mean }
        // A twin may lie there in any way; it looks the same.
        if meant.dropFirst().contains(piece), isLike {
          rightful = min(rightful, difference.mean)
        }
      }
    }
    let plain = self.plain(seen)
    if plain <= Self.mostPlainDifference, plain <= least { return meant.isEmpty ? .right : .empty }
    if rightful <= least + Self.slack { return .right }
    return found.map { .piece($0) } ?? .nothing
  }

  private func isLike(_ look: PieceLook, _ difference: (mean: Double, correlation: Double)) -> Bool
  {
    look.contrast < Self.leastContrast
      ? difference.mean <= Self.mostPlainDifference
      : difference.mean <= Self.mostDifference && difference.correlation >= Self.leastCorrelation
  }

  /// Whether a pixel nearly has the colour of empty places.
  private func isEmpty(_ sheet: Sheet, _ offset: Int) -> Bool {
    (0..<3).allSatisfy { channel in
      let empty = Int(legend.empty >> UInt32(16 - 8 * channel) & 255)
      return abs(Int(sheet.bytes[3 * offset + channel]) - empty) <= 16
    }
  }

  /// How far what is seen lies from the colour of empty places, where no neighbour reaches.
  private func plain(_ seen: PieceLook) -> Double {
    let empty = legend.empty
    let (red, green, blue) = (
      Double(empty >> 16 & 255), Double(empty >> 8 & 255), Double(empty & 255)
    )
    var (sum, count) = (0.0, 0.0)
    for (number, mean) in seen.means.enumerated() where raster.isInner(number) {
      guard let mean else { continue }
      count += 1
      sum += abs(mean.red - red) + abs(mean.green - green) + abs(mean.blue - blue)
    }
    return count > 0 ? sum / 3 / count : .infinity
  }
}
