import Drawing
import Imaging
import Traces

/// Where things lie in a cell of a given size, in whole numbers only.
struct LakeGeometry: Hashable, Sendable {
  /// The side of a cell, in pixels.
  let cell: Int

  /// The sizes of cells that can be drawn.
  static let cells = 12...96

  /// The thickness of the grid line at a cell's left and top.
  var gridBefore: Int { 1 }

  /// The thickness of the grid line at a cell's right and bottom: a line between small cells is one
  /// pixel wide and belongs to the next cell.
  var gridAfter: Int { cell >= 28 ? 1 : 0 }

  /// The width of the line of a path, in pixels: about a twentieth of a cell.
  var line: Int { max(2, (cell * 11 + 100) / 200) }

  /// How long an arrowhead is, in sixteenths of a pixel.
  var arrowLength: Int { max(6 * 16, cell * 16 * 28 / 100) }

  /// How wide an arrowhead is, in sixteenths of a pixel.
  var arrowWidth: Int { max(6 * 16, cell * 16 * 22 / 100) }

  /// The probe boxes, relative to a cell: one near each corner.
  var probes: [Box] {
    let near = (cell * 3 + 10) / 20
    // No further inwards than an arrowhead reaches outwards.
    let free = (cell * 16 - max(arrowLength, arrowWidth)) / 32
    let far = min(near + max(1, (cell * 12 + 50) / 100), free)
    let (low, high) = ((near, far), (cell - far, cell - near))
    return [(low, low), (high, low), (low, high), (high, high)].map { x, y in
      Box(x.0, y.0, x.1, y.1)
    }
  }

  /// The size of the lettering of labels, in pixels.
  var lettering: Int { max(9, min(22, 4 + cell / 4)) }

  /// The width of the frame where no labels stand.
  var margin: Int { max(6, cell / 8) }

  /// The thickness of the line between frame and grid.
  var edge: Int { cell >= 40 ? 2 : 1 }

  /// The space at either side of labels.
  var labelGap: Int { max(3, cell / 16) }
}
