#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/register_row.h"
#include "core/result.h"

namespace buurtatlas {

/// What a register file tells about itself.
struct RegisterAbout {
  std::optional<Date> dataDate = {};  ///< the day that the data describes
  std::string source = {};            ///< for people, such as "BeST, 2026-10-01"
};

/// Rows that a builder took otherwise than as they came.
struct RegisterRowCounts {
  std::uint64_t rows = 0;             ///< handed over
  std::uint64_t withoutStreet = 0;    ///< without a name that holds a letter or digit: left out
  std::uint64_t withoutPosition = 0;  ///< kept, found without a place
  std::uint64_t repeated = 0;  ///< the same number and box of one street again: the first one with a position stays
};

/// Makes one image of a register out of its rows, in any order: the bytes that AddressRegister reads.
/// One street is what has one id, or without ids one name, in one postcode of one municipality.
/// Thread: one at a time.
class RegisterBuilder {
 public:
  explicit RegisterBuilder(RegisterAbout about = {});
  ~RegisterBuilder();
  RegisterBuilder(RegisterBuilder&&) noexcept;
  RegisterBuilder& operator=(RegisterBuilder&&) noexcept;
  RegisterBuilder(const RegisterBuilder&) = delete;
  RegisterBuilder& operator=(const RegisterBuilder&) = delete;

  void add(const RegisterRow& row);
  /// A place of which it is not known which streets lie in it: any may.
  void addPlace(std::string_view name);
  /// What is known when the rows have been read, such as the newest day among them.
  void setAbout(RegisterAbout about);
  [[nodiscard]] RegisterRowCounts counts() const;

  /// The whole image, to be written as one file; the builder is empty afterwards, its counts stay.
  /// Fails: more than 4 GB of anything.
  Result<std::vector<std::byte>> finish();

 private:
  class Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
