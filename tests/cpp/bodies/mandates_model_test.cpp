// Mandates against a model that goes through every possible world, day by day.
#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/bodies/mandates.hpp>

namespace congdoan {
namespace {

// The days 0 to 7; what is stated lies within 1 to 6, so that the first and the last stand for
// everything before and after.
constexpr int days = 8;
Date day(int number) { return {2020, 1, number + 1}; }

struct Ends {
  int first;
  int last;
};

std::optional<Period> as_period(const std::optional<Ends>& ends) {
  if (!ends) return std::nullopt;
  return Period(day(ends->first), day(ends->last));
}

// A world says of a person on which days the seat is held (a bit for each) and whether the person
// is a woman.
struct Life {
  unsigned held;
  bool woman;
  friend bool operator<(const Life& a, const Life& b) {
    return std::pair(a.held, a.woman) < std::pair(b.held, b.woman);
  }
};

// Every set of days from a possible first to a possible last one.
std::set<unsigned> tenures(const std::optional<Ends>& from, const std::optional<Ends>& until) {
  std::set<unsigned> all;
  for (int first = 0; first < days; ++first) {
    if (from && (first < from->first || first > from->last)) continue;
    for (int last = first; last < days; ++last) {
      if (until && (last < until->first || last > until->last)) continue;
      unsigned held = 0;
      for (int each = first; each <= last; ++each) held |= 1U << static_cast<unsigned>(each);
      all.insert(held);
    }
  }
  return all;
}

struct Case {
  struct One {
    int person;
    std::optional<Ends> from;
    std::optional<Ends> until;
    bool filling = false;
  };
  std::vector<One> mandates;
  std::vector<std::optional<bool>> women;  // by person
  int unnamed_low = 0;
  int unnamed_high = 0;
  std::optional<Ends> from;  // of the committee
  std::optional<Ends> until;
  std::optional<Ends> women_elected;
};

// What is seen of a world on a day.
struct Seen {
  int members = 0;
  int women = 0;
  std::vector<bool> sits;
};

// Goes through all worlds; a world's people are the named and, after them, the unnamed.
void for_each_world(const Case& given, const std::function<void(const std::vector<Life>&)>& visit) {
  std::vector<std::set<Life>> choices(given.women.size());
  for (std::size_t person = 0; person < given.women.size(); ++person) {
    std::set<unsigned> held{0};
    for (const auto& mandate : given.mandates) {
      if (mandate.person != static_cast<int>(person)) continue;
      std::set<unsigned> both;
      for (const unsigned so_far : held) {
        for (const unsigned more : tenures(mandate.from, mandate.until)) both.insert(so_far | more);
      }
      held = both;
    }
    for (const unsigned each : held) {
      for (const bool woman : {false, true}) {
        if (given.women[person].value_or(woman) == woman) choices[person].insert({each, woman});
      }
    }
  }
  std::set<int> elected;
  for (const auto& mandate : given.mandates) {
    if (!mandate.filling) elected.insert(mandate.person);
  }
  for (int unnamed = given.unnamed_low; unnamed <= given.unnamed_high; ++unnamed) {
    std::vector<std::set<Life>> all = choices;
    for (int i = 0; i < unnamed; ++i) {
      std::set<Life> lives;
      for (const unsigned held : tenures(given.from, given.until)) {
        lives.insert({held, false});
        lives.insert({held, true});
      }
      all.push_back(lives);
    }
    std::vector<Life> world(all.size());
    const std::function<void(std::size_t)> choose = [&](std::size_t next) {
      if (next < all.size()) {
        for (const Life& life : all[next]) {
          world[next] = life;
          choose(next + 1);
        }
        return;
      }
      int women = 0;
      for (std::size_t i = 0; i < world.size(); ++i) {
        const bool was_elected = i >= given.women.size() || elected.contains(static_cast<int>(i));
        if (was_elected && world[i].woman) ++women;
      }
      if (given.women_elected &&
          (women < given.women_elected->first || women > given.women_elected->last))
        return;
      visit(world);
    };
    choose(0);
  }
}

std::string name(std::size_t person) { return std::string(1, static_cast<char>('A' + person)); }

Mandates mandates_of(const Case& given) {
  std::vector<Mandate> list;
  std::set<int> elected;
  for (const auto& each : given.mandates) {
    if (!each.filling) elected.insert(each.person);
    list.emplace_back(
        MandateSpec{.person = name(static_cast<std::size_t>(each.person)),
                    .committee = CommitteeKind::executive,
                    .from = as_period(each.from),
                    .until = as_period(each.until),
                    .began = each.filling ? MandateBegan::by_election : MandateBegan::elected,
                    .woman = given.women[static_cast<std::size_t>(each.person)]});
  }
  const auto named = static_cast<int>(elected.size());
  Committee committee{
      .kind = CommitteeKind::executive,
      .size = Quantity::between(named + given.unnamed_low, named + given.unnamed_high),
      .from = as_period(given.from),
      .until = as_period(given.until)};
  if (given.women_elected)
    committee.women = Quantity::between(given.women_elected->first, given.women_elected->last);
  return Mandates(std::move(list), {committee});
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(engine_); }
  bool one_in(int n) { return up_to(n - 1) == 0; }

  // Not stated, one day, or some days.
  std::optional<Ends> ends(int widest) {
    if (one_in(4)) return std::nullopt;
    const int first = 1 + up_to(5);
    return Ends{first, std::min(6, first + (one_in(2) ? 0 : up_to(widest)))};
  }

  Case make(int most_people, int most_unnamed) {
    Case made;
    const int people = up_to(most_people);
    for (int person = 0; person < people; ++person) {
      made.women.push_back(one_in(2) ? std::nullopt : std::optional<bool>(one_in(2)));
      for (int i = 0; i < (one_in(3) ? 2 : 1); ++i) {
        Case::One one{person, ends(2), ends(2), i > 0 || one_in(3)};
        if (one.from && one.until && one.until->last < one.from->first)
          std::swap(one.from, one.until);
        made.mandates.push_back(one);
      }
    }
    made.unnamed_low = up_to(most_unnamed);
    made.unnamed_high = made.unnamed_low + (one_in(2) ? 0 : up_to(most_unnamed - made.unnamed_low));
    made.from = ends(2);
    made.until = ends(2);
    if (made.from && made.until && made.until->last < made.from->first)
      std::swap(made.from, made.until);
    return made;
  }

 private:
  std::mt19937 engine_;
};

struct Extremes {
  int least = 1000;
  int most = -1;
  void see(int value) {
    least = std::min(least, value);
    most = std::max(most, value);
  }
  Quantity quantity() const { return Quantity::between(least, most); }
};

TEST(MandatesModel, AgreesOnWhoAndHowManyEveryDay) {
  Random random(7);
  int compared = 0;
  for (int round = 0; round < 400; ++round) {
    Case given = random.make(3, 1);
    if (random.one_in(2)) given.women_elected = Ends{random.up_to(1), 1 + random.up_to(2)};
    std::vector<Extremes> members(days);
    std::vector<Extremes> women(days);
    std::vector<Extremes> men(days);
    std::map<std::string, std::vector<Extremes>> sits;
    for (std::size_t i = 0; i < given.women.size(); ++i) sits[name(i)].resize(days);
    int worlds = 0;
    for_each_world(given, [&](const std::vector<Life>& world) {
      ++worlds;
      for (int each = 0; each < days; ++each) {
        Seen seen;
        for (std::size_t i = 0; i < world.size(); ++i) {
          const bool held = ((world[i].held >> static_cast<unsigned>(each)) & 1U) != 0;
          seen.members += held ? 1 : 0;
          seen.women += held && world[i].woman ? 1 : 0;
          if (i < given.women.size())
            sits[name(i)][static_cast<std::size_t>(each)].see(held ? 1 : 0);
        }
        members[static_cast<std::size_t>(each)].see(seen.members);
        women[static_cast<std::size_t>(each)].see(seen.women);
        men[static_cast<std::size_t>(each)].see(seen.members - seen.women);
      }
    });
    if (worlds == 0) continue;  // no such number of women is possible
    ++compared;
    const Mandates mandates = mandates_of(given);
    for (int each = 0; each < days; ++each) {
      const auto at = static_cast<std::size_t>(each);
      const WomenShare share = mandates.women("executive", day(each));
      EXPECT_EQ(share.members, members[at].quantity()) << "round " << round << " day " << each;
      EXPECT_EQ(share.women, women[at].quantity()) << "round " << round << " day " << each;
      EXPECT_EQ(share.men, men[at].quantity()) << "round " << round << " day " << each;
      EXPECT_EQ(mandates.count("executive", day(each)), share.members);
      const Holders holders = mandates.holders("executive", day(each));
      std::set<std::string> certain;
      std::set<std::string> possible;
      for (const Mandate& mandate : holders.certain) certain.insert(mandate->person);
      for (const Mandate& mandate : holders.possible) possible.insert(mandate->person);
      for (const auto& [person, by_day] : sits) {
        EXPECT_EQ(certain.contains(person), by_day[at].least == 1) << person << " day " << each;
        EXPECT_EQ(possible.contains(person), by_day[at].least == 0 && by_day[at].most == 1);
      }
    }
  }
  EXPECT_GT(compared, 200);
}

TEST(MandatesModel, AgreesOnOverlaps) {
  Random random(11);
  for (int round = 0; round < 2000; ++round) {
    std::vector<Mandate> list;
    std::vector<std::set<unsigned>> held;
    for (int person = 0; person < 2; ++person) {
      std::optional<Ends> from = random.ends(3);
      std::optional<Ends> until = random.ends(3);
      if (from && until && until->last < from->first) std::swap(from, until);
      list.emplace_back(MandateSpec{.person = name(static_cast<std::size_t>(person)),
                                    .post = "chair",
                                    .from = as_period(from),
                                    .until = as_period(until)});
      held.push_back(tenures(from, until));
    }
    bool always = true;
    unsigned common = 0;
    for (const unsigned a : held[0]) {
      for (const unsigned b : held[1]) {
        always = always && (a & b) != 0;
        common |= a & b;
      }
    }
    const std::vector<Overlap> overlaps = Mandates(list).overlaps("chair");
    ASSERT_EQ(overlaps.empty(), common == 0) << round;
    if (overlaps.empty()) continue;
    EXPECT_EQ(overlaps.front().certainty, always ? Truth::yes : Truth::unknown) << round;
    for (int each = 1; each <= 6; ++each) {
      const bool inside = (!overlaps.front().first || *overlaps.front().first <= day(each)) &&
                          (!overlaps.front().last || day(each) <= *overlaps.front().last);
      EXPECT_EQ(inside, ((common >> static_cast<unsigned>(each)) & 1U) != 0) << round;
    }
  }
}

TEST(MandatesModel, AgreesOnGaps) {
  Random random(13);
  for (int round = 0; round < 500; ++round) {
    const Case given = random.make(3, 1);
    std::vector<Extremes> anybody(days);
    for_each_world(given, [&](const std::vector<Life>& world) {
      unsigned held = 0;
      for (const Life& life : world) held |= life.held;
      for (int each = 0; each < days; ++each)
        anybody[static_cast<std::size_t>(each)].see(
            static_cast<int>((held >> static_cast<unsigned>(each)) & 1U));
    });
    const std::vector<Gap> gaps =
        mandates_of(given).gaps("executive", Period(day(0), day(days - 1)));
    for (int each = 0; each < days; ++each) {
      const Extremes& seen = anybody[static_cast<std::size_t>(each)];
      const auto gap =
          std::ranges::find_if(gaps, [&](const Gap& one) { return one.days.contains(day(each)); });
      ASSERT_EQ(gap == gaps.end(), seen.least == 1) << "round " << round << " day " << each;
      if (gap == gaps.end()) continue;
      EXPECT_EQ(gap->certainty, seen.most == 0 ? Truth::yes : Truth::unknown);
    }
    for (std::size_t i = 0; i + 1 < gaps.size(); ++i) {
      EXPECT_LT(gaps[i].days.last(), gaps[i + 1].days.first());
      EXPECT_FALSE(gaps[i].days.last().next() == gaps[i + 1].days.first() &&
                   gaps[i].certainty == gaps[i + 1].certainty)
          << "each is as long as possible";
    }
  }
}

TEST(MandatesModel, AgreesOnFillings) {
  Random random(17);
  for (int round = 0; round < 1000; ++round) {
    const Case given = random.make(4, 1);
    const Period window(day(2), day(4));
    int certain = 0;
    int possible = 0;
    for (const auto& each : given.mandates) {
      if (!each.filling) continue;
      bool always = true;
      bool ever = false;
      for (const unsigned held : tenures(each.from, each.until)) {
        int first = 0;
        while (((held >> static_cast<unsigned>(first)) & 1U) == 0) ++first;
        const bool inside = 2 <= first && first <= 4;
        always = always && inside;
        ever = ever || inside;
      }
      certain += always ? 1 : 0;
      possible += ever ? 1 : 0;
    }
    const Fillings fillings =
        mandates_of(given).fillings(CommitteeKind::executive, window, Bound::at_most({2, 3}));
    EXPECT_EQ(fillings.count, Quantity::between(certain, possible)) << "round " << round;
  }
}

}  // namespace
}  // namespace congdoan
