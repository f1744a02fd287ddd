/// Pixels of a picture, as stretches of it read column by column.
struct Mask: Sendable {
  /// The stretches in order, not empty; pixel (x, y) has the place `x * height + y`.
  private(set) var runs: [Range<Int>] = []
  /// The number of pixels.
  private(set) var count = 0
  let height: Int

  /// What is wrong with some counts.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  /// Reads COCO's compressed run-length counts.
  ///
  /// Each count is written in groups of five bits, the lowest first, each as the character of its value
  /// plus 48, with 32 added where another follows and the last one's sign extended; from the fourth count on
  /// it is the difference to the count two before.
  ///
  /// - Parameters:
  ///   - counts: The counts.
  ///   - width: The width of the picture.
  ///   - height: Its height.
  /// - Throws: ``Fault``, if the counts are no counts of the picture's pixels.
  init(counts: String, width: Int, height: Int) throws {
    self.height = height
    let all = width * height
    var (older, old) = (0, 0)
    var place = 0
    var number = 0
    var (value, shift) = (0, 0)
    for byte in counts.utf8 {
      guard 48...111 ~= byte else { throw Fault(description: "a character that is no count") }
      let digit = Int(byte) - 48
      guard shift <= 30 else { throw Fault(description: "a count that is too long") }
      value |= (digit & 31) << shift
      shift += 5
      if digit & 32 != 0 { continue }
      if digit & 16 != 0 { value -= 1 << shift }
      if number > 2 { value += older }
      guard value >= 0, value <= all - place else {
        throw Fault(
          description: "counts of more pixels than the picture has, or of fewer than none")
      }
      if number % 2 == 1, value > 0 {
        if let last = runs.last, last.upperBound == place {
          runs[runs.count - 1] = last.lowerBound..<place + value
        } else {
          runs.append(place..<place + value)
        }
        count += value
      }
      place += value
      (older, old) = (old, value)
      (value, shift) = (0, 0)
      number += 1
    }
    guard shift == 0 else { throw Fault(description: "a count that breaks off") }
    guard place == all else { throw Fault(description: "counts of fewer pixels than there are") }
  }

  /// The smallest box that holds all pixels; nil if there are none.
  var bounds: [Int]? {
    guard let first = runs.first, let last = runs.last else { return nil }
    var (top, bottom) = (height, 0)
    for run in runs {
      let (start, end) = (run.lowerBound / height, (run.upperBound - 1) / height)
      if start != end {
        (top, bottom) = (0, height)
      } else {
        top = min(top, run.lowerBound % height)
        bottom = max(bottom, (run.upperBound - 1) % height + 1)
      }
    }
    return [first.lowerBound / height, top, (last.upperBound - 1) / height + 1, bottom]
  }

  /// Whether all pixels of a box are the mask's.
  func holds(_ box: [Int]) -> Bool {
    var next = 0
    for x in box[0]..<box[2] {
      let column = x * height + box[1]..<x * height + box[3]
      while next < runs.count, runs[next].upperBound <= column.lowerBound { next += 1 }
      guard next < runs.count, runs[next].lowerBound <= column.lowerBound,
        column.upperBound <= runs[next].upperBound
      else { return false }
    }
    return true
  }

  /// The number of pairs of neighbours, beside or above each other, of its own pixels and another's.
  func contact(with other: Mask) -> Int {
    // A pixel to the right lies one column on in the order of places, one below lies next in its column.
    var pairs = 0
    for (first, second) in [(self, other), (other, self)] {
      pairs += first.shared(movedBy: height, with: second)
      var ends = Set(second.runs.map(\.lowerBound))
      ends = ends.filter { $0 % height != 0 }
      pairs += first.runs.count { ends.contains($0.upperBound) }
    }
    return pairs
  }

  /// How many of its pixels are another's once all are moved on by some places.
  private func shared(movedBy step: Int, with other: Mask) -> Int {
    var (sum, next) = (0, 0)
    for run in runs {
      let moved = run.lowerBound + step..<run.upperBound + step
      while next < other.runs.count, other.runs[next].upperBound <= moved.lowerBound { next += 1 }
      var place = next
      while place < other.runs.count, other.runs[place].lowerBound < moved.upperBound {
        sum += other.runs[place].clamped(to: moved).count
        place += 1
      }
    }
    return sum
  }

  /// The number of pixels that some other pixels share with it, these row by row.
  func shared(with isOther: (_ offset: Int) -> Bool, width: Int) -> Int {
    var count = 0
    for run in runs {
      for place in run where isOther(place % height * width + place / height) { count += 1 }
    }
    return count
  }

  /// Whether all pixels are another mask's too.
  func isWithin(_ other: Mask) -> Bool {
    var next = 0
    for run in runs {
      while next < other.runs.count, other.runs[next].upperBound <= run.lowerBound { next += 1 }
      guard next < other.runs.count, other.runs[next].lowerBound <= run.lowerBound,
        run.upperBound <= other.runs[next].upperBound
      else { return false }
    }
    return true
  }
}
