import NIOCore
import NIOHTTP1
import NIOPosix
public import Scoring
import Synchronization

/// A small HTTP service that judges lines of answers.
///
/// `POST /score` takes a JSON object, or several, a line each, and gives back as many lines of scores in the same order.
/// `GET /health` says that it is there. Connections stay open as HTTP/1.1 has it.
public final class ScoreService: Sendable {
  /// What a service allows.
  public struct Limits: Hashable, Sendable {
    /// The most bytes of a request's body: 64 MiB.
    public var body = 1 << 26
    /// The most lines of a request.
    public var lines = 100_000
    /// The seconds within which a request must be complete, and between which a connection must not be idle.
    public var seconds = 30
    /// The most connections at a time.
    public var connections = 256

    /// The limits that are named.
    public init() {}
  }

  private let keeper: Scorekeeper
  private let limits: Limits
  private let workers: Int
  private let state = Mutex(State())

  private struct State {
    var connections = 0
    var isStopping = false
    var listener: (any Channel)?
    /// The open connections, and whether each is in the middle of a request.
    var open: [ObjectIdentifier: (channel: any Channel, isBusy: Bool)] = [:]
  }

  /// Creates a service.
  ///
  /// - Parameters:
  ///   - keeper: What judges.
  ///   - limits: What is allowed.
  ///   - workers: Among how many threads the lines of a request are divided, at least 1.
  public init(_ keeper: Scorekeeper, limits: Limits = Limits(), workers: Int) {
    precondition(workers > 0, "a service needs a worker")
    self.keeper = keeper
    self.limits = limits
    self.workers = workers
  }

  private typealias Client = NIOAsyncChannel<
    HTTPServerRequestPart, HTTPPart<HTTPResponseHead, ByteBuffer>
  >

  /// Serves until ``stop()`` is called and all that was begun is answered.
  ///
  /// - Parameters:
  ///   - host: The address to listen at.
  ///   - port: The port; 0 for any that is free.
  ///   - started: Told the port once connections are accepted.
  /// - Throws: An error of the system if the address cannot be had.
  public func run(host: String, port: Int, started: @Sendable (Int) -> Void) async throws {
    let seconds = limits.seconds
    let server = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .bind(host: host, port: port) { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.configureHTTPServerPipeline(withErrorHandling: true)
          try pipeline.addHandler(IdleStateHandler(readTimeout: .seconds(Int64(seconds))))
          try pipeline.addHandler(PartWriter(seconds: seconds))
          return try Client(wrappingChannelSynchronously: channel)
        }
      }
    let isStopping = state.withLock { state in
      state.listener = server.channel
      return state.isStopping
    }
    if isStopping { try? await server.channel.close() }
    started(server.channel.localAddress?.port ?? port)
    try await withThrowingDiscardingTaskGroup { group in
      try await server.executeThenClose { clients in
        for try await client in clients {
          group.addTask { await self.serve(client) }
        }
      }
    }
  }

  /// Takes no more connections; requests that have begun are answered, and ``run(host:port:started:)`` then returns.
  public func stop() {
    let (listener, idle) = state.withLock { state in
      state.isStopping = true
      return (state.listener, state.open.values.filter { !$0.isBusy }.map(\.channel))
    }
    listener?.close(promise: nil)
    for channel in idle { channel.close(promise: nil) }
  }

  // MARK: - Connections

  private func serve(_ client: Client) async {
    let channel = client.channel
    let key = ObjectIdentifier(channel)
    let isWelcome = state.withLock { state in
      guard !state.isStopping else { return false }
      state.open[key] = (channel, false)
      return state.open.count <= limits.connections
    }
    defer { _ = state.withLock { $0.open.removeValue(forKey: key) } }
    // A client that goes away, or does not speak HTTP, is no trouble of the service.
    try? await client.executeThenClose { inbound, outbound in
      guard isWelcome else {
        try await outbound.answer(
          .error(.serviceUnavailable, "too many connections; try again"), isLast: true)
        return
      }
      var request: Request?
      for try await part in inbound {
        switch part {
        case .head(let head):
          state.withLock { $0.open[key]?.isBusy = true }
          let told = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
          request = Request(head: head, isTooLong: told > limits.body)
        case .body(let bytes):
          guard let count = request?.body.count else { return }
          if count + bytes.readableBytes <= limits.body {
            request?.body.append(contentsOf: bytes.readableBytesView)
          } else {
            request?.isTooLong = true
          }
        case .end: break
        }
        guard let complete = request else { return }
        // What is too long is not read to its end.
        if case .end = part {} else if !complete.isTooLong { continue }
        request = nil
        let isLast = state.withLock { $0.isStopping } || !complete.isKept
        try await outbound.answer(answer(complete), isLast: isLast)
        let isOver = state.withLock { state in
          state.open[key]?.isBusy = false
          return state.isStopping
        }
        if isLast || isOver { return }
      }
    }
  }

  private struct Request {
    var head: HTTPRequestHead
    var body: [UInt8] = []
    var isTooLong = false
    /// Whether the connection stays open after the answer.
    var isKept: Bool { head.isKeepAlive && !isTooLong }
  }

  // MARK: - Answers

  private func answer(_ request: Request) async -> ServiceAnswer {
    if request.isTooLong {
      return .error(.payloadTooLarge, "a body has at most \(limits.body) bytes")
    }
    let path = request.head.uri.split(separator: "?").first.map(String.init) ?? "/"
    switch (request.head.method, path) {
    case (.GET, "/health"): return ServiceAnswer(.ok, Array("{\"status\":\"ok\"}\n".utf8))
    case (.POST, "/score"): return await scores(request.body)
    case (_, "/score"), (_, "/health"):
      return .error(.methodNotAllowed, "POST to /score, GET from /health")
    default: return .error(.notFound, "there are /score and /health")
    }
  }

  private func scores(_ body: [UInt8]) async -> ServiceAnswer {
    let lines = body.split(separator: 0x0a).filter { line in
      line.contains { ![0x20, 0x09, 0x0d].contains($0) }
    }
    guard !lines.isEmpty else {
      return .error(.badRequest, "the body has no line; give a JSON object a line")
    }
    guard lines.count <= limits.lines else {
      return .error(.payloadTooLarge, "a request has at most \(limits.lines) lines")
    }
    let size = max(1, (lines.count + workers - 1) / workers)
    let starts = Array(stride(from: 0, to: lines.count, by: size))
    let isOne = lines.count == 1
    let parts = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for start in starts {
        group.addTask { [keeper] in
          var bytes: [UInt8] = []
          for place in start..<min(lines.count, start + size) {
            bytes += keeper.verdict(on: Array(lines[place]), line: isOne ? nil : place + 1).line
          }
          return (start, bytes)
        }
      }
      var parts: [Int: [UInt8]] = [:]
      for await (start, bytes) in group { parts[start] = bytes }
      return parts
    }
    return ServiceAnswer(.ok, starts.flatMap { parts[$0] ?? [] })
  }
}
