import VerificationKit

/// The words that can be checked, and what they mean.
enum Lexicon {
  /// What a word for a side may be.
  enum SideSort: Hashable { case plain, edge, relative }

  static let sides: [String: (Side, SideSort)] = [
    "left": (.left, .plain), "right": (.right, .plain), "top": (.top, .edge),
    "upper": (.top, .edge), "bottom": (.bottom, .edge), "lower": (.bottom, .edge),
    "above": (.top, .relative), "below": (.bottom, .relative), "beneath": (.bottom, .relative),
    "underneath": (.bottom, .relative), "under": (.bottom, .relative),
  ]
  static let colours: [String: String] = {
    var colours = ["gray": "grey"]
    for name in ColourName.names { colours[name] = name }
    return colours
  }()
  static let lights = ["dark": "dark", "light": "light", "bright": "light"]
  static let textures = [
    "smooth": "smooth", "plain": "smooth", "calm": "smooth", "busy": "busy", "detailed": "busy",
    "crowded": "busy",
  ]
  static let breaks: Set<String> = [
    "break", "breaks", "breaking", "broken", "step", "steps", "stepping", "stepped", "jump",
    "jumps", "jumping", "jumped", "clash", "clashes", "clashing", "clashed", "mismatch",
    "mismatches", "mismatching", "mismatched",
  ]
  static let middles: Set<String> = ["middle", "centre", "center"]
  static let negations: Set<String> = [
    "no", "not", "never", "none", "neither", "nor", "cannot", "without", "hardly", "barely",
    "scarcely", "wrong", "wrongly", "false", "incorrect", "misplaced", "displaced", "elsewhere",
    "instead", "rather", "unlike", "except",
  ]
  /// Words that say that something is not there, or not just there.
  private static let absence: Set<String> = [
    "lacks", "lack", "misses", "miss", "missing", "avoids", "avoid", "nothing", "nowhere", "absent",
    "ignores", "spares", "before", "after", "beyond", "past", "until", "till", "within",
  ]
  /// By kind, words that say the contrary of its claims.
  static let contraries: [String: Set<String>] = [
    "still": [
      "out", "off", "must", "move", "moves", "moved", "leave", "leaves", "change", "changes",
      "swap", "swaps", "swapped", "exchanged", "go", "goes",
    ],
    "swap": ["stay", "stays", "still", "keep", "keeps", "remain", "remains", "already"],
    "clashes": [
      "fit", "fits", "match", "matches", "agree", "agrees", "continue", "continues",
    ],
    "contour": Self.absence,
    "continues": Self.absence.union(["stops", "stop", "stopped", "ends", "ended", "lost"]),
    "alike": ["different", "differ", "differs", "differing", "distinct", "differently"],
    "fits": ["fails", "fail", "differs", "differ", "different", "leaves", "leave"],
    "fills": ["fails", "fail", "leaves", "leave", "out", "off", "less"],
    "blank": ["filled", "full", "fills", "complete"],
    "place": ["out", "off", "from", "leave", "leaves"],
    "placed": ["out", "off", "from", "leave", "leaves", "must"],
  ]
  /// What no span may hold, for it says something that no claim says.
  static let strangers: Set<String> = [
    "up", "down", "upwards", "downwards", "upward", "downward", "leftward", "leftwards",
    "rightward", "rightwards", "leftmost", "rightmost", "topmost", "bottommost", "uppermost",
    "lowermost", "horizontal", "vertical", "horizontally", "vertically", "half", "quarter",
    "halves", "quarters", "both", "than", "more", "most", "less", "least", "darker", "lighter",
    "brighter", "darkest", "lightest", "brightest", "smoother", "busier", "smoothest", "busiest",
    "beside", "next", "adjacent", "alongside", "opposite", "diagonal", "diagonally", "apart",
    "away", "far", "north", "south", "east", "west", "violet", "cyan", "magenta",
    "teal", "maroon", "navy", "golden", "silver", "reddish", "greenish", "bluish", "yellowish",
    "brownish", "greyish", "whitish", "blackish", "anticlockwise", "widdershins", "flipped",
    "mirrored",
  ]

  /// The verbs after which `up` is no direction.
  static let rising: Set<String> = [
    "line", "lines", "lining", "lined", "match", "matches", "matching", "pick", "picks", "take",
    "takes", "join", "joins",
  ]

  private static let forbidden: Set<String> = Set([
    "single", "both", "half", "up", "down", "upside", "upright", "clockwise", "counterclockwise",
    "anticlockwise", "middle", "centre", "center", "corner", "horizontal", "vertical",
    "horizontally", "vertically", "row", "column", "dark", "light", "bright", "smooth", "busy",
    "left", "right", "above", "below", "top", "bottom", "upper", "lower", "leftmost", "rightmost",
    "topmost", "bottommost", "uppermost", "lowermost", "gray",
  ]).union(ColourName.names)

  /// What may stand in no text outside spans, besides numerals.
  ///
  /// - Parameter names: The capital letters that name pieces or options.
  /// - Returns: The rule.
  static func coverage(_ names: Set<String>) -> Coverage {
    Coverage { forbidden.contains($0.lower) || names.contains($0.text) }
  }
}
