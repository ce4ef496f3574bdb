#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <string>
#include <type_traits>
#include <utility>

#include "core/result.h"

// Private to storage: SQLite and its exceptions stay in this folder.

namespace buurtatlas {

/// Carries an error out of the middle of a transaction, up to guarded().
struct StorageFailure {
  Error error;
};

[[noreturn]] void giveUp(std::unexpected<Error> failure);

/// What a refusal of SQLite means to people.
Error errorFrom(const SQLite::Exception& exception, const std::string& file);

/// Runs work that uses SQLite; the one place where its exceptions become errors.
template <class Work>
auto guarded(const std::string& file, Work&& work) -> Result<std::invoke_result_t<Work>> {
  try {
    if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
      std::forward<Work>(work)();
      return {};
    } else {
      return std::forward<Work>(work)();
    }
  } catch (const SQLite::Exception& exception) {
    return std::unexpected(errorFrom(exception, file));
  } catch (const StorageFailure& failure) {
    Error error = failure.error;
    error.file = file;
    return std::unexpected(std::move(error));
  }
}

/// Look only reads and changes no setting of the file; Write makes every commit reach the disk.
enum class Access { Look, Write };

/// An open connection with the settings of the house and the functions GeoPackage triggers call. Throws
/// SQLite::Exception.
SQLite::Database openDatabase(const std::string& path, Access access);

/// Folds the log of changes into the file itself, when nobody else has the file open.
void closeAsOneFile(SQLite::Database& database) noexcept;

}  // namespace buurtatlas
