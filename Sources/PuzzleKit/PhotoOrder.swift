/// The photos of a user in an order that follows their content alone, so that no folder moves a split's share.
public struct PhotoOrder: Hashable, Sendable {
  /// The numbers of the photos in their library, by content, and the content of each.
  private let numbers: [Int]
  private let contents: [UInt64]

  /// Orders photos, none at first.
  ///
  /// - Parameters:
  ///   - photos: The photos as their library lists them.
  ///   - isTaken: Whether the photo of a number is one of them.
  public init(_ photos: [Photo] = [], where isTaken: (Int) -> Bool = { _ in true }) {
    numbers = photos.indices.filter(isTaken).sorted {
      (photos[$0].content, $0) < (photos[$1].content, $1)
    }
    contents = numbers.map { photos[$0].content }
  }

  /// The photos whose content lies within bounds, as a split's share has them.
  ///
  /// - Complexity: O(log *n*).
  /// - Returns: Their numbers in the library, by content.
  public func numbers(in share: ClosedRange<UInt64>) -> ArraySlice<Int> {
    let start = first { $0 >= share.lowerBound }
    return numbers[start..<max(start, first { $0 > share.upperBound })]
  }

  private func first(_ isBeyond: (UInt64) -> Bool) -> Int {
    var (low, high) = (0, contents.count)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(contents[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
