import Drawing

extension LakeArt {
  /// Starts: a small figure on a green mat.
  static let starts: [Drawing] = [penguin, snowman, flag]

  private static let penguin: Drawing = { sheet in
    sheet.mat(.green, edge: .greenEdge)
    if sheet.isSmall {
      sheet.oval(0.5, 0.5, 0.23, 0.36, .night)
      sheet.oval(0.5, 0.6, 0.13, 0.2, .white)
      return sheet.oval(0.5, 0.36, 0.09, 0.07, .carrot)
    }
    sheet.oval(0.5, 0.87, 0.21, 0.03, .greenShade)
    sheet.oval(0.42, 0.855, 0.075, 0.035, .carrotDark)
    sheet.oval(0.58, 0.855, 0.075, 0.035, .carrotDark)
    for side in [-1.0, 1] {
      var flipper = Path()
      flipper.move(to: Point(0.5 + side * 0.13, 0.42))
      flipper.curve(
        to: Point(0.5 + side * 0.265, 0.68), Point(0.5 + side * 0.26, 0.42),
        Point(0.5 + side * 0.3, 0.58))
      flipper.curve(
        to: Point(0.5 + side * 0.14, 0.62), Point(0.5 + side * 0.22, 0.69),
        Point(0.5 + side * 0.17, 0.66))
      flipper.close()
      sheet.fill(flipper, .night)
    }
    var body = Path()
    body.move(to: Point(0.5, 0.14))
    body.curve(to: Point(0.66, 0.32), Point(0.6, 0.14), Point(0.66, 0.22))
    body.curve(to: Point(0.7, 0.64), Point(0.66, 0.44), Point(0.7, 0.5))
    body.curve(to: Point(0.5, 0.86), Point(0.7, 0.79), Point(0.62, 0.86))
    body.curve(to: Point(0.3, 0.64), Point(0.38, 0.86), Point(0.3, 0.79))
    body.curve(to: Point(0.34, 0.32), Point(0.3, 0.5), Point(0.34, 0.44))
    body.curve(to: Point(0.5, 0.14), Point(0.34, 0.22), Point(0.4, 0.14))
    sheet.fill(body, .night)
    sheet.oval(0.5, 0.65, 0.14, 0.18, .white)
    sheet.oval(0.445, 0.31, 0.068, 0.078, .white)
    sheet.oval(0.555, 0.31, 0.068, 0.078, .white)
    sheet.oval(0.46, 0.315, 0.028, 0.034, .night)
    sheet.oval(0.54, 0.315, 0.028, 0.034, .night)
    sheet.polygon(.carrot, (0.43, 0.375), (0.57, 0.375), (0.5, 0.455))
    sheet.box(0.325, 0.455, 0.675, 0.525, .sky, radius: 0.035)
    sheet.box(0.58, 0.49, 0.655, 0.64, .sky, radius: 0.02)
    sheet.line(.skyDark, 0.02, (0.59, 0.53), (0.65, 0.53))
  }

  private static let snowman: Drawing = { sheet in
    sheet.mat(.green, edge: .greenEdge)
    if sheet.isSmall {
      sheet.oval(0.5, 0.66, 0.24, 0.22, .slate)
      sheet.oval(0.5, 0.66, 0.17, 0.15, .white)
      sheet.oval(0.5, 0.4, 0.18, 0.16, .slate)
      sheet.oval(0.5, 0.41, 0.11, 0.1, .white)
      return sheet.box(0.36, 0.16, 0.64, 0.32, .night)
    }
    sheet.oval(0.5, 0.87, 0.2, 0.028, .greenShade)
    sheet.line(.wood, 0.028, (0.34, 0.58), (0.2, 0.46))
    sheet.line(.wood, 0.022, (0.245, 0.5), (0.2, 0.53))
    sheet.line(.wood, 0.028, (0.66, 0.58), (0.8, 0.46))
    sheet.line(.wood, 0.022, (0.755, 0.5), (0.8, 0.53))
    sheet.oval(0.5, 0.67, 0.205, 0.2, .slate)
    sheet.oval(0.5, 0.67, 0.183, 0.178, .cloud)
    sheet.oval(0.485, 0.655, 0.165, 0.16, .white)
    sheet.oval(0.5, 0.385, 0.152, 0.147, .slate)
    sheet.oval(0.5, 0.385, 0.13, 0.125, .white)
    sheet.box(0.35, 0.47, 0.65, 0.54, .sky, radius: 0.035)
    sheet.box(0.37, 0.5, 0.44, 0.65, .sky, radius: 0.02)
    sheet.line(.skyDark, 0.02, (0.38, 0.545), (0.43, 0.545))
    sheet.box(0.34, 0.245, 0.66, 0.285, .night, radius: 0.02)
    sheet.box(0.4, 0.115, 0.6, 0.265, .night, radius: 0.025)
    sheet.box(0.4, 0.2, 0.6, 0.235, .sky)
    sheet.oval(0.45, 0.355, 0.022, 0.026, .night)
    sheet.oval(0.55, 0.355, 0.022, 0.026, .night)
    sheet.polygon(.carrot, (0.485, 0.385), (0.485, 0.435), (0.61, 0.425))
    for y in [0.6, 0.68, 0.76] { sheet.oval(0.52, y, 0.02, 0.02, .night) }
  }

  private static let flag: Drawing = { sheet in
    sheet.mat(.green, edge: .greenEdge)
    if sheet.isSmall {
      sheet.box(0.36, 0.2, 0.46, 0.86, .wood)
      return sheet.polygon(.skyDark, (0.46, 0.2), (0.76, 0.36), (0.46, 0.54))
    }
    sheet.oval(0.44, 0.84, 0.16, 0.05, .greenShade)
    sheet.oval(0.42, 0.825, 0.115, 0.045, .cloud)
    sheet.oval(0.415, 0.812, 0.1, 0.035, .white)
    sheet.box(0.385, 0.15, 0.43, 0.82, .wood, radius: 0.015)
    sheet.oval(0.4075, 0.145, 0.035, 0.035, .metal)
    var cloth = Path()
    cloth.move(to: Point(0.43, 0.185))
    cloth.curve(to: Point(0.7, 0.3), Point(0.52, 0.14), Point(0.56, 0.3))
    cloth.curve(to: Point(0.78, 0.31), Point(0.73, 0.3), Point(0.75, 0.32))
    cloth.line(to: Point(0.72, 0.42))
    cloth.line(to: Point(0.78, 0.55))
    cloth.curve(to: Point(0.43, 0.49), Point(0.6, 0.6), Point(0.55, 0.43))
    cloth.close()
    sheet.fill(cloth, .skyDark)
    sheet.canvas.saved { canvas in
      canvas.clip(to: cloth)
      sheet.box(0.43, 0.1, 0.8, 0.44, .sky)
      sheet.oval(0.565, 0.37, 0.062, 0.062, .white)
    }
  }
}
