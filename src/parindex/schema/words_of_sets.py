"""What an editor shows over each key of a criteria set, but for its rules."""

from parindex.model.criteria import (
    Area,
    Branch,
    Counts,
    CriteriaSet,
    Criterion,
    Example,
    ExcludedPoints,
    Figure,
    Part,
    PointsRounding,
    Reference,
    Total,
    Undefined,
    UnitExample,
    Waiver,
    ZeroUnless,
)
from parindex.model.policies import AreaTieBreak, Band, Source
from parindex.texts import Words

WORDS: dict[type, dict[str, Words]] = {
    CriteriaSet: {
        "id": Words(
            "Mã của bộ tiêu chí: đường dẫn dưới thư mục criteria/, không có đuôi .yaml",
            "Name of the set: its path below criteria/, without .yaml",
        ),
        "year": Words("Năm đánh giá", "The year evaluated"),
        "title": Words("Tên bộ tiêu chí như đã in", "Title, as printed"),
        "status": Words(
            "Tình trạng của bộ tiêu chí, luôn hiện cùng kết quả", "Status, shown wherever results are shown"
        ),
        "rounding": Words(
            "Cách làm tròn điểm và chỉ số; số lẻ 5 làm tròn lên",
            "Rounding of points and index; halves go away from zero",
        ),
        "compare": Words(
            "Xếp hạng, xếp loại theo chỉ số đã công bố hay chỉ số chính xác",
            "Whether ranks and bands go by the published or the exact index",
        ),
        "ties": Words("Thứ hạng tiếp theo sau khi đồng hạng", "The ranks that follow after a tie"),
        "areas": Words("Các lĩnh vực, theo thứ tự trong quyết định", "The areas, in the order of the decision"),
        "max": Words("Tổng điểm tối đa của các lĩnh vực chính, hoặc unknown", "Maximum of all core areas, or unknown"),
        "sources": Words("Nguồn đã đọc, theo khóa", "Where the facts were read, by key"),
        "based_on": Words("Mã bộ tiêu chí của năm trước", "Id of last year's set"),
        "groups": Words("Các nhóm đơn vị áp dụng", "The groups of units it is for"),
        "weighting": Words("Cộng điểm tối đa hay dùng trọng số", "Whether maxima add up or siblings carry weights"),
        "parts": Words(
            "Các phần của điểm tối đa, như thẩm định và điều tra xã hội học",
            "Parts of the maximum, such as verification and a survey",
        ),
        "tie_break": Words("Căn cứ phân định khi bằng điểm, theo thứ tự", "What separates units that tie, in order"),
        "bands": Words("Các mức xếp loại, từ cao xuống thấp", "The bands, from the highest down"),
        "figures": Words(
            "Số liệu dùng chung cho nhiều mục, theo khóa; mỗi bảng điểm chỉ kê khai một lần",
            "Figures that items share, by key; answered once a sheet",
        ),
        "checks": Words(
            "Hệ thức luôn đúng giữa các số liệu dùng chung: a + b = c",
            "What always holds between shared figures: a + b = c",
        ),
        "total": Words(
            "Tổng điểm có được xuống dưới 0 hay không; cần khi có điểm trừ",
            "Whether the total may fall below zero; needed where points can be taken away",
        ),
        "excluded_points": Words(
            "Điểm của mục không tính được chia lại trong phạm vi nào",
            "What the points of excluded items are shared over",
        ),
        "incomplete": Words("Còn lĩnh vực chưa biết", "Whether areas are missing"),
        "counts": Words("Số lĩnh vực, tiêu chí mà nguồn nêu", "How many areas and criteria the source counts"),
        "waive": Words("Lỗi đã biết, để nguyên có lý do", "Problems that are known and stay, with the reason"),
        "examples": Words(
            "Ví dụ cho cả bộ tiêu chí: đơn vị có từng ấy điểm thì tổng điểm, chỉ số, xếp loại, thứ hạng ra sao",
            "Worked examples of the set: what units with so many points come to",
        ),
    },
    PointsRounding: {
        "points": Words(
            "Số chữ số thập phân của điểm tính theo tỷ lệ, hoặc none (không làm tròn)",
            "Decimals of points in proportion to a measure, or none",
        ),
        "index": Words("Số chữ số thập phân của chỉ số", "Decimals of the index"),
    },
    Part: {
        "key": Words("Khóa của phần", "Key of the part"),
        "max": Words("Điểm tối đa của phần, hoặc unknown", "Maximum of the part, or unknown"),
        "name": Words("Tên của phần", "Name of the part"),
    },
    Figure: {
        "name": Words("Tên số liệu", "What the figure is"),
        "kind": Words("Loại số liệu", "Kind of figure"),
        "at_most": Words(
            "Không thể lớn hơn: một số, hoặc tổng các số liệu khác", "It cannot exceed this number, or sum of figures"
        ),
        "at_least": Words(
            "Không thể nhỏ hơn: một số, hoặc tổng các số liệu khác; mặc định là 0",
            "It cannot be less than this number, or sum of figures; 0 if not said",
        ),
        "given_by": Words(
            "Nguồn bên ngoài cung cấp, đơn vị không kê khai", "The source outside that gives it; the unit does not"
        ),
        "needs_explanation": Words("Khác 0 thì phải giải trình", "Whether a value other than 0 must be explained"),
    },
    Reference: {
        "of": Words("Khóa của nguồn trong sources", "Key of a source in sources"),
        "at": Words("Vị trí trong nguồn: điều, khoản, trang", "Where in the source: article, page"),
    },
    Undefined: {
        "points": Words(
            "Điểm khi mẫu số bằng 0 mà tử số khác 0", "Points where the denominator is 0 and the numerator is not"
        )
    },
    ZeroUnless: {
        "item": Words("Mã của mục hoặc tiêu chí điều kiện", "Code of the item or criterion it depends on"),
        "more_than": Words("Mục đó phải được hơn chừng này điểm", "That item must have more than so many points"),
    },
    Waiver: {
        "problem": Words("Mã lỗi, như PAR317", "Code of the problem, such as PAR317"),
        "because": Words("Lý do để nguyên", "Why it stays"),
    },
    Counts: {
        "areas": Words("Số lĩnh vực", "Number of areas"),
        "criteria": Words("Số tiêu chí", "Number of criteria"),
        "sub_criteria": Words("Số tiêu chí thành phần", "Number of sub-criteria"),
    },
    UnitExample: {
        "points": Words(
            "Điểm của từng mục, hoặc tỷ lệ % cho mọi mục của lĩnh vực, tiêu chí, phần; mục không nêu có điểm tối đa,"
            " điểm thưởng và điểm trừ là 0",
            "Points of items, or shares of all items in an area, criterion or part; others have their maximum,"
            " those on top 0",
        ),
        "excluded": Words("Mã những gì được trừ khỏi điểm tối đa", "Codes of what is taken out of the maximum"),
        "group": Words(
            "Nhóm của đơn vị; nếu không ghi là nhóm đầu tiên", "The unit's group; the first one if none is said"
        ),
        "is": Words("Thuộc tính của đơn vị", "What the unit is"),
        "total": Words("Tổng điểm của đơn vị", "Its points in all"),
        "index": Words("Chỉ số như công bố, đủ số lẻ", "Its index as published, with its decimals"),
        "band": Words("Khóa của mức xếp loại", "Key of its band"),
        "place": Words("Thứ hạng giữa các ví dụ có ghi thứ hạng", "Its place among the examples that name theirs"),
        "name": Words("Ví dụ cho thấy điều gì", "What it shows"),
    },
    Example: {
        "points": Words(
            "Số điểm quy tắc phải cho; excluded: loại khỏi điểm tối đa, refused: không được trả lời như vậy",
            "The points that the rule gives; excluded where it leaves the maximum, refused where nobody can answer so",
        ),
        "choose": Words("Phương án được chọn", "The option chosen"),
        "met": Words("Đạt hay không, hoặc các điều kiện đã đạt", "Whether it is met, or which conditions are"),
        "case": Words("Trường hợp áp dụng", "The case that applies"),
        "figures": Words("Số liệu của ví dụ, theo khóa", "The figures of the example, by key"),
        "not_arisen": Words("Không phát sinh", "Nothing arose"),
        "given": Words(
            "Điểm từ bên ngoài; bỏ trống thì bằng points", "The points from outside; the same as points if not said"
        ),
        "no_evidence": Words("Không có tài liệu kiểm chứng", "There is no evidence"),
        "explained": Words("Có giải trình thay cho tài liệu", "There is an explanation in place of documents"),
        "name": Words("Ví dụ cho thấy điều gì", "What the example shows"),
    },
    Branch: {
        "code": Words("Mã số như đã in, trong dấu nháy", "Its number as printed, in quotes"),
        "name": Words("Tên như đã in", "Name, as printed"),
        "max": Words("Điểm tối đa, hoặc unknown", "Maximum of points, or unknown"),
        "weight": Words("Trọng số so với các mục cùng cấp", "Weight among its siblings"),
        "criteria": Words("Các tiêu chí, tiêu chí thành phần bên trong", "The criteria, or sub-criteria, inside"),
        "part": Words("Thuộc phần nào; áp dụng cho mọi mục bên trong", "The part that it and all in it belong to"),
        "only_for": Words(
            "Chỉ dành cho các nhóm hoặc đơn vị có đặc điểm này", "Only for these groups or properties of units"
        ),
        "zero_unless": Words(
            "Không được điểm nếu mục điều kiện không đủ điểm", "No points unless another item has enough"
        ),
        "not_arisen": Words("Cách tính khi trong năm không phát sinh", "What follows where nothing arose this year"),
        "undefined": Words(
            "Điểm khi mẫu số bằng 0 mà tử số khác 0", "The worth where the denominator is 0 and the numerator is not"
        ),
        "no_evidence": Words(
            "Thiếu tài liệu kiểm chứng thì giải trình hay 0 điểm", "Whether an explanation can stand for evidence"
        ),
        "text": Words("Nguyên văn cách chấm như đã in; chỉ để hiển thị", "The rule as printed; shown, never read"),
        "source": Words("Vị trí trong nguồn", "Where it stands in the source"),
        "incomplete": Words("Chưa biết đầy đủ", "Whether not all of it is known"),
        "counts": Words("Số tiêu chí bên trong mà nguồn nêu", "How many criteria the source counts inside"),
        "status": Words("Tình trạng, nếu khác với cả bộ", "Status, where it differs from the set's"),
        "was": Words(
            "Mã ở bộ tiêu chí năm trước; none nếu là mục mới", "Its code, or codes, in last year's set; none if new"
        ),
        "waive": Words("Lỗi đã biết, để nguyên có lý do", "Problems that are known and stay, with the reason"),
    },
    Criterion: {
        "rule": Words("Quy tắc chấm điểm", "How it is scored"),
        "figures": Words("Số liệu riêng của mục này, theo khóa", "The figures of this item alone, by key"),
        "evidence": Words("Tài liệu kiểm chứng phải có", "What documents must show"),
        "examples": Words("Ví dụ tính điểm, được kiểm tra cùng quy tắc", "Worked examples, checked with the rule"),
        "cap": Words(
            "Tổng các mục bên trong được vượt điểm tối đa, nhưng chỉ tính đến điểm tối đa",
            "What is inside may add to more than the maximum; no more than that counts",
        ),
    },
    Area: {
        "kind": Words("Lĩnh vực chính, điểm thưởng hay điểm trừ", "Core, bonus or penalty area"),
        "cap": Words("Mức thưởng cao nhất", "The most that a bonus area gives"),
        "floor": Words(
            "Mức trừ nhiều nhất (số âm), hoặc none", "The most that a penalty area takes (a negative number), or none"
        ),
    },
    Total: {"floor": Words("0: tổng điểm không xuống dưới 0; none: có thể âm", "0: never below zero; none: no floor")},
    ExcludedPoints: {"rescale": Words("Phạm vi chia lại điểm", "What the points are shared over")},
    Source: {
        "title": Words("Tên văn bản như đã in", "Title, as printed"),
        "url": Words("Địa chỉ trên mạng", "Address on the web"),
        "read": Words("Ngày đã đọc", "The day it was read"),
    },
    AreaTieBreak: {"area": Words("Mã lĩnh vực dùng để phân định", "Code of the area whose index decides")},
    Band: {
        "key": Words("Khóa của mức xếp loại trong tệp và kết quả", "Name of the band in files and results"),
        "name": Words("Tên mức xếp loại như đã in: Tốt, Khá", "Name, as printed"),
        "at_least": Words("Chỉ số từ chừng này trở lên", "The least index of the band"),
        "more_than": Words("Chỉ số phải lớn hơn chừng này", "The index that must be exceeded"),
        "when": Words("Các điều kiện khác phải đạt", "Conditions that must be met besides"),
    },
}
