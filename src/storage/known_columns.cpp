#include "storage/known_columns.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace buurtatlas {

namespace {

using Names = std::vector<std::string_view>;
using Fields = std::map<std::string_view, Names>;

// BeST, CRAB, Adressenregister, UrbIS, ICAR, OpenStreetMap, and plain words; Dutch names before French before German
// ones.
const Fields& addressPlaceColumns() {
  static const Fields columns{
      {"street",
       {"street",     "streetname_nl", "streetname_fr", "streetname_de", "straatnm",    "straatnaam", "strnamedut",
        "strnamefre", "pn_name_du",    "pn_name_fr",    "rue_nm",        "addr:street", "streetname", "street_name",
        "straat",     "rue",           "nom_rue",       "voie",          "strasse",     "road"}},
      {"number",
       {"number", "house_number", "housenumber", "huisnr", "huisnummer", "policenum", "adr_numero", "addr:housenumber",
        "hnrlabel", "nummer", "numero", "hausnummer", "house_no", "nr", "num"}},
      {"box",
       {"box", "box_number", "busnr", "busnummer", "boxnumber", "apptnr", "addr:unit", "addr:flats", "bus", "boite",
        "bte", "unit"}},
      {"postcode",
       {"postcode", "pcode", "zipcode", "code_postal", "addr:postcode", "postal_code", "post_code", "zip", "cp",
        "postnr", "plz", "pkancode"}},
      {"municipality",
       {"municipality", "municipality_name_nl", "municipality_name_fr", "municipality_name_de", "gemeentenm",
        "gemeente", "gemeentenaam", "munnamedut", "munnamefre", "com_nm", "addr:city", "commune", "city", "stad",
        "ville", "town", "plaats", "woonplaats"}},
  };
  return columns;
}

const Fields& addressColumns() {
  static const Fields columns = [] {
    Fields fields = addressPlaceColumns();
    fields.insert({{"id", {"address_id", "adresid", "inspire_id", "adr_id", "id", "osm_id", "osm_way_id", "key"}},
                   {"street_id", {"street_id", "straatnmid", "straatnaamid", "straatid", "rue_id", "streetid"}},
                   {"use", {"use", "gebruik", "bestemming", "usage"}},
                   {"status", {"status", "adresstatus", "adr_statut"}},
                   {"ended", {"adr_fin"}}});
    return fields;
  }();
  return columns;
}

const Fields& memberColumns() {
  static const Fields columns = [] {
    Fields fields = addressPlaceColumns();
    fields.insert(
        {{"member",
          {"member", "member_id", "lid", "lidnummer", "lidnr", "lid_id", "membre", "code", "sleutel", "key", "id"}},
         {"name",
          {"name", "naam", "volledige_naam", "full_name", "nom_complet", "achternaam", "familienaam", "nom",
           "last_name"}},
         {"given name", {"voornaam", "prenom", "first_name", "firstname", "given_name"}},
         {"text", {"text", "address", "adres", "adresse", "volledig_adres", "voladres", "adrestekst"}},
         {"phone",
          {"phone", "gsm", "gsm_nummer", "gsmnummer", "mobiel", "mobile", "telefoon", "telefoonnummer", "telephone",
           "portable", "tel"}},
         {"email", {"email", "e_mail", "mail", "e_mailadres", "emailadres", "mailadres", "courriel", "adresse_e_mail"}},
         {"language", {"language", "taal", "langue", "taalcode", "lang"}},
         {"channels", {"channels", "kanalen", "kanaal", "canaux", "canal", "channel"}},
         {"left",
          {"left", "vertrokken", "uitgeschreven", "uitschrijfdatum", "datum_uit", "left_on", "einddatum", "depart"}}});
    return fields;
  }();
  return columns;
}

const Fields& incidentColumns() {
  static const Fields columns{
      {"id",
       {"id", "incident_id", "incident", "crime_id", "key", "sleutel", "zaaknummer", "pv_nummer", "pv_nr", "numero_pv",
        "dossier"}},
      {"subtype", {"subtype", "sub_type", "subcategorie", "subcategory", "subsoort", "ondertype", "detail_type"}},
      {"precision",
       {"precision", "precisie", "nauwkeurigheid", "place_precision", "location_precision", "plaatsprecisie"}},
      {"text",
       {"address", "adres", "adresse", "volledig_adres", "adrestekst", "plaats_feit", "pleegplaats", "lieu",
        "lieu_des_faits", "location", "locatie"}},
      {"street", {"street", "straatnaam", "straat", "straatnm", "rue", "nom_rue", "street_name", "streetname"}},
      {"number", {"number", "house_number", "housenumber", "huisnummer", "huisnr", "numero", "house_no"}},
      {"postcode", {"postcode", "code_postal", "postal_code", "zip", "zipcode"}},
      {"municipality", {"municipality", "gemeente", "commune", "city", "stad", "ville", "town", "plaats"}},
      {"type",
       {"type", "soort", "soort_feit", "aard_feit", "feit", "feiten", "offense", "offence", "crime_type",
        "primary_type", "misdrijf", "aard", "categorie", "category", "nature", "nature_faits", "nature_des_faits"}},
      {"at",
       {"at",          "tijdstip",     "datum_tijd",     "datumtijd", "datetime",   "date_time", "timestamp",  "moment",
        "occurred_at", "offense_date", "offence_date",   "datum",     "datum_feit", "feitdatum", "pleegdatum", "date",
        "date_fait",   "date_faits",   "date_des_faits", "dag",       "month",      "maand",     "mois"}},
      {"from", {"from",           "van",          "vanaf",         "begin",          "begindatum",
                "datum_van",      "datum_vanaf",  "datum_begin",   "datum_feit_van", "feitdatum_van",
                "pleegdatum_van", "tijdstip_van", "start",         "start_date",     "date_from",
                "from_date",      "date_debut",   "date_de_debut", "debut",          "du"}},
      {"to",
       {"to",
        "tot",
        "tot_en_met",
        "einde",
        "einddatum",
        "datum_tot",
        "datum_tot_en_met",
        "datum_einde",
        "datum_feit_tot",
        "feitdatum_tot",
        "pleegdatum_tot",
        "tijdstip_tot",
        "end",
        "end_date",
        "date_to",
        "to_date",
        "date_fin",
        "date_de_fin",
        "fin",
        "au"}},
      {"clock",
       {"uur",         "tijd",        "heure",           "time",       "hour",      "clock",       "begin_uur",
        "beginuur",    "uur_van",     "uur_begin",       "start_time", "time_from", "heure_debut", "heure_de_debut",
        "heure_fait",  "heure_faits", "heure_des_faits", "pleeguur",   "uur_feit",  "feituur",     "tijd_van",
        "tijdstip_uur"}},
      {"to_clock",
       {"eind_uur", "einduur", "uur_tot", "uur_einde", "tijd_tot", "end_time", "time_to", "heure_fin", "heure_de_fin"}},
  };
  return columns;
}

const Fields& zoneColumns() {
  static const Fields columns{
      {"name",
       {"name", "naam", "zonenaam", "zone_naam", "zone_name", "binnaam", "bin_naam", "zone", "bin", "wijknaam", "wijk",
        "nom", "gebied", "titel", "label"}},
      {"type", {"type", "bin_type", "zonetype", "zone_type", "soort"}},
      {"state", {"state", "status", "toestand", "staat", "fase", "etat"}},
      {"coordinator", {"coordinator", "verantwoordelijke", "coordinatrice", "coordonnateur", "coord"}},
  };
  return columns;
}

const Fields& areaColumns() {
  static const Fields columns{
      {"code",
       {"code", "geoitem", "wijkcode", "sectorcode", "cd_sector", "cs_code", "niscode", "nis_code", "nis", "wijknr",
        "key", "id"}},
      {"name",
       {"name", "naam", "wijknaam", "wijk_naam", "wijk", "sectornaam", "tx_sector_descr_nl", "tx_sector_descr_fr",
        "name_nl", "name_fr", "nom", "label"}},
  };
  return columns;
}

const Fields& mapColumns() {
  static const Fields columns{
      {"id", {"ws_oidn", "wegsegment_id", "wegsegmentid", "osm_id", "osm_way", "osm_way_id", "id", "key"}},
      {"name",
       {"name", "naam", "straatnaam", "straatnm", "lstrnm", "rstrnm", "lstrnmnaam", "streetname_nl", "streetname_fr",
        "street", "streetname", "strnamedut", "strnamefre", "rue_nm", "name:nl", "name:fr", "nom"}},
      {"class", {"class", "highway", "railway", "morf", "fclass", "road_class", "klasse", "type"}},
      {"kind",
       {"kind", "soort", "building", "waterway", "natural", "landuse", "leisure", "fclass", "class", "klasse", "type"}},
  };
  return columns;
}

const Fields& columnsOf(LayerKind kind) {
  switch (kind) {
    case LayerKind::Addresses:
      return addressColumns();
    case LayerKind::Members:
      return memberColumns();
    case LayerKind::Incidents:
      return incidentColumns();
    case LayerKind::Zones:
      return zoneColumns();
    case LayerKind::Neighbourhoods:
    case LayerKind::Areas:
      return areaColumns();
    default:
      return mapColumns();
  }
}

constexpr std::array kPositions{
    KnownPosition{.x = "epsg:31370_x", .y = "epsg:31370_y", .crs = "EPSG:31370"},
    KnownPosition{.x = "epsg:3812_x", .y = "epsg:3812_y", .crs = "EPSG:3812"},
    KnownPosition{.x = "xl08", .y = "yl08", .crs = "EPSG:3812"},
    KnownPosition{.x = "xl72", .y = "yl72", .crs = "EPSG:31370"},
    KnownPosition{.x = "x_3812", .y = "y_3812", .crs = "EPSG:3812"},
    KnownPosition{.x = "x3812", .y = "y3812", .crs = "EPSG:3812"},
    KnownPosition{.x = "x_31370", .y = "y_31370", .crs = "EPSG:31370"},
    KnownPosition{.x = "x31370", .y = "y31370", .crs = "EPSG:31370"},
    KnownPosition{.x = "x_lambert72", .y = "y_lambert72", .crs = "EPSG:31370"},
    KnownPosition{.x = "lambert72_x", .y = "lambert72_y", .crs = "EPSG:31370"},
    KnownPosition{.x = "east", .y = "north", .crs = "", .inAtlasPlane = true},
    KnownPosition{.x = "easting", .y = "northing", .crs = "", .inAtlasPlane = true},
    KnownPosition{.x = "oost", .y = "noord", .crs = "", .inAtlasPlane = true},
    KnownPosition{.x = "epsg:4326_lon", .y = "epsg:4326_lat", .crs = "EPSG:4326"},
    KnownPosition{.x = "lon", .y = "lat", .crs = "EPSG:4326"},
    KnownPosition{.x = "lng", .y = "lat", .crs = "EPSG:4326"},
    KnownPosition{.x = "long", .y = "lat", .crs = "EPSG:4326"},
    KnownPosition{.x = "longitude", .y = "latitude", .crs = "EPSG:4326"},
    KnownPosition{.x = "lengtegraad", .y = "breedtegraad", .crs = "EPSG:4326"},
    KnownPosition{.x = "x_wgs84", .y = "y_wgs84", .crs = "EPSG:4326"},
    KnownPosition{.x = "x", .y = "y"},
    KnownPosition{.x = "x_coord", .y = "y_coord"},
    KnownPosition{.x = "xcoord", .y = "ycoord"},
    KnownPosition{.x = "coord_x", .y = "coord_y"},
    KnownPosition{.x = "x_coordinaat", .y = "y_coordinaat"},
    KnownPosition{.x = "x_coordinate", .y = "y_coordinate"},
};

}  // namespace

std::span<const std::string_view> knownColumns(LayerKind kind, std::string_view field) {
  const Fields& columns = columnsOf(kind);
  const auto found = columns.find(field);
  return found == columns.end() ? std::span<const std::string_view>() : found->second;
}

std::span<const KnownPosition> knownPositions() { return kPositions; }

}  // namespace buurtatlas
