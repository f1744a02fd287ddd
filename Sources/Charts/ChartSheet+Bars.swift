import Drawing
import Imaging

extension ChartSheet {
  /// Lays bars of one series or more, side by side or stacked, upright or lying.
  mutating func placeBars() throws(ChartFault) {
    let isUpright = kind != .horizontalBar && kind != .groupedHorizontalBar
    let isStacked = kind == .stackedBar || kind == .stackedShare
    var demand = try barDemand(isStacked: isStacked)
    var across = 0
    if isLabelled && !isStacked {
      let font = style.valueFont
      var wide = 0
      for cell in table.cells {
        if let value = table[cell] { wide = max(wide, try width(of: figure(value), font)) }
      }
      let high = try capital(font)
      let pad = isUpright && !labelsTurned ? high + 8 : wide + 8
      // Commas and signs of money reach below and above capitals.
      across = isUpright && !labelsTurned ? wide : high + 4
      demand.padHigh = demand.high > 0 ? pad : 0
      demand.padLow = demand.low < 0 ? pad : 0
    } else {
      // Bars that touch the end of the plot look cut off; those that fill it do not.
      let pad = kind == .stackedShare ? 4 : style.label * 3 / 4
      demand.padHigh = demand.high > 0 ? pad : 0
      demand.padLow = demand.low < 0 ? pad : 0
    }
    let frame = try isUpright ? placeUpright(demand) : placeLying(demand)
    let tracks = try tracks(frame, isStacked: isStacked, figures: across)
    let base =
      isLogarithmic
      ? ChartMath.pixel(frame.scale.place(of: frame.scale.low))
      : ChartMath.pixel(frame.scale.place(of: 0))
    for category in table.categories.indices {
      var (sum, end) = (0, base)
      let total = table.series.reduce(0) { $0 + ($1.values[category] ?? 0) }
      for number in table.series.indices {
        guard let value = table.series[number].values[category] else { continue }
        sum += value
        let start = isStacked ? end : base
        let place = kind == .stackedShare ? try share(sum, of: total) : isStacked ? sum : value
        end = ChartMath.pixel(frame.scale.place(of: place))
        guard abs(end - start) >= 2 else {
          throw ChartFault("bar-vanishes", "\(value) takes \(abs(end - start)) pixels")
        }
        let track = tracks[isStacked ? 0 : number][category]
        let box = frame.box(across: track, from: start, to: end)
        let colour = style.colour(number)
        let cell = ChartCell(number, category)
        marks.append(ChartElement(.bar, of: cell, box: box, colour: colour))
        body.append(.fill(box, colour))
        if isLabelled {
          try placeFigure(
            figure(value), of: cell, at: box, isUpright: isUpright, isBack: value < 0,
            isWithin: isStacked, colour)
        }
      }
    }
  }

  /// Which figures the axis must hold.
  private func barDemand(isStacked: Bool) throws(ChartFault) -> Demand {
    if kind == .stackedShare {
      return Demand(low: 0, high: 1_000_000, decimals: 4, unit: ChartTable.Unit(suffix: "%"))
    }
    var (low, high) = (isLogarithmic ? Int.max : 0, 0)
    for category in table.categories.indices {
      let values = table.series.compactMap { $0.values[category] }
      if isStacked {
        high = max(high, values.reduce(0, +))
      } else {
        (low, high) = (min(low, values.min() ?? low), max(high, values.max() ?? high))
      }
    }
    // The shortest bar has a length even where there is no nought.
    if isLogarithmic { low = max(1, low * 6 / 10) }
    guard low < high || (low == high && low > 0) else { throw ChartFault("figures-none") }
    return Demand(low: low, high: high, decimals: table.decimals, unit: table.unit)
  }

  /// A share of a whole in the axis's figures: percent with four digits.
  private func share(_ part: Int, of whole: Int) throws(ChartFault) -> Int {
    guard whole > 0 else { throw ChartFault("figures-none") }
    let (high, low) = part.multipliedFullWidth(by: 1_000_000)
    return whole.dividingFullWidth((high, low)).quotient
  }

  /// The pixels from a bar, or its figure, to the figures of its neighbours: room for a frame around it and for air.
  private static let frame = 11

  /// The places of bars across their figures, series by series.
  ///
  /// `figures` is how far the longest written figure reaches across bars; 0 where none stands at the end of one.
  private func tracks(
    _ frame: ChartFrame, isStacked: Bool, figures: Int
  ) throws(ChartFault) -> [[(start: Int, end: Int)]] {
    let count = isStacked ? 1 : table.series.count
    let slot = frame.slots[0].end - frame.slots[0].start
    var gap = count > 1 ? style.barGap : 0
    // Groups with figures take what room there is.
    let isTight = count > 1 && figures > 0
    let share = isTight ? 86 : count > 1 ? max(style.barShare, 66) : style.barShare
    var wide =
      kind == .histogram ? slot - 1 : (slot * share / 100 - gap * (count - 1)) / count
    if isTight {
      let pitch = wide + gap
      let most = 2 * (pitch - Self.frame) - figures
      guard most >= 6, pitch - figures >= Self.frame else {
        throw ChartFault("labels-crowded", "\(pitch) pixels from bar to bar")
      }
      (wide, gap) = (min(wide, most), pitch - min(wide, most))
    }
    guard wide >= 5 else { throw ChartFault("bars-thin", "\(wide) pixels") }
    let whole = wide * count + gap * (count - 1)
    return (0..<count).map { number in
      frame.slots.map { slot in
        let start = slot.start + (slot.end - slot.start - whole) / 2 + (wide + gap) * number
        return (start, start + wide)
      }
    }
  }

  /// Writes a figure at the end of a bar, or within it.
  private mutating func placeFigure(
    _ text: String, of cell: ChartCell, at box: PixelBox, isUpright: Bool, isBack: Bool,
    isWithin: Bool, _ colour: RGB
  ) throws(ChartFault) {
    let font = style.valueFont
    let (wide, high) = (try width(of: text, font), try capital(font))
    let (x, y) = ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)
    let hasRoom = box.x1 - box.x0 >= wide + 6 && box.y1 - box.y0 >= high + 6
    if isWithin {
      guard hasRoom else { throw ChartFault("labels-overlap", "\(text) has no room in its bar") }
      try write(
        .valueLabel, of: cell, [text], font, x: x, y: y + (high + 1) / 2, .middle,
        style.ink(on: colour))
      return
    }
    let isInside = labelsInside && hasRoom && !labelsTurned
    let ink = isInside ? style.ink(on: colour) : style.ink
    if isUpright && labelsTurned {
      try writeUpwards(
        .valueLabel, of: cell, text, font, x: x + high / 2, y: isBack ? box.y1 + 4 : box.y0 - 4,
        isBack ? .end : .start, ink)
    } else if isUpright {
      let y =
        isInside
        ? (isBack ? box.y1 - 5 : box.y0 + 5 + high) : (isBack ? box.y1 + 4 + high : box.y0 - 4)
      try write(.valueLabel, of: cell, [text], font, x: x, y: y, .middle, ink)
    } else {
      let x =
        isInside
        ? (isBack ? box.x0 + 5 : box.x1 - 5) : (isBack ? box.x0 - 4 : box.x1 + 4)
      try write(
        .valueLabel, of: cell, [text], font, x: x, y: y + (high + 1) / 2,
        isBack == isInside ? .start : .end, ink)
    }
  }
}
