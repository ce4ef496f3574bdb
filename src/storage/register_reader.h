#pragma once

#include "core/ports.h"
#include "core/register_source.h"

namespace buurtatlas {

/// Reads the registers of Belgium and its regions, OpenStreetMap and plain tables: text tables itself, also in a .zip,
/// .xz or .gz, all else through the importer. A position that cannot be true (outside Belgium, 0, shared by many
/// streets) is no position.
/// Misses: the consolidated file of Statbel is read where its columns are named as those of the registers are, else by
/// `mapping` only.
class RegisterReader : public RegisterSource {
 public:
  explicit RegisterReader(ForeignReader& importer) : m_importer(importer) {}

  Result<void> read(const RegisterRequest& request, RegisterTally& tally, const Sink& sink,
                    const JobControl& control) override;

 private:
  ForeignReader& m_importer;
};

}  // namespace buurtatlas
