#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/dates.h"
#include "core/result.h"

namespace buurtatlas {

class RegisterImage;

/// What stands in the head of a register.
struct RegisterSummary {
  std::optional<Date> dataDate = {};
  std::string source = {};
  std::uint64_t streets = 0;
  std::uint64_t numbers = 0;  ///< house numbers and boxes
  std::uint64_t bytes = 0;
};

/// A register of addresses, read only: one contiguous image as RegisterBuilder makes it, mapped from a file or held in
/// memory. Copies share it. Thread: any number at a time.
class AddressRegister {
 public:
  /// Maps a file. All of it is read once and checked, so that a file in which any bit changed, that was cut short, or
  /// that another version wrote is refused whole. The file must not be written to while it is open; replacing it by
  /// renaming another over it is safe.
  /// Fails: FileUnreadable, and NotFound when there is no such file.
  static Result<AddressRegister> open(const std::filesystem::path& file);
  /// Fails: InvalidInput, as for a file.
  static Result<AddressRegister> fromImage(std::vector<std::byte> image);

  [[nodiscard]] RegisterSummary summary() const;
  [[nodiscard]] const RegisterImage& image() const { return *m_image; }

 private:
  explicit AddressRegister(std::shared_ptr<const RegisterImage> image);
  std::shared_ptr<const RegisterImage> m_image;
};

}  // namespace buurtatlas
