#include <array>

#include <congdoan/targets/explain.hpp>

#include "../word_tables.hpp"

namespace congdoan {
namespace {

constexpr std::array reason_words{
    detail::Words{"other_body", "của đơn vị khác", "of another body"},
    detail::Words{"no_target", "không chỉ tiêu nào dùng chỉ số này",
                  "no target is about this measure"},
    detail::Words{"not_asked", "không chỉ tiêu nào xét thời gian này",
                  "no target asks for this period"},
    detail::Words{"later", "báo cáo sau ngày xét", "reported after the day of judgement"},
    detail::Words{"replaced", "đã được thay thế hoặc rút lại",
                  "another report replaced or withdrew it"},
    detail::Words{"not_needed", "không kết quả nào dùng đến", "no verdict uses it"},
};
static_assert(detail::covers<UnusedReason>(reason_words));

}  // namespace

std::string explain(const UnusedFigure& figure, Language language) {
  const Sentence sentence(language);
  std::string text = figure.place.empty() ? std::string() : figure.place + ": ";
  if (figure.reason == UnusedReason::other_body) {
    text += std::to_string(figure.count) +
            std::string(sentence.pick(
                " số liệu của đơn vị khác: ",
                figure.count == 1 ? " figure of another body: " : " figures of another body: ")) +
            figure.body;
    return text;
  }
  text += figure.measure + " " + figure.period + ": " +
          detail::in_words(reason_words, figure.reason, sentence);
  if (figure.may_be_a_year()) {
    text += sentence.pick("; nếu ngày này chỉ cả năm, hãy đọc số liệu với periods=\"year\"",
                          "; if the day stands for its year, read the figures with "
                          "periods=\"year\"");
  }
  return text;
}

}  // namespace congdoan
