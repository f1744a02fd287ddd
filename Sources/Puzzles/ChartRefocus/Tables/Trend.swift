import Seeding

/// How a quantity goes on in time, as shares of its span: 0 is the least that it can be, 1 the most.
struct Trend: Sendable {
  private enum Course { case growth, decline, peak, dip, wander }

  private let course: Course
  /// Whether the course is steep at its start, at its end, or even.
  private let bend: Int
  private let noise: Double

  /// Draws a course.
  init(using chance: inout Chance) {
    let courses: [Course] = [.growth, .decline, .peak, .dip, .wander]
    course = courses[chance.index(weightedBy: [5, 3, 2, 1, 3]) ?? 0]
    bend = chance.integer(below: 3)
    noise = chance.real(in: 0.01...0.06)
  }

  /// Draws a path of at least one step.
  func path(_ count: Int, using chance: inout Chance) -> [Double] {
    let low = chance.real(in: 0.1...0.4)
    let high = chance.real(in: 0.55...0.95)
    let turn = chance.real(in: 0.3...0.75)
    var place = chance.real(in: 0.3...0.7)
    return (0..<count).map { step in
      let time = count > 1 ? Double(step) / Double(count - 1) : 0
      let ease =
        switch bend {
        case 0: time
        case 1: time * time
        default: time * (2 - time)
        }
      // 1 at the turn, falling to 0 as a parabola on both sides.
      let away = time < turn ? (turn - time) / turn : (time - turn) / (1 - turn)
      let hill = 1 - away * away
      let share: Double
      switch course {
      case .growth: share = low + (high - low) * ease
      case .decline: share = high - (high - low) * ease
      case .peak: share = low + (high - low) * hill
      case .dip: share = high - (high - low) * hill
      case .wander:
        place = min(0.95, max(0.05, place + chance.real(in: -0.14...0.14)))
        share = place
      }
      return min(1, max(0, share + noise * chance.real(in: -1...1)))
    }
  }

  /// Returns what recurs at a phase of a clock, -1 to 1, or nil if nothing does.
  static func season(_ season: Topic.Season, of clock: Clock, at phase: Int) -> Double? {
    let profile: [Double]
    switch (clock, season) {
    case (.months, .summer): profile = summer
    case (.months, .winter): profile = summer.map { -$0 }
    case (.months, .yearEnd): profile = yearEnd
    case (.quarters, .summer): profile = [-0.8, 0.2, 1, -0.4]
    case (.quarters, .winter): profile = [1, -0.2, -0.9, 0.4]
    case (.quarters, .yearEnd): profile = [-0.6, -0.3, -0.1, 1]
    case (.weekdays, .working): profile = [0.7, 0.9, 1, 0.8, 0.4, -0.7, -1]
    case (.weekdays, .leisure): profile = [-1, -0.8, -0.6, -0.4, 0.1, 0.9, 1]
    case (.hours, .working): profile = working
    case (.hours, .leisure): profile = leisure
    case (.hours, .summer): profile = warmth
    default: return nil
    }
    return profile.indices.contains(phase) ? profile[phase] : nil
  }

  private static let summer = [
    -0.95, -0.9, -0.5, -0.05, 0.45, 0.8, 1, 0.95, 0.5, 0, -0.5, -0.85,
  ]
  private static let yearEnd = [
    -0.5, -0.7, -0.4, -0.3, -0.2, -0.1, -0.3, -0.4, -0.1, 0.1, 0.6, 1,
  ]
  private static let working = [
    -1, -1, -1, -1, -0.9, -0.7, -0.1, 0.7, 1, 0.5, 0.1, 0, 0.1, 0.1, 0.2, 0.5, 0.9, 1, 0.6, 0,
    -0.3, -0.6, -0.8, -0.9,
  ]
  private static let leisure = [
    -1, -1, -1, -1, -1, -1, -0.9, -0.8, -0.6, -0.3, 0, 0.2, 0.4, 0.6, 0.8, 1, 0.9, 0.6, 0.3, 0,
    -0.3, -0.5, -0.7, -0.9,
  ]
  private static let warmth = [
    -0.8, -0.85, -0.9, -0.95, -1, -1, -0.9, -0.7, -0.4, -0.1, 0.2, 0.5, 0.7, 0.9, 1, 1, 0.9, 0.7,
    0.4, 0.1, -0.2, -0.4, -0.6, -0.7,
  ]
}
