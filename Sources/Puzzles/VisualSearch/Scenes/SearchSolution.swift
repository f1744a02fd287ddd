/// A picture of the trace: what is drawn or enlarged.
enum ImageThought: Hashable, Sendable {
  /// Rings around some objects, in order.
  case mark([Int])
  /// The surroundings of an object, some times as large.
  case crop(object: Int, scale: Int)
}

/// What solving proved: how the object is found, and what is read off.
public struct SearchSolution: Hashable, Sendable {
  /// How hard the object is to see among the others.
  enum Kind: String, CaseIterable, Hashable, Sendable {
    case feature, conjunction, serial, count, existence, given
  }

  /// One step from the picture to the answer.
  struct Step: Hashable, Sendable {
    /// What is done: `find`, a relation, or the form of the question.
    let op: String
    /// The object that it leads to, if it leads to one.
    var object: Int? = nil
    /// The answer that it gives, if it is the last.
    var value: String? = nil
  }

  let search: Kind
  let program: [Step]
  /// The pictures of the trace, at least one.
  let thoughts: [ImageThought]

  /// The number of the picture that marks the target, from 1; of several objects the one that marks all.
  var markImage: Int {
    let last = thoughts.lastIndex { if case .mark = $0 { true } else { false } }
    return (last ?? 0) + 1
  }
}
