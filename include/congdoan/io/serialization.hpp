/// \file
/// Congresses, figures and scorecards in archives of Boost.Serialization. Opt-in: link
/// `congdoan::serialization`.
///
///     boost::archive::text_oarchive out(stream);
///     out << congress << figures << card;
///
///     boost::archive::text_iarchive in(stream);
///     const auto congress = load_archived<Congress>(in);
///     const auto figures = load_archived<Figures>(in);
///
/// Everything with a list of fields can be saved by itself too: a `Measure`, a `Figure`, a
/// `Verdict`. Numbers with bounds, dates, labels and words are saved as the text that documents
/// write, never as what they are inside. Loading makes each value anew through its checking
/// constructor: from an archive that was tampered with comes InvalidInput or a different valid
/// value, never an invalid one. An archive is trusted only with sizes, as in all of
/// Boost.Serialization: read none from strangers.
#pragma once

#include <new>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include <boost/archive/archive_exception.hpp>
#include <boost/serialization/nvp.hpp>
#include <boost/serialization/serialization.hpp>
#include <boost/serialization/split_free.hpp>
#include <boost/serialization/string.hpp>
#include <boost/serialization/tracking.hpp>
#include <boost/serialization/version.hpp>

#include <congdoan/congress/congress.hpp>
#include <congdoan/errors.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/io/archive_load.hpp>
#include <congdoan/io/archive_save.hpp>
#include <congdoan/io/archive_traits.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/scorecard.hpp>

namespace congdoan {

/// What `operator<<` and `operator>>` of archives accept.
template <class T>
concept Archived =
    Described<T> || detail::HasSpec<T> || std::is_same_v<T, Congress> || std::is_same_v<T, Figures>;

/// The version in which values are saved. Archives of a newer one are refused.
inline constexpr unsigned archive_version = 1;

namespace detail {

// Boost's own errors, and sizes that cannot be, are errors of the input.
template <class Read>
void reading_archive(Read read) {
  const auto refuse = [](const char* why) {
    throw InvalidDocument({{"archive", std::string("cannot be read: ") + why}});
  };
  try {
    read();
  } catch (const boost::archive::archive_exception& error) {
    refuse(error.what());
  } catch (const std::length_error&) {
    refuse("a size in it is too large");
  } catch (const std::bad_alloc&) {
    refuse("a size in it is too large");
  }
}

inline void check_version(unsigned version) {
  if (version <= archive_version) return;
  throw InvalidDocument(
      {{"archive", "was saved in version " + std::to_string(version) +
                       "; this library reads up to " + std::to_string(archive_version)}});
}

}  // namespace detail

template <class Archive, Archived T>
void save(Archive& archive, const T& value, unsigned) {
  if constexpr (std::is_same_v<T, Congress>) {
    detail::save_value(archive, "congress", *value);
  } else if constexpr (std::is_same_v<T, Figures>) {
    detail::save_value(archive, "figures", value.all());
  } else {
    detail::save_fields_of(archive, value);
  }
}

/// \throws InvalidInput if the archive does not hold such a value; `value` is then unchanged.
template <class Archive, Archived T>
void load(Archive& archive, T& value, unsigned version) {
  detail::check_version(version);
  detail::reading_archive([&] {
    if constexpr (std::is_same_v<T, Congress>) {
      value = Congress(detail::load_value<CongressSpec>(archive, "congress"));
    } else if constexpr (std::is_same_v<T, Figures>) {
      value = Figures(detail::load_value<std::vector<Figure>>(archive, "figures"));
    } else {
      value = detail::load_fields_of<T>(archive);
    }
  });
}

/// The type of its last parameter makes Boost prefer it to the function that asks for a member.
template <class Archive, Archived T>
void serialize(Archive& archive, T& value, boost::serialization::version_type version) {
  boost::serialization::split_free(archive, value, version);
}

/// Loads a value of a type that has no default, such as a congress.
/// \throws InvalidInput if the archive does not hold such a value.
template <Archived T, class Archive>
[[nodiscard]] T load_archived(Archive& archive) {
  T value = detail::placeholder<T>();
  detail::reading_archive([&] { archive >> boost::serialization::make_nvp("value", value); });
  return value;
}

}  // namespace congdoan

/// Values are saved with their version and never tracked by address.
template <congdoan::Archived T>
struct boost::serialization::version<T> {
  using tag = boost::mpl::integral_c_tag;
  using type = boost::mpl::int_<congdoan::archive_version>;
  static constexpr int value = type::value;
};
template <congdoan::Archived T>
struct boost::serialization::tracking_level<T> {
  using tag = boost::mpl::integral_c_tag;
  using type = boost::mpl::int_<boost::serialization::track_never>;
  static constexpr int value = type::value;
};
