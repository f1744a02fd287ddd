@testable import Datasets
import VerificationKit

/// What follows from a plan, worked out plainly.
enum Oracle {
  static func measures(_ plan: Plan) -> [Record.Measure] {
    func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
    let hops = plan.mentions.first?.relation.isEmpty == false ? 2.0 : 1.0
    var all = [("objects.count", Double(plan.things.count))]
    if plan.target >= 0 {
      let thing = plan.things[plan.target]
      let others = plan.things.enumerated().filter { $0.offset != plan.target }.map(\.element)
      let (width, height) = (Double(plan.size[0]), Double(plan.size[1]))
      let (x0, y0, x1, y1) = (
        Double(thing.box[0]), Double(thing.box[1]), Double(thing.box[2]), Double(thing.box[3])
      )
      let dx = (x0 + x1) / 2 - width / 2
      let dy = (y0 + y1) / 2 - height / 2
      let half = (width * width + height * height).squareRoot() / 2
      var nearest = 3.5
      for other in others {
        var distance = 0.0
        if other.name != thing.name { distance += 1 }
        if other.colour != thing.colour { distance += 1 }
        if other.pattern != thing.pattern { distance += 1 }
        let ratio = Double(other.area) / Double(thing.area)
        if ratio >= 1.5 || 1 / ratio >= 1.5 { distance += 0.5 }
        nearest = min(nearest, distance)
      }
      all += [
        ("target.area", rounded((x1 - x0) * (y1 - y0) / (width * height))),
        ("target.mask_area", rounded(Double(thing.hasMask ? thing.area : 0) / (width * height))),
        ("target.visible", rounded(Double(thing.area) / Double(thing.wholeArea))),
        ("target.side", min(x1 - x0, y1 - y0)),
        ("target.aspect", rounded((x1 - x0) / (y1 - y0))), ("target.cut", 0), ("target.crowd", 0),
        ("target.eccentricity", rounded((dx * dx + dy * dy).squareRoot() / half)),
        (
          "target.lookalikes",
          Double(others.count { $0.name == thing.name || $0.colour == thing.colour })
        ),
        ("target.distance", nearest),
      ]
    }
    return (all + [("hops", hops)]).map { Record.Measure(name: $0.0, value: $0.1) }
  }

  static func signature(_ plan: Plan) -> String {
    let objects = plan.things.map { thing in
      let box = thing.box.map { "\($0)" }.joined(separator: " ")
      let text = thing.text.isEmpty ? "" : " \(thing.text)"
      return "\(thing.name) \(thing.colour) \(thing.pattern) \(box)\(text)"
    }
    func box(_ number: Int) -> String {
      number < 0 ? "none" : plan.things[number].box.map { "\($0)" }.joined(separator: ",")
    }
    let mention = plan.mentions.first { $0.object == plan.target }
    let given = plan.form == "given" ? [plan.words, "", ""] : nil
    let words =
      given ?? plan.about ?? mention.map { [$0.name, $0.colour, $0.pattern] } ?? ["", "", ""]
    let asked =
      ([box(plan.target)] + words + [mention?.relation ?? "", box(mention?.to ?? -1)])
      .joined(separator: " ")
    let named =
      ["relation", "larger", "nearer"].contains(plan.form)
      ? plan.mentions.map { " " + box($0.object) }.joined() : ""
    let text = "search \(plan.form)\n\(objects.sorted().joined(separator: "\n"))\n\(asked)\(named)"
    let sum = VerificationKit.signature(ofCanonical: text)
    return plan.isPhoto ? "0123456789abcdef" + sum.suffix(16) : "00000000000000ff" + sum.suffix(16)
  }
}
