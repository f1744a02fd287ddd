public import Datasets
public import VerificationKit

/// Proves the records of charts from the record and its pixels alone.
///
/// It knows the contract of `Tasks/chart-refocus.md` and nothing of the puzzle.
public struct ChartRefocusVerifier: TaskVerifier {
  /// The name of the task.
  public static let name = "chart_refocus"

  /// Creates the verifier.
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
    guard record.problem.images.count == 1, let form = Form(rawValue: record.form),
      declared.scene.asked.form == record.form
    else {
      findings.report("record.form", "there is one problem picture, and the form has a known name")
      return
    }
    let scene: Scene
    do {
      scene = try Scene(declared.scene, declared.legend, rasters[0])
    } catch let fault as SceneFault {
      findings.report(fault.reason, fault.detail)
      return
    } catch {
      findings.report("scene", "\(error)")
      return
    }
    scene.checkLabels(into: &findings)
    scene.checkPlaces(into: &findings)
    scene.checkPairing(into: &findings)
    if let fault = scene.askedFault(form) {
      findings.report("asked", fault)
      return
    }
    let program: Program
    do {
      program = try Program(scene, form)
    } catch let fault as ProgramFault {
      findings.report("program", fault.detail)
      return
    } catch {
      findings.report("program", "\(error)")
      return
    }
    let seen = program.steps.flatMap(\.cells) + program.focus
    Ink(scene, rasters[0]).check(asked: Set(seen), into: &findings)
    let marks = Marks(program)
    if let fault = marks.shapeFault(pictures: rasters.count) {
      findings.report("marks", fault)
      return
    }
    checkProblem(record, program, declared, into: &findings)
    marks.check(rasters, record.thoughts.compactMap(\.edit), into: &findings)
    checkTexts(record, program, declared, pictures: rasters.count, into: &findings)
  }

  private func checkTexts(
    _ record: Record, _ program: Program, _ declared: Declared, pictures: Int,
    into findings: inout Findings
  ) {
    let truth = ClaimTruth(program: program)
    QuestionCheck(truth: truth).check(record, into: &findings)
    let check = TextCheck(
      truth: truth, lexicon: Lexicon(program.table), isLate: declared.solution.reveal != "early")
    for text in record.texts {
      switch text.place {
      case .question, .option: check.check(text, shown: 1, mayTell: false, into: &findings)
      case .thought(let number):
        // A picture stands between any two texts.
        check.check(text, shown: 1 + number / 2, mayTell: false, into: &findings)
      case .textOnly: check.check(text, shown: pictures, mayTell: true, into: &findings)
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
