#include "tasks/layer_changes.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace buurtatlas {

namespace {

std::string nameOfRow(const Address& address) {
  std::string name = address.street + " " + address.number;
  name += address.box.empty() ? "" : " bus " + address.box;
  name += address.postcode.empty() && address.municipality.empty() ? "" : ",";
  name += address.postcode.empty() ? "" : " " + address.postcode;
  return name + (address.municipality.empty() ? "" : " " + address.municipality);
}
std::string nameOfRow(const Street& street) { return street.name; }
std::string nameOfRow(const NamedArea& area) { return area.name; }

/// A number of 64 bits for all that a row says: rows that say the same have the same one.
class Fingerprint {
 public:
  Fingerprint& operator<<(std::string_view text) { return add(std::hash<std::string_view>{}(text)); }
  Fingerprint& operator<<(Point point) {
    return add(std::bit_cast<std::uint64_t>(point.east)).add(std::bit_cast<std::uint64_t>(point.north));
  }
  Fingerprint& operator<<(const std::vector<Point>& line) {
    add(line.size());
    std::ranges::for_each(line, [&](Point point) { *this << point; });
    return *this;
  }
  Fingerprint& add(std::uint64_t number) {
    m_value = (std::rotl(m_value, 23) ^ number) * 0x9e3779b97f4a7c15U;
    m_value ^= m_value >> 29U;
    return *this;
  }
  [[nodiscard]] std::uint64_t value() const { return m_value; }

 private:
  std::uint64_t m_value = 0;
};

std::uint64_t contentOf(const Address& address) {
  Fingerprint print;
  print << address.key << address.street << address.streetKey << address.number << address.box << address.postcode
        << address.municipality;
  print.add(static_cast<std::uint64_t>(address.use)).add(address.position ? 1 : 0);
  return address.position ? (print << *address.position).value() : print.value();
}

std::uint64_t contentOf(const Street& street) {
  Fingerprint print;
  print << street.key << street.name << street.path;
  return print.add(static_cast<std::uint64_t>(street.roadClass)).value();
}

std::uint64_t contentOf(const NamedArea& area) {
  Fingerprint print;
  print << area.key << area.name;
  for (const Polygon& part : area.area) {
    print << part.outer;
    print.add(part.holes.size());
    std::ranges::for_each(part.holes, [&](const Ring& hole) { print << hole; });
  }
  return print.value();
}

template <class Row>
bool comparesByKey(const std::vector<Row>& before, const std::vector<Row>& after) {
  const auto hasKey = [](const Row& row) { return !row.key.empty(); };
  if (!std::ranges::all_of(before, hasKey) || !std::ranges::all_of(after, hasKey)) {
    return false;
  }
  std::unordered_set<std::string_view> keys;
  for (const Row& row : before) {
    keys.insert(row.key);
  }
  return std::ranges::any_of(after, [&](const Row& row) { return keys.contains(row.key); });
}

/// A row with what tells it apart; rows of one identity stand together, those of one content side by side.
template <class Row>
struct Sorted {
  std::string identity;
  std::uint64_t content;
  const Row* row;

  [[nodiscard]] auto order() const { return std::tie(identity, content); }
};

template <class Row>
std::vector<Sorted<Row>> sorted(const std::vector<Row>& rows, bool byKey) {
  std::vector<Sorted<Row>> all;
  all.reserve(rows.size());
  for (const Row& row : rows) {
    all.push_back({.identity = byKey ? row.key : nameOfRow(row), .content = contentOf(row), .row = &row});
  }
  std::ranges::sort(all, {}, &Sorted<Row>::order);
  return all;
}

/// Collects the rows that differ, identity by identity.
class Tally {
 public:
  /// The rows of one identity that are in one of the layers alone.
  void add(const std::vector<std::string>& gone, const std::vector<std::string>& added) {
    const std::size_t changed = std::min(gone.size(), added.size());
    for (std::size_t i = 0; i < std::max(gone.size(), added.size()); ++i) {
      if (i < changed) {
        list(RowChange::Changed, added[i], m_changes.changed);
      } else if (i < gone.size()) {
        list(RowChange::Gone, gone[i], m_changes.gone);
      } else {
        list(RowChange::Added, added[i], m_changes.added);
      }
    }
  }
  void addSame() { ++m_changes.same; }

  LayerChanges finish() && {
    for (auto& [change, names] : m_names) {
      std::ranges::sort(names);
      const auto repeats = std::ranges::unique(names);
      names.erase(repeats.begin(), repeats.end());
      names.resize(std::min(names.size(), LayerChanges::kMostListed));
      for (std::string& name : names) {
        m_changes.rows.push_back({.change = change, .name = std::move(name)});
      }
    }
    return std::move(m_changes);
  }

 private:
  void list(RowChange change, const std::string& name, std::int64_t& count) {
    ++count;
    if (!name.empty()) {
      m_names[change].push_back(name);
    }
  }

  LayerChanges m_changes = {};
  std::map<RowChange, std::vector<std::string>> m_names = {};
};

template <class Row>
LayerChanges compared(const std::vector<Row>& before, const std::vector<Row>& after) {
  const bool byKey = comparesByKey(before, after);
  const std::vector<Sorted<Row>> old = sorted(before, byKey);
  const std::vector<Sorted<Row>> fresh = sorted(after, byKey);
  Tally tally;
  auto gone = old.begin();
  auto added = fresh.begin();
  while (gone != old.end() || added != fresh.end()) {
    const std::string identity = added == fresh.end() || (gone != old.end() && gone->identity < added->identity)
                                     ? gone->identity
                                     : added->identity;
    const auto isMore = [&](auto at, auto end) { return at != end && at->identity == identity; };
    std::vector<std::string> oldNames;
    std::vector<std::string> newNames;
    while (isMore(gone, old.end()) || isMore(added, fresh.end())) {
      if (isMore(gone, old.end()) && isMore(added, fresh.end()) && gone->content == added->content) {
        tally.addSame();
        ++gone;
        ++added;
      } else if (!isMore(added, fresh.end()) || (isMore(gone, old.end()) && gone->content < added->content)) {
        oldNames.push_back(nameOfRow(*gone++->row));
      } else {
        newNames.push_back(nameOfRow(*added++->row));
      }
    }
    tally.add(oldNames, newNames);
  }
  return std::move(tally).finish();
}

}  // namespace

std::string_view nameOf(RowChange change) {
  switch (change) {
    case RowChange::Added:
      return "added";
    case RowChange::Changed:
      return "changed";
    case RowChange::Gone:
      return "gone";
  }
  std::unreachable();
}

LayerChanges changesOf(const std::vector<Address>& before, const std::vector<Address>& after) {
  return compared(before, after);
}

LayerChanges changesOf(const std::vector<Street>& before, const std::vector<Street>& after) {
  return compared(before, after);
}

LayerChanges changesOf(const std::vector<NamedArea>& before, const std::vector<NamedArea>& after) {
  return compared(before, after);
}

}  // namespace buurtatlas
