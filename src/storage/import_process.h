#pragma once

#include <chrono>
#include <filesystem>

#include "core/ports.h"

namespace buurtatlas {

/// Reads foreign files in a process of its own, which has no network and little memory. It may crash, hang or lie: all
/// that it says is checked before it is passed on.
class ImportProcess : public ForeignReader {
 public:
  /// `program` is the path of buurtatlas-import; `patience` how long it may stay silent before it is taken for hung.
  explicit ImportProcess(std::filesystem::path program, std::chrono::milliseconds patience = std::chrono::minutes(2));

  /// The importer that lies beside the program that is running.
  [[nodiscard]] static std::filesystem::path besideThisProgram();

  Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl& control) override;

 private:
  std::filesystem::path m_program;
  std::chrono::milliseconds m_patience;
};

}  // namespace buurtatlas
