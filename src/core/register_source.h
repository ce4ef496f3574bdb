#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/register_row.h"
#include "core/result.h"

namespace buurtatlas {

/// One file that holds an address register, and how to read it.
struct RegisterRequest {
  std::string file = {};
  std::string layer = {};                           ///< layer of the file; empty for the only, or the best fitting one
  std::string crs = {};                             ///< system of the positions where the file does not say
  std::map<std::string, std::string> mapping = {};  ///< field of registerFields() -> column of the file
  std::map<std::string, std::string> where = {};    ///< column of the file -> value: other rows are passed over
};

/// What was wrong with a row of a file.
struct RegisterRemark {
  std::string file = {};  ///< with the table of an archive in brackets
  Rejection fault = {};
};

/// What became of the rows of a register.
struct RegisterTally {
  std::vector<std::string> sources = {};     ///< what the files were recognised as, such as "BeST"
  std::int64_t rows = 0;                     ///< in the files, faulty ones too
  std::int64_t notInUse = 0;                 ///< reserved or turned down: left out
  std::int64_t historic = 0;                 ///< ended: kept, marked
  std::int64_t withoutPosition = 0;          ///< kept
  std::int64_t faulty = 0;                   ///< left out
  std::vector<RegisterRemark> remarks = {};  ///< the first kMostRemarks on faulty rows and false positions of each file
  std::optional<Date> dataDate = {};         ///< the newest day that a row, an archive or the name of a file bears

  static constexpr std::size_t kMostRemarks = 20;
};

/// The fields of a register that columns can be mapped to.
std::span<const std::string_view> registerFields();

/// Reads address registers, whatever they hold.
class RegisterSource {
 public:
  using Sink = std::function<void(const RegisterRow&)>;

  virtual ~RegisterSource() = default;
  /// Hands over all rows of one file, in its order, and adds to the tally. Positions are in EPSG:3812 on the 1 mm grid.
  /// Fails: FileUnreadable, InvalidInput, Cancelled, with the file and what to do. The sink may have got rows by then.
  virtual Result<void> read(const RegisterRequest& request, RegisterTally& tally, const Sink& sink,
                            const JobControl& control) = 0;
};

}  // namespace buurtatlas
