#include "tasks/register_task.h"

#include <utility>

#include "tasks/joined.h"

namespace buurtatlas {

Result<GatheredRegister> gatherRegister(RegisterSource& source, const std::vector<RegisterRequest>& files,
                                        std::optional<Date> dataDate, const JobControl& control) {
  GatheredRegister gathered;
  const auto count = static_cast<double>(files.size());
  for (std::size_t index = 0; index < files.size(); ++index) {
    const auto done = static_cast<double>(index);
    const JobControl part{.stop = control.stop,
                          .progress = [&](double share) { control.report((done + share) / count); }};
    const auto add = [&](const RegisterRow& row) { gathered.builder.add(row); };
    if (Result<void> read = source.read(files[index], gathered.tally, add, part); !read) {
      return std::unexpected(read.error());
    }
  }
  if (gathered.builder.counts().rows == 0) {
    return failInFile(ErrorCode::InvalidInput, files.front().file,
                      "There is not a single address in it. Choose another file.");
  }
  if (dataDate) {
    gathered.tally.dataDate = dataDate;
  }
  gathered.builder.setAbout({.dataDate = gathered.tally.dataDate, .source = joined(gathered.tally.sources)});
  return gathered;
}

}  // namespace buurtatlas
