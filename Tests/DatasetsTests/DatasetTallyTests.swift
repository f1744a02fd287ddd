import Datasets
import Imaging
import Testing
import Traces

@Suite("Counts of a dataset")
struct DatasetTallyTests {
  /// A sample with so many image thoughts.
  private func sample(
    _ answer: String, difficulty: Double = 10, images: Int = 1, form: String = "path"
  ) -> SampleFacts {
    let picture = Picture(width: 4, height: 3, pixels: .rgb([UInt8](repeating: 0, count: 36)))
    var thoughts: [Thought] = []
    for _ in 0..<images {
      thoughts.append(Thought(.text("I draw."), label: "plan"))
      thoughts.append(
        Thought(.image(picture, Edit(.overlay, of: 0, region: [], detail: "{}")), label: "step"))
    }
    thoughts.append(Thought(.text("It is \(answer)."), label: "check"))
    return SampleFacts(
      Sample(
        form: form, problem: Problem(pictures: [picture], question: "Which?"), thoughts: thoughts,
        textOnly: "It is so.",
        answer: Answer(text: answer, value: answer, form: "text", accepted: "exact"),
        difficulty: difficulty, measures: [], scene: "{}", solution: "{}", legend: "{}",
        sources: []),
      task: "maze")
  }

  @Test("Are those of the samples")
  func counts() throws {
    var tally = DatasetTally()
    tally.add(sample("A", difficulty: 24.9))
    tally.add(sample("A", difficulty: 25, images: 2))
    tally.add(sample("B", difficulty: 100, images: 0))
    let task = try #require(tally.tasks["maze"])
    let form = try #require(task.forms["path"])
    #expect(tally.samples == ["maze": 3])
    #expect(form.cells == [0: [1: 1], 1: [2: 1], 3: [0: 1]])
    #expect(form.answers.counts == ["A": 2, "B": 1])
    #expect(tally.imageThoughts == [0, 1, 2])
    let words = try #require(task.extents["reasoning"])
    #expect((words.least, words.most, words.mean) == (8, 22, 15))
    #expect(task.extents["width"]?.count == 6)
  }

  @Test("Of parts add up to those of the whole, in any order")
  func parts() {
    let samples = (0..<200).map { number in
      sample(
        "\(number % 90)", difficulty: Double(number % 101), images: number % 3,
        form: number % 2 == 0 ? "path" : "count")
    }
    func tally(_ samples: [SampleFacts]) -> DatasetTally {
      samples.reduce(into: DatasetTally()) { $0.add($1) }
    }
    let whole = tally(samples)
    for cuts in [[50, 120], [1, 199], [100, 101]] {
      let parts = [samples[..<cuts[0]], samples[cuts[0]..<cuts[1]], samples[cuts[1]...]]
        .map { tally(Array($0)) }
      for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
        var sum = DatasetTally()
        for place in order { sum.add(parts[place]) }
        #expect(sum == whole)
      }
    }
  }

  @Test("Tell no more than so many answers from each other")
  func open() {
    var tally = DatasetTally()
    for number in 0..<DatasetTally.Answers.limit { tally.add(sample("\(number)")) }
    #expect(tally.tasks["maze"]?.forms["path"]?.answers.isOpen == false)
    tally.add(sample("more"))
    #expect(tally.tasks["maze"]?.forms["path"]?.answers.isOpen == true)
    #expect(tally.tasks["maze"]?.forms["path"]?.answers.counts == [:])
  }
}
