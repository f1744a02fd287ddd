import Drawing

extension LakeArt {
  /// Holes: dark water with a rim of snow, seen from above and a little from the south.
  static let holes: [Drawing] = [
    { sheet in
      hole(sheet, [0, 0, 0, 0, 0, 0, 0, 0])
      ripple(sheet, 0.36, 0.6, 0.2)
      ripple(sheet, 0.56, 0.72, 0.12)
    },
    { sheet in
      hole(sheet, [-0.012, 0.012, 0, -0.01, 0.008, 0.012, -0.014, 0.006])
      ripple(sheet, 0.5, 0.56, 0.2)
      ripple(sheet, 0.32, 0.69, 0.14)
    },
    { sheet in
      hole(sheet, [0.006, -0.01, 0.01, 0.008, -0.014, 0, 0.01, -0.012])
      ripple(sheet, 0.3, 0.58, 0.14)
      ripple(sheet, 0.5, 0.66, 0.2)
    },
    { sheet in
      hole(sheet, [0.01, 0.004, -0.014, 0.012, 0.004, -0.012, 0.008, 0.01])
      if !sheet.isSmall {
        floe(sheet, [(0.52, 0.4), (0.66, 0.37), (0.73, 0.46), (0.61, 0.53), (0.5, 0.49)])
        floe(sheet, [(0.36, 0.53), (0.44, 0.5), (0.47, 0.57), (0.39, 0.6)])
      }
      ripple(sheet, 0.52, 0.7, 0.16)
    },
  ]

  /// Draws a hole whose rim bulges by a little in each of eight directions, from the top clockwise.
  private static func hole(_ sheet: borrowing Sheet, _ bulges: [Double]) {
    sheet.cover(.ice)
    if sheet.isSmall {
      sheet.fill(.rectangle(sheet.inset(0), radius: 2.5 * sheet.pixel), .rim)
      sheet.fill(.rectangle(sheet.inset(1), radius: 2 * sheet.pixel), .waterDark)
      var lower = sheet.inset(1)
      lower.y += sheet.pixel
      lower.height -= sheet.pixel
      return sheet.fill(.rectangle(lower, radius: 2 * sheet.pixel), .water)
    }
    func outline(_ size: Double, down: Double) -> Path {
      let (side, corner) = (0.448, 0.388)
      let ways = [(0.0, -1.0), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1)]
      return .smooth(
        zip(ways, bulges).map { way, bulge in
          let reach = (way.0 * way.1 == 0 ? side : corner) + bulge
          return Point(0.5 + way.0 * reach * size, 0.5 + down + way.1 * reach * size)
        }, tension: 0.19)
    }
    sheet.fill(outline(1.02, down: 0.012), .iceLine)
    sheet.fill(outline(1, down: 0), .rim)
    sheet.fill(outline(0.9, down: 0), .rimShade)
    let water = outline(0.88, down: 0.022)
    sheet.fill(water, .waterDark)
    sheet.canvas.saved { canvas in
      canvas.clip(to: water)
      sheet.fill(outline(0.9, down: 0.1), .water)
    }
  }

  /// Draws a short wave.
  private static func ripple(
    _ sheet: borrowing Sheet, _ x: Double, _ y: Double, _ length: Double
  ) {
    if sheet.isSmall { return }
    var path = Path()
    path.move(to: Point(x, y))
    path.curve(
      to: Point(x + length, y), Point(x + length * 0.3, y - 0.045),
      Point(x + length * 0.7, y - 0.045))
    sheet.stroke(path, .waterLight, width: 0.028)
  }

  /// Draws a piece of broken ice, which is a little thick.
  private static func floe(_ sheet: borrowing Sheet, _ corners: [(Double, Double)]) {
    for (down, tone) in [(0.05, LakeTone.waterDark), (0.025, .rimShade), (0, .rim)] {
      sheet.fill(.polygon(corners.map { Point($0.0, $0.1 + down) }), tone)
    }
  }
}
