#include <algorithm>
#include <array>
#include <vector>

#include <congdoan/numbers/ratio.hpp>

#include "../votes/declared.hpp"
#include "../votes/unnamed.hpp"
#include "../votes/vote_words.hpp"
#include "../word_tables.hpp"
#include "minutes_round.hpp"

namespace congdoan::detail {
namespace {

constexpr std::array reason_words{
    Words{"too_many_names", "để quá số người cần bầu", "more names left than seats"},
    Words{"all_struck", "gạch hết tên", "all names struck"},
    Words{"outside_name", "ghi tên ngoài danh sách", "a name from outside the list"},
    Words{"not_issued", "không do ban bầu cử phát ra", "not issued by the election board"},
    Words{"no_seal", "không có dấu", "without a seal"},
    Words{"private_mark", "đánh dấu riêng", "a private mark"},
    Words{"unclear", "không rõ gạch tên ai", "unclear which name is struck"},
    Words{"other", "lý do khác", "another reason"},
};
static_assert(covers<InvalidReason>(reason_words));

// Everything a record says about one ballot.
class RoundTeller {
 public:
  RoundTeller(const Election& election, const Round& round, const RoundResult& result,
              Record& record)
      : election_(election), round_(round), result_(result), record_(record) {}

  void tell(std::size_t index) {
    record_.line();
    const std::string number = std::to_string(index + 1);
    const bool several = election_.rounds.size() > 1;
    record_.line(several ? say("BẦU LẦN THỨ " + number, "BALLOT " + number)
                         : say("KẾT QUẢ KIỂM PHIẾU", "THE COUNT"));
    if (round_.date && round_.date != election_.date)
      record_.item(say("Thời gian: ", "Date: ") + record_.filled(round_.date));
    const Quantity seats = result_.seats ? Quantity(*result_.seats) : Quantity();
    record_.item(say("Số người cần bầu: ", "To be elected: ") + record_.filled(seats) + "; " +
                 say("danh sách bầu: ", "names on the ballot: ") + record_.filled(listed()));
    if (election_.alternates && index == 0) {
      record_.item(say("Ngoài ra, số dự khuyết cần bầu: ", "Alternates to be elected besides: ") +
                   record_.filled(Quantity(*election_.alternates)));
    }
    if (!round_.present.is_unreported())
      record_.item(say("Số người có mặt: ", "Present: ") + record_.filled(round_.present));
    if (election_.how != ElectionHow::show_of_hands) ballots();
    majority();
    votes();
    outcome();
  }

 private:
  std::string say(std::string_view vi, std::string_view en) const { return record_.say(vi, en); }

  // How many stood, where that is known.
  Quantity listed() const {
    if (result_.unnamed.is_unreported() && round_.candidates.empty()) return {};
    const auto named = static_cast<std::int64_t>(round_.candidates.size());
    if (result_.unnamed.is_unreported()) return named;
    return result_.unnamed.is_exact() ? Quantity(named + *result_.unnamed.lower()) : Quantity();
  }

  // How many lines of the table are left blank for those who are not named: as many as there are,
  // or as there are seats, but no more than fill some pages.
  std::int64_t blank_lines() const {
    if (result_.unnamed.is_unreported() && !round_.candidates.empty()) return 0;
    const std::int64_t seats = std::max(1, result_.seats.value_or(1));
    constexpr std::int64_t most = 200;
    return std::min(most, result_.unnamed.is_exact() ? *result_.unnamed.lower() : seats);
  }

  // What other numbers say of one that is not told stands in its place only if they leave no other.
  std::string filled(const Quantity& told, const Quantity& decided) const {
    return record_.filled(told.is_unreported() && !decided.is_exact() ? Quantity() : decided);
  }

  void ballots() {
    record_.item(say("Số phiếu phát ra: ", "Ballots issued: ") +
                 filled(round_.issued, result_.issued));
    record_.item(say("Số phiếu thu về: ", "Ballots collected: ") +
                 filled(round_.collected, result_.collected));
    record_.item(say("Số phiếu hợp lệ: ", "Valid ballots: ") + filled(round_.valid, result_.valid));
    record_.item(say("Số phiếu không hợp lệ: ", "Invalid ballots: ") +
                 filled(round_.invalid, result_.invalid));
    for (const InvalidBallots& each : round_.invalid_for) {
      record_.item("  – " + in_words(reason_words, each.reason, record_) + ": " +
                   record_.filled(each.count));
    }
  }

  void majority() {
    if (result_.highest_win) {
      record_.item(
          say("Người có nhiều phiếu hơn trúng cử", "Whoever has the most votes is elected"));
      return;
    }
    std::string text = say("Tỷ lệ phiếu để trúng cử: ", "Needed to be elected: ");
    if (!result_.majority) {
      record_.item(text + std::string(blank_space));
      return;
    }
    text += votes::majority_words(*result_.majority, record_);
    const auto known = std::ranges::find_if(
        result_.candidates, [](const CandidateResult& each) { return each.needed.has_value(); });
    if (known != result_.candidates.end()) {
      // A range says "at least" or "from" itself.
      text +=
          (known->needed->is_exact() ? say(", tức ít nhất ", ", that is at least ")
                                     : say(", chưa biết chính xác: ", ", not known exactly: ")) +
          record_.number(*known->needed, say("phiếu", "vote"), say("phiếu", "votes"));
    }
    record_.item(text);
  }

  // Blank where they are neither told nor follow.
  Quantity votes_of(std::size_t candidate) const {
    const Quantity& decided = result_.candidates.at(candidate).votes;
    const bool told = !round_.candidates[candidate].votes.is_unreported();
    return told || decided.is_exact() ? decided : Quantity();
  }

  // By votes; where nobody's are known, by printed shares.
  bool before(std::size_t a, std::size_t b) const {
    const auto votes = [this](std::size_t i) { return votes_of(i).lower().value_or(-1); };
    if (votes(a) != votes(b)) return votes(a) > votes(b);
    const auto& share = round_.candidates[a].share;
    const auto& other = round_.candidates[b].share;
    return share && (!other || share->lower() > other->lower());
  }

  // The most votes first; those of whom nothing is reported last.
  void votes() {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < round_.candidates.size(); ++i) order.push_back(i);
    std::ranges::stable_sort(order, [this](std::size_t a, std::size_t b) { return before(a, b); });
    std::vector<std::vector<std::string>> rows{{say("TT", "No."), say("Họ và tên", "Name"),
                                                say("Số phiếu", "Votes"), say("Tỷ lệ", "Share")}};
    for (const std::size_t i : order) {
      const Candidate& candidate = round_.candidates[i];
      rows.push_back(
          {std::to_string(rows.size()), candidate.name, record_.filled(votes_of(i)), share(i)});
    }
    for (std::int64_t i = blank_lines(); i > 0; --i) {
      const std::string blank(blank_space);
      rows.push_back({std::to_string(rows.size()), blank + blank, blank, blank});
    }
    record_.line();
    record_.table(rows, {true, false, true, true});
    record_.line();
  }

  // Of the base of the majority; of the ballots collected where there is none.
  std::string share(std::size_t index) const {
    const Candidate& candidate = round_.candidates[index];
    const Quantity votes = votes_of(index);
    const Quantity& base = result_.majority ? result_.base : result_.collected;
    const Ratio half(1, 2);
    const bool printed = candidate.share && candidate.votes.is_unreported();
    if (!printed && votes.is_exact() && base.is_exact() && *base.lower() > 0) {
      const std::string percent = percent_beside(
          Ratio(*votes.lower(), *base.lower()),
          result_.majority ? result_.majority->threshold() : half, record_.language());
      return percent.substr(percent.find(' ') + 1);  // without "=" or "≈"
    }
    if (candidate.share) return percent_in(*candidate.share, record_.language());
    return std::string(blank_space);
  }

  void outcome() {
    if (result_.candidates.empty()) {
      record_.item(say("Trúng cử: ", "Elected: ") + std::string(blank_space));
      return;
    }
    tell_elected(result_.elected, votes::settled(result_), record_);
    if (!result_.drawn.empty())
      record_.names(say("Trong đó do bốc thăm:", "Of these by lot:"), result_.drawn);
    if (!result_.tied.empty())
      record_.names(say("Bằng phiếu nhau, chưa ai trúng cử:", "Tied, none of them elected:"),
                    result_.tied);
    std::vector<std::string> possibly = result_.possibly;
    if (votes::may_elect_unnamed(result_)) possibly.push_back(votes::perhaps_unnamed(record_));
    if (!possibly.empty()) record_.names(say("Chưa kết luận được:", "Not determined:"), possibly);
    if (result_.vacant != Quantity(0)) {
      record_.item(say("Số người còn thiếu: ", "Seats still open: ") +
                   record_.filled(result_.vacant));
    }
  }

  const Election& election_;
  const Round& round_;
  const RoundResult& result_;
  Record& record_;
};

}  // namespace

void tell_round(const Election& election, std::size_t index, const Round& round,
                const RoundResult& result, Record& record) {
  RoundTeller(election, round, result, record).tell(index);
}

void tell_elected(const std::vector<std::string>& people, bool settled, Record& record) {
  const std::string none = settled ? record.say("không có ai", "nobody") : std::string(blank_space);
  record.names(record.say("Trúng cử:", "Elected:"), people.empty() ? std::vector{none} : people);
}

}  // namespace congdoan::detail
