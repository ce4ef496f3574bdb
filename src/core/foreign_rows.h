#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/atlas.h"
#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

/// A geometry of a foreign file in the atlas's plane, on the 1 mm grid.
using Shape = std::variant<std::monostate, Point, LineString, MultiPolygon>;

/// One row of a foreign file. The values stand in the order of ForeignHeader::fields; an absent value is empty.
struct ForeignRow {
  std::int64_t line = 0;  ///< line of the CSV file, or feature number counted from 1
  std::vector<std::string> values = {};
  Shape shape = {};
};

/// Texts one behind the other in memory, as there may be millions.
class PackedTexts {
 public:
  PackedTexts() = default;
  /// `ends` of the texts in the bytes, never falling; the last is the end of the bytes.
  PackedTexts(std::string bytes, std::vector<std::uint32_t> ends)
      : m_bytes(std::move(bytes)), m_ends(std::move(ends)) {}

  void add(std::string_view text) {
    m_bytes.append(text);
    m_ends.push_back(static_cast<std::uint32_t>(m_bytes.size()));
  }
  [[nodiscard]] std::size_t size() const { return m_ends.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t place) const {
    const std::size_t begin = place == 0 ? 0 : m_ends[place - 1];
    return std::string_view(m_bytes).substr(begin, m_ends[place] - begin);
  }
  [[nodiscard]] const std::string& bytes() const { return m_bytes; }
  [[nodiscard]] const std::vector<std::uint32_t>& ends() const { return m_ends; }

 private:
  std::string m_bytes = {};
  std::vector<std::uint32_t> m_ends = {};
};

/// Rows of a foreign file field by field. All columns are as long as `lines`.
struct ForeignBlock {
  std::vector<std::int64_t> lines = {};
  std::vector<PackedTexts> values = {};  ///< one for each of ForeignHeader::fields
  std::vector<Shape> shapes = {};

  [[nodiscard]] std::size_t size() const { return lines.size(); }
};

/// One of the rows of a block, which must outlive this.
struct BlockRow {
  const ForeignBlock& block;
  std::size_t place = 0;

  [[nodiscard]] std::int64_t line() const { return block.lines[place]; }
  [[nodiscard]] const Shape& shape() const { return block.shapes[place]; }
};

/// With as many columns as the first row has values; what a row lacks is empty.
ForeignBlock blockOf(std::vector<ForeignRow> rows);
std::vector<ForeignRow> rowsOf(ForeignBlock block);

/// The fields of each kind of layer, in the order in which headers and rows have them.
std::span<const std::string_view> canonicalFields(LayerKind kind);

/// What the values of the rows mean: canonical field names (such as "street", "number", "name", "type") where columns
/// were recognised or mapped; for raw tables and outlines the file's own column names.
struct ForeignHeader {
  std::vector<std::string> fields = {};
  std::string layer = {};  ///< the layer that was read
  std::string crs = {};    ///< the reference system the file's coordinates were in, empty when it has no positions
  std::vector<std::string> absent = {};  ///< those of the fields that no column of the file gives
};

/// A row, or one part of a row (its position, its phone number), that was not taken over.
struct Rejection {
  std::int64_t line = 0;
  Reason reason = {};
  bool rowKept = false;  ///< true: the row was kept without the part that is at fault
  friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// Why an incident is kept without its clock; %1 is how that was written.
inline constexpr const char* kUnreadableClock = "The hour \"%1\" cannot be read, so only the rest of the time counts.";

/// What is wanted. Layer: rows of a layer of the atlas. Table: all columns as they are, with the shape where the file
/// has one. Outline: no rows, but a header for each layer of the file, with its columns and the system it names. Lines:
/// the lines of a text file, each as one value.
enum class ForeignContent { Layer, Table, Outline, Lines };

/// One file to read, and how.
struct ForeignRequest {
  std::string file = {};
  ForeignContent content = ForeignContent::Layer;
  LayerKind kind = LayerKind::Streets;  ///< for ForeignContent::Layer, and what an outline is for
  std::string plane = "EPSG:3812";      ///< positions are wanted in this system; empty: as the file has them, on no
                                        ///< grid, and borders are not looked at
  std::string layer = {};               ///< layer of the file; empty for the only, or the best fitting one
  std::string crs = {};                 ///< system of the file where it does not say; empty for its own, else WGS 84
  std::map<std::string, std::string> mapping = {};  ///< canonical field -> column of the file
};

}  // namespace buurtatlas
