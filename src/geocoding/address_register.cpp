#include "geocoding/address_register.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/dates.h"
#include "core/result.h"
#include "geocoding/mapped_file.h"
#include "geocoding/register_image.h"

namespace buurtatlas {

AddressRegister::AddressRegister(std::shared_ptr<const RegisterImage> image) : m_image(std::move(image)) {}

Result<AddressRegister> AddressRegister::open(const std::filesystem::path& file) {
  auto mapped = MappedFile::open(file);
  if (!mapped) {
    return std::unexpected(std::move(mapped).error());
  }
  auto image = RegisterImage::fromFile(*std::move(mapped));
  if (!image) {
    Error error = std::move(image).error();
    error.code = ErrorCode::FileUnreadable;
    error.file = file.string();
    return std::unexpected(std::move(error));
  }
  return AddressRegister(*std::move(image));
}

Result<AddressRegister> AddressRegister::fromImage(std::vector<std::byte> image) {
  auto read = RegisterImage::fromBytes(std::move(image));
  if (!read) {
    return std::unexpected(std::move(read).error());
  }
  return AddressRegister(*std::move(read));
}

RegisterSummary AddressRegister::summary() const {
  const ImageHeader& header = m_image->header();
  RegisterSummary summary{.source = std::string(m_image->text(header.source)),
                          .streets = m_image->streetCount(),
                          .numbers = m_image->numbers().size(),
                          .bytes = m_image->bytes()};
  if (header.dataDay != std::numeric_limits<std::int32_t>::min()) {
    summary.dataDate = Date(std::chrono::days(header.dataDay));
  }
  return summary;
}

}  // namespace buurtatlas
