#include <string>
#include <string_view>
#include <utility>

#include <congdoan/congress/congress.hpp>

namespace congdoan {
namespace {

// A term known by its years ends within the last of them.
void tell_late_filling(const Term& term, std::string_view key, const Period& filled,
                       const Wording& wording, Problems& notices) {
  const Date last = term.closes().last();
  if (filled.first() <= last) return;
  std::string message(wording.pick("bầu bổ sung ngày ", "the by-election on "));
  message += filled.text();
  message += wording.pick(" sau ngày cuối của nhiệm kỳ ", " lies after the last day of the term ");
  message += term.text() + ", " + last.text();
  message += wording.pick(": nhiệm kỳ đã kéo dài, văn bản không nêu đến khi nào",
                          ": that was extended, and the document does not say until when");
  notices.add(key, std::move(message));
}

}  // namespace

std::vector<Problem> Congress::notices(Language language) const {
  Problems notices;
  const Wording wording(language);
  const auto& term = spec_.congress.term;
  if (!term) return {};
  for (std::size_t i = 0; i < spec_.elections.size(); ++i) {
    const auto guard = notices.inside("election", i);
    const Election& election = spec_.elections[i];
    if (election.how == ElectionHow::by_election && election.date)
      tell_late_filling(*term, "date", Period::day(*election.date), wording, notices);
  }
  for (std::size_t i = 0; i < spec_.mandates.size(); ++i) {
    const auto guard = notices.inside("mandate", i);
    const MandateSpec& mandate = *spec_.mandates[i];
    const bool of_the_term = mandate.term.empty() || mandate.term == term->text();
    if (mandate.began == MandateBegan::by_election && mandate.from && of_the_term)
      tell_late_filling(*term, "from", *mandate.from, wording, notices);
  }
  return notices.list();
}

}  // namespace congdoan
