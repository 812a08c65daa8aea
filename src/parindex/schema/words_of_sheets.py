"""What an editor shows over each key of a score sheet or ledger."""

from parindex.model.ledger import Claims, Entry, Ledger
from parindex.model.sheets import Answer, AreaNote, Citation, Paper, ScoreSheet, Submission
from parindex.texts import Words

_ANSWER = {
    "choose": Words("Khóa của phương án được chọn", "Key of the option"),
    "met": Words(
        "Đạt hay không (true, false), hoặc các điều kiện đã đạt", "Whether it is met, or which conditions are"
    ),
    "case": Words("Khóa của trường hợp áp dụng", "Key of the case that applies"),
}
_EVIDENCE = Words("Tài liệu kiểm chứng, theo khóa trong documents", "The documents that show it, by key")

WORDS: dict[type, dict[str, Words]] = {
    ScoreSheet: {
        "criteria_set": Words("Mã bộ tiêu chí", "Id of the criteria set"),
        "unit": Words("Khóa của đơn vị", "Key of the unit"),
        "submitted": Words("Ngày nộp và văn bản nộp", "When and how it was handed in"),
        "documents": Words("Danh mục tài liệu kiểm chứng, theo khóa", "The list of evidence, by key"),
        "figures": Words("Số liệu dùng chung cho nhiều mục, theo khóa", "Figures that several items share, by key"),
        "areas": Words("Ý kiến về cả lĩnh vực, theo mã", "What is said about whole areas, by code"),
        "answers": Words("Trả lời từng mục, theo mã trong dấu nháy", "The answers, by code of the item, in quotes"),
    },
    Submission: {
        "date": Words("Ngày nộp", "The day it was handed in"),
        "document": Words("Khóa của văn bản nộp", "Key of the document it came with"),
    },
    Paper: {
        "title": Words("Trích yếu của tài liệu", "Title of the document"),
        "number": Words("Số, ký hiệu", "Its number"),
        "date": Words("Ngày ban hành", "The day of the document"),
        "issued_by": Words("Cơ quan ban hành", "Who issued it"),
        "url": Words("Địa chỉ trên mạng", "Address on the web"),
    },
    AreaNote: {"explanation": Words("Giải trình cho cả lĩnh vực", "Explanation for the whole area")},
    Answer: {
        **_ANSWER,
        "figures": Words("Số liệu riêng của mục, theo khóa", "The item's own figures, by key"),
        "not_arisen": Words("Trong năm không phát sinh", "Nothing arose this year"),
        "no_evidence": Words("Thừa nhận không có tài liệu kiểm chứng", "It is admitted that there is no evidence"),
        "stated": Words(
            "Tỷ lệ đơn vị tự tính; chỉ để đối chiếu với số liệu", "The rate the unit states; compared, never used"
        ),
        "self": Words("Điểm tự chấm", "The points that the unit claims"),
        "explanation": Words("Giải trình của đơn vị", "Explanation, in the unit's words"),
        "evidence": _EVIDENCE,
    },
    Citation: {
        "of": Words("Khóa của tài liệu trong documents", "Key of a document in documents"),
        "pages": Words("Trang", "Pages"),
        "at": Words("Vị trí trong tài liệu: mục, điều", "Where in the document"),
    },
    Claims: {
        "self": Words("Điểm đơn vị đề nghị", "The points that the unit claims instead"),
        **_ANSWER,
        "figures": Words("Số liệu đơn vị đề nghị", "A figure that the unit claims"),
    },
    Ledger: {
        "round": Words("Mã đợt đánh giá", "Id of the round"),
        "entries": Words("Các dòng thẩm định; chỉ ghi thêm, không sửa", "The entries; the ledger only grows"),
        "documents": Words(
            "Tài liệu được viện dẫn mà bảng điểm chưa liệt kê", "Documents that entries cite and sheets do not list"
        ),
    },
    Entry: {
        "unit": Words("Khóa của đơn vị", "Key of the unit"),
        "stage": Words("Khóa của giai đoạn", "Key of the stage"),
        "by": Words("Người hoặc tổ thực hiện", "Who made the entry, by office"),
        "date": Words("Ngày ghi", "The day"),
        "code": Words(
            "Mã của mục, trong dấu nháy; bỏ trống nếu về cả đơn vị",
            "Code of the item, in quotes; none for the whole unit",
        ),
        "accept": Words(
            "Chấp nhận tất cả phần còn lại; ở lần thẩm định cuối là xác nhận kết quả",
            "All else is accepted; at the last verification this signs the unit off",
        ),
        "points": Words("Số điểm quyết định, thay điểm theo quy tắc", "The points it has, whatever its rule gives"),
        "deduct": Words("Số điểm trừ", "Points taken away"),
        "claims": Words("Đơn vị đề nghị thay đổi", "What the unit claims instead"),
        **_ANSWER,
        "figures": Words("Số liệu đúng, theo khóa", "The figures that are true, by key"),
        "not_arisen": Words("Không phát sinh; false là bác bỏ", "Nothing arose; false rejects the claim"),
        "no_evidence": Words(
            "Không có tài liệu kiểm chứng; false là chấp nhận", "No evidence; false accepts what there is"
        ),
        "asks": Words("Yêu cầu đơn vị giải trình", "The unit is asked to explain"),
        "reason": Words("Lý do", "Why"),
        "evidence": _EVIDENCE,
    },
}
