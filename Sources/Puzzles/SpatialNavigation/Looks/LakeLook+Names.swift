extension LakeLook {
  /// The colour of the ink in words, twice.
  var inkNames: (first: String, last: String) { ("red", "red") }

  /// What stands on the start, in words.
  var figureName: String { Self.figureNames[figure] }

  /// Whoever walks, in words: the figure on the start, if it can walk.
  var walker: String { figureName == "flag" ? "a walker" : "the \(figureName)" }

  /// What stands on the goal, in words.
  var giftName: String { Self.giftNames[gift] }

  /// The names of the variants of the start, in the order of ``LakeArt/starts``.
  static let figureNames = ["penguin", "snowman", "flag"]
  /// The names of the variants of the goal, in the order of ``LakeArt/goals``.
  static let giftNames = ["present", "trophy", "hut"]
}
