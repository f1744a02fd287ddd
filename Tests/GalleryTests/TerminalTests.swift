import Datasets
import Foundation
import Imaging
import Testing

@testable import Gallery

@Suite("Traces in a terminal")
struct TerminalTests {
  @Test("A terminal gets the pictures that it can show")
  func kinds() {
    func fitting(_ environment: [String: String], isTerminal: Bool = true) -> TerminalPictures {
      .fitting(environment, isTerminal: isTerminal)
    }
    #expect(fitting(["TERM": "xterm-kitty"]) == .kitty)
    #expect(fitting(["TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"]) == .kitty)
    #expect(fitting(["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"]) == .iterm)
    #expect(fitting(["TERM": "foot"]) == .sixel)
    #expect(fitting(["TERM": "xterm-256color"]) == .blocks)
    #expect(fitting(["TERM": "xterm-kitty", "TMUX": "x"]) == .blocks)
    #expect(fitting(["TERM": "dumb"]) == .none)
    #expect(fitting(["TERM": "xterm-kitty"], isTerminal: false) == .none)
  }

  @Test("Sixels of a picture with a palette show its very pixels")
  func sixel() throws {
    let picture = SmallShow.picture(1, 0)
    let sixel = try #require(
      PlainSixel(try TerminalPicture(png: SmallShow.png(1, 0)).sixel(columns: 80)))
    #expect(sixel.width == 96 && sixel.height == 96)
    for y in 0..<96 {
      for x in 0..<96 {
        let colour = picture[x, y]
        let expected = [colour.red, colour.green, colour.blue].map { (Int($0) * 100 + 127) / 255 }
        #expect(sixel.pixels[y * 96 + x] == expected)
      }
    }
  }

  @Test("Sixels of many colours are near them on the whole, and no larger than asked")
  func dithered() throws {
    let picture = SmallShow.picture(0, 1)
    let sixel = try #require(
      PlainSixel(try TerminalPicture(png: SmallShow.png(0, 1)).sixel(columns: 80)))
    for channel in 0..<3 {
      let shown = sixel.pixels.compactMap { $0 }.map { Double($0[channel]) * 2.55 }
      #expect(shown.count == 96 * 96)
      let bytes = picture.rgbBytes.enumerated().filter { $0.offset % 3 == channel }
      let mean = Double(bytes.reduce(0) { $0 + Int($1.element) }) / Double(bytes.count)
      #expect(abs(shown.reduce(0, +) / Double(shown.count) - mean) < 3)
    }
    let small = try #require(
      PlainSixel(try TerminalPicture(png: SmallShow.png(0, 1)).sixel(columns: 5)))
    #expect(small.width == 45 && small.height == 45)
  }

  @Test("Kitty and iTerm2 get the file itself")
  func files() throws {
    let png = SmallShow.png(0, 1)
    let picture = try TerminalPicture(png: png)
    let kitty = String(decoding: picture.kitty(columns: 60), as: UTF8.self)
    let pieces = kitty.split(separator: "\u{1B}\\").filter { $0.contains(";") }
    #expect(pieces.count > 2)
    var text = ""
    for (place, piece) in pieces.enumerated() {
      let body = piece.split(separator: ";", maxSplits: 1)
      #expect(body[1].count <= 4096 && (place == pieces.count - 1 || body[1].count % 4 == 0))
      #expect(body[0].hasSuffix(place == pieces.count - 1 ? "m=0" : "m=1"))
      text += body[1]
    }
    #expect(Data(base64Encoded: text).map { [UInt8]($0) } == png)
    let iterm = String(decoding: picture.iterm(columns: 60), as: UTF8.self)
    #expect(iterm.hasPrefix("\u{1B}]1337;File=inline=1;size=\(png.count);width=11;"))
    let body = iterm.split(separator: ":")[1].prefix { $0 != "\u{07}" }
    #expect(Data(base64Encoded: String(body)).map { [UInt8]($0) } == png)
  }

  @Test("Half-blocks hold two pixels each, in all colours or in those of the cube")
  func blocks() throws {
    let picture = try TerminalPicture(png: SmallShow.png(1, 0))
    let lines = String(decoding: picture.blocks(columns: 96, isTrue: true), as: UTF8.self)
      .split(separator: "\n")
    // 96 rows of pixels would be 48 lines; a picture takes 36 at most.
    #expect(lines.count == 36 && lines.allSatisfy { $0.count { $0 == "▀" } == 72 })
    let expected = SmallShow.picture(1, 0)
    let corner = expected[0, 0]
    let codes = "\(corner.red);\(corner.green);\(corner.blue)"
    #expect(lines[0].hasPrefix("\u{1B}[38;2;\(codes);48;2;\(codes)m▀"))
    let cube = String(decoding: picture.blocks(columns: 10, isTrue: false), as: UTF8.self)
    #expect(cube.contains("[38;5;") && !cube.contains("38;2;"))
    #expect(cube.split(separator: "\n").count == 5)
  }

  @Test("A trace reads in its order, within the columns, and says what pictures show")
  func order() throws {
    let show = try SmallShow(3)
    let reader = try show.reader
    let found = try #require(try RecordFinder(reader).find("spatial_navigation/train/00000001"))
    var style = TerminalTrace.Style()
    style.columns = 40
    let text = String(
      decoding: TerminalTrace(found.record, try reader.pictures(of: found.shard), style: style)
        .bytes, as: UTF8.self)
    let parts = [
      "spatial_navigation/train/00000001", "Question", "How do I get", "Picture 1", "A frozen lake",
      "plan", "I keep clear", "Picture 2", "with a way drawn", "check", "So it does",
      "Answer  R,R,D,D",
    ]
    var place = text.startIndex
    for part in parts {
      let range = try #require(text.range(of: part, range: place..<text.endIndex), "\(part)")
      place = range.upperBound
    }
    for line in text.split(separator: "\n").dropFirst(2) where line.hasPrefix("  ") {
      #expect(line.count <= 40, "\(line)")
    }
    #expect(!text.contains("\u{1B}"))
    style.pictures = .blocks
    style.isStyled = true
    let shown = TerminalTrace(found.record, try reader.pictures(of: found.shard), style: style)
    #expect(String(decoding: shown.bytes, as: UTF8.self).contains("▀"))
  }

  @Test("A missing picture is told, and no text of a record works as a control")
  func controls() throws {
    let show = try SmallShow(2) { record in
      record.problem.question = "\u{1B}[2J\u{1B}]0;title\u{07}\r\u{9B}31m\u{202E}abc"
      record.thoughts[0].label = "\u{1B}[31m"
      record.answer.value = "\u{1B}P"
    }
    try FileManager.default.removeItem(
      atPath: show.path + "/set/images/train-00000/00000000-1.png")
    let reader = try show.reader
    let found = try #require(try RecordFinder(reader).find("spatial_navigation/train/00000000"))
    let text = String(
      decoding: TerminalTrace(found.record, try reader.pictures(of: found.shard), style: .init())
        .bytes, as: UTF8.self)
    let controls = text.unicodeScalars.filter {
      ($0.value < 0x20 && $0 != "\n") || 0x7F..<0xA0 ~= $0.value || $0.value == 0x202E
    }
    #expect(controls.isEmpty)
    #expect(text.contains("␛[2J␛]0;title␇␍") && text.contains("⚠ missing: the file is missing"))
  }

  @Test("An id is found wherever it stands, and none that isn't there")
  func finding() throws {
    let odd = "odd \"id\"\\ ü"
    let show = try SmallShow(25) { record in
      if record.index == 17 { record.id = odd }
    }
    let finder = RecordFinder(try show.reader)
    #expect(try finder.find("spatial_navigation/train/00000024")?.record.index == 24)
    #expect(try finder.find(odd)?.record.index == 17)
    #expect(try finder.find("spatial_navigation/train/0000002") == nil)
    #expect(try finder.first(2).count == 2)
  }
}
