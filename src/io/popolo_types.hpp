// The part of Popolo's classes that is read and written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <congdoan/numbers/quantity.hpp>

namespace congdoan::io {

struct PopoloPerson {
  std::string id{};
  std::string name{};
  std::string gender{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("id", &PopoloPerson::id, "The id that memberships and votes call it by.");
    v.required("name", &PopoloPerson::name, "The name.");
    v.optional("gender", &PopoloPerson::gender, "female or male.");
  }
  friend bool operator==(const PopoloPerson&, const PopoloPerson&) = default;
};

struct PopoloOrganization {
  std::string id{};
  std::string name{};
  std::string classification{};
  std::string parent_id{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("id", &PopoloOrganization::id, "The id that others call it by.");
    v.required("name", &PopoloOrganization::name, "The name.");
    v.optional("classification", &PopoloOrganization::classification, "What sort it is.");
    v.optional("parent_id", &PopoloOrganization::parent_id, "The organisation that it is in.");
  }
  friend bool operator==(const PopoloOrganization&, const PopoloOrganization&) = default;
};

struct PopoloPost {
  std::string id{};
  std::string label{};
  std::string role{};
  std::string organization_id{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("id", &PopoloPost::id, "The id that memberships call it by.");
    v.optional("label", &PopoloPost::label, "What it is called.");
    v.optional("role", &PopoloPost::role, "What its holder does.");
    v.optional("organization_id", &PopoloPost::organization_id, "The organisation it is in.");
  }
  friend bool operator==(const PopoloPost&, const PopoloPost&) = default;
};

struct PopoloMembership {
  std::string person_id{};
  std::string organization_id{};
  std::string post_id{};
  std::string role{};
  std::string start_date{};
  std::string end_date{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("person_id", &PopoloMembership::person_id, "The member.");
    v.optional("organization_id", &PopoloMembership::organization_id, "What it is a member of.");
    v.optional("post_id", &PopoloMembership::post_id, "The post that is held.");
    v.optional("role", &PopoloMembership::role, "What the member does.");
    v.optional("start_date", &PopoloMembership::start_date,
               "Since when: 2017, 2017-10, 2017-10-16.");
    v.optional("end_date", &PopoloMembership::end_date, "Until when, that day included.");
  }
  friend bool operator==(const PopoloMembership&, const PopoloMembership&) = default;
};

struct PopoloCount {
  std::string option{};
  Quantity value{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("option", &PopoloCount::option, "yes, no, abstain or absent.");
    v.required("value", &PopoloCount::value, "How many voted so.");
  }
  friend bool operator==(const PopoloCount&, const PopoloCount&) = default;
};

struct PopoloVote {
  std::string voter_id{};
  std::string option{};
  std::optional<Quantity> weight{};

  template <class V>
  static constexpr void fields(V& v) {
    v.required("voter_id", &PopoloVote::voter_id, "Who voted.");
    v.required("option", &PopoloVote::option, "yes, no, abstain or absent.");
    v.optional("weight", &PopoloVote::weight, "How many votes it counts; 1 if absent.");
  }
  friend bool operator==(const PopoloVote&, const PopoloVote&) = default;
};

struct PopoloVoteEvent {
  std::string motion_id{};
  std::string start_date{};
  std::string result{};
  std::vector<PopoloCount> counts{};
  std::vector<PopoloVote> votes{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("motion_id", &PopoloVoteEvent::motion_id, "The motion that was voted on.");
    v.optional("start_date", &PopoloVoteEvent::start_date, "The day.");
    v.optional("result", &PopoloVoteEvent::result, "pass or fail.");
    v.optional("counts", &PopoloVoteEvent::counts, "How many voted how.");
    v.optional("votes", &PopoloVoteEvent::votes, "Who voted how.");
  }
  friend bool operator==(const PopoloVoteEvent&, const PopoloVoteEvent&) = default;
};

struct PopoloMotion {
  std::string id{};
  std::string organization_id{};
  std::string text{};
  std::string date{};
  std::string requirement{};
  std::string result{};
  std::vector<PopoloVoteEvent> vote_events{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("id", &PopoloMotion::id, "The id that vote events call it by.");
    v.optional("organization_id", &PopoloMotion::organization_id, "Who voted on it.");
    v.optional("text", &PopoloMotion::text, "What was moved.");
    v.optional("date", &PopoloMotion::date, "The day.");
    v.optional("requirement", &PopoloMotion::requirement, "The majority that it needs.");
    v.optional("result", &PopoloMotion::result, "pass or fail.");
    v.optional("vote_events", &PopoloMotion::vote_events, "The votes on it.");
  }
  friend bool operator==(const PopoloMotion&, const PopoloMotion&) = default;
};

struct PopoloDocument {
  std::vector<PopoloPerson> persons{};
  std::vector<PopoloOrganization> organizations{};
  std::vector<PopoloPost> posts{};
  std::vector<PopoloMembership> memberships{};
  std::vector<PopoloMotion> motions{};
  std::vector<PopoloVoteEvent> vote_events{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("persons", &PopoloDocument::persons, "Who is spoken of.");
    v.optional("organizations", &PopoloDocument::organizations, "Bodies and committees.");
    v.optional("posts", &PopoloDocument::posts, "The posts in them.");
    v.optional("memberships", &PopoloDocument::memberships, "Who holds what.");
    v.optional("motions", &PopoloDocument::motions, "What was moved.");
    v.optional("vote_events", &PopoloDocument::vote_events, "Votes on motions.");
  }
  friend bool operator==(const PopoloDocument&, const PopoloDocument&) = default;
};

}  // namespace congdoan::io
