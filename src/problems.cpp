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
  if (list_.size() == most_kept) {
    ++not_kept_;
    return;
  }
  list_.push_back({place(key), std::move(message)});
  doubted_.try_emplace(list_.back().place, false);
}

void Problems::doubt(std::string_view key) { doubted_[place(key)] = true; }

bool Problems::is_known(std::string_view key) const {
  if (not_kept_ > 0) return false;
  if (doubted_.empty()) return true;
  const std::string whole = place(key);
  const auto doubted = [this](std::string_view part) {
    const auto found = doubted_.find(part);
    return found != doubted_.end() && found->second;
  };
  if (doubted("")) return false;
  for (std::size_t end = whole.find_first_of(".["); end != std::string::npos;
       end = whole.find_first_of(".[", end + 1)) {
    if (doubted(std::string_view(whole).substr(0, end))) return false;
  }
  return !doubted(whole);
}

bool Problems::is_sound(std::string_view key) const {
  if (!is_known(key)) return false;
  const std::string whole = place(key);
  if (doubted_.contains(whole)) return false;
  const auto doubted_inside = [&](const char* inside) {
    const auto next = doubted_.lower_bound(whole + inside);
    return next != doubted_.end() && next->first.starts_with(whole + inside);
  };
  return !doubted_inside(".") && !doubted_inside("[");
}

std::string Problems::place(std::string_view key) const {
  if (key.empty()) return place_;
  if (place_.empty()) return std::string(key);
  return place_ + "." + std::string(key);
}

std::vector<Problem> Problems::list() const {
  std::vector<Problem> all = list_;
  if (not_kept_ > 0) all.push_back({{}, "and " + std::to_string(not_kept_) + " more"});
  return all;
}

void Problems::throw_if_any() const {
  if (!list_.empty()) throw InvalidDocument(list());
}

}  // namespace congdoan
