import Datasets
import VerificationKit

/// What the pictures of a choice must show.
extension SpatialNavigationVerifier {
  /// Checks that the walks drawn are those asked about, and that rings mark where they go wrong.
  func checkChoice(
    _ record: Record, _ choice: Choice, asked: Asked, into findings: inout Findings
  ) {
    if choice.walks != asked.walks {
      findings.report("scene", "the panels show other walks than the scene says")
    }
    let edits = record.thoughts.compactMap(\.edit)
    for (number, edit) in edits.enumerated() where number + 1 < choice.rings.count {
      if edit.kind != "overlay" || edit.of != number {
        findings.report("edit.of", "picture \(number + 1) must be drawn over picture \(number)")
      }
      let (before, after) = (choice.rings[number], choice.rings[number + 1])
      let added = after.indices.flatMap { panel in
        after[panel].subtracting(before[panel]).map { Mark(place: $0, panel: panel + 1) }
      }
      let isLost = after.indices.contains { !after[$0].isSuperset(of: before[$0]) }
      do {
        let leg = try LegFragment(edit.detail)
        let said = zip(leg.marks, leg.panels).map { Mark(place: $0, panel: $1) }
        if isLost || !leg.moves.isEmpty || said.count != leg.marks.count
          || Set(said) != Set(added) || said.count != added.count || added.isEmpty
        {
          findings.report(
            "edit.detail", "picture \(number + 1) marks other cells than its edit says")
        }
      } catch {
        findings.report("edit.detail", "picture \(number + 1): \(error)")
      }
    }
    guard choice.rings.count > 1, let last = choice.rings.last else { return }
    let expected = choice.faults.map { fault in fault.map { Set([$0.place]) } ?? [] }
    if choice.rings[0].contains(where: { !$0.isEmpty }) || last != expected {
      findings.report("answer.drawn", "the pictures mark other cells than where walks go wrong")
    }
  }

  private struct Mark: Hashable {
    var place: Place
    var panel: Int
  }
}
