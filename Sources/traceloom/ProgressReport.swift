import Synchronization

/// How far something has come, told on stderr: a line redrawn at a terminal, a line now and then elsewhere.
final class ProgressReport: Sendable {
  /// What is told of one moment.
  struct Moment {
    /// How many are done.
    var done: Int
    /// How many there are to do.
    var total: Int
    /// What else is to be said, such as `12 rejected`.
    var aside: String = ""
  }

  private struct State {
    var first: (done: Int, at: ContinuousClock.Instant)?
    var last: ContinuousClock.Instant?
  }

  /// How often a line is told where it can't be redrawn.
  private static let pause = Duration.seconds(10)

  private let noun: String
  private let state = Mutex(State())

  /// Creates a report.
  ///
  /// - Parameter noun: What is counted, such as `samples`.
  init(_ noun: String) {
    self.noun = noun
  }

  /// Tells of a moment.
  func report(_ moment: Moment) {
    let now = ContinuousClock.now
    let text: String? = state.withLock { state in
      let first = state.first ?? (moment.done, now)
      state.first = first
      let last = state.last ?? first.at
      if !Console.isTerminal {
        guard now - last >= Self.pause else {
          state.last = last
          return nil
        }
      }
      state.last = now
      let rate = Double(moment.done - first.done) / max(1e-9, (now - first.at).seconds)
      return describe(moment, rate: now - first.at < .milliseconds(300) ? 0 : rate)
    }
    guard let text else { return }
    if Console.isTerminal { Console.redraw(text) } else { Console.say(text) }
  }

  /// Takes the line away.
  func finish() {
    if Console.isTerminal { Console.redraw("") }
  }

  private func describe(_ moment: Moment, rate: Double) -> String {
    let isOpen = moment.total == 0
    var parts = [
      isOpen
        ? "\(moment.done.grouped) \(noun)"
        : "\(moment.done.grouped) of \(moment.total.grouped) \(noun)"
    ]
    if !moment.aside.isEmpty { parts.append(moment.aside) }
    if rate > 0 {
      parts.append("\(Int(rate.rounded()).grouped) a second")
      if isOpen { return parts.joined(separator: " · ") }
      let left = Double(max(0, moment.total - moment.done)) / rate
      parts.append("\(Duration.seconds(left).spoken) left")
    }
    return parts.joined(separator: " · ")
  }
}

extension Duration {
  /// The duration in seconds.
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }

  /// The duration as `0.3 s`, `42 s`, `3 min 20 s` or `2 h 5 min`.
  var spoken: String {
    if seconds < 10 { return "\((seconds * 10).rounded(.up) / 10) s" }
    let seconds = Int(min(seconds, 1e9))
    return switch seconds {
    case ..<60: "\(seconds) s"
    case ..<3600: "\(seconds / 60) min \(seconds % 60) s"
    default: "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
  }
}

extension Int {
  /// The number with a comma at every third digit.
  var grouped: String {
    let digits = String(magnitude)
    let head = digits.count % 3
    var text = String(digits.prefix(head))
    for (offset, digit) in digits.dropFirst(head).enumerated() {
      if offset.isMultiple(of: 3), !text.isEmpty { text += "," }
      text.append(digit)
    }
    return self < 0 ? "-" + text : text
  }
}
