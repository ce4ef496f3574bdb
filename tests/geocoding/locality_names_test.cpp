#include "geocoding/locality_names.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

const LocalityNames kNames({"Leuven", "Sint-Truiden"}, {"Kessel-Lo", "Heverlee"});

TEST(LocalityNames, KnowANameInEitherLanguage) {
  EXPECT_EQ(kNames.find("LEUVEN"), 0U);
  EXPECT_EQ(kNames.find("Louvain"), 0U);
  EXPECT_EQ(kNames.find("Saint-Trond"), 1U);
  EXPECT_EQ(kNames.find("St. Truiden"), 1U);
}

TEST(LocalityNames, KnowANameThroughATypo) {
  EXPECT_EQ(kNames.find("Leuvne"), 0U);
  EXPECT_EQ(kNames.find("Hevrelee"), 3U);
}

TEST(LocalityNames, KnowANameAmongOtherWords) { EXPECT_EQ(kNames.find("Leuven Vlaams-Brabant"), 0U); }

TEST(LocalityNames, KnowNoPartOfAHyphenatedName) { EXPECT_FALSE(kNames.find("Oud-Heverlee")); }

TEST(LocalityNames, DoNotKnowOthers) {
  EXPECT_FALSE(kNames.find("Hasselt"));
  EXPECT_FALSE(kNames.find(""));
}

TEST(LocalityNames, TellTheRegistersOwnFromTheOthers) {
  EXPECT_TRUE(kNames.isMunicipality(0));
  EXPECT_FALSE(kNames.isMunicipality(2));
}

}  // namespace
}  // namespace buurtatlas
