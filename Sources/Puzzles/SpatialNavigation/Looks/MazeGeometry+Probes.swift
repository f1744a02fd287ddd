import Drawing
import Traces

extension MazeGeometry {
  /// The distance from the border to the mats of start and goal on square grids, in pixels.
  var inset: Int {
    min(max(Int(wall), (cell * 9 + 50) / 100) + 1, probeLimit - 1)
  }

  /// How far probes may reach into a square cell, in pixels: no further than rings reach out, 0.35 of a
  /// cell from its centre.
  private var probeLimit: Int {
    var far = 1
    while 200 * (cell - 2 * (far + 1)) * (cell - 2 * (far + 1)) >= 49 * cell * cell { far += 1 }
    return far
  }

  /// The probe boxes of a square cell, relative to it: one near each corner.
  var probeBoxes: [Box] {
    let near = inset
    let far = min(near + max(1, (cell * 12 + 50) / 100), probeLimit)
    let (low, high) = ((near, far), (cell - far, cell - near))
    return [(low, low), (high, low), (low, high), (high, high)].map { x, y in
      Box(x.0, y.0, x.1, y.1)
    }
  }

  /// The probe points of other cells, in hundredths.
  var probePoints: [(u: Int, v: Int)] {
    switch lattice.kind {
    case .square: []
    case .hexagonal: [(0, -40), (35, -20), (35, 20), (0, 40), (-35, 20), (-35, -20)]
    case .polar: [(-31, -30), (30, -30), (30, 30), (-31, 30)]
    }
  }

  /// Half of the length of the shortest border that can be open, in pixels.
  private var shortest: Double {
    switch lattice.kind {
    case .square: Double(cell) / 2
    case .hexagonal: side / 2
    case .polar:
      min(Double(cell) / 2, Double.pi * Double(hub + cell) / Double(lattice.columns))
    }
  }

  /// Between which hundredths of half of a border's length its state is read.
  var sideProbe: (a: Int, b: Int) {
    switch lattice.kind {
    case .square:
      let free = cell * 100 - Int(wall) * 200
      return (Int(reach * 200) / cell, min(100, (free + cell - 1) / cell))
    case .hexagonal, .polar:
      // The pixel that holds a point reaches almost a pixel and a half to one side of it.
      let a = Int((100 * (reach + 1) / shortest).rounded(.up))
      return (a, max(a, Int(100 * (shortest - wall - 1) / shortest)))
    }
  }
}
