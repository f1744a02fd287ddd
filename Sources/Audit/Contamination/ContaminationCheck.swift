import Datasets
import Imaging
import Inputs
import PuzzleKit

/// Finds samples that repeat what a benchmark has.
struct ContaminationCheck {
  /// The samples that repeat something of one kind, and what they repeat.
  fileprivate struct Hits {
    var count = 0
    var examples: [Int] = []
    var names: [String] = []

    mutating func add(_ record: Int, _ name: String) {
      count += 1
      if examples.count < 10 { examples.append(record) }
      if names.count < 3, !name.isEmpty, !names.contains(name) { names.append(name) }
    }
  }

  /// A reference, prepared to be asked.
  fileprivate struct Held {
    var name: String
    var list: HashList
    var sums: [String: Int] = [:]
    var likenesses = Likenesses()
    var tableSums: [String: Int] = [:]
    var scenes = Hits()
    var photos = Hits()
    var tables = Hits()
  }

  /// What is in any of the references.
  let all: HashList
  private var held: [Held]
  /// Of each run of words the number of samples that have it, and the first of them.
  private var runs: [UInt64: (count: Int, first: [Int])] = [:]
  private var count = 0

  /// The share of samples that have a run of words from which on it is a part of the template.
  private static let template = 0.01
  /// A run that no more samples have is none of the template.
  private static let leastTemplate = 3

  init(_ references: [Reference]) {
    var all = HashList()
    held = references.map { reference in
      all.add(reference.list)
      var held = Held(name: reference.name, list: reference.list)
      for (place, print) in reference.list.photos.enumerated() {
        if !print.sha256.isEmpty { held.sums[print.sha256] = held.sums[print.sha256] ?? place }
        held.likenesses.insert(place, print.hash)
      }
      for (place, table) in reference.list.tables.enumerated() where !table.sha256.isEmpty {
        held.tableSums[table.sha256] = held.tableSums[table.sha256] ?? place
      }
      return held
    }
    self.all = all
  }

  /// Takes a record.
  mutating func add(_ glance: Glance, record: Int) {
    count += 1
    for place in held.indices { held[place].add(glance, record: record) }
    for run in glance.grams {
      var entry = runs[run] ?? (0, [])
      entry.count += 1
      if entry.first.count <= Self.leastTemplate { entry.first.append(record) }
      runs[run] = entry
    }
  }

  /// Says what is repeated.
  func findings(_ places: Places) throws -> [Finding] {
    var findings: [Finding] = []
    for held in held {
      func tell(_ kind: String, _ hits: Hits, of count: Int, _ noun: String) throws {
        let names = hits.names.isEmpty ? "" : ": " + hits.names.joined(separator: ", ")
        findings.append(
          Finding(
            "contamination.\(kind)", about: held.name, value: Double(hits.count), bar: 0,
            count: self.count,
            detail: "\(hits.count) samples repeat one of \(count) \(noun)\(names)",
            examples: try places.ids(of: hits.examples)))
      }
      let list = held.list
      if !list.scenes.isEmpty {
        try tell("scenes", held.scenes, of: list.scenes.count, "scenes")
      }
      if !list.photos.isEmpty {
        try tell("photos", held.photos, of: list.photos.count, "photos")
      }
      if !list.tables.isEmpty {
        try tell("tables", held.tables, of: list.tables.count, "tables")
      }
      if !list.grams.isEmpty { findings.append(try texts(held, places)) }
    }
    return findings
  }

  private func texts(_ held: Held, _ places: Places) throws -> Finding {
    let most = max(Self.leastTemplate, Int(Self.template * Double(count)))
    var records: Set<Int> = []
    var templates = 0
    for (run, entry) in runs where held.list.grams.contains(run) {
      if entry.count > most { templates += 1 } else { records.formUnion(entry.first) }
    }
    let left = templates > 0 ? "; \(templates) runs of the template are left out" : ""
    return Finding(
      "contamination.text", about: held.name, value: Double(records.count), bar: 0, count: count,
      detail:
        "\(records.count) samples have a run of \(TextGrams.words) words that stands there\(left)",
      examples: try places.ids(of: Array(records.sorted().prefix(10))))
  }
}

extension ContaminationCheck.Held {
  fileprivate mutating func add(_ glance: Glance, record: Int) {
    if list.scenes.contains(glance.signature) { scenes.add(record, "") }
    if !list.photos.isEmpty, let place = photo(of: glance) {
      photos.add(record, list.photos[place].name)
    }
    if !list.tables.isEmpty, let place = table(of: glance) {
      tables.add(record, list.tables[place].name)
    }
  }

  /// The photo that a record was made from, or that a picture of it looks like in one of eight forms.
  private func photo(of glance: Glance) -> Int? {
    for source in glance.photos { if let place = sums[source.sha256] { return place } }
    for look in glance.looks {
      for hash in [look.hash] + look.turned {
        var found: Int?
        likenesses.forEach(near: hash) { place, _ in found = min(found ?? place, place) }
        if let found { return found }
      }
    }
    return nil
  }

  /// The table that a record was made from, or that its own repeats.
  private func table(of glance: Glance) -> Int? {
    for source in glance.sources { if let place = tableSums[source.sha256] { return place } }
    guard let table = glance.table else { return nil }
    return list.tables.firstIndex { table.resembles($0) }
  }
}
