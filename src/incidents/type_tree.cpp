#include "incidents/type_tree.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "core/ascii.h"

namespace buurtatlas {
namespace {

constexpr std::string_view kSeparators = "/>|";

struct Branch {
  std::string type = {};  ///< the prefix of the first type that led here
  std::string label = {};
  std::size_t own = 0;
  bool isType = false;  ///< some incidents are of exactly this type
  std::map<std::string, std::unique_ptr<Branch>, std::less<>> below = {};
};

std::size_t countOf(const Branch& branch) {
  std::size_t count = branch.own;
  for (const auto& [label, child] : branch.below) {
    count += countOf(*child);
  }
  return count;
}

void list(const Branch& branch, int depth, std::vector<TypeNode>& nodes) {
  std::vector<std::pair<std::size_t, const Branch*>> children;
  for (const auto& [label, child] : branch.below) {
    children.emplace_back(countOf(*child), child.get());
  }
  std::ranges::stable_sort(children, std::ranges::greater(), &std::pair<std::size_t, const Branch*>::first);
  for (const auto& [count, child] : children) {
    const Branch* node = child;
    std::string label = node->label;
    while (!node->isType && node->below.size() == 1) {
      node = node->below.begin()->second.get();
      label += " / " + node->label;
    }
    nodes.push_back({.type = node->type,
                     .label = std::move(label),
                     .depth = depth,
                     .count = count,
                     .hasChildren = !node->below.empty()});
    list(*node, depth + 1, nodes);
  }
}

}  // namespace

std::vector<std::string_view> typeParts(std::string_view type) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= type.size();) {
    const std::size_t end = std::min(type.find_first_of(kSeparators, begin), type.size());
    if (const std::string_view part = trimmed(type.substr(begin, end - begin)); !part.empty()) {
      parts.push_back(part);
    }
    begin = end + 1;
  }
  return parts;
}

bool isTypeWithin(std::string_view type, std::string_view wanted) {
  if (type == wanted || wanted.empty()) {
    return type == wanted;
  }
  const std::vector<std::string_view> parts = typeParts(type);
  const std::vector<std::string_view> prefix = typeParts(wanted);
  return !prefix.empty() && prefix.size() <= parts.size() && std::equal(prefix.begin(), prefix.end(), parts.begin());
}

std::vector<TypeNode> typeTree(std::span<const std::string> types, std::span<const std::size_t> counts) {
  Branch root;
  for (std::size_t place = 0; place < types.size(); ++place) {
    Branch* branch = &root;
    const std::string_view type = types[place];
    std::vector<std::string_view> parts = typeParts(type);
    if (parts.empty()) {
      parts = {type};  // no type at all is one too
    }
    for (const std::string_view part : parts) {
      std::unique_ptr<Branch>& next = branch->below[std::string(part)];
      if (!next) {
        const auto end = static_cast<std::size_t>(part.data() - type.data()) + part.size();
        next = std::make_unique<Branch>(Branch{.type = std::string(type.substr(0, end)), .label = std::string(part)});
      }
      branch = next.get();
    }
    branch->own += counts[place];
    branch->isType = true;
  }
  std::vector<TypeNode> nodes;
  list(root, 0, nodes);
  return nodes;
}

}  // namespace buurtatlas
