import Datasets
import Imaging
import PuzzleKit

/// What an audit takes of a record.
struct Glance: Sendable {
  var id: String
  var task: String
  var form: String
  var index: Int
  /// The bare answer.
  var answer: String
  /// What decides whether the record is among those that are looked at closely.
  var key: UInt64
  var signature: Signature
  /// What stands for the scene as the record writes it.
  var scene: Signature
  /// Whether the answer is none of the options.
  var isStray: Bool
  /// Whether the answer stands before the first picture in the form that was asked for; nil if there is no
  /// such picture or the record says that it reveals early.
  var isStatedEarly: Bool?
  var isEarly: Bool
  /// The photos that the record names as its sources.
  var photos: [Record.Source]
  var sources: [Record.Source]
  /// What is needed to guess the answer; nil if the record is not looked at closely.
  var guess: GuessCase?
  /// The words; nil if they are not looked at closely.
  var text: SampledText?
  /// The runs of words that are among those that must not be repeated.
  var grams: [UInt64] = []
  /// What its pictures look like from afar.
  var looks: [PictureLook] = []
  /// The cells of its table.
  var table: TablePrint?
  var pair: PairPrint?
}

/// What a glance is to take of each record.
struct GlancePlan: Sendable {
  /// Keys below these, by task, are looked at closely.
  var guessLimits: [String: UInt64] = [:]
  var textLimits: [String: UInt64] = [:]
  var guesses = true
  var texts = true
  /// What records are held against.
  var against = HashList()
  /// Whether photos are compared with each other.
  var photos = true
  var pairs = false
}

extension Glance {
  /// Takes what an audit needs of a record.
  ///
  /// - Throws: `DatasetError` if the record or a picture of it can't be used.
  init(_ record: Record, _ plan: GlancePlan, file: String, line: Int, pictures: PictureFiles) throws
  {
    func flaw(_ reason: String, _ message: String) -> DatasetError {
      DatasetError(file, line: line, reason: reason, "\(record.id): \(message)")
    }
    guard let signature = Signature(hexadecimal: record.signature) else {
      throw flaw(
        "signature", "the signature is not 32 hexadecimal digits; make the shard anew")
    }
    id = record.id
    task = record.task
    form = record.form
    index = record.index
    answer = record.answer.value
    self.signature = signature
    key = TextHash.spread(signature.low ^ TextHash.spread(signature.high))
    scene = Signature(canonical: "\(record.task)\n\(record.form)\n\(record.scene)")
    sources = record.provenance.sources
    photos = sources.filter { source in
      [".jpg", ".jpeg", ".png", ".webp"].contains { source.path.lowercased().hasSuffix($0) }
    }
    isEarly = record.solution.contains("\"reveal\": \"early\"")
    let before = Self.wordsBeforePicture(record)
    isStatedEarly = before.map { Self.states(record.answer, in: $0) }
    let reading = Choice.read(record)
    if case .stray = reading { isStray = true } else { isStray = false }
    if plan.guesses, key < plan.guessLimits[task] ?? .max {
      var choice: Choice?
      if case .choice(let read) = reading { choice = read }
      guess = GuessCase(record, choice, signature: signature, before: isEarly ? nil : before)
    }
    if plan.texts, key < plan.textLimits[task] ?? .max { text = SampledText(record) }
    if !plan.against.grams.isEmpty {
      grams = TextGrams.of(record).filter { plan.against.grams.contains($0) }
    }
    if !plan.against.tables.isEmpty { table = TablePrint(of: record) }
    let comparesPhotos = plan.photos && !photos.isEmpty
    guard comparesPhotos || plan.pairs || !plan.against.photos.isEmpty else { return }
    do {
      if comparesPhotos || !plan.against.photos.isEmpty {
        looks = try PictureLook.all(
          of: record, turned: !plan.against.photos.isEmpty, pictures)
      }
      if plan.pairs { pair = try PairPrint(record, pictures) }
    } catch let error as PhotoError {
      throw flaw("picture", "a picture can't be read: \(error)")
    } catch var error as DatasetError {
      error.message = "\(record.id): \(error.message)"
      throw error
    }
  }

  /// The words before the first image thought; nil if there is none.
  private static func wordsBeforePicture(_ record: Record) -> String? {
    guard let first = record.thoughts.firstIndex(where: { $0.image != nil }) else { return nil }
    return record.thoughts[..<first].compactMap(\.text).joined(separator: "\n")
  }

  /// Returns whether a text gives the answer as it was asked for, or says what the answer is.
  private static func states(_ answer: Record.Answer, in text: String) -> Bool {
    if answer.text.contains("{"), text.contains(answer.text) { return true }
    let words = " " + PlainWords.of(text).joined(separator: " ") + " "
    let said = PlainWords.of(GuessCase.bare(answer)).joined(separator: " ")
    return ["the answer is", "answer"].contains { words.contains(" \($0) \(said) ") }
  }
}

extension Signature {
  /// Reads the digits of a record; nil if there are not 32.
  init?(hexadecimal digits: String) {
    guard digits.utf8.count == 32,
      digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }
}
