import Imaging
import Testing

@Suite("The encoder of PNG files")
struct PNGEncoderTests {
  static let compressions: [PNGCompression] = [.stored, .literals, .matches, .libdeflate(level: 6)]

  static let sizes: [(width: Int, height: Int)] = [
    (1, 1), (2, 1), (1, 2), (3, 3), (5, 2), (7, 9), (8, 8), (9, 7), (15, 4), (16, 5), (17, 17),
    (31, 33), (33, 31), (63, 3), (65, 64), (127, 2), (255, 5), (257, 6), (1, 300), (300, 1),
  ]

  static let forms: [PNGForm] = PNGDepth.allCases.flatMap { depth in
    PNGFilter.allCases.flatMap { filter in
      compressions.map { PNGForm(depth: depth, filter: filter, compression: $0) }
    }
  }

  @Test("Every form of every small size and content reads back pixel for pixel", arguments: forms)
  func smallSizes(form: PNGForm) throws {
    var encoder = PNGEncoder()
    for (width, height) in Self.sizes {
      for content in Content.allCases {
        let picture = content.picture(width, height, depth: form.depth)
        let bytes = encoder.encode(picture, as: form)
        #expect(
          try Picture(png: bytes) == picture, "\(width) × \(height), \(content), by the decoder")
        let plain = try PlainPNG(bytes)
        #expect(plain.width == width && plain.height == height)
        switch picture.pixels {
        case .rgb(let expected):
          #expect(plain.pixels == expected, "\(width) × \(height), \(content)")
        case .indexed(let expected, let palette):
          #expect(plain.pixels == expected, "\(width) × \(height), \(content)")
          #expect(plain.palette == palette.map { [$0.red, $0.green, $0.blue] })
        }
        if form.filter != .adaptive {
          #expect(plain.filters.allSatisfy { $0 == form.filter.rawValue })
        }
      }
    }
  }

  @Test("Every form of large and odd sizes reads back pixel for pixel", arguments: forms)
  func largeSizes(form: PNGForm) throws {
    var encoder = PNGEncoder()
    let seed = Self.forms.firstIndex(of: form) ?? 0
    for (index, (width, height)) in [(2048, 2048), (2047, 33), (513, 511)].enumerated() {
      let content = Content.allCases[(seed + index) % Content.allCases.count]
      let picture = content.picture(width, height, depth: form.depth)
      let decoded = try Picture(png: encoder.encode(picture, as: form))
      // Not in the expectation, which would print four million pixels.
      let isEqual = decoded == picture
      #expect(isEqual, "\(width) × \(height), \(content)")
    }
  }

  @Test("Every content of 1024 × 1024 reads back in every mode", arguments: Content.allCases)
  func modes(content: Content) throws {
    var encoder = PNGEncoder()
    for mode in PNGMode.allCases {
      for depth in PNGDepth.allCases {
        let picture = content.picture(1024, 1024, depth: depth)
        let decoded = try Picture(png: encoder.encode(picture, mode: mode))
        let isEqual = decoded.colours == picture.colours
        #expect(isEqual, "\(mode), \(depth)")
        if depth != .rgb {
          let staysIndexed = decoded == picture
          #expect(staysIndexed, "\(mode), \(depth)")
        }
      }
    }
  }

  @Test("A small file is the shorter of both ways: drawings without filters, photos with them")
  func small() {
    var encoder = PNGEncoder()
    let (width, height) = (700, 500)
    // A tile of many colours over and over, and slopes with grain.
    let noise = Content.noise.picture(width, height, depth: .rgb).rgbBytes
    let tiled = (0..<width * height * 3).map {
      noise[($0 / 3 % width % 40 + $0 / 3 / width % 40 * 40) * 3 + $0 % 3]
    }
    let slopes = (0..<width * height * 3).map { index in
      let (x, y) = (index / 3 % width, index / 3 / width)
      return UInt8((x * (index % 3 + 1) + y * 2) / 16 % 200) + noise[index] % 6
    }
    for (bytes, filter) in [(tiled, PNGFilter.none), (slopes, .adaptive)] {
      let picture = Picture(width: width, height: height, pixels: .rgb(bytes))
      let both = [PNGFilter.none, .adaptive].map {
        encoder.encode(
          picture, as: PNGForm(depth: .rgb, filter: $0, compression: .libdeflate(level: 6))
        ).count
      }
      let written = encoder.encode(picture, mode: .small).count
      #expect(written == both[filter == .none ? 0 : 1] && written == both.min(), "\(both)")
    }
  }

  @Test("A row may be longer than deflate's window", arguments: compressions)
  func longRows(compression: PNGCompression) throws {
    var encoder = PNGEncoder()
    // 32,767 bytes and the filter are exactly the window; 32,768 exceed it by one.
    for width in [10_922, 10_923, 20_000] {
      for content in [Content.noise, .gradient, .flat] {
        let picture = content.picture(width, 5, depth: .rgb)
        let form = PNGForm(depth: .rgb, filter: .none, compression: compression)
        let bytes = encoder.encode(picture, as: form)
        let isEqual = try PlainPNG(bytes).pixels == picture.colours
        #expect(isEqual, "\(width), \(content)")
      }
    }
    for width in [32_766, 32_767, 32_768] {
      let row = Content.noise.picture(width, 1, depth: .palette8)
      guard case .indexed(let indices, let palette) = row.pixels else { continue }
      let picture = Picture(
        width: width, height: 3, pixels: .indexed(indices + indices + indices, palette: palette))
      let form = PNGForm(depth: .palette8, filter: .none, compression: compression)
      let bytes = encoder.encode(picture, as: form)
      let isEqual = try PlainPNG(bytes).pixels == indices + indices + indices
      #expect(isEqual, "\(width)")
      if compression == .matches && width < 32_768 {
        #expect(bytes.count < 40_000, "the rows above are within the window")
      }
    }
  }

  @Test("RGB of an indexed picture shows the same colours")
  func expands() throws {
    var encoder = PNGEncoder()
    let picture = Content.noise.picture(33, 17, depth: .palette4)
    for filter in PNGFilter.allCases {
      let form = PNGForm(depth: .rgb, filter: filter, compression: .matches)
      let decoded = try Picture(png: encoder.encode(picture, as: form))
      #expect(decoded.pixels == .rgb(picture.colours))
    }
  }

  @Test("A palette takes the least depth that holds it")
  func leastDepth() throws {
    var encoder = PNGEncoder()
    let depths = [1: 1, 2: 1, 3: 2, 4: 2, 5: 4, 16: 4, 17: 8, 255: 8, 256: 8]
    for (colours, depth) in depths {
      for mode in PNGMode.allCases {
        let indices = (0..<256).map { UInt8($0 % colours) }
        let picture = Picture(
          width: 16, height: 16, pixels: .indexed(indices, palette: Content.palette(colours)))
        let bytes = encoder.encode(picture, mode: mode)
        #expect(try PlainPNG(bytes).depth == depth)
        #expect(try Picture(png: bytes) == picture)
      }
    }
  }

  @Test("RGB of at most 256 colours becomes a palette, in order of appearance")
  func findsPalettes() throws {
    var encoder = PNGEncoder()
    for colours in [1, 2, 3, 255, 256, 257, 300] {
      // Neighbours, so that every probe of the table is crowded.
      let bytes = (0..<90 * 90).flatMap { (pixel: Int) -> [UInt8] in
        let colour = pixel % colours
        return [UInt8(colour / 256), 7, UInt8(colour % 256)]
      }
      let picture = Picture(width: 90, height: 90, pixels: .rgb(bytes))
      let decoded = try Picture(png: encoder.encode(picture))
      #expect(decoded.colours == bytes)
      switch decoded.pixels {
      case .rgb: #expect(colours > 256)
      case .indexed(_, let palette):
        let expected = (0..<colours).map { RGB(0, 7, UInt8($0)) }
        #expect(palette == expected)
      }
      let photo = try Picture(png: encoder.encode(picture, mode: .photo))
      #expect(photo == picture)
    }
  }

  @Test("What an encoder wrote before leaves no trace")
  func reuse() {
    var used = PNGEncoder()
    for content in Content.allCases {
      for mode in PNGMode.allCases {
        for (width, height) in [(300, 200), (3, 3), (40, 1)] {
          for depth in PNGDepth.allCases {
            let picture = content.picture(width, height, depth: depth)
            var fresh = PNGEncoder()
            #expect(used.encode(picture, mode: mode) == fresh.encode(picture, mode: mode))
          }
        }
      }
    }
  }

  @Test("A file can be added to what is there already")
  func appends() {
    var encoder = PNGEncoder()
    let picture = Content.gradient.picture(20, 20, depth: .palette4)
    var bytes: [UInt8] = [1, 2, 3]
    encoder.append(picture, to: &bytes)
    #expect(bytes == [1, 2, 3] + encoder.encode(picture))
  }

  @Test("Noise grows by less than a hundredth")
  func noise() {
    var encoder = PNGEncoder()
    for compression in Self.compressions {
      for depth in [PNGDepth.palette8, .rgb] {
        let form = PNGForm(depth: depth, filter: .none, compression: compression)
        let picture = Content.noise.picture(701, 503, depth: depth)
        let raw = 503 * (701 * depth.rawValue / 8 + 1)
        #expect(encoder.encode(picture, as: form).count < raw + raw / 100 + 900)
      }
    }
  }
}
