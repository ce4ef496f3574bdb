#pragma once

#include <string>
#include <string_view>

#include "core/layer_table.h"

namespace buurtatlas {

/// A cell that a spreadsheet cannot take for a formula: what begins with = + - @ or a control character gets an
/// apostrophe in front, unless it is a plain number or a telephone number. TextTable takes the apostrophe away again.
std::string guardedCell(std::string_view text);

/// Adds a cell as a table has it: guarded, and in quotation marks where it needs them.
void appendCell(std::string& csv, std::string_view text);

/// The layer as CSV: UTF-8, commas, a line per row. Points become east and north where the layer has no such columns;
/// other shapes become the column wkt.
std::string csvOf(const LayerTable& layer);

}  // namespace buurtatlas
