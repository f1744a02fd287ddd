import ArgumentParser
import Datasets
import Foundation
import Imaging
import Inputs
import PuzzleKit
import Traces

/// Reads annotated photos as a recipe would, and says what can be used of them.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check annotated photos, say what can be used of them, and write them as JSON lines.",
    discussion: """
      Takes COCO's JSON (LVIS's and Objects365's too), JSON lines with objects or Visual-CoT's questions, a folder of \
      Pascal VOC's XML files or one of YOLO's labels. Tasks/annotations.md describes the JSON lines.

        traceloom import instances.json --images train2017
        traceloom import VOC2012 -o voc.jsonl
        traceloom import instances.json --images train2017 --licences 4 --licences 5
      """)

  @Argument(help: "The file or the folder of annotations.")
  var annotations: String

  @Option(help: "The folder of the photos (default: where the annotations are).")
  var images: String?

  @Option(name: [.short, .customLong("output")], help: "The file of JSON lines to write.")
  var output: String?

  @Option(
    parsing: .upToNextOption,
    help: "The numbers or names of the licences that photos may have (default: any).")
  var licences: [String] = []

  @Option(
    help: ArgumentHelp(
      "Say how many objects could be what a search is for: those that cover such a share of the photo, as 0.01...0.30, are whole, of some size, and the only one of their name.",
      valueName: "range"))
  var targetArea: String?

  @Flag(help: "List every record that is turned away, and not the first of each reason.")
  var all = false

  func run() throws {
    if let output, FileManager.default.fileExists(atPath: output) {
      throw UsageError("\(output) is there already; name another file, or take it away")
    }
    let area = try targetArea.map { try FilterDataset.shares($0, of: "--target-area") }
    let given: GivenAnnotations
    do {
      given = try AnnotationFiles.read(
        AnnotationRequest(annotations: annotations, images: images, licences: licences))
    } catch {
      guard error.subject != .content else { throw error }
      throw UsageError("\(error)")
    }
    let faults = try pass(over: given.library)
    for note in given.notes { Console.say("note: \(note)") }
    let text = AnnotationsText(given, faults: faults, area: area, isWhole: all)
    try Console.write(line: text.text)
    guard !given.library.photos.isEmpty else {
      throw InputError(
        "no photo of \(annotations) can be used\(given.rejections.first.map { ": \($0)" } ?? "")")
    }
    if let output {
      Console.say("\(given.library.photos.count.grouped) photos are in \(output).")
    }
  }

  /// Reads every mask, and writes the lines where they are asked for; returns what is wrong with masks.
  private func pass(over library: any AnnotatedLibrary) throws -> [Rejection] {
    let report = ProgressReport("photos")
    defer { report.finish() }
    var faults: [Rejection] = []
    let total = library.photos.count
    guard let output, total > 0 else {
      for (number, scene) in library.scenes.enumerated() {
        for place in scene.objects.indices {
          do throws(Rejection) {
            _ = try library.mask(of: place, in: number)
          } catch {
            faults.append(error)
          }
        }
        report.report(ProgressReport.Moment(done: number + 1, total: total))
      }
      return faults
    }
    let partial = output + ".partial"
    var file = try OutputFile(creating: partial)
    for number in 0..<total {
      let (bytes, found) = try AnnotationLine.line(of: number, in: library)
      faults += found
      try file.write(bytes)
      report.report(ProgressReport.Moment(done: number + 1, total: total))
    }
    try file.close()
    try FileManager.default.moveItem(atPath: partial, toPath: output)
    return faults
  }
}

/// What annotations hold, as somebody reads it.
private struct AnnotationsText {
  /// The most names that are listed.
  private static let mostNames = 20
  /// Shares of the photo's area, in hundredths, at which a row of the table ends.
  private static let bounds = [1, 5, 10, 30, 100]

  private let scenes: [AnnotatedPhoto]
  private let given: GivenAnnotations
  private let faults: [Rejection]
  private let area: ClosedRange<Double>?
  private let isWhole: Bool

  init(
    _ given: GivenAnnotations, faults: [Rejection], area: ClosedRange<Double>?, isWhole: Bool
  ) {
    self.area = area
    self.given = given
    self.faults = faults
    self.isWhole = isWhole
    scenes = given.library.scenes
  }

  /// The text, without a line feed at its end.
  var text: String {
    var parts = [head, counts]
    if scenes.contains(where: { !$0.objects.isEmpty }) { parts += [names, shares] }
    if let area { parts.append(funnel(area)) }
    if !given.rejections.isEmpty || !faults.isEmpty { parts.append(rejections) }
    return parts.joined(separator: "\n\n")
  }

  private var objects: [AnnotatedObject] { scenes.flatMap(\.objects) }

  private var head: String {
    let files = given.library.sources.map(\.path).joined(separator: ", ")
    return "\(files): \(scenes.count.grouped) photos, \(objects.count.grouped) objects"
  }

  private var counts: String {
    let objects = objects
    let rows = [
      ["photos", scenes.count], ["objects", objects.count],
      ["with a mask", objects.count(where: \.hasMask)],
      ["crowds", objects.count(where: \.isCrowd)],
      ["cut by the border", objects.count(where: \.isCut)],
      ["captions", scenes.reduce(0) { $0 + $1.captions.count }],
      ["questions", scenes.reduce(0) { $0 + $1.questions.count }],
      ["without a licence", scenes.count { $0.photo.source.licence.isEmpty }],
    ].map { row in row.map { ($0 as? Int)?.grouped ?? "\($0)" } }
    return TextTable([["what", "number"]] + rows, numbers: [1]).text
  }

  private var names: String {
    var counts: [String: (objects: Int, photos: Int)] = [:]
    for scene in scenes {
      for object in scene.objects { counts[object.name, default: (0, 0)].objects += 1 }
      for name in Set(scene.objects.map(\.name)) { counts[name]?.photos += 1 }
    }
    let sorted = counts.sorted { ($1.value.objects, $0.key) < ($0.value.objects, $1.key) }
    var rows = sorted.prefix(Self.mostNames).map {
      [$0.key, $0.value.objects.grouped, $0.value.photos.grouped]
    }
    let others = sorted.dropFirst(Self.mostNames)
    if !others.isEmpty {
      let sum = others.reduce(0) { $0 + $1.value.objects }
      rows.append(["\(others.count.grouped) other names", sum.grouped, ""])
    }
    return TextTable([["name", "objects", "photos"]] + rows, numbers: [1, 2]).text
  }

  private var shares: String {
    var counts = [Int](repeating: 0, count: Self.bounds.count)
    for scene in scenes {
      let size = scene.photo.size
      for object in scene.objects {
        let frame = object.frame
        let width = min(frame.x1, Double(size.width)) - max(frame.x0, 0)
        let height = min(frame.y1, Double(size.height)) - max(frame.y0, 0)
        let share = 100 * width * height / Double(size.width * size.height)
        let row = Self.bounds.firstIndex { share < Double($0) } ?? Self.bounds.count - 1
        counts[row] += 1
      }
    }
    let rows = Self.bounds.enumerated().map { place, bound in
      let low = place == 0 ? 0 : Self.bounds[place - 1]
      return ["\(low) % to \(bound) %", counts[place].grouped]
    }
    return TextTable([["box covers of the photo", "objects"]] + rows, numbers: [1]).text
  }

  private func funnel(_ area: ClosedRange<Double>) -> String {
    let funnel = TargetFunnel(scenes, area: area)
    let rows = TargetFunnel.Reason.allCases.map { reason in
      [reason.rawValue, (funnel.turnedAway[reason] ?? 0).grouped]
    }
    return TextTable(
      [["as the target of a search", "objects"], ["candidates", funnel.candidates.grouped]]
        + rows + [["kept", funnel.kept.grouped]], numbers: [1]
    ).text
  }

  private var rejections: String {
    var order: [String] = []
    var found: [String: [String]] = [:]
    let all =
      given.rejections.map { ($0.reason, $0.description) } + faults.map { ($0.reason, $0.detail) }
    for (reason, text) in all {
      if found[reason] == nil { order.append(reason) }
      found[reason, default: []].append(text)
    }
    if isWhole {
      let rows = all.map { [$0.0, $0.1] }
      return TextTable([["turned away as", "record"]] + rows, numbers: []).text
    }
    let rows = order.map { [$0, (found[$0]?.count ?? 0).grouped, found[$0]?.first ?? ""] }
    return TextTable([["turned away as", "records", "such as"]] + rows, numbers: [1]).text
  }
}
