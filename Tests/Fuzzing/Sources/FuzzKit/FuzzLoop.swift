import Foundation

/// libFuzzer's loop, which hands over input until its time is up.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What every target begins with.
public enum FuzzLoop {
  /// Hands input to a function until time is up.
  ///
  /// The package manager wants an entry point in the module, so libFuzzer's own is not used.
  public static func run(_ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt) {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = FuzzKit.run(&count, &arguments, test)
  }

  /// A folder that goes away with the machine's temporary files.
  public static let folder: URL = {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fuzz-\(UUID())")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      fatalError("\(error)")
    }
    return folder
  }()

  /// Writes input to a file of ``folder``; returns its path.
  public static func file(_ name: String, _ start: UnsafePointer<UInt8>?, _ count: Int) -> String {
    let url = folder.appending(path: name)
    do {
      try Data(UnsafeBufferPointer(start: start, count: count)).write(to: url)
    } catch {
      fatalError("\(error)")
    }
    return url.path
  }
}
