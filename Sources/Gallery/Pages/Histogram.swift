import Foundation

/// How some numbers are spread, as bars that a template draws.
struct Histogram {
  /// The numbers from one bound to below another.
  struct Bin {
    var from: Double
    var to: Double
    var count: Int
  }

  let count: Int
  let min: Double
  let max: Double
  let median: Double
  let bins: [Bin]

  /// The width and the height of a drawing, in its own units.
  static let size = (width: 240.0, height: 64.0)
  private static let most = 24
  private static let widest = 26.0

  /// Describes some numbers, whole ones of a small range with a bin each; nil if there are none.
  init?(_ values: [Double]) {
    guard !values.isEmpty else { return nil }
    let sorted = values.sorted()
    count = sorted.count
    min = sorted[0]
    max = sorted[sorted.count - 1]
    median = (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
    let span = max - min
    guard span > 0, span.isFinite else {
      bins = [Bin(from: min, to: max, count: count)]
      return
    }
    let isWhole = sorted.allSatisfy { $0 == $0.rounded() }
    let number: Int
    let width: Double
    if isWhole, span < 1e9 {
      width = ((span + 1) / Double(Self.most)).rounded(.up)
      number = Int(((span + 1) / width).rounded(.up))
    } else {
      number = Swift.min(Self.most, Swift.max(6, Int(Double(count).squareRoot().rounded())))
      width = span / Double(number)
    }
    var counts = [Int](repeating: 0, count: number)
    for value in sorted {
      counts[Swift.max(0, Swift.min(number - 1, Int((value - min) / width)))] += 1
    }
    let start = min
    let step = isWhole ? width - 1 : width
    bins = counts.enumerated().map { place, count in
      let from = start + Double(place) * width
      return Bin(from: from, to: from + step, count: count)
    }
  }

  /// What the template takes.
  ///
  /// - Parameters:
  ///   - name: What the numbers are.
  ///   - isShare: Whether they are shares of 1.
  /// - Returns: The bars and the words.
  func context(_ name: String, isShare: Bool = false) -> [String: Any] {
    func say(_ value: Double) -> String { isShare ? value.percent : value.short }
    let (width, height) = Self.size
    let most = Double(bins.map(\.count).max() ?? 1)
    let step = width / Double(bins.count)
    // A few bars stand as wide as others do, in the middle of their parts.
    let gap = Swift.max(Swift.min(2, step * 0.2), step - Self.widest)
    let bars: [[String: Any]] = bins.enumerated().map { place, bin in
      // A single sample is still to be seen.
      let tall = bin.count == 0 ? 0 : Swift.max(1.5, height * Double(bin.count) / most)
      let range = bin.from == bin.to ? say(bin.from) : "\(say(bin.from)) to \(say(bin.to))"
      return [
        "x": (Double(place) * step + gap / 2).place, "width": (step - gap).place,
        "y": (height - tall).place, "height": tall.place,
        "title": "\(range): \(bin.count.grouped)",
      ]
    }
    let last = bins[bins.count - 1]
    let isWhole = bins.count > 1 && bins[1].from > bins[0].to
    let (span, shift) = isWhole ? (last.to + 1 - min, 0.5) : (last.to - min, 0)
    let at = span > 0 ? (median - min + shift) / span * width : width / 2
    let label =
      "\(name): \(count.of("sample")), from \(say(min)) to \(say(max)), median \(say(median))"
    return [
      "bars": bars, "label": label, "low": say(min), "high": say(max), "middle": say(median),
      "median": at.place, "isOne": min == max,
    ]
  }
}

extension Double {
  /// The number as attributes of drawings take it.
  var place: String { String(format: "%.2f", self) }

  /// The number with three digits that matter at most behind the point.
  var short: String {
    guard abs(self) < 1e15 else { return "\(self)" }
    let whole = Int(rounded())
    if Double(whole) == self || abs(self) >= 1000 { return whole.grouped }
    let digits = abs(self) >= 100 ? 1 : abs(self) >= 1 ? 2 : 4
    var text = String(format: "%.\(digits)f", self)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The share in hundredths.
  var percent: String {
    let hundredths = self * 100
    let text =
      hundredths >= 10 ? "\(Int(hundredths.rounded()))" : ((hundredths * 100).rounded() / 100).short
    return text + " %"
  }
}

extension Int {
  /// The number with a comma at every third digit.
  var grouped: String {
    var text = ""
    for (place, digit) in String(magnitude).reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { text = "," + text }
      text = String(digit) + text
    }
    return self < 0 ? "-" + text : text
  }
}
