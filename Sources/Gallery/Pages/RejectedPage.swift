import Datasets
import Imaging

/// What the template of the rejected draws takes: a group for each reason.
struct RejectedPage {
  private let samples: [RejectedSample]

  init(_ samples: [RejectedSample]) {
    self.samples = samples
  }

  private struct Reason: Hashable {
    var task: String
    var reason: String
  }

  /// The groups by task and reason.
  var groups: [[String: Any]] {
    let groups = Dictionary(grouping: samples) { Reason(task: $0.task, reason: $0.reason) }
    return groups.sorted { ($0.key.task, $0.key.reason) < ($1.key.task, $1.key.reason) }.map {
      key, samples in
      [
        "task": key.task.replacing("_", with: " "), "reason": key.reason,
        "count": samples.count.of("draw"), "samples": samples.map(context),
      ]
    }
  }

  private func context(_ sample: RejectedSample) -> [String: Any] {
    let pictures = sample.pictures.indices.compactMap { place -> [String: Any]? in
      guard let path = sample.path(place), let size = sample.pictures[place].size else {
        return nil
      }
      return [
        "src": path, "width": "\(size.width)", "height": "\(size.height)",
        "alt": sample.words[place],
      ]
    }
    return [
      "place": sample.place, "detail": sample.detail, "pictures": pictures,
      "hasPictures": !pictures.isEmpty, "question": sample.record?.problem.question ?? "",
      "answer": sample.record?.answer.value ?? "", "isTold": sample.record != nil,
      "lost": sample.pictures.count > pictures.count,
    ]
  }
}
