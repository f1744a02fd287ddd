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

/// Makes of buffers what the pipeline of HTTP writes, and closes connections that are idle.
final class PartWriter: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart
  typealias OutboundIn = HTTPPart<HTTPResponseHead, ByteBuffer>
  typealias OutboundOut = HTTPServerResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part: HTTPServerResponsePart =
      switch Self.unwrapOutboundIn(data) {
      case .head(let head): .head(head)
      case .body(let buffer): .body(.byteBuffer(buffer))
      case .end(let trailers): .end(trailers)
      }
    context.write(Self.wrapOutboundOut(part), promise: promise)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event is IdleStateHandler.IdleStateEvent {
      context.close(promise: nil)
    } else {
      context.fireUserInboundEventTriggered(event)
    }
  }
}
