import Dispatch
import Foundation
import Synchronization

/// The end that somebody asks for with SIGTERM or SIGINT, as a cluster does before it takes a machine away.
///
/// The work is cancelled and tidies up; what takes longer is left where it is, which loses no more than
/// `kill -9` would.
enum Interruption {
  /// The signal that came; 0 if none did.
  private static let signal = Atomic<Int32>(0)
  /// What the command does itself.
  private static let command = Mutex<(@Sendable () -> Void)?>(nil)
  /// How long the work may take to stop.
  private static let grace = DispatchTimeInterval.milliseconds(1500)

  /// Calls once for the first signal; a second one ends the process at once.
  static func watch(_ stop: @escaping @Sendable () -> Void) {
    for number in [SIGTERM, SIGINT] {
      // The source sees it; the system would end the process.
      Foundation.signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        // Lives as long as the process.
        _ = source
        if let own = command.withLock({ $0 }) { return own() }
        guard signal.exchange(number, ordering: .relaxed) == 0 else { leave(number) }
        stop()
        DispatchQueue.global().asyncAfter(deadline: .now() + grace) { leave(number) }
      }
      source.resume()
    }
  }

  /// Leaves signals to the command, as to a service that answers what has begun before it ends.
  ///
  /// A second source for a signal would not see it: the system tells one.
  static func leave(to own: @escaping @Sendable () -> Void) { command.withLock { $0 = own } }

  /// Leaves if a signal is why the work has ended.
  static func leaveIfAsked() {
    let number = signal.load(ordering: .relaxed)
    if number != 0 { leave(number) }
  }

  private static func leave(_ number: Int32) -> Never {
    let name = number == SIGTERM ? "SIGTERM" : "SIGINT"
    Console.say("Stopped by \(name). What is complete is kept: run the same command to go on.")
    // 75: the same command may be tried again. A shell expects 130 of what Ctrl-C stopped.
    _exit(number == SIGTERM ? 75 : 130)
  }
}
