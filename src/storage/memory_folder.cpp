#include "storage/memory_folder.h"

#include <cpl_vsi.h>

#include <atomic>

namespace buurtatlas {

namespace {

std::string freshPath() {
  static std::atomic<int> count = 0;
  return "/vsimem/buurtatlas/written/" + std::to_string(++count);
}

}  // namespace

MemoryFolder::MemoryFolder() : m_path(freshPath()) { VSIMkdirRecursive(m_path.c_str(), 0700); }
MemoryFolder::~MemoryFolder() { VSIRmdirRecursive(m_path.c_str()); }

std::optional<std::string_view> MemoryFolder::bytes(const std::string& name) const {
  vsi_l_offset size = 0;
  const GByte* start = VSIGetMemFileBuffer(file(name).c_str(), &size, FALSE);
  return start == nullptr ? std::nullopt : std::optional(std::string_view(reinterpret_cast<const char*>(start), size));
}

}  // namespace buurtatlas
