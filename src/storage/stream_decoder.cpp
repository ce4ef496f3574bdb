#include <algorithm>
#include <cmath>
#include <utility>

#include "storage/byte_text.h"
#include "storage/row_frame.h"
#include "storage/row_stream.h"
#include "storage/text_encoding.h"

namespace buurtatlas {

namespace {

std::string textFrom(ByteReader& from) {
  const std::string_view text = from.text();
  if (!isUtf8(text)) {
    from.spoil();
  }
  return std::string(text);
}

std::vector<std::string> textsFrom(ByteReader& from) {
  std::vector<std::string> texts(from.count(4));
  for (std::string& text : texts) {
    text = textFrom(from);
  }
  return texts;
}

Reason reasonFrom(ByteReader& from) {
  std::string text = textFrom(from);
  return {.text = std::move(text), .arguments = textsFrom(from)};
}

Point pointFrom(ByteReader& from) {
  const auto east = from.get<double>();
  const auto north = from.get<double>();
  if (!(std::abs(east) <= kFarthestCoordinate && std::abs(north) <= kFarthestCoordinate)) {
    from.spoil();
  }
  return {.east = east, .north = north};
}

std::vector<Point> pointsFrom(ByteReader& from) {
  std::vector<Point> points(from.count(2 * sizeof(double)));
  for (Point& point : points) {
    point = pointFrom(from);
  }
  return points;
}

MultiPolygon areaFrom(ByteReader& from) {
  MultiPolygon area(from.count(8));
  for (Polygon& polygon : area) {
    polygon.outer = pointsFrom(from);
    polygon.holes.resize(from.count(4));
    for (Ring& hole : polygon.holes) {
      hole = pointsFrom(from);
    }
  }
  return area;
}

Shape shapeFrom(ByteReader& from) {
  switch (static_cast<ShapeKind>(from.get<std::uint8_t>())) {
    case ShapeKind::None:
      return {};
    case ShapeKind::Point:
      return pointFrom(from);
    case ShapeKind::Line:
      return pointsFrom(from);
    case ShapeKind::Area:
      return areaFrom(from);
  }
  from.spoil();
  return {};
}

/// Whatever the importer did, positions enter the atlas on its grid.
void putOnGrid(Shape& shape) {
  const auto putAll = [](std::vector<Point>& points) { std::ranges::transform(points, points.begin(), onGrid); };
  if (auto* point = std::get_if<Point>(&shape)) {
    *point = onGrid(*point);
  } else if (auto* line = std::get_if<LineString>(&shape)) {
    putAll(*line);
  } else if (auto* area = std::get_if<MultiPolygon>(&shape)) {
    for (Polygon& polygon : *area) {
      putAll(polygon.outer);
      std::ranges::for_each(polygon.holes, putAll);
    }
  }
}

ForeignHeader headerFrom(ByteReader& from) {
  ForeignHeader header;
  header.fields = textsFrom(from);
  header.layer = textFrom(from);
  header.crs = textFrom(from);
  header.absent = textsFrom(from);
  return header;
}

/// Texts are whole characters: their bytes as a whole are, and none ends within one.
PackedTexts packedFrom(ByteReader& from, std::size_t count) {
  std::vector<std::uint32_t> ends = from.getAll<std::uint32_t>(count);
  const std::string_view bytes = from.text();
  const auto endsCharacter = [&](std::uint32_t end) {
    return end >= bytes.size() || (static_cast<unsigned char>(bytes[end]) & 0xC0U) != 0x80;
  };
  const bool areEnds = ends.size() == count && (ends.empty() ? 0 : ends.back()) == bytes.size() &&
                       std::ranges::is_sorted(ends) && std::ranges::all_of(ends, endsCharacter);
  if (!areEnds || !isUtf8(bytes)) {
    from.spoil();
    return {};
  }
  return {std::string(bytes), std::move(ends)};
}

ForeignBlock blockFrom(ByteReader& from, std::optional<std::size_t> wantedFields) {
  const std::size_t rows = from.count(sizeof(std::int64_t));
  const auto fields = from.get<std::uint32_t>();
  if (fields != wantedFields) {
    from.spoil();
    return {};
  }
  ForeignBlock block{.lines = from.getAll<std::int64_t>(rows)};
  for (std::size_t field = 0; field < fields && from.isSound(); ++field) {
    block.values.push_back(packedFrom(from, rows));
  }
  block.shapes.reserve(rows);
  for (std::size_t row = 0; row < rows && from.isSound(); ++row) {
    block.shapes.push_back(shapeFrom(from));
  }
  return block;
}

std::vector<Rejection> rejectionsFrom(ByteReader& from) {
  std::vector<Rejection> rejections(from.count(sizeof(std::int64_t)));
  for (Rejection& rejection : rejections) {
    rejection.line = from.get<std::int64_t>();
    rejection.rowKept = from.get<std::uint8_t>() != 0;
    rejection.reason = reasonFrom(from);
  }
  return rejections;
}

StreamEnd endFrom(ByteReader& from) {
  StreamEnd end;
  if (from.get<std::uint8_t>() != 0) {
    const auto code = from.get<std::uint8_t>();
    if (code > static_cast<std::uint8_t>(ErrorCode::Internal)) {
      from.spoil();
      return end;
    }
    Error error{.code = static_cast<ErrorCode>(code), .reason = reasonFrom(from)};
    error.file = textFrom(from);
    error.line = from.get<std::int64_t>();
    end.error = std::move(error);
  }
  return end;
}

StreamProgress progressFrom(ByteReader& from) {
  const StreamProgress progress{.share = from.get<double>()};
  if (!(progress.share >= 0 && progress.share <= 1)) {
    from.spoil();
  }
  return progress;
}

StreamMessage messageFrom(std::uint32_t kind, ByteReader& from, std::optional<std::size_t> fields) {
  switch (kind) {
    case 0:
      return headerFrom(from);
    case 1:
      return blockFrom(from, fields);
    case 2:
      return rejectionsFrom(from);
    case 3:
      return progressFrom(from);
    case 4:
      return endFrom(from);
    default:
      from.spoil();
      return StreamProgress{};
  }
}

std::unexpected<Error> notOurs() {
  return fail(ErrorCode::InvalidInput,
              "The importer answered what cannot be understood. Try again; if it stays so, "
              "the file is damaged in a way that breaks the importer.");
}

}  // namespace

void StreamDecoder::add(std::string_view bytes) {
  m_bytes.erase(0, m_at);
  m_at = 0;
  m_bytes.append(bytes);
}

Result<std::optional<StreamMessage>> StreamDecoder::next() {
  const std::string_view left = std::string_view(m_bytes).substr(m_at);
  if (left.size() < kFrameHeadBytes) {
    return std::nullopt;
  }
  ByteReader head(left);
  const auto mark = head.get<std::uint32_t>();
  const auto kind = head.get<std::uint32_t>();
  const auto length = head.get<std::uint32_t>();
  const auto checksum = head.get<std::uint64_t>();
  if (mark != kMark || length > kMostFrameBytes) {
    return notOurs();
  }
  if (left.size() - kFrameHeadBytes < length) {
    return std::nullopt;
  }
  const std::string_view payload = left.substr(kFrameHeadBytes, length);
  ByteReader reader(payload);
  if (checksumOf(payload) != checksum || (kind == 0 && m_fields)) {
    return notOurs();
  }
  StreamMessage message = messageFrom(kind, reader, m_fields);
  if (!reader.isAtEnd()) {
    return notOurs();
  }
  if (const auto* header = std::get_if<ForeignHeader>(&message)) {
    m_fields = header->fields.size();
  }
  if (auto* block = std::get_if<ForeignBlock>(&message); block != nullptr && m_positions == Positions::OnGrid) {
    std::ranges::for_each(block->shapes, putOnGrid);
  }
  m_at += kFrameHeadBytes + length;
  return message;
}

}  // namespace buurtatlas
