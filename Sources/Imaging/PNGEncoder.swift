/// Writes pictures as PNG files, in memory that it uses again and again.
///
/// A worker has one encoder. Bytes depend on the picture and the mode alone, not on the machine, the
/// build or an installed zlib; in ``PNGMode/small`` also on libdeflate's version.
public struct PNGEncoder: ~Copyable {
  private var deflater = Deflater()
  private var libdeflate: Libdeflate?
  /// What judges a sample, fast.
  private var sampler: Libdeflate?
  private var palettizer = Palettizer()
  private var filters = RowFilter()
  private var output = Buffer<UInt8>()

  /// Creates an encoder.
  ///
  /// It takes memory as pictures need it, and keeps it.
  public init() {}

  /// Returns a picture as a PNG file.
  ///
  /// - Parameters:
  ///   - picture: The picture, whose rows take at most 2³⁰ bytes in all.
  ///   - mode: What the file is for.
  /// - Returns: The bytes of the file.
  public mutating func encode(_ picture: Picture, mode: PNGMode = .fast) -> [UInt8] {
    let region = write(picture, mode)
    return unsafe [UInt8](region.buffer)
  }

  /// Adds a picture to some bytes as a PNG file.
  ///
  /// - Parameters:
  ///   - picture: The picture, whose rows take at most 2³⁰ bytes in all.
  ///   - mode: What the file is for.
  ///   - bytes: What the file's bytes are added to.
  public mutating func append(
    _ picture: Picture, mode: PNGMode = .fast, to bytes: inout [UInt8]
  ) {
    let region = write(picture, mode)
    unsafe bytes.append(contentsOf: region.buffer)
  }

  /// Returns a picture as a PNG file of a given form.
  ///
  /// - Precondition: An indexed depth is asked of an indexed picture only, whose palette it holds.
  /// - Parameters:
  ///   - picture: The picture, whose rows take at most 2³⁰ bytes in all.
  ///   - form: How pixels are held, filtered and compressed.
  /// - Returns: The bytes of the file.
  public mutating func encode(_ picture: Picture, as form: PNGForm) -> [UInt8] {
    let region =
      switch picture.pixels {
      case .indexed(let indices, let palette):
        unsafe indices.withUnsafeBufferPointer {
          unsafe write(Region(reading: $0), palette, picture, form)
        }
      case .rgb(let bytes):
        unsafe bytes.withUnsafeBufferPointer {
          unsafe write(Region(reading: $0), nil, picture, form)
        }
      }
    return unsafe [UInt8](region.buffer)
  }

  /// Writes a picture in the form that its mode and its colours ask for.
  private mutating func write(_ picture: Picture, _ mode: PNGMode) -> Region<UInt8> {
    let compression: PNGCompression = mode == .small ? .libdeflate(level: 6) : .matches
    switch picture.pixels {
    case .indexed(let indices, let palette):
      let form = PNGForm(
        depth: .palette(colours: palette.count), filter: .none, compression: compression)
      return unsafe indices.withUnsafeBufferPointer {
        unsafe write(Region(reading: $0), palette, picture, form)
      }
    case .rgb(let bytes):
      return unsafe bytes.withUnsafeBufferPointer {
        let pixels = unsafe Region(reading: $0)
        if mode == .photo {
          let form = PNGForm(depth: .rgb, filter: .paeth, compression: .literals)
          return write(pixels, nil, picture, form)
        }
        if palettizer.find(pixels) {
          let palette = palettizer.palette
          let form = PNGForm(
            depth: .palette(colours: palette.count), filter: .none, compression: compression)
          return write(palettizer.indices, palette, picture, form)
        }
        // Drawn pictures are shortest without a filter, as palettes are; photos are not.
        let filter: PNGFilter = mode == .small ? shorter(pixels, picture) : .none
        let form = PNGForm(depth: .rgb, filter: filter, compression: compression)
        return write(pixels, nil, picture, form)
      }
    }
  }

  /// Returns what makes the rows of a picture shorter, judged by an eighth of them: no filter, or the best of
  /// each row.
  private mutating func shorter(_ pixels: Region<UInt8>, _ picture: Picture) -> PNGFilter {
    if sampler == nil { sampler = Libdeflate(level: 1) }
    let rowBytes = picture.width * 3
    var (plain, filtered) = (0, 0)
    for top in stride(from: 0, to: picture.height, by: Self.period) {
      let height = min(Self.band, picture.height - top)
      let source = PixelRows(
        pixels.slice(top * rowBytes, height * rowBytes), palette: nil, width: picture.width,
        depth: .rgb)
      for filter in [PNGFilter.none, .adaptive] {
        let rows = filters.apply(filter, to: source, height: height, step: 3)
        let room = output.room(for: sampler?.bound(rows.count) ?? 0)
        let count = sampler?.compress(rows, into: room) ?? 0
        if filter == .none { plain += count } else { filtered += count }
      }
    }
    return filtered <= plain ? .adaptive : .none
  }

  /// Of how many rows a sample of ``band`` is judged.
  private static let period = 128
  /// How many rows are judged together.
  private static let band = 16

  /// Writes a picture whose pixels are given, and returns the file.
  private mutating func write(
    _ pixels: Region<UInt8>, _ palette: [RGB]?, _ picture: Picture, _ form: PNGForm
  ) -> Region<UInt8> {
    let source = PixelRows(pixels, palette: palette, width: picture.width, depth: form.depth)
    let (size, overflow) = picture.height.multipliedReportingOverflow(by: source.rowBytes + 1)
    precondition(!overflow && size <= Deflater.most, "a picture's rows take at most 2^30 bytes")
    let rows = filters.apply(
      form.filter, to: source, height: picture.height, step: form.depth.filterDistance)
    if case .libdeflate(let level) = form.compression, libdeflate?.level != level {
      libdeflate = Libdeflate(level: level)
    }
    let bound = max(Deflater.bound(rows.count), libdeflate?.bound(rows.count) ?? 0)
    let target = output.room(for: bound + PNGFile.overhead)
    var file = PNGFile(target, width: picture.width, height: picture.height, depth: form.depth)
    if form.depth != .rgb, let palette { file.add(palette: palette) }
    let rowLength = source.rowBytes + 1
    file.addRows { room in
      switch form.compression {
      case .stored: deflater.compress(rows, rowLength: rowLength, by: .stored, into: room)
      case .literals: deflater.compress(rows, rowLength: rowLength, by: .literals, into: room)
      case .matches: deflater.compress(rows, rowLength: rowLength, by: .matches, into: room)
      case .libdeflate: libdeflate?.compress(rows, into: room) ?? 0
      }
    }
    file.end()
    return target.slice(0, file.count)
  }
}
