/// \file
/// Pointers to data members of any type in one type.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <type_traits>

namespace congdoan::python {

/// A pointer to a data member with its type forgotten.
class AnyMember {
 public:
  template <class M>
  explicit AnyMember(M member) {
    static_assert(std::is_member_object_pointer_v<M> && sizeof(M) <= sizeof(bytes_));
    std::memcpy(bytes_.data(), &member, sizeof(M));
  }
  /// The member again; `M` is the type that it was made from.
  template <class M>
  M as() const {
    M member = nullptr;
    std::memcpy(&member, bytes_.data(), sizeof(M));
    return member;
  }

 private:
  std::array<std::byte, sizeof(void*)> bytes_{};
};

}  // namespace congdoan::python
