#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/foreign_rows.h"
#include "core/result.h"

namespace buurtatlas {

/// What the importer says: what the rows mean, rows, what was refused, how far it is (0 to 1), and how it ended.
struct StreamProgress {
  double share = 0;
};
struct StreamEnd {
  std::optional<Error> error = {};  ///< none: the file was read to its end
};
using StreamMessage = std::variant<ForeignHeader, ForeignBlock, std::vector<Rejection>, StreamProgress, StreamEnd>;

/// The largest frame either side accepts, and the largest coordinate.
inline constexpr std::size_t kMostFrameBytes = std::size_t{256} << 20U;
inline constexpr double kFarthestCoordinate = 1e8;

/// One message as a frame: a mark, its kind, its length, a checksum, and its columns one after the other.
std::string frameOf(const StreamMessage& message);

/// A frame around any bytes, with a right length and checksum.
std::string frameAround(std::size_t kind, const std::string& payload);

/// Takes bytes as they come from the pipe and gives messages. It believes nothing: lengths, checksums, counts,
/// characters and coordinates are checked, and a row must have as many values as the header has fields.
class StreamDecoder {
 public:
  enum class Positions : std::uint8_t { OnGrid, AsTheyAre };
  explicit StreamDecoder(Positions positions = Positions::OnGrid) : m_positions(positions) {}

  void add(std::string_view bytes);
  /// The next whole message, none when more bytes are needed. Fails: InvalidInput when the bytes are not a stream of
  /// ours.
  Result<std::optional<StreamMessage>> next();

 private:
  Positions m_positions;
  std::string m_bytes;
  std::size_t m_at = 0;
  std::optional<std::size_t> m_fields;
};

/// A request as the importer reads it on its standard input.
std::string frameOf(const ForeignRequest& request);
Result<ForeignRequest> requestOf(std::string_view frame);

}  // namespace buurtatlas
