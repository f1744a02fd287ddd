@testable import Datasets
import Foundation

extension Damage {
  private static let numerals = [
    "one": "two", "two": "three", "three": "four", "four": "five", "five": "six", "six": "seven",
    "seven": "eight", "eight": "nine", "nine": "eight", "ten": "nine", "eleven": "twelve",
  ]
  private static let directions = [
    "left": "right", "right": "left", "up": "down", "down": "up", "above": "below",
    "below": "above", "Left": "Right", "Right": "Left", "Up": "Down", "Down": "Up",
  ]
  private static let words: Set<String> = ["claim.words"]

  /// Damages of the words alone; spans move along.
  static let ofWords: [Damage] = [
    .one("a digit of the words", words) { entry in
      entry.changeText { $0.changeWord { Int($0).map { String($0 + 1) } } }
    },
    .one("a numeral in words", words) { entry in
      entry.changeText { $0.changeWord { numerals[$0] } }
    },
    .one("a direction in words", words) { entry in
      entry.changeText { $0.changeWord(besides: ["naming"]) { directions[$0] } }
    },
    .one("a direction in the words without pictures", words) { entry in
      entry.changeTextOnly { $0.changeWord(besides: ["naming"]) { directions[$0] } }
    },
    .one("the name of a cell", words) { entry in
      entry.changeText { text in
        text.changeWord { word in
          guard let letter = word.first, letter.isASCII, letter.isUppercase, word.count == 2,
            Int(word.dropFirst()) != nil
          else { return nil }
          return (letter == "A" ? "B" : "A") + word.dropFirst()
        }
      }
    },
    .one("the start for the goal", words) { entry in
      entry.changeText { text in
        text.changeWord(in: ["move", "line", "pass", "barrier", "detour", "pocket", "relation"]) {
          $0 == "start" ? "goal" : $0 == "goal" ? "start" : nil
        }
      }
    },
    .one("the colour", words) { entry in
      entry.changeText { $0.changeWord(in: ["colour"]) { _ in "blue" } }
    },
    .one("a hole for the edge", words) { entry in
      entry.changeText { text in
        text.changeWord(in: ["blocked"]) { $0 == "hole" ? "edge" : $0 == "edge" ? "hole" : nil }
      }
    },
    .one("the size in the question, its claim with it", ["claim.false"]) { entry in
      entry.changeQuestion { text in
        guard let place = text.claims.firstIndex(where: { $0.kind == "grid" }) else {
          return false
        }
        let claim = text.claims[place]
        text.replace(claim.span[0]..<claim.span[1], with: "9 by 9")
        text.claims[place].values = ["9", "9"]
        return true
      }
    },
    .one("a letter of the last answer", ["answer", "claim.words"]) { entry in
      let last = entry.record.thoughts.count - 1
      guard let text = entry.record.thoughts[last].text else { return false }
      let letter = text.dropLast().last
      entry.record.thoughts[last].text = text.dropLast(2) + (letter == "R" ? "L}" : "R}")
      return true
    },
    .one("an innocent sentence with a number", ["coverage"]) { entry in
      entry.changeText { text in
        text.replace(text.text.unicodeScalars.count..<text.text.unicodeScalars.count, with: "")
        text.text = "There are 4 of them. " + text.text
        for place in text.claims.indices {
          text.claims[place].span = text.claims[place].span.map { $0 + 21 }
        }
        return true
      }
    },
  ]

  /// Damages of claims, the words as they were.
  static let ofClaims: [Damage] = [
    .one("a span moved by one", ["claim.span", "claim.words", "claim.overlap"]) { entry in
      entry.changeClaim(["move", "cell", "count", "via", "line"]) { text, place in
        guard text.claims[place].span[1] < text.text.unicodeScalars.count else { return false }
        text.claims[place].span = text.claims[place].span.map { $0 + 1 }
        return true
      }
    },
    .one("a span over two facts", ["claim.words"]) { entry in
      entry.changeText { text in
        guard text.claims.count > 1 else { return false }
        text.claims[0].span[1] = text.claims[1].span[1]
        text.claims.remove(at: 1)
        return true
      }
    },
    .one("a wrong value", ["claim.words"]) { entry in
      entry.changeClaim(["move", "cell", "count", "via", "line", "pass", "detour"]) { text, place in
        let values = text.claims[place].values
        guard let value = values.firstIndex(where: { Int($0) != nil }),
          let number = Int(values[value]),
          text.claims[place].kind != "move" || text.words(of: text.claims[place]).contains("from")
        else { return false }
        text.claims[place].values[value] = String(number + 1)
        return true
      }
    },
    .one("a claim that was removed", ["coverage"]) { entry in
      entry.changeClaim(["move", "grid", "blocked"]) { text, place in
        text.claims.remove(at: place)
        return true
      }
    },
    .one("a claim twice", ["claim.overlap"]) { entry in
      entry.changeText { text in
        guard let first = text.claims.first else { return false }
        text.claims.insert(first, at: 0)
        return true
      }
    },
    .one("the evidence", ["claim.evidence"]) { entry in
      entry.changeClaim(["move", "cell"]) { text, place in
        text.claims[place].evidence = "annotation"
        return true
      }
    },
    .one("the kind of a claim", ["claim.false", "claim.words", "claim.values", "claim.kind"]) {
      entry in
      entry.changeClaim(["cell", "count"]) { text, place in
        text.claims[place].kind = text.claims[place].kind == "cell" ? "letter" : "grid"
        return true
      }
    },
    .one("the picture of a claim", ["claim.image", "claim.false"]) { entry in
      entry.changeClaim(["line"]) { text, place in
        guard let image = text.claims[place].image else { return false }
        text.claims[place].image = image - 1
        return true
      }
    },
    .one("a box outside the picture", ["claim.boxes"]) { entry in
      entry.changeClaim(["cell", "move"]) { text, place in
        text.claims[place].boxes = [[0, 0, 100_000, 10]]
        return true
      }
    },
  ]
}
