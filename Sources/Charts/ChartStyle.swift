import Drawing
import Imaging
import Seeding

/// All that a look leaves to chance, decided.
struct ChartStyle {
  /// Where the key of the series stands.
  enum LegendPlace: CaseIterable, Hashable {
    case top, right, bottom, direct, inside
  }

  /// How a point is marked.
  enum Marker: CaseIterable, Hashable {
    case disc, square, diamond, triangle
  }

  /// Where the title of the axis stands.
  enum AxisTitlePlace: Hashable {
    case beside, above
  }

  /// Which lines run over the plot.
  enum Grid: Hashable {
    case none, along, both
  }

  /// What stands above or around the title.
  enum Heading: Hashable {
    case plain, rule, tag, under, band
  }

  /// How a table is ruled.
  enum Ruling: Hashable {
    case zebra, rows, boxed, open
  }

  var face = Typeface.liberation
  var boldFace = Typeface.liberationBold
  var titleFace = Typeface.liberationBold
  /// The sizes of letters, in pixels.
  var label = 12, title = 17, subtitle = 13, source = 11, value = 12
  var ground = RGB(255, 255, 255)
  /// The colour of the plot's area.
  var panel: RGB?
  var titleInk = RGB(hex: "222222")
  var ink = RGB(hex: "333333")
  var muted = RGB(hex: "595959")
  var gridInk = RGB(hex: "dddddd")
  var axisInk = RGB(hex: "888888")
  var accent = RGB(hex: "e3120b")
  var grid = Grid.along
  var colours = ChartPalette.tableau
  /// Which of the colours comes first, if any may.
  var firstColour = 0
  var isTitleCentred = false
  var heading = Heading.plain
  var legend = LegendPlace.right
  var axisTitle = AxisTitlePlace.beside
  /// Whether figures of an upright axis stand at its right.
  var isAxisRight = false
  var hasFrame = false
  var hasTickMarks = false
  var hasBaseline = true
  /// Whether an axis line runs along the figures.
  var hasSpine = false
  /// How much of its place a bar takes, in percent.
  var barShare = 68
  /// Pixels between bars of a group.
  var barGap = 0
  var marker = Marker.disc
  /// Whether each series has a marker of its own.
  var mixesMarkers = false
  /// Whether lines of the grid are broken.
  var isGridBroken = false
  /// The radius of lines in sixteenths of a pixel.
  var lineRadius = 16
  /// Whether thousands are set off.
  var hasCommas = true
  var minus = "-"
  /// Whether labels within bars are preferred to those at their ends.
  var labelsInside = false
  /// Whether names stand around a pie.
  var namesAround = true
  var ruling = Ruling.zebra
  /// The hole of a donut, in percent of its radius.
  var hole = 55
  /// The room around everything.
  var margin = 14

  /// The letters of labels.
  var labelFont: ChartFont { ChartFont(typeface: face, size: label) }
  /// The letters of figures that are written at marks.
  var valueFont: ChartFont { ChartFont(typeface: face, size: value) }
  /// The colour that marks stand on.
  var floor: RGB { panel ?? ground }

  /// The ink for letters on a colour: the look's own, or else black or white.
  func ink(on colour: RGB) -> RGB {
    if ChartMath.contrast(ink, colour) >= 4.5 { return ink }
    let (black, white) = (RGB(0, 0, 0), RGB(255, 255, 255))
    return ChartMath.contrast(black, colour) >= ChartMath.contrast(white, colour) ? black : white
  }

  /// Makes the colours suit a chart: enough of them, thin marks in strong ones, and any strong one first.
  mutating func suitColours(to kind: ChartKind, count: Int) {
    if colours.count < count {
      colours =
        ChartMath.contrast(ground, RGB(0, 0, 0)) > 7 ? ChartPalette.muted : ChartPalette.neon
    }
    if [.line, .lines, .area, .scatter, .dot].contains(kind) {
      let strong = colours.filter { ChartMath.contrast($0, floor) >= 1.6 }
      if strong.count >= count { colours = strong }
    }
    let first = colours.indices.filter { ChartMath.contrast(colours[$0], floor) >= 2.2 }
    guard !first.isEmpty else { return }
    let place = first[firstColour % first.count]
    colours = Array(colours[place...] + colours[..<place])
  }

  /// The marker of a series.
  func marker(_ series: Int) -> Marker {
    let all = Marker.allCases
    guard mixesMarkers, let first = all.firstIndex(of: marker) else { return marker }
    return all[(first + series) % all.count]
  }

  /// The colour of a series or a slice.
  func colour(_ number: Int) -> RGB { colours[number % colours.count] }
}
