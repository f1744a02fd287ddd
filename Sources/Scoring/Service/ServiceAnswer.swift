import NIOCore
import NIOHTTP1
import ScoringKit

/// What the service answers to a request.
struct ServiceAnswer: Sendable {
  var status: HTTPResponseStatus
  var body: [UInt8]

  init(_ status: HTTPResponseStatus, _ body: [UInt8]) {
    self.status = status
    self.body = body
  }

  /// An answer that says what is wrong.
  static func error(_ status: HTTPResponseStatus, _ message: String) -> ServiceAnswer {
    ServiceAnswer(status, Array("{\"error\":\(ScoredProblem.quoted(message))}\n".utf8))
  }
}

extension NIOAsyncChannelOutboundWriter<HTTPPart<HTTPResponseHead, ByteBuffer>> {
  /// Writes an answer, the last of its connection or not.
  func answer(_ answer: ServiceAnswer, isLast: Bool) async throws {
    var head = HTTPResponseHead(version: .http1_1, status: answer.status)
    head.headers.add(name: "content-type", value: "application/jsonl")
    head.headers.add(name: "content-length", value: String(answer.body.count))
    if isLast { head.headers.add(name: "connection", value: "close") }
    try await write(contentsOf: [.head(head), .body(ByteBuffer(bytes: answer.body)), .end(nil)])
  }
}

/// Makes of buffers what the pipeline of HTTP writes, and closes connections that are idle or whose requests take too long to
/// come.
final class PartWriter: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
  typealias OutboundOut = HTTPServerResponsePart

  private let seconds: Int
  /// What closes the connection unless the request is complete before.
  private var limit: Scheduled<Void>?
  /// Whether a request is complete and not answered.
  private var isJudging = false

  init(seconds: Int) { self.seconds = seconds }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch Self.unwrapInboundIn(data) {
    case .head:
      let channel = context.channel
      limit = context.eventLoop.scheduleTask(in: .seconds(Int64(seconds))) {
        channel.close(promise: nil)
      }
    case .body: break
    case .end:
      limit?.cancel()
      isJudging = true
    }
    context.fireChannelRead(data)
  }

  func channelInactive(context: ChannelHandlerContext) {
    limit?.cancel()
    context.fireChannelInactive()
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part: HTTPServerResponsePart
    switch Self.unwrapOutboundIn(data) {
    case .head(let head): part = .head(head)
    case .body(let buffer): part = .body(.byteBuffer(buffer))
    case .end(let trailers):
      part = .end(trailers)
      isJudging = false
    }
    context.write(Self.wrapOutboundOut(part), promise: promise)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      if !isJudging { context.close(promise: nil) }
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}
