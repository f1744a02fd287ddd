/// Figures under headings: what a chart shows.
///
/// Figures are whole numbers of 10^-``decimals``, so that sums are exact: with one decimal, 123 is 12.3.
public struct ChartTable: Hashable, Sendable {
  /// What the categories are.
  public enum Kind: String, Hashable, Sendable {
    /// Things in any order.
    case names
    /// Times in order, such as years or months.
    case times
    /// Ranges of a quantity in order; the figures are counts.
    case bins
  }

  /// What stands around a figure.
  public struct Unit: Hashable, Sendable {
    /// What stands before it, such as `$`; may be empty.
    public var prefix: String
    /// What stands after it, such as `%`; may be empty.
    public var suffix: String
    /// What only titles say, such as `million tonnes`; may be empty.
    public var words: String

    /// Creates a unit.
    public init(prefix: String = "", suffix: String = "", words: String = "") {
      (self.prefix, self.suffix, self.words) = (prefix, suffix, words)
    }
  }

  /// A column of figures.
  public struct Series: Hashable, Sendable {
    /// What it is called; empty where it stands alone.
    public var name: String
    /// A figure for each category; nil where it is missing.
    public var values: [Int?]

    /// Creates a series.
    public init(name: String, values: [Int?]) {
      (self.name, self.values) = (name, values)
    }
  }

  /// The quantity across of a scatter plot, a figure for each point.
  public struct Across: Hashable, Sendable {
    /// What it is called.
    public var title: String
    /// What stands around its figures.
    public var unit: Unit
    /// The digits behind the point.
    public var decimals: Int
    /// The figures.
    public var values: [Int]

    /// Creates the quantity.
    public init(title: String, unit: Unit = Unit(), decimals: Int = 0, values: [Int]) {
      (self.title, self.unit, self.decimals, self.values) = (title, unit, decimals, values)
    }
  }

  /// The title of the chart.
  public var title: String
  /// A line under it; may be empty.
  public var subtitle: String
  /// The line that says where the figures come from; may be empty.
  public var source: String
  /// What the categories are, in the singular, such as `Country`.
  public var category: String
  /// What the figures are, such as `Exports`.
  public var value: String
  /// What the categories are in kind.
  public var kind: Kind
  /// What stands around a figure.
  public var unit: Unit
  /// The digits behind the point, 0 to 4.
  public var decimals: Int
  /// The categories, or the names of the points of a scatter plot.
  public var categories: [String]
  /// One column of figures or more.
  public var series: [Series]
  /// The quantity across, of a scatter plot only.
  public var across: Across?

  /// Creates a table.
  public init(
    title: String, subtitle: String = "", source: String = "", category: String, value: String,
    kind: Kind = .names, unit: Unit = Unit(), decimals: Int = 0, categories: [String],
    series: [Series], across: Across? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.category = category
    self.value = value
    self.kind = kind
    self.unit = unit
    self.decimals = decimals
    self.categories = categories
    self.series = series
    self.across = across
  }

  /// Returns the figure of a cell, or nil if it is missing.
  public subscript(cell: ChartCell) -> Int? { series[cell.series].values[cell.category] }

  /// The cells that have a figure, series by series.
  public var cells: [ChartCell] {
    series.indices.flatMap { number in
      categories.indices.filter { series[number].values[$0] != nil }
        .map { ChartCell(number, $0) }
    }
  }
}

/// Where a figure stands in a table.
public struct ChartCell: Hashable, Sendable {
  /// The number of the series, from 0; -1 of none.
  public var series: Int
  /// The number of the category, from 0; -1 of none.
  public var category: Int

  /// Creates a place.
  public init(_ series: Int, _ category: Int) {
    (self.series, self.category) = (series, category)
  }
}
