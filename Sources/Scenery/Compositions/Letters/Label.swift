/// Where a kind of thing may be written on, and what may be written there.
public struct Label: Hashable, Sendable {
  /// What may be written.
  public enum Sort: Hashable, Sendable {
    /// Words in capital letters.
    case words
    /// Numbers of a few digits.
    case numbers
    /// One or the other.
    case any
  }

  /// What may be written.
  public let sort: Sort
  /// The part that the letters fill as far as they can, in the kind's own units.
  let corner: Spot
  let size: Spot
  /// What is painted below letters, and only then; nil where the kind itself has a place for them.
  let plate: Paint?
  /// What letters are painted on.
  let ground: Paint

  /// Creates a label.
  init(
    _ x: Float, _ y: Float, _ w: Float, _ h: Float, _ sort: Sort = .words, plate: Paint? = nil,
    on ground: Paint = .plain
  ) {
    self.sort = sort
    corner = Spot(x, y)
    size = Spot(w, h)
    self.plate = plate
    self.ground = plate ?? ground
  }

  /// The fewest pixels that a letter is high; smaller ones are left out.
  static let leastPixels: Float = 11

  /// How large a unit of letters is in those of the kind, and where the first letter starts.
  func layout(_ text: String) -> (scale: Float, start: Spot) {
    let widths = text.compactMap { Alphabet.letter($0)?.width }
    let wide = widths.reduce(0, +) + Float(max(widths.count - 1, 0)) * Alphabet.gap
    let whole = Spot(wide + Alphabet.stroke, Alphabet.height + Alphabet.stroke)
    let scale = min(size.x / whole.x, size.y / whole.y)
    let free = size - whole * scale
    return (scale, corner + free * 0.5 + Spot(repeating: Alphabet.stroke / 2 * scale))
  }

  /// How high its letters are, in the kind's own units.
  func height(_ text: String) -> Float {
    layout(text).scale * (Alphabet.height + Alphabet.stroke)
  }
}

extension Pen {
  /// Writes a text on a label.
  mutating func write(_ text: String, on label: Label) {
    if let plate = label.plate {
      let margin = label.size.y * 0.16
      box(
        label.corner.x - margin, label.corner.y - margin, label.size.x + 2 * margin,
        label.size.y + 2 * margin, round: margin, plate)
    }
    let (scale, start) = label.layout(text)
    let ink: Paint = label.ground == .light ? .tint(0x23262B) : .ink
    isWriting = true
    var left: Float = 0
    for character in text {
      guard let letter = Alphabet.letter(character) else { continue }
      let corner = start + Spot(left * scale, 0)
      for stroke in letter.strokes { draw(stroke, from: corner, scale, ink) }
      left += letter.width + Alphabet.gap
    }
    isWriting = false
  }

  /// Draws a stroke with round ends and bends.
  private mutating func draw(
    _ steps: [Alphabet.Step], from corner: Spot, _ scale: Float, _ ink: Paint
  ) {
    let thick = Alphabet.stroke * scale
    var index = 0
    while index < steps.count {
      let spot = corner + steps[index].spot * scale
      oval(spot.x, spot.y, thick / 2, thick / 2, ink)
      guard index + 1 < steps.count else { break }
      let next = corner + steps[index + 1].spot * scale
      if steps[index + 1].isBend {
        let end = corner + steps[index + 2].spot * scale
        ribbon(Sheet.bend(spot, next, end, steps: 7), thick, ink)
        index += 2
      } else {
        ribbon([spot, next], thick, ink)
        index += 1
      }
    }
  }
}
