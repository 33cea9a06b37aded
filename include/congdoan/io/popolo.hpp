/// \file
/// Popolo (https://www.popoloproject.com), the common JSON form of open civic data: organisations,
/// persons, posts, memberships, motions and vote events.
///
/// Either side knows things that the other has no place for. What is not carried over is listed,
/// by its place, never dropped in silence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <congdoan/bodies/body.hpp>
#include <congdoan/bodies/mandate.hpp>
#include <congdoan/congress/congress.hpp>
#include <congdoan/io/file_path.hpp>
#include <congdoan/votes/motion.hpp>

namespace congdoan {

/// A Popolo document, and what it could not carry.
struct PopoloText {
  std::string json{};
  std::vector<std::string> lost{};  ///< its places: "body.agencies", "motion[0].quorum"

  template <class V>
  static constexpr void fields(V& v) {
    v.required("json", &PopoloText::json, "The Popolo document, as indented JSON text.");
    v.optional("lost", &PopoloText::lost, "The places of the congress that it cannot carry.");
  }

  friend bool operator==(const PopoloText&, const PopoloText&) = default;
};

/// What a Popolo document says of things that this library models.
struct PopoloContents {
  std::vector<Body> bodies{};
  std::vector<Mandate> mandates{};
  std::vector<Motion> motions{};
  std::vector<std::string> lost{};  ///< places of the document, some with why it was left behind

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("bodies", &PopoloContents::bodies, "Organisations whose classification is a level.");
    v.optional("mandates", &PopoloContents::mandates, "Memberships of committees and in posts.");
    v.optional("motions", &PopoloContents::motions, "Motions, one for each vote on them.");
    v.optional("lost", &PopoloContents::lost, "The places of the document that were left behind.");
  }

  friend bool operator==(const PopoloContents&, const PopoloContents&) = default;
};

/// The congress as a Popolo document: its body, the bodies above it and its committees as
/// organisations; its mandates as persons, posts and memberships; its motions with a vote event
/// each. A motion's result is the one that was declared, if it is that it was carried or lost.
[[nodiscard]] PopoloText to_popolo(const Congress& congress);

/// Reads a Popolo document: one object with the lists `persons`, `organizations`, `posts`,
/// `memberships`, `motions` and `vote_events`, of which any may be absent.
///
/// An organisation is a body if its `classification` is the word of a level (`grassroots`), and a
/// committee if it is that of a committee (`executive`). Others are listed under `lost`, but for
/// those above a body, which carries their names; so is everything else that nothing here has a
/// place for.
/// \param name what messages call the text, such as its file name; may be empty
/// \throws InvalidDocument that names everything wrong: no JSON, values of the wrong sort, ids that
/// nothing has or that stand twice, organisations within themselves, dates that are none, counts
/// that contradict each other.
[[nodiscard]] PopoloContents parse_popolo(std::string_view text, std::string_view name = {});

/// Reads a Popolo file. \throws InvalidDocument as `parse_popolo`, also if it cannot be read.
[[nodiscard]] PopoloContents read_popolo(const FilePath& path);

}  // namespace congdoan
