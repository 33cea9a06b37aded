// Takes out of a JSON value what a described type has no key for, so that the rest can be read.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/fields.hpp>

namespace congdoan::io {

namespace json = boost::json;

/// Leaves out of `value` every key that `T` and what it holds do not have, and lists their places
/// in `lost`. Keys whose value is null are left out silently: they say nothing.
template <Described T>
void leave_out_unknown(json::value& value, const std::string& place,
                       std::vector<std::string>& lost);

namespace leaving {

template <class T>
struct LeaveOut {
  static void from(json::value&, const std::string&, std::vector<std::string>&) {}
};
template <Described T>
struct LeaveOut<T> {
  static void from(json::value& value, const std::string& place, std::vector<std::string>& lost) {
    leave_out_unknown<T>(value, place, lost);
  }
};
template <class T>
struct LeaveOut<std::vector<T>> {
  static void from(json::value& value, const std::string& place, std::vector<std::string>& lost) {
    json::array* list = value.if_array();
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->size(); ++i) {
      LeaveOut<T>::from((*list)[i], place + '[' + std::to_string(i) + ']', lost);
    }
  }
};

template <class T>
class KnownKeys {
 public:
  KnownKeys(json::object& object, std::string place, std::vector<std::string>& lost)
      : object_(object), place_(std::move(place)), lost_(lost) {}

  template <class M>
  void required(std::string_view key, M T::*, std::string_view) {
    known<M>(key);
  }
  template <class M>
  void optional(std::string_view key, M T::*, std::string_view) {
    known<M>(key);
  }

  void leave_out_the_rest() {
    std::vector<std::string> others;
    for (const auto& entry : object_) {
      const std::string_view key = entry.key();
      if (!entry.value().is_null() && std::ranges::find(known_, key) != known_.end()) continue;
      others.emplace_back(key);
      if (!entry.value().is_null()) lost_.push_back(place_of(key));
    }
    for (const std::string& key : others) object_.erase(key);
  }

 private:
  std::string place_of(std::string_view key) const {
    return (place_.empty() ? "" : place_ + '.') + std::string(key);
  }
  template <class M>
  void known(std::string_view key) {
    known_.push_back(key);
    if (json::value* value = object_.if_contains(key)) {
      LeaveOut<M>::from(*value, place_of(key), lost_);
    }
  }

  json::object& object_;
  std::string place_;
  std::vector<std::string>& lost_;
  std::vector<std::string_view> known_;
};

}  // namespace leaving

template <Described T>
void leave_out_unknown(json::value& value, const std::string& place,
                       std::vector<std::string>& lost) {
  json::object* object = value.if_object();
  if (object == nullptr) return;
  leaving::KnownKeys<T> keys(*object, place, lost);
  T::fields(keys);
  keys.leave_out_the_rest();
}

}  // namespace congdoan::io
