// Who sat on a committee, day by day, when one member left and another was elected in between.
#include <iostream>
#include <string>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  const std::string term = "2017-10-16..2022-10-15";
  const Period first = Period::day(Date(2017, 10, 16));
  const Period last = Period::day(Date(2022, 10, 15));
  const auto seat = [&](const std::string& person) {
    return MandateSpec{.person = person,
                       .committee = CommitteeKind::executive,
                       .term = term,
                       .from = first,
                       .until = last};
  };
  MandateSpec hoa = seat("Hoa");
  hoa.until = Period::day(Date(2019, 3, 31));
  hoa.ended = MandateEnded::transfer;
  MandateSpec tuan = seat("Tuấn");
  tuan.from = Period::month(2019, 6);  // the day is not stated
  tuan.began = MandateBegan::by_election;
  const Committee committee{.kind = CommitteeKind::executive,
                            .seats = 3,
                            .size = 3,
                            .term = term,
                            .from = first,
                            .until = last};
  const Mandates mandates(
      {Mandate(seat("Lan")), Mandate(seat("Minh")), Mandate(hoa), Mandate(tuan)}, {committee});

  for (const Date day : {Date(2017, 10, 16), Date(2019, 4, 1), Date(2019, 6, 15)}) {
    const Holders holders = mandates.holders("executive", day);
    std::cout << day << ':';
    for (const Mandate& each : holders.certain) std::cout << ' ' << each->person;
    for (const Mandate& each : holders.possible) std::cout << " (perhaps " << each->person << ')';
    std::cout << "; vacant: " << mandates.vacancies("executive", day) << '\n';
  }
  const Fillings fillings = mandates.fillings(CommitteeKind::executive, Period::parse(term),
                                              {Comparator::at_most, Ratio(2, 3)});
  std::cout << "filled: " << fillings.count << " of " << fillings.seats << ", " << *fillings.allowed
            << " allowed\n";
}
