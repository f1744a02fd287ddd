import Datasets
import Export
import Foundation
import Imaging

/// A sample with all that its page says.
struct ShownSample: Sendable {
  let record: Record
  /// The record's line with its line feed.
  let line: [UInt8]
  let pictures: [ShownPicture]
  let verdict: GalleryVerdict?
  /// What it is extreme in.
  let reasons: [String]
  let scene: SceneAccount
  private let views: [ExportView]
  /// Why there are no views; nil if there are.
  private let noViews: String?
  private let command: String
  private(set) var number = 0

  init(
    record: Record, line: [UInt8], pictures: [ShownPicture],
    views: Result<[ExportView], any Error>, verdict: GalleryVerdict?, reasons: [String],
    folder: String
  ) {
    self.record = record
    self.line = line
    self.pictures = pictures
    self.verdict = verdict
    self.reasons = reasons
    scene = SceneAccount(record)
    switch views {
    case .success(let views):
      self.views = views
      noViews = nil
    case .failure(let error):
      self.views = []
      noViews = "\(error)"
    }
    command =
      "traceloom sample \("\(folder)/recipe.yaml".quoted) --split \(record.split.quoted) --index \(record.index) -o one"
  }

  /// The bytes that it takes, about.
  var weight: Int {
    let files = pictures.reduce(0) { sum, picture in
      if case .file(let bytes, _) = picture.content { sum + bytes.count } else { sum }
    }
    return files + line.count + views.reduce(0) { $0 + $1.json.utf8.count * 11 / 10 } + 4000
  }

  /// Gives it its number among those that are shown.
  mutating func number(_ number: Int) { self.number = number }

  /// The path of a picture's file; nil if it is missing.
  func path(_ picture: Int) -> String? {
    guard pictures.indices.contains(picture),
      case .file(_, let ending) = pictures[picture].content
    else { return nil }
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    return "images/\(padded)-\(picture).\(ending)"
  }

  /// The files of its pictures.
  var files: [(path: String, content: [UInt8])] {
    pictures.enumerated().compactMap { place, picture in
      guard case .file(let bytes, _) = picture.content, let path = path(place) else { return nil }
      return (path, bytes)
    }
  }

  /// What its page says besides the record.
  var page: Page {
    Page(
      pictures: pictures.enumerated().map { place, picture in
        var missing: String?
        if case .missing(let why) = picture.content { missing = why }
        return Page.Image(
          src: path(place), path: record.images[place], width: picture.size?.width,
          height: picture.size?.height, bytes: picture.stored, missing: missing,
          alt: scene.words[place], layers: scene.layers[place])
      },
      views: views.map { .init(format: $0.format, text: $0.json) }, noViews: noViews,
      command: command, verdict: verdict, reasons: reasons, theme: scene.theme)
  }

  /// What lists and searches know of it.
  var entry: Entry {
    let texts =
      [record.problem.question] + record.problem.options.map(\.text)
      + record.thoughts.compactMap(\.text) + [record.answer.text]
    return Entry(
      id: record.id, task: record.task, split: record.split, form: record.form, theme: scene.theme,
      difficulty: record.difficulty, margin: record.margin,
      images: record.thoughts.count { $0.image != nil },
      verdict: verdict.map { $0.findings.isEmpty ? "verified" : "refuted" } ?? "unchecked",
      missing: pictures.count { $0.size == nil }, src: path(0), width: pictures.first?.size?.width,
      height: pictures.first?.size?.height, alt: scene.words.first ?? "", reasons: reasons,
      text: texts.joined(separator: "\n"))
  }

  /// What a page says besides the record.
  struct Page: Encodable {
    struct Image: Encodable {
      var src: String?
      var path: String
      var width: Int?
      var height: Int?
      var bytes: Int
      var missing: String?
      var alt: String
      var layers: [Layer]
    }

    struct View: Encodable {
      var format: String
      var text: String
    }

    var pictures: [Image]
    var views: [View]
    var noViews: String?
    var command: String
    var verdict: GalleryVerdict?
    var reasons: [String]
    var theme: String
  }

  /// What lists and searches know.
  struct Entry: Encodable {
    var id: String
    var task: String
    var split: String
    var form: String
    var theme: String
    var difficulty: Double
    var margin: Double?
    var images: Int
    var verdict: String
    var missing: Int
    var src: String?
    var width: Int?
    var height: Int?
    var alt: String
    var reasons: [String]
    /// All words, the question first.
    var text: String
  }
}

extension String {
  /// The text as a shell takes it for one word.
  var quoted: String {
    let isPlain =
      !isEmpty
      && utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
      } && !hasPrefix("-")
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
