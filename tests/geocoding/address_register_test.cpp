#include "geocoding/address_register.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "geocoding/register_image.h"
#include "invented_register.h"

namespace buurtatlas {
namespace {

test::InventedRegister village() {
  test::InventedRegister addresses;
  addresses.street("Kerkstraat", {"1", "2", "4A", "10-14"}).street("Molenstraat", {"1", "3"});
  addresses.builder().setAbout({.dataDate = Date(std::chrono::days(20000)), .source = "a village"});
  return addresses;
}

std::filesystem::path fileWith(const std::vector<std::byte>& image) {
  const std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "address_register_test.reg";
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char*>(image.data()), static_cast<std::streamsize>(image.size()));
  return file;
}

TEST(AddressRegister, TellsWhatItHolds) {
  const RegisterSummary summary = village().addresses().summary();
  EXPECT_EQ(summary.streets, 2U);
  EXPECT_EQ(summary.numbers, 6U);
  EXPECT_EQ(summary.source, "a village");
  EXPECT_EQ(summary.dataDate, Date(std::chrono::days(20000)));
}

TEST(AddressRegister, IsTheSameFromAFileAsFromMemory) {
  const std::vector<std::byte> image = village().image();
  const auto file = AddressRegister::open(fileWith(image));
  ASSERT_TRUE(file);
  EXPECT_EQ(file->summary().bytes, image.size());
  EXPECT_EQ(AddressMatcher(*file).answer({.text = "Kerkstraat 2, 3275"}),
            AddressMatcher(AddressRegister::fromImage(image).value()).answer({.text = "Kerkstraat 2, 3275"}));
}

TEST(AddressRegister, IsTheSameBytesForTheSameRows) { EXPECT_EQ(village().image(), village().image()); }

TEST(AddressRegister, IsRefusedWhenAnyByteOfItChanged) {
  std::vector<std::byte> image = village().image();
  for (std::size_t at = 0; at < image.size(); ++at) {
    for (const unsigned bit : {0U, 7U}) {
      image[at] ^= std::byte(1U << bit);
      ASSERT_FALSE(AddressRegister::fromImage(image)) << at;
      image[at] ^= std::byte(1U << bit);
    }
  }
  EXPECT_TRUE(AddressRegister::fromImage(image));
}

TEST(AddressRegister, IsRefusedWhenItWasCutShort) {
  const std::vector<std::byte> image = village().image();
  for (std::size_t size = 0; size < image.size(); ++size) {
    ASSERT_FALSE(AddressRegister::fromImage({image.begin(), image.begin() + static_cast<std::ptrdiff_t>(size)}))
        << size;
  }
}

TEST(AddressRegister, IsRefusedWhenSomethingFollowsIt) {
  std::vector<std::byte> image = village().image();
  image.resize(image.size() + 8);
  EXPECT_FALSE(AddressRegister::fromImage(image));
}

TEST(AddressRegister, SaysThatAnotherVersionMadeIt) {
  std::vector<std::byte> image = village().image();
  image[offsetof(ImageHeader, version)] = std::byte{99};
  const auto opened = AddressRegister::open(fileWith(image));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::FileUnreadable);
  EXPECT_THAT(opened.error().reason.text, testing::HasSubstr("another version"));
}

TEST(AddressRegister, SaysWhenThereIsNoFile) {
  const auto opened = AddressRegister::open(std::filesystem::path(testing::TempDir()) / "no such file");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::NotFound);
}

// A file that somebody made to mislead has a right checksum; what it says must still lead nowhere outside it.
TEST(AddressRegister, NeverLeadsOutsideAnImageWithARightChecksum) {
  const std::vector<std::byte> sound = village().image();
  std::mt19937 random(7);
  int opened = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::vector<std::byte> image = sound;
    for (int change = 0; change < 3; ++change) {
      image[kChecksumFrom + random() % (image.size() - kChecksumFrom)] = std::byte(random() % 256);
    }
    const std::uint64_t sum = checksumOf(std::span(image).subspan(kChecksumFrom));
    std::memcpy(image.data() + offsetof(ImageHeader, checksum), &sum, sizeof(sum));
    if (auto addresses = AddressRegister::fromImage(std::move(image))) {
      ++opened;
      const AddressMatcher matcher(*std::move(addresses));
      const AddressAnswer answer = matcher.answer({.text = "Kerkstraet 10, 3275 Lindervoort"});
      for (const AddressCandidate& candidate : answer.candidates()) {
        EXPECT_LE(matcher.textsOf(candidate).street.size(), sound.size());
      }
    }
  }
  EXPECT_GT(opened, 1000);
}

}  // namespace
}  // namespace buurtatlas
