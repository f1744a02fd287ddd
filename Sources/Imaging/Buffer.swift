/// Memory that one owner uses again and again.
@safe
struct Buffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var count: Int

  /// Takes memory for a number of elements, which hold anything.
  init(_ count: Int = 1) {
    unsafe start = .allocate(capacity: count)
    self.count = count
  }

  deinit {
    unsafe start.deallocate()
  }

  /// All of the memory.
  ///
  /// It is valid until this value grows or ends.
  var region: Region<Element> { unsafe Region(start: start, count: count) }

  /// Returns memory for a number of elements, which hold anything.
  mutating func room(for needed: Int) -> Region<Element> {
    if needed > count {
      unsafe start.deallocate()
      unsafe start = .allocate(capacity: needed)
      count = needed
    }
    return unsafe Region(start: start, count: needed)
  }
}

/// A stretch of memory as inner loops see it, which belongs to a ``Buffer`` or an array.
///
/// Bounds are checked in debug builds only; whoever makes a region sees to it that it outlives its use.
@safe
struct Region<Element: BitwiseCopyable> {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  @unsafe
  init(start: UnsafeMutablePointer<Element>, count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// Creates a region of an array's elements, which are to be read only.
  @unsafe
  init(reading elements: UnsafeBufferPointer<Element>) {
    // An array that is handed to an encoder is never empty.
    guard let base = elements.baseAddress else { preconditionFailure("there is nothing to read") }
    unsafe start = UnsafeMutablePointer(mutating: base)
    count = elements.count
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count, "outside the region")
      return unsafe start[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count, "outside the region")
      unsafe start[index] = newValue
    }
  }

  /// The elements of a range.
  @inline(__always)
  func slice(_ first: Int, _ length: Int) -> Region {
    assert(first >= 0 && length >= 0 && first &+ length <= count, "outside the region")
    return unsafe Region(start: start + first, count: length)
  }

  func fill(_ element: Element) {
    unsafe start.update(repeating: element, count: count)
  }

  /// Copies all elements of another region to the beginning of this one.
  @inline(__always)
  func copy(_ other: Region) {
    assert(other.count <= count, "outside the region")
    unsafe start.update(from: other.start, count: other.count)
  }

  /// The same memory for a C function.
  @unsafe
  var pointer: UnsafeMutablePointer<Element> { unsafe start }

  /// The same memory for the standard library.
  @unsafe
  var buffer: UnsafeMutableBufferPointer<Element> {
    unsafe UnsafeMutableBufferPointer(start: start, count: count)
  }
}

extension Region<UInt8> {
  /// Reads a value at any place, aligned or not.
  @inline(__always)
  func load<Value: BitwiseCopyable>(_ index: Int, as type: Value.Type) -> Value {
    assert(index >= 0 && index &+ MemoryLayout<Value>.size <= count, "outside the region")
    return unsafe UnsafeRawPointer(start + index).loadUnaligned(as: type)
  }

  /// Writes a value at any place, aligned or not.
  @inline(__always)
  func store<Value: BitwiseCopyable>(_ value: Value, _ index: Int) {
    assert(index >= 0 && index &+ MemoryLayout<Value>.size <= count, "outside the region")
    unsafe UnsafeMutableRawPointer(start + index).storeBytes(of: value, as: Value.self)
  }
}
