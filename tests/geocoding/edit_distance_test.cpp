#include "geocoding/edit_distance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

namespace buurtatlas {
namespace {

// The textbook table, to compare with.
std::size_t byTable(const std::string& a, const std::string& b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

TEST(EditDistance, CountsEachKindOfTypoOnce) {
  EXPECT_EQ(editDistance("kerkstraat", "kerkstraat"), 0U);
  EXPECT_EQ(editDistance("kerkstraat", "kerstraat"), 1U);
  EXPECT_EQ(editDistance("kerkstraat", "kerkkstraat"), 1U);
  EXPECT_EQ(editDistance("kerkstraat", "kerxstraat"), 1U);
  EXPECT_EQ(editDistance("kerkstraat", "kekrstraat"), 1U);
  EXPECT_EQ(editDistance("", "abc"), 3U);
}

TEST(EditDistance, EqualsTheTextbookTable) {
  std::mt19937 random(3);
  const auto word = [&random] {
    std::string out(random() % 20, 'a');
    std::ranges::generate(out, [&random] { return static_cast<char>('a' + random() % 3); });
    return out;
  };
  for (int i = 0; i < 3000; ++i) {
    const std::string a = word();
    const std::string b = word();
    ASSERT_EQ(editDistance(a, b), byTable(a, b)) << a << " " << b;
  }
}

}  // namespace
}  // namespace buurtatlas
