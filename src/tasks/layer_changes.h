#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/atlas.h"

namespace buurtatlas {

enum class RowChange { Added, Changed, Gone };

/// added, changed, gone.
std::string_view nameOf(RowChange change);

/// A row that newer data of a layer change, by what people call it.
struct ChangedRow {
  RowChange change = RowChange::Added;
  std::string name = {};
  friend bool operator==(const ChangedRow&, const ChangedRow&) = default;
};

/// What newer data of a layer change.
struct LayerChanges {
  std::int64_t added = 0;
  std::int64_t changed = 0;
  std::int64_t gone = 0;
  std::int64_t same = 0;
  std::vector<ChangedRow> rows = {};  ///< the first kMostListed names of each sort, each once

  static constexpr std::size_t kMostListed = 100;
  [[nodiscard]] bool any() const { return added + changed + gone > 0; }
};

/// Rows are compared by their key where all rows of both have one and some key is in both; else by what names them: an
/// address by street, number, box, postcode and municipality, the others by their name. Rows that share a key or a name
/// are the same as far as they say the same; what is left over of them pairs up as changed.
LayerChanges changesOf(const std::vector<Address>& before, const std::vector<Address>& after);
LayerChanges changesOf(const std::vector<Street>& before, const std::vector<Street>& after);
LayerChanges changesOf(const std::vector<NamedArea>& before, const std::vector<NamedArea>& after);

}  // namespace buurtatlas
