#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// A word of a written address.
struct AddressToken {
  std::string_view written;
  std::string folded;
};

/// The words between two commas.
using AddressSegment = std::vector<AddressToken>;

/// The text prepared for cutTokens: brackets without digits left out, other separators turned into commas, "12 - 14"
/// closed up, "Kerkstraat12" opened.
std::string tidyAddress(std::string_view text);

/// The words of a tidy text, which must outlive them. The country, words without letter or digit, and empty segments
/// are left out.
std::vector<AddressSegment> cutTokens(std::string_view tidy);

/// The four digits of a token such as 3000 or B-3000, or nothing.
std::string_view postcodeOf(std::string_view word);

bool startsWithDigit(std::string_view word);

/// True for a word that can be, or begin, a house number: 12, 12A, 12/3, but not 3de or 0012. 2e is taken for one.
bool isHouseNumberWord(const AddressToken& token);

/// True for a word that goes on after a house number: bus, bte3, bis, A, 14, but not the 's or A. of a name.
bool continuesHouseNumber(const AddressToken& token);

/// The words as they were written, with single spaces.
std::string joinWritten(const AddressSegment& segment, std::size_t begin, std::size_t end);

}  // namespace buurtatlas
