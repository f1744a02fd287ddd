import Imaging
import Testing

@testable import Drawing

struct CanvasTests {
  private func bytes(_ picture: Picture) -> [UInt8] {
    guard case .rgb(let bytes) = picture.pixels else { return [] }
    return bytes
  }

  @Test(arguments: 1...13)
  func `a row of any width keeps every pixel`(width: Int) throws {
    let canvas = try Canvas(width: width, height: 3)
    for y in 0..<3 {
      for x in 0..<width {
        let colour = RGB(UInt8(10 + x), UInt8(100 + y), UInt8(200 - x * 7))
        canvas.fill(
          Rectangle(x: Double(x), y: Double(y), width: 1, height: 1), with: Color(colour))
      }
    }
    let picture = try canvas.finish()
    #expect(bytes(picture).count == width * 9)
    for y in 0..<3 {
      for x in 0..<width {
        #expect(picture[x, y] == RGB(UInt8(10 + x), UInt8(100 + y), UInt8(200 - x * 7)))
      }
    }
  }

  @Test func `every byte of a flat colour survives`() throws {
    for value in 0...255 {
      let colour = RGB(UInt8(value), UInt8(255 - value), UInt8(value / 2))
      #expect(try Canvas(width: 1, height: 1, ground: Color(colour)).finish()[0, 0] == colour)
    }
  }

  @Test(arguments: [(0, 5), (5, 0), (-3, 5), (32768, 1), (100_000, 100_000)])
  func `a size that Cairo can't draw is refused with a sentence`(width: Int, height: Int) {
    do throws(DrawingError) {
      _ = try Canvas(width: width, height: height)
      Issue.record("no error")
    } catch {
      #expect(error.kind == .size)
      #expect(error.message.contains("\(width) × \(height) pixels can't be drawn"))
      #expect(error.message.contains("Ask for fewer or smaller cells"))
    }
  }

  @Test func `the first error is kept and thrown at the end`() throws {
    let canvas = try Canvas(width: 8, height: 8)
    canvas.scale(x: 0, y: 0)
    canvas.fill(Rectangle(x: 0, y: 0, width: 8, height: 8), with: .black)
    do throws(DrawingError) {
      _ = try canvas.finish()
      Issue.record("no error")
    } catch {
      #expect(error.kind == .cairo)
      #expect(error.message.contains("matrix"))
    }
  }

  /// The amount of black, in pixels.
  private func black(_ picture: Picture) -> Double {
    bytes(picture).reduce(0) { $0 + Double(255 - Int($1)) } / (255 * 3)
  }

  private func drawn(_ draw: (borrowing Canvas) -> Void) throws -> Picture {
    let canvas = try Canvas(width: 100, height: 100)
    draw(canvas)
    return try canvas.finish()
  }

  @Test func `shapes have the areas of geometry`() throws {
    let circle = try drawn { $0.fill(.circle(center: Point(50, 50), radius: 30), with: .black) }
    #expect(abs(black(circle) - .pi * 900) < 4)
    let ellipse = try drawn {
      $0.fill(.ellipse(center: Point(50, 50), radiusX: 40, radiusY: 20), with: .black)
    }
    #expect(abs(black(ellipse) - .pi * 800) < 4)
    let rounded = try drawn {
      $0.fill(
        .rectangle(Rectangle(x: 10, y: 20, width: 60, height: 50), radius: 10), with: .black)
    }
    #expect(abs(black(rounded) - (3000 - (4 - .pi) * 100)) < 4)
    let triangle = try drawn {
      $0.fill(.polygon([Point(10, 10), Point(90, 10), Point(10, 90)]), with: .black)
    }
    #expect(abs(black(triangle) - 3200) < 4)
    let arc = try drawn {
      $0.stroke(
        .arc(center: Point(50, 50), radius: 40, from: 0, to: .pi), with: .black, width: 4)
    }
    #expect(abs(black(arc) - .pi * 160) < 6)
    let curve = try drawn { canvas in
      var path = Path()
      path.move(to: Point(10, 50))
      path.curve(to: Point(90, 50), Point(10, 90), Point(90, 90))
      path.close()
      canvas.fill(path, with: .black)
    }
    // The area under a cubic whose control points stand 40 below both ends, 80 apart: 3/5 · 80 · 40.
    #expect(abs(black(curve) - 1920) < 6)
  }

  @Test func `dashes, clips, transforms and layers do what they say`() throws {
    let dashed = try drawn {
      $0.stroke(
        .line([Point(0, 50), Point(100, 50)]), with: .flat(.black),
        Stroke(width: 2, dashes: [10, 10]))
    }
    #expect(abs(black(dashed) - 100) < 0.1)
    #expect(dashed[5, 50] == RGB(0, 0, 0) && dashed[15, 50] == RGB(255, 255, 255))
    let clipped = try drawn { canvas in
      canvas.saved {
        $0.clip(to: .rectangle(Rectangle(x: 0, y: 0, width: 10, height: 100)))
        $0.fill(Rectangle(x: 0, y: 0, width: 100, height: 10), with: .black)
      }
      canvas.fill(Rectangle(x: 99, y: 99, width: 1, height: 1), with: .black)
    }
    #expect(black(clipped) == 101)
    let moved = try drawn { canvas in
      canvas.translate(x: 50, y: 50)
      canvas.rotate(by: .pi / 2)
      canvas.scale(x: 2, y: 1)
      canvas.fill(Rectangle(x: 0, y: 0, width: 10, height: 5), with: .black)
    }
    #expect(moved[47, 68] == RGB(0, 0, 0) && moved[52, 52] == RGB(255, 255, 255))
    let layered = try drawn { canvas in
      canvas.layered(alpha: 0.5) {
        $0.fill(Rectangle(x: 0, y: 0, width: 20, height: 10), with: .black)
        $0.fill(Rectangle(x: 10, y: 0, width: 20, height: 10), with: .black)
      }
    }
    #expect(layered[5, 5] == layered[15, 5] && 126...129 ~= layered[15, 5].red)
  }

  @Test func `gradients run from one colour to the other`() throws {
    let stops = [Paint.Stop(0, .black), Paint.Stop(1, .white)]
    let linear = try drawn {
      $0.fill(
        .rectangle(Rectangle(x: 0, y: 0, width: 100, height: 100)),
        with: .linear(from: Point(0, 0), to: Point(100, 0), stops: stops))
    }
    #expect(linear[0, 9].red < 4 && linear[99, 9].red > 251 && 125...130 ~= linear[50, 3].red)
    let radial = try drawn {
      $0.fill(
        .rectangle(Rectangle(x: 0, y: 0, width: 100, height: 100)),
        with: .radial(center: Point(50, 50), radius: 50, stops: stops))
    }
    #expect(radial[50, 50].red < 5 && 120...135 ~= radial[50, 75].red && radial[1, 1].red == 255)
  }

  @Test func `the libraries say their versions`() {
    #expect(DrawingLibraries.versions.map(\.name) == ["cairo", "pixman", "freetype"])
    for (name, version) in DrawingLibraries.versions {
      #expect(version.split(separator: ".").count == 3, "\(name) \(version)")
      #expect(version.allSatisfy { $0.isNumber || $0 == "." })
    }
  }
}
