/// How pictures are shown in a terminal.
public enum TerminalPictures: String, CaseIterable, Sendable {
  /// The graphics protocol of Kitty, which Ghostty has too.
  case kitty
  /// The inline images of iTerm2, which WezTerm has too.
  case iterm
  /// Sixel, of the VT340, as foot, mlterm and xterm have it.
  case sixel
  /// Two pixels a character, as its upper half and its background.
  case blocks
  /// Not at all: paths and words.
  case none

  /// What a terminal can, as far as its environment says.
  ///
  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - isTerminal: Whether the output goes to a terminal.
  /// - Returns: The way that it can show pictures.
  public static func fitting(
    _ environment: [String: String], isTerminal: Bool
  ) -> TerminalPictures {
    guard isTerminal, environment["TERM"] != "dumb" else { return .none }
    // A multiplexer passes none of the protocols on by itself.
    if environment["TMUX"] != nil || environment["STY"] != nil { return .blocks }
    let term = environment["TERM"] ?? ""
    let program = environment["TERM_PROGRAM"] ?? ""
    if term.contains("kitty") || term.contains("ghostty") || program == "ghostty"
      || environment["KITTY_WINDOW_ID"] != nil
    {
      return .kitty
    }
    if program == "iTerm.app" || program == "WezTerm" || environment["LC_TERMINAL"] == "iTerm2" {
      return .iterm
    }
    let hasSixel = ["foot", "mlterm", "contour", "yaft"].contains { term.hasPrefix($0) }
    return hasSixel || term.contains("sixel") ? .sixel : .blocks
  }
}
