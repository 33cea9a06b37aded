// What the parts of a reader of Popolo share: the document, what was read and what is left behind.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <congdoan/io/popolo.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/terms/period.hpp>

#include "by_id.hpp"
#include "popolo_types.hpp"

namespace congdoan::io {

class PopoloReading {
 public:
  PopoloReading(const PopoloDocument& popolo, Problems& problems, std::vector<std::string> lost);

  const PopoloDocument& popolo() const noexcept { return popolo_; }
  Problems& problems() noexcept { return problems_; }
  PopoloContents& contents() noexcept { return contents_; }
  const ById<PopoloPerson>& persons() const noexcept { return persons_; }
  const ById<PopoloOrganization>& organizations() const noexcept { return organizations_; }
  const ById<PopoloPost>& posts() const noexcept { return posts_; }

  // Lists what stands at `key` of the current place; an empty key is the place itself.
  void leave(std::string_view key, const std::string& why);

  // `2017`, `2017-10`, `2017-10-16`; of a time of day only the day is kept. Nothing if the text is
  // empty, or no date, which is a problem.
  std::optional<Period> date(const std::string& text, std::string_view key);

  // Persons of one name are told apart by their ids.
  std::string name_of(const PopoloPerson& person) const;

  // Our ids are of a stricter form than Popolo's.
  const std::string& body_id(const PopoloOrganization& organization);

 private:
  const PopoloDocument& popolo_;
  Problems& problems_;
  ById<PopoloPerson> persons_;
  ById<PopoloOrganization> organizations_;
  ById<PopoloPost> posts_;
  std::map<std::string_view, int> namesakes_;
  std::map<std::string_view, std::string> body_ids_;
  int renamed_ = 0;
  PopoloContents contents_;
};

// Where each organisation is: an organisation above it, as far as there is no circle.
class PopoloParents {
 public:
  // Reports each circle once, and each parent that is none.
  explicit PopoloParents(PopoloReading& reading);

  const PopoloOrganization* of(const PopoloOrganization& organization) const;
  // The organisation itself, or the nearest above it that is no committee.
  const PopoloOrganization* body_of(const PopoloOrganization& organization) const;

 private:
  std::map<std::string_view, const PopoloOrganization*> parents_;
  // What was found before, so that a long chain of committees is gone up once.
  mutable std::unordered_map<const PopoloOrganization*, const PopoloOrganization*> bodies_;
};

void read_bodies(PopoloReading& reading, const PopoloParents& parents);
void read_mandates(PopoloReading& reading, const PopoloParents& parents);
void read_motions(PopoloReading& reading);

}  // namespace congdoan::io
