#include "storage/row_stream.h"

#include <cmath>
#include <utility>

#include "storage/byte_text.h"
#include "storage/text_encoding.h"

namespace buurtatlas {

namespace {

constexpr std::uint32_t kMark = 0x42415231;  // "BAR1"
constexpr std::size_t kFrameHeadBytes = 4 + 4 + 4 + 8;

enum class ShapeKind : std::uint8_t { None, Point, Line, Area };

/// FNV-1a over words of eight bytes: it finds what went wrong by accident, which is all a checksum on a pipe is for.
std::uint64_t checksumOf(std::string_view bytes) {
  std::uint64_t sum = 0xcbf29ce484222325U;
  while (!bytes.empty()) {
    std::uint64_t word = 0;
    const std::size_t size = std::min<std::size_t>(bytes.size(), sizeof word);
    std::memcpy(&word, bytes.data(), size);
    sum = (sum ^ word) * 0x100000001b3U;
    sum ^= sum >> 29U;
    bytes.remove_prefix(size);
  }
  return sum;
}

void put(ByteWriter& to, const std::vector<Point>& points) {
  to.put(static_cast<std::uint32_t>(points.size()));
  for (const Point point : points) {
    to.put(point.east);
    to.put(point.north);
  }
}

void put(ByteWriter& to, const Shape& shape) {
  to.put(static_cast<std::uint8_t>(shape.index()));
  if (const auto* point = std::get_if<Point>(&shape)) {
    to.put(point->east);
    to.put(point->north);
  } else if (const auto* line = std::get_if<LineString>(&shape)) {
    put(to, *line);
  } else if (const auto* area = std::get_if<MultiPolygon>(&shape)) {
    to.put(static_cast<std::uint32_t>(area->size()));
    for (const Polygon& polygon : *area) {
      put(to, polygon.outer);
      to.put(static_cast<std::uint32_t>(polygon.holes.size()));
      for (const Ring& hole : polygon.holes) {
        put(to, hole);
      }
    }
  }
}

void put(ByteWriter& to, const std::vector<std::string>& texts) {
  to.put(static_cast<std::uint32_t>(texts.size()));
  for (const std::string& text : texts) {
    to.put(text);
  }
}

void put(ByteWriter& to, const Reason& reason) {
  to.put(reason.text);
  put(to, reason.arguments);
}

void put(ByteWriter& to, const ForeignHeader& header) {
  put(to, header.fields);
  to.put(header.layer);
  to.put(header.crs);
}

void put(ByteWriter& to, const std::vector<ForeignRow>& rows) {
  const std::size_t fields = rows.empty() ? 0 : rows.front().values.size();
  to.put(static_cast<std::uint32_t>(rows.size()));
  to.put(static_cast<std::uint32_t>(fields));
  for (const ForeignRow& row : rows) {
    to.put(row.line);
  }
  for (std::size_t field = 0; field < fields; ++field) {
    for (const ForeignRow& row : rows) {
      to.put(row.values[field]);
    }
  }
  for (const ForeignRow& row : rows) {
    put(to, row.shape);
  }
}

void put(ByteWriter& to, const std::vector<Rejection>& rejections) {
  to.put(static_cast<std::uint32_t>(rejections.size()));
  for (const Rejection& rejection : rejections) {
    to.put(rejection.line);
    to.put(static_cast<std::uint8_t>(rejection.rowKept));
    put(to, rejection.reason);
  }
}

void put(ByteWriter& to, const StreamProgress& progress) { to.put(progress.share); }

void put(ByteWriter& to, const StreamEnd& end) {
  to.put(static_cast<std::uint8_t>(end.error.has_value()));
  if (end.error) {
    to.put(static_cast<std::uint8_t>(end.error->code));
    put(to, end.error->reason);
    to.put(end.error->file);
    to.put(end.error->line);
  }
}

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
  return onGrid({.east = east, .north = north});
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

ForeignHeader headerFrom(ByteReader& from) {
  ForeignHeader header;
  header.fields = textsFrom(from);
  header.layer = textFrom(from);
  header.crs = textFrom(from);
  return header;
}

std::vector<ForeignRow> rowsFrom(ByteReader& from, std::optional<std::size_t> wantedFields) {
  std::vector<ForeignRow> rows(from.count(sizeof(std::int64_t)));
  const auto fields = from.get<std::uint32_t>();
  if (fields != wantedFields) {
    from.spoil();
    return {};
  }
  for (ForeignRow& row : rows) {
    row.line = from.get<std::int64_t>();
    row.values.resize(from.isSound() ? fields : 0);
  }
  for (std::size_t field = 0; field < fields && from.isSound(); ++field) {
    for (ForeignRow& row : rows) {
      row.values[field] = textFrom(from);
    }
  }
  for (ForeignRow& row : rows) {
    row.shape = shapeFrom(from);
  }
  return rows;
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
      return rowsFrom(from, fields);
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

std::string frameAround(std::size_t kind, const std::string& payload) {
  ByteWriter frame;
  frame.put(kMark);
  frame.put(static_cast<std::uint32_t>(kind));
  frame.put(static_cast<std::uint32_t>(payload.size()));
  frame.put(checksumOf(payload));
  return frame.take() + payload;
}

std::string frameOf(const StreamMessage& message) {
  ByteWriter payload;
  std::visit([&](const auto& content) { put(payload, content); }, message);
  return frameAround(message.index(), payload.take());
}

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
  m_at += kFrameHeadBytes + length;
  return message;
}

std::string frameOf(const ForeignRequest& request) {
  ByteWriter payload;
  payload.put(request.file);
  payload.put(static_cast<std::uint8_t>(request.content));
  payload.put(nameOf(request.kind));
  payload.put(request.plane);
  payload.put(request.layer);
  payload.put(request.crs);
  payload.put(static_cast<std::uint32_t>(request.mapping.size()));
  for (const auto& [field, column] : request.mapping) {
    payload.put(field);
    payload.put(column);
  }
  return payload.take();
}

Result<ForeignRequest> requestOf(std::string_view frame) {
  ByteReader from(frame);
  ForeignRequest request;
  request.file = from.text();
  request.content = from.get<std::uint8_t>() == 0 ? ForeignContent::Layer : ForeignContent::Table;
  const std::optional<LayerKind> kind = parseLayerKind(from.text());
  request.plane = from.text();
  request.layer = from.text();
  request.crs = from.text();
  for (std::size_t left = from.count(8); left > 0; --left) {
    const std::string field(from.text());
    request.mapping[field] = from.text();
  }
  if (!kind || !from.isAtEnd()) {
    return fail(ErrorCode::InvalidInput, "The importer was asked what it cannot understand.");
  }
  request.kind = *kind;
  return request;
}

}  // namespace buurtatlas
