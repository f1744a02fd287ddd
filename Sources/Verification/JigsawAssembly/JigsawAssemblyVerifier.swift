public import Datasets
public import VerificationKit

/// What proves records of the task `jigsaw_assembly` from their pictures and words alone.
///
/// It knows the contract of `Tasks/jigsaw-assembly.md` and nothing of the puzzle.
public struct JigsawAssemblyVerifier: TaskVerifier {
  /// The name of the task.
  public static let name = "jigsaw_assembly"

  /// Creates a verifier.
  public init() {}

  /// Checks a record; see `TaskVerifier`.
  public func check(
    _ record: Record, rasters: [Raster], context: DatasetContext, into findings: inout Findings
  ) {
    let declared: Declared
    do {
      declared = try Declared(record)
    } catch {
      findings.report("record.fragment", "\(error)")
      return
    }
    let (legend, scene) = (declared.legend, declared.scene)
    guard record.problem.images.count == 1, let form = Question.Form(rawValue: record.form) else {
      findings.report("record.form", "there is one problem picture, and the form has a known name")
      return
    }
    if let fault = legend.fault(
      pictureWidth: rasters[0].width, pictureHeight: rasters[0].height,
      isMissing: record.form == "missing_piece")
    {
      findings.report("legend", fault)
      return
    }
    if let fault = scene.fault(legend, form) {
      findings.report("scene", fault)
      return
    }
    if let fault = declared.solution.twinsFault(legend.labels.count) {
      findings.report("solution.twins", fault)
      return
    }
    let pictures = rasters.map(\.flat)
    ProblemPicture(
      legend: legend, pixels: pictures[0], width: rasters[0].width, height: rasters[0].height
    ).check(into: &findings)
    let board = Board(pictures[0], stride: rasters[0].width, legend, scene)
    let assembly = Assembly(pictures, rasters, board, legend, into: &findings)
    assembly.checkEdits(record.thoughts.compactMap(\.edit), board, legend, into: &findings)
    let seams = Seams(board)
    let twins = TwinGroups(board)
    checkSolution(declared, board, seams, twins, form, context, into: &findings)
    checkSource(record, scene, into: &findings)
    checkMeasures(record, declared, board, into: &findings)
    let options = options(of: record, form, legend, into: &findings)
    guard
      let question = Question(
        form, asked: scene.asked, options: options, board, labels: legend.labels)
    else {
      findings.report("answer", "no answer, or not just one option, is the truth")
      return
    }
    checkAnswer(record, question, declared.solution, into: &findings)
    checkQuestion(record, question, into: &findings)
    let truth = ClaimTruth(
      legend, board, seams, twins, assembly, question, asked: scene.asked,
      claims: record.texts.flatMap(\.claims))
    let check = TextCheck(truth: truth, isLate: declared.solution.reveal != "early")
    checkTexts(record, check, pictures: rasters.count, context, into: &findings)
  }

  private func checkTexts(
    _ record: Record, _ check: TextCheck, pictures: Int, _ context: DatasetContext,
    into findings: inout Findings
  ) {
    for text in record.texts {
      let wording = UserWording(of: text, in: record, context, into: &findings)
      switch text.place {
      case .question, .option:
        check.check(text, wording: wording, shown: 1, mayTell: false, into: &findings)
      case .thought(let number):
        // A picture stands between any two texts; without pictures the words must say it all.
        let shown = 1 + number / 2
        check.check(
          text, wording: wording, shown: shown, mayTell: !check.isLate || shown == pictures,
          into: &findings)
      case .textOnly:
        check.check(text, wording: wording, shown: pictures, mayTell: true, into: &findings)
      }
    }
  }
}

/// What a record declares in its fragments.
struct Declared {
  var scene: SceneFragment
  var solution: SolutionFragment
  var legend: Legend

  init(_ record: Record) throws {
    func part<T>(_ name: String, _ read: () throws -> T) throws -> T {
      do {
        return try read()
      } catch {
        throw FragmentError(description: "\(name): \(error)")
      }
    }
    scene = try part("scene") { try SceneFragment(record.scene) }
    solution = try part("solution") { try SolutionFragment(record.solution) }
    legend = try part("legend") { try Legend(record.legend) }
  }
}

private struct FragmentError: Error, CustomStringConvertible {
  let description: String
}
