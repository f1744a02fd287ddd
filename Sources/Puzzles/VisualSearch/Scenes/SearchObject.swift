import Colour
import Imaging
import Traces

/// One object of a picture, as the picture shows it or as an annotation has it.
struct SearchObject: Hashable, Sendable {
  /// What one is called, and what several are called.
  let name: String
  let plural: String
  /// The colour by the table, or nil where it is not certain.
  let colour: ColourName?
  /// The pattern, or nil where nobody knows.
  let pattern: SearchPattern?
  /// The mean of its body in CIELAB, where there is a mask.
  var mean: Lab?
  /// The bounds of its visible pixels.
  let box: Box
  /// The number of its visible pixels; 0 where there is no mask.
  let area: Int
  /// The same as if nothing covered it; `box` and 0 where nobody knows.
  let full: Box
  let fullArea: Int
  /// How it is placed; nil where nobody knows.
  var stance: SearchStance? = nil
  /// The objects further back of which it hides pixels, in order, and how many.
  var hidden: [Hidden] = []
  /// Whether it stands for several that nobody told apart.
  let isCrowd: Bool
  /// Whether the border of the picture cuts it.
  let isCut: Bool
  /// Its visible pixels, where they are known.
  let mask: Mask?
  /// Those by which its colour is judged; nil for all of the mask.
  var body: Mask?
  /// The patterns that its kind may have; at most one where there is nothing to ask about.
  let patterns: [SearchPattern]
  /// What is written on it, all of which can be seen; empty for nothing.
  var text = ""
  /// The bounds of what is written.
  var textBox: Box? = nil

  /// Some pixels of another object that are not seen.
  struct Hidden: Hashable, Sendable {
    let object: Int
    let pixels: Int
  }

  /// How many pixels of another object it hides.
  func hides(_ other: Int) -> Int { hidden.first { $0.object == other }?.pixels ?? 0 }

  /// All that can be said of it.
  var description: Description { Description(name: name, colour: colour, pattern: pattern) }
}

/// How an object of a composition is placed.
enum SearchStance: String, Hashable, Sendable {
  case stands, lies, hangs, leans, flies
}
