@testable import Datasets
import Foundation

extension Damage {
  /// Damages between records.
  static let ofDataset: [Damage] = [
    Damage("a record in another split", ["split"], spreads: true) { dataset, shard, entry in
      guard shard == 0, dataset.shards.count > 1 else { return false }
      var moved = dataset.shards[0].entries[entry]
      // A stand-in keeps the places of the others; it is what it was.
      let index = 1_000_000 + entry
      moved.rename(split: dataset.shards[1].split, shard: dataset.shards[1].name, index: index)
      dataset.shards[1].entries.append(moved)
      dataset.shards[0].entries[entry].isDropped = true
      return true
    },
    Damage("a record twice", ["duplicate"], spreads: true) { dataset, shard, entry in
      var copy = dataset.shards[shard].entries[entry]
      copy.rename(
        split: dataset.shards[shard].split, shard: dataset.shards[shard].name,
        index: 2_000_000 + entry)
      dataset.shards[shard].entries.append(copy)
      return true
    },
    .one("a line that is deleted", ["file.extra"]) { entry in
      entry.isDropped = true
      entry.leavesPictures = true
      return true
    },
    .one("a line that is cut", ["record.unreadable"]) { entry in
      entry.changeLine = { Array($0.prefix($0.count / 2)) + [0x0a] }
      return true
    },
    .one("a column that is missing", ["record.unreadable"]) { entry in
      entry.changeLine = { line in
        let text = String(decoding: line, as: UTF8.self)
        return Array(text.replacingOccurrences(of: "\"difficulty\"", with: "\"ease\"").utf8)
      }
      return true
    },
    .one("a picture that is missing", ["image.missing"]) { entry in
      entry.pictures[0] = []
      return true
    },
    .one("a picture that nobody names", ["file.extra"]) { entry in
      entry.pictures.append(entry.pictures[0])
      return true
    },
    Damage("the order of two records", ["order"], spreads: true) { dataset, shard, entry in
      guard entry + 1 < dataset.shards[shard].entries.count, entry % 3 == 0 else { return false }
      dataset.shards[shard].entries.swapAt(entry, entry + 1)
      return true
    },
  ]

  static let all = ofWords + ofClaims + ofRecord + ofPictures + ofDataset
}

extension ForgedDataset.Entry {
  /// Gives the record another place in the dataset.
  mutating func rename(split: String, shard: String, index: Int) {
    let digits = String(format: "%08d", index)
    record.split = split
    record.index = index
    record.id = "\(record.task)/\(split)/\(digits)"
    var number = 0
    func path() -> String {
      defer { number += 1 }
      return "images/\(shard)/\(digits)-\(number).png"
    }
    for place in record.problem.images.indices { record.problem.images[place] = path() }
    for place in record.thoughts.indices where record.thoughts[place].image != nil {
      record.thoughts[place].image = path()
    }
  }
}
