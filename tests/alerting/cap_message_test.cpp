#include "alerting/cap_message.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include "alerting/cap_check.h"
#include "alerting/cap_signature.h"

namespace buurtatlas {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

CapMessage warning() {
  return {
      .identifier = "buurtatlas.24062.7.20260301T090000.a",
      .sender = "bin.teststad.example",
      .senderName = "Teststad",
      .restriction = "Members & others <of the network>",
      .isUrgent = true,
      .sent = parseInstant("2026-03-01T09:00:00Z").value(),
      .expires = parseInstant("2026-03-01T11:00:00Z").value(),
      .texts =
          {{.language = "nl-BE", .event = "Buurtwaarschuwing", .headline = "Inbraak", .description = "Dader te voet"},
           {.language = "fr-BE", .event = "Alerte", .headline = "Cambriolage", .description = "Fuite \x01 à pied"}},
      .areaName = "Teststad",
      .area = {{.outer = {{4.70, 50.87}, {4.71, 50.87}, {4.71, 50.88}, {4.7000001, 50.88}}, .holes = {}}},
      .geocodes = {{"NIS", "24062"}},
      .parameters = {{"revision", "2"}}};
}

const Instant kLater = parseInstant("2026-03-01T10:00:00Z").value();

TEST(CapMessage, IsWrittenAsTheCheckWantsIt) {
  EXPECT_THAT(findCapFaults(capXml(warning()), kLater), IsEmpty());
  CapMessage cancel = warning();
  cancel.type = CapType::Cancel;
  cancel.isExercise = true;
  cancel.note = "Oefening";
  cancel.references = {capReference(warning())};
  cancel.identifier += "2";
  EXPECT_THAT(findCapFaults(capXml(cancel), kLater), IsEmpty());
  EXPECT_THAT(capXml(cancel), HasSubstr("<status>Exercise</status>"));
}

TEST(CapMessage, WritesLatitudeFirstOnOneLineAndClosesTheRing) {
  EXPECT_THAT(capXml(warning()),
              HasSubstr("<polygon>50.870000,4.700000 50.870000,4.710000 50.880000,4.710000 50.880000,4.700000 "
                        "50.870000,4.700000</polygon>"));
}

TEST(CapMessage, EscapesWhatXmlNeedsAndLeavesOutWhatItCannotHold) {
  const std::string xml = capXml(warning());
  EXPECT_THAT(xml, HasSubstr("Members &amp; others &lt;of the network&gt;"));
  EXPECT_THAT(xml, HasSubstr("Fuite  à pied"));
}

TEST(CapMessage, NamesTimesInUtcWithoutZ) {
  EXPECT_EQ(capReference(warning()),
            "bin.teststad.example,buurtatlas.24062.7.20260301T090000.a,2026-03-01T09:00:00-00:00");
}

template <class T, void (*Free)(T*)>
struct Freed {
  void operator()(T* thing) const { Free(thing); }
};
using KeyPair = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY, EVP_PKEY_free>>;

std::string pemOf(const std::function<int(BIO*)>& write) {
  BIO* const memory = BIO_new(BIO_s_mem());
  EXPECT_EQ(write(memory), 1);
  char* bytes = nullptr;
  const long size = BIO_get_mem_data(memory, &bytes);
  std::string pem(bytes, static_cast<std::size_t>(size));
  BIO_free(memory);
  return pem;
}

/// A key and a certificate that it signed itself, good for a day.
CapSigner ownSigner() {
  const KeyPair key(EVP_RSA_gen(2048));
  const std::unique_ptr<X509, Freed<X509, X509_free>> certificate(X509_new());
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 86'400);
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME* const name = X509_get_subject_name(certificate.get());
  X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("bin.teststad.example"),
                             -1, -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  X509_sign(certificate.get(), key.get(), EVP_sha256());
  return {.key = pemOf([&](BIO* to) {
            return PEM_write_bio_PKCS8PrivateKey(to, key.get(), nullptr, nullptr, 0, nullptr, nullptr);
          }),
          .certificate = pemOf([&](BIO* to) { return PEM_write_bio_X509(to, certificate.get()); })};
}

/// Whether the xmlsec1 program holds the signature for good.
bool isVerified(const std::string& xml, const CapSigner& signer) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("cap-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "signed.xml", std::ios::binary) << xml;
  std::ofstream(folder / "cert.pem", std::ios::binary) << signer.certificate;
  const std::string command = "xmlsec1 --verify --trusted-pem " + (folder / "cert.pem").string() + " " +
                              (folder / "signed.xml").string() + " >/dev/null 2>&1";
  const bool isGood = std::system(command.c_str()) == 0;
  std::filesystem::remove_all(folder);
  return isGood;
}

TEST(CapSignature, IsVerifiedByTheXmlsecProgramAndBrokenByOneLetter) {
  if (std::system("command -v xmlsec1 >/dev/null 2>&1") != 0) {
    GTEST_SKIP() << "needs the program xmlsec1";
  }
  const CapSigner signer = ownSigner();
  const auto signedXml = signedCap(capXml(warning()), signer);
  ASSERT_TRUE(signedXml) << inEnglish(signedXml.error().reason);
  EXPECT_THAT(findCapFaults(*signedXml, kLater), IsEmpty());
  EXPECT_THAT(*signedXml, HasSubstr("rsa-sha256"));
  EXPECT_TRUE(isVerified(*signedXml, signer));
  std::string changed = *signedXml;
  changed.replace(changed.find("Dader te voet"), 5, "Leder");
  EXPECT_FALSE(isVerified(changed, signer));
  EXPECT_FALSE(isVerified(*signedXml, ownSigner())) << "another certificate";
}

TEST(CapSignature, SaysWhatCannotBeUsed) {
  const CapSigner signer = ownSigner();
  EXPECT_EQ(signedCap(capXml(warning()), {.key = "no key", .certificate = signer.certificate}).error().code,
            ErrorCode::InvalidInput);
  EXPECT_EQ(signedCap(capXml(warning()), {.key = signer.key, .certificate = "none"}).error().code,
            ErrorCode::InvalidInput);
  EXPECT_EQ(signedCap("no xml", signer).error().code, ErrorCode::InvalidInput);
}

}  // namespace
}  // namespace buurtatlas
