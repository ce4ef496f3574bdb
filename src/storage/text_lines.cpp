#include "storage/text_lines.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "storage/text_encoding.h"

namespace buurtatlas {

namespace {

constexpr std::uint64_t kMostTextBytes = std::uint64_t{1} << 20U;

Result<std::string> textOf(const ForeignFile& file) {
  if (file.format != FileFormat::TextTable || file.bytes > kMostTextBytes) {
    return failInFile(ErrorCode::InvalidInput, file.path,
                      "A list is read from a text file (.csv, .tsv or .txt) of at most 1 MB. Save it as one, or paste "
                      "its lines.");
  }
  std::ifstream stream(file.path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (!stream) {
    return failInFile(ErrorCode::FileUnreadable, file.path, "This file cannot be read. Ask for permission to read it.");
  }
  const TextEncoding encoding = encodingOf(bytes);
  std::optional<std::string> text = toUtf8(bytes, encoding);
  if (!text || !isUtf8(*text) || text->contains('\0')) {
    return failInFile(ErrorCode::InvalidInput, file.path, "The text cannot be decoded. Save the file as CSV in UTF-8.");
  }
  return *std::move(text);
}

}  // namespace

Result<void> readLines(const ForeignFile& file, const ForeignReader::Sink& sink) {
  return textOf(file).transform([&](const std::string& text) {
    sink.header({.fields = {"line"}});
    ForeignBlock rows{.values = {{}}};
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      rows.lines.push_back(std::ssize(rows.lines) + 1);
      rows.values.front().add(line);
      rows.shapes.emplace_back();
    }
    sink.rows(std::move(rows));
  });
}

}  // namespace buurtatlas
