#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <new>
#include <type_traits>
#include <vector>

namespace buurtatlas {

/// Memory for many numbers that somebody is about to write: not cleared first, and asked for in large pages where it
/// fills some, which are quicker to get and to find.
template <class Value>
class UnfilledMemory {
 public:
  static_assert(std::is_trivially_copyable_v<Value> && std::is_trivially_destructible_v<Value>);
  using value_type = Value;

  UnfilledMemory() = default;
  template <class Other>
  explicit(false) UnfilledMemory(const UnfilledMemory<Other>& /*other*/) {}

  Value* allocate(std::size_t count) {
    void* memory = ::operator new(count * sizeof(Value), alignmentOf(count));
    if (alignmentOf(count) == kLargePage) {
      ::madvise(memory, count * sizeof(Value), MADV_HUGEPAGE);  // a wish; without it all goes on
    }
    return static_cast<Value*>(memory);
  }
  void deallocate(Value* memory, std::size_t count) { ::operator delete(memory, alignmentOf(count)); }
  /// Leaves the value as the memory has it.
  void construct(Value* /*value*/) {}

  friend bool operator==(const UnfilledMemory& /*one*/, const UnfilledMemory& /*other*/) { return true; }

 private:
  static constexpr std::align_val_t kLargePage{std::size_t{2} << 20U};
  static constexpr std::align_val_t kCacheLine{64};

  static std::align_val_t alignmentOf(std::size_t count) {
    return count * sizeof(Value) >= static_cast<std::size_t>(kLargePage) ? kLargePage : kCacheLine;
  }
};

/// A vector whose new values are whatever the memory holds until they are written.
template <class Value>
using Unfilled = std::vector<Value, UnfilledMemory<Value>>;

}  // namespace buurtatlas
