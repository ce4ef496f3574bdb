#include "storage/row_stream.h"

#include <span>
#include <utility>

#include "storage/byte_text.h"
#include "storage/row_frame.h"

namespace buurtatlas {

namespace {

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
  put(to, header.absent);
}

void put(ByteWriter& to, const ForeignBlock& block) {
  to.put(static_cast<std::uint32_t>(block.size()));
  to.put(static_cast<std::uint32_t>(block.values.size()));
  to.putAll(std::span(block.lines));
  for (const PackedTexts& texts : block.values) {
    to.putAll(std::span(texts.ends()));
    to.put(texts.bytes());
  }
  for (const Shape& shape : block.shapes) {
    put(to, shape);
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
  const auto content = from.get<std::uint8_t>();
  const std::optional<LayerKind> kind = parseLayerKind(from.text());
  request.plane = from.text();
  request.layer = from.text();
  request.crs = from.text();
  for (std::size_t left = from.count(8); left > 0; --left) {
    const std::string field(from.text());
    request.mapping[field] = from.text();
  }
  if (!kind || content > static_cast<std::uint8_t>(ForeignContent::Lines) || !from.isAtEnd()) {
    return fail(ErrorCode::InvalidInput, "The importer was asked what it cannot understand.");
  }
  request.kind = *kind;
  request.content = static_cast<ForeignContent>(content);
  return request;
}

}  // namespace buurtatlas
