import Datasets

/// What a record's scene says of its pictures, in words for those who can't see them and in shapes to lay over them.
///
/// Scenes are read without trust: what a scene doesn't say is left out, and a task that isn't known is told by its
/// name.
struct SceneAccount: Sendable {
  /// The setting or look, such as `lake` or `beach`; empty if there is none.
  var theme = ""
  /// What each picture shows, in the order of `Record.images`.
  var words: [String] = []
  /// What can be laid over each picture.
  var layers: [[Layer]] = []

  /// Reads a record.
  init(_ record: Record) {
    let scene = Fragment(json: record.scene)
    let legend = Fragment(json: record.legend)
    let solution = Fragment(json: record.solution)
    let teller: any SceneTelling =
      switch record.task {
      case "spatial_navigation": BoardTelling(record, scene, solution, legend)
      case "jigsaw_assembly": JigsawTelling(record, scene, legend)
      case "visual_search": SearchTelling(record, scene)
      case "chart_refocus": ChartTelling(record, scene, legend)
      default: PlainTelling()
      }
    theme = teller.theme
    let problem = teller.problem
    for number in record.problem.images.indices {
      let words = problem.isEmpty ? "The problem's picture, of the task \(record.task)." : problem
      self.words.append(number == 0 ? words : "Picture \(number + 1) of the problem. " + words)
      layers.append(number == 0 ? teller.layers : [])
    }
    for thought in record.thoughts where thought.image != nil {
      guard let edit = thought.edit else {
        words.append("A picture of the reasoning, \(thought.label).")
        layers.append([])
        continue
      }
      let told = teller.words(of: edit, Fragment(json: edit.detail))
      words.append(told ?? Self.plain(edit, label: thought.label))
      let below = layers.indices.contains(edit.of) ? layers[edit.of] : []
      layers.append(teller.layers(of: edit, Fragment(json: edit.detail), below: below))
    }
  }

  private static func plain(_ edit: Record.Edit, label: String) -> String {
    let what =
      switch edit.kind {
      case "overlay": "with something drawn over it"
      case "crop": "of which a part is enlarged"
      case "compose": "of which parts are put together"
      default: "changed"
      }
    return "Picture \(edit.of + 1) \(what) (\(label))."
  }
}

/// What a scene of one task says.
protocol SceneTelling {
  var theme: String { get }
  /// What the problem's picture shows; empty if that can't be told.
  var problem: String { get }
  /// What can be laid over the problem's picture.
  var layers: [Layer] { get }
  /// What an edit made of its picture; nil if that can't be told.
  func words(of edit: Record.Edit, _ detail: Fragment) -> String?
  /// What can be laid over an edit's picture, `below` being what can be laid over the one that it came from.
  func layers(of edit: Record.Edit, _ detail: Fragment, below: [Layer]) -> [Layer]
}

extension SceneTelling {
  func layers(of edit: Record.Edit, _ detail: Fragment, below: [Layer]) -> [Layer] {
    // What is drawn over a picture moves nothing.
    edit.kind == "overlay" ? below : []
  }
}

/// A task of which nothing is known.
private struct PlainTelling: SceneTelling {
  var theme: String { "" }
  var problem: String { "" }
  var layers: [Layer] { [] }
  func words(of edit: Record.Edit, _ detail: Fragment) -> String? { nil }
}

extension Sequence<String> {
  /// The words with commas and an `and`.
  var listed: String {
    let words = Array(self)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Int {
  /// The number with a noun, `1 hole` or `3 holes`.
  func of(_ noun: String, _ plural: String? = nil) -> String {
    "\(self) \(self == 1 ? noun : plural ?? noun + "s")"
  }
}
