/// Some pixels of a picture, such as those that show an object, as runs along its rows.
///
/// The origin is the top left pixel; a run covers the columns from `x0` up to, not including, `x1`.
public struct Mask: Hashable, Sendable {
  /// Neighbouring pixels of a row.
  public struct Run: Hashable, Sendable {
    /// The row.
    public let y: Int
    /// The first column.
    public let x0: Int
    /// The column after the last.
    public let x1: Int
  }

  /// The runs row by row from the top, in a row from the left, none touching another.
  public let runs: [Run]
  /// The number of pixels.
  public let area: Int

  /// Creates a mask of the pixels for which something holds.
  ///
  /// - Parameters:
  ///   - columns: The columns that are looked at.
  ///   - rows: The rows that are looked at.
  ///   - contains: Whether the pixel at a column and a row belongs to it.
  public init(columns: Range<Int>, rows: Range<Int>, where contains: (_ x: Int, _ y: Int) -> Bool) {
    var runs: [Run] = []
    var area = 0
    for y in rows {
      var x = columns.lowerBound
      while x < columns.upperBound {
        guard contains(x, y) else {
          x += 1
          continue
        }
        let start = x
        repeat { x += 1 } while x < columns.upperBound && contains(x, y)
        runs.append(Run(y: y, x0: start, x1: x))
        area += x - start
      }
    }
    self.runs = runs
    self.area = area
  }

  /// Creates masks of numbered pixels, one for each number, in one go over them.
  ///
  /// - Parameters:
  ///   - numbers: A number for every pixel, row by row from the top: 0 for none, or one up to the count.
  ///   - width: The number of columns.
  ///   - height: The number of rows.
  ///   - count: The number of masks.
  /// - Returns: The mask of the number 1 first.
  public static func masks(of numbers: Span<UInt16>, width: Int, height: Int, count: Int) -> [Mask]
  {
    precondition(numbers.count == width * height, "every pixel has a number")
    var runs = [[Run]](repeating: [], count: count)
    var areas = [Int](repeating: 0, count: count)
    for y in 0..<height {
      let start = y &* width
      var x = 0
      while x < width {
        let number = numbers[start &+ x]
        let first = x
        x &+= 1
        guard number > 0 else { continue }
        while x < width && numbers[start &+ x] == number { x &+= 1 }
        runs[Int(number) - 1].append(Run(y: y, x0: first, x1: x))
        areas[Int(number) - 1] += x - first
      }
    }
    return zip(runs, areas).map { Mask(runs: $0, area: $1) }
  }

  private init(runs: [Run], area: Int) {
    self.runs = runs
    self.area = area
  }

  /// The smallest box that holds every pixel, right and bottom exclusive; nil if there is none.
  public var bounds: (x0: Int, y0: Int, x1: Int, y1: Int)? {
    guard let first = runs.first, let last = runs.last else { return nil }
    var (x0, x1) = (first.x0, first.x1)
    for run in runs {
      x0 = min(x0, run.x0)
      x1 = max(x1, run.x1)
    }
    return (x0, first.y, x1, last.y + 1)
  }

  /// Whether a pixel belongs to it.
  public func contains(x: Int, y: Int) -> Bool {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      let run = runs[middle]
      if (run.y, run.x1) <= (y, x) { low = middle + 1 } else { high = middle }
    }
    return low < runs.count && runs[low].y == y && runs[low].x0 <= x && x < runs[low].x1
  }
}
