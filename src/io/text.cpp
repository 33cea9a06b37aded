#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include <congdoan/errors.hpp>

#include "text.hpp"

namespace congdoan::io {
namespace {

// The length of the well-formed UTF-8 sequence at the start of `text`, or 0.
std::size_t sequence(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U && i < text.size(); };
  const unsigned first = byte(0);
  if (first < 0x80U) return 1;
  if (first >= 0xC2U && first <= 0xDFU) return follows(1) ? 2 : 0;
  if (first >= 0xE0U && first <= 0xEFU) {
    const bool overlong = first == 0xE0U && byte(1) < 0xA0U;
    const bool surrogate = first == 0xEDU && byte(1) >= 0xA0U;
    return !overlong && !surrogate && follows(1) && follows(2) ? 3 : 0;
  }
  if (first >= 0xF0U && first <= 0xF4U) {
    const bool overlong = first == 0xF0U && byte(1) < 0x90U;
    const bool beyond = first == 0xF4U && byte(1) >= 0x90U;
    return !overlong && !beyond && follows(1) && follows(2) && follows(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

std::string_view utf8(std::string_view bytes, std::string_view name) {
  const auto refuse = [&](std::string message) -> std::string_view {
    throw InvalidDocument({{std::string(name), std::move(message)}});
  };
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return refuse("the text is UTF-16; save it as UTF-8");
  }
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  constexpr std::size_t looked_at = 4096;
  const std::string_view head = bytes.substr(0, looked_at);
  const auto zeros = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\0'));
  if (zeros > 0 && zeros * 4 >= head.size())
    return refuse("the text looks like UTF-16; save it as UTF-8");
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t length = sequence(bytes.substr(at));
    if (length == 0) {
      return refuse(
          line_and_column(bytes, at) +
          ": the text is not UTF-8 (Windows-1258, or not a text at all?); save it as UTF-8");
    }
    at += length;
  }
  return bytes;
}

std::string read_file(const FilePath& file_path) {
  const std::u8string bytes(file_path.text().begin(), file_path.text().end());
  const std::filesystem::path path(bytes);
  const std::string name = path.empty() ? "\"\"" : file_path.text();
  const auto refuse = [&](const char* message) { throw InvalidDocument({{name, message}}); };
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (!std::filesystem::exists(status)) refuse("there is no such file");
  if (std::filesystem::is_directory(status)) refuse("is a directory; name a file in it");
  std::ifstream file(path, std::ios::binary);
  if (!file) refuse("cannot be opened for reading");
  std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad()) refuse("cannot be read to its end");
  return text;
}

std::string line_and_column(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, std::min(position, text.size()));
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const std::size_t line_start =
      before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const std::string_view line = before.substr(line_start);
  const auto letters = std::count_if(line.begin(), line.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  });
  return "line " + std::to_string(lines + 1) + ", column " + std::to_string(letters + 1);
}

}  // namespace congdoan::io
