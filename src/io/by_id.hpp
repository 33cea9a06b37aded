// Items that point to each other by their ids.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/ids.hpp>
#include <congdoan/problems.hpp>

#include "../quoted.hpp"

namespace congdoan::io {

// The items of a list by their ids, of which none stands twice.
template <class T>
class ById {
 public:
  ById(const std::vector<T>& list, std::string_view key, Problems& problems) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (by_id_.try_emplace(list[i].id, &list[i]).second) continue;
      const auto guard = problems.inside(key, i);
      problems.add("id", detail::quoted(list[i].id) + " stands twice");
    }
  }

  const T* find(const std::string& id) const {
    const auto at = by_id_.find(id);
    return at == by_id_.end() ? nullptr : at->second;
  }
  // Nothing if no id is given; a problem if nothing has it.
  const T* find(const std::string& id, std::string_view key, Problems& problems) const {
    if (id.empty()) return nullptr;
    const T* found = find(id);
    if (found == nullptr) {
      const auto known = [this] {
        std::vector<std::string_view> ids;
        for (const auto& [each, item] : by_id_) ids.push_back(each);
        return ids;
      };
      problems.add(key, detail::quoted(id) + " is no id here" + problems.did_you_mean(id, known));
    }
    return found;
  }

 private:
  std::map<std::string, const T*, std::less<>> by_id_;
};

}  // namespace congdoan::io
