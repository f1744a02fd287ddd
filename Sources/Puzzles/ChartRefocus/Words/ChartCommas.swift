import Charts

/// Whether a chart sets thousands off by commas.
enum ChartCommas {
  /// Whether some figure of the chart has a comma; if none has as many digits, it might.
  static func areWritten(in chart: Chart) -> Bool {
    var isPlain = false
    for element in chart.elements {
      switch element.kind {
      case .tickLabel, .valueLabel, .cell, .sliceLabel, .acrossLabel: break
      default: continue
      }
      let letters = Array(element.text.utf8)
      var digits = 0
      for (place, letter) in letters.enumerated() {
        if (48...57).contains(letter) {
          digits += 1
          isPlain = isPlain || digits > 3
        } else {
          let isSetOff =
            letter == 44 && digits > 0 && place + 3 < letters.count
            && letters[place + 1...place + 3].allSatisfy { (48...57).contains($0) }
          if isSetOff { return true }
          // What stands behind a point are no thousands.
          digits = letter == 46 ? -99 : 0
        }
      }
    }
    return !isPlain
  }
}
