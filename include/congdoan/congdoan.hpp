/// \file
/// Everything at once, but for the headers that a program opts into since they need more than this
/// library: `<congdoan/terms/gregorian.hpp>` and `<congdoan/io/serialization.hpp>`.
#pragma once

#include <congdoan/bodies/body.hpp>
#include <congdoan/bodies/committee.hpp>
#include <congdoan/congress/congress.hpp>
#include <congdoan/congress/election.hpp>
#include <congdoan/congress/meeting.hpp>
#include <congdoan/errors.hpp>
#include <congdoan/io/document.hpp>
#include <congdoan/io/figures.hpp>
#include <congdoan/io/schema.hpp>
#include <congdoan/io/scorecard.hpp>
#include <congdoan/kernel/decide.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/numbers/vietnamese.hpp>
#include <congdoan/rules/provision.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/explain.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/measure.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/scorecard.hpp>
#include <congdoan/targets/target.hpp>
#include <congdoan/targets/verdict.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/terms/ordinal.hpp>
#include <congdoan/terms/period.hpp>
#include <congdoan/terms/period_label.hpp>
#include <congdoan/terms/term.hpp>
#include <congdoan/version.hpp>
#include <congdoan/votes/majority.hpp>
#include <congdoan/votes/vote_base.hpp>
