/// The words of the kinds that a choice among walks brings with it.
extension SpanMatch {
  func option(_ reading: Reading) -> String? {
    let names = kind == "options" ? values : [values[0]]
    guard reading.options == names else { return "not the walk" }
    switch kind {
    case "options":
      if let fault = excess(reading, allowing: []) { return "the words also hold \(fault)" }
      return nil
    case "arrives":
      if let fault = excess(reading, allowing: [.cells]) { return "the words also hold \(fault)" }
      let places = reading.cells.map(\.place)
      return places.contains(state.goal) && Set(places).isSubset(of: [state.start, state.goal])
        ? nil : "it names other cells"
    case "stops":
      if let fault = excess(reading, allowing: [.cells]) { return "the words also hold \(fault)" }
      return reading.cells.map(\.place) == [place(1)] ? nil : "it names another cell"
    default: return breaks(reading)
    }
  }

  private func breaks(_ reading: Reading) -> String? {
    guard let direction = direction(3) else { return "values" }
    if let fault = excess(reading, allowing: [.cells, .directions, .hole, .wall, .edge]) {
      return "the words also hold \(fault)"
    }
    guard reading.words == [direction] else { return "not the direction" }
    let isNamed =
      switch values[4] {
      case "hole": reading.grounds == [.hole] && !reading.has(.wall) && !reading.has(.edge)
      case "wall": reading.grounds.isEmpty && (reading.has(.wall) || reading.has(.edge))
      default: reading.grounds.isEmpty && reading.has(.edge) && !reading.has(.wall)
      }
    guard isNamed else { return "no \(values[4]) in the words" }
    return reading.cells.map(\.place) == [place(1)] ? nil : "it names another cell"
  }
}

extension ClaimTruth {
  /// What is false of a claim about the walks of a choice.
  func choiceFault(_ kind: String, _ values: [String]) -> String? {
    guard let choice else { return "there are no walks to choose from" }
    if kind == "options" { return values == Choice.names ? nil : "the walks are called otherwise" }
    guard let number = Choice.names.firstIndex(of: values[0]) else { return "no such walk" }
    guard let fault = choice.faults[number] else {
      return kind == "arrives" ? nil : "the walk leads to the goal"
    }
    guard kind != "arrives", let place = place(values, 1) else {
      return "the walk does not lead to the goal"
    }
    guard fault.place == place else { return "it goes wrong at \(fault.place)" }
    guard kind == "breaks" else {
      return fault.barred == nil ? nil : "it goes on where the way is shut"
    }
    guard let way = fault.barred else { return "it ends there" }
    guard way.rawValue == values[3] else { return "it goes \(way)" }
    let found = barrier(place, way)
    return found == values[4] ? nil : "there is \(found ?? "nothing")"
  }
}
