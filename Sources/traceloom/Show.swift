import ArgumentParser
import Datasets
import Foundation
import Gallery

/// Prints a trace of a finished dataset.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a trace of a finished dataset, with its pictures where the terminal can.",
    discussion: """
      Pictures are shown as Kitty, iTerm2 or sixel terminals take them, and as half-blocks elsewhere; where the \
      output is no terminal, their paths and what they show are printed.
      """)

  @Argument(help: ArgumentHelp("The dataset's folder.", valueName: "dataset"))
  var dataset: String

  @Option(help: "The id of the sample, such as spatial_navigation/train/00000042.")
  var id: String

  @Option(
    help: ArgumentHelp(
      "How pictures are shown: \(TerminalPictures.allCases.map(\.rawValue).joined(separator: ", ")) (default: what the terminal can).",
      valueName: "way"))
  var pictures: String?

  @Option(help: "The columns to use (default: the terminal's, or 80).")
  var width: Int?

  func validate() throws {
    guard width.map({ 20...1000 ~= $0 }) ?? true else {
      throw ValidationError("--width takes 20 to 1000, not \(width ?? 0).")
    }
    if let pictures, TerminalPictures(rawValue: pictures) == nil {
      let names = TerminalPictures.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("--pictures takes \(names), not \(pictures).")
    }
  }

  func run() throws {
    do {
      let reader = try DatasetReader(folder: dataset)
      let finder = RecordFinder(reader)
      guard let found = try finder.find(id) else {
        let some = try finder.first(3).joined(separator: ", ")
        throw UsageError(
          "\(dataset) has no sample \(id); its ids are written as \(some.isEmpty ? "task/split/index" : some)"
        )
      }
      let environment = ProcessInfo.processInfo.environment
      let isTerminal = isatty(STDOUT_FILENO) == 1
      var style = TerminalTrace.Style()
      style.pictures =
        pictures.flatMap(TerminalPictures.init)
        ?? .fitting(environment, isTerminal: isTerminal)
      style.columns = width ?? (isTerminal ? Self.columns() : nil) ?? 80
      style.isStyled = isTerminal && environment["NO_COLOR"] == nil
      let depth = environment["COLORTERM"] ?? ""
      style.isTrueColour = pictures != nil || depth.contains("truecolor") || depth.contains("24bit")
      let trace = TerminalTrace(
        found.record, try? reader.pictures(of: found.shard), style: style)
      try Console.write(trace.bytes)
    } catch let error as DatasetError {
      throw error.named(in: dataset)
    }
  }

  /// The columns of the terminal; nil if it doesn't say.
  private static func columns() -> Int? {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
