#include "alerting/number_plate.h"

#include <gtest/gtest.h>

namespace buurtatlas {
namespace {

TEST(NumberPlate, IsFoundInTheFormsOfFiveCountries) {
  for (const std::string plate :
       {"1-ABC-123",  "1 abc 123", "2ABC345",   "1.ABC.123", "ABC-123",  "abc-123",    "123-ABC",
        "M-ABC-123",  "TABC123",   "AB-12-34",  "12-34-AB",  "12-AB-34", "AB-12-CD",   "AB-CD-12",
        "12-AB-CD",   "12-ABC-3",  "1-ABC-12",  "AB-123-C",  "A-123-BC", "ABC-12-D",   "a-12-bcd",
        "1-AB-234",   "123-AB-4",  "AB-123-CD", "ab 123 cd", "AB123CD",  "1234 AB 56", "B-AB 1234",
        "LEV-XY 12E", "M-A 1",     "MÜ-AB 12",  "AB 1234",   "AB1234"}) {
    EXPECT_EQ(numberPlateIn("Grijze wagen " + plate + ", richting Leuven"), plate);
  }
}

TEST(NumberPlate, IsNoneInNumbersThatAlertsAreFullOf) {
  for (const std::string text : {"Molenstraat 123", "om 13.45 u", "op 12-04-2026", "E40 richting Gent", "N10",
                                 "BIN-Z 12", "nummers 12-14-16", "tel. 014-12-34", "3000 Leuven", "bus 1234",
                                 "A 4 papier", "van 14u05 tot 15u", "Bel 101 of 112", "lijn 12 en 34"}) {
    EXPECT_EQ(numberPlateIn(text), "") << text;
  }
}

}  // namespace
}  // namespace buurtatlas
