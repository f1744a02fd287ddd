import Charts
import PuzzleKit

/// How far apart figures lie in a chart.
struct Scale: Hashable, Sendable {
  /// The fewest pixels between what is compared by eye.
  static let least = 3.0

  private enum Form: Hashable, Sendable {
    /// So many pixels for each 1.
    case linear(Double)
    /// So many pixels for each power of e.
    case logarithmic(Double)
    /// Nothing but what is written.
    case written
  }

  private let form: Form
  /// Whether each figure is written.
  let isLabelled: Bool
  /// What a pixel is worth; nil where lengths are not read.
  private let worth: Fraction?
  private let decimals: Int

  /// Takes the scale of a chart.
  init(_ chart: Chart) throws(Rejection) {
    isLabelled = chart.isLabelled
    decimals = chart.table.decimals
    guard chart.kind != .table else {
      (form, worth) = (.written, nil)
      return
    }
    guard let axis = chart.axis else {
      let sum = chart.table.series[0].values.reduce(0) { $0 + ($1 ?? 0) }
      let edges = chart.elements.flatMap(\.polygon).map(\.x)
      guard let low = edges.min(), let high = edges.max(), sum > 0 else {
        throw Rejection("no-axis", chart.kind.rawValue)
      }
      let whole = Fraction(sum, decimals: decimals).real
      (form, worth) = (.linear(Double.pi * Double(high - low) / 16 / whole), nil)
      return
    }
    guard let first = axis.ticks.first, let last = axis.ticks.last, first.place != last.place,
      let low = Fraction(plain: first.text), let high = Fraction(plain: last.text), low < high
    else { throw Rejection("no-axis", "ticks of \(chart.kind.rawValue)") }
    let length = abs(last.place - first.place)
    guard axis.isLogarithmic else {
      form = .linear(Double(length) / 16 / (high - low).real)
      worth = (high - low) * 16 / Fraction(length)
      return
    }
    guard low > Fraction(0) else { throw Rejection("no-axis", "the logarithm of \(first.text)") }
    form = .logarithmic(Double(length) / 16 / (high.real / low.real).naturalLogarithm)
    worth = nil
  }

  /// Whether lengths can be read as figures.
  var isReadable: Bool { isLabelled || worth != nil }

  /// The multiple, in figures, that readings are rounded to.
  var step: Int {
    guard !isLabelled, let worth else { return 1 }
    let least = worth * Fraction.power(decimals)
    var power = 1
    while power < 1_000_000_000_000 {
      for factor in [1, 2, 5] where Fraction(factor * power) >= least { return factor * power }
      power *= 10
    }
    return power
  }

  /// Whether a figure is read closely enough: a pixel is worth at most a fortieth of it.
  func isFine(_ figure: Int) -> Bool {
    guard !isLabelled else { return true }
    guard let worth else { return false }
    return worth * 40 <= Fraction(abs(figure), decimals: decimals)
  }

  /// How many pixels lie between two numbers; nil where nothing but writing tells.
  func pixels(_ a: Fraction, _ b: Fraction) -> Double? {
    switch form {
    case .written: nil
    case .linear(let pixels): abs((a - b).real) * pixels
    case .logarithmic(let pixels):
      a > Fraction(0) && b > Fraction(0)
        ? abs((a.real / b.real).naturalLogarithm) * pixels : nil
    }
  }

  /// Whether two numbers are told apart.
  func tells(_ a: Fraction, _ b: Fraction) -> Bool {
    if isLabelled { return a != b }
    // A hair more, lest the last digit of a real number decide.
    return (pixels(a, b) ?? 0) >= Self.least + 0.001
  }
}

extension Double {
  /// The natural logarithm of a positive number, the same on every machine: sums, products and quotients of
  /// IEEE 754 alone.
  fileprivate var naturalLogarithm: Double {
    // Within 1/√2 to √2, ln m = 2 artanh((m - 1) / (m + 1)).
    var (mantissa, exponent) = (significand, Double(self.exponent))
    if mantissa > 1.414_213_562_373_095_1 { (mantissa, exponent) = (mantissa / 2, exponent + 1) }
    let s = (mantissa - 1) / (mantissa + 1)
    var sum = 0.0
    for odd in stride(from: 25, through: 1, by: -2) { sum = sum * s * s + 1 / Double(odd) }
    return 2 * s * sum + exponent * 0.693_147_180_559_945_3
  }
}
