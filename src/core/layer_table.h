#pragma once

#include <string>
#include <vector>

#include "core/foreign_rows.h"

namespace buurtatlas {

/// What a column of a file that is written holds; the values themselves travel as text.
enum class FieldType { Text, Integer, Real };

struct LayerField {
  std::string name;
  FieldType type = FieldType::Text;
};

/// One row to write, its values in the order of LayerTable::fields; an empty Integer or Real is written as "no value".
struct LayerRow {
  std::vector<std::string> values = {};
  Shape shape = {};
};

/// A layer ready to be written to a file, in the plane named by crs; without shapes it is a plain table.
struct LayerTable {
  std::string name = {};
  std::string crs = {};
  std::vector<LayerField> fields = {};
  std::vector<LayerRow> rows = {};
  bool isExact = false;  ///< positions are written with all their digits as text too, else to 0.1 mm or 1 mm
};

}  // namespace buurtatlas
