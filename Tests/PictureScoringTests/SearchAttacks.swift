import Datasets
import Imaging

/// Red lines around what was not asked for, and the right ones where they say nothing.
func searchAttacks(_ sample: ScoredSample) throws -> [Attack] {
  let (ground, last) = (sample.ground, sample.last)
  let (scene, legend) = (try object(sample.record.scene), try object(sample.record.legend))
  let boxes = (scene["objects"] as? [[String: Any]] ?? []).compactMap { $0["box"] as? [Int] }
  let marked = Set(
    (legend["marks"] as? [[String: Any]] ?? []).flatMap { $0["objects"] as? [Int] ?? [] })
  let (width, height) = (ground.width, ground.height)
  func ring(_ box: [Int], _ by: Int = 5) -> [Int] {
    [
      max(0, box[0] - by), max(0, box[1] - by), min(width, box[2] + by), min(height, box[3] + by),
    ]
  }
  /// Whether a box lies clear of all that should be marked.
  func isClear(_ box: [Int]) -> Bool {
    marked.allSatisfy { number in
      let other = boxes[number]
      return box[0] > other[2] + 16 || other[0] > box[2] + 16 || box[1] > other[3] + 16
        || other[1] > box[3] + 16
    }
  }
  let others = boxes.indices.filter { isClear(boxes[$0]) }.map { boxes[$0] }
  var attacks = [
    Attack("boxes around all things", boxes.reduce(ground) { $0.outlined(ring($1), line: 3) }),
    Attack("one box around everything", ground.outlined([8, 8, width - 8, height - 8], line: 4)),
    Attack("all covered in red", boxes.reduce(ground) { $0.filled(ring($1)) }),
    Attack(
      "boxes of a quarter each",
      [0, 1, 2, 3].reduce(ground) { picture, number in
        let (x, y) = (number % 2 * width / 2, number / 2 * height / 2)
        return picture.outlined([x, y, x + width / 2, y + height / 2], line: 4)
      }),
    Attack(
      "a red cross",
      ground.painted([255, 0, 0]) { x, y in
        abs(x * height - y * width) < 4 * width
          || abs(x * height + y * width - width * height) < 4 * width
      }),
  ]
  if last.width == width, last.height == height {
    attacks += [
      Attack(
        "right, on a white sheet",
        Picture.plain(255, 255, 255, width, height).withEdit(from: ground, to: last)),
      Attack("right, on a mirrored scene", ground.mirrored().withEdit(from: ground, to: last)),
      Attack(
        "right, in blue",
        marked.reduce(ground) { $0.outlined(ring(boxes[$1]), line: 3, [0, 0, 255]) }),
      Attack(
        "right, but three times as large",
        marked.reduce(ground) { picture, number in
          let box = boxes[number]
          return picture.outlined(ring(box, max(box[2] - box[0], box[3] - box[1])), line: 3)
        }),
      Attack(
        "red dots on the right things",
        marked.reduce(ground) { picture, number in
          let box = boxes[number]
          let (x, y) = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
          return picture.filled([x - 3, y - 3, x + 3, y + 3])
        }),
    ]
  }
  if let other = others.max(by: { $0[2] - $0[0] < $1[2] - $1[0] }) {
    attacks += [
      Attack("a box around another thing", ground.outlined(ring(other), line: 3)),
      Attack("another thing covered in red", ground.filled(ring(other))),
      Attack("another thing enlarged", ground.part(ring(other, 8)).sized(last.width, last.height)),
    ]
    if others.count > marked.count {
      attacks.append(
        Attack(
          "boxes around all others", others.reduce(ground) { $0.outlined(ring($1), line: 3) }))
    }
  }
  return attacks
}

extension Picture {
  func filled(_ box: [Int], _ colour: [Double] = [255, 0, 0]) -> Picture {
    painted(colour, in: box) { _, _ in true }
  }
}
