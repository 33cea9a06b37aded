/// \file
/// What a provision demands, and on what it depends, in Vietnamese and English.
#pragma once

#include <string>
#include <string_view>

#include <congdoan/numbers/wording.hpp>
#include <congdoan/rules/provision.hpp>

namespace congdoan {

/// What it demands, in words: "at least 2/3 of those summoned", "từ 3 đến 15"; empty for a
/// provision that only its text describes.
std::string demand(const ProvisionSpec& provision, Language language);

/// On what it depends whether it applies: "members: at least 150; only for Hà Nội; unless …"; empty
/// if it always does.
std::string conditions(const ProvisionSpec& provision, Language language);

/// What counts as `base`, or as a measure of a condition: "those summoned", "đoàn viên"; a word
/// that is not known stands for itself.
std::string counted(std::string_view word, Language language);

}  // namespace congdoan
