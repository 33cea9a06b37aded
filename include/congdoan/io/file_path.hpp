/// \file
/// The path of a file, without what `<filesystem>` costs every source that includes it.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace congdoan {

/// A path as UTF-8 text, or a `std::filesystem::path`.
class FilePath {
 public:
  // NOLINTBEGIN(google-explicit-constructor): a path is written as text
  FilePath(std::string_view text) : text_(text) {}
  FilePath(std::string text) : text_(std::move(text)) {}
  FilePath(const char* text) : text_(text) {}
  template <class Path>
    requires requires(const Path& path) { path.u8string().begin(); }
  FilePath(const Path& path) {
    for (const auto unit : path.u8string()) text_ += static_cast<char>(unit);
  }
  // NOLINTEND(google-explicit-constructor)

  const std::string& text() const& noexcept { return text_; }
  std::string text() && noexcept { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace congdoan
