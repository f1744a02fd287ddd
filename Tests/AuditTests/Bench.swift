@testable import Datasets
import Foundation
import Imaging
import Testing

@testable import Audit

/// A dataset of made records in a folder of its own, so that each flaw can be put there on purpose.
struct Bench {
  /// A folder that goes away with its owner.
  final class Box: Sendable {
    let url: URL

    init() throws {
      url = FileManager.default.temporaryDirectory.appending(path: "audit-\(UUID())")
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }
  }

  let box: Box
  var path: String { box.url.path }

  /// Writes records, those of a split into one shard, and their pictures.
  init(
    _ records: [Record], pictures: [String: [UInt8]] = [:], duplicates: String = "drop",
    spoil: (String) -> String = { $0 }, rows: Int? = nil
  ) throws {
    box = try Box()
    let data = box.url.appending(path: "data")
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var shards: [Manifest.Shard] = []
    for split in ["train", "test"] {
      let some = records.filter { $0.split == split }
      guard !some.isEmpty else { continue }
      let name = "\(split)-00000"
      var lines = ""
      for record in some {
        let line = String(decoding: try encoder.encode(Complete(record)), as: UTF8.self)
        lines += spoil(line) + "\n"
      }
      try Data(lines.utf8).write(to: data.appending(path: "\(name).jsonl"))
      shards.append(
        Manifest.Shard(
          name: name, split: split, rows: rows ?? some.count, images: 0, bytes: lines.utf8.count,
          sha256: "", digest: String(repeating: "0", count: 64)))
    }
    for (path, bytes) in pictures {
      let file = box.url.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: file)
    }
    let manifest = Manifest(
      generator: "0", recipe: "sha256:00", seed: 0, pictures: "files", duplicates: duplicates,
      splits: shards.map { .init(name: $0.split, count: $0.rows, proportion: 1) },
      shards: shards, digest: "sha256:00")
    try Data(JSONFile.bytes(manifest)).write(to: box.url.appending(path: "manifest.json"))
  }

  /// A record with its nulls, which a reader wants to see.
  private struct Complete: Encodable {
    let record: Record

    init(_ record: Record) { self.record = record }

    private enum Key: String, CodingKey {
      case id, task, split, index, form, problem, thoughts
      case textOnly = "text_only"
      case answer, difficulty, measures, scene, solution, legend, signature, provenance
    }

    private struct Thought: Encodable {
      let thought: Record.Thought

      private enum Key: String, CodingKey {
        case type, text, label, loss, image, edit, claims
      }

      func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(thought.type, forKey: .type)
        try container.encode(thought.text, forKey: .text)
        try container.encode(thought.label, forKey: .label)
        try container.encode(thought.loss, forKey: .loss)
        try container.encode(thought.image, forKey: .image)
        try container.encode(thought.edit, forKey: .edit)
        try container.encode(thought.claims, forKey: .claims)
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(record.id, forKey: .id)
      try container.encode(record.task, forKey: .task)
      try container.encode(record.split, forKey: .split)
      try container.encode(record.index, forKey: .index)
      try container.encode(record.form, forKey: .form)
      try container.encode(record.problem, forKey: .problem)
      try container.encode(record.thoughts.map { Thought(thought: $0) }, forKey: .thoughts)
      try container.encode(record.textOnly, forKey: .textOnly)
      try container.encode(record.answer, forKey: .answer)
      try container.encode(record.difficulty, forKey: .difficulty)
      try container.encode(record.measures, forKey: .measures)
      try container.encode(record.scene, forKey: .scene)
      try container.encode(record.solution, forKey: .solution)
      try container.encode(record.legend, forKey: .legend)
      try container.encode(record.signature, forKey: .signature)
      try container.encode(record.provenance, forKey: .provenance)
    }
  }

  /// Audits the dataset, perhaps with others.
  func audit(
    _ checks: Set<AuditCheck> = [.duplicates, .contamination, .blind, .balance, .leaks, .words],
    with others: [Bench] = [], against references: [Reference] = [], pairs: Bool = false
  ) throws -> AuditReport {
    var settings = DatasetAudit.Settings()
    settings.checks = checks
    settings.pairs = pairs
    settings.workers = 2
    let all = try ([self] + others).enumerated().map { number, bench in
      ("set\(number)", try DatasetReader(folder: bench.path))
    }
    return try DatasetAudit(all, against: references, settings: settings).run()
  }
}

extension AuditReport {
  /// The checks that were missed.
  var missed: Set<String> {
    Set(findings.filter { $0.verdict == .missed }.map(\.check))
  }

  /// The finding of a check that was missed, the first if there are several.
  func missed(_ check: String) throws -> Finding {
    try #require(
      findings.first { $0.check == check && $0.verdict == .missed },
      "\(check) is not missed; \(missed.sorted()) are")
  }
}

/// A generator of numbers that is the same on every machine (xorshift64*).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_f491_4f6c_dd1d
  }

  mutating func roll(_ count: Int) -> Int { Int(next() >> 33) % count }
}

/// What a made record is of; each test changes what it spoils.
struct Draft {
  var index: Int
  var split = "train"
  var form = "choice"
  var question: String
  var options: [String]
  var right: Int
  /// The bare answer where there are no options.
  var answer: String?
  var answerForm = "option"
  var plan: String
  var check: String
  var difficulty: Double
  var image: String
  var signature: String
  var scene: String
  var sources: [Record.Source] = []
  var measures: [Record.Measure] = []
  var early = false

  private static let names = [
    "otter", "heron", "badger", "beetle", "salmon", "falcon", "lizard", "rabbit", "turtle",
    "magpie", "weasel", "spider",
  ]
  static let fillers = [
    "at first glance", "as it seems", "by the look of it", "on this sheet", "in this corner",
    "with some care", "without haste", "for a start", "this time", "once more", "in the end",
    "to be sure", "as before", "step by step", "from the left", "from the right",
  ]

  /// A record in which nothing betrays anything.
  init(_ index: Int, _ dice: inout Dice) {
    self.index = index
    var names = Self.names
    names.shuffle(using: &dice)
    options = Array(names.prefix(4))
    right = dice.roll(4)
    func words(_ count: Int) -> String {
      (0..<count).map { _ in Self.fillers[dice.roll(Self.fillers.count)] }.joined(separator: " ")
    }
    question = "Which animal hides \(words(1)) \(dice.roll(90) + 10)?"
    plan = "I look \(words(5)) near \(dice.roll(900))."
    check = "Now it shows \(words(5)) at \(dice.roll(900))."
    difficulty = Double(dice.roll(1000)) / 10
    let digits = String(index)
    image =
      "images/train-00000/" + String(repeating: "0", count: 8 - digits.count) + digits + "-0.png"
    signature = [dice.next(), dice.next()].map { number in
      let digits = String(number, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
    scene = "{\"number\": \(dice.next())}"
  }

  var record: Record {
    let letters = ["A", "B", "C", "D"]
    let value = answer ?? letters[right]
    let offers = answer == nil ? zip(letters, options).map { "\($0): \($1)" } : []
    let digits = String(index)
    let number = String(repeating: "0", count: 8 - digits.count) + digits
    func thought(_ type: String, text: String?, image: String?) -> Record.Thought {
      Record.Thought(
        type: type, text: text, label: "plan", loss: true, image: image,
        edit: image.map { _ in Record.Edit(kind: "overlay", of: 0, region: [], detail: "{}") },
        claims: [])
    }
    let text = "\\boxed{\(value)}"
    return Record(
      id: "toy/\(split)/\(number)", task: "toy", split: split, index: index, form: form,
      problem: .init(
        images: [image], question: ([question] + offers).joined(separator: "\n"), claims: [],
        options: offers.map { .init(text: $0, claims: []) }),
      thoughts: [
        thought("text", text: plan, image: nil), thought("image", text: nil, image: image),
        thought("text", text: "\(check) So it is \(text)", image: nil),
      ], textOnly: .init(text: check, claims: []),
      answer: .init(text: text, value: value, form: answerForm, accepted: "exact"),
      difficulty: difficulty, measures: measures, scene: scene,
      solution: early ? "{\"reveal\": \"early\"}" : "{\"reveal\": \"late\"}", legend: "{}",
      signature: signature,
      provenance: .init(generator: "0", recipe: "sha256:00", seed: 0, sources: sources))
  }

  /// So many sound drafts.
  static func sound(_ count: Int, seed: UInt64 = 1) -> [Draft] {
    var dice = Dice(seed)
    return (0..<count).map { Draft($0, &dice) }
  }
}

extension [Draft] {
  /// The drafts, each after a change.
  func each(_ change: (inout Draft, Int) -> Void) -> [Draft] {
    enumerated().map { place, draft in
      var draft = draft
      change(&draft, place)
      return draft
    }
  }

  /// A dataset of the drafts, each with a picture of its own.
  func bench(
    colour: (Draft) -> RGB? = { _ in nil }, change: (Draft, [UInt8]) -> [UInt8] = { $1 }
  ) throws -> Bench {
    var pictures: [String: [UInt8]] = [:]
    for draft in self {
      let bytes = colour(draft).map { Scraps.png(Scraps.flat($0)) } ?? Scraps.any(draft.index)
      pictures[draft.image] = change(draft, bytes)
    }
    return try Bench(map(\.record), pictures: pictures)
  }

  /// A dataset of the drafts with such pictures.
  func bench(showing picture: (Draft) -> Picture) throws -> Bench {
    var pictures: [String: [UInt8]] = [:]
    for draft in self { pictures[draft.image] = Scraps.png(picture(draft)) }
    return try Bench(map(\.record), pictures: pictures)
  }
}

/// Small pictures.
enum Scraps {
  static func png(_ picture: Picture) -> [UInt8] {
    var encoder = PNGEncoder()
    return encoder.encode(picture, mode: .photo)
  }

  /// One of some pictures of noise, each encoded once.
  static func any(_ number: Int) -> [UInt8] {
    noises[Int(TextHash.spread(UInt64(number)) % UInt64(noises.count))]
  }

  private static let noises = (0..<32).map { png(noise($0)) }

  static func flat(_ colour: RGB) -> Picture {
    let bytes = (0..<64).flatMap { _ in [colour.red, colour.green, colour.blue] }
    return Picture(width: 8, height: 8, pixels: .rgb(bytes))
  }

  static func noise(_ seed: UInt64) -> Picture {
    var dice = Dice(seed)
    let bytes = (0..<8 * 8 * 3).map { _ in UInt8(truncatingIfNeeded: dice.roll(256)) }
    return Picture(width: 8, height: 8, pixels: .rgb(bytes))
  }

  /// A picture with large patches, such as PDQ can tell from others.
  static func photo(_ seed: UInt64, side: Int = 160) -> Picture {
    var dice = Dice(seed &+ 1000)
    let waves = (0..<12).map { _ in
      (
        Double(dice.roll(9)) + 0.5, Double(dice.roll(9)) + 0.5, Double(dice.roll(628)) / 100,
        Double(dice.roll(100)) / 100 + 0.3
      )
    }
    var bytes: [UInt8] = []
    for y in 0..<side {
      for x in 0..<side {
        let value = waves.reduce(0.0) { sum, wave in
          sum + wave.3
            * sin(
              wave.0 * Double(x) / Double(side) * 6 + wave.1 * Double(y) / Double(side) * 6 + wave.2
            )
        }
        let grey = UInt8(max(0, min(255, 128 + 40 * value)))
        bytes += [grey, grey, UInt8(255 - Int(grey))]
      }
    }
    return Picture(width: side, height: side, pixels: .rgb(bytes))
  }

  /// A picture seen in a mirror, pixel by pixel.
  static func mirrored(_ picture: Picture) -> Picture {
    remade(picture, picture.width, picture.height) { x, y in (picture.width - 1 - x, y) }
  }

  /// A picture turned by a quarter, pixel by pixel.
  static func turned(_ picture: Picture) -> Picture {
    remade(picture, picture.height, picture.width) { x, y in (y, picture.height - 1 - x) }
  }

  private static func remade(
    _ picture: Picture, _ width: Int, _ height: Int, _ source: (Int, Int) -> (x: Int, y: Int)
  ) -> Picture {
    var bytes: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        let place = source(x, y)
        let colour = picture[place.x, place.y]
        bytes += [colour.red, colour.green, colour.blue]
      }
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }
}
