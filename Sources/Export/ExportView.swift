public import Datasets
import Foundation

/// A record as some formats tell it, for somebody who wants to see what a trainer reads.
public struct ExportView: Hashable, Sendable {
  /// The name of the format.
  public var format: String
  /// The row as JSON, with paths in the place of pictures.
  public var json: String

  /// Tells a record in the formats that trainers read most.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - pictures: Its encoded pictures, in the order of `Record.images`.
  /// - Throws: ``ExportError`` if the formats can't hold the record, which says why.
  /// - Returns: The rows, in the default mode and style.
  public static func all(of record: Record, pictures: [[UInt8]]) throws -> [ExportView] {
    let sample: ExportSample
    do {
      sample = try ExportSample(record, pictures: pictures)
    } catch {
      throw ExportError("\(record.id): \(error.message)")
    }
    let trace = try ExportTrace(sample, ExportOptions())
    let row = ThinkMorphRow(trace: trace)
    let lists = Lists(
      image_list: record.images, instruction_list: [row.instruction], output_text_list: row.outputs)
    let tagged = Conversation(
      messages: try trace.turns().map { .init(role: $0.role.rawValue, content: $0.tagged) },
      images: record.images)
    let parts = Messages(
      messages: try trace.turns(.observation).map { turn in
        .init(
          role: turn.role == .observation ? "user" : turn.role.rawValue,
          content: turn.parts.map { part in
            switch part {
            case .text(let text): .init(type: "text", text: text, image_url: nil)
            case .image(let number):
              .init(type: "image_url", text: nil, image_url: .init(url: record.images[number]))
            }
          })
      })
    return [
      ExportView(format: "thinkmorph-parquet", json: try text(lists)),
      ExportView(format: "ms-swift", json: try text(tagged)),
      ExportView(format: "openai", json: try text(parts)),
    ]
  }

  private struct Lists: Encodable {
    var image_list: [String]
    var instruction_list: [String]
    var output_text_list: [String]
  }

  private struct Conversation: Encodable {
    struct Message: Encodable {
      var role: String
      var content: String
    }

    var messages: [Message]
    var images: [String]
  }

  private struct Messages: Encodable {
    struct Message: Encodable {
      var role: String
      var content: [Part]
    }

    struct Part: Encodable {
      var type: String
      var text: String?
      var image_url: Address?
    }

    struct Address: Encodable {
      var url: String
    }

    var messages: [Message]
  }

  private static func text(_ row: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(row), as: UTF8.self)
  }
}
