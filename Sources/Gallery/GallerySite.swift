import Datasets
import Foundation
import Mustache

/// The pages of a gallery and the data that they load.
struct GallerySite {
  let manifest: Manifest
  let name: String
  let survey: Survey
  let samples: [ShownSample]
  let funnel: Funnel?
  let rejected: [RejectedSample]

  /// Samples of a file of data.
  static let chunk = 16

  /// The files with their paths.
  func files() throws -> [(path: String, content: [UInt8])] {
    let overview = OverviewPage(self)
    let library = try Self.library()
    func page(_ name: String, _ context: [String: Any]) throws -> [UInt8] {
      guard let text = library.render(context, withTemplate: name) else {
        throw GalleryError("the template \(name) is missing")
      }
      return Array(text.utf8)
    }
    var files: [(String, [UInt8])] = [
      ("index.html", try page("overview", overview.context)),
      ("traces.html", try page("traces", overview.head)),
      ("gallery.css", PackageResources.gallery_css),
      ("find.js", PackageResources.find_js),
      ("stage.js", PackageResources.stage_js),
      ("reader.js", PackageResources.reader_js),
      ("data/index.js", try index()),
    ]
    if !rejected.isEmpty {
      var context = overview.head
      context["groups"] = RejectedPage(rejected).groups
      context["count"] = rejected.count.of("draw")
      files.append(("rejected.html", try page("rejected", context)))
    }
    for (number, start) in stride(from: 0, to: samples.count, by: Self.chunk).enumerated() {
      let part = samples[start..<min(samples.count, start + Self.chunk)]
      files.append(("data/\(number).js", try data(part, number)))
    }
    let mark = ["digest": manifest.digest, "generator": manifest.generator]
    files.append((Gallery.mark, Array(try Self.encoder.encode(mark))))
    return files
  }

  /// The templates; what they insert is escaped for HTML by the library.
  private static func library() throws -> MustacheLibrary {
    func template(_ bytes: [UInt8]) throws -> MustacheTemplate {
      try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
    return MustacheLibrary(templates: [
      "overview": try template(PackageResources.overview_mustache),
      "traces": try template(PackageResources.traces_mustache),
      "histogram": try template(PackageResources.histogram_mustache),
      "rejected": try template(PackageResources.rejected_mustache),
      "answers": try template(PackageResources.answers_mustache),
      "masthead": try template(PackageResources.masthead_mustache),
    ])
  }

  private static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  private func index() throws -> [UInt8] {
    struct Index: Encodable {
      var chunk: Int
      var total: Int
      var name: String
      var samples: [ShownSample.Entry]
    }
    let index = Index(
      chunk: Self.chunk, total: survey.rows.count, name: name, samples: samples.map(\.entry))
    return Array("loom.index(".utf8) + Array(try Self.encoder.encode(index)) + Array(");\n".utf8)
  }

  /// Records as they stand in the dataset, and beside each what its page says besides.
  private func data(_ samples: ArraySlice<ShownSample>, _ number: Int) throws -> [UInt8] {
    var bytes = Array("loom.add(\(number), [\n".utf8)
    for sample in samples {
      bytes += Array("[".utf8) + sample.line.dropLast() + Array(",\n".utf8)
      bytes += Array(try Self.encoder.encode(sample.page)) + Array("],\n".utf8)
    }
    return bytes + Array("]);\n".utf8)
  }
}
