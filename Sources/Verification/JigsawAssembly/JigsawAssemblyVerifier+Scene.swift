import Datasets
import VerificationKit

extension SceneFragment {
  /// What is wrong with the scene, beside a legend without fault; nil if nothing is.
  func fault(_ legend: Legend, _ form: Question.Form) -> String? {
    let count = legend.count
    guard (rows, columns, piece, rim) == (legend.rows, legend.columns, legend.piece, legend.rim)
    else {
      return "the legend has another board"
    }
    let isOdd = form == .oddPiece
    if let fault = cutFault(legend, form) { return fault }
    if form == .missingPiece { return missingFault(legend) ?? pictureFault }
    if let fault = oddFault(form, count) { return fault }
    guard isOdd || pieces.count == count && pieces.sorted() == Array(1...count) else {
      return "\(pieces) is no order of the pieces"
    }
    guard isOdd || places.count == count && zip(1..., pieces).allSatisfy({ places[$1 - 1] == $0 })
    else {
      return "places is not the inverse of pieces"
    }
    guard turns.count == count, turns.allSatisfy({ 0...3 ~= $0 }) else {
      return "\(turns) are no turns of the pieces"
    }
    if turns.contains(where: { $0 != 0 }),
      piece[0] != piece[1] || turns[0] != 0 || legend.isCurved
    {
      return "only square pieces with straight sides are turned, and never the first"
    }
    return formFault(form, moved: pieces.indices.filter { pieces[$0] != $0 + 1 })
      ?? pictureFault
  }

  /// What is wrong with the way in which the picture was cut, or in which its pieces are shown.
  private func cutFault(_ legend: Legend, _ form: Question.Form) -> String? {
    guard ["straight", "tabs", "wavy", "crooked", "voronoi"].contains(cut) else {
      return "\"\(cut)\" is no way to cut a picture"
    }
    guard (cut != "straight") == legend.isCurved else { return "the legend has another cut" }
    guard cut != "crooked" || legend.cuts.allSatisfy({ $0.count == 4 }) else {
      return "a crooked cut is straight between corners"
    }
    switch form {
    case .oddPiece where legend.isCurved: return "an odd piece is cut straight"
    case .missingPiece: return legend.isCurved ? "a missing piece is cut straight" : nil
    case .rotation, .swapped, .oddPiece:
      return legend.show == .grid ? nil : "pieces that stand in places are shown in a grid"
    case .arrangement, .order, .pair: return nil
    }
  }

  /// What is wrong with a piece that comes from elsewhere, or with what is said of it in other forms.
  private func oddFault(_ form: Question.Form, _ count: Int) -> String? {
    guard form == .oddPiece else {
      return blank == 0 && other == nil ? nil : "only an odd piece comes from elsewhere"
    }
    guard rows > 1, columns > 1 else { return "an odd piece needs several rows and columns" }
    guard 1...count ~= blank else { return "there is no place \(blank)" }
    let expected = (1...count).map { $0 == blank ? 0 : $0 }
    guard pieces == expected, places == expected else {
      return "all pieces but the odd one stand in their places, and nothing belongs in its place"
    }
    guard let other else { return "it is not said where the odd piece comes from" }
    guard other.kind == picture.kind else { return "the odd piece is of another kind of picture" }
    if other.kind == "painting", other.name == picture.name {
      return "the odd piece is of the same kind of painting"
    }
    return other.fault(atLeast: piece)
  }

  private func formFault(_ form: Question.Form, moved: [Int]) -> String? {
    switch form {
    case .rotation:
      guard moved.isEmpty, turns.contains(where: { $0 != 0 }) else {
        return "for a rotation each piece stands in its place, and some are turned"
      }
    case .oddPiece:
      guard turns.allSatisfy({ $0 == 0 }) else { return "beside an odd piece none is turned" }
    case .swapped:
      guard moved.count == 2 else { return "just two pieces must change places" }
    // Of two orders to choose from each is right as often.
    case .arrangement where pieces.count == 2: break
    case .arrangement, .order, .pair:
      guard !moved.isEmpty else { return "the pieces stand where they belong" }
    case .missingPiece: break
    }
    guard form == .pair else {
      return asked.isEmpty ? nil : "nothing is asked about pieces"
    }
    guard asked.count == 2, asked.allSatisfy({ 1...pieces.count ~= $0 }), asked[0] != asked[1]
    else { return "a pair is two pieces" }
    let ends = asked.map { places[$0 - 1] - 1 }
    let apart = (
      abs(ends[0] / columns - ends[1] / columns), abs(ends[0] % columns - ends[1] % columns)
    )
    return apart == (0, 1) || apart == (1, 0) ? nil : "the pieces asked about are no neighbours"
  }

  private var pictureFault: String? {
    picture.fault(atLeast: [columns * (piece[0] + 2 * rim), rows * (piece[1] + 2 * rim)])
  }
}

extension SolutionFragment {
  /// What is wrong with the groups of twins among some pieces; nil if nothing is.
  func twinsFault(_ count: Int) -> String? {
    let all = twins.flatMap(\.self)
    guard all.allSatisfy({ 1...count ~= $0 }), Set(all).count == all.count,
      twins.allSatisfy({ $0.count > 1 && $0 == $0.sorted() })
    else { return "\(twins) are no groups of pieces" }
    return nil
  }
}

extension SceneFragment.Source {
  /// What is wrong with the source of pixels of some size; nil if nothing is.
  fileprivate func fault(atLeast size: [Int]) -> String? {
    guard crop.count == 4, crop.allSatisfy({ 0...1 << 20 ~= $0 }),
      crop[2] - crop[0] >= size[0], crop[3] - crop[1] >= size[1]
    else { return "the crop \(crop) is smaller than what is shown of it" }
    switch kind {
    case "photo": return seed == nil ? nil : "a photo has no seed"
    case "painting":
      return seed.map(\.isHexadecimal) ?? false
        ? nil : "a painting has a seed of 16 hexadecimal digits"
    default: return "\"\(kind)\" is no kind of picture"
    }
  }
}

extension String {
  /// Whether these are 16 hexadecimal digits in lower case.
  fileprivate var isHexadecimal: Bool {
    utf8.count == 16 && utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
  }
}

extension DatasetContext {
  /// Whether the recipe lets words take a step before its picture: `reveal:` with `early` in its line.
  fileprivate var allowsEarly: Bool {
    recipe.split(separator: "\n").contains { line in
      let code = line.prefix { $0 != "#" }
      return code.contains("reveal") && code.contains("early")
    }
  }
}

/// The truth, proved again, and what else follows from the scene.
extension JigsawAssemblyVerifier {
  /// By how much margins may differ that are worked out on other machines or in whole numbers.
  private static let tolerance = 0.02

  func checkSolution(
    _ declared: Declared, _ board: Board, _ seams: Seams, _ twins: TwinGroups,
    _ missing: MissingPiece?, _ form: Question.Form, _ context: DatasetContext,
    into findings: inout Findings
  ) {
    let solution = declared.solution
    if solution.reveal != "late" && !(solution.reveal == "early" && context.allowsEarly) {
      findings.report(
        "solution.reveal", "\"\(solution.reveal)\" is no way to reveal that the recipe allows")
    }
    let isEquivalent = form == .order && !solution.twins.isEmpty
    if let fault = twins.fault(solution.twins, isEquivalent: isEquivalent) {
      findings.report("solution.twins", fault)
    }
    guard solution.floor >= 1, solution.margin >= solution.floor else {
      findings.report(
        "solution.floor", "the margin \(solution.margin) is below the floor \(solution.floor)")
      return
    }
    if let odd = board.odd {
      var seams = seams
      checkSearchless(solution, margin: board.oddMargin(odd, &seams), into: &findings)
      return
    }
    if let missing {
      checkSearchless(solution, margin: missing.margin, into: &findings)
      return
    }
    var arrangements = Arrangements(board, seams, twins, turnsOnly: form == .rotation)
    let bySwaps = arrangements.marginOfSwaps()
    let ofAll = arrangements.isExhaustible ? arrangements.marginOfAll() : nil
    guard bySwaps > 1, ofAll ?? 2 > 1 else {
      findings.report("solution.cheapest", "another arrangement is as cheap as the truth")
      return
    }
    let canSearch = ofAll == nil && CheaperSearch.isFeasible(board)
    var seams = seams
    func isBeaten(_ factor: Double) -> Bool {
      guard canSearch else { return false }
      var search = CheaperSearch(
        board, &seams, twins, factor: factor, turnsOnly: form == .rotation)
      return search.finds() ?? false
    }
    guard !isBeaten(1) else {
      findings.report("solution.cheapest", "another arrangement is cheaper than the truth")
      return
    }
    let low = 1 - Self.tolerance
    let high = 1 + Self.tolerance
    let found: Double
    switch solution.searched {
    case "exhaustive", "branch-and-bound":
      found = ofAll ?? bySwaps
      if let ofAll, solution.margin < ofAll * low {
        findings.report("solution.margin", "the margin is \(ofAll), not \(solution.margin)")
      }
      if isBeaten(solution.margin * low) {
        findings.report("solution.margin", "the margin is below \(solution.margin)")
      }
    case "swaps": found = bySwaps
    default:
      findings.report("solution.searched", "\"\(solution.searched)\" is no search")
      return
    }
    if solution.margin > found * high {
      findings.report("solution.margin", "the margin is \(found), not \(solution.margin)")
    }
    if found < solution.floor * low {
      findings.report("solution.floor", "the margin \(found) is below the floor \(solution.floor)")
    }
  }

  /// Checks a margin among single pieces: how badly an odd piece fits, or how well a missing one.
  private func checkSearchless(
    _ solution: SolutionFragment, margin: Double, into findings: inout Findings
  ) {
    guard solution.searched == "exhaustive" else {
      findings.report("solution.searched", "\"\(solution.searched)\" is no search of a piece")
      return
    }
    guard margin > 1 else {
      findings.report("solution.cheapest", "another piece might as well be the answer")
      return
    }
    if abs(solution.margin - margin) > margin * Self.tolerance {
      findings.report("solution.margin", "the margin is \(margin), not \(solution.margin)")
    }
    if margin < solution.floor * (1 - Self.tolerance) {
      findings.report(
        "solution.floor", "the margin \(margin) is below the floor \(solution.floor)")
    }
  }

  /// Checks that the signature is that of the picture that was cut, and of the cut.
  func checkSource(_ record: Record, _ scene: SceneFragment, into findings: inout Findings) {
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
    let canonical =
      "jigsaw \(scene.rows)x\(scene.columns) \(scene.piece[0])x\(scene.piece[1]) "
      + "\(list(scene.pieces)) \(list(scene.turns)) \(list(scene.picture.crop))"
      + " \(scene.cut) \(scene.rim) \(scene.blank)"
    let high =
      scene.picture.kind == "photo"
      ? record.provenance.sources.first.map { String($0.sha256.prefix(16)) } : scene.picture.seed
    if let other = scene.other, other.kind == "photo" {
      let sources = record.provenance.sources
      if sources.map(\.path) != [scene.picture.name, other.name]
        || Set(sources.map(\.sha256)).count != 2
      {
        findings.report("sources", "the sources are not the photo and that of the odd piece")
      }
    }
    if record.signature != (high ?? "") + signature(ofCanonical: canonical).suffix(16) {
      findings.report("signature", "the signature is not that of the picture and its cut")
    }
  }

  func checkMeasures(
    _ record: Record, _ declared: Declared, _ board: Board, into findings: inout Findings
  ) {
    // Candidates for a blank stand in no places.
    let displaced =
      declared.legend.board.isEmpty ? zip(0..., board.places).count { $0 != $1 } : 0
    let expected: [String: Double] = [
      "grid.rows": Double(board.rows), "grid.columns": Double(board.columns),
      "pieces.count": Double(board.count),
      "pieces.displaced": Double(displaced),
      "pieces.turned": Double(board.turns.count { $0 != 0 }),
      "seam.margin": declared.solution.margin,
    ]
    for measure in record.measures {
      if let value = expected[measure.name], abs(measure.value - value) > 1e-9 {
        findings.report("measures", "\(measure.name) is \(value), not \(measure.value)")
      }
    }
  }
}
