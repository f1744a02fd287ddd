public import Datasets
import Imaging

/// A trace as a terminal shows it, in reading order.
public struct TerminalTrace {
  /// How it is shown.
  public struct Style: Sendable {
    /// How pictures are shown.
    public var pictures = TerminalPictures.none
    /// The columns of the terminal.
    public var columns = 80
    /// Whether headings and notes are set off.
    public var isStyled = false
    /// Whether there are 24 bits of colour.
    public var isTrueColour = false

    /// Creates the style of plain text.
    public init() {}
  }

  private let record: Record
  private let files: PictureFiles?
  private let style: Style

  /// Prepares a trace.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - files: The pictures of its shard; nil if they can't be opened.
  ///   - style: How it is shown.
  public init(_ record: Record, _ files: PictureFiles?, style: Style) {
    self.record = record
    self.files = files
    self.style = style
  }

  /// The bytes for the terminal.
  ///
  /// Nothing that the record says works as a control.
  public var bytes: [UInt8] {
    let scene = SceneAccount(record)
    var bytes: [UInt8] = []
    func put(_ text: String) { bytes += Array(text.utf8) }
    func line(_ text: String = "") { put(text + "\n") }
    line(bold(record.id.harmless))
    let about = [
      record.task.replacing("_", with: " "), record.form, scene.theme, record.split,
      "difficulty \(record.difficulty.short)",
    ]
    line(faint(about.filter { !$0.isEmpty }.map(\.harmless).joined(separator: " · ")))
    line()
    line(bold("Question"))
    put(wrapped(TraceOutline.asked(record.problem.question, record.problem.options.map(\.text))))
    var number = 0
    func picture() {
      let path = record.images[number]
      line()
      line(bold("Picture \(number + 1)") + faint("  \(path.harmless)"))
      do {
        if let shown = try shown(path) { bytes += shown }
        put(wrapped(scene.words[number], isFaint: true))
      } catch {
        let message = (error as? DatasetError)?.message ?? "\(error)"
        line("  ⚠ missing: \(message.harmless)")
      }
      number += 1
    }
    for _ in record.problem.images { picture() }
    for thought in record.thoughts {
      if thought.image != nil {
        picture()
      } else {
        line()
        line(bold(thought.label.replacing("_", with: " ").harmless))
        put(wrapped(thought.text ?? ""))
      }
    }
    line()
    line(
      bold("Answer")
        + "  \(record.answer.value.harmless)\(faint("  \(record.answer.form.harmless), \(record.answer.accepted.harmless)"))"
    )
    return bytes
  }

  /// The picture for the terminal; nil where none is shown.
  ///
  /// - Throws: what is wrong with the file.
  private func shown(_ path: String) throws -> [UInt8]? {
    guard let files else {
      throw DatasetError(
        path, reason: "missing", "the archive of pictures is missing or can't be read")
    }
    let picture = try TerminalPicture(png: try files.bytes(of: path))
    let columns = max(8, style.columns - 2)
    return switch style.pictures {
    case .kitty: picture.kitty(columns: columns)
    case .iterm: picture.iterm(columns: columns)
    case .sixel: picture.sixel(columns: columns)
    case .blocks: picture.blocks(columns: columns, isTrue: style.isTrueColour)
    case .none: nil
    }
  }

  private func bold(_ text: String) -> String {
    style.isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text
  }

  private func faint(_ text: String) -> String {
    style.isStyled ? "\u{1B}[2m\(text)\u{1B}[0m" : text
  }

  /// A text in lines that fit, two columns from the left.
  private func wrapped(_ text: String, isFaint: Bool = false) -> String {
    let room = max(20, min(100, style.columns) - 2)
    var lines: [String] = []
    for paragraph in text.harmless.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, line.count + 1 + word.count > room {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      lines.append(line)
    }
    return lines.map { line in
      let line = isFaint && !line.isEmpty ? faint(line) : line
      return (line.isEmpty ? "" : "  " + line) + "\n"
    }.joined()
  }
}

extension String {
  /// The text without anything that a terminal would take for a command or that would turn its order round: controls
  /// become their pictures, line feeds stay.
  var harmless: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: text.append(scalar)
      case 0..<0x20: text.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: text.append("\u{2421}")
      case 0x80..<0xA0, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069:
        text.append("\u{FFFD}")
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
