/// Numbers in memory of their own, as inner loops need them: bounds are checked in debug builds only.
@safe
struct Cells<Element: BitwiseCopyable>: ~Copyable {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  /// Takes memory and fills it.
  init(repeating element: Element, count: Int) {
    unsafe start = .allocate(capacity: max(count, 1))
    unsafe start.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit {
    unsafe start.deallocate()
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "outside the cells")
      return unsafe start[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "outside the cells")
      unsafe start[index] = newValue
    }
  }

  /// Fills a range.
  @inline(__always)
  func fill(_ range: Range<Int>, _ element: Element) {
    assert(range.lowerBound >= 0 && range.upperBound <= count, "outside the cells")
    unsafe (start + range.lowerBound).update(repeating: element, count: range.count)
  }

  /// Hands all of them out, to be read.
  func read<Result>(_ body: (Span<Element>) -> Result) -> Result {
    body(unsafe UnsafeBufferPointer(start: start, count: count).span)
  }
}
