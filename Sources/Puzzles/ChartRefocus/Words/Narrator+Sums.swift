import Charts
import Traces

/// Calculations, written out.
extension Narrator {
  /// The calculation of a step with its result, as `12.4 − 9 = 3.4`.
  mutating func sum(_ number: Int) -> Words {
    guard let wording = written(number) else { return step(number) }
    return calculation(number, as: wording)
  }

  private func operands(_ number: Int) -> [ExactNumber] {
    steps[number].of.compactMap { place in
      steps.indices.contains(place) ? ExactNumber(steps[place].value) : nil
    }
  }

  private func plain(_ number: ExactNumber) -> String { number.written(grouped: groupsThousands) }

  private mutating func written(_ number: Int) -> String? {
    let step = steps[number]
    guard let result = ExactNumber(step.value) else { return nil }
    var operands = operands(number)
    guard operands.count == step.of.count, operands.count > 1 || step.operation == .mean else {
      return nil
    }
    switch step.operation {
    case .subtract:
      if operands[0] < operands[1] { operands.swapAt(0, 1) }
      let (a, b) = (operands[0], operands[1])
      let isExact = (a - b).equals(result)
      // Two signs in turn are hard to read.
      return b.isNegative || !writesSigns
        ? "\(plain(a)) minus \(plain(b))\(words(isExact))\(plain(result))"
        : "\(plain(a)) − \(plain(b))\(signs(isExact))\(plain(result))"
    case .add:
      let all = operands.map(plain).joined(separator: " + ")
      let isExact = total(operands).equals(result)
      return all + signs(isExact) + plain(result)
    case .mean:
      let all = operands.map(plain).joined(separator: " + ")
      let isExact = total(operands).equals(result * operands.count)
      return "(\(all)) / \(operands.count)\(signs(isExact))\(plain(result))"
    case .divide:
      let (a, b) = (operands[0], operands[1])
      let isExact = (result * b).equals(a)
      return writesSigns
        ? "\(plain(a)) / \(plain(b))\(signs(isExact))\(plain(result))"
        : "\(plain(a)) divided by \(plain(b))\(words(isExact))\(plain(result))"
    case .percent:
      let (a, b) = (operands[0], operands[1])
      let isExact = (result * b).equals(a * 100)
      let end = signs(isExact) + plain(result)
      return happens(0.6)
        ? "\(plain(a)) / \(plain(b)) × 100\(end)" : "100 × \(plain(a)) / \(plain(b))\(end)"
    case .growth:
      let (a, b) = (operands[0], operands[1])
      let (high, low) = a < b ? (b, a) : (a, b)
      let isExact = (result * a).equals((high - low) * 100)
      return "(\(plain(high)) - \(plain(low))) / \(plain(a)) × 100\(signs(isExact))\(plain(result))"
    default: return nil
    }
  }

  private func total(_ numbers: [ExactNumber]) -> ExactNumber {
    numbers.reduce(ExactNumber(0, decimals: 0), +)
  }

  private func signs(_ isExact: Bool) -> String { isExact ? " = " : " ≈ " }
  private func words(_ isExact: Bool) -> String { isExact ? " is " : " is about " }

  /// A sentence with a calculation.
  mutating func calculated(_ number: Int) -> Words {
    let sum = sum(number)
    let name: String
    switch steps[number].operation {
    case .subtract: name = any("subtraction", "difference")
    case .add: name = any("addition", "sum")
    case .mean: name = any("mean", "average")
    case .divide: name = any("division", "ratio")
    case .percent: name = any("share", "percentage")
    default: name = any("change", "percentage")
    }
    return say(
      "sum",
      [
        "The \(name) is then: \(sum).", "Now the \(name): \(sum).", "Worked out: \(sum).",
        "That gives \(sum).", "So \(sum).", "For the \(name), \(sum).", "Calculated, \(sum).",
        "The calculation is \(sum).",
      ],
      personal: [
        "\(me) calculate \(sum).", "\(me) get \(sum).", "\(me) work out the \(name): \(sum).",
      ])
  }
}
