"""PAR4xx: across files, and between the parts of a round."""

from parindex.problems.kinds import Example, Kind, Sentence

#: The units of the small round.
_UNITS = "key,name,group,flags\nso-a,Sở A,departments,\nso-b,Sở B,departments,\nhuyen-c,UBND huyện C,districts,"

KINDS = (
    Kind(
        code="PAR401",
        name="no-such-file",
        severity="error",
        says=Sentence(vi="không có tệp “{path}”", en="there is no file '{path}'"),
        hint=Sentence(
            vi="đường dẫn tính từ thư mục của tệp này, phân biệt chữ hoa, chữ thường",
            en="paths start at the folder of this file; capitals matter",
        ),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        why=Sentence(
            vi="thiếu tệp này thì kết quả thiếu một phần, mà nhìn vào bảng kết quả không ai thấy được",
            en="without the file a part of the round is missing, and nobody would see it in the results",
        ),
        example=Example(
            file="round.yaml",
            wrong="units: unit.csv",
            right="units: units.csv",
        ),
    ),
    Kind(
        code="PAR402",
        name="path-outside",
        severity="error",
        says=Sentence(
            vi="“{path}” không phải là đường dẫn trong thư mục của đợt đánh giá",
            en="'{path}' is not a path below the folder of the round",
        ),
        hint=Sentence(
            vi="dùng đường dẫn tương đối với dấu /, không đi ra ngoài; hoặc mở rộng thư mục bằng --root",
            en="use a relative path with / that does not lead outside, or widen the folder with --root",
        ),
        why=Sentence(
            vi="gửi thư mục của đợt đi thì thiếu tệp này; đợt nhận từ nơi khác thì có thể đọc tệp riêng trên máy bạn",
            en="sent to others the folder would lack this file, and a round from others could read your private files",
        ),
        example=Example(
            file="round.yaml",
            wrong="given: {sipas: ../sipas.csv}",
            right="given: {sipas: sipas.csv}",
        ),
    ),
    Kind(
        code="PAR403",
        name="not-a-plain-file",
        severity="error",
        says=Sentence(
            vi="“{path}” là thư mục hoặc thiết bị, không phải tệp", en="'{path}' is a folder or a device, not a file"
        ),
        hint=Sentence(vi="ghi đường dẫn đến một tệp", en="name a file"),
        hints=(("sheets", Sentence(vi="ghi “{mended}”", en="write '{mended}'")),),
        why=Sentence(
            vi="không rõ phải đọc tệp nào trong thư mục: bản nháp để quên trong đó có thể được chấm",
            en="it would be a guess which files of the folder are meant: a draft that was left there could be scored",
        ),
        example=Example(
            file="round.yaml",
            wrong="sheets: sheets",
            right="sheets: sheets/*.yaml",
        ),
    ),
    Kind(
        code="PAR404",
        name="unknown-name",
        severity="error",
        says=Sentence(vi="không có {what} nào là “{name}”", en="there is no {what} '{name}'"),
        hint=Sentence(vi="hiện có: {known}", en="there are: {known}"),
        hints=(
            ("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),
            ("none", Sentence(vi="chưa khai báo {what} nào", en="no {what} is declared")),
            (
                "own",
                Sentence(
                    vi="đó là số liệu riêng của mục {code}: ghi ở figures của mục ấy, dưới answers",
                    en="it is a figure of item {code} alone: write it under that item's figures, in answers",
                ),
            ),
        ),
        why=Sentence(
            vi="một tên gõ sai sẽ thành một tên mới: đơn vị rơi ra khỏi bảng xếp hạng của nhóm mình",
            en="a misspelt name would be a name of its own: the unit would drop out of the ranking of its group",
        ),
        example=Example(
            file="units.csv",
            by="validate round.yaml",
            wrong="key,name,group,flags\nso-a,Sở A,department,",
            right="key,name,group,flags\nso-a,Sở A,departments,",
        ),
    ),
    Kind(
        code="PAR405",
        name="cluster-missing",
        severity="error",
        says=Sentence(
            vi="“{unit}” không thuộc cụm nào, trong khi các đơn vị khác của nhóm “{group}” có cụm",
            en="'{unit}' is in no cluster while others of group '{group}' are",
        ),
        hint=Sentence(
            vi="trong một nhóm, hoặc đơn vị nào cũng ghi cụm, hoặc không đơn vị nào",
            en="in a group either all units name a cluster or none does",
        ),
        why=Sentence(
            vi="đơn vị không có cụm sẽ không được xếp hạng với ai, hoặc đứng đầu một “cụm” chỉ có mình",
            en="a unit without a cluster would be ranked against nobody, or come first in a cluster of its own",
        ),
        example=Example(
            file="units.csv",
            by="validate round.yaml",
            at=_UNITS,
            wrong=(
                "key,name,group,cluster\n"
                "so-a,Sở A,departments,Cụm 1\n"
                "so-b,Sở B,departments,\n"
                "huyen-c,UBND huyện C,districts,"
            ),
            right=(
                "key,name,group,cluster\n"
                "so-a,Sở A,departments,Cụm 1\n"
                "so-b,Sở B,departments,Cụm 1\n"
                "huyen-c,UBND huyện C,districts,"
            ),
        ),
    ),
    Kind(
        code="PAR406",
        name="cannot-read",
        severity="error",
        says=Sentence(vi="không đọc được “{path}”: {words}", en="'{path}' cannot be read: {words}"),
        hint=Sentence(vi="xem lại tên tệp và quyền đọc tệp", en="look at the file's name and permissions"),
        why=Sentence(
            vi="tệp có đó mà không đọc được thì kết quả sẽ thiếu phần ấy",
            en="the file may be there, but its part of the results would be missing",
        ),
        example=Example(
            file="round.yaml",
            wrong=(
                'ledger: "Sổ thẩm định kết quả tự đánh giá, chấm điểm xác định Chỉ số cải cách hành chính năm '
                "2024 của các sở, ban, ngành, Ủy ban nhân dân cấp huyện trên địa bàn tỉnh (kèm theo Báo cáo của "
                'Tổ thẩm định về kết quả thẩm định, giải trình và thẩm định lại, trình Hội đồng đánh giá).yaml"'
            ),
            right="ledger: ledger.yaml",
        ),
    ),
    Kind(
        code="PAR407",
        name="group-without-units",
        severity="warning",
        says=Sentence(vi="nhóm “{group}” không có đơn vị nào", en="group '{group}' has no units"),
        hint=Sentence(vi="xóa nhóm hoặc bổ sung đơn vị", en="delete the group or add its units"),
        why=Sentence(
            vi="một bảng xếp hạng trống thường là dấu hiệu đơn vị bị ghi nhầm sang nhóm khác hoặc bị bỏ sót",
            en="an empty ranking mostly means that units were written into another group, or left out",
        ),
        example=Example(
            file="units.csv",
            by="validate round.yaml",
            wrong=(
                "key,name,group,from\n"
                "so-a,Sở A,departments,\n"
                "so-b,Sở B,departments,\n"
                "huyen-c,UBND huyện C,departments,2024-01-01"
            ),
            right=_UNITS,
        ),
    ),
    Kind(
        code="PAR408",
        name="rank-by-missing-clusters",
        severity="error",
        says=Sentence(
            vi="nhóm “{group}” xếp hạng theo cụm nhưng không đơn vị nào ghi cụm",
            en="group '{group}' is ranked by cluster, but none of its units names one",
        ),
        hint=Sentence(
            vi="ghi cột cluster, hoặc official_rank: group",
            en="fill the column cluster, or write official_rank: group",
        ),
        why=Sentence(
            vi="thứ hạng chính thức của cả nhóm sẽ để trống, không ai được đề nghị khen thưởng theo thứ hạng",
            en="all official ranks of the group would stay empty, and awards that ask for a rank go to nobody",
        ),
        example=Example(
            file="round.yaml",
            wrong="- {key: districts, name: UBND cấp huyện, criteria_set: small/2024, official_rank: cluster}",
            right="- {key: districts, name: UBND cấp huyện, criteria_set: small/2024}",
        ),
    ),
    Kind(
        code="PAR409",
        name="row-alone",
        severity="error",
        says=Sentence(vi="bảng không có dòng nào", en="the table has no rows"),
        hint=Sentence(vi="mỗi đơn vị một dòng", en="write a row for each unit"),
        why=Sentence(
            vi="một bảng xuất ra bị mất hết dòng sẽ được hiểu là không đơn vị nào có kết quả",
            en="a table that lost its rows on the way would be taken to say that no unit has a result",
        ),
        example=Example(
            file="sipas.csv",
            by="validate round.yaml",
            wrong="unit,value",
            right="unit,value\nso-a,90%\nso-b,85.5%\nhuyen-c,92%",
        ),
    ),
    Kind(
        code="PAR410",
        name="former-unit-unknown",
        severity="warning",
        says=Sentence(
            vi="“{unit}” ghi là hình thành từ “{former}”, đơn vị không có trong kết quả đợt trước",
            en="'{unit}' is said to be formed of '{former}', which is not in the results of the previous round",
        ),
        hint=Sentence(
            vi="xem lại khóa; đơn vị chưa từng được đánh giá thì không so sánh được",
            en="look at the key; a unit that was not evaluated then cannot be compared with",
        ),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        why=Sentence(
            vi="mức tăng, giảm của đơn vị mới sáp nhập sẽ chỉ được tính so với một phần các đơn vị cũ",
            en="a merged unit would be compared with only some of the units that it was formed of",
        ),
        example=Example(
            file="units.csv",
            by="validate round.yaml",
            at=_UNITS,
            wrong=(
                "key,name,group,formed_of\n"
                "so-a,Sở A,departments,\n"
                "so-b,Sở B,departments,so-b;so-e\n"
                "huyen-c,UBND huyện C,districts,"
            ),
            right=(
                "key,name,group,formed_of\n"
                "so-a,Sở A,departments,\n"
                "so-b,Sở B,departments,so-b;so-d\n"
                "huyen-c,UBND huyện C,districts,"
            ),
        ),
    ),
    Kind(
        code="PAR411",
        name="no-such-set",
        severity="error",
        says=Sentence(vi="không tìm thấy bộ tiêu chí “{text}”", en="there is no criteria set '{text}'"),
        hint=Sentence(
            vi="tìm criteria/{text}.yaml dưới thư mục gốc (--root), rồi trong danh mục kèm theo",
            en="looked for criteria/{text}.yaml below the root (--root), then in the catalogue",
        ),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        why=Sentence(
            vi="không có bộ tiêu chí thì không biết chấm phiếu theo thang điểm nào",
            en="without the set nobody knows by which scale the sheet is to be scored",
        ),
        example=Example(
            file="sheets/so-a.yaml",
            by="validate sheets/so-a.yaml --root .",
            wrong="criteria_set: small-2024",
            right="criteria_set: small/2024",
        ),
    ),
    Kind(
        code="PAR412",
        name="set-has-errors",
        severity="error",
        says=Sentence(vi="bộ tiêu chí “{text}” còn lỗi", en="the criteria set '{text}' has errors"),
        hint=Sentence(vi="chạy parindex validate {path}", en="run parindex validate {path}"),
        why=Sentence(
            vi="chấm theo một bộ tiêu chí còn lỗi thì điểm nào cũng có thể sai",
            en="by a set that has errors any score may be wrong",
        ),
        example=Example(
            by="validate sheets/so-a.yaml --root .",
            wrong="groups: [departments, districts]\nmax: 100",
            right="groups: [departments, districts]\nmax: 10",
        ),
    ),
    Kind(
        code="PAR413",
        name="item-without-past",
        severity="error",
        says=Sentence(
            vi="“{code}” {name} không có trong “{text}” với cùng mã và tên",
            en="'{code}' {name} is not in '{text}' under this code and name",
        ),
        hint=Sentence(
            vi="ghi was: mã cũ, hoặc was: none nếu là mục mới",
            en="write was: with its code of then, or was: none if it is new",
        ),
        hints=(
            (
                "near",
                Sentence(
                    vi='khi đó tên này có mã “{near}”: có phải là was: "{near}"?',
                    en="this name had the code '{near}' then: perhaps was: \"{near}\"?",
                ),
            ),
            (
                "renamed",
                Sentence(
                    vi='khi đó “{code}” có tên “{then}”: nếu chỉ đổi tên, ghi was: "{was}"; '
                    "nếu là mục mới, ghi was: none",
                    en="then '{code}' was called '{then}': if it was only renamed, write was: \"{was}\"; "
                    "if it is new, was: none",
                ),
            ),
            (
                "moved",
                Sentence(
                    vi='khi đó “{code}” có tên “{then}”, còn tên này có mã “{was}”: có phải là was: "{was}"?',
                    en="then '{code}' was called '{then}', and this name had the code '{was}': perhaps was: \"{was}\"?",
                ),
            ),
        ),
        why=Sentence(
            vi="không rõ mục này là mới hay là mục cũ đổi tên, nên so với năm trước sẽ sai hoặc bỏ sót",
            en="nobody could tell a new item from a renamed one, and comparisons with last year would be wrong",
        ),
        example=Example(
            wrong="name: Tuyên truyền\nmax: 1",
            right="name: Tuyên truyền\nwas: none\nmax: 1",
        ),
    ),
    Kind(
        code="PAR414",
        name="id-is-not-the-path",
        severity="error",
        says=Sentence(vi="id là “{text}”, tệp nằm ở “{path}”", en="the id is '{text}', the file lies at '{path}'"),
        hint=Sentence(
            vi="id là đường dẫn dưới criteria/, không có đuôi: “{path}”",
            en="the id is the path below criteria/ without its suffix: '{path}'",
        ),
        why=Sentence(
            vi="phiếu tìm bộ tiêu chí theo id: bộ này sẽ không được tìm thấy, hoặc phiếu được chấm theo một bộ khác",
            en="sheets find their set by its id: this one would not be found, or another be taken for it",
        ),
        example=Example(
            wrong="id: small-2024",
            right="id: small/2024",
        ),
    ),
    Kind(
        code="PAR415",
        name="key-of-the-other-kind",
        severity="error",
        says=Sentence(
            vi="“{key}” không đi cùng “{other}”",
            en="'{key}' has no place beside '{other}'",
        ),
        hint=Sentence(
            vi="bộ tiêu chí của nhóm quy định điều này",
            en="the criteria set of the group says this",
        ),
        hints=(
            (
                "published",
                Sentence(
                    vi="đợt này lấy kết quả đã công bố, không chấm từ phiếu: bỏ “{key}”",
                    en="this round takes published totals and scores no sheets: delete '{key}'",
                ),
            ),
            (
                "sheets",
                Sentence(
                    vi="đợt này chấm từ phiếu, chưa có số đã in để đối chiếu: bỏ “{key}”",
                    en="this round scores sheets, nothing of it is printed that could be audited: delete '{key}'",
                ),
            ),
        ),
        why=Sentence(
            vi="quy định ở hai nơi có thể khác nhau, và không ai biết kết quả theo nơi nào",
            en="what is said in two places can differ, and nobody would know which of them the results go by",
        ),
        example=Example(
            file="round.yaml",
            wrong="units: units.csv\nties: dense",
            right="units: units.csv",
        ),
    ),
    Kind(
        code="PAR416",
        name="no-sheets",
        severity="error",
        says=Sentence(vi="không có tệp nào khớp với “{path}”", en="no file matches '{path}'"),
        hint=Sentence(
            vi="đường dẫn tính từ thư mục của tệp này; * là một đoạn tên bất kỳ",
            en="paths start at the folder of this file; * stands for any part of a name",
        ),
        why=Sentence(
            vi="không phiếu nào được đọc thì mọi đơn vị sẽ bị coi là chưa nộp",
            en="no sheet would be read, and all units would count as not having handed one in",
        ),
        example=Example(
            file="round.yaml",
            wrong="sheets: sheet/*.yaml",
            right="sheets: sheets/*.yaml",
        ),
    ),
    Kind(
        code="PAR417",
        name="sheet-twice",
        severity="error",
        says=Sentence(vi="“{unit}” đã có phiếu tại {where}", en="'{unit}' has a sheet already, at {where}"),
        hint=Sentence(vi="giữ một phiếu cho mỗi đơn vị", en="keep one sheet a unit"),
        why=Sentence(
            vi="kết quả sẽ tùy vào phiếu nào được đọc sau; thường là phiếu chép từ đơn vị khác mà quên sửa tên",
            en="the result would go by whichever is read last; mostly one was copied from another unit's sheet",
        ),
        example=Example(
            file="sheets/so-b.yaml",
            by="validate round.yaml",
            wrong="unit: so-a",
            right="unit: so-b",
        ),
    ),
    Kind(
        code="PAR418",
        name="unit-outside-the-year",
        severity="error",
        says=Sentence(
            vi="“{unit}” tồn tại từ {low} đến {high}, không thuộc năm {year}",
            en="'{unit}' is a unit from {low} until {high}, not in {year}",
        ),
        hint=Sentence(vi="xem lại from và until, hoặc bỏ đơn vị", en="look at from and until, or leave the unit out"),
        why=Sentence(
            vi="một đơn vị đã giải thể từ trước vẫn có thứ hạng, và đẩy các đơn vị khác xuống",
            en="a unit that was dissolved before would take a place, and push others down",
        ),
        example=Example(
            file="units.csv",
            by="validate round.yaml",
            at=_UNITS,
            wrong=(
                "key,name,group,until\n"
                "so-a,Sở A,departments,\n"
                "so-b,Sở B,departments,2023-06-30\n"
                "huyen-c,UBND huyện C,districts,"
            ),
            right=(
                "key,name,group,until\n"
                "so-a,Sở A,departments,\n"
                "so-b,Sở B,departments,2025-06-30\n"
                "huyen-c,UBND huyện C,districts,"
            ),
        ),
    ),
    Kind(
        code="PAR419",
        name="ends-before-it-begins",
        severity="error",
        says=Sentence(
            vi="“{unit}” kết thúc ngày {high}, trước khi bắt đầu ngày {low}",
            en="'{unit}' ends on {high}, before it begins on {low}",
        ),
        hint=Sentence(vi="xem lại from và until", en="look at from and until"),
        why=Sentence(
            vi="một trong hai ngày sai, nên không biết đơn vị có thuộc năm đánh giá hay không",
            en="one of the two dates is wrong, and nobody knows whether the unit belongs to the year",
        ),
        example=Example(
            file="units.csv",
            by="validate round.yaml",
            at=_UNITS,
            wrong=(
                "key,name,group,from,until\n"
                "so-a,Sở A,departments,,\n"
                "so-b,Sở B,departments,2024-07-01,2024-06-30\n"
                "huyen-c,UBND huyện C,districts,,"
            ),
            right=(
                "key,name,group,from,until\n"
                "so-a,Sở A,departments,,\n"
                "so-b,Sở B,departments,2023-07-01,2024-06-30\n"
                "huyen-c,UBND huyện C,districts,,"
            ),
        ),
    ),
    Kind(
        code="PAR420",
        name="set-of-another-year",
        severity="warning",
        says=Sentence(
            vi="bộ tiêu chí “{text}” là của năm {year}, đợt này đánh giá năm {other}",
            en="the criteria set '{text}' is of {year}, the round evaluates {other}",
        ),
        hint=Sentence(
            vi="thời hạn trong bộ tiêu chí tính theo năm của nó: dùng bộ của đúng năm",
            en="deadlines in a set go by its own year: use the set of the right year",
        ),
        why=Sentence(
            vi="báo cáo gửi đúng hạn năm nay sẽ bị tính theo thời hạn của năm khác, tức là trễ cả năm",
            en="a report that was in time this year would be held against another year's deadline, and be a year late",
        ),
        example=Example(
            file="round.yaml",
            wrong="year: 2025",
            right="year: 2024",
        ),
    ),
    Kind(
        code="PAR421",
        name="previous-is-not-before",
        severity="warning",
        says=Sentence(
            vi="“{text}” (năm {year}, giai đoạn {stage}) không phải kết quả đã thẩm định của một năm trước",
            en="'{text}' ({year}, stage {stage}) is not the verified result of an earlier year",
        ),
        hint=Sentence(
            vi="ghi tệp kết quả của đợt trước, do parindex run cho ra ở giai đoạn verified",
            en="name what parindex run gave for the round before, at stage verified",
        ),
        why=Sentence(
            vi="mức tăng, giảm sẽ được tính so với chính năm này, hoặc với điểm chưa thẩm định",
            en="changes would be counted from this very year, or from points that nobody had verified",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="awards: awards.yaml\nprevious: {results: results-2023.json}",
            right="awards: awards.yaml",
        ),
    ),
)
