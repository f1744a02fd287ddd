import Traces

/// How a trace ends.
extension JigsawSpeaker {
  /// The sentence with the answer.
  mutating func conclude(image: Int) -> Words {
    let said = answer(image: image)
    if scene.form == .arrangement, roll(2) == 0 {
      switch roll(6) {
      case 3: return "The option that says so is \(said)"
      case 4: return "It stands in the list as \(said)"
      case 5: return "\(subject.prefixed) choose \(said)"
      case 0: return "This is the option \(said)"
      case 1: return "Among the options that is \(said)"
      default: return "That is option \(said)"
      }
    }
    switch roll(12) {
    case 7: return "\(subject.prefixed) answer \(said)"
    case 8: return "With that, the answer is \(said)"
    case 9: return "The result is \(said)"
    case 10: return "Final answer: \(said)"
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
