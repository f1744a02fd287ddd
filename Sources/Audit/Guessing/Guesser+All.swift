import Colour
import Imaging

extension Guesser {
  /// The guessers that look at words and places alone.
  static let blind: [Guesser] = [
    Guesser(
      check: "blind.first", name: "always the first option",
      way: .rule { _, choice in
        choice.isListed ? choice.answers.indices.map { $0 == 0 ? 1 : 0 } : nil
      }),
    Guesser(
      check: "blind.frequent", name: "the answer that is most often right in the other half",
      way: .learnt(.words) { _ in [0] }),
    Guesser(
      check: "blind.position", name: "the place that is most often right in the other half",
      way: .learnt(.place) { _ in [0] }),
    Guesser(
      check: "blind.longest", name: "the longest option",
      way: .rule { _, choice in choice.isListed ? choice.answers.map { Double($0.count) } : nil }),
    Guesser(
      check: "blind.shortest", name: "the shortest option",
      way: .rule { _, choice in choice.isListed ? choice.answers.map { -Double($0.count) } : nil }),
    Guesser(
      check: "blind.middle", name: "the option that is most like the others",
      way: .rule { _, choice in
        choice.isListed && choice.answers.count > 2 ? Likeness.weights(of: choice.answers) : nil
      }),
    Guesser(
      check: "blind.question", name: "what the words of the question go with in the other half",
      way: .learnt() { $0.question }),
  ]

  /// Guesses by how often answers and places are right, knowing nothing of the question.
  static let prior = Guesser(
    check: "blind.prior", name: "answers and places", way: .learnt { _ in [0] })

  /// The guessers that look at what stands around a sample.
  static let order: [Guesser] = [
    Guesser(
      check: "leaks.names", name: "file names and numbers of samples",
      way: .learnt() { item in
        let moduli = (2...12).map { TextHash.of("\($0) \(item.index % $0)") }
        return moduli + nameParts(of: item.image).map { TextHash.of($0) }
      }),
    Guesser(
      check: "leaks.order", name: "the answers of the samples before",
      way: .learnt() { item in
        guard !item.previous.isEmpty else { return nil }
        let each = item.previous.enumerated().map { TextHash.of("\($0.offset) \($0.element)") }
        return each + [TextHash.of(item.previous.joined(separator: "\n"))]
      },
      // Where answers are dealt out evenly they can be counted, and nobody sees them in a row.
      hasBar: false),
    Guesser(
      check: "balance.difficulty", name: "the difficulty",
      way: .learnt() { item in
        [1, 5, 10, 20, 50].map { TextHash.of("\($0) \(Int(item.difficulty / Double($0)))") }
      },
      // More things to count are harder to count: a model sees no difficulty.
      hasBar: false),
  ]

  /// The guessers that look at pictures from afar.
  ///
  /// - Parameter facts: What is known of the first picture of each record.
  /// - Returns: The guessers.
  static func pictures(_ facts: [Int: PictureFacts]) -> [Guesser] {
    [
      Guesser(
        check: "blind.colour", name: "the mean colour of the picture",
        way: .learnt() { item in facts[item.record]?.colours?.map { TextHash.of($0) } }),
      Guesser(
        check: "blind.centre", name: "the option nearest to the colour of the picture's centre",
        way: .rule { item, choice in
          guard choice.isListed, let centre = facts[item.record]?.centre else { return nil }
          let tones = choice.answers.compactMap { ColourName(rawValue: $0).map(\.tone) }
          guard tones.count == choice.answers.count else { return nil }
          return tones.map { -Double($0.difference(from: centre)) }
        }),
      Guesser(
        check: "leaks.sizes", name: "the size of the picture and of its file",
        way: .learnt() { item in
          facts[item.record].map { facts in
            let (width, height, bytes) = (facts.size.width, facts.size.height, facts.bytes)
            return [
              "\(width)×\(height)", "w\(width)", "h\(height)", "w\(width / 32)", "h\(height / 32)",
              "r\(8 * width / height)", "w%\(width % 2)", "h%\(height % 2)", "b%\(bytes % 2)",
              "b%%\(bytes % 4)", "b\(bytes / 1000)", "B\(bytes / 5000)", "l\(logarithm(bytes))",
            ].map { TextHash.of($0) }
          }
        }),
      Guesser(
        check: "leaks.metadata", name: "the metadata of the picture's file",
        way: .learnt() { item in facts[item.record]?.metadata.map { TextHash.of($0) } }),
    ]
  }

  /// The parts of a file's name without its folders and its ending that are no numbers.
  static func nameParts(of path: String) -> [String] {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.split(separator: ".").first.map(String.init) ?? ""
    let parts = PlainWords.of(stem).filter { !$0.allSatisfy { "0"..."9" ~= $0 } }
    let ending = name.split(separator: ".").dropFirst().joined(separator: ".")
    return parts + ["length \(stem.count)", "ending \(ending)"]
  }

  /// How often a number can be halved, times four.
  private static func logarithm(_ number: Int) -> Int {
    var (count, rest) = (0, Double(max(1, number)))
    while rest >= 2 { (count, rest) = (count + 1, rest / 2) }
    return 4 * count + Int((rest - 1) * 4)
  }
}

extension ColourName {
  /// The mean of the colours that have the name.
  fileprivate var tone: Lab { Self.tones[self] ?? Lab(lightness: 50, a: 0, b: 0) }

  private static let tones: [ColourName: Lab] = {
    var sums: [ColourName: (lightness: Float, a: Float, b: Float, count: Float)] = [:]
    let steps = stride(from: 0, through: 255, by: 15).map { UInt8($0) }
    for red in steps {
      for green in steps {
        for blue in steps {
          let lab = Lab(RGB(red, green, blue))
          guard let name = name(of: lab) else { continue }
          let sum = sums[name] ?? (0, 0, 0, 0)
          sums[name] = (
            sum.lightness + lab.lightness, sum.a + lab.a, sum.b + lab.b, sum.count + 1
          )
        }
      }
    }
    return sums.mapValues {
      Lab(lightness: $0.lightness / $0.count, a: $0.a / $0.count, b: $0.b / $0.count)
    }
  }()
}
