#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace buurtatlas {

/// A table in a text file: commas, semicolons, tabs or bars between the cells, quotation marks around those that need
/// them, in any of the encodings of text_encoding.h. All cells are text, so leading zeros stay.
class TextTable {
 public:
  /// A file on disk. Fails: FileUnreadable, InvalidInput.
  static Result<TextTable> open(const std::string& path);
  /// The content of a file. `name` is what errors call it. Fails: InvalidInput.
  static Result<TextTable> fromBytes(std::string bytes, const std::string& name);
  TextTable(TextTable&&) noexcept;
  TextTable& operator=(TextTable&&) noexcept;
  ~TextTable();

  [[nodiscard]] const std::vector<std::string>& columns() const;

  struct Row {
    std::int64_t line = 0;                     ///< of the file, where the row begins, counted from 1
    std::vector<std::string_view> cells = {};  ///< one per column; valid until the next row is read
    Reason fault = {};                         ///< not empty: the row cannot be read
  };
  /// Reads the next row into `row` and answers whether there was one. Empty lines are skipped.
  bool next(Row& row);
  void rewind();
  /// The share of the file that was read, 0 to 1.
  [[nodiscard]] double share() const;

 private:
  struct Impl;
  explicit TextTable(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
