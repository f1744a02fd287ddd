import Foundation
import Testing

@testable import Datasets

/// Files say why they can't be written, and archives are what tar expects.
@Suite struct FilesTests {
  private func withFolder(_ work: (String) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try Folder.create(path + "/a/b")
    defer { try? FileManager.default.removeItem(atPath: path) }
    try work(path)
  }

  private func tar(_ arguments: [String], in folder: String) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["tar"] + arguments
    process.currentDirectoryURL = URL(filePath: folder)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: text, as: UTF8.self))
  }

  @Test func `tar opens an archive, and its bytes repeat`() throws {
    try withFolder { folder in
      let members: [(String, [UInt8])] = [
        ("images/a/00000000-0.png", Array("one".utf8)), ("images/a/00000000-1.png", []),
        ("images/b/00000001-0.png", (0..<512).map { UInt8($0 % 251) }),
        (String(repeating: "n", count: 99), (0..<600_000).map { UInt8($0 % 253) }),
      ]
      for name in ["one.tar", "two.tar"] {
        var archive = try TarWriter(creating: "\(folder)/\(name)")
        for (name, bytes) in members { try archive.add(name, bytes) }
        try archive.close()
      }
      #expect(
        FileManager.default.contents(atPath: "\(folder)/one.tar")
          == FileManager.default.contents(atPath: "\(folder)/two.tar"))
      let (status, list) = try tar(["--numeric-owner", "--utc", "-tvf", "one.tar"], in: folder)
      #expect(status == 0)
      for line in list.split(separator: "\n") {
        #expect(line.hasPrefix("-rw-r--r-- 0/0") && line.contains("1970-01-01 00:00"))
      }
      #expect(list.split(separator: "\n").count == 4)
      let (result, complaint) = try tar(["-xf", "one.tar"], in: folder)
      #expect(result == 0 && complaint.isEmpty)
      for (name, bytes) in members {
        #expect(FileManager.default.contents(atPath: "\(folder)/\(name)") == Data(bytes))
      }
    }
  }

  @Test func `a full disk gets a sentence`() throws {
    // What is written to /dev/full finds no room.
    let error = #expect(throws: FileError.self) {
      var file = try OutputFile(creating: "/dev/full")
      try file.write([UInt8](repeating: 1, count: 1_000))
      try file.close()
    }
    #expect(error?.description.contains("can't write /dev/full: the disk is full; free") == true)
    #expect(throws: FileError.self) { try OutputFile.write([1], to: "/dev/full") }
    #expect(throws: FileError.self) {
      var file = try OutputFile(creating: "/dev/full")
      try file.write([UInt8](repeating: 1, count: 1 << 20))
    }
  }

  @Test func `a missing folder and a path through a file get sentences`() throws {
    try withFolder { folder in
      let missing = #expect(throws: FileError.self) {
        try OutputFile.write([1], to: "\(folder)/none/x")
      }
      #expect(missing?.description.contains("no such file or folder") == true)
      try OutputFile.write([1], to: "\(folder)/file")
      let through = #expect(throws: FileError.self) { try Folder.create("\(folder)/file/x") }
      #expect(through?.description.contains("a part of the path is a file") == true)
      let same = #expect(throws: FileError.self) { try Folder.create("\(folder)/file") }
      #expect(same != nil)
    }
    let readOnly = #expect(throws: FileError.self) {
      try OutputFile.write([1], to: "/proc/version")
    }
    #expect(readOnly != nil)
  }

  @Test func `pieces of every size come out in order`() throws {
    try withFolder { folder in
      var expected: [UInt8] = []
      var file = try OutputFile(creating: "\(folder)/file")
      for size in [0, 1, 262_143, 1, 262_144, 3, 262_145, 700_000, 5] {
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ size) }
        try file.write(bytes)
        expected += bytes
      }
      #expect(file.count == expected.count)
      try file.close()
      #expect(FileManager.default.contents(atPath: "\(folder)/file") == Data(expected))
    }
  }

  @Test func `a folder takes the place of another, and all of it is removed`() throws {
    try withFolder { folder in
      try OutputFile.write([1], to: "\(folder)/a/b/old")
      try Folder.create("\(folder)/new.partial")
      try OutputFile.write([2], to: "\(folder)/new.partial/new")
      try Folder.rename("\(folder)/new.partial", to: "\(folder)/a")
      #expect(try Folder.names(in: folder) == ["a"])
      #expect(try Folder.names(in: "\(folder)/a") == ["new"])
      #expect(try Folder.claim("\(folder)/name", with: "\(folder)/a/new"))
      #expect(try !Folder.claim("\(folder)/name", with: "\(folder)/a/new"))
      try Folder.remove("\(folder)/a")
      try Folder.remove("\(folder)/a")
      #expect(!Folder.exists("\(folder)/a") && Folder.exists("\(folder)/name"))
    }
  }
}
