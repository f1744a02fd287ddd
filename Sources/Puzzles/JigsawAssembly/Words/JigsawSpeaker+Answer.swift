import Traces

/// How a trace ends.
extension JigsawSpeaker {
  /// The sentence with the answer.
  mutating func conclude(image: Int) -> Words {
    let said = answer(image: image)
    if scene.form == .arrangement, roll(2) == 0 {
      switch roll(3) {
      case 0: return "This is the option \(said)"
      case 1: return "Among the options that is \(said)"
      default: return "That is option \(said)"
      }
    }
    switch roll(8) {
    case 0: return "The answer is \(said)"
    case 1: return "Therefore: \(said)"
    case 2: return "Answer: \(said)"
    case 3: return "This gives \(said)"
    case 4: return "Hence \(said)"
    case 5: return "That settles it: \(said)"
    case 6: return "So the answer is \(said)"
    default: return "In the form asked for: \(said)"
    }
  }
}
