#include <congdoan/congress/minutes.hpp>

#include <algorithm>
#include <optional>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/votes/election_result.hpp>

#include "../quoted.hpp"
#include "../votes/declared.hpp"
#include "../votes/vote_words.hpp"
#include "minutes_round.hpp"
#include "of_the_congress.hpp"
#include "record.hpp"

namespace congdoan {
namespace {

using detail::blank_space;
using detail::Record;

std::string or_blank(const std::string& text) {
  return text.empty() ? std::string(blank_space) : text;
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

// Everything a record says about one election.
class Minutes {
 public:
  Minutes(const Congress& congress, const Election& election, Language language,
          const RuleBook* rules)
      : congress_(congress),
        election_(election),
        result_(decide_election(congress, election, rules)),
        record_(language) {}

  std::string text() {
    heading();
    meeting();
    if (election_.rounds.empty()) {
      detail::tell_round(election_, 0, Round(),
                         {.seats = result_.seats, .majority = result_.majority}, record_);
    }
    for (std::size_t i = 0; i < election_.rounds.size(); ++i)
      detail::tell_round(election_, i, election_.rounds[i], result_.rounds.at(i), record_);
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
    if (congress.empty() && meeting.ordinal)
      congress = say("lần thứ ", "number ") + meeting.ordinal->text();
    record_.line(say("Đại hội: ", "Congress: ") + or_blank(congress));
    if (meeting.term) record_.line(say("Nhiệm kỳ: ", "Term: ") + meeting.term->text());
    if (!election_.meeting.empty()) record_.line(say("Tại: ", "At: ") + election_.meeting);
    const bool here = detail::by_the_congress(election_);
    const std::optional<Date> day = election_.date ? election_.date
                                    : here         ? meeting.date
                                                   : std::nullopt;
    record_.line(say("Thời gian: ", "Date: ") + record_.filled(day) + "; " +
                 say("địa điểm: ", "place: ") + or_blank(here ? meeting.place : std::string()));
    if (here) {
      const Attendance& attendance = congress_->attendance;
      const bool all_members = meeting.form == CongressForm::all_members;
      record_.line((all_members ? say("Đoàn viên được triệu tập: ", "Members summoned: ")
                                : say("Đại biểu được triệu tập: ", "Summoned: ")) +
                   record_.filled(attendance.summoned) + "; " + say("có mặt: ", "present: ") +
                   record_.filled(attendance.present));
    }
    record_.line(say("Ban kiểm phiếu gồm: ", "The counting board: ") + std::string(blank_space) +
                 std::string(blank_space));
  }

  // What no single ballot says.
  void whole() {
    const bool several = election_.rounds.size() > 1;
    const bool contradicted = std::ranges::any_of(result_.declared, [](const DeclaredCheck& each) {
      return each.agreement == Agreement::contradicts;
    });
    const bool lacks = !election_.rounds.empty() && !result_.missing.empty();
    if (!several && !contradicted && !result_.second_ballot && !lacks) return;
    record_.line();
    record_.line(say("KẾT LUẬN", "THE RESULT"));
    if (several) {
      detail::tell_elected(result_.elected, votes::settled(result_), record_);
      if (result_.vacant != Quantity(0))
        record_.item(say("Còn khuyết: ", "Vacant: ") + record_.filled(result_.vacant));
    }
    if (result_.second_ballot) further_ballot(*result_.second_ballot);
    if (lacks) {
      record_.item(say("Để kết luận, còn cần biết: ", "To conclude, still to be known: ") +
                   votes::missing_words(result_.missing, record_));
    }
    for (const DeclaredCheck& each : result_.declared) {
      if (each.agreement != Agreement::contradicts) continue;
      record_.item(say("Không khớp: ", "Does not fit: ") + votes::declared_words(each, record_));
    }
  }

  void further_ballot(const SecondBallot& ballot) {
    const std::string seats =
        record_.number(ballot.seats, say("người", "seat"), say("người", "seats"));
    const auto among = votes::among_words(ballot, result_.rounds.back(), record_);
    if (among.empty()) {
      record_.item(say("Còn thiếu ", "Still open: ") + seats +
                   say("; trong danh sách không còn ai để bầu tiếp",
                       "; nobody on the list is left to stand again"));
      return;
    }
    record_.names(say("Nếu được đồng ý, bầu tiếp ", "If agreed, a further ballot for ") + seats +
                      say(" trong số:", " among:"),
                  among);
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
  std::string hint = did_you_mean(name, known);
  if (hint.empty()) {
    std::string list;
    for (const std::string_view each : known)
      if (!each.empty()) list += (list.empty() ? "" : ", ") + detail::quoted(each);
    hint = list.empty() ? "" : "; there are " + list;
  }
  throw UnknownId("no election is called " + detail::quoted(name) + hint);
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
