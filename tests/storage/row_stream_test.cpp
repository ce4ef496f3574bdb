#include "storage/row_stream.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace buurtatlas {
namespace {

const ForeignHeader kHeader{.fields = {"name", "type"}, .layer = "zones", .crs = "EPSG:31370"};

std::vector<ForeignRow> rowsOfEveryShape() {
  const Ring square{{0, 0}, {10, 0}, {10, 10}, {0, 10}};
  return {
      {.line = 1, .values = {"a", ""}},
      {.line = 2, .values = {"é\"\n", "BIN"}, .shape = Point{1.001, -2}},
      {.line = 3, .values = {"", ""}, .shape = LineString{{0, 0}, {1, 1}}},
      {.line = 4, .values = {"d", ""}, .shape = MultiPolygon{{.outer = square, .holes = {{{1, 1}, {1, 2}, {2, 2}}}}}}};
}

std::string wholeStream() {
  return frameOf(StreamMessage(kHeader)) + frameOf(StreamMessage(blockOf(rowsOfEveryShape()))) +
         frameOf(StreamMessage(std::vector<Rejection>{{.line = 7, .reason = {"No %1.", {"x"}}, .rowKept = true}})) +
         frameOf(StreamMessage(StreamProgress{0.5})) +
         frameOf(StreamMessage(StreamEnd{Error{.code = ErrorCode::InvalidInput, .reason = {"Bad."}, .line = 3}}));
}

/// The number of messages, or -1 when the stream was refused.
int count(std::string_view bytes) {
  StreamDecoder decoder;
  decoder.add(bytes);
  int messages = 0;
  while (true) {
    const auto message = decoder.next();
    if (!message) {
      return -1;
    }
    if (!*message) {
      return messages;
    }
    ++messages;
  }
}

TEST(StreamDecoder, GivesBackEveryMessageAsItWas) {
  StreamDecoder decoder;
  for (const char byte : wholeStream()) {
    decoder.add(std::string_view(&byte, 1));
  }
  EXPECT_EQ(std::get<ForeignHeader>(**decoder.next()).fields, kHeader.fields);
  const std::vector<ForeignRow> rows = rowsOf(std::get<ForeignBlock>(**decoder.next()));
  ASSERT_EQ(rows.size(), 4U);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    EXPECT_EQ(rows[row].line, rowsOfEveryShape()[row].line);
    EXPECT_EQ(rows[row].values, rowsOfEveryShape()[row].values);
    EXPECT_EQ(rows[row].shape, rowsOfEveryShape()[row].shape);
  }
  EXPECT_TRUE(std::get<std::vector<Rejection>>(**decoder.next())[0].rowKept);
  EXPECT_EQ(std::get<StreamProgress>(**decoder.next()).share, 0.5);
  EXPECT_EQ(std::get<StreamEnd>(**decoder.next()).error->line, 3);
  EXPECT_FALSE(decoder.next()->has_value());
}

TEST(StreamDecoder, RefusesWhatIsNoNumberAndRowsThatDoNotFitTheHeader) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const auto refused = [](std::vector<ForeignRow> rows) {
    return count(frameOf(StreamMessage(kHeader)) + frameOf(StreamMessage(blockOf(std::move(rows))))) == -1;
  };
  EXPECT_FALSE(refused({{.values = {"a", "b"}, .shape = Point{1, 2}}}));
  EXPECT_TRUE(refused({{.values = {"a", "b"}, .shape = Point{nan, 2}}}));
  EXPECT_TRUE(refused({{.values = {"a", "b"}, .shape = Point{1, 1e300}}}));
  EXPECT_TRUE(refused({{.values = {"a"}}}));
  EXPECT_TRUE(refused({{.values = {"a", "\xFF"}}}));
  EXPECT_EQ(count(frameOf(StreamMessage(blockOf(rowsOfEveryShape())))), -1) << "rows before the header";
  EXPECT_EQ(count(frameOf(StreamMessage(StreamProgress{2}))), -1);
}

TEST(StreamDecoder, RefusesTextsThatDoNotEndWhereCharactersDo) {
  const auto refuses = [](std::vector<std::uint32_t> ends) {
    ForeignBlock block{.lines = {1, 2}, .values = {PackedTexts("aé", std::move(ends))}, .shapes = {{}, {}}};
    return count(frameOf(StreamMessage(ForeignHeader{.fields = {"name"}})) + frameOf(StreamMessage(block))) == -1;
  };
  EXPECT_FALSE(refuses({1, 3}));
  EXPECT_FALSE(refuses({0, 3}));
  EXPECT_TRUE(refuses({2, 3})) << "within a character";
  EXPECT_TRUE(refuses({1, 2})) << "before the end";
  EXPECT_TRUE(refuses({4, 3})) << "beyond the end";
  EXPECT_TRUE(refuses({3}));
}

TEST(StreamDecoder, NoticesEveryFlippedBit) {
  const std::string stream = wholeStream();
  for (std::size_t bit = 0; bit < stream.size() * 8; ++bit) {
    std::string flipped = stream;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    // A longer length makes the decoder wait for more, which ends as "broke off".
    EXPECT_LT(count(flipped), 5) << "bit " << bit;
  }
}

TEST(StreamDecoder, SurvivesAnyBytesWithAGoodChecksum) {
  std::mt19937 random(20261121);
  for (int run = 0; run < 2'000; ++run) {
    std::string payload(random() % 64, '\0');
    for (char& byte : payload) {
      byte = static_cast<char>(random() % 8 == 0 ? random() : random() % 4);
    }
    // The frame of a text is a header whose content is replaced: only the decoder of the payload is left to notice.
    StreamDecoder decoder;
    decoder.add(frameAround(random() % 6, payload));
    static_cast<void>(decoder.next());
  }
}

TEST(RequestOf, GivesBackWhatWasAsked) {
  const ForeignRequest request{.file = "/tmp/a b.csv",
                               .content = ForeignContent::Table,
                               .kind = LayerKind::Members,
                               .layer = "leden",
                               .crs = "31370",
                               .mapping = {{"name", "Naam"}, {"street", "Straat"}}};
  const auto read = requestOf(frameOf(request));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->file, request.file);
  EXPECT_EQ(read->content, request.content);
  EXPECT_EQ(read->kind, request.kind);
  EXPECT_EQ(read->plane, "EPSG:3812");
  EXPECT_EQ(read->mapping, request.mapping);
  EXPECT_FALSE(requestOf("nonsense").has_value());
}

}  // namespace
}  // namespace buurtatlas
