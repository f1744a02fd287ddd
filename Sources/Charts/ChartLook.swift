/// The manner in which a chart is drawn: its fonts, colours, grid, spines, and where things stand.
public enum ChartLook: String, CaseIterable, Hashable, Sendable {
  /// As office programs draw them.
  case office
  /// As spreadsheets on the web draw them.
  case sheet
  /// As statistics packages draw them: a grey panel with white lines.
  case panel
  /// As plotting libraries draw them by default: a frame and ticks.
  case frame
  /// As newspapers print them: few lines, direct labels, a rule at the top.
  case newspaper
  /// As weekly magazines print them: a coloured tag, figures at the right.
  case magazine
  /// As reports of institutions print them.
  case report
  /// As scientific journals print them: serif letters, thin black lines.
  case journal
  /// As dashboards show them, on dark ground.
  case dashboard
  /// As slides show them: large and bold.
  case slide
  /// Little ink, as Tufte asks for.
  case minimal
  /// As on printed forms of old: serif letters on cream.
  case almanac
}
