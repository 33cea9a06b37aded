#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/terms/period_label.hpp>

#include "../quoted.hpp"
#include "popolo_reading.hpp"

namespace congdoan::io {

PopoloReading::PopoloReading(const PopoloDocument& popolo, Problems& problems,
                             std::vector<std::string> lost)
    : popolo_(popolo),
      problems_(problems),
      persons_(popolo.persons, "persons", problems),
      organizations_(popolo.organizations, "organizations", problems),
      posts_(popolo.posts, "posts", problems) {
  contents_.lost = std::move(lost);
  for (const PopoloPerson& person : popolo.persons) ++namesakes_[person.name];
}

void PopoloReading::leave(std::string_view key, const std::string& why) {
  contents_.lost.push_back(problems_.place(key) + ": " + why);
}

std::optional<Period> PopoloReading::date(const std::string& text, std::string_view key) {
  if (text.empty()) return std::nullopt;
  const std::string day = text.substr(0, text.find('T'));
  const std::string time = text.substr(day.size());
  constexpr std::string_view digits = "0123456789-";
  constexpr std::size_t whole_day = std::string_view("2017-10-16").size();
  const bool has_no_other_text = day.find_first_not_of(digits) == std::string::npos &&
                                 time.find_first_not_of("T0123456789:.,+-Z") == std::string::npos;
  const bool fits = time.empty() ? day.size() <= whole_day : day.size() == whole_day;
  if (has_no_other_text && fits) {
    try {
      const std::optional<Period> period = PeriodLabel::parse(day).period();
      if (period && day.size() < text.size()) leave(key, "the time of day is not kept");
      if (period) return period;
    } catch (const InvalidValue&) {  // NOLINT(bugprone-empty-catch): said below
    }
  }
  problems_.add(key, detail::quoted(text) + " is no date; write 2017, 2017-10 or 2017-10-16");
  return std::nullopt;
}

std::string PopoloReading::name_of(const PopoloPerson& person) const {
  return namesakes_.at(person.name) > 1 ? person.name + " (" + person.id + ')' : person.name;
}

const std::string& PopoloReading::body_id(const PopoloOrganization& organization) {
  const auto [at, is_new] = body_ids_.try_emplace(organization.id, organization.id);
  if (is_new && !is_id(organization.id)) {
    const auto next = [this] { return "body_" + std::to_string(++renamed_); };
    at->second = next();
    while (organizations_.find(at->second) != nullptr) at->second = next();
    leave("", detail::quoted(organization.id) + " is here called " + at->second);
  }
  return at->second;
}

}  // namespace congdoan::io
