import Datasets
import Foundation
import Testing

@testable import Export

@Suite struct DatasetExportTests {
  static func options(_ change: (inout ExportOptions) -> Void) -> ExportOptions {
    var options = ExportOptions()
    change(&options)
    return options
  }

  /// The formats that hold samples of any number of image thoughts.
  static let general = ExportFormat.allCases.filter { $0 != .thinkMorphHub }

  @Test func `a training file has a folder a split, and names its files as a trainer joins them`()
    async throws
  {
    let small = try SmallDataset([("train", [30, 13]), ("test", [4])])
    let outcome = try await DatasetExport(
      small.reader, as: .thinkMorphParquet,
      options: Self.options {
        $0.dataFolder = "/mnt/x/data"
        $0.rowsPerGroup = 5
        $0.groupsPerFile = 4
      }
    ).run()
    #expect(outcome.samples == 47 && !outcome.wasThere)
    #expect(outcome.folder == small.path + "/exports/thinkmorph-parquet")
    let files = try SmallDataset.tree(outcome.folder)
    #expect(
      files.keys.sorted() == [
        "README.md", "data/train-00000-of-00003.parquet", "data/train-00001-of-00003.parquet",
        "data/train-00002-of-00003.parquet", "dataset/manifest.json", "export.json",
        "parquet_info.json",
        "test/parquet_info.json", "test/test-00000-of-00001.parquet", "trainer.txt",
      ])
    let info = try JSONDecoder().decode(
      [String: [String: Int]].self, from: try #require(files["parquet_info.json"]))
    #expect(
      info == [
        "/mnt/x/data/train-00000-of-00003.parquet": ["num_row_groups": 4],
        "/mnt/x/data/train-00001-of-00003.parquet": ["num_row_groups": 4],
        "/mnt/x/data/train-00002-of-00003.parquet": ["num_row_groups": 1],
      ])
    let other = try JSONDecoder().decode(
      [String: [String: Int]].self, from: try #require(files["test/parquet_info.json"]))
    #expect(other == ["/mnt/x/test/test-00000-of-00001.parquet": ["num_row_groups": 1]])
    #expect(outcome.stanza.contains("'data_dir': '/mnt/x/data',"))
    #expect(outcome.stanza.contains("'parquet_info_path': '/mnt/x/parquet_info.json',"))
    #expect(outcome.stanza.contains("'num_total_samples': 43,"))
    #expect(outcome.notes.contains { $0.contains("split train has 9 row groups") })
    let card = String(decoding: try #require(files["README.md"]), as: UTF8.self)
    #expect(card.contains("- {name: train, num_bytes: "))
    #expect(card.contains("license: apache-2.0"))
  }

  @Test(arguments: general)
  func `archives and files give the same export, again and again`(format: ExportFormat)
    async throws
  {
    let options = Self.options { $0.dataFolder = "d" }
    let one = try SmallDataset([("train", [25])])
    let two = try SmallDataset([("train", [25])], isTar: true)
    let first = try await DatasetExport(one.reader, as: format, options: options).run()
    let second = try await DatasetExport(two.reader, as: format, options: options).run()
    let tree = try SmallDataset.tree(first.folder)
    // Where it lies is told to the trainer.
    let other = try SmallDataset.tree(second.folder).mapValues {
      Data(String(decoding: $0, as: UTF8.self).replacing(two.path, with: one.path).utf8)
    }
    let same = tree.mapValues { Data(String(decoding: $0, as: UTF8.self).utf8) }
    #expect(other == same && tree.count > 1)
    let again = try await DatasetExport(one.reader, as: format, options: options).run()
    #expect(again.wasThere && again.samples == 25 && again.stanza == first.stanza)
    // Without its mark the folder is something else; with another mark it is made anew.
    try FileManager.default.removeItem(atPath: first.folder)
    _ = try await DatasetExport(one.reader, as: format, options: options).run()
    #expect(try SmallDataset.tree(first.folder) == tree)
  }

  @Test func `other options make it anew, and generate is content with any`() async throws {
    let small = try SmallDataset([("train", [25])])
    _ = try await DatasetExport(small.reader, as: .thinkMorphParquet).run()
    let options = Self.options { $0.rowsPerGroup = 1 }
    let kept = try await DatasetExport(small.reader, as: .thinkMorphParquet, options: options)
      .run(unlessThereWithAnyOptions: true)
    #expect(kept.wasThere)
    let made = try await DatasetExport(small.reader, as: .thinkMorphParquet, options: options).run()
    #expect(!made.wasThere)
    let info = try SmallDataset.tree(made.folder)["parquet_info.json"]
    #expect(String(decoding: info ?? Data(), as: UTF8.self).contains("\"num_row_groups\" : 10"))
    #expect(!FileManager.default.fileExists(atPath: made.folder + ".partial"))
  }

  @Test func `a half export is swept away, and a folder of something else is left`() async throws {
    let small = try SmallDataset([("train", [3])])
    let folder = small.path + "/exports/imagefolder"
    try Folder.create(folder + ".partial/train")
    try OutputFile.write([1], to: folder + ".partial/train/left")
    _ = try await DatasetExport(small.reader, as: .imageFolder).run()
    #expect(try SmallDataset.tree(folder)["train/left"] == nil)
    try Folder.create(small.path + "/thesis")
    try OutputFile.write([1], to: small.path + "/thesis/thesis.tex")
    let error = await #expect(throws: ExportError.self) {
      try await DatasetExport(small.reader, as: .imageFolder, folder: small.path + "/thesis").run()
    }
    #expect(error?.description.contains("thesis.tex") == true)
  }

  @Test(arguments: [
    "a line less", "a line twice", "a picture of another", "no picture", "a letter",
  ])
  func `a dataset that is not what it was is refused, and no export appears`(damage: String)
    async throws
  {
    let small = try SmallDataset([("train", [5])])
    let lines = small.path + "/data/train-00000.jsonl"
    let images = small.path + "/images/train-00000/"
    var text = try String(contentsOfFile: lines, encoding: .utf8).split(separator: "\n")
    switch damage {
    case "a line less": text.removeLast()
    case "a line twice": text.append(text[4])
    case "a picture of another":
      let other = try Data(contentsOf: URL(filePath: images + "00000003-0.png"))
      try other.write(to: URL(filePath: images + "00000002-1.png"))
    case "no picture": try FileManager.default.removeItem(atPath: images + "00000002-1.png")
    default: text[1] = text[1].replacing("So it is", with: "So is it")[...]
    }
    try text.map { $0 + "\n" }.joined().write(toFile: lines, atomically: true, encoding: .utf8)
    for format in Self.general {
      let error = await #expect(throws: DatasetError.self) {
        try await DatasetExport(small.reader, as: format).run()
      }
      if damage == "no picture" {
        #expect(error?.description.contains("images/train-00000/00000002-1.png") == true)
        #expect(error?.description.contains("beads/train/00000002") == true)
      }
      let left = try? FileManager.default.contentsOfDirectory(atPath: small.path + "/exports")
      #expect(left?.isEmpty != false, "\(left ?? [])")
    }
  }

  @Test func `coordinates that can't hold boxes of a picture are refused before anything is there`()
    async throws
  {
    let small = try SmallDataset([("train", [3])], side: 2, height: 402)
    let options = Self.options { $0.coordinates = .qwen25VL }
    let error = await #expect(throws: ExportError.self) {
      try await DatasetExport(small.reader, as: .msSwift, options: options).run()
    }
    #expect(
      error?.description.hasPrefix(
        "beads/train/00000000: qwen2.5-vl can't hold boxes of a picture of 2 × 402, one side of which is more than 200 times the other"
      ) == true)
    #expect(!FileManager.default.fileExists(atPath: small.path + "/exports/ms-swift"))
    #expect(!FileManager.default.fileExists(atPath: small.path + "/exports/ms-swift.partial"))
    // Those that count in shares of a side can.
    let unit = Self.options { $0.coordinates = .unit }
    _ = try await DatasetExport(small.reader, as: .msSwift, options: unit).run()
  }

  @Test func `a folder of pictures has at most 5,000 files`() async throws {
    // 2,499 × (1 + 2 + 3) ÷ 3 pictures do not fill a folder, 2,600 do.
    let small = try SmallDataset([("train", [2600])], side: 1)
    let outcome = try await DatasetExport(small.reader, as: .imageFolder).run()
    let folders = try Folder.names(in: outcome.folder + "/train/images")
    #expect(folders == ["00000", "00001"])
    let counts = try folders.map {
      try Folder.names(in: outcome.folder + "/train/images/\($0)").count
    }
    #expect(counts.allSatisfy { $0 <= 5000 } && counts.reduce(0, +) == 5199)
  }

  @Test func `samples over the token budget are told with their number`() async throws {
    // 1,024² leaves no room for an image thought; two of three samples have one or two.
    let small = try SmallDataset([("train", [6])], side: 1024)
    let outcome = try await DatasetExport(small.reader, as: .thinkMorphParquet).run()
    #expect(
      outcome.notes.contains { $0.hasPrefix("2 of 6 samples are over the 16384 tokens") },
      "\(outcome.notes)")
  }

  @Test func `paths are joined as Python joins them`() {
    #expect(ThinkMorphWriter.joined("a", "b") == "a/b")
    #expect(ThinkMorphWriter.joined("a/", "b") == "a/b")
    #expect(ThinkMorphWriter.joined("a//", "b") == "a//b")
    #expect(ThinkMorphWriter.joined("", "b") == "b")
  }
}
