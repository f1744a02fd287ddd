import Imaging

/// How a model is told where something is in a picture.
///
/// Datasets hold boxes in one way, pixels of the stored picture with right and bottom exclusive; every other
/// way is made of that. What a way does with a box comes back within half a step of its grid.
public enum Coordinates: String, CaseIterable, Hashable, Sendable {
  /// `[x0, y0, x1, y1]` in pixels of the stored picture.
  case pixels
  /// `[x0, y0, x1, y1]` in pixels of the picture as the model's processor resizes it.
  case qwen25VL = "qwen2.5-vl"
  /// `[x0, y0, x1, y1]` in thousandths, 0 to 1000.
  case qwen2VL = "qwen2-vl"
  /// The same.
  case qwen3VL = "qwen3-vl"
  /// `[x0, y0, x1, y1]`, 0 to 999, as some of the same model's documentation has it.
  case qwen3VL999 = "qwen3-vl-999"
  /// `<|box|>[[x0, y0, x1, y1]]<|/box|>`, 0 to 999.
  case deepSeek = "deepseek-primitives"
  /// `[x0, y0, x1, y1]` as shares of the picture's sides, 0 to 1.
  case unit
  /// `[x, y, width, height]` in pixels.
  case coco
  /// `centre x, centre y, width, height` as shares.
  case yolo
  /// `<box>(x0,y0),(x1,y1)</box>` in thousandths.
  case qwenVL = "qwen-vl"
  /// `<loc_x0><loc_y0><loc_x1><loc_y1>`, bins of a thousandth, 0 to 999.
  case florence2 = "florence-2"
  /// `<locy0><locx0><locy1><locx1>`, 0 to 1023.
  case paliGemma = "paligemma"
  /// The middle of the box as a point in percent, with one decimal.
  case molmo

  /// A box of pixels with real edges.
  struct Edges: Hashable, Sendable {
    var x0, y0, x1, y1: Double
  }

  /// The numbers of a box, in the order in which they are told.
  ///
  /// - Parameters:
  ///   - box: The edges in pixels, `[x0, y0, x1, y1]`, right and bottom exclusive.
  ///   - size: The size of the picture.
  /// - Returns: The numbers; nil if the picture is too long for the model.
  func numbers(of box: [Int], in size: PictureSize) -> [Double]? {
    let (wide, high) = (Double(size.width), Double(size.height))
    func scaled(_ x: Double, _ y: Double, _ round: (Double) -> Double) -> [Double] {
      zip(box, [wide, high, wide, high]).enumerated().map { place, pair in
        round(Double(pair.0) / pair.1 * (place % 2 == 0 ? x : y))
      }
    }
    func nearest(_ steps: Double) -> [Double] { scaled(steps, steps) { $0.rounded() } }
    switch self {
    case .pixels: return box.map(Double.init)
    case .qwen25VL:
      guard let resized = SmartResize()(width: size.width, height: size.height) else { return nil }
      return scaled(Double(resized.width), Double(resized.height)) { $0.rounded() }
    case .qwen2VL, .qwen3VL, .qwenVL: return nearest(1000)
    case .qwen3VL999, .deepSeek: return nearest(999)
    case .unit: return scaled(1, 1) { ($0 * 10_000).rounded() / 10_000 }
    case .coco: return [box[0], box[1], box[2] - box[0], box[3] - box[1]].map(Double.init)
    case .yolo:
      let (width, height) = (Double(box[2] - box[0]), Double(box[3] - box[1]))
      return [
        Double(box[0] + box[2]) / 2 / wide, Double(box[1] + box[3]) / 2 / high, width / wide,
        height / high,
      ].map { ($0 * 1_000_000).rounded() / 1_000_000 }
    case .florence2: return scaled(1000, 1000) { min($0.rounded(.down), 999) }
    case .paliGemma:
      let bins = nearest(1023)
      return [bins[1], bins[0], bins[3], bins[2]]
    case .molmo:
      return [
        Double(box[0] + box[2]) * 50 / wide, Double(box[1] + box[3]) * 50 / high,
      ].map { ($0 * 10).rounded() / 10 }
    }
  }

  /// The box that numbers stand for; nil for a point.
  func edges(of numbers: [Double], in size: PictureSize) -> Edges? {
    let (wide, high) = (Double(size.width), Double(size.height))
    func shared(_ numbers: [Double], _ x: Double, _ y: Double) -> Edges {
      Edges(
        x0: numbers[0] / x * wide, y0: numbers[1] / y * high, x1: numbers[2] / x * wide,
        y1: numbers[3] / y * high)
    }
    switch self {
    case .pixels: return shared(numbers, wide, high)
    case .qwen25VL:
      let resized = SmartResize()(width: size.width, height: size.height)
      return resized.map { shared(numbers, Double($0.width), Double($0.height)) }
    case .qwen2VL, .qwen3VL, .qwenVL: return shared(numbers, 1000, 1000)
    case .qwen3VL999, .deepSeek: return shared(numbers, 999, 999)
    case .unit: return shared(numbers, 1, 1)
    case .coco:
      return Edges(
        x0: numbers[0], y0: numbers[1], x1: numbers[0] + numbers[2], y1: numbers[1] + numbers[3])
    case .yolo:
      let (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
      return shared([x - width / 2, y - height / 2, x + width / 2, y + height / 2], 1, 1)
    // A bin stands for its middle.
    case .florence2: return shared(numbers.map { $0 + 0.5 }, 1000, 1000)
    case .paliGemma:
      return shared([numbers[1], numbers[0], numbers[3], numbers[2]], 1023, 1023)
    case .molmo: return nil
    }
  }

  /// How far apart neighbouring values of the grid are, in pixels, across and down.
  func step(in size: PictureSize) -> (x: Double, y: Double) {
    let (wide, high) = (Double(size.width), Double(size.height))
    func steps(_ count: Double) -> (Double, Double) { (wide / count, high / count) }
    switch self {
    case .pixels, .coco: return (1, 1)
    case .qwen25VL:
      let resized = SmartResize()(width: size.width, height: size.height)
      return resized.map { (wide / Double($0.width), high / Double($0.height)) } ?? (1, 1)
    case .qwen2VL, .qwen3VL, .qwenVL, .florence2: return steps(1000)
    case .qwen3VL999, .deepSeek: return steps(999)
    case .unit: return steps(10_000)
    // Centre and half the width are rounded, each by itself.
    case .yolo: return steps(500_000)
    case .paliGemma: return steps(1023)
    case .molmo: return steps(1000)
    }
  }

  /// A box as the model says it; nil if the picture is too long for the model.
  ///
  /// - Parameters:
  ///   - box: The edges in pixels, `[x0, y0, x1, y1]`, right and bottom exclusive.
  ///   - size: The size of the picture.
  ///   - reference: What the box is of, where the model's way has a place for it.
  /// - Returns: The text with its marks.
  func text(of box: [Int], in size: PictureSize, reference: String = "") -> String? {
    guard let numbers = numbers(of: box, in: size) else { return nil }
    let whole = numbers.map { String(Int($0)) }
    func list(_ numbers: [String]) -> String { "[" + numbers.joined(separator: ", ") + "]" }
    switch self {
    case .pixels, .qwen25VL, .qwen2VL, .qwen3VL, .qwen3VL999, .coco: return list(whole)
    case .unit: return list(numbers.map { $0.fixed(4) })
    case .yolo: return numbers.map { $0.fixed(6) }.joined(separator: " ")
    case .deepSeek:
      let name = reference.isEmpty ? "" : "<|ref|>\(reference)<|/ref|>"
      return "\(name)<|box|>[\(list(whole))]<|/box|>"
    case .qwenVL:
      let name = reference.isEmpty ? "" : "<ref>\(reference)</ref>"
      return "\(name)<box>(\(whole[0]),\(whole[1])),(\(whole[2]),\(whole[3]))</box>"
    case .florence2: return reference + whole.map { "<loc_\($0)>" }.joined()
    case .paliGemma:
      let bins = whole.map { bin in
        "<loc\(String(repeating: "0", count: 4 - bin.utf8.count))\(bin)>"
      }
      return bins.joined() + (reference.isEmpty ? "" : " \(reference)")
    case .molmo:
      let name = reference.isEmpty ? "" : " alt=\"\(reference)\""
      return
        "<point x=\"\(numbers[0].fixed(1))\" y=\"\(numbers[1].fixed(1))\"\(name)>\(reference)</point>"
    }
  }

  /// What a prompt says of it.
  var sentence: String {
    switch self {
    case .pixels: "A box is [x0, y0, x1, y1] in pixels from the top left corner."
    case .qwen25VL:
      "A box is [x0, y0, x1, y1] in pixels of the resized picture, from its top left corner."
    case .qwen2VL, .qwen3VL:
      "A box is [x0, y0, x1, y1] from the top left corner, each from 0 to 1000."
    case .qwen3VL999:
      "A box is [x0, y0, x1, y1] from the top left corner, each from 0 to 999."
    case .deepSeek:
      "A box is <|box|>[[x0, y0, x1, y1]]<|/box|> from the top left corner, each from 0 to 999."
    case .unit: "A box is [x0, y0, x1, y1] from the top left corner, each from 0 to 1."
    case .coco: "A box is [x, y, width, height] in pixels from the top left corner."
    case .yolo:
      "A box is its centre's x and y, its width and its height, each as a share of the picture from 0 to 1."
    case .qwenVL: "A box is <box>(x0,y0),(x1,y1)</box>, each from 0 to 1000."
    case .florence2: "A box is <loc_x0><loc_y0><loc_x1><loc_y1>, each from 0 to 999."
    case .paliGemma: "A box is <locy0><locx0><locy1><locx1>, each from 0000 to 1023."
    case .molmo: "A place is a point in the middle of it, x and y in percent."
    }
  }
}

extension Double {
  /// The number with so many decimals.
  fileprivate func fixed(_ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let units = Int((self * Double(scale)).rounded())
    let (whole, rest) = (abs(units) / scale, abs(units) % scale)
    let digits = String(rest)
    return (units < 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }
}
