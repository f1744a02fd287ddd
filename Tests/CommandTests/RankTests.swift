import Foundation
import Testing

@Suite("Ranks of traceloom")
struct RankTests {
  private func generate(_ shop: Workshop, _ environment: [String: String]) throws -> String {
    let result = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), environment: environment)
    #expect(result.code == 0, "\(result.err)")
    return result.err
  }

  @Test(
    "Come from the environment",
    arguments: [
      ["TRACELOOM_RANK": "1", "TRACELOOM_WORLD_SIZE": "3"],
      [
        "SLURM_ARRAY_TASK_ID": "11", "SLURM_ARRAY_TASK_MIN": "10", "SLURM_ARRAY_TASK_COUNT": "3",
        "SLURM_PROCID": "0", "SLURM_NTASKS": "1",
      ],
      ["SLURM_PROCID": "1", "SLURM_NTASKS": "3"],
      [
        "TRACELOOM_RANK": "1", "TRACELOOM_WORLD_SIZE": "3", "SLURM_PROCID": "0",
        "SLURM_NTASKS": "1",
      ],
    ])
  func environment(environment: [String: String]) throws {
    let shop = try Workshop()
    let said = try generate(shop, environment)
    #expect(said.contains("Rank 1 of 3 has made its"), "\(said)")
    #expect(said.contains("Ranks 0,2 have still to run"), "\(said)")
    #expect(shop.folder.exists("made/completions/00001"))
    let status = try Command.run("status", shop.out("made"))
    #expect(status.code == 0)
    #expect(status.out == "0,2\n")
  }

  @Test("What status prints can be given to an array again")
  func resubmitted() throws {
    let shop = try Workshop()
    _ = try generate(shop, ["TRACELOOM_RANK": "1", "TRACELOOM_WORLD_SIZE": "3"])
    for id in ["2", "0"] {
      _ = try generate(
        shop,
        [
          "SLURM_ARRAY_TASK_ID": id, "SLURM_ARRAY_TASK_MIN": "0", "SLURM_ARRAY_TASK_COUNT": "2",
        ])
    }
    let status = try Command.run("status", shop.out("made"))
    #expect(status.out.isEmpty)
    #expect(status.err.contains("finished"))
    #expect(try !shop.digest("made").isEmpty)
  }

  @Test("Finish waits for all of them")
  func finish() throws {
    let shop = try Workshop()
    _ = try generate(shop, ["TRACELOOM_RANK": "1", "TRACELOOM_WORLD_SIZE": "2"])
    let early = try Command.run("finish", shop.out("made"))
    #expect(early.code == 75)
    #expect(!shop.folder.exists("made/manifest.json"))
    _ = try generate(shop, ["TRACELOOM_RANK": "0", "TRACELOOM_WORLD_SIZE": "2"])
    let late = try Command.run("finish", shop.out("made"))
    #expect(late.code == 0, "\(late.err)")
    #expect(late.err.contains(try shop.digest("made")))
  }

  @Test("Numbers that are none are refused")
  func numbers() throws {
    let shop = try Workshop()
    let result = try Command.run(
      "generate", shop.recipe, "-o", shop.out("made"), environment: ["TRACELOOM_RANK": "x"])
    #expect(result.code == 64)
    #expect(result.err.contains("TRACELOOM_RANK is x"), "\(result.err)")
    #expect(!shop.folder.exists("made"))
  }

  @Test("A folder without a run has no status")
  func noRun() throws {
    let folder = try Command.Folder()
    for command in ["status", "finish", "verify"] {
      let result = try Command.run(command, folder.path)
      #expect(result.code == 65)
      #expect(result.err.contains(folder.path), "\(result.err)")
    }
  }
}
