public import Seeding

/// The numbers that a knob lets a draw choose from, each as probable: one, a list, or a range.
public struct Spread: Hashable, Sendable, CustomStringConvertible {
  private enum Form: Hashable, Sendable {
    case range(ClosedRange<Int>)
    case list([Int])
  }

  private let form: Form

  /// Creates the spread of a range.
  public init(_ range: ClosedRange<Int>) { form = .range(range) }

  /// Creates the spread of a list of at least one number.
  public init(_ numbers: [Int]) {
    precondition(!numbers.isEmpty, "a spread has a number")
    form = .list(numbers)
  }

  /// The number of choices.
  public var count: Int {
    switch form {
    case .range(let range): range.count
    case .list(let numbers): numbers.count
    }
  }

  /// The choices in their order.
  public var numbers: [Int] {
    switch form {
    case .range(let range): Array(range)
    case .list(let numbers): numbers
    }
  }

  /// The least choice.
  public var least: Int {
    switch form {
    case .range(let range): range.lowerBound
    case .list(let numbers): numbers.reduce(Int.max, min)
    }
  }

  /// The greatest choice.
  public var greatest: Int {
    switch form {
    case .range(let range): range.upperBound
    case .list(let numbers): numbers.reduce(Int.min, max)
    }
  }

  /// Returns whether a number is one of the choices.
  public func contains(_ number: Int) -> Bool {
    switch form {
    case .range(let range): range.contains(number)
    case .list(let numbers): numbers.contains(number)
    }
  }

  /// Draws one of the choices.
  public func draw(using chance: inout Chance) -> Int {
    switch form {
    case .range(let range): chance.integer(in: range)
    case .list(let numbers): numbers[chance.integer(below: numbers.count)]
    }
  }

  /// The spread as a recipe would say it.
  public var description: String {
    switch form {
    case .range(let range):
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)...\(range.upperBound)"
    case .list(let numbers):
      numbers.count == 1
        ? "\(numbers[0])" : "[" + numbers.map(String.init).joined(separator: ", ") + "]"
    }
  }
}

/// The real numbers that a knob lets a draw choose from: one, or a range.
public struct RealSpread: Hashable, Sendable, CustomStringConvertible {
  /// The range, bounds included.
  public let range: ClosedRange<Double>

  /// Creates the spread of a range.
  public init(_ range: ClosedRange<Double>) { self.range = range }

  /// Draws a number.
  public func draw(using chance: inout Chance) -> Double { chance.real(in: range) }

  /// The spread as a recipe would say it.
  public var description: String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound)...\(range.upperBound)"
  }
}
