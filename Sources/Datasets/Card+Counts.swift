extension Card {
  private var tasks: [(key: String, value: DatasetTally.Task)] {
    facts.tally.tasks.sorted { $0.key < $1.key }
  }

  private func forms(
    of task: DatasetTally.Task
  ) -> [(key: String, value: DatasetTally.Form)] { task.forms.sorted { $0.key < $1.key } }

  /// How many samples there are by task, form, difficulty and number of pictures.
  var counts: String {
    let columns = facts.tally.imageThoughts
    var rows: [[String]] = []
    for (task, all) in tasks {
      for (form, entry) in forms(of: all) {
        for (band, cells) in entry.cells.sorted(by: { $0.key < $1.key }) {
          let bounds = "\(band * 25)–\(band * 25 + 25)"
          let numbers = columns.map { "\(cells[$0] ?? 0)" }
          rows.append([task, form, bounds] + numbers + ["\(cells.values.reduce(0, +))"])
        }
      }
    }
    let head = ["task", "form", "difficulty"] + columns.map { "with \($0)" } + ["all"]
    return """
      ## Counts

      Samples by task, form and difficulty; the last columns count those with so many image thoughts.

      \(Self.table(head, rows))

      """
  }

  /// How long texts are and how large pictures.
  var lengths: String {
    let names = [
      ("question", "characters of the question with its options"),
      ("reasoning", "characters of the reasoning's words"),
      ("text_only", "characters of the reasoning without pictures"),
      ("answer", "characters of the answer"), ("width", "width of a picture"),
      ("height", "height of a picture"),
    ]
    let rows = tasks.flatMap { task, all in
      names.compactMap { name, about -> [String]? in
        guard let extent = all.extents[name] else { return nil }
        return [task, about, "\(extent.least)", "\(extent.mean)", "\(extent.most)"]
      }
    }
    return """
      ## Lengths

      \(Self.table(["task", "", "least", "mean", "most"], rows))

      """
  }

  /// How answers are spread.
  var balance: String {
    let rows = tasks.flatMap { task, all in
      forms(of: all).map { form, entry -> [String] in
        let answers = entry.answers
        guard !answers.isOpen else {
          return [
            task, form, "\(entry.samples)", "more than \(DatasetTally.Answers.limit)", "",
          ]
        }
        let ranked = answers.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        // An answer of its own says nothing of balance.
        let most = ranked.filter { $0.value > 1 }.prefix(6).map { value, count in
          "\(value.count > 24 ? value.prefix(23) + "…" : value[...]) \(Self.percent(count, of: entry.samples))"
        }
        return [
          task, form, "\(entry.samples)", "\(answers.counts.count)", most.joined(separator: ", "),
        ]
      }
    }
    return """
      ## Balance of answers

      \(Self.table(["task", "form", "samples", "distinct answers", "most frequent"], rows))

      """
  }
}
