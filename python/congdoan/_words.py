"""The words of tables and lists, in Vietnamese and English. Sentences of verdicts come from C++."""

from __future__ import annotations

import re

from ._core import Language

_SIGNS = {"": "bare", ">": "over", ">=": "at_least", "<": "nearly", "<=": "at_most"}

_WORDS = {
    # outcomes
    "met": ("đạt", "met"),
    "missed": ("không đạt", "missed"),
    "undetermined": ("chưa kết luận", "undetermined"),
    "open": ("chưa đến hạn", "open"),
    "no_base": ("mẫu số bằng 0", "no base"),
    "not_measurable": ("không đo được", "not measurable"),
    # a scorecard
    "as of": ("xét đến", "as of"),
    "aims": ("phấn đấu", "aims"),
    "aim": ("phấn đấu", "aim"),
    "blocks most": ("vướng nhất", "blocks most"),
    "and more": ("… và {} số liệu khác", "… and {} more"),
    "unused other_body": (
        "bỏ qua {} số liệu của đơn vị khác",
        "left out: {} figures of other bodies",
    ),
    "unused other_body one": (
        "bỏ qua {} số liệu của đơn vị khác",
        "left out: {} figure of another body",
    ),
    "unused no_target": (
        "bỏ qua {} số liệu không thuộc chỉ tiêu nào",
        "left out: {} figures that no target is about",
    ),
    "unused no_target one": (
        "bỏ qua {} số liệu không thuộc chỉ tiêu nào",
        "left out: {} figure that no target is about",
    ),
    "unused not_asked": (
        "bỏ qua {} số liệu của thời gian không chỉ tiêu nào xét",
        "left out: {} figures of periods that no target asks for",
    ),
    "unused not_asked one": (
        "bỏ qua {} số liệu của thời gian không chỉ tiêu nào xét",
        "left out: {} figure of a period that no target asks for",
    ),
    "unused later": (
        "bỏ qua {} số liệu báo cáo sau ngày này",
        "left out: {} figures reported after this day",
    ),
    "unused later one": (
        "bỏ qua {} số liệu báo cáo sau ngày này",
        "left out: {} figure reported after this day",
    ),
    "unused replaced": (
        "bỏ qua {} số liệu đã được thay thế hoặc rút lại",
        "left out: {} figures that other reports replaced or withdrew",
    ),
    "unused replaced one": (
        "bỏ qua {} số liệu đã được thay thế hoặc rút lại",
        "left out: {} figure that another report replaced or withdrew",
    ),
    "unused not_needed": (
        "bỏ qua {} số liệu mà không kết quả nào dùng đến",
        "left out: {} figures that no verdict uses",
    ),
    "unused not_needed one": (
        "bỏ qua {} số liệu mà không kết quả nào dùng đến",
        "left out: {} figure that no verdict uses",
    ),
    "printed as_written": (
        "tỷ lệ đã in được xét đúng như số đã in",
        "printed percentages are held against thresholds as they are written",
    ),
    # examples
    "example": ("ví dụ", "example"),
    "expected": ("cần", "expected"),
    "came": ("ra", "came"),
    "none": ("không có", "none"),
    "no examples": ("không có ví dụ nào", "has no examples"),
    "passed": ("{} ví dụ, đúng cả", "{} examples, all as expected"),
    "passed one": ("1 ví dụ, đúng", "1 example, as expected"),
    "failed one": ("1 ví dụ, sai", "1 example, not as expected"),
    "failed": ("{} ví dụ, {} sai", "{} examples, {} not as expected"),
    "outcome": ("kết quả", "outcome"),
    "needed": ("cần", "needed"),
    "short_by": ("thiếu", "short by"),
    "spare": ("dư", "spare"),
    # a congress
    "members": ("{} đoàn viên", "{} members"),
    "agencies": ("gồm", "agencies"),
    "upper": ("cấp trên", "upper bodies"),
    "congress": ("đại hội", "congress"),
    "ordinal": ("lần thứ", "ordinal"),
    "name": ("tên gọi", "name"),
    "date": ("ngày", "date"),
    "form": ("hình thức", "form"),
    "place": ("nơi họp", "place"),
    "reviews": ("tổng kết nhiệm kỳ", "reviews term"),
    "term": ("nhiệm kỳ", "term"),
    "reporting_years": ("các năm báo cáo", "reporting years"),
    "inferred": ("suy ra", "inferred"),
    "notices": ("lưu ý", "notices"),
    "source": ("nguồn", "source"),
    "note": ("ghi chú", "note"),
    "guest": ("khách mời", "guests"),
    "speaker": ("phát biểu", "speakers"),
    "agenda": ("chương trình", "agenda"),
    "activity": ("hoạt động của nhiệm kỳ qua", "activities of the term reviewed"),
    "shortcoming": ("hạn chế", "shortcomings"),
    "figure": ("kết quả nêu trong văn bản", "results the document states"),
    "goal": ("mục tiêu", "goals"),
    "reference": ("văn bản được dẫn", "references"),
    "task": ("nhiệm vụ", "tasks"),
    "election": ("bầu cử", "elections"),
    "measure": ("số đo", "measures"),
    "target": ("chỉ tiêu", "targets"),
    "within": ("trong", "within"),
    "by": ("do {} bầu", "elected by {}"),
    "re_elected": ("tái cử", "re-elected"),
    "executive": ("Ban Chấp hành", "executive committee"),
    "standing": ("Ban Thường vụ", "standing committee"),
    "inspection": ("Uỷ ban Kiểm tra", "inspection committee"),
    "chair": ("Chủ tịch", "chair"),
    "vice_chair": ("Phó Chủ tịch", "vice chair"),
    "ballot": ("bỏ phiếu kín", "by ballot"),
    "show_of_hands": ("biểu quyết giơ tay", "by show of hands"),
    "by_election": ("bầu bổ sung", "by-election"),
    "appointed": ("chỉ định", "appointed"),
    "all_members": ("toàn thể", "all members"),
    "delegates": ("đại biểu", "delegates"),
    "group": ("tổ công đoàn", "group"),
    "section": ("công đoàn bộ phận", "section"),
    "grassroots_member": ("công đoàn cơ sở thành viên", "grassroots member"),
    "grassroots": ("công đoàn cơ sở", "grassroots"),
    "direct_upper": ("cấp trên trực tiếp cơ sở", "direct upper level"),
    "province": ("cấp tỉnh", "province"),
    "industry": ("ngành trung ương", "industry"),
    "confederation": ("Tổng Liên đoàn", "confederation"),
    # attendance, motions, elections, mandates
    "attendance": ("đại biểu", "attendance"),
    "attendance of members": ("đoàn viên dự", "attendance"),
    "motion": ("biểu quyết", "motions"),
    "mandate": ("chức vụ", "mandates"),
    "summoned": ("triệu tập", "summoned"),
    "present": ("có mặt", "present"),
    "absent": ("vắng mặt", "absent"),
    "ex_officio": ("đương nhiên", "ex officio"),
    "elected from below": ("bầu từ cấp dưới", "elected from below"),
    "women": ("nữ", "women"),
    "for number": ("{} tán thành", "{} for"),
    "against number": ("{} không tán thành", "{} against"),
    "abstaining number": ("{} không có ý kiến", "{} abstaining"),
    "invalid number": ("{} không hợp lệ", "{} invalid"),
    "valid number": ("{} hợp lệ", "{} valid"),
    "collected number": ("{} thu về", "{} collected"),
    "cast number": ("{} đã bỏ", "{} cast"),
    "issued number": ("{} phát ra", "{} issued"),
    "present number": ("{} có mặt", "{} present"),
    "absent number": ("{} vắng mặt", "{} absent"),
    "summoned number": ("{} triệu tập", "{} summoned"),
    "members number": ("{} đoàn viên", "{} members"),
    "members number one": ("{} đoàn viên", "{} member"),
    "seats number": ("cần bầu {}", "{} seats"),
    "seats number one": ("cần bầu {}", "{} seat"),
    "nominated number": ("{} được giới thiệu", "{} nominated"),
    "re_elected number": ("{} tái cử", "{} re-elected"),
    "women number": ("{} nữ", "{} women"),
    "vacant number": ("khuyết {}", "{} vacant"),
    "alternates number": ("{} dự khuyết", "{} alternates"),
    "alternates number one": ("{} dự khuyết", "{} alternate"),
    "round": ("lần bầu {}", "ballot {}"),
    "no targets": (
        "Đại hội không đặt chỉ tiêu nào, nên không có gì để kết luận.",
        "The congress set no targets, so there is nothing to judge.",
    ),
    "year long": ("{} năm", "{} year"),
    "years long": ("{} năm", "{} years"),
    "month long": ("{} tháng", "{} month"),
    "months long": ("{} tháng", "{} months"),
    "lots": ("bốc thăm trúng", "drawn by lot"),
    "direct": ("bầu trực tiếp tại đại hội", "elected directly by the congress"),
    "declared": ("công bố: {}", "declared: {}"),
    "carried": ("được thông qua", "carried"),
    "lost": ("không được thông qua", "lost"),
    "no_quorum": ("không đủ số người", "no quorum"),
    "too_many_names": ("để quá số người cần bầu", "too many names"),
    "all_struck": ("gạch hết tên", "all names struck"),
    "outside_name": ("ghi tên ngoài danh sách", "a name from outside"),
    "not_issued": ("không do ban bầu cử phát", "not issued by the board"),
    "no_seal": ("không có dấu", "without a seal"),
    "private_mark": ("đánh dấu riêng", "a private mark"),
    "unclear": ("không rõ gạch ai", "unclear"),
    "other": ("lý do khác", "another reason"),
    "elected": ("được bầu", "elected"),
    "resignation": ("xin thôi", "resigned"),
    "transfer": ("chuyển công tác", "transferred"),
    "retirement": ("nghỉ hưu", "retired"),
    "dismissal": ("thôi chức vụ do bị xử lý", "dismissed"),
    "death": ("từ trần", "died"),
    "merger": ("sáp nhập", "merged"),
    "dissolution": ("giải thể", "dissolved"),
    # units and flows
    "person": ("người", "person"),
    "body": ("đơn vị", "body"),
    "turn": ("lượt", "turn"),
    "dong": ("đồng", "đồng"),
    "title": ("danh hiệu", "title"),
    "stock": ("thời điểm", "stock"),
    "gross": ("cộng dồn", "gross"),
    # what a target says
    "over": ("trên {}", "over {}"),
    "at_least": ("ít nhất {}", "at least {}"),
    "at_most": ("không quá {}", "at most {}"),
    "under": ("dưới {}", "under {}"),
    "exactly": ("đúng {}", "exactly {}"),
    "bare": ("{}", "{}"),
    "nearly": ("gần {}", "nearly {}"),
    "to": ("{} đến {}", "{} to {}"),
    "of": ("{} {}", "{} of {}"),
    "true": ("có", "yes"),
    "false": ("không", "no"),
    "not stated": ("không nêu số", "no number stated"),
    "title held": ("đạt danh hiệu", "the title is held"),
    "qualitative": ("không nêu con số", "no number is named"),
    "each_year": ("hằng năm", "each year"),
    "always": ("luôn luôn", "always"),
    "over_term": ("trong cả nhiệm kỳ", "over the term"),
    "end_of_term": ("đến hết nhiệm kỳ", "by the end of the term"),
    "by when": ("đến {}", "by {}"),
    "in period": ("trong {}", "in {}"),
    "every_year": ("xét từng năm", "every year by itself"),
    "pooled": ("gộp các năm", "all years together"),
    "years_met": ("ít nhất {} năm đạt", "at least {} years met"),
    "mean": ("bình quân các năm", "on the mean of the years"),
    "last": ("xét năm cuối", "in the last year"),
    "distinct": ("mỗi người tính một lần", "each person counted once"),
    "if_base_empty": ("mẫu số bằng 0 là {}", "an empty base is {}"),
}


def word(key: str, language: Language, *values: object) -> str:
    """The word for `key` with `values` put in; a key without one stands for itself."""
    if not has_word(key):
        return key
    return _WORDS[key][0 if language == "vi" else 1].format(*values)


def has_word(key: str) -> bool:
    """Whether there is a word for `key`."""
    return key in _WORDS


def capitalised(text: str) -> str:
    """The text with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def number(value: int | str | None, language: Language) -> str:
    """A quantity as a document writes it, in words and with thousands marked: `over 40,000,000`."""
    if value is None:
        return ""
    written = re.fullmatch(r"(>=|<=|>|<|)(-?\d+)(?:\.\.(-?\d+))?", str(value))
    if not written:
        return ratio(str(value), language)
    sign, low, high = written.groups()
    if high:
        return word("to", language, _grouped(low, language), _grouped(high, language))
    return word(_SIGNS[sign], language, _grouped(low, language))


def ratio(text: str, language: Language) -> str:
    """`66.6%` with the decimal mark of the language."""
    return text.replace(".", ",") if language == "vi" else text


def _grouped(digits: str, language: Language) -> str:
    return f"{int(digits):,}".replace(",", "." if language == "vi" else ",")
