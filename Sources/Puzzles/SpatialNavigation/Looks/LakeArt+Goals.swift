import Drawing

extension LakeArt {
  /// Goals: something worth walking to, on a golden mat.
  static let goals: [Drawing] = [present, trophy, hut]

  private static let present: Drawing = { sheet in
    sheet.mat(.gold, edge: .goldEdge)
    if sheet.isSmall {
      sheet.box(0.26, 0.36, 0.74, 0.8, .berry)
      sheet.box(0.44, 0.36, 0.56, 0.8, .cream)
      return sheet.line(.berryDark, 0.1, (0.36, 0.24), (0.5, 0.34), (0.64, 0.24))
    }
    sheet.oval(0.5, 0.85, 0.21, 0.03, .goldShade)
    sheet.box(0.3, 0.44, 0.7, 0.84, .berry, radius: 0.02)
    sheet.box(0.3, 0.44, 0.7, 0.49, .berryDark)
    sheet.box(0.27, 0.35, 0.73, 0.46, .berry, radius: 0.02)
    sheet.box(0.27, 0.43, 0.73, 0.46, .berryDark, radius: 0.01)
    sheet.box(0.455, 0.35, 0.545, 0.84, .cream)
    for side in [-1.0, 1] {
      var loop = Path()
      loop.move(to: Point(0.5, 0.355))
      loop.curve(
        to: Point(0.5 + side * 0.19, 0.2), Point(0.5 + side * 0.04, 0.2),
        Point(0.5 + side * 0.13, 0.13))
      loop.curve(
        to: Point(0.5, 0.355), Point(0.5 + side * 0.25, 0.28), Point(0.5 + side * 0.16, 0.36))
      loop.close()
      sheet.fill(loop, .berryDark)
      sheet.oval(0.5 + side * 0.125, 0.258, 0.04, 0.032, .berry)
    }
    sheet.box(0.455, 0.3, 0.545, 0.365, .berryDark, radius: 0.02)
  }

  private static let trophy: Drawing = { sheet in
    sheet.mat(.gold, edge: .goldEdge)
    if sheet.isSmall {
      sheet.polygon(
        .metalDark, (0.26, 0.2), (0.74, 0.2), (0.7, 0.44), (0.56, 0.58), (0.56, 0.7), (0.7, 0.72),
        (0.7, 0.84), (0.3, 0.84), (0.3, 0.72), (0.44, 0.7), (0.44, 0.58), (0.3, 0.44))
      return sheet.box(0.4, 0.26, 0.6, 0.44, .metalLight)
    }
    sheet.oval(0.5, 0.86, 0.19, 0.026, .goldShade)
    for side in [-1.0, 1] {
      var handle = Path()
      handle.move(to: Point(0.5 + side * 0.17, 0.31))
      handle.curve(
        to: Point(0.5 + side * 0.11, 0.5), Point(0.5 + side * 0.34, 0.29),
        Point(0.5 + side * 0.28, 0.5))
      sheet.stroke(handle, .metalDark, width: 0.045)
    }
    func bowl(_ d: Double) -> Path {
      var bowl = Path()
      bowl.move(to: Point(0.305 + d, 0.19 + d))
      bowl.line(to: Point(0.695 - d, 0.19 + d))
      bowl.curve(
        to: Point(0.5, 0.61 - d), Point(0.695 - d, 0.44), Point(0.62 - d, 0.6 - d))
      bowl.curve(
        to: Point(0.305 + d, 0.19 + d), Point(0.38 + d, 0.6 - d), Point(0.305 + d, 0.44))
      bowl.close()
      return bowl
    }
    sheet.box(0.455, 0.57, 0.545, 0.74, .metalDark)
    sheet.fill(bowl(0), .metalDark)
    sheet.fill(bowl(0.028), .metal)
    sheet.canvas.saved { canvas in
      canvas.clip(to: bowl(0.028))
      sheet.box(0.37, 0.15, 0.43, 0.62, .metalLight)
    }
    sheet.box(0.31, 0.17, 0.69, 0.215, .metalDark, radius: 0.02)
    star(sheet, 0.52, 0.35, 0.085, .cream)
    sheet.box(0.4, 0.68, 0.6, 0.74, .metal, radius: 0.02)
    sheet.box(0.345, 0.73, 0.655, 0.85, .wood, radius: 0.02)
    sheet.box(0.43, 0.765, 0.57, 0.815, .metalLight)
  }

  private static let hut: Drawing = { sheet in
    sheet.mat(.gold, edge: .goldEdge)
    if sheet.isSmall {
      sheet.box(0.32, 0.46, 0.68, 0.84, .wood)
      sheet.box(0.44, 0.6, 0.56, 0.84, .night)
      return sheet.polygon(.skyDark, (0.5, 0.14), (0.82, 0.52), (0.18, 0.52))
    }
    sheet.oval(0.5, 0.85, 0.23, 0.028, .goldShade)
    sheet.box(0.6, 0.22, 0.68, 0.42, .slate)
    sheet.box(0.59, 0.2, 0.69, 0.245, .white, radius: 0.015)
    sheet.box(0.3, 0.46, 0.7, 0.85, .wood)
    for y in [0.6, 0.68, 0.76] { sheet.line(.carrotDark, 0.012, (0.3, y), (0.7, y)) }
    sheet.polygon(.wood, (0.5, 0.24), (0.7, 0.5), (0.3, 0.5))
    sheet.box(0.36, 0.6, 0.5, 0.85, .berryDark, radius: 0.02)
    sheet.oval(0.475, 0.73, 0.016, 0.016, .metalLight)
    sheet.box(0.55, 0.59, 0.66, 0.71, .night, radius: 0.01)
    sheet.box(0.565, 0.605, 0.645, 0.695, .metalLight)
    sheet.line(.night, 0.014, (0.605, 0.6), (0.605, 0.7))
    sheet.line(.skyDark, 0.085, (0.225, 0.53), (0.5, 0.215), (0.775, 0.53))
    sheet.line(.white, 0.06, (0.235, 0.5), (0.5, 0.195), (0.765, 0.5))
    sheet.oval(0.5, 0.43, 0.05, 0.05, .metalLight)
  }

  /// Draws a star of five points, by its corners on a circle of 100.
  private static func star(
    _ sheet: borrowing Sheet, _ x: Double, _ y: Double, _ radius: Double, _ tone: LakeTone
  ) {
    let corners: [(Double, Double)] = [
      (0, -100), (24, -32), (95, -31), (38, 12), (59, 81), (0, 40), (-59, 81), (-38, 12),
      (-95, -31), (-24, -32),
    ]
    sheet.fill(
      .polygon(corners.map { Point(x + $0.0 * radius / 100, y + $0.1 * radius / 100) }), tone)
  }
}
