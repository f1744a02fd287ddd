import ArgumentParser
import Foundation
import Pipeline

/// Which of several machines that share a dataset this is.
///
/// Flags say it, else `TRACELOOM_RANK` of `TRACELOOM_WORLD_SIZE`, else Slurm's array, else Slurm's processes,
/// else there is one machine.
struct RankOptions: ParsableArguments {
  @Option(help: "The number of this machine, from 0, where several share the dataset.")
  var rank: Int?

  @Option(help: "The number of machines that share the dataset.")
  var worldSize: Int?

  func validate() throws {
    guard (rank == nil) == (worldSize == nil) else {
      throw ValidationError("--rank and --world-size belong together: give both or neither.")
    }
  }

  /// Returns the place of this machine.
  ///
  /// - Parameter folder: The folder of the run, which may be under way.
  /// - Throws: `RunError` if the numbers are no place.
  /// - Returns: The place.
  func place(in folder: String) throws -> Place {
    if let rank, let worldSize {
      return try place(rank, of: worldSize, from: "--rank \(rank) --world-size \(worldSize)")
    }
    let environment = ProcessInfo.processInfo.environment
    func numbers(_ names: String...) throws -> [Int]? {
      guard names.contains(where: { environment[$0] != nil }) else { return nil }
      return try names.map { name in
        guard let number = environment[name].flatMap({ Int($0) }) else {
          throw RunError(
            .mismatch,
            "\(name) is \(environment[name] ?? "not set") where \(names.joined(separator: " and ")) "
              + "must be whole numbers; set them, or give --rank and --world-size")
        }
        return number
      }
    }
    if let own = try numbers("TRACELOOM_RANK", "TRACELOOM_WORLD_SIZE") {
      return try place(own[0], of: own[1], from: "TRACELOOM_RANK of TRACELOOM_WORLD_SIZE")
    }
    if environment["SLURM_ARRAY_TASK_ID"] != nil,
      let array = try numbers(
        "SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_COUNT")
    {
      // An array of the ranks that `status` says are missing counts fewer than the run has: then
      // its numbers are the ranks themselves.
      let known = (try? RunStatus.of(folder: folder))?.worldSize
      if let known, known != array[2] {
        return try place(
          array[0], of: known, from: "SLURM_ARRAY_TASK_ID in a run of \(known) ranks")
      }
      return try place(
        array[0] - array[1], of: array[2],
        from: "SLURM_ARRAY_TASK_ID of SLURM_ARRAY_TASK_COUNT")
    }
    if environment["SLURM_PROCID"] != nil,
      let processes = try numbers("SLURM_PROCID", "SLURM_NTASKS")
    {
      return try place(processes[0], of: processes[1], from: "SLURM_PROCID of SLURM_NTASKS")
    }
    return Place()
  }

  private func place(_ rank: Int, of worldSize: Int, from origin: String) throws -> Place {
    guard 1...1_000_000 ~= worldSize, 0..<worldSize ~= rank else {
      throw RunError(
        .mismatch,
        "\(origin) makes this rank \(rank) of \(worldSize); ranks go from 0 to one below their number"
      )
    }
    return Place(rank: rank, worldSize: worldSize)
  }
}
