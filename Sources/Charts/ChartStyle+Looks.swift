import Drawing
import Imaging
import Seeding

extension ChartStyle {
  /// Decides how a chart of a look is drawn.
  init(_ look: ChartLook, width: Int, height: Int, using chance: inout Chance) {
    self.init()
    let mean = (width + height) / 2
    label = mean >= 512 ? 12 + (mean - 512) / 85 : (mean < 430 ? 11 : 12)
    margin = 10 + mean / 100
    hasCommas = chance.happens(0.8)
    minus = chance.happens(0.5) ? "-" : "\u{2212}"
    barShare = chance.integer(in: 52...82)
    barGap = chance.integer(in: 0...2)
    marker = chance.pick(.disc, .disc, .square, .diamond, .triangle)
    lineRadius = chance.integer(in: 12...20) + (mean > 700 ? 4 : 0)
    labelsInside = chance.happens(0.3)
    namesAround = chance.happens(0.6)
    hole = chance.integer(in: 45...66)
    ruling = chance.pick(.zebra, .rows, .boxed, .open)
    legend = chance.pick(.top, .right, .bottom, .direct)
    axisTitle = chance.pick(.beside, .beside, .above)
    // The first colours of a palette are its best.
    mixesMarkers = chance.happens(0.25)
    firstColour = chance.happens(0.6) ? 0 : chance.integer(below: 4)
    // How large the title is, in percent of a label.
    var rise = 140
    switch look {
    case .office:
      set(.carlito, .carlitoBold, title: chance.pick(.carlito, .carlitoBold))
      label += 1
      colours = chance.pick(ChartPalette.office, ChartPalette.okabe)
      (titleInk, ink, muted) = (RGB(hex: "404040"), RGB(hex: "595959"), RGB(hex: "595959"))
      (gridInk, axisInk) = (RGB(hex: "d9d9d9"), RGB(hex: "bfbfbf"))
      isTitleCentred = true
      legend = chance.pick(.bottom, .bottom, .right, .top)
      hasFrame = false
    case .sheet:
      set(.lato, .latoBold, title: chance.pick(.lato, .latoBold))
      colours = chance.pick(ChartPalette.sheet, ChartPalette.tableau)
      (titleInk, ink, muted) = (RGB(hex: "5f6368"), RGB(hex: "444444"), RGB(hex: "5f6368"))
      (gridInk, axisInk) = (RGB(hex: "cccccc"), RGB(hex: "333333"))
      legend = chance.pick(.right, .top)
    case .panel:
      set(.liberation, .liberationBold, title: .liberation)
      colours = chance.pick(ChartPalette.dark, ChartPalette.soft, ChartPalette.okabe)
      panel = RGB(hex: "ebebeb")
      (titleInk, ink, muted) = (RGB(hex: "111111"), RGB(hex: "3a3a3a"), RGB(hex: "4d4d4d"))
      (gridInk, axisInk) = (RGB(255, 255, 255), RGB(hex: "555555"))
      (grid, hasBaseline, hasTickMarks) = (.both, false, true)
      legend = chance.pick(.right, .right, .bottom, .top)
    case .frame:
      set(.sans, .sansBold, title: .sans)
      colours = chance.pick(ChartPalette.category, ChartPalette.okabe, ChartPalette.bright)
      (titleInk, ink, muted, axisInk) = (
        RGB(0, 0, 0), RGB(hex: "111111"), RGB(hex: "333333"), RGB(0, 0, 0)
      )
      (grid, hasFrame, hasTickMarks) = (chance.pick(.none, .along, .both), true, true)
      (isTitleCentred, rise) = (true, 125)
      axisTitle = .beside
      isGridBroken = chance.happens(0.5)
      legend = chance.pick(.inside, .inside, .right, .top)
    case .newspaper:
      set(.liberation, .liberationBold, title: chance.pick(.liberationSerifBold, .caladeaBold))
      colours = chance.pick(ChartPalette.paper, ChartPalette.journal)
      ground = chance.pick(RGB(255, 255, 255), RGB(hex: "fff1e5"), RGB(hex: "f7f5f0"))
      (titleInk, ink, muted) = (RGB(hex: "1a1a1a"), RGB(hex: "33302e"), RGB(hex: "5b5550"))
      (gridInk, axisInk) = (RGB(hex: "d8cfc5"), RGB(hex: "33302e"))
      (heading, rise, axisTitle) = (chance.pick(.rule, .plain), 150, .above)
      legend = chance.pick(.direct, .direct, .top)
    case .magazine:
      set(.lato, .latoBold, title: .latoBold)
      colours = chance.pick(ChartPalette.weekly, ChartPalette.tableau)
      ground = chance.pick(RGB(255, 255, 255), RGB(hex: "e9edf0"), RGB(hex: "f4f4ef"))
      accent = chance.pick(RGB(hex: "e3120b"), RGB(hex: "1f6fb2"), RGB(hex: "1a1a1a"))
      (gridInk, axisInk) = (RGB(hex: "b7c6cf"), RGB(hex: "121212"))
      (heading, isAxisRight, axisTitle) = (.tag, chance.happens(0.75), .above)
      legend = chance.pick(.top, .top, .direct)
      isGridBroken = chance.happens(0.2)
    case .report:
      set(.carlito, .carlitoBold, title: .carlitoBold)
      label += 1
      colours = chance.pick(ChartPalette.report, ChartPalette.muted, ChartPalette.okabe)
      panel = chance.happens(0.5) ? RGB(hex: "f3f6fa") : nil
      (titleInk, ink, muted) = (RGB(hex: "1f3864"), RGB(hex: "333f50"), RGB(hex: "4d5a6b"))
      (gridInk, axisInk) = (RGB(hex: "d3dae3"), RGB(hex: "7f8fa3"))
      heading = chance.pick(.plain, .under)
      isGridBroken = chance.happens(0.3)
      legend = chance.pick(.top, .bottom, .bottom, .right)
    case .journal:
      set(.liberationSerif, .liberationSerifBold, title: .liberationSerifBold)
      label += 1
      colours = chance.pick(ChartPalette.journal, ChartPalette.muted, ChartPalette.greys)
      (titleInk, ink, muted, axisInk) = (
        RGB(0, 0, 0), RGB(0, 0, 0), RGB(hex: "333333"), RGB(0, 0, 0)
      )
      (grid, hasSpine, hasTickMarks, rise) = (.none, true, true, 118)
      (isTitleCentred, lineRadius, axisTitle) = (chance.happens(0.7), 10, .beside)
      ruling = chance.pick(.rows, .open)
      legend = chance.pick(.inside, .top, .right, .bottom)
      mixesMarkers = chance.happens(0.7)
    case .dashboard:
      set(.lato, .latoBold, title: .latoBold)
      colours = chance.pick(ChartPalette.night, ChartPalette.neon)
      ground = chance.pick(RGB(hex: "1e1e2e"), RGB(hex: "111827"), RGB(hex: "22272e"))
      panel = chance.happens(0.3) ? RGB(hex: "2a2f3a") : nil
      (titleInk, ink, muted) = (RGB(hex: "f3f4f6"), RGB(hex: "d8dce3"), RGB(hex: "b4bac6"))
      (gridInk, axisInk) = (RGB(hex: "414857"), RGB(hex: "7b8494"))
      legend = chance.pick(.top, .bottom, .right)
    case .slide:
      set(.sans, .sansBold, title: .sansBold)
      label += label / 8
      colours = chance.pick(ChartPalette.bright, ChartPalette.category, ChartPalette.sheet)
      ground = chance.pick(RGB(255, 255, 255), RGB(hex: "f6f7fb"))
      (titleInk, grid) = (chance.pick(RGB(hex: "1d2b53"), RGB(hex: "7a1f3d")), .none)
      (heading, lineRadius, barShare) = (chance.pick(.band, .plain), 24, 72)
      hasBaseline = true
      legend = chance.pick(.top, .right, .direct)
    case .minimal:
      // Caladea's points and commas vanish between digits of this size.
      set(.liberationSerif, .liberationSerifBold, title: .caladea)
      label += 1
      colours = chance.pick(ChartPalette.greys, ChartPalette.muted, ChartPalette.journal)
      ground = chance.pick(RGB(255, 255, 255), RGB(hex: "fffff8"))
      (titleInk, ink, muted) = (RGB(hex: "222222"), RGB(hex: "444444"), RGB(hex: "5e5e5e"))
      (grid, hasBaseline, lineRadius) = (.none, chance.happens(0.4), 10)
      (axisTitle, barShare, ruling) = (.above, chance.integer(in: 40...60), .open)
      legend = chance.pick(.direct, .direct, .top)
    case .almanac:
      set(.serif, .serifBold, title: chance.pick(Typeface.serifBold, .caladeaBold))
      colours = ChartPalette.old
      ground = chance.pick(RGB(hex: "fbf5e6"), RGB(hex: "f6ecd2"))
      (titleInk, ink, muted) = (RGB(hex: "3b2a1a"), RGB(hex: "463521"), RGB(hex: "5f4a33"))
      (gridInk, axisInk) = (RGB(hex: "dccfae"), RGB(hex: "5f4a33"))
      (isTitleCentred, hasFrame, heading) = (true, chance.happens(0.5), .under)
      (rise, ruling) = (128, chance.pick(.boxed, .rows))
    }
    if colours == ChartPalette.greys { legend = chance.pick(.top, .right) }
    title = label * rise / 100
    subtitle = label + 1
    source = max(11, label - 1)
    value = label
  }

  private mutating func set(_ face: Typeface, _ bold: Typeface, title: Typeface) {
    (self.face, boldFace, titleFace) = (face, bold, title)
  }

  /// Makes all letters as small as may be, for charts that find no room otherwise.
  mutating func shrink() {
    title = max(13, title * 85 / 100)
    label = max(11, label * 85 / 100)
    (subtitle, source, value) = (label, 11, label)
  }
}
