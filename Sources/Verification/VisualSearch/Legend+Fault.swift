/// What may be wrong with a legend: numbers are checked before anything is worked out from them.
extension Legend {
  /// The picture that shows what is asked about: its mark, or what enlarges the framed object; 0 if none does.
  var telling: Int {
    let shown = frame < 0 ? marks.last?.image : crops.last?.image
    return shown ?? 0
  }

  /// The width of rings in a picture: 0.3 % of its width, at least 2.
  static func line(width: Int) -> Int { max(2, (3 * width + 500) / 1000) }

  /// What is wrong with the legend of a problem; nil if nothing is.
  ///
  /// - Parameters:
  ///   - problem: What is asked of which scene.
  ///   - pictures: The number of pictures, the problem's included.
  /// - Returns: What is wrong.
  func fault(_ problem: Problem, pictures: Int) -> String? {
    let scene = problem.scene
    guard line == Self.line(width: scene.size[0]) else {
      return "rings are not \(line) pixels wide"
    }
    guard 4 * line < min(scene.size[0], scene.size[1]) else { return "the picture is too flat" }
    guard frame == (problem.form == .marked ? problem.asked.target : -1) else {
      return "object \(frame) is not what the frame is for"
    }
    guard 0...400 ~= pad else { return "\(pad) percent is no margin of an enlargement" }
    for mark in marks {
      guard !mark.objects.isEmpty, mark.objects.allSatisfy(scene.indices.contains),
        Set(mark.objects).count == mark.objects.count
      else { return "\(mark.objects) are no objects to mark" }
    }
    for crop in crops {
      guard scene.indices.contains(crop.object), crop.box.count == 4, 2...8 ~= crop.scale else {
        return "an enlargement of nothing, or by no whole scale"
      }
    }
    let images = (marks.map(\.image) + crops.map(\.image)).sorted()
    guard images == Array(1..<max(1, pictures)) else {
      return "pictures are not each marked or enlarged"
    }
    guard marks.map(\.image) == marks.map(\.image).sorted() else { return "marks out of order" }
    return nil
  }
}
