import Datasets

/// What the scene of a jigsaw says.
struct JigsawTelling: SceneTelling {
  private let record: Record
  private let rows: Int
  private let columns: Int
  private let boxes: [[Double]]
  private let labels: [String]
  private let places: [Int]
  private let turns: [Int]
  private let cut: String
  private let show: String
  let theme: String

  init(_ record: Record, _ scene: Fragment, _ legend: Fragment) {
    self.record = record
    rows = max(1, scene["rows"].int ?? 1)
    columns = max(1, scene["columns"].int ?? 1)
    boxes = legend["boxes"].list.compactMap(\.box)
    labels = legend["labels"].list.compactMap(\.text)
    places = scene["places"].ints ?? []
    turns = scene["turns"].ints ?? []
    cut = scene["cut"].text ?? ""
    show = legend["show"].text ?? ""
    let picture = scene["picture"]
    theme =
      picture["kind"].text == "painting" ? picture["name"].text ?? "" : picture["kind"].text ?? ""
  }

  private func label(_ piece: Int) -> String {
    labels.indices.contains(piece) ? labels[piece] : "\(piece + 1)"
  }

  /// The place of a piece in words; nil if it belongs nowhere.
  private func place(_ piece: Int) -> String? {
    guard places.indices.contains(piece), places[piece] > 0 else { return nil }
    let place = places[piece] - 1
    return "row \(place / columns + 1), column \(place % columns + 1)"
  }

  var problem: String {
    let way =
      show == "strip" ? "side by side" : show == "tray" ? "scattered in a tray" : "in a grid"
    let order = boxes.indices.prefix(16).compactMap { piece in
      place(piece).map { "piece \(label(piece)) belongs in \($0)" }
    }
    let turned = turns.count { $0 != 0 }
    return
      "\(boxes.count.of("piece")) of a picture of \(theme), cut \(cut) into \(rows) by \(columns) and shown \(way)\(turned > 0 ? ", \(turned) of them turned" : ""). \(order.joined(separator: "; "))."
  }

  var layers: [Layer] {
    let shapes = boxes.indices.map { piece in
      let name = label(piece)
      guard let place = place(piece) else {
        return Layer.Shape(
          box: boxes[piece], label: "\(name) → none", title: "piece \(name) belongs nowhere")
      }
      let number = places[piece] - 1
      let turn = turns.indices.contains(piece) ? turns[piece] : 0
      let turned = turn != 0 ? ", turned by \(turn * 90)°" : ""
      return Layer.Shape(
        box: boxes[piece], label: "\(name) → \(number / columns + 1),\(number % columns + 1)",
        title: "piece \(name) belongs in \(place)\(turned)")
    }
    return [Layer(.permutation, "Permutation", shapes)].compactMap(\.self)
  }

  /// The pieces that a composition places, with the boxes that they come to.
  private func parts(_ detail: Fragment) -> [(piece: Int, box: [Double])] {
    detail["parts"].list.compactMap { part in
      guard let from = part["from"].box, let to = part["to"].box,
        let piece = boxes.firstIndex(of: from)
      else { return nil }
      return (piece, to)
    }
  }

  func words(of edit: Record.Edit, _ detail: Fragment) -> String? {
    let parts = parts(detail)
    guard !parts.isEmpty else { return nil }
    let placed = parts.map { part in
      "piece \(label(part.piece))\(place(part.piece).map { " in \($0)" } ?? "")"
    }
    let whole = parts.count >= places.count { $0 > 0 }
    return "The \(whole ? "finished picture" : "board"): \(placed.listed)."
  }

  func layers(of edit: Record.Edit, _ detail: Fragment, below: [Layer]) -> [Layer] {
    let shapes = parts(detail).map { part in
      Layer.Shape(
        box: part.box, label: label(part.piece),
        title: "piece \(label(part.piece))\(place(part.piece).map { " in \($0)" } ?? "")")
    }
    return [Layer(.permutation, "Permutation", shapes)].compactMap(\.self)
  }
}
