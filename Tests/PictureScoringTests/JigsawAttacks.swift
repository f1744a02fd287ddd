import Datasets
import Imaging

/// Boards on which no piece lies where it belongs.
func jigsawAttacks(_ sample: ScoredSample) throws -> [Attack] {
  let last = sample.last
  let legend = try object(sample.record.legend)
  guard let columns = legend["columns"] as? Int, let rows = legend["rows"] as? Int,
    let empty = legend["empty"] as? String, let cuts = legend["cuts"] as? [[Int]]
  else { throw FragmentFault(text: sample.record.legend) }
  let (wide, high) = (last.width / columns, last.height / rows)
  let grey = try channels(empty).map { UInt8($0) }
  /// Takes each place's pixels from another place.
  func rearranged(_ from: @escaping (Int) -> Int) -> Picture {
    last.taken { x, y in
      let (column, row) = (min(x / wide, columns - 1), min(y / high, rows - 1))
      let place = from(row * columns + column)
      return (
        place % columns * wide + x - column * wide, place / columns * high + y - row * high
      )
    }
  }
  let count = rows * columns
  var attacks = [
    Attack("an empty board", .plain(grey[0], grey[1], grey[2], last.width, last.height)),
    Attack("the problem, as large as the board", sample.ground.sized(last.width, last.height)),
    Attack("red, as large as the board", .plain(255, 0, 0, last.width, last.height)),
    Attack(
      "noise, as large as the board",
      Picture.plain(128, 128, 128, last.width, last.height).noisy(127)),
    Attack("all pieces the first", rearranged { _ in 0 }),
    Attack("all pieces the last", rearranged { _ in count - 1 }),
    Attack("the middle of it, as large", last.middle().sized(last.width, last.height)),
    Attack("four times the right one", last.fourTimes()),
  ]
  // Of other cuts what lies in a cell is not just one piece.
  if cuts.isEmpty {
    attacks += [
      Attack("all pieces one place on", rearranged { ($0 + 1) % count }),
      Attack("all pieces one place back", rearranged { ($0 + count - 1) % count }),
    ]
  }
  return attacks
}
