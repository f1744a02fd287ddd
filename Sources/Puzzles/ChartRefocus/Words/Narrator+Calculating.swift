import Charts
import Traces

/// How a question that needs a calculation, or a count, is gone about.
extension Narrator {
  mutating func calculating() -> Words {
    switch form {
    case .difference:
      let (start, m, n) = paired(asked.cells[0], asked.cells[1])
      return say(
        "strategy",
        [
          "\(start)\(m) and \(n) are read, then subtracted.",
          "\(start)with \(m) and \(n) read, a subtraction gives the result.",
          "\(start)a subtraction of \(m) and \(n) gives it.",
        ], personal: ["\(start)\(me) read \(m) and \(n) and subtract."])
    case .range, .sumExtremes:
      let end = form == .range ? "subtracted" : "added"
      return say(
        "strategy",
        [
          "The ends of the order have to be found, read and \(end).",
          "So the ends are looked for, and their \(figure)s are \(end).",
          "Only the extremes matter: they are read and then \(end).",
          "What lies between the extremes can be left aside.",
        ])
    case .sum:
      let all = names(asked.cells)
      return say(
        "strategy",
        [
          "The \(figure)s of \(all) are read in turn and then added.",
          "Reading \(all) and adding gives the result.",
          "It takes a reading of each and an addition.",
        ], personal: ["\(me) read \(all) and add."])
    case .total:
      return say(
        "strategy",
        [
          "Every \(grouping) counts, so all are read and added.",
          "The \(figure)s are read in turn and then added.",
          "Reading along the \(groupings) and adding gives it.",
          "None may be left out: all \(figure)s are added.",
        ])
    case .mean:
      return say(
        "strategy",
        [
          "All \(figure)s are added and divided by how many there are.",
          "It takes the sum of the \(figure)s and their count.",
          "Every \(grouping) counts: the \(figure)s are added, then divided by their number.",
          "The \(figure)s are read in turn; their sum is divided by their count.",
        ])
    case .ratio:
      let (start, m, n) = paired(asked.cells[0], asked.cells[1])
      return say(
        "strategy",
        [
          "\(start)\(m) has to be divided by \(n).",
          "\(start)the \(figure) of \(m) is divided by that of \(n).",
          "\(start)\(n) is the measure that \(m) is divided by.",
        ], personal: ["\(start)\(me) divide \(m) by \(n)."])
    case .share:
      let it = name(asked.cells[0])
      return say(
        "strategy",
        [
          "For the share, \(it) is divided by the sum of all.",
          "It takes \(it) itself and the sum of all \(figure)s.",
          "All \(figure)s are added, and \(it) is set against that sum.",
          "The whole is the sum of all \(groupings); \(it) is a part of it.",
        ])
    case .percentChange:
      let (start, m, n) = paired(asked.cells[0], asked.cells[1])
      return say(
        "strategy",
        [
          "\(start)the change from \(m) to \(n) is divided by the \(figure) at \(m).",
          "\(start)it takes the change up to \(n), set against \(m), where it began.",
          "\(start)\(m) is the base, and the change to \(n) is measured by it.",
        ])
    case .countAbove, .countBelow:
      return say(
        "strategy",
        [
          "Each \(grouping) is held against \(number), and those that qualify are counted.",
          "It takes a check of each \(grouping) against \(number).",
          "\(number) is the limit; the \(groupings) on the right side of it are counted.",
          "So the \(marks()) are gone through with \(number) in mind.",
        ], personal: ["\(me) hold each \(grouping) against \(number) and count."])
    case .aboveMean:
      return say(
        "strategy",
        [
          "The sum divided by the count gives the limit that each \(grouping) is held against.",
          "For that the \(figure)s are averaged, then each is compared with the result.",
          "The mean comes before the count: it is the limit.",
          "It takes the average, and then a check of each \(grouping) against it.",
        ])
    default:
      return say(
        "strategy",
        [
          "\(series(asked.series)) has to be compared with \(series(asked.other)) \(grouping) by \(grouping).",
          "At each \(grouping) the pair of \(figure)s is compared, and those that qualify are counted.",
          "So \(series(asked.series)) and \(series(asked.other)) are set side by side at each \(grouping).",
        ])
    }
  }
}
