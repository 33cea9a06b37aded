/// \file
/// Numbers as Vietnamese texts write them: `1.250`, `71,25%`, `4,125 tỷ`, `04`, `mười lăm`. A mode
/// of its own; documents use plain digits.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>

namespace congdoan::vietnamese {

/// A number in digits (dots group thousands, a comma starts the decimals) or in words, with an
/// optional multiplier (`nghìn`, `ngàn`, `vạn`, `triệu`, `tỷ`, `tỉ`), or a percentage: `1.250` is
/// 1250, `71,25%` is 57/80, `4,125 tỷ` is 4 125 000 000, `hai mươi mốt` is 21. Text is compared in
/// composed form (NFC); decomposed letters are understood too.
/// \throws InvalidValue that names the text and shows the right spelling; Overflow beyond 64 bits.
Ratio parse_number(std::string_view text);

/// A whole number, possibly bounded: `40`, `>40`, `3..5` with Vietnamese digits, or with the words
/// `trên`, `hơn`, `gần`, `ít nhất`, `tối thiểu`, `không quá`, `nhiều nhất`, `tối đa`, `dưới`, `từ …
/// đến …`, `… trở lên`; a unit `đồng` or `đ` after the number is allowed. Nothing is unreported.
/// \throws InvalidValue, Overflow as above; InvalidValue if the number is not whole.
Quantity parse_quantity(std::string_view text);

/// A printed percentage, `97,6%` or `97,6 phần trăm`, or one bounded by the words of
/// `parse_quantity`: `trên 95%` is `>95%`, `gần 65%` is `<65%`, `từ 90% đến 95%`, `90% trở lên`.
/// \throws InvalidValue that shows the right spelling; for `options` that say how a bound or a
/// range was printed too, since these are meant as written.
Percent parse_percent(std::string_view text, PrintOptions options = {});

/// A whole number from 0 in words: `21` is `hai mươi mốt`, 105 is `một trăm linh năm`.
/// \throws InvalidValue below 0.
std::string in_words(std::int64_t value);

}  // namespace congdoan::vietnamese
