/// \file
/// Collects everything that is wrong with an input, each with its place, so that one answer names
/// it all.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>

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

  /// So many problems are kept. Those beyond are only counted, and of an input that has as many
  /// nothing is known any more.
  static constexpr std::size_t most_kept = 10'000;
  /// Of so many unknown words it is looked for what was meant, since that takes longer the more
  /// words are known.
  static constexpr std::size_t most_hints = 100;

  /// Reports `message` at `key` of the current place; an empty key is the place itself.
  void add(std::string_view key, std::string message);
  /// Which of the words that `known()` gives was meant by `text`, as the other `did_you_mean` says
  /// it; nothing after the first `most_hints` unknown words.
  template <class Known>
  std::string did_you_mean(std::string_view text, const Known& known) {
    if (hints_ == most_hints) return {};
    ++hints_;
    return congdoan::did_you_mean(text, known());
  }

  /// Says that what stands at `key` of the current place is not known, so that nothing that rests
  /// on it can be said.
  void doubt(std::string_view key);
  /// False if `key` of the current place, or something it lies in, is in doubt.
  bool is_known(std::string_view key) const;
  /// False if `key` is not known, or anything was reported at it or inside it.
  bool is_sound(std::string_view key) const;

  /// The current place followed by `key`, as it would be reported.
  std::string place(std::string_view key = {}) const;

  bool empty() const noexcept { return list_.empty(); }
  /// How many were reported, kept or not.
  std::size_t size() const noexcept { return list_.size() + not_kept_; }
  /// Those that are kept, in the order reported.
  const std::vector<Problem>& kept() const noexcept { return list_; }
  /// The same, and where others are not kept, how many more there are.
  std::vector<Problem> list() const;

  /// \throws InvalidDocument with `list()`, if there is any.
  void throw_if_any() const;

 private:
  std::string place_;
  std::vector<Problem> list_;
  std::size_t not_kept_ = 0;
  std::size_t hints_ = 0;
  std::map<std::string, bool, std::less<>> doubted_;  // by place: false where only a problem is
};

}  // namespace congdoan
