"""What an editor shows over each key of a round or of awards."""

from parindex.model.awards import Award, Awards, Flag, Meeting, Nomination, Quota
from parindex.model.files import LedgerFile, ResultsFile, SheetFiles, TableFile, YamlFile
from parindex.model.given import GivenRow
from parindex.model.ledger import Stage
from parindex.model.previous import Previous, PreviousGroup, PreviousRank, PreviousResults, PreviousUnit
from parindex.model.round import Group, Out, Printed, PublishedUnit, Round, Rounding
from parindex.model.sheets import Unit
from parindex.texts import Words

_UNIT = {
    "name": Words("Tên đơn vị", "Name of the unit"),
    "group": Words("Khóa của nhóm", "Key of its group"),
    "cluster": Words("Cụm của đơn vị", "Its cluster"),
    "ranked": Words("Có xếp hạng hay không", "Whether it takes a place"),
    "is": Words(
        "Đặc điểm của đơn vị, cho mục chỉ dành cho một số đơn vị", "What it is, for items that are only for some"
    ),
    "flags": Words("Dấu hiệu bất lợi, như đang bị kỷ luật", "Marks against it"),
    "from": Words("Ngày đầu tiên là đơn vị", "First day of its being a unit"),
    "until": Words("Ngày cuối cùng là đơn vị", "Last day of its being a unit"),
    "formed_of": Words("Các đơn vị cũ hợp thành", "Keys of the units it was formed of"),
    "parent": Words("Khóa của đơn vị cấp trên", "Key of the unit above it"),
}
_DECIMAL = Words("Dấu thập phân trong bảng", "The decimal sign of the table")
_TABLE = Words("Đường dẫn của bảng CSV", "Path of the CSV table")

WORDS: dict[type, dict[str, Words]] = {
    Round: {
        "id": Words("Mã đợt đánh giá, trùng tên thư mục", "Name of the round, as its folder"),
        "year": Words("Năm đánh giá", "The year evaluated"),
        "title": Words("Tên đợt đánh giá như đã in", "Title, as printed"),
        "status": Words("Tình trạng, luôn hiện cùng kết quả", "Status, shown wherever results are shown"),
        "groups": Words("Các nhóm đơn vị xếp hạng với nhau", "The groups of units, in the order of results"),
        "sources": Words("Nguồn đã đọc, theo khóa", "Where the facts were read, by key"),
        "units": Words("Các đơn vị được chấm: bảng CSV, hoặc danh sách", "The units: a CSV table, or a list"),
        "sheets": Words(
            "Bảng điểm: mẫu đường dẫn sheets/*.yaml, bảng CSV, hoặc danh sách",
            "Score sheets: a pattern sheets/*.yaml, a CSV table, or a list",
        ),
        "stages": Words(
            "Các giai đoạn từ tự chấm đến thẩm định lần cuối", "The steps from the claim to the last verification"
        ),
        "ledger": Words("Sổ thẩm định: đường dẫn, hoặc viết tại đây", "The ledger: a path, or written here"),
        "given": Words("Giá trị từ bên ngoài, theo nguồn", "What comes from outside, by source"),
        "out": Words("Mục được loại khỏi điểm tối đa của một số đơn vị", "What is taken out of some units' maxima"),
        "criteria_sets": Words("Bộ tiêu chí viết ngay tại đây", "Criteria sets written here"),
        "published": Words(
            "Bảng kết quả đã công bố, thay cho units và sheets", "A published table, instead of units and sheets"
        ),
        "rounding": Words("Làm tròn; chỉ khi có published", "Rounding; only with published"),
        "compare": Words(
            "Xếp hạng theo chỉ số đã công bố hay chính xác; chỉ khi có published",
            "Which index ranks go by; only with published",
        ),
        "ties": Words("Thứ hạng sau khi đồng hạng; chỉ khi có published", "The ranks after a tie; only with published"),
        "tie_break": Words(
            "Căn cứ phân định khi bằng điểm; chỉ khi có published", "What separates ties; only with published"
        ),
        "bands": Words("Các mức xếp loại; chỉ khi có published", "Bands, highest first; only with published"),
        "awards": Words("Hình thức khen thưởng: đường dẫn, hoặc viết tại đây", "The awards: a path, or written here"),
        "nominations": Words("Cá nhân được giới thiệu khen thưởng", "Persons put forward for awards"),
        "previous": Words("Kết quả năm trước để so sánh", "The year before, to compare with"),
    },
    Rounding: {"index": Words("Số chữ số thập phân của chỉ số", "Decimals of the index")},
    Group: {
        "key": Words("Khóa của nhóm", "Key of the group"),
        "name": Words("Tên nhóm", "Name of the group"),
        "official_rank": Words("Thứ hạng chính thức theo nhóm hay theo cụm", "Which rank is the official one"),
        "complete": Words("Có đủ các đơn vị của nhóm hay không", "Whether all units of the group are there"),
        "criteria_set": Words("Mã bộ tiêu chí áp dụng cho nhóm", "Id of the set that its units answer"),
        "printed": Words(
            "Số liệu nguồn in cho cả nhóm; chỉ để đối chiếu", "What the source prints of it; audited only"
        ),
    },
    Printed: {
        "units": Words("Số đơn vị", "Number of units"),
        "bands": Words("Số đơn vị ở mỗi mức xếp loại", "Units in each band"),
        "mean": Words("Chỉ số trung bình", "The mean index"),
    },
    PublishedUnit: {
        "unit": Words("Khóa của đơn vị", "Key of the unit"),
        **_UNIT,
        "max": Words("Điểm tối đa của riêng đơn vị", "The unit's own maximum"),
        "points": Words("Điểm thẩm định như đã in", "Verified points, decimals as printed"),
        "index": Words("Chỉ số như đã in", "The index printed"),
        "rank": Words("Thứ hạng như đã in", "The rank printed"),
        "listed": Words("Vị trí trong danh sách đã in", "Its position in the printed list"),
        "band": Words("Xếp loại như đã in", "The band printed"),
        "parts": Words("Điểm đã in của một phần", "The points printed of a part"),
    },
    Unit: {"key": Words("Khóa của đơn vị", "Key of the unit"), **_UNIT},
    TableFile: {"file": _TABLE, "decimal": _DECIMAL},
    LedgerFile: {"file": Words("Đường dẫn của sổ thẩm định", "Path of the ledger"), "decimal": _DECIMAL},
    SheetFiles: {
        "file": Words("Mẫu đường dẫn sheets/*.yaml, hoặc bảng CSV", "A pattern sheets/*.yaml, or a CSV table"),
        "decimal": _DECIMAL,
    },
    YamlFile: {"file": Words("Đường dẫn của tệp YAML", "Path of the YAML file")},
    Stage: {
        "key": Words("Khóa của giai đoạn", "Key of the stage"),
        "kind": Words("Ai thực hiện giai đoạn này", "Who speaks in it"),
        "until": Words("Ngày cuối của giai đoạn", "Its last day"),
    },
    GivenRow: {
        "unit": Words("Khóa của đơn vị", "Key of the unit"),
        "value": Words("Giá trị, hoặc not_held", "The value, or not_held"),
        "key": Words("Số liệu hoặc mã mục, nếu nguồn cho nhiều giá trị", "The figure or item, where there are several"),
    },
    Out: {
        "units": Words("Khóa của các đơn vị", "Keys of the units"),
        "items": Words("Mã mục, tiêu chí, lĩnh vực, hoặc khóa của phần", "Codes of items, criteria, areas, or parts"),
        "because": Words("Lý do", "Why"),
    },
    Awards: {
        "awards": Words("Các hình thức khen thưởng, từ cao xuống thấp", "The awards, from the highest down"),
        "one_per": Words("Mỗi đơn vị chỉ nhận một hình thức", "Each unit takes one award at most"),
        "flags": Words("Các dấu hiệu mà điều kiện có thể nêu", "Marks that conditions may ask about"),
    },
    Flag: {
        "key": Words("Khóa của dấu hiệu", "Key of the flag"),
        "name": Words("Tên dấu hiệu", "Name of the flag"),
    },
    Award: {
        "key": Words("Khóa của hình thức khen thưởng", "Key of the award"),
        "name": Words("Tên hình thức: bằng khen, giấy khen", "Name of the award"),
        "for": Words("Dành cho tập thể hay cá nhân", "For collectives or individuals"),
        "among": Words("Các nhóm được xét; bỏ trống là tất cả", "The groups it is for; all if not said"),
        "when": Words("Các điều kiện, phải đạt tất cả", "Conditions, all of which must be met"),
        "quota": Words("Số lượng tối đa", "How many at most"),
        "tie_at_cutoff": Words("Cách xử lý khi bằng nhau ở suất cuối", "What happens to a tie where the quota ends"),
    },
    Quota: {
        "groups": Words("Số lượng tối đa mỗi nhóm", "The most in each group"),
        "per_cluster": Words("Số lượng tối đa mỗi cụm", "The most in each cluster"),
        "total": Words("Tổng số tối đa", "The most in all"),
        "share": Words("Tỷ lệ tối đa của of, làm tròn xuống", "The most, as a share of `of`, rounded down"),
        "of": Words("Tỷ lệ tính trên những đơn vị nào", "What the share is taken of"),
        "compare": Words("So sánh đơn vị của các nhóm khác nhau", "How units of different groups compare"),
    },
    Meeting: {"meeting": Words("Khóa của hình thức khen thưởng khác", "Key of another award")},
    Nomination: {
        "award": Words("Khóa của hình thức khen thưởng", "Key of the award"),
        "person": Words("Khóa của cá nhân", "Key of the person"),
        "unit": Words("Khóa của đơn vị", "Key of the unit"),
        "because": Words("Thành tích", "Why"),
    },
    Previous: {
        "results": Words("Tệp results.json của năm trước", "Last year's results.json"),
        "units": Words("Khóa năm trước → khóa năm nay, nếu khác nhau", "Keys of then → keys of now, where they differ"),
    },
    ResultsFile: {"file": Words("Đường dẫn của tệp kết quả", "Path of the results")},
    PreviousResults: {
        "round": Words("Mã đợt đánh giá năm trước", "Id of last year's round"),
        "units": Words("Kết quả từng đơn vị", "Results of units"),
        "groups": Words("Kết quả từng nhóm", "Results of groups"),
        "year": Words("Năm đánh giá", "The year evaluated"),
        "stage": Words("Giai đoạn của kết quả", "The stage of the results"),
    },
    PreviousUnit: {
        "unit": Words("Khóa của đơn vị", "Key of the unit"),
        "name": Words("Tên đơn vị", "Name of the unit"),
        "group": Words("Khóa của nhóm", "Key of its group"),
        "rank": Words("Thứ hạng", "Its ranks"),
        "index": Words("Chỉ số", "Its index"),
        "band": Words("Xếp loại", "Its band"),
    },
    PreviousRank: {"official": Words("Thứ hạng chính thức", "The official rank")},
    PreviousGroup: {
        "group": Words("Khóa của nhóm", "Key of the group"),
        "complete": Words("Có đủ các đơn vị hay không", "Whether all units were there"),
        "mean": Words("Chỉ số trung bình", "The mean index"),
        "bands": Words("Số đơn vị ở mỗi mức xếp loại", "Units in each band"),
        "places": Words("Thứ hạng đã chính thức hay chưa", "Whether places were final"),
    },
}
