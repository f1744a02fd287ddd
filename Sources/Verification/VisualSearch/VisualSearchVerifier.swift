public import Datasets
public import VerificationKit

/// What proves records of the task `visual_search` from their pictures and words alone.
///
/// It knows the contract of `Tasks/visual-search.md` and nothing of the puzzle.
public struct VisualSearchVerifier: TaskVerifier {
  /// The name of the task.
  public static let name = "visual_search"

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
    guard record.problem.images.count == 1, let form = Form(rawValue: record.form) else {
      findings.report("record.form", "there is one problem picture, and the form has a known name")
      return
    }
    let scene: Scene
    do {
      scene = try Scene(declared.scene, declared.legend, rasters[0], into: &findings)
    } catch let fault as SceneFault {
      findings.report(fault.reason, fault.detail)
      return
    } catch {
      findings.report("scene", "\(error)")
      return
    }
    let problem = Problem(form: form, scene: scene, asked: declared.scene.asked)
    if let fault = problem.shapeFault {
      findings.report("asked", fault)
      return
    }
    if let fault = declared.legend.fault(problem, pictures: rasters.count) {
      findings.report("legend", fault)
      return
    }
    checkProblem(record, problem, declared, into: &findings)
    checkSource(record, problem, declared.scene.picture, into: &findings)
    checkMeasures(record, problem, into: &findings)
    let pictures = Pictures(problem: problem, legend: declared.legend)
    pictures.check(rasters, record.thoughts.compactMap(\.edit), into: &findings)
    checkAnswer(record, problem, into: &findings)
    checkQuestion(record, problem, into: &findings)
    let check = TextCheck(
      truth: ClaimTruth(problem: problem, legend: declared.legend),
      lexicon: Lexicon(problem), isLate: declared.solution.reveal != "early")
    checkTexts(record, check, context, pictures: rasters.count, into: &findings)
  }

  private func checkTexts(
    _ record: Record, _ check: TextCheck, _ context: DatasetContext, pictures: Int,
    into findings: inout Findings
  ) {
    let telling = check.truth.legend.telling
    for text in record.texts {
      // Only annotations that ask are in a user's words.
      let wording =
        check.truth.problem.form == .given
        ? UserWording(of: text, in: record, context, from: "annotations", into: &findings) : nil
      func look(shown: Int, mayTell: Bool) {
        check.check(text, wording: wording, shown: shown, mayTell: mayTell, into: &findings)
      }
      switch text.place {
      case .question, .option: look(shown: 1, mayTell: false)
      case .thought(let number):
        // A picture stands between any two texts.
        let shown = 1 + number / 2
        look(shown: shown, mayTell: !check.isLate || shown > telling)
      case .textOnly: look(shown: pictures, mayTell: true)
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
