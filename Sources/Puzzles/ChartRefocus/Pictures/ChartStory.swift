import Charts
import Imaging
import PuzzleKit
import Seeding
import Traces

/// One sample in the making: its pictures and its words.
struct ChartStory {
  let telling: ChartTelling
  private var chance: Chance

  /// Decides what is marked and how it is told.
  ///
  /// - Throws: ``Rejection`` if what carries the answer can't be marked by itself.
  init(
    of scene: ChartScene, solution: ChartSolution, puzzle: ChartRefocusPuzzle,
    using chance: inout Chance
  ) throws(Rejection) {
    let chart = scene.chart
    let isAll = solution.focus.count == chart.table.cells.count
    let styles = puzzle.mark.filter { ChartMark.suits($0, chart.kind, isAll: isAll) }
    let style = chance.element(of: styles) ?? .outline
    let count = min(puzzle.imageThoughts.draw(using: &chance), max(1, solution.focus.count))
    var marks: [ChartMark] = []
    for part in 0..<count {
      let (low, high) = (
        part * solution.focus.count / count, (part + 1) * solution.focus.count / count
      )
      marks.append(
        try ChartMark(
          Array(solution.focus[low..<high]), keys: solution.keys, in: chart, style: style))
    }
    telling = ChartTelling(
      scene: scene, solution: solution, marks: marks,
      length: chance.element(of: puzzle.words) ?? .plain,
      reveal: chance.element(of: puzzle.reveal) ?? .late)
    self.chance = Chance(Seed(chance.bits()))
  }

  /// Tells the whole sample.
  mutating func sample() -> Sample {
    let (scene, chart) = (telling.scene, telling.scene.chart)
    let speaker = ChartSpeaker(telling)
    let question = speaker.question(using: &chance)
    let texts = speaker.texts(using: &chance)
    let textOnly = speaker.textOnly(using: &chance)
    let picture = chart.picture
    var thoughts: [Thought] = []
    for (index, text) in texts.enumerated() {
      let isLast = index == texts.count - 1
      thoughts.append(
        Thought(.text(text), label: index == 0 ? "plan" : isLast ? "answer" : "progress"))
      guard !isLast, index < telling.marks.count else { continue }
      let mark = telling.marks[index]
      let marked = MarkPainter.drawn(mark, on: picture, of: chart)
      thoughts.append(Thought(.image(marked, mark.edit(of: chart)), label: "mark"))
    }
    let form = scene.asked.form.answer
    return Sample(
      form: scene.asked.form.rawValue,
      problem: Problem(pictures: [picture], question: question), thoughts: thoughts,
      textOnly: textOnly,
      answer: Answer(
        text: "\\boxed{\(scene.asked.answer)}", value: scene.asked.answer, form: form.rawValue,
        accepted: form == .number ? "relaxed" : "exact"),
      difficulty: telling.difficulty, measures: telling.measures, scene: scene.json,
      solution: telling.solution.json(telling.reveal), legend: telling.legend, sources: sources)
  }

  private var sources: [Source] {
    guard let given = telling.scene.given else { return [] }
    return [Source(path: given.path, sha256: given.sha256, licence: given.licence)]
  }
}
