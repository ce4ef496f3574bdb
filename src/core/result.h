#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "core/point.h"

namespace buurtatlas {

/// A sentence for people: the English text with %1, %2... for its arguments. The window translates the text, see
/// docs/conventions.md.
struct Reason {
  std::string text;
  std::vector<std::string> arguments = {};
  friend bool operator==(const Reason&, const Reason&) = default;
};

/// The English sentence with its arguments filled in.
std::string inEnglish(const Reason& reason);

enum class ErrorCode {
  InvalidInput,
  InvalidGeometry,
  NotFound,
  FileUnreadable,
  FileUnwritable,
  Conflict,
  NotAllowed,
  Unreachable,
  Cancelled,
  Internal,
};

/// What went wrong and where: in a file, on a line of it, or at a spot on the map.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  Reason reason;
  std::string file = {};
  std::int64_t line = 0;
  std::optional<Point> where = {};
  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(ErrorCode code, std::string text, std::vector<std::string> arguments = {}) {
  return std::unexpected(Error{.code = code, .reason = {.text = std::move(text), .arguments = std::move(arguments)}});
}

inline std::unexpected<Error> failInFile(ErrorCode code, std::string file, std::string text,
                                         std::vector<std::string> arguments = {}, std::int64_t line = 0) {
  return std::unexpected(Error{.code = code,
                               .reason = {.text = std::move(text), .arguments = std::move(arguments)},
                               .file = std::move(file),
                               .line = line});
}

inline std::unexpected<Error> failAt(Point where, ErrorCode code, std::string text,
                                     std::vector<std::string> arguments = {}) {
  return std::unexpected(
      Error{.code = code, .reason = {.text = std::move(text), .arguments = std::move(arguments)}, .where = where});
}

}  // namespace buurtatlas
