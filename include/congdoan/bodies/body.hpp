/// \file
/// A trade-union body as a congress describes it.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/checked.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/numbers/quantity.hpp>

namespace congdoan {

/// Where a body stands, from the smallest unit up.
enum class BodyLevel {
  group,              ///< tổ công đoàn
  section,            ///< công đoàn bộ phận
  grassroots_member,  ///< công đoàn cơ sở thành viên
  grassroots,         ///< công đoàn cơ sở
  direct_upper,       ///< cấp trên trực tiếp cơ sở
  province,           ///< cấp tỉnh
  industry,           ///< ngành trung ương
  confederation,      ///< Tổng Liên đoàn
};

template <>
struct EnumWords<BodyLevel> {
  static constexpr std::array entries{
      std::pair{BodyLevel::group, std::string_view{"group"}},
      std::pair{BodyLevel::section, std::string_view{"section"}},
      std::pair{BodyLevel::grassroots_member, std::string_view{"grassroots_member"}},
      std::pair{BodyLevel::grassroots, std::string_view{"grassroots"}},
      std::pair{BodyLevel::direct_upper, std::string_view{"direct_upper"}},
      std::pair{BodyLevel::province, std::string_view{"province"}},
      std::pair{BodyLevel::industry, std::string_view{"industry"}},
      std::pair{BodyLevel::confederation, std::string_view{"confederation"}},
  };
};

/// The description of a body.
struct BodySpec {
  std::string id{};
  std::string name{};
  std::string short_name{};
  BodyLevel level = BodyLevel::grassroots;
  std::string kind{};                   ///< an open word: phường, tổng công ty, khu công nghiệp …
  std::string sector{};                 ///< an open word
  std::vector<std::string> agencies{};  ///< the agencies whose staff it unites
  std::vector<std::string> upper{};     ///< the bodies above it, nearest first
  Quantity members{};                   ///< as the source states it; unreported if it does not
  std::string note{};

  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("id", &BodySpec::id, "What figures call it; snake_case.");
    v.required("name", &BodySpec::name, "Its name.");
    v.optional("short_name", &BodySpec::short_name, "What the source calls it for short.");
    v.required("level", &BodySpec::level, "Where it stands, from group to confederation.");
    v.optional("kind", &BodySpec::kind, "What sort of body it is; an open word.");
    v.optional("sector", &BodySpec::sector, "The sector it works in; an open word.");
    v.optional("agencies", &BodySpec::agencies, "The agencies whose staff it unites.");
    v.optional("upper", &BodySpec::upper, "The bodies above it, nearest first.");
    v.optional("members", &BodySpec::members, "How many members it has: 25, \">1200\".");
    v.optional("note", &BodySpec::note, "Anything worth keeping.");
  }

  friend bool operator==(const BodySpec&, const BodySpec&) = default;
};

using Body = Checked<BodySpec>;

}  // namespace congdoan
