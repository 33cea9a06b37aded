#include <congdoan/congress/minutes.hpp>

#include <algorithm>
#include <optional>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../quoted.hpp"
#include "../votes/vote_words.hpp"
#include "derived_mandates.hpp"
#include "record.hpp"

namespace congdoan {
namespace {

using detail::blank_space;
using detail::Record;

std::string or_blank(const std::string& text) {
  return text.empty() ? std::string(blank_space) : text;
}

std::string day_in(const Record& record, const std::optional<Date>& day) {
  const std::string blank(blank_space);
  if (!day) return record.say("ngày " + blank, blank);
  return record.say("ngày " + std::to_string(day->day()) + " tháng " +
                        std::to_string(day->month()) + " năm " + std::to_string(day->year()),
                    day->text());
}

// What was elected: "Ban Chấp hành", "Chủ tịch".
std::string subject_of(const Election& election, const Record& record) {
  if (!election.delegates_to.empty())
    return record.say("đại biểu dự ", "delegates to ") + election.delegates_to;
  if (election.committee == CommitteeKind::executive)
    return record.say("Ban Chấp hành", "the executive committee");
  if (election.committee == CommitteeKind::standing)
    return record.say("Ban Thường vụ", "the standing committee");
  if (election.committee) return record.say("Uỷ ban Kiểm tra", "the inspection committee");
  if (election.post == "chair") return record.say("Chủ tịch", "the chair");
  if (election.post == "vice_chair") return record.say("Phó Chủ tịch", "the vice chair");
  return election.post;
}

std::string words_of(InvalidReason reason, const Record& record) {
  switch (reason) {
    case InvalidReason::too_many_names:
      return record.say("để quá số người cần bầu", "more names left than seats");
    case InvalidReason::all_struck:
      return record.say("gạch hết tên", "all names struck");
    case InvalidReason::outside_name:
      return record.say("ghi tên ngoài danh sách", "a name from outside the list");
    case InvalidReason::not_issued:
      return record.say("không do ban bầu cử phát ra", "not issued by the election board");
    case InvalidReason::no_seal:
      return record.say("không có dấu", "without a seal");
    case InvalidReason::private_mark:
      return record.say("đánh dấu riêng", "a private mark");
    case InvalidReason::unclear:
      return record.say("không rõ gạch tên ai", "unclear which name is struck");
    case InvalidReason::other:
      break;
  }
  return record.say("lý do khác", "another reason");
}

// Everything a record says about one election.
class Minutes {
 public:
  Minutes(const Congress& congress, const Election& election, Language language,
          const RuleBook* rules)
      : congress_(congress),
        election_(election),
        result_(decide_election(election, rules)),
        record_(language) {}

  std::string text() {
    heading();
    meeting();
    if (election_.rounds.empty()) {
      ballot(Round(), RoundResult{.seats = election_.seats, .majority = result_.majority}, 0);
    }
    for (std::size_t i = 0; i < election_.rounds.size(); ++i)
      ballot(election_.rounds[i], result_.rounds.at(i), i);
    whole();
    signatures();
    return record_.text();
  }

 private:
  std::string say(std::string_view vi, std::string_view en) const { return record_.say(vi, en); }

  void heading() {
    const BodySpec& body = *congress_->body;
    record_.centred(body.name);
    record_.line();
    record_.centred(say("BIÊN BẢN KIỂM PHIẾU", "COUNTING RECORD"));
    record_.centred(say("Bầu ", "Election of ") + subject_of(election_, record_));
    record_.line();
  }

  void meeting() {
    const Meeting& meeting = congress_->congress;
    std::string congress = meeting.name;
    if (congress.empty()) {
      congress = say("Đại hội", "The congress");
      if (meeting.ordinal) congress += say(" lần thứ ", " number ") + meeting.ordinal->text();
    }
    record_.line(say("Đại hội: ", "Congress: ") + congress);
    if (meeting.term) record_.line(say("Nhiệm kỳ: ", "Term: ") + meeting.term->text());
    if (!election_.meeting.empty()) record_.line(say("Tại: ", "At: ") + election_.meeting);
    const std::optional<Date> day = election_.date                       ? election_.date
                                    : detail::by_the_congress(election_) ? meeting.date
                                                                         : std::nullopt;
    record_.line(say("Thời gian: ", "Date: ") + day_in(record_, day) + "; " +
                 say("địa điểm: ", "place: ") + or_blank(meeting.place));
    if (detail::by_the_congress(election_)) {
      const Attendance& attendance = congress_->attendance;
      record_.line(say("Đại biểu được triệu tập: ", "Summoned: ") +
                   record_.filled(attendance.summoned) + "; " + say("có mặt: ", "present: ") +
                   record_.filled(attendance.present));
    }
    record_.line(say("Ban kiểm phiếu gồm: ", "The counting board: ") + std::string(blank_space) +
                 std::string(blank_space));
  }

  void ballot(const Round& round, const RoundResult& result, std::size_t index) {
    record_.line();
    const std::string number = std::to_string(index + 1);
    const bool several = election_.rounds.size() > 1;
    record_.line(several ? say("BẦU LẦN THỨ " + number, "BALLOT " + number)
                         : say("KẾT QUẢ KIỂM PHIẾU", "THE COUNT"));
    if (round.date && round.date != election_.date)
      record_.item(say("Thời gian: ", "Date: ") + day_in(record_, round.date));
    const Quantity seats = result.seats ? Quantity(*result.seats) : Quantity();
    const Quantity listed = round.candidates.empty()
                                ? Quantity()
                                : Quantity(static_cast<std::int64_t>(round.candidates.size()));
    record_.item(say("Số người cần bầu: ", "To be elected: ") + record_.filled(seats) + "; " +
                 say("danh sách bầu: ", "names on the ballot: ") + record_.filled(listed));
    if (!round.present.is_unreported())
      record_.item(say("Số người có mặt: ", "Present: ") + record_.filled(round.present));
    if (election_.how != ElectionHow::show_of_hands) ballots(round, result);
    majority(result);
    votes(round, result);
    outcome(result);
  }

  void ballots(const Round& round, const RoundResult& result) {
    record_.item(say("Số phiếu phát ra: ", "Ballots issued: ") + record_.filled(result.issued));
    record_.item(say("Số phiếu thu về: ", "Ballots collected: ") +
                 record_.filled(result.collected));
    record_.item(say("Số phiếu hợp lệ: ", "Valid ballots: ") + record_.filled(result.valid));
    record_.item(say("Số phiếu không hợp lệ: ", "Invalid ballots: ") +
                 record_.filled(result.invalid));
    for (const InvalidBallots& each : round.invalid_for) {
      record_.item("  – " + words_of(each.reason, record_) + ": " + record_.filled(each.count));
    }
  }

  void majority(const RoundResult& result) {
    if (result.highest_win) {
      record_.item(
          say("Người có nhiều phiếu hơn trúng cử", "Whoever has the most votes is elected"));
      return;
    }
    std::string text = say("Tỷ lệ phiếu để trúng cử: ", "Needed to be elected: ");
    if (!result.majority) {
      record_.item(text + std::string(blank_space));
      return;
    }
    text += votes::majority_words(*result.majority, record_);
    const auto known = std::ranges::find_if(
        result.candidates, [](const CandidateResult& each) { return each.needed.has_value(); });
    if (known != result.candidates.end()) {
      text += say(", tức ít nhất ", ", that is at least ") +
              record_.number(*known->needed, say("phiếu", "vote"), say("phiếu", "votes"));
    }
    record_.item(text);
  }

  // The most votes first; those of whom nothing is reported last.
  void votes(const Round& round, const RoundResult& result) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < round.candidates.size(); ++i) order.push_back(i);
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
      return round.candidates[b].votes.lower() < round.candidates[a].votes.lower();
    });
    std::vector<std::vector<std::string>> rows{{say("TT", "No."), say("Họ và tên", "Name"),
                                                say("Số phiếu", "Votes"), say("Tỷ lệ", "Share")}};
    for (const std::size_t i : order) {
      const Candidate& candidate = round.candidates[i];
      rows.push_back({std::to_string(rows.size()), candidate.name, record_.filled(candidate.votes),
                      share(candidate, result)});
    }
    if (round.candidates.empty()) {
      for (int i = 1; i <= std::max(1, result.seats.value_or(1)); ++i) {
        rows.push_back({std::to_string(i), std::string(blank_space) + std::string(blank_space),
                        std::string(blank_space), std::string(blank_space)});
      }
    }
    record_.line();
    record_.table(rows, {true, false, true, true});
    record_.line();
  }

  // Of the base of the majority; of the ballots collected where there is none.
  std::string share(const Candidate& candidate, const RoundResult& result) const {
    const Quantity& base = result.majority ? result.base : result.collected;
    const Ratio half(1, 2);
    if (candidate.votes.is_exact() && base.is_exact() && *base.lower() > 0) {
      const std::string percent =
          percent_beside(Ratio(*candidate.votes.lower(), *base.lower()),
                         result.majority ? result.majority->threshold() : half, record_.language());
      return percent.substr(percent.find(' ') + 1);  // without "=" or "≈"
    }
    if (candidate.share) return percent_in(*candidate.share, record_.language());
    return std::string(blank_space);
  }

  void outcome(const RoundResult& result) {
    if (result.candidates.empty()) {
      record_.item(say("Trúng cử: ", "Elected: ") + std::string(blank_space));
      return;
    }
    elected(result.elected);
    if (!result.drawn.empty())
      record_.names(say("Trong đó do bốc thăm:", "Of these by lot:"), result.drawn);
    if (!result.tied.empty())
      record_.names(say("Bằng phiếu nhau, chưa ai trúng cử:", "Tied, none of them elected:"),
                    result.tied);
    if (!result.possibly.empty())
      record_.names(say("Chưa kết luận được:", "Not determined:"), result.possibly);
    if (result.vacant != Quantity(0)) {
      record_.item(say("Số người còn thiếu: ", "Seats still open: ") +
                   record_.filled(result.vacant));
    }
  }

  void elected(const std::vector<std::string>& people) {
    record_.names(say("Trúng cử:", "Elected:"),
                  people.empty() ? std::vector{say("không có ai", "nobody")} : people);
  }

  // What no single ballot says.
  void whole() {
    const bool several = election_.rounds.size() > 1;
    const bool contradicted = std::ranges::any_of(result_.declared, [](const DeclaredCheck& each) {
      return each.agreement == Agreement::contradicts;
    });
    if (!several && !contradicted && !result_.second_ballot) return;
    record_.line();
    record_.line(say("KẾT LUẬN", "THE RESULT"));
    if (several) {
      elected(result_.elected);
      if (result_.vacant != Quantity(0))
        record_.item(say("Còn khuyết: ", "Vacant: ") + record_.filled(result_.vacant));
    }
    if (result_.second_ballot) {
      const int seats = result_.second_ballot->seats;
      record_.names(say("Nếu được đồng ý, bầu tiếp ", "If agreed, a further ballot for ") +
                        std::to_string(seats) +
                        say(" người trong số:", seats == 1 ? " seat among:" : " seats among:"),
                    result_.second_ballot->among);
    }
    for (const DeclaredCheck& each : result_.declared) {
      if (each.agreement != Agreement::contradicts) continue;
      record_.item(say("Không khớp: đã công bố ", "Does not fit: declared ") + each.key + " " +
                   each.declared + say(", theo phiếu là ", ", by the votes ") + each.counted);
    }
  }

  void signatures() {
    record_.line();
    record_.line(say("Biên bản này được đọc trước hội nghị và lập thành ",
                     "This record was read out and made in ") +
                 std::string(blank_space) + say(" bản.", " copies."));
    record_.line();
    const bool congress = detail::by_the_congress(election_);
    record_.halves(congress ? say("TM. ĐOÀN CHỦ TỊCH", "FOR THE PRESIDIUM")
                            : say("CHỦ TRÌ HỘI NGHỊ", "IN THE CHAIR"),
                   say("TRƯỞNG BAN KIỂM PHIẾU", "HEAD OF THE COUNTING BOARD"));
    record_.halves(say("(ký, ghi rõ họ tên)", "(signature, name)"),
                   say("(ký, ghi rõ họ tên)", "(signature, name)"));
  }

  const Congress& congress_;
  const Election& election_;
  ElectionResult result_;
  Record record_;
};

std::string_view name_of(const Election& election) {
  if (!election.id.empty()) return election.id;
  return election.committee ? word(*election.committee) : std::string_view(election.post);
}

}  // namespace

const Election& election_of(const Congress& congress, std::string_view name) {
  std::vector<std::string_view> known;
  std::vector<const Election*> of_this_subject;
  for (const Election& each : congress->elections) {
    if (!each.id.empty() && each.id == name) return each;
    known.push_back(name_of(each));
    const bool same = (each.committee && word(*each.committee) == name) || each.post == name;
    if (same && !name.empty()) of_this_subject.push_back(&each);
  }
  if (of_this_subject.size() == 1) return *of_this_subject.front();
  if (of_this_subject.size() > 1) {
    throw UnknownId("there are " + std::to_string(of_this_subject.size()) + " elections of " +
                    detail::quoted(name) + "; name one by its id");
  }
  throw UnknownId("no election is called " + detail::quoted(name) + did_you_mean(name, known));
}

std::string minutes(const Congress& congress, const Election& election, Language language,
                    const RuleBook* rules) {
  return Minutes(congress, election, language, rules).text();
}

std::string minutes(const Congress& congress, Language language, const RuleBook* rules) {
  std::string text;
  for (const Election& each : congress->elections) {
    const bool without_ballot =
        each.how == ElectionHow::appointed || each.how == ElectionHow::show_of_hands;
    if (without_ballot && each.rounds.empty()) continue;
    if (!text.empty()) text += "\n" + std::string(80, '=') + "\n\n";
    text += minutes(congress, each, language, rules);
  }
  return text;
}

}  // namespace congdoan
