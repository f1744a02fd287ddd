import Datasets
import Imaging
import Inputs
import PuzzleKit

/// Finds scenes, photos and pairs that stand in the datasets twice.
struct DuplicateCheck {
  /// A picture that shows a photo.
  private struct Shown {
    var hash: PDQHash
    var source: Int
    var record: Int
    var group: Int
  }

  private let signatures = SignatureSort("signatures")
  private let scenes = SignatureSort("scenes")
  /// The numbers of the photos, by the sums of their bytes.
  private var sources: [String: Int] = [:]
  /// The name of each photo.
  private var names: [String] = []
  /// The groups that each photo has samples in, with the first record of each.
  private var homes: [[Int: Int]] = []
  private var shown: [Shown] = []
  /// The pictures that are kept of each photo and group.
  private var kept: [[Int]: Int] = [:]
  private var pairs: [(print: PairPrint, record: Int)] = []
  private var count = 0

  /// The most pictures of one photo and split that are compared.
  private static let mostShown = 4

  /// Takes a record.
  mutating func add(_ glance: Glance, record: Int, group: Int) throws {
    count += 1
    let (signature, scene) = (glance.signature, glance.scene)
    try signatures.add(
      KeyedRecord(high: signature.high, low: signature.low, record: UInt64(record)))
    try scenes.add(KeyedRecord(high: scene.high, low: scene.low, record: UInt64(record)))
    for photo in glance.photos {
      let number = sources[photo.sha256] ?? names.count
      if number == names.count {
        sources[photo.sha256] = number
        names.append(photo.path)
        homes.append([:])
      }
      if homes[number][group] == nil { homes[number][group] = record }
    }
    if glance.photos.count == 1, let source = sources[glance.photos[0].sha256] {
      for look in glance.looks where look.isClean && kept[[source, group]] ?? 0 < Self.mostShown {
        kept[[source, group], default: 0] += 1
        shown.append(Shown(hash: look.hash, source: source, record: record, group: group))
      }
    }
    if let pair = glance.pair { pairs.append((pair, record)) }
  }

  /// Says what stands there twice.
  func findings(_ places: Places, signatures isAsked: Bool, pairs isPaired: Bool) throws
    -> [Finding]
  {
    var findings: [Finding] = []
    if isAsked {
      findings += try scenesFound(places)
      if !names.isEmpty { findings.append(try photosFound(places)) }
    }
    if isPaired { findings.append(try pairsFound(places)) }
    return findings
  }

  // MARK: - Scenes

  private func scenesFound(_ places: Places) throws -> [Finding] {
    let groups = places.groups.count
    // How many scenes two groups share, and some records of them; within a group, how many are too many.
    var shared = [[Int]](repeating: [Int](repeating: 0, count: groups), count: groups)
    var examples: [[Int]: [Int]] = [:]
    try signatures.forEachRepeated { alike in
      var seen: [Int: Int] = [:]
      for entry in alike {
        let record = Int(entry.record)
        let group = places.stretch(of: record).group
        if seen[group] != nil {
          shared[group][group] += 1
          if examples[[group, group], default: []].count < 10 {
            examples[[group, group], default: []].append(record)
          }
        } else {
          for (other, first) in seen {
            let (a, b) = (min(other, group), max(other, group))
            shared[a][b] += 1
            if examples[[a, b], default: []].count < 10 {
              examples[[a, b], default: []] += [first, record]
            }
          }
          seen[group] = record
        }
      }
    }
    var findings: [Finding] = []
    for a in 0..<groups {
      for b in a..<groups {
        let value = shared[a][b]
        let isSame = a == b
        // What a user gave twice and asked to be kept is no fault.
        let isKept = isSame && places.keepsDuplicates(group: a)
        let isAcross = places.groups[a].dataset != places.groups[b].dataset
        let name =
          isSame
          ? places.name(ofGroup: a) : "\(places.name(ofGroup: a)) and \(places.name(ofGroup: b))"
        findings.append(
          Finding(
            isSame
              ? "duplicates.scenes" : isAcross ? "duplicates.datasets" : "duplicates.splits",
            about: name, value: Double(value), bar: isKept ? nil : 0,
            count: places.rows(group: a)
              + (isSame ? 0 : places.rows(group: b)),
            detail: isSame
              ? "\(value) samples have the signature of an earlier one"
                + (isKept ? "; the recipe keeps duplicates" : "")
              : "\(value) signatures stand in both",
            examples: try places.ids(of: examples[[a, b]] ?? [])))
      }
    }
    return findings + [try spellingsFound(places)]
  }

  /// Scenes that are written alike and signed otherwise.
  private func spellingsFound(_ places: Places) throws -> Finding {
    var signed: Set<UInt64> = []
    var records: [UInt64] = []
    try scenes.forEachRepeated { alike in records += alike.map(\.record) }
    var repeats: [UInt64: UInt64] = [:]
    if !records.isEmpty {
      // Those of one signature are found already.
      try signatures.forEachRepeated { alike in
        signed.formUnion(alike.map(\.record))
      }
    }
    for record in records where !signed.contains(record) { repeats[record] = record }
    let found = repeats.keys.sorted().map { Int($0) }
    return Finding(
      "duplicates.signatures", about: "all", value: Double(found.count), bar: 0, count: count,
      detail: "\(found.count) samples have the scene of another, and another signature",
      examples: try places.ids(of: Array(found.prefix(10))))
  }

  // MARK: - Photos

  private func photosFound(_ places: Places) throws -> Finding {
    var examples: [Int] = []
    var details: [String] = []
    var found = 0
    for (source, groups) in homes.enumerated() where groups.count > 1 {
      found += 1
      if details.count < 3 {
        let where_ = groups.keys.sorted().map { places.name(ofGroup: $0) }
        details.append("\(names[source]) stands in \(where_.joined(separator: " and "))")
      }
      examples += groups.sorted { $0.key < $1.key }.map(\.value)
    }
    var likenesses = Likenesses()
    var told: Set<[Int]> = []
    for (number, picture) in shown.enumerated() {
      likenesses.forEach(near: picture.hash) { other, distance in
        let (a, b) = (shown[other].source, picture.source)
        guard a != b, told.insert([min(a, b), max(a, b)]).inserted else { return }
        found += 1
        if details.count < 3 {
          details.append("\(names[b]) looks like \(names[a]), but for \(distance) of 256 bits")
        }
        examples += [shown[other].record, picture.record]
      }
      likenesses.insert(number, picture.hash)
    }
    return Finding(
      "duplicates.photos", about: "all", value: Double(found), bar: 0, count: names.count,
      detail: found == 0
        ? "no photo stands in two splits or looks like another"
        : details.joined(separator: "; "),
      examples: try places.ids(of: Array(examples.prefix(10))))
  }

  // MARK: - Pairs

  private func pairsFound(_ places: Places) throws -> Finding {
    var finder = PairFinder()
    var found: [(Int, Int)] = []
    for pair in pairs {
      if let other = finder.add(pair.print, record: pair.record) {
        found.append((other, pair.record))
      }
    }
    return Finding(
      "duplicates.pairs", about: "all", value: Double(found.count), bar: 0, count: pairs.count,
      detail: "\(found.count) samples have a picture and a question like those of an earlier one",
      examples: try places.ids(of: found.prefix(5).flatMap { [$0.0, $0.1] }))
  }
}
