#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
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
