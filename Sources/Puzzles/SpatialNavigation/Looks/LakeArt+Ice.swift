import Drawing

extension LakeArt {
  /// Ice: plain first, then with a little of what makes a lake a lake.
  static let ice: [Drawing] = [
    { $0.cover(.ice) },
    // The sky's gleam.
    { sheet in
      sheet.cover(.ice)
      if sheet.isSmall { return sheet.line(.iceGleam, 0.07, (0.28, 0.48), (0.48, 0.28)) }
      sheet.line(.iceGleam, 0.035, (0.2, 0.4), (0.4, 0.2))
      sheet.line(.iceGleam, 0.035, (0.3, 0.44), (0.44, 0.3))
    },
    { sheet in
      sheet.cover(.ice)
      if sheet.isSmall { return sheet.line(.iceGleam, 0.07, (0.5, 0.74), (0.74, 0.5)) }
      sheet.line(.iceGleam, 0.035, (0.54, 0.8), (0.8, 0.54))
      sheet.line(.iceGleam, 0.035, (0.68, 0.8), (0.8, 0.68))
      sheet.line(.iceGleam, 0.03, (0.16, 0.26), (0.26, 0.16))
    },
    // Drifts of snow.
    { sheet in
      sheet.cover(.ice)
      drift(
        sheet, [(-0.05, 0.72), (0.14, 0.7), (0.3, 0.8), (0.46, 0.84), (0.6, 1.05), (-0.05, 1.05)])
    },
    { sheet in
      sheet.cover(.ice)
      drift(
        sheet,
        [(0.52, -0.05), (0.6, 0.14), (0.74, 0.18), (0.84, 0.34), (1.05, 0.38), (1.05, -0.05)]
      )
    },
    { sheet in
      sheet.cover(.ice)
      if sheet.isSmall { return sheet.oval(0.66, 0.68, 0.12, 0.09, .iceSnow) }
      drift(
        sheet, [(0.5, 0.7), (0.62, 0.62), (0.76, 0.66), (0.84, 0.76), (0.7, 0.83), (0.56, 0.8)])
      sheet.oval(0.42, 0.8, 0.035, 0.028, .iceSnow)
    },
    // Deeper ice.
    { sheet in
      sheet.cover(.ice)
      sheet.fill(
        .smooth([
          Point(0.14, 0.56), Point(0.3, 0.36), Point(0.62, 0.3), Point(0.84, 0.46),
          Point(0.74, 0.68), Point(0.42, 0.74),
        ]), .iceDeep)
    },
    // Cracks.
    { sheet in
      sheet.cover(.ice)
      if sheet.isSmall { return sheet.line(.iceLine, 0.05, (0.2, 0.74), (0.42, 0.7), (0.6, 0.84)) }
      sheet.line(
        .iceLine, 0.022, (0.1, 0.64), (0.26, 0.7), (0.36, 0.63), (0.54, 0.73), (0.66, 0.69))
      sheet.line(.iceLine, 0.022, (0.36, 0.63), (0.41, 0.5))
      sheet.line(.iceLine, 0.018, (0.54, 0.73), (0.57, 0.84))
    },
    { sheet in
      sheet.cover(.ice)
      if sheet.isSmall { return sheet.line(.iceLine, 0.05, (0.6, 0.18), (0.7, 0.36), (0.86, 0.4)) }
      sheet.line(
        .iceLine, 0.022, (0.62, 0.1), (0.58, 0.24), (0.68, 0.34), (0.64, 0.48), (0.72, 0.58))
      sheet.line(.iceLine, 0.022, (0.68, 0.34), (0.84, 0.38))
      sheet.line(.iceLine, 0.018, (0.58, 0.24), (0.48, 0.28))
    },
    // A sparkle.
    { sheet in
      sheet.cover(.ice)
      sparkle(sheet, 0.66, 0.34, sheet.isSmall ? 0.16 : 0.11)
      if !sheet.isSmall { sparkle(sheet, 0.36, 0.68, 0.06) }
    },
    // Bubbles under the ice.
    { sheet in
      sheet.cover(.ice)
      if sheet.isSmall { return sheet.oval(0.34, 0.68, 0.1, 0.1, .iceDeep) }
      for (x, y, radius) in [(0.3, 0.72, 0.07), (0.44, 0.62, 0.045), (0.34, 0.54, 0.03)] {
        sheet.oval(x, y, radius, radius, .iceDeep)
        sheet.oval(x - radius * 0.3, y - radius * 0.3, radius * 0.35, radius * 0.35, .iceGleam)
      }
    },
  ]

  private static func drift(_ sheet: borrowing Sheet, _ points: [(Double, Double)]) {
    sheet.fill(.smooth(points.map { Point($0.0, $0.1) }), .iceSnow)
  }

  /// Draws a star of four thin points.
  private static func sparkle(
    _ sheet: borrowing Sheet, _ x: Double, _ y: Double, _ radius: Double
  ) {
    let waist = radius * 0.2
    sheet.polygon(
      .iceGleam, (x, y - radius), (x + waist, y - waist), (x + radius, y), (x + waist, y + waist),
      (x, y + radius), (x - waist, y + waist), (x - radius, y), (x - waist, y - waist))
  }
}
