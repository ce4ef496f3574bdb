#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/ports.h"
#include "storage/layer_reader.h"

namespace buurtatlas {

/// All that reading one file gave.
struct Reading {
  ForeignHeader header = {};
  std::vector<ForeignRow> rows = {};
  std::vector<Rejection> rejections = {};
  Result<void> result = {};

  [[nodiscard]] std::string sentence() const { return result ? "" : inEnglish(result.error().reason); }
  [[nodiscard]] std::string value(std::size_t row, std::string_view field) const {
    for (std::size_t index = 0; index < header.fields.size(); ++index) {
      if (header.fields[index] == field) {
        return rows.at(row).values.at(index);
      }
    }
    return "no such field";
  }
  [[nodiscard]] std::size_t located() const {
    std::size_t count = 0;
    for (const ForeignRow& row : rows) {
      count += std::holds_alternative<std::monostate>(row.shape) ? 0U : 1U;
    }
    return count;
  }
};

/// Reads with a reader of the given kind: in this process where none is given.
inline Reading readAll(const ForeignRequest& request, ForeignReader* reader = nullptr, const JobControl& control = {}) {
  Reading all;
  const ForeignReader::Sink sink{
      .header = [&](const ForeignHeader& header) { all.header = header; },
      .rows = [&](ForeignBlock&& block) { std::ranges::move(rowsOf(std::move(block)), std::back_inserter(all.rows)); },
      .rejections =
          [&](std::vector<Rejection>&& rejections) {
            all.rejections.insert(all.rejections.end(), rejections.begin(), rejections.end());
          }};
  all.result = reader == nullptr ? readForeignFile(request, sink, control) : reader->read(request, sink, control);
  return all;
}

/// A folder of its own for a test, gone afterwards.
class TestFolder {
 public:
  TestFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "buurtatlas-test-XXXXXX").string();
    m_path = ::mkdtemp(name.data());
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  [[nodiscard]] std::string file(const std::string& name) const { return (m_path / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, std::string_view bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
    return file(name);
  }

 private:
  std::filesystem::path m_path;
};

inline std::string readBytes(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// A file of the shared real data; empty where it is absent.
inline std::string sharedFile(const std::string& name) {
  const char* folder = std::getenv("BUURTATLAS_SHARED_DATA");
  const std::string path = std::string(folder == nullptr ? "../shared" : folder) + "/data/" + name;
  return std::filesystem::exists(path) ? path : std::string();
}

}  // namespace buurtatlas
