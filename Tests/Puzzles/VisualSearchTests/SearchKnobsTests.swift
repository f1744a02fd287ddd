import PuzzleKit
import PuzzleTesting
import Seeding
import Testing
import Traces

@testable import VisualSearch

@Suite("Knobs of visual search")
struct SearchKnobsTests {
  /// A puzzle with some knobs set as a recipe sets them.
  private func puzzle(_ knobs: [String: KnobValue]) throws -> VisualSearchPuzzle {
    var puzzle = VisualSearchPuzzle()
    for knob in VisualSearchPuzzle.knobs {
      if let value = knobs[knob.name] { try knob.set(&puzzle, to: value) }
    }
    try puzzle.validate()
    return puzzle
  }

  @Test("What can't be is refused with the knob to turn")
  func refused() {
    let refused: [(String, [String: KnobValue])] = [
      ("options", ["options": .text("1...3")]),
      ("shape", ["width": .integer(2048), "shape": .text("3x4")]),
      (
        "hops",
        ["search": .text("serial"), "hops": .integer(1)]
      ),
      ("objects", ["objects": .integer(5)]),
      ("target_area", ["target_area": .real(0.3), "objects": .integer(80)]),
      (
        "ask_colour",
        Dictionary(
          // Without annotations that ask nothing is left.
          uniqueKeysWithValues: Searches.forms.map {
            ("ask_\($0.rawValue)", .integer(0))
          })
      ),
    ]
    for (name, knobs) in refused {
      let error = #expect(throws: KnobError.self) { try puzzle(knobs) }
      #expect(error?.knob == name, "\(String(describing: error))")
    }
  }

  @Test("Defaults go together, and every knob is there once")
  func defaults() throws {
    try VisualSearchPuzzle().validate()
    let names = VisualSearchPuzzle.knobs.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("Answers are free where there are no options, and letters where there are")
  func options() throws {
    for form in Searches.forms {
      var puzzle = Searches.asking(form)
      puzzle.options = Spread([0])
      let free = try drawSample(puzzle, index: 1).sample
      #expect(free.problem.options.isEmpty)
      #expect(free.answer.form == form.rawValue)
      #expect(free.answer.accepted == (form == .find ? "equivalent" : "exact"))
      puzzle.options = Spread([3])
      let chosen = try drawSample(puzzle, index: 1).sample
      let count =
        [.existence, .relation, .larger, .nearer].contains(form) ? 2 : form == .find ? 0 : 3
      #expect(chosen.problem.options.count == count)
      #expect(chosen.answer.form == (form == .find ? "find" : "option"))
    }
  }

  @Test("A crop comes where it is asked for and helps, directly after the mark")
  func crops() throws {
    for form in Searches.forms {
      for crop in [false, true] {
        var puzzle = Searches.asking(form)
        puzzle.crop = [crop]
        let sample = try drawSample(puzzle, index: 2).sample
        let labels = sample.thoughts.map(\.label)
        let isCropped = labels.contains("crop")
        let area = sample.measures.first { $0.name == "target.area" }?.value ?? 1
        let helps =
          ![.position, .count, .relation, .larger, .nearer].contains(form) && area <= 0.05
        // Of what is framed there is nothing else to show.
        let isExpected = form == .marked || crop && helps
        #expect(isCropped == isExpected, "\(form) of \(area)")
        if let place = labels.firstIndex(of: "crop") {
          #expect(form == .marked ? place == 1 : labels[place - 2] == "mark")
        }
      }
    }
  }

  @Test("Among two hundred things one is found too")
  func crowded() throws {
    var puzzle = Searches.asking(.colour)
    puzzle.objects = Spread(120...200)
    puzzle.targetArea = RealSpread(0.001...0.1)
    puzzle.width = Spread(1024...1024)
    let sample = try drawSample(puzzle, index: 0).sample
    #expect(sample.measures.first.map { 120...200 ~= $0.value } == true)
  }
}
