import Dispatch
import Foundation
import Hashing
import Imaging
public import PuzzleKit
import Synchronization
import Traces

/// A user's folder of photos, or list of them, and what is known of their licences.
///
/// Every photo is read and decoded once: what can't be decoded, is too small or too large, or shows what
/// another shows already is turned away and counted.
public enum PhotoFolder {
  /// Reads a folder with all below it, or a list.
  ///
  /// - Parameters:
  ///   - path: The path of a folder, or of a file with one path a line, from the working directory.
  ///   - licences: The path of a CSV file of licences, or nil. Its header has `path` or `file_name`,
  ///     `licence` or `license`, and perhaps `attribution`.
  ///   - excluded: Photos that none may be a copy of or look like.
  ///   - cacheBytes: The most bytes of decoded pictures that the library holds.
  /// - Throws: ``InputError`` if there is no such folder or list, it holds no photo, or the licences can't
  ///   be read.
  /// - Returns: The photos in the order of their names' bytes; none if all were turned away.
  public static func read(
    _ path: String, licences: String? = nil, excluding excluded: [ExcludedPhotos] = [],
    cacheBytes: Int = 256 << 20
  ) throws(InputError) -> GivenPhotos {
    let files = try PhotoFiles.find(path)
    let table: PhotoLicences? = if let licences { try table(of: licences) } else { nil }
    let (all, notes) =
      table?.matched(to: files) ?? ([String](repeating: "", count: files.count), [])
    var rejections: [PhotoRejection] = []
    var looks: [PhotoLook] = []
    var known: [String] = []
    let contamination = Contamination(excluded)
    for (result, licence) in zip(looked(at: files), all) {
      switch result {
      case .success(let look):
        if let rejection = contamination.rejection(of: look) {
          rejections.append(rejection)
          continue
        }
        looks.append(look)
        known.append(licence)
      case .failure(let rejection): rejections.append(rejection)
      }
    }
    let firsts = NearDuplicates.firsts(of: looks.map(\.hash), sums: looks.map(\.sum))
    let kept = looks.indices.filter { firsts[$0] == $0 }
    for (place, first) in firsts.enumerated() where first != place {
      rejections.append(looks[place].rejection(asCopyOf: looks[first]))
    }
    let shelf = PhotoShelf(
      kept.map { looks[$0] }, licences: kept.map { known[$0] }, cacheBytes: cacheBytes)
    return GivenPhotos(
      library: shelf,
      rejections: rejections.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) },
      notes: notes, fingerprint: fingerprint(of: shelf.photos))
  }

  private static func table(of licences: String) throws(InputError) -> PhotoLicences {
    do {
      return try PhotoLicences(licences)
    } catch {
      throw InputError(error.description, of: .licences)
    }
  }

  /// Reads the photos of a folder with all below it, or of a list, that no sample may be made from.
  ///
  /// They may be of any size, for a copy may be smaller than all that samples are made from.
  ///
  /// - Parameter path: The path of a folder, or of a file with one path a line, from the working directory.
  /// - Throws: ``InputError`` if there is no such folder or list, or not one of its photos can be decoded.
  /// - Returns: The photos, at least one.
  public static func excluded(_ path: String) throws(InputError) -> ExcludedPhotos {
    let files = try PhotoFiles.find(path)
    let folder = name(ofFolder: path)
    var prints: [ExcludedPhotos.Print] = []
    var rejections: [PhotoRejection] = []
    for result in looked(at: files, leastSide: 1) {
      switch result {
      case .success(let look):
        prints.append(
          ExcludedPhotos.Print(
            name: folder + look.file.name, sha256: look.sum.hex, hash: look.hash))
      case .failure(let rejection):
        rejections.append(
          PhotoRejection(
            file: folder + rejection.file, reason: rejection.reason, detail: rejection.detail))
      }
    }
    guard !prints.isEmpty else {
      throw InputError("no photo of \(path) can be used: \(rejections[0])")
    }
    var sum = SHA256()
    for print in Set(prints.map(\.sha256)).sorted() { sum.update("\(print)\n") }
    return ExcludedPhotos(
      prints: prints, rejections: rejections, fingerprint: "photos sha256:\(sum.finish().hex)")
  }

  /// The name of a folder and a slash, or nothing for a list, whose paths say enough.
  private static func name(ofFolder path: String) -> String {
    let url = URL(filePath: path).standardizedFileURL
    var isFolder: ObjCBool = false
    let isThere = unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isThere && isFolder.boolValue ? url.lastPathComponent + "/" : ""
  }

  /// Looks at files, divided among the processor's cores; results stand in the order of the files.
  static func looked(
    at files: [PhotoFile], leastSide: Int = PhotoFile.leastSide
  ) -> [Result<PhotoLook, PhotoRejection>] {
    let results = Mutex([Result<PhotoLook, PhotoRejection>?](repeating: nil, count: files.count))
    let next = Mutex(0)
    let workers = min(ProcessInfo.processInfo.activeProcessorCount, files.count)
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let place = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard place < files.count else { return }
        let result = Result { () throws(PhotoRejection) in
          try files[place].looked(leastSide: leastSide)
        }
        results.withLock { $0[place] = result }
      }
    }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Sums up the photos by what counts of each: its path, its bytes and its licence.
  static func fingerprint(of photos: [Photo]) -> String {
    var sum = SHA256()
    for photo in photos {
      let source = photo.source
      sum.update("\(source.path)\0\(source.sha256)\0\(source.licence)\n")
    }
    return "sha256:\(sum.finish().hex)"
  }
}

extension PhotoLook {
  func rejection(asCopyOf other: PhotoLook) -> PhotoRejection {
    file.rejection(
      "near-duplicate",
      sum == other.sum
        ? "The file is a copy of \(other.file.name)."
        : "The photo looks like \(other.file.name), but for \(hash.distance(to: other.hash)) of 256 bits."
    )
  }
}
