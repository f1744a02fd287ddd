import Foundation
import Testing

#if canImport(FoundationNetworking)
import FoundationNetworking
#endif

@Suite("traceloom score --serve")
struct ServeTests {
  /// A service that runs until its owner goes away.
  private final class Service {
    let process: Process
    let folder: Command.Folder
    let port: Int

    init(_ arguments: [String]) async throws {
      folder = try Command.Folder()
      process = try Command.start(["score", "--serve", "0"] + arguments, log: folder)
      var port: Int?
      for _ in 0..<1000 where port == nil {
        try await Task.sleep(for: .milliseconds(20))
        let said = try folder.text("err")
        if let range = said.range(of: "127.0.0.1:"), said.contains("/score") {
          port = Int(said[range.upperBound...].prefix { $0.isNumber })
        }
      }
      self.port = try #require(port, "the service did not start")
    }

    deinit { if process.isRunning { process.terminate() } }

    func ask(_ method: String, _ path: String, _ body: String? = nil) async throws -> (Int, String)
    {
      var request = URLRequest(
        url: try #require(URL(string: "http://127.0.0.1:\(port)\(path)")))
      request.httpMethod = method
      request.httpBody = body.map { Data($0.utf8) }
      let (data, response) = try await URLSession.shared.data(for: request)
      return (
        (response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self)
      )
    }
  }

  /// A line whose state has a lake of three cells in a row.
  private static func line(_ walk: String) throws -> String {
    let scene = "{\"family\": \"lake\", \"rows\": [\"SFG\"], \"asked\": null}"
    let state: [String: Any] = [
      "id": "x", "task": "spatial_navigation", "form": "path", "question": "",
      "options": [String](),
      "answer": ["text": "", "value": "R,R", "form": "moves", "accepted": "any-valid"],
      "scene": scene, "solution": "{}", "legend": "{}",
    ]
    let text = String(decoding: try JSONSerialization.data(withJSONObject: state), as: UTF8.self)
    let line = ["state": text, "output": "\\boxed{\(walk)}"]
    return String(decoding: try JSONSerialization.data(withJSONObject: line), as: UTF8.self)
  }

  private static func scores(_ text: String) throws -> [Double?] {
    try text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["score"] as? Double
    }
  }

  @Test(
    "One line or many are judged in order, a bad one says why, and SIGTERM ends the service well")
  func lines() async throws {
    let service = try await Service([])
    let (health, said) = try await service.ask("GET", "/health")
    #expect(health == 200 && said.contains("ok"))
    let one = try await service.ask("POST", "/score", try Self.line("R,R"))
    #expect(one.0 == 200)
    #expect(try Self.scores(one.1) == [1])
    var body: [String] = []
    for number in 0..<500 { body.append(try Self.line(number % 3 == 0 ? "R,R" : "R")) }
    body[7] = "nonsense"
    let many = try await service.ask("POST", "/score", body.joined(separator: "\n") + "\n\n")
    let scores = try Self.scores(many.1)
    try #require(scores.count == 500)
    for (number, score) in scores.enumerated() {
      #expect(score == (number == 7 ? nil : number % 3 == 0 ? 1 : 0), "line \(number + 1)")
    }
    #expect(many.1.contains("line 8: the line is no JSON object"))
    for (method, path, body, code) in [
      ("GET", "/score", nil, 405), ("POST", "/else", "x", 404), ("POST", "/score", "\n\n", 400),
      ("POST", "/health", "x", 405),
    ] {
      let answer = try await service.ask(method, path, body)
      #expect(answer.0 == code && answer.1.contains("\"error\""), "\(method) \(path): \(answer)")
    }
    service.process.terminate()
    service.process.waitUntilExit()
    #expect(service.process.terminationStatus == 0)
    #expect(try service.folder.text("err").contains("Stopped."))
  }

  @Test("What is too much is refused, and paths of pictures are not followed")
  func limits() async throws {
    let service = try await Service([])
    let long = String(repeating: "x", count: 70_000_000)
    // The service closes the connection before all has been sent; either is a refusal.
    if let answer = try? await service.ask("POST", "/score", long) { #expect(answer.0 == 413) }
    let lines = String(repeating: "x\n", count: 100_001)
    let answer = try await service.ask("POST", "/score", lines)
    #expect(answer.0 == 413, "\(answer)")
    #expect(try await service.ask("GET", "/health").0 == 200)
  }
}
