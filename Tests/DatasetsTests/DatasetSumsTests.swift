import Datasets
import Testing

@Suite("Sums of a dataset's files")
struct DatasetSumsTests {
  private let sum = String(repeating: "0a", count: 32)

  @Test("Come back as they were written")
  func roundTrip() throws {
    var sums = DatasetSums()
    sums.add("data/train-00000.jsonl", sum)
    sums.add("recipe.yaml", Array("abc".utf8))
    #expect(
      sums.text == """
        \(sum)  data/train-00000.jsonl
        ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  recipe.yaml

        """)
    #expect(try DatasetSums(Array(sums.text.utf8)) == sums)
  }

  @Test("Are read as sha256sum writes them, with a star for a binary file")
  func binary() throws {
    let sums = try DatasetSums(Array("\(sum.uppercased()) *data/a.jsonl".utf8))
    #expect(sums.entries.map(\.path) == ["data/a.jsonl"])
    #expect(sums.entries.map(\.sum) == [sum])
  }

  @Test(
    "A line that is something else is refused with its number",
    arguments: ["", "0a  x", "SUM  ../x", "SUM  /etc/passwd", "SUM x", "SUM  ", "zSUM  x"])
  func refused(line: String) throws {
    let text = "\(sum)  a\n\(line.isEmpty ? "#" : line.replacing("SUM", with: sum))\n"
    let error = #expect(throws: DatasetError.self) { try DatasetSums(Array(text.utf8)) }
    #expect(error?.line == 2 && error?.reason == "sums")
  }
}
