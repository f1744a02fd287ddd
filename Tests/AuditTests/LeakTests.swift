@testable import Datasets
import Foundation
import Imaging
import Testing

@testable import Audit

@Suite("What betrays the answer")
struct LeakTests {
  private let sound = Draft.sound(1200)

  @Test("Numbers of samples, or the names of files")
  func names() throws {
    let numbers = try sound.each { draft, place in draft.right = place % 4 }
      .bench().audit([.leaks])
    #expect(try numbers.missed("leaks.names").value > 0.95)
    let files = try sound.each { draft, _ in
      draft.image = draft.image.replacing(
        "-0.png", with: "-\("abcd".map(String.init)[draft.right]).png")
    }.bench().audit([.leaks])
    #expect(try files.missed("leaks.names").value > 0.95)
    #expect(!files.missed.contains("leaks.sizes"))
  }

  @Test("The size of a picture")
  func sizes() throws {
    let report = try sound.bench { draft in
      let picture = Scraps.noise(UInt64(draft.index))
      guard draft.right == 3 else { return picture }
      return Picture(width: 4, height: 8, pixels: .rgb(Array(picture.rgbBytes.prefix(96))))
    }.audit([.leaks])
    #expect(try report.missed("leaks.sizes").value > 0.45)
    #expect(!report.missed.contains("leaks.names"))
    #expect(!report.missed.contains("leaks.metadata"))
  }

  @Test("The texts of PNG files")
  func metadata() throws {
    let png = try sound.bench(change: { draft, bytes in
      Self.png(bytes, with: "tEXt", Array("Comment\0option \(draft.right)".utf8))
    }).audit([.leaks])
    #expect(try png.missed("leaks.metadata").value > 0.95)
    #expect(!png.missed.contains("leaks.names"))
  }

  /// Pictures whose files say something beside their pixels, and how the findings go.
  enum Said: String, CaseIterable {
    case commentOfJPEG, exifOfJPEG, exifOfPNG
  }

  @Test("What EXIF and the comments of JPEG files say", arguments: Said.allCases)
  func said(_ kind: Said) throws {
    func report(_ text: @escaping (Draft) -> String) throws -> AuditReport {
      try sound.bench(change: { draft, png in
        switch kind {
        case .commentOfJPEG: Self.jpeg(with: 0xfe, Array(text(draft).utf8))
        case .exifOfJPEG: Self.jpeg(with: 0xe1, Array("Exif\0\0".utf8) + Self.exif(text(draft)))
        case .exifOfPNG: Self.png(png, with: "eXIf", Self.exif(text(draft)))
        }
      }).audit([.leaks])
    }
    let told = try report { "the thing to find is number \($0.right)" }
    #expect(try told.missed("leaks.metadata").value > 0.95)
    #expect(told.missed == ["leaks.metadata"])
    // What has nothing to do with the answer betrays nothing.
    let idle = try report { "taken by camera \($0.index % 3)" }
    #expect(idle.passed, "\(idle.missed)")
  }

  /// A grey JPEG file of 8×8 pixels, as Pillow writes it, with a segment after its start.
  private static func jpeg(with marker: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length = content.count + 2
    let file = [UInt8](Data(base64Encoded: photo) ?? Data())
    let head = [0xff, marker, UInt8(length >> 8), UInt8(length & 255)]
    return Array(file[..<2]) + head + content + Array(file[2...])
  }

  private static let photo =
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVk"
    + "VGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EAB4QAQABAgcA"
    + "AAAAAAAAAAAAAAECESEAEhMxQWFx/9oACAEBAAA/ADHNAZRdWQpGY70btuAp1T3H/9k="

  /// EXIF with a description alone (Exif 2.32, 4.6.2: ImageDescription in the first directory).
  private static func exif(_ text: String) -> [UInt8] {
    let count = UInt8(text.utf8.count + 1)
    let head: [UInt8] = [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0]
    let entry: [UInt8] = [0x0e, 0x01, 2, 0, count, 0, 0, 0, 26, 0, 0, 0]
    return head + entry + [0, 0, 0, 0] + Array(text.utf8) + [0]
  }

  /// A PNG file with a chunk after IHDR.
  private static func png(_ file: [UInt8], with kind: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(kind.utf8) + content
    let length = [0, 0, 0, UInt8(content.count)]
    return Array(file[..<33]) + length + named + sum(of: named) + Array(file[33...])
  }

  /// CRC-32 as the PNG specification has it.
  private static func sum(of bytes: [UInt8]) -> [UInt8] {
    var sum: UInt32 = 0xffff_ffff
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    sum ^= 0xffff_ffff
    return (0..<4).map { UInt8(truncatingIfNeeded: sum >> UInt32(24 - 8 * $0)) }
  }

  @Test("Thoughts before the first picture that give the answer, boxed or in words")
  func thoughts() throws {
    let report = try sound.each { draft, place in
      if place % 20 == 0 {
        draft.plan += " I answer \\boxed{\(["A", "B", "C", "D"][draft.right])}."
      }
      if place % 20 == 1 {
        draft.form = "free"
        draft.answer = "seven owls"
        draft.answerForm = "label"
        draft.plan += " The answer is seven owls."
      }
    }.bench().audit([.leaks])
    let finding = try report.missed("leaks.thoughts")
    #expect(finding.value == 0.1)
    #expect(finding.about == "toy")
    #expect(finding.examples.first == "toy/train/00000000")
    // Said after the picture it is none, and where a recipe asks for it it is told.
    let early = try sound.each { draft, _ in
      draft.early = true
      draft.plan += " I answer \\boxed{\(["A", "B", "C", "D"][draft.right])}."
    }.bench().audit([.leaks])
    #expect(early.passed)
    let told = try #require(early.findings.first { $0.check == "leaks.thoughts" })
    #expect(told.value == 1)
    #expect(told.verdict == .told)
  }

  @Test("Plans that name the right option and none else")
  func plan() throws {
    let report = try sound.each { draft, place in
      if place % 4 == 0 { draft.plan += " There sits \(draft.options[draft.right])." }
    }.bench().audit([.leaks])
    #expect(try report.missed("leaks.plan").value > 0.2)
    // Naming all of them tells nothing.
    let all = try sound.each { draft, _ in
      draft.plan += " Is it \(draft.options.joined(separator: ", "))?"
    }.bench().audit([.leaks])
    #expect(all.passed)
  }
}

@Suite("How much words repeat each other")
struct WordCheckTests {
  private let sound = Draft.sound(300)

  private func missed(_ change: (inout Draft, Int) -> Void) throws -> AuditReport {
    try sound.each(change).bench().audit([.words])
  }

  @Test("Samples that all say the same")
  func same() throws {
    let report = try missed { draft, _ in
      draft.plan = "I look for it with care and mark what I find."
      draft.check = "Now it is easy to see."
    }
    #expect(
      report.missed.isSuperset(of: ["words.sentences", "words.distinct4", "words.similarity"]))
    // 2 sentences of a plan and a check and 4 endings: of 900 sentences 6 are distinct.
    let finding = try report.missed("words.sentences")
    #expect(finding.detail.hasPrefix("6 distinct of 900 sentences"))
  }

  @Test("Sentences that are few, though in ever another order")
  func fewSentences() throws {
    var dice = Dice(11)
    func sentences(_ count: Int) -> String {
      (0..<count).map { _ in
        let number = dice.roll(60)
        return "Red\(number) green\(number) blue\(number)."
      }.joined(separator: " ")
    }
    let report = try missed { draft, _ in
      draft.plan = sentences(8)
      draft.check = sentences(4)
    }
    #expect(report.missed == ["words.sentences"])
  }

  @Test("Turns of phrase that are few, though each sentence has others")
  func fewPhrases() throws {
    var dice = Dice(12)
    func sentences(_ count: Int) -> String {
      (0..<count).map { _ in
        let phrases = (0..<3).map { _ in
          let number = dice.roll(16)
          return (0..<12).map { "phrase\(number)word\($0)" }.joined(separator: " ")
        }
        return phrases.joined(separator: " ") + "."
      }.joined(separator: " ")
    }
    let report = try missed { draft, _ in
      draft.plan = sentences(2)
      draft.check = sentences(1)
    }
    #expect(report.missed == ["words.distinct4"])
  }

  @Test("Samples that say the same of other things")
  func alike() throws {
    let report = try missed { draft, place in
      draft.plan = (0..<12).map { number in
        "The careful reader of this picture looks at thing\(place)number\(number) and goes on."
      }.joined(separator: " ")
    }
    #expect(report.missed == ["words.similarity"])
  }

  @Test("A long passage in two samples is shown with both of them")
  func passage() throws {
    let passage = (0..<70).map { "word\($0)" }.joined(separator: " ")
    let report = try missed { draft, place in
      if place == 40 || place == 90 { draft.check += " \(passage)." }
    }
    let finding = try report.missed("words.passage")
    #expect(Set(finding.examples) == ["toy/train/00000040", "toy/train/00000090"])
    #expect(finding.value >= 70)
    #expect(finding.detail.contains("word0 word1 word2"))
    #expect(report.missed == ["words.passage"])
  }

  @Test("Facts are masked before sentences are compared")
  func masked() {
    let claims = [
      Record.Claim(span: [10, 12], kind: "cell", values: [], evidence: "", image: nil, boxes: []),
      Record.Claim(span: [2, 4], kind: "move", values: [], evidence: "", image: nil, boxes: []),
    ]
    #expect(SampledText.masked("é UP nach B4. So.", claims) == "é ⟨move⟩ nach ⟨cell⟩. So.")
    #expect(SampledText.sentences("One. Two? 3.5 is\nfour") == ["One.", "Two?", "3.5 is", "four"])
  }

  @Test("The mean cosine is that of all pairs")
  func similarity() {
    let texts = sound.prefix(12).map { SampledText($0.record) }
    func counts(_ text: SampledText) -> [String: Double] {
      var counts: [String: Double] = [:]
      for sentence in text.masked {
        let words = sentence.split(separator: " ")
        for start in 0..<max(0, words.count - 2) {
          counts[words[start...start + 2].joined(separator: " "), default: 0] += 1
        }
      }
      return counts
    }
    var (sum, pairs) = (0.0, 0.0)
    for (a, one) in texts.map(counts).enumerated() {
      for other in texts.map(counts).dropFirst(a + 1) {
        let product = one.reduce(0) { $0 + $1.value * (other[$1.key] ?? 0) }
        func length(_ counts: [String: Double]) -> Double {
          counts.values.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }
        sum += product / length(one) / length(other)
        pairs += 1
      }
    }
    #expect(abs(WordCheck.similarity(Array(texts)) - sum / pairs) < 1e-9)
  }
}

@Suite("Samples of one number")
struct NumberTests {
  @Test("In two splits that have the right answer at one place")
  func numbers() throws {
    let train = Draft.sound(300)
    let test = Draft.sound(300, seed: 3).each { draft, _ in
      draft.split = "test"
      draft.image = draft.image.replacing("train", with: "test")
    }
    let apart = try (train + test).bench().audit([.leaks])
    #expect(apart.passed)
    #expect(apart.findings.first { $0.check == "leaks.numbers" }?.count == 300)
    let alike = try (train + test.each { draft, place in draft.right = train[place].right })
      .bench().audit([.leaks])
    let finding = try alike.missed("leaks.numbers")
    #expect(finding.value == 1)
    #expect(finding.examples.prefix(2) == ["toy/train/00000000", "toy/test/00000000"])
  }
}
