import Traces

/// Keeps the names of a picture's objects out of what is said between claims: beside a spray can nothing
/// "can" be done.
struct NameGuard: Sendable {
  /// The last words of all names, in lower case.
  private let forbidden: Set<String>

  init(_ scene: SearchScene) {
    var names = scene.objects.flatMap { [$0.name, $0.plural] }
    names += scene.asked.mentions.map(\.description.name)
    names += scene.asked.about.map { [$0.name] } ?? []
    if [.kind, .larger, .nearer, .marked].contains(scene.form) { names += scene.asked.options }
    var forbidden: Set<String> = []
    for name in names where name != Description.thing {
      guard let last = name.split(separator: " ").last else { continue }
      forbidden.insert(last.lowercased())
    }
    self.forbidden = forbidden
  }

  /// Whether no word outside the claims is the last word of a name.
  func allows(_ words: Words) -> Bool {
    var spans = words.claims.map(\.span).makeIterator()
    var span = spans.next()
    var word = ""
    func isFree() -> Bool { word.isEmpty || !forbidden.contains(word.lowercased()) }
    for (place, scalar) in words.text.unicodeScalars.enumerated() {
      while let end = span?.upperBound, end <= place { span = spans.next() }
      let isInside = span?.contains(place) ?? false
      if !isInside, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else {
        guard isFree() else { return false }
        word = ""
      }
    }
    return isFree()
  }
}
