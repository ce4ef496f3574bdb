#include "storage/written_csv.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace buurtatlas {

namespace {

constexpr std::string_view kFormulaStarts = "=+-@\t\r\n";

/// Digits with an optional sign, separators and exponent: a spreadsheet computes nothing from it.
bool isNumberOrTelephone(std::string_view text) {
  return text.size() > 1 && (text[0] == '+' || text[0] == '-') && text[1] >= '0' && text[1] <= '9' &&
         text.find_first_not_of("0123456789 .,", 1) == std::string_view::npos;
}

/// What goes in front of a cell that a spreadsheet would compute.
std::string_view guardOf(std::string_view text) {
  const bool isFormula = !text.empty() && kFormulaStarts.contains(text[0]) && !isNumberOrTelephone(text);
  return isFormula ? "'" : "";
}

bool isUnsafeBare(char letter) {
  return letter == ',' || letter == ';' || letter == '"' || letter == '\r' || letter == '\n' || letter == '\t';
}

std::string millimetres(double metres) {
  std::array<char, 40> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), metres, std::chars_format::fixed, 3);
  return {text.data(), error == std::errc() ? end : text.data()};
}

/// The fewest digits that are read back as the same number.
std::string allDigits(double number) {
  std::array<char, 40> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  return {text.data(), error == std::errc() ? end : text.data()};
}

using NumberWriter = std::string (*)(double);

std::string wktOf(const std::vector<Point>& points, bool close, NumberWriter number) {
  std::string text = "(";
  for (const Point point : points) {
    text += (text.size() > 1 ? "," : "") + number(point.east) + " " + number(point.north);
  }
  if (close && !points.empty()) {
    text += "," + number(points.front().east) + " " + number(points.front().north);
  }
  return text + ")";
}

std::string wktOf(const Shape& shape, NumberWriter number) {
  if (const auto* point = std::get_if<Point>(&shape)) {
    return "POINT " + wktOf({*point}, false, number);
  }
  if (const auto* line = std::get_if<LineString>(&shape)) {
    return "LINESTRING " + wktOf(*line, false, number);
  }
  const auto* area = std::get_if<MultiPolygon>(&shape);
  if (area == nullptr) {
    return {};
  }
  std::string text;
  for (const Polygon& polygon : *area) {
    text += (text.empty() ? "(" : ",(") + wktOf(polygon.outer, true, number);
    for (const Ring& hole : polygon.holes) {
      text += "," + wktOf(hole, true, number);
    }
    text += ")";
  }
  return "MULTIPOLYGON (" + text + ")";
}

enum class ShapeColumns { None, EastNorth, Wkt };

ShapeColumns shapeColumnsOf(const LayerTable& layer) {
  const auto isPoint = [](const LayerRow& row) { return std::holds_alternative<Point>(row.shape); };
  const auto isEmpty = [](const LayerRow& row) { return std::holds_alternative<std::monostate>(row.shape); };
  if (std::ranges::all_of(layer.rows, isEmpty)) {
    return ShapeColumns::None;
  }
  if (std::ranges::all_of(layer.rows, [&](const LayerRow& row) { return isPoint(row) || isEmpty(row); })) {
    return std::ranges::contains(layer.fields, "east", &LayerField::name) ? ShapeColumns::None
                                                                          : ShapeColumns::EastNorth;
  }
  return ShapeColumns::Wkt;
}

}  // namespace

std::string guardedCell(std::string_view text) { return std::string(guardOf(text)).append(text); }

void appendCell(std::string& csv, std::string_view text) {
  const bool isQuoted = std::ranges::any_of(text, isUnsafeBare);
  csv += isQuoted ? "\"" : "";
  csv += guardOf(text);
  if (!isQuoted) {
    csv += text;
    return;
  }
  for (const char letter : text) {
    csv += letter;
    if (letter == '"') {
      csv += '"';
    }
  }
  csv += '"';
}

std::string csvOf(const LayerTable& layer) {
  const ShapeColumns shapes = shapeColumnsOf(layer);
  std::string csv;
  for (const LayerField& field : layer.fields) {
    csv += csv.empty() ? "" : ",";
    appendCell(csv, field.name);
  }
  const std::string_view separator = csv.empty() ? "" : ",";
  csv += shapes == ShapeColumns::EastNorth ? std::string(separator) + "east,north"
         : shapes == ShapeColumns::Wkt     ? std::string(separator) + "wkt"
                                           : "";
  csv += '\n';
  for (const LayerRow& row : layer.rows) {
    const std::size_t start = csv.size();
    for (std::size_t field = 0; field < row.values.size(); ++field) {
      csv += field == 0 ? "" : ",";
      appendCell(csv, row.values[field]);
    }
    if (shapes == ShapeColumns::EastNorth) {
      const auto* point = std::get_if<Point>(&row.shape);
      csv += separator;
      csv += point != nullptr ? millimetres(point->east) + "," + millimetres(point->north) : ",";
    } else if (shapes == ShapeColumns::Wkt) {
      csv += separator;
      appendCell(csv, wktOf(row.shape, layer.isExact ? allDigits : millimetres));
    }
    if (csv.size() == start) {
      csv += "\"\"";  // a row of one empty cell must not look like an empty line
    }
    csv += '\n';
  }
  return csv;
}

}  // namespace buurtatlas
