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
    // DejaVu's capitals are 1493 of 2048 units high and stand on the baseline.
    #expect(capital.bottom == 0)
    #expect(abs(-capital.top - 40 * 1493 / 2048) <= 1)
    #expect(try #require(lettering.ink(of: "g")).bottom > 5)
    #expect(lettering.ascent >= 37 && lettering.descent >= 9)
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
