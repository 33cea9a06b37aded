#include <congdoan/problems.hpp>

#include <utility>

namespace congdoan {

Problems::Guard Problems::inside(std::string_view key) {
  const std::size_t length = place_.size();
  place_ = place(key);
  return {*this, length};
}

Problems::Guard Problems::inside(std::string_view key, std::size_t index) {
  const std::size_t length = place_.size();
  place_ = place(key) + "[" + std::to_string(index) + "]";
  return {*this, length};
}

Problems::Guard Problems::inside_item(std::size_t index) {
  const std::size_t length = place_.size();
  place_ += "[" + std::to_string(index) + "]";
  return {*this, length};
}

void Problems::add(std::string_view key, std::string message) {
  list_.push_back({place(key), std::move(message)});
}

std::string Problems::place(std::string_view key) const {
  if (key.empty()) return place_;
  if (place_.empty()) return std::string(key);
  return place_ + "." + std::string(key);
}

void Problems::throw_if_any() const {
  if (!list_.empty()) throw InvalidDocument(list_);
}

}  // namespace congdoan
