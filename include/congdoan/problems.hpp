/// \file
/// Collects everything that is wrong with an input, each with its place, so that one answer names
/// it all.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/errors.hpp>

namespace congdoan {

/// A list of problems and the place that is being looked at.
///
/// Places read like `target[3].over`: `inside()` opens one for as long as the returned guard lives.
class Problems {
 public:
  /// Leaves the place it entered when it is destroyed.
  class [[nodiscard]] Guard {
   public:
    Guard(Problems& problems, std::size_t length) : problems_(problems), length_(length) {}
    Guard(const Guard&) = delete;
    Guard& operator=(const Guard&) = delete;
    ~Guard() { problems_.place_.resize(length_); }

   private:
    Problems& problems_;
    std::size_t length_;
  };

  /// Everything reported until the guard goes out of scope lies inside `key`, or `key[index]`.
  Guard inside(std::string_view key);
  Guard inside(std::string_view key, std::size_t index);
  /// The same for an item of the list that the current place is.
  Guard inside_item(std::size_t index);

  /// Reports `message` at `key` of the current place; an empty key is the place itself.
  void add(std::string_view key, std::string message);

  /// The current place followed by `key`, as it would be reported.
  std::string place(std::string_view key = {}) const;

  bool empty() const noexcept { return list_.empty(); }
  std::size_t size() const noexcept { return list_.size(); }
  const std::vector<Problem>& list() const noexcept { return list_; }

  /// \throws InvalidDocument with all problems, if there is any.
  void throw_if_any() const;

 private:
  std::string place_;
  std::vector<Problem> list_;
};

}  // namespace congdoan
