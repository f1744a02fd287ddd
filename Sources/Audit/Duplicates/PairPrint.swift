import Datasets
import Foundation
import Imaging

/// What a pair of picture and text looks like, as Bee's rule compares pairs: a perceptual hash of the first
/// picture, and a SimHash of the question (Charikar 2002), 64 bits each.
struct PairPrint: Hashable, Sendable {
  /// The most bits in which pictures of one look differ.
  static let pictureDistance = 10
  /// The most bits in which texts of one wording differ.
  static let textDistance = 3

  var picture: UInt64
  var text: UInt64

  init(picture: UInt64, text: UInt64) {
    self.picture = picture
    self.text = text
  }

  /// Takes the print of a record.
  ///
  /// - Throws: `DatasetError` or `PhotoError` if its first picture can't be read.
  init(_ record: Record, _ pictures: PictureFiles) throws {
    let question = TraceOutline.asked(record.problem.question, record.problem.options.map(\.text))
    text = Self.simHash(of: question)
    picture =
      try record.problem.images.first.map { path in
        Self.perceptualHash(of: try Picture(photo: pictures.bytes(of: path), shorterSide: 64))
      } ?? 0
  }

  /// Whether two pairs are alike in picture and text.
  func isLike(_ other: PairPrint) -> Bool {
    (picture ^ other.picture).nonzeroBitCount <= Self.pictureDistance
      && (text ^ other.text).nonzeroBitCount <= Self.textDistance
  }

  /// Returns the SimHash of a text's words and pairs of words.
  static func simHash(of text: String) -> UInt64 {
    let words = PlainWords.of(text).map { TextHash.of($0) }
    let features = words + zip(words, words.dropFirst()).map { TextHash.join($0, $1) }
    var sums = [Int](repeating: 0, count: 64)
    for feature in features {
      for bit in 0..<64 { sums[bit] += feature >> UInt64(bit) & 1 == 1 ? 1 : -1 }
    }
    return sums.enumerated().reduce(0) { $0 | ($1.element > 0 ? 1 << UInt64($1.offset) : 0) }
  }

  /// Returns the perceptual hash of a picture: of the cosine transform of its brightness at 32 × 32 places,
  /// the lowest 8 × 8 frequencies, each a bit that says whether it is above their median.
  static func perceptualHash(of picture: Picture) -> UInt64 {
    let side = 32
    let small = picture.reduced(
      columns: 0..<picture.width, rows: 0..<picture.height,
      width: min(side, picture.width), height: min(side, picture.height))
    let places = (0..<side).map { row in
      (0..<side).map { column -> Double in
        let colour = small[column * small.width / side, row * small.height / side]
        return 0.299 * Double(colour.red) + 0.587 * Double(colour.green)
          + 0.114 * Double(colour.blue)
      }
    }
    let waves = (0..<8).map { turns in
      (0..<side).map { place in
        cos(Double.pi / Double(2 * side) * Double(turns * (2 * place + 1)))
      }
    }
    let across = places.map { row in
      waves.map { wave in zip(wave, row).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let frequencies = waves.flatMap { wave in
      (0..<8).map { column in (0..<side).reduce(0) { $0 + wave[$1] * across[$1][column] } }
    }
    let median = frequencies.sorted()[32]
    return frequencies.enumerated().reduce(0) {
      $0 | ($1.element > median ? 1 << UInt64($1.offset) : 0)
    }
  }
}

/// Finds pairs that are like an earlier one.
///
/// Pictures that differ in at most 10 of 64 bits differ in at most two of some 16 that stand together, for
/// there are 4 such.
struct PairFinder {
  private static let pieces = 4

  private var prints: [PairPrint] = []
  private var records: [Int] = []
  private var last = [Int32](repeating: -1, count: pieces << 16)
  private var before: [Int32] = []
  private static let flips: [UInt64] =
    [0] + (0..<16).map { 1 << UInt64($0) }
    + (0..<16).flatMap { a in (0..<a).map { 1 << UInt64(a) | 1 << UInt64($0) } }

  /// Adds a pair.
  ///
  /// - Returns: The record of one that it is like, or nil if there is none; then it is kept.
  mutating func add(_ print: PairPrint, record: Int) -> Int? {
    for piece in 0..<Self.pieces {
      let value = print.picture >> UInt64(16 * piece) & 0xFFFF
      for flip in Self.flips {
        var other = Int(last[piece << 16 + Int(value ^ flip)])
        while other >= 0 {
          if print.isLike(prints[other]) { return records[other] }
          other = Int(before[other * Self.pieces + piece])
        }
      }
    }
    for piece in 0..<Self.pieces {
      let place = piece << 16 + Int(print.picture >> UInt64(16 * piece) & 0xFFFF)
      before.append(last[place])
      last[place] = Int32(prints.count)
    }
    prints.append(print)
    records.append(record)
    return nil
  }
}
