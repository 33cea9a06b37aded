#include <initializer_list>
#include <string>
#include <string_view>

#include <congdoan/numbers/ratio.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/when.hpp>
#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/term.hpp>
#include <congdoan/votes/majority.hpp>

#include "leaf_schemas.hpp"

namespace congdoan::io {
namespace {

json::object text_of(std::string_view pattern) {
  return {{"type", "string"}, {"pattern", pattern}};
}

// A label, or a year written as a number.
json::object text_or_year() { return {{"type", json::array{"string", "integer"}}}; }

constexpr std::string_view quantity =
    "(>|>=|<|<=)?-?[0-9]+(\\.0+)?|-?[0-9]+(\\.0+)?\\.\\.-?[0-9]+(\\.0+)?";
constexpr std::string_view percent =
    "[0-9]+(\\.[0-9]+)?%(( (either|rounded|truncated))?( strict)?| exact)|"
    "(>|>=|<|<=)[0-9]+(\\.[0-9]+)?%|[0-9]+(\\.[0-9]+)?%\\.\\.[0-9]+(\\.[0-9]+)?%";
constexpr std::string_view truth = "[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]";
constexpr std::string_view blank = "^\\s*$";

constexpr std::string_view fraction = "[0-9]+(\\.[0-9]+)?%?|[0-9]+/[0-9]+";

// One of `forms`, with `around` it on both sides.
std::string one_of(std::initializer_list<std::string_view> forms, std::string_view around = {}) {
  std::string list;
  for (const std::string_view form : forms) list += (list.empty() ? "" : "|") + std::string(form);
  return '^' + std::string(around) + '(' + list + ')' + std::string(around) + '$';
}

// A majority, quorum or turnout: "over 1/2 of collected".
template <class Share>
json::object threshold_schema() {
  std::string bases;
  for (const VoteBase base : Share::bases)
    bases += (bases.empty() ? "" : "|") + std::string(word(base));
  return text_of("^\\s*(over|at_least)\\s+(" + std::string(fraction) + ")\\s+of\\s+(" + bases +
                 ")\\s*$");
}

}  // namespace

json::object ratio_schema() { return text_of("^-?([0-9]+(\\.[0-9]+)?%?|[0-9]+/[0-9]+)$"); }

json::object whole_schema() { return {{"type", "integer"}}; }

json::object cell_schema() {
  return {{"type", json::array{"integer", "string", "boolean", "null"}},
          {"pattern", one_of({quantity, percent, truth, ""}, "\\s*")}};
}

json::object blank_schema() {
  return {{"type", json::array{"string", "null"}}, {"pattern", blank}};
}

template <>
json::object leaf_schema<Ratio>() {
  return {{"anyOf", json::array{whole_schema(), ratio_schema()}}};
}
template <>
json::object leaf_schema<std::string>() {
  return {{"type", "string"}};
}
template <>
json::object leaf_schema<bool>() {
  return {{"type", "boolean"}};
}
template <>
json::object leaf_schema<int>() {
  return whole_schema();
}
template <>
json::object leaf_schema<std::size_t>() {
  return {{"type", "integer"}, {"minimum", 0}};
}
template <>
json::object leaf_schema<Quantity>() {
  return {{"type", json::array{"integer", "string", "null"}}, {"pattern", one_of({quantity, ""})}};
}
template <>
json::object leaf_schema<Percent>() {
  return text_of(one_of({percent}));
}
template <>
json::object leaf_schema<FigureValue>() {
  return {
      {"anyOf", json::array{leaf_schema<Quantity>(), leaf_schema<Percent>(), leaf_schema<bool>()}}};
}
template <>
json::object leaf_schema<Date>() {
  json::object schema = text_of("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  schema["format"] = "date";
  return schema;
}
template <>
json::object leaf_schema<Period>() {
  return text_or_year();
}
template <>
json::object leaf_schema<PeriodLabel>() {
  return text_or_year();
}
template <>
json::object leaf_schema<Term>() {
  return text_of(
      "^[0-9]{4}(\\s*[-\u2010\u2011\u2013\u2014\u2212]\\s*[0-9]{4}|-[0-9]{2}-[0-9]{2}\\.\\.[0-9]{4}"
      "-[0-9]{2}-[0-9]{2})$");
}
template <>
json::object leaf_schema<Ordinal>() {
  return text_or_year();
}
template <>
json::object leaf_schema<When>() {
  return text_or_year();
}
template <>
json::object leaf_schema<OverYears>() {
  return text_of("^(every_year|pooled|years_met\\s*>=\\s*[0-9]+|mean|last|distinct)$");
}

template <>
json::object leaf_schema<Majority>() {
  return threshold_schema<VotesFor>();
}
template <>
json::object leaf_schema<Quorum>() {
  return threshold_schema<ThosePresent>();
}
template <>
json::object leaf_schema<Turnout>() {
  return threshold_schema<ThoseVoting>();
}

}  // namespace congdoan::io
