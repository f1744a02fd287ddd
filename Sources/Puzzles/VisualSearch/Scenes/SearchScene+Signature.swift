import Colour
import PuzzleKit
import Traces

extension SearchScene {
  /// What the scene has in common with every other in which the same things are asked of the same objects.
  var signature: Signature {
    let lines = objects.map { object in
      let box = object.box
      return "\(object.description.fields) \(box.x0) \(box.y0) \(box.x1) \(box.y1)"
        + (object.text.isEmpty ? "" : " \(object.text)")
    }
    let mention = targetMention
    let description = mention?.description ?? asked.about
    let target = asked.target >= 0 ? objects[asked.target].box.text : "none"
    let anchor = (mention?.other).flatMap { $0 >= 0 ? objects[$0].box.text : nil } ?? "none"
    // Questions in a user's words differ in these.
    let words =
      switch form {
      case .given: "\(self.asked.question)  "
      // A frame needs no words.
      case .marked: "  "
      default: (description ?? Description()).fields
      }
    // What is compared is told by the boxes of all that is named.
    let named =
      [.relation, .larger, .nearer].contains(form)
      ? self.asked.mentions.map { " " + objects[$0.object].box.text }.joined() : ""
    let asked =
      "\(target) \(words) \(mention?.relation?.rawValue ?? "") \(anchor)\(named)"
    let text = (["search \(form.rawValue)"] + lines.sorted() + [asked]).joined(separator: "\n")
    let low = Signature(canonical: text).low
    switch origin {
    case .composition(_, _, let seed): return Signature(high: seed, low: low)
    case .photo(_, let content): return Signature(high: content, low: low)
    }
  }
}

extension Description {
  /// Its parts, empty where they are not said.
  fileprivate var fields: String {
    "\(name) \(colour?.rawValue ?? "") \(pattern?.rawValue ?? "")"
  }
}
