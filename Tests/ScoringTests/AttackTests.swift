import Catalog
import Datasets
import ScoringKit
import Testing

@Suite("Attacks on scores")
struct AttackTests {
  @Test("What is no right answer scores nothing", arguments: Problems.tasks)
  func attacks(task: String) async throws {
    let records = try await Problems.shared.records(of: task)
    var fewest = Int.max
    for (number, record) in records.enumerated() {
      let judge = try judge(of: record)
      let wrong = TaskAttack.wrongs(record)
      var attacks = Attack.all(on: record, wrong: wrong[number % wrong.count])
      attacks += wrong.map { Attack("wrong: \($0)", "\\boxed{\($0)}") }
      attacks += TaskAttack.all(on: record)
      if number < 3 { attacks += Attack.long(record.answer.value) }
      fewest = min(fewest, attacks.count)
      for attack in attacks {
        let score = judge.score(ModelOutput(attack.output), rules: ScoringRules())
        let told: Comment =
          "\(record.id) (\(record.form), \(record.answer.value)): \(attack.name): \(attack.output.prefix(300)): \(score.reason)"
        #expect(score.parts.answer == 0, told)
      }
    }
    #expect(fewest >= 40, "\(fewest) attacks")
  }

  @Test("What is right scores full marks in every form that is allowed", arguments: Problems.tasks)
  func right(task: String) async throws {
    var fewest = Int.max
    for record in try await Problems.shared.records(of: task) {
      let judge = try judge(of: record)
      let forms = RightForm.all(of: record)
      fewest = min(fewest, forms.count)
      for form in forms {
        let score = judge.score(ModelOutput(form), rules: ScoringRules())
        #expect(
          score.parts.answer == 1 && score.parts.format == 1,
          "\(record.id) (\(record.form), \(record.answer.value)): \(form.suffix(300)): \(score.reason)"
        )
      }
    }
    #expect(fewest >= 20, "\(fewest) forms")
  }

  @Test("The generator's own traces score full marks in every part", arguments: Problems.tasks)
  func own(task: String) async throws {
    for record in try await Problems.shared.records(of: task) {
      let judge = try judge(of: record)
      let thoughts = record.thoughts.compactMap(\.text)
      let outputs = [
        thoughts[thoughts.count - 1], record.textOnly.text,
        "<think>" + thoughts.joined(separator: "</think><image_start><image_end><think>")
          + "</think><answer>\(record.answer.text)</answer>",
      ]
      for output in outputs {
        let score = judge.score(ModelOutput(output), rules: ScoringRules())
        let told: Comment =
          "\(record.id) (\(record.form), \(record.answer.value)): \(output): \(score)"
        #expect(score.parts.answer == 1 && score.parts.format == 1, told)
        #expect((score.parts.steps ?? 1) == 1, told)
      }
    }
  }
}
