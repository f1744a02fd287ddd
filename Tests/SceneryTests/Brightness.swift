import Imaging

/// How light each pixel of a picture is, 0 to 255.
struct Brightness {
  let width: Int
  let height: Int
  let values: [Double]

  init(_ picture: Picture) {
    width = picture.width
    height = picture.height
    guard case .rgb(let bytes) = picture.pixels else {
      values = []
      return
    }
    values = (0..<width * height).map { (pixel: Int) -> Double in
      let red = Double(bytes[pixel * 3])
      let green = Double(bytes[pixel * 3 + 1])
      let blue = Double(bytes[pixel * 3 + 2])
      return red * 0.299 + green * 0.587 + blue * 0.114
    }
  }

  /// The means over a lattice of equal cells, row by row.
  ///
  /// - Precondition: Both sides are multiples of the number of cells.
  func means(cells: Int) -> [Double] {
    statistics(cells: cells).map(\.mean)
  }

  /// The standard deviations over a lattice of equal cells, row by row.
  func deviations(cells: Int) -> [Double] {
    statistics(cells: cells).map(\.deviation)
  }

  private func statistics(cells: Int) -> [(mean: Double, deviation: Double)] {
    precondition(width % cells == 0 && height % cells == 0, "cells are equal")
    let (across, down) = (width / cells, height / cells)
    var sums = [Double](repeating: 0, count: cells * cells)
    var squares = sums
    for y in 0..<height {
      for x in 0..<width {
        let cell = y / down * cells + x / across
        let value = values[y * width + x]
        sums[cell] += value
        squares[cell] += value * value
      }
    }
    let count = Double(across * down)
    return zip(sums, squares).map { sum, square in
      let mean = sum / count
      return (mean, max(square / count - mean * mean, 0).squareRoot())
    }
  }
}

/// How alike two rows of numbers are, from -1 to 1 (Pearson).
func correlation(_ a: [Double], _ b: [Double]) -> Double {
  let (meanA, meanB) = (a.reduce(0, +) / Double(a.count), b.reduce(0, +) / Double(b.count))
  var (both, squareA, squareB) = (0.0, 0.0, 0.0)
  for (x, y) in zip(a, b) {
    both += (x - meanA) * (y - meanB)
    squareA += (x - meanA) * (x - meanA)
    squareB += (y - meanB) * (y - meanB)
  }
  return both / max((squareA * squareB).squareRoot(), 1e-9)
}

/// How far apart two rows of numbers are, on average.
func distance(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for (x, y) in zip(a, b) { sum += abs(x - y) }
  return sum / Double(a.count)
}
