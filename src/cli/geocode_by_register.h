#pragma once

#include <map>
#include <string>

#include "cli/command.h"

namespace buurtatlas {

/// A table whose addresses are looked up in a register.
struct TableLookup {
  std::string file;  ///< the register
  std::string in;
  std::string out;
  std::map<std::string, std::string> mapping;
  unsigned threads = 1;
};

/// Reads the table, answers and writes block by block, so that it may be of any length.
Result<void> geocodeByRegister(const TableLookup& lookup, CommandRun& run);

}  // namespace buurtatlas
