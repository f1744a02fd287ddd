import Datasets

/// A funnel as rows of bars: what came in, what was turned away and why, what is left.
struct FunnelTable {
  private let funnel: Funnel

  /// The most reasons of a task that have a row of their own.
  static let most = 8

  init(_ funnel: Funnel) {
    self.funnel = funnel
  }

  private struct Loss {
    var task: String
    var reason: String
    var count: Int
  }

  /// What the template takes.
  var context: [String: Any] {
    let total = max(1, funnel.draws)
    var left = funnel.draws
    var rows: [[String: Any]] = [row("Draws", "", "all", of: funnel.draws, total, start: 0)]
    for loss in losses {
      left -= loss.count
      rows.append(row(loss.reason, loss.task, "lost", of: loss.count, total, start: max(0, left)))
    }
    if funnel.duplicates > 0 {
      left -= funnel.duplicates
      rows.append(
        row("duplicate scenes", "", "lost", of: funnel.duplicates, total, start: max(0, left)))
    }
    rows.append(row("Kept", "", "kept", of: funnel.kept, total, start: 0))
    return [
      "rows": rows, "draws": funnel.draws.grouped, "kept": funnel.kept.grouped,
      "share": (Double(funnel.kept) / Double(total)).percent,
      "inputs": funnel.inputs.isEmpty
        ? "" : "\(funnel.inputs.count.of("record")) of the user's files could not be used.",
    ]
  }

  /// The reasons by task, the most frequent first, the rest of a task in one.
  private var losses: [Loss] {
    let byTask = Dictionary(grouping: funnel.rejected, by: \.task)
    return byTask.sorted { $0.key < $1.key }.flatMap { task, steps -> [Loss] in
      let title = task.replacing("_", with: " ")
      let ranked = steps.sorted { ($1.count, $0.reason) < ($0.count, $1.reason) }
      var losses = ranked.prefix(Self.most).map {
        Loss(task: title, reason: $0.reason, count: $0.count)
      }
      let rest = ranked.dropFirst(Self.most)
      if !rest.isEmpty {
        losses.append(
          Loss(
            task: title, reason: rest.count.of("other reason"),
            count: rest.reduce(0) { $0 + $1.count }))
      }
      return losses
    }
  }

  private func row(
    _ name: String, _ task: String, _ kind: String, of count: Int, _ total: Int, start: Int
  ) -> [String: Any] {
    let share = Double(count) / Double(total)
    let width = max(0.4, share * 100)
    let x = min(100 - width, Double(start) / Double(total) * 100)
    return [
      "name": name, "task": task, "kind": kind, "count": count.grouped, "share": share.percent,
      "x": x.place, "width": width.place,
    ]
  }
}
