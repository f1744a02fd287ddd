import Foundation

/// The files that a user's folder holds, or that a user's list names.
enum PhotoFiles {
  /// The most bytes of a list.
  static let mostListBytes = 64 << 20

  private static let kinds = PhotoFile.extensions.joined(separator: ", ")

  /// Finds the files.
  ///
  /// A folder is searched with all below it; hidden files and links to folders are passed over, as is what
  /// has another extension. Of a list, each line is a path from the list's folder, `#` begins a comment.
  ///
  /// - Parameter path: The path of the folder or list, from the working directory.
  /// - Throws: ``InputError`` if there is none, or it holds no photo.
  /// - Returns: The files, at least one, in the order of their names' bytes.
  static func find(_ path: String) throws(InputError) -> [PhotoFile] {
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(
        "there is no folder or list of photos \(path); give the path from the folder where you are")
    }
    let files = isFolder.boolValue ? try files(below: path) : try files(listedIn: path)
    return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func files(below path: String) throws(InputError) -> [PhotoFile] {
    let folder = URL(filePath: path).resolvingSymlinksInPath().path
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw InputError("\(path) can't be read; see to its permissions")
    }
    let shown = names.filter { !$0.hasPrefix(".") && !$0.contains("/.") }
    guard !shown.isEmpty else {
      throw InputError("\(path) is empty; put photos there (\(kinds))")
    }
    let photos = shown.filter { name in
      PhotoFile.extensions.contains { name.lowercased().hasSuffix("." + $0) }
        && !isFolder(folder + "/" + name)
    }
    guard !photos.isEmpty else {
      throw InputError(
        "\(path) holds no photo (\(kinds)); what is there begins with \(shown.min() ?? "")")
    }
    return photos.map { PhotoFile(name: $0, path: folder + "/" + $0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func files(listedIn path: String) throws(InputError) -> [PhotoFile] {
    let bytes = try InputBytes.read(
      path, of: "paths", atMost: mostListBytes, remedy: "name a folder instead")
    let folder = URL(filePath: path).deletingLastPathComponent()
    var files: [PhotoFile] = []
    var known: Set<String> = []
    for (number, line) in InputBytes.lines(of: bytes) {
      guard let text = String(validating: line, as: UTF8.self), !text.contains("\0") else {
        throw InputError(
          "\(path) line \(number) is no text; give a folder, or a list of one path a line")
      }
      var listed = text.trimmingCharacters(in: .whitespacesAndNewlines)
      if listed.hasPrefix("#") { continue }
      while listed.hasPrefix("./") { listed.removeFirst(2) }
      let isAbsolute = listed.hasPrefix("/")
      // A path of this machine is nothing that a dataset should tell.
      let name = isAbsolute ? URL(filePath: listed).lastPathComponent : listed
      let place = isAbsolute ? listed : folder.appending(path: listed).path
      if known.insert(place).inserted { files.append(PhotoFile(name: name, path: place)) }
    }
    guard !files.isEmpty else {
      throw InputError("\(path) names no photo; write one path a line, from the list's folder")
    }
    return files
  }
}
