import PuzzleKit

/// The files that a recipe names, as they are read.
struct RecipeInputs {
  /// Reads a file of grids.
  let readMaps: (String) throws -> GivenFile
  /// Reads a file of questions of some forms.
  let readQuestions: (String, [QuestionForm]) throws -> GivenQuestions
  /// Reads a folder or a list of photos, with a file of their licences if there is one, and without those
  /// that are excluded.
  let readPhotos: (String, String?, [ExcludedPhotos]) throws -> GivenPhotos
  /// Reads annotated photos.
  let readAnnotations: (AnnotationRequest) throws -> GivenAnnotations
  /// Reads a folder or a file of tables.
  let readTables: (TableRequest) throws -> GivenTables
  /// Reads a folder or a list of photos that no sample may be made from.
  let readExcludedPhotos: (String) throws -> ExcludedPhotos
  /// The folders and lists of photos that no sample may be made from, and where the recipe names them.
  var unwantedPhotos: [(text: String, place: Position)] = []
  /// What these hold, once a puzzle takes photos.
  private(set) var excludedPhotos: [ExcludedPhotos]?
  /// What lists of hashes and tables say that no sample may repeat.
  var unwanted = HashList()
  /// What stands for each of these lists and tables where only its content counts.
  var unwantedPrints: [String] = []
  /// The records that could not be used, in the order in which they were met.
  var rejections: [InputRejection] = []
  /// What else the user should know of the files.
  var notes: [String] = []

  init(
    maps: @escaping (String) throws -> GivenFile,
    questions: @escaping (String, [QuestionForm]) throws -> GivenQuestions,
    photos: @escaping (String, String?, [ExcludedPhotos]) throws -> GivenPhotos,
    annotations: @escaping (AnnotationRequest) throws -> GivenAnnotations,
    tables: @escaping (TableRequest) throws -> GivenTables,
    excludedPhotos: @escaping (String) throws -> ExcludedPhotos
  ) {
    readMaps = maps
    readQuestions = questions
    readPhotos = photos
    readAnnotations = annotations
    readTables = tables
    readExcludedPhotos = excludedPhotos
  }

  /// Gives a puzzle what is in the files that its recipe names.
  ///
  /// - Returns: By the knob's name, what stands for each file where only its content counts.
  mutating func give<P: Puzzle>(
    _ puzzle: inout P, named item: Item
  ) throws(RecipeError) -> [String: String] {
    var files: [String: String] = [:]
    files["maps"] = try giveMaps(&puzzle, named: item)
    files["questions"] = try giveQuestions(&puzzle, named: item)
    files["tables"] = try giveTables(&puzzle, named: item)
    if let photos = try givePhotos(&puzzle, named: item) {
      files["photos"] = photos
      // Each photo's licence belongs to what stands for the photos.
      files["licences"] = item["licences"] == nil ? nil : "within photos"
    }
    if let annotations = try giveAnnotations(&puzzle, named: item) {
      files["annotations"] = annotations
      files["images"] = item["images"] == nil ? nil : "within annotations"
    }
    return files
  }

  private mutating func giveMaps<P: Puzzle>(
    _ puzzle: inout P, named item: Item
  ) throws(RecipeError) -> String? {
    guard var taker = puzzle as? any GridTaking, let path = taker.maps else { return nil }
    let place = item["maps"]?.value.place ?? item.place
    let file = try open(path, named: place)
    let turnedAway = (file.rejections + taker.take(file.grids, from: file.source))
      .sorted { $0.line < $1.line }
    guard let given = taker.givenCount, given > 0 else {
      let reason = turnedAway.first.map { ": \($0)" } ?? ", it is empty"
      throw RecipeError(
        place, "no map of \(path) can be used\(reason); see Tasks/spatial-navigation-maps.yaml",
        kind: .input)
    }
    rejections += turnedAway.map { InputRejection(file: path, rejection: $0) }
    if let taken = taker as? P { puzzle = taken }
    return file.fingerprint
  }

  private mutating func giveQuestions<P: Puzzle>(
    _ puzzle: inout P, named item: Item
  ) throws(RecipeError) -> String? {
    guard var taker = puzzle as? any QuestionTaking, let path = taker.questions else { return nil }
    let forms = type(of: taker).questionForms
    let file: GivenQuestions
    do {
      file = try readQuestions(path, forms)
    } catch {
      throw RecipeError(item["questions"]?.value.place ?? item.place, "\(error)", kind: .input)
    }
    taker.take(wordings: file.wordings, from: file.source)
    note(path, file, asked: taker.askedForms, of: P.name)
    if let taken = taker as? P { puzzle = taken }
    return file.source.fingerprint
  }

  private mutating func givePhotos<P: Puzzle>(
    _ puzzle: inout P, named item: Item
  ) throws(RecipeError) -> String? {
    guard var taker = puzzle as? any PhotoTaking else { return nil }
    guard let path = taker.photos else {
      guard taker.licences == nil else {
        throw RecipeError(
          item["licences"]?.value.place ?? item.place,
          "licences are of photos, and none are named; add `photos: FOLDER` or leave licences out")
      }
      return nil
    }
    let place = item["photos"]?.value.place ?? item.place
    let excluded = try excludePhotos()
    let given: GivenPhotos
    do {
      given = try readPhotos(path, taker.licences, excluded)
    } catch let error as KnobError {
      throw RecipeError(
        item[error.knob]?.value.place ?? place, error.message, kind: .input)
    } catch {
      throw RecipeError(place, "\(error)", kind: .input)
    }
    guard !given.library.photos.isEmpty else {
      throw RecipeError(
        place, "no photo of \(path) can be used\(reason(of: given.rejections))", kind: .input)
    }
    taker.take(given.library)
    rejections += given.rejections.map { InputRejection($0) }
    notes += given.notes
    if let taken = taker as? P { puzzle = taken }
    return given.fingerprint
  }

  /// Reads the photos that no sample may be made from, unless that is done.
  mutating func excludePhotos() throws(RecipeError) -> [ExcludedPhotos] {
    if let excludedPhotos { return excludedPhotos }
    var all: [ExcludedPhotos] = []
    for (path, place) in unwantedPhotos {
      do {
        all.append(try readExcludedPhotos(path))
      } catch {
        throw RecipeError(place, "\(error)", kind: .input)
      }
    }
    rejections += all.flatMap(\.rejections).map { InputRejection($0) }
    if !unwanted.photos.isEmpty {
      // The list that they are of stands for them.
      all.append(ExcludedPhotos(prints: unwanted.photos, fingerprint: "photos of hashes"))
    }
    excludedPhotos = all
    return all
  }

  /// Says why no photo is left: how many are contaminated, or else what is wrong with the first.
  private func reason(of rejections: [PhotoRejection]) -> String {
    let contaminated = rejections.filter { $0.reason == "contaminated" }
    if let first = contaminated.first {
      let count =
        contaminated.count == rejections.count
        ? "all \(contaminated.count)" : "\(contaminated.count) of \(rejections.count)"
      return ": \(count) are contaminated, such as \(first)"
    }
    return rejections.first.map { ": \($0)" } ?? ", there is none"
  }

  /// Notes the forms that are asked and not worded, and those that are worded and never asked.
  private mutating func note(
    _ path: String, _ file: GivenQuestions, asked: [String], of task: String
  ) {
    var worded: [String] = []
    for wording in file.wordings where !worded.contains(wording.form) {
      worded.append(wording.form)
    }
    let own = asked.filter { !worded.contains($0) }.joined(separator: ", ")
    let idle = worded.filter { !asked.contains($0) }.joined(separator: ", ")
    if !own.isEmpty {
      notes.append(
        "\(path) has no wording of the form \(own), which \(task) asks in its own words")
    }
    if !idle.isEmpty {
      notes.append("\(path) has wordings of the form \(idle), which no sample of \(task) asks")
    }
  }

  /// Adds the signatures of a file's grids to those that must not be made.
  ///
  /// A grid is turned away if no puzzle can read it.
  mutating func exclude(
    _ path: String, named place: Position, puzzles: [any GridTaking.Type],
    signatures: inout Set<Signature>
  ) throws(RecipeError) -> String {
    let file = try open(path, named: place)
    var turnedAway = file.rejections
    for grid in file.grids {
      var isRead = false
      var first: GivenRejection?
      for puzzle in puzzles {
        do {
          signatures.insert(try puzzle.signature(of: grid))
          isRead = true
        } catch {
          first = first ?? error
        }
      }
      if !isRead, let first { turnedAway.append(first) }
    }
    rejections += turnedAway.sorted { $0.line < $1.line }
      .map { InputRejection(file: path, rejection: $0) }
    return file.fingerprint
  }

  private func open(_ path: String, named place: Position) throws(RecipeError) -> GivenFile {
    do {
      return try readMaps(path)
    } catch {
      throw RecipeError(place, "\(error)", kind: .input)
    }
  }
}
