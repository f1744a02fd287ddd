import Testing

@testable import Drawing

struct LetteringTests {
  @Test(arguments: Typeface.allCases)
  func `letters stand where their metrics say`(typeface: Typeface) throws {
    let lettering = try Lettering(typeface, size: 40)
    #expect(lettering.advance(of: "") == 0)
    #expect(lettering.ink(of: " ") == nil)
    #expect(lettering.advance(of: "AB") == lettering["A"].advance + lettering["B"].advance)
    let capital = try #require(lettering.ink(of: "H"))
    // The heights of capitals, which stand on the baseline, and of all letters, by the fonts' tables.
    let (rise, ascent): (Double, Int) =
      switch typeface {
      case .sans, .sansBold, .serif, .serifBold: (1493.0 / 2048, 37)
      case .liberation, .liberationBold: (1409.0 / 2048, 36)
      case .liberationSerif, .liberationSerifBold: (1341.0 / 2048, 35)
      case .carlito, .carlitoBold: (1314.0 / 2048, 30)
      case .caladea, .caladeaBold: (667.0 / 1000, 36)
      case .lato, .latoBold: (1433.0 / 2000, 32)
      }
    #expect(capital.bottom == 0)
    #expect(abs(Double(-capital.top) - 40 * rise) <= 1)
    #expect(try #require(lettering.ink(of: "g")).bottom > 5)
    #expect(lettering.ascent >= ascent && lettering.descent >= 8)
  }

  @Test func `what a font lacks it can't write`() throws {
    let lettering = try Lettering(.lato, size: 12, characters: "AéŁ\u{2212}")
    #expect(lettering.writes("AéŁ\u{2212}"))
    #expect(!lettering.writes("AB"))
  }

  @Test func `the ink of a string fills its box to every edge`() throws {
    let lettering = try Lettering(.sansBold, size: 17)
    for text in ["A", "10", "Wj", "16", "i", "a b"] {
      let box = try #require(lettering.ink(of: text))
      let coverage = lettering.coverage(of: text)
      #expect(coverage.width == box.right - box.left && coverage.height == box.bottom - box.top)
      let rows = (0..<coverage.height).map { y in
        coverage.values[(y * coverage.width)..<((y + 1) * coverage.width)].contains { $0 > 0 }
      }
      #expect(rows.first == true && rows.last == true)
      #expect(coverage.values.contains { $0 > 200 })
    }
  }

  @Test func `a character that was not asked for becomes the font's box`() throws {
    let lettering = try Lettering(.sans, size: 20, characters: "0123456789")
    #expect(lettering["X"].coverage == lettering["é"].coverage)
    #expect(lettering["X"].coverage != lettering["8"].coverage)
    #expect(!lettering["X"].coverage.values.isEmpty)
  }

  @Test func `many threads make and read letterings alike`() async throws {
    let expected = try Lettering(.sans, size: 23).coverage(of: "Frozen lake 0123456789")
    try await withThrowingTaskGroup(of: Coverage.self) { group in
      for task in 0..<64 {
        group.addTask {
          _ = try Lettering(.sansBold, size: 9 + task % 20)
          return try Lettering(.sans, size: 23).coverage(of: "Frozen lake 0123456789")
        }
      }
      for try await coverage in group { #expect(coverage == expected) }
    }
  }

  @Test func `a missing font says what to install`() throws {
    do throws(DrawingError) {
      _ = try Typeface.sans.path(in: ["/nowhere", "/nowhere/else"])
      Issue.record("no error")
    } catch {
      #expect(error.kind == .font)
      for part in [
        "DejaVuSans.ttf", "/nowhere/else", "apt-get install fonts-dejavu-core", "brew install",
      ] {
        #expect(error.message.contains(part))
      }
    }
    #expect(try Typeface.sansBold.path().hasSuffix("/DejaVuSans-Bold.ttf"))
  }

  @Test(arguments: [3, 513, -1])
  func `a size that can't be drawn is refused`(size: Int) {
    #expect(throws: DrawingError.self) { try Lettering(.sans, size: size) }
  }
}
