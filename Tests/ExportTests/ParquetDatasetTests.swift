import Datasets
import Foundation
import Testing

@testable import Export

/// A training file opened as the dataset that it was made from.
@Suite struct ParquetDatasetTests {
  private static func export(
    _ small: SmallDataset, _ change: (inout ExportOptions) -> Void = { _ in }
  ) async throws -> String {
    try await DatasetExport(
      small.reader, as: .thinkMorphParquet,
      options: DatasetExportTests.options { options in
        options.rowsPerGroup = 4
        options.groupsPerFile = 3
        change(&options)
      }
    ).run().folder
  }

  @Test(arguments: [false, true])
  func `lines and pictures are the dataset's, shard by shard`(isTar: Bool) async throws {
    let small = try SmallDataset([("train", [10, 17, 3]), ("test", [5])], isTar: isTar)
    let whole = try small.reader
    let reader = try DatasetReader(folder: try await Self.export(small))
    #expect(reader.isParquet && !whole.isParquet)
    #expect(reader.manifest.digest == whole.manifest.digest)
    #expect(reader.manifest.shards == whole.manifest.shards)
    for shard in whole.manifest.shards {
      var (one, other) = (try whole.lines(of: shard), try reader.lines(of: shard))
      let (files, rows) = (try whole.pictures(of: shard), try reader.pictures(of: shard))
      var images: [String] = []
      while let line = try one.next() {
        #expect(try other.next() == line)
        for path in try Record(line: line.dropLast()).images {
          images.append(path)
          #expect(try rows.bytes(of: path) == files.bytes(of: path))
          #expect(try rows.head(of: path) == files.head(of: path))
        }
      }
      #expect(try other.next() == nil && other.count == one.count)
      #expect(rows.names?.sorted() == images.sorted())
      #expect(throws: DatasetError.self) { try rows.bytes(of: "images/\(shard.name)/x-0.png") }
      #expect(throws: DatasetError.self) { try rows.bytes(of: "../x") }
    }
    for split in ["train", "test"] {
      let source = RecordSource(reader, split: split)
      while try source.next() != nil {}
    }
  }

  @Test func `an export of an export is the export of the dataset`() async throws {
    let small = try SmallDataset([("train", [9])])
    let folder = try await Self.export(small)
    let again = try await DatasetExport(
      try DatasetReader(folder: folder), as: .imageFolder, folder: small.path + "/again"
    ).run()
    let first = try await DatasetExport(small.reader, as: .imageFolder).run()
    #expect(try SmallDataset.tree(again.folder) == SmallDataset.tree(first.folder))
  }

  @Test func `pictures that are left out or scaled make an export no dataset`() async throws {
    for change: (inout ExportOptions) -> Void in [
      { $0.mode = .textOnly }, { $0.mode = .answerOnly }, { $0.fitTokens = 16384 },
    ] {
      let small = try SmallDataset([("train", [3])])
      let folder = try await Self.export(small, change)
      let error = #expect(throws: DatasetError.self) { try DatasetReader(folder: folder) }
      #expect(error?.path == "export.json")
      #expect(error?.message.contains("open the dataset that it was made from") == true)
    }
  }

  @Test func `a file that is missing or changed is found`() async throws {
    let small = try SmallDataset([("train", [30])])
    let folder = try await Self.export(small)
    let names = try Folder.names(in: folder + "/data")
    #expect(names.count == 3)
    let path = folder + "/data/" + names[1]
    let bytes = try Data(contentsOf: URL(filePath: path))
    try FileManager.default.removeItem(atPath: path)
    let error = #expect(throws: DatasetError.self) { try DatasetReader(folder: folder) }
    #expect(error?.message.contains("the files have 18 rows of the split train, not 30") == true)
    var changed = bytes
    changed[200] ^= 1
    try changed.write(to: URL(filePath: path))
    let source = RecordSource(try DatasetReader(folder: folder), split: "train")
    let other = #expect(throws: DatasetError.self) { while try source.next() != nil {} }
    #expect(other?.path == "data/" + names[1] && other?.reason == "parquet")
  }
}
