#include <congdoan/targets/subject.hpp>

#include "kind_of.hpp"

namespace congdoan {

void report_unknown(std::string_view key, const std::string& id, const Measures& measures,
                    Problems& problems) {
  if (measures.find(id) != nullptr || !measures.are_complete()) return;
  if (id.empty() && !problems.is_sound(key)) return;
  problems.add(key, '"' + id + "\" is not a measure" +
                        problems.did_you_mean(id, [&] { return measures.ids(); }));
}

std::string_view subject_key(const Subject& subject) noexcept {
  return std::visit(
      [](const auto& kind) -> std::string_view {
        if constexpr (requires { kind.kind; }) {
          return word(kind.kind);
        } else {
          return kind.keys.front();
        }
      },
      subject);
}

}  // namespace congdoan
