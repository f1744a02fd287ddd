import Datasets
import Foundation
import Imaging

/// What the template of the overview takes.
struct OverviewPage {
  private let site: GallerySite

  init(_ site: GallerySite) {
    self.site = site
  }

  private var tasks: [(name: String, tally: TaskTally)] {
    site.survey.tasks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What every page has above: the name, the band, how many samples there are and are shown.
  var head: [String: Any] {
    let (shown, total) = (site.samples.count, site.survey.rows.count)
    return [
      "name": site.name, "weave": Weave(digest: site.manifest.digest).context,
      "digest": site.manifest.digest, "shown": shown.grouped, "total": total.grouped,
      "isPart": shown < total, "hasRejected": !site.rejected.isEmpty,
    ]
  }

  /// Everything.
  var context: [String: Any] {
    var context = head
    let survey = site.survey
    context["lead"] = [
      "samples": survey.rows.count.grouped, "pictures": survey.pictures.grouped,
      "tasks": tasks.count.of("task"), "splits": site.manifest.splits.count.of("split"),
      "missing": survey.missing > 0 ? survey.missing.of("picture") : "",
      "isMissing": survey.missing > 0,
    ]
    context["facts"] = facts
    context["cards"] = tasks.map { card($0.name, $0.tally) }
    if let funnel = site.funnel { context["funnel"] = FunnelTable(funnel).context }
    context["spread"] = spread
    context["answers"] = answers
    context["measures"] = measures
    return context
  }

  private var facts: [[String: Any]] {
    let manifest = site.manifest
    let splits = manifest.splits.map { "\($0.name) \($0.count.grouped)" }.joined(separator: ", ")
    var facts = [
      ("Digest", manifest.digest, true), ("Recipe", manifest.recipe, true),
      ("Seed", "\(manifest.seed)", false), ("Generator", manifest.generator, false),
      ("Splits", splits, false), ("Shards", manifest.shards.count.grouped, false),
      ("Duplicates", manifest.duplicates == "drop" ? "left out" : manifest.duplicates, false),
    ]
    if let parent = manifest.parent { facts.append(("Filtered from", parent, true)) }
    let checked = site.samples.count { $0.verdict != nil }
    if checked > 0 {
      let refuted = site.samples.count { $0.verdict?.findings.isEmpty == false }
      let text =
        refuted == 0
        ? "all \(checked.grouped) shown, read back from the files"
        : "\(refuted.grouped) of \(checked.grouped) shown do not hold"
      facts.append(("Verified", text, false))
    }
    let shown = site.samples.count
    if shown < site.survey.rows.count {
      facts.append(
        (
          "Shown",
          "\(shown.grouped) of \(site.survey.rows.count.grouped): even steps of difficulty for every task and question, and the extremes",
          false
        ))
    }
    return facts.map { ["name": $0.0, "value": $0.1, "isSum": $0.2] }
  }

  private func card(_ task: String, _ tally: TaskTally) -> [String: Any] {
    let shown = site.samples.filter { $0.record.task == task }
    // One with a picture of the reasoning, of middling difficulty.
    let ranked = shown.filter { $0.path(0) != nil }.sorted {
      $0.record.difficulty < $1.record.difficulty
    }
    let rich = ranked.filter { sample in
      sample.pictures.count > sample.record.problem.images.count
        && sample.path(sample.pictures.count - 1) != nil
    }
    let pool = rich.isEmpty ? ranked : rich
    let sample = pool.isEmpty ? shown.first : pool[pool.count / 2]
    var card: [String: Any] = [
      "task": task, "title": task.replacing("_", with: " "), "count": tally.samples.grouped,
      "noun": tally.samples == 1 ? "trace" : "traces", "link": "task=\(task.encodedForHash)",
      "forms": tally.forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
        ["name": $0.key, "count": $0.value.grouped] as [String: Any]
      },
      "number": "\(shown.count.grouped) shown",
    ]
    if let sample {
      let last = sample.pictures.count - 1
      let places = last > 0 && sample.path(last) != nil ? [0, last] : [0]
      card["id"] = sample.record.id
      card["idLink"] = "id=\(sample.record.id.encodedForHash)"
      card["question"] = sample.record.problem.question.shortened(to: 180)
      card["answer"] = sample.record.answer.value.shortened(to: 60)
      card["pictures"] = places.compactMap { place -> [String: Any]? in
        guard let path = sample.path(place), let size = sample.pictures[place].size else {
          return nil
        }
        return [
          "src": path, "width": "\(size.width)", "height": "\(size.height)",
          "alt": sample.scene.words[place],
        ]
      }
    }
    if let histogram = Histogram(tally.values["difficulty"] ?? []) {
      card["difficulty"] = histogram.context("Difficulty of \(task)")
    }
    return card
  }

  /// A row for each thing that is spread, a drawing for each task.
  private var spread: [String: Any] {
    let rows: [(String, String, Bool, (TaskTally) -> [Double]?)] = [
      ("Difficulty", "0 to 100", false, { $0.values["difficulty"] }),
      ("Length", "characters of the thoughts", false, { $0.values["words"] }),
      ("Image thoughts", "pictures of the reasoning", false, { $0.values["images"] }),
      ("Tokens", "as BAGEL's trainers count", false, { $0.values["tokens"] }),
      ("Area", "target, share of the picture", true, { $0.values["measure.target.area"] }),
      ("Margin", "how clear the answer is", false, { $0.margins }),
    ]
    return [
      "tasks": tasks.map { ["title": $0.name.replacing("_", with: " ")] as [String: Any] },
      "rows": rows.map { name, about, isShare, values -> [String: Any] in
        [
          "name": name, "about": about,
          "cells": tasks.map { task -> [String: Any] in
            let title = task.name.replacing("_", with: " ")
            guard let histogram = Histogram(values(task.tally) ?? []) else {
              return ["title": title, "none": true]
            }
            return [
              "title": title,
              "histogram": histogram.context("\(name), \(title)", isShare: isShare),
            ]
          },
        ]
      },
    ]
  }

  /// The kinds of question of a task whose answers are seen at first.
  private static let mostForms = 4

  /// The answers to each kind of question, the most frequent kinds first.
  private var answers: [[String: Any]] {
    tasks.map { task in
      let ranked = task.tally.forms.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let forms = ranked.map { form, samples in
        answers(to: form, samples: samples, task.tally.answers[form] ?? [:])
      }
      var context: [String: Any] = [
        "title": task.name.replacing("_", with: " "),
        "forms": Array(forms.prefix(Self.mostForms)),
      ]
      let rest = Array(forms.dropFirst(Self.mostForms))
      if !rest.isEmpty {
        context["more"] = ["count": "\(rest.count)", "forms": rest] as [String: Any]
      }
      return context
    }
  }

  private func answers(
    to form: String, samples: Int, _ counts: [String: Int]
  ) -> [String: Any] {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let isCut = counts.count == TaskTally.mostAnswers
    let most = Double(ranked.first?.value ?? 1)
    let distinct =
      ranked.first?.value == 1 && samples > 1
      ? "all different" : "\(counts.count.of("answer"))\(isCut ? " or more" : "")"
    return [
      "form": form.replacing("_", with: " "), "samples": samples.of("sample"),
      "distinct": distinct,
      // What is answered once says nothing of balance.
      "values": ranked.filter { $0.value > 1 || samples == 1 }.prefix(5).map {
        value, count -> [String: Any] in
        [
          "value": value.shortened(to: 28),
          "share": (Double(count) / Double(max(1, samples))).percent,
          "width": (100 * Double(count) / most).place,
        ]
      },
    ]
  }

  /// Every measure of every task.
  private var measures: [[String: Any]] {
    tasks.map { task in
      let names = task.tally.values.keys.filter { $0.hasPrefix("measure.") }.sorted()
      return [
        "title": task.name.replacing("_", with: " "),
        "measures": names.compactMap { key -> [String: Any]? in
          let name = String(key.dropFirst("measure.".count))
          return Histogram(task.tally.values[key] ?? []).map {
            ["name": name, "histogram": $0.context(name)]
          }
        },
      ]
    }
  }
}

extension TaskTally {
  /// The values of the measure that says how clearly answers stand apart.
  fileprivate var margins: [Double]? {
    let name = values.keys.filter { key in
      key.hasPrefix("measure.") && key.split(separator: ".").contains("margin")
    }.min()
    return values[name ?? "measure.target.distance"]
  }
}

extension String {
  /// The text, cut behind a word where it is longer.
  func shortened(to count: Int) -> String {
    guard self.count > count else { return self }
    let start = prefix(count - 1)
    let cut = start.lastIndex(where: \.isWhitespace) ?? start.endIndex
    return start[..<cut] + "…"
  }

  /// The text as a value in the part of an address behind its hash sign.
  var encodedForHash: String {
    addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-_./")))
      ?? ""
  }
}
