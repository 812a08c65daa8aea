"""PAR9xx: what the command was asked."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR901",
        name="cannot-look",
        severity="error",
        says=Sentence(vi="không mở được “{path}”: {words}", en="'{path}' cannot be opened: {words}"),
        hint=Sentence(vi="xem lại đường dẫn", en="look at the path"),
        why=Sentence(
            vi="không có tệp thì không có gì được kiểm tra: lệnh dừng với mã 2, không bao giờ là “đạt”",
            en="without the file nothing was looked at: the command ends with status 2, never with 'fine'",
        ),
        example=Example(file="", wrong="parindex run no-such-round.yaml", right="parindex run round.yaml"),
    ),
    Kind(
        code="PAR902",
        name="unknown-code",
        severity="error",
        says=Sentence(vi="không có mã “{text}”", en="there is no code '{text}'"),
        hint=Sentence(vi="parindex problem liệt kê tất cả", en="parindex problem lists them all"),
        hints=(("near", Sentence(vi="có phải là {near}?", en="did you mean {near}?")),),
        why=Sentence(
            vi="không báo gì thì người hỏi tưởng mã này không có ý nghĩa gì",
            en="to print nothing would look as if the code meant nothing",
        ),
        example=Example(
            file="",
            wrong="parindex problem PAR999",
            right="parindex problem PAR902",
        ),
    ),
    Kind(
        code="PAR903",
        name="unknown-stage",
        severity="error",
        says=Sentence(vi="không có giai đoạn “{text}”", en="there is no stage '{text}'"),
        hint=Sentence(vi="đợt này có: {known}", en="this round has: {known}"),
        why=Sentence(
            vi="kết quả của một giai đoạn khác sẽ bị đọc nhầm là của giai đoạn được hỏi",
            en="results of another stage would be read as those of the stage that was asked for",
        ),
        example=Example(
            file="",
            wrong="parindex run round.yaml --stage verification-3",
            right="parindex run round.yaml --stage verification-2",
        ),
    ),
    Kind(
        code="PAR904",
        name="cannot-write",
        severity="error",
        says=Sentence(vi="không ghi được “{path}”: {words}", en="'{path}' cannot be written: {words}"),
        hint=Sentence(vi="chọn thư mục khác", en="choose another folder"),
        why=Sentence(
            vi="kết quả cũ còn trong thư mục sẽ bị tưởng là kết quả mới",
            en="old results that still lie there would be taken for the new ones",
        ),
        example=Example(
            file="",
            wrong="parindex run round.yaml -o units.csv",
            right="parindex run round.yaml -o results",
        ),
    ),
    Kind(
        code="PAR905",
        name="no-files",
        severity="error",
        says=Sentence(
            vi="không tìm thấy tệp YAML nào của parindex trong “{path}”",
            en="no YAML file of parindex was found below '{path}'",
        ),
        hint=Sentence(
            vi="nêu tên tệp hoặc thư mục; thư mục ẩn và môi trường ảo được bỏ qua",
            en="name files or folders; hidden folders and virtual environments are left out",
        ),
        why=Sentence(
            vi="“không có lỗi” ở đây chỉ vì không có gì được kiểm tra",
            en="there would be nothing wrong, only because nothing was looked at",
        ),
        example=Example(
            file="",
            wrong="parindex validate evidence",
            right="parindex validate .",
        ),
    ),
    Kind(
        code="PAR906",
        name="table-alone",
        severity="error",
        says=Sentence(
            vi="“{path}” là bảng; chạy đợt đánh giá chứa bảng này",
            en="'{path}' is a table: it runs through its round",
        ),
        hint=Sentence(
            vi="nêu tệp round.yaml có dòng published: {path}",
            en="name the round.yaml that says published: {path}",
        ),
        why=Sentence(
            vi="bảng không cho biết cách làm tròn, xếp hạng và xếp loại: tự đoán thì mỗi lần một kết quả",
            en="a table does not say how to round, rank and band: results would be guesses",
        ),
        example=Example(
            file="",
            wrong="parindex run published/published.csv",
            right="parindex run published/round.yaml",
        ),
    ),
    Kind(
        code="PAR907",
        name="no-such-item",
        severity="error",
        says=Sentence(vi="bộ tiêu chí không có mục “{text}”", en="the criteria set has no item '{text}'"),
        hint=Sentence(vi="hiện có: {known}", en="there are: {known}"),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        why=Sentence(
            vi="không báo gì thì tưởng như đơn vị không có điểm ở mục này",
            en="it would look as if the unit had no points there",
        ),
        example=Example(
            file="",
            wrong="parindex explain round.yaml so-a 1.5",
            right="parindex explain round.yaml so-a 1.4",
        ),
    ),
    Kind(
        code="PAR908",
        name="given-not-read",
        severity="error",
        says=Sentence(vi="không dùng được --given “{text}”", en="--given '{text}' cannot be used"),
        hint=Sentence(
            vi="viết NGUỒN=GIÁ_TRỊ, hoặc NGUỒN:MÃ=GIÁ_TRỊ; not_held nếu năm nay không có",
            en="write SOURCE=VALUE, or SOURCE:KEY=VALUE; not_held if it will not come this year",
        ),
        hints=(("twice", Sentence(vi="“{name}” được nêu hai lần; chỉ nêu một", en="'{name}' is said twice; say one")),),
        why=Sentence(
            vi="giá trị không được dùng thì điểm của mục ấy vẫn thiếu, mà người chấm tưởng là đã có",
            en="a value that is not used leaves its item without points, while everybody thinks they are in",
        ),
        example=Example(
            file="",
            wrong="parindex score criteria/small/2024.yaml sheets/so-a.yaml --given sipas:85.5%",
            right="parindex score criteria/small/2024.yaml sheets/so-a.yaml --given sipas=85.5%",
        ),
    ),
    Kind(
        code="PAR909",
        name="nothing-to-explain",
        severity="error",
        says=Sentence(
            vi="“{path}” là đợt lấy kết quả đã công bố: không có phiếu để giải thích",
            en="'{path}' takes published totals: there are no sheets to explain",
        ),
        hint=Sentence(vi="dùng parindex run", en="use parindex run"),
        why=Sentence(
            vi="bảng công bố chỉ có tổng điểm: không có mục nào để nói vì sao được bấy nhiêu điểm",
            en="published tables hold totals alone: there are no items that could say why",
        ),
        example=Example(
            file="",
            wrong="parindex explain published/round.yaml so-a",
            right="parindex explain round.yaml so-a",
        ),
    ),
    Kind(
        code="PAR910",
        name="unit-without-sheet",
        severity="error",
        says=Sentence(vi="“{unit}” chưa nộp phiếu", en="'{unit}' has handed in no sheet"),
        hint=Sentence(vi="bổ sung phiếu của đơn vị", en="add the unit's sheet"),
        why=Sentence(
            vi="giải thích 0 điểm cho một đơn vị chưa nộp phiếu thì như là đã chấm đơn vị ấy",
            en="to explain 0 points of a unit without a sheet would look as if it had been scored",
        ),
        example=Example(
            file="round.yaml",
            by="explain round.yaml so-a",
            wrong="sheets: sheets/huyen-*.yaml",
            right="sheets: sheets/*.yaml",
        ),
    ),
    Kind(
        code="PAR911",
        name="no-ledger-there",
        severity="error",
        says=Sentence(vi="“{path}” không phải là sổ thẩm định", en="'{path}' is no ledger"),
        hint=Sentence(
            vi="--since so một sổ thẩm định, hoặc đợt có sổ, với bản cũ của nó: ghi tên cả hai tệp",
            en="--since compares one ledger, or a round with one, with an older state of it: name both files",
        ),
        why=Sentence(
            vi="so sai tệp thì một dòng bị xóa khỏi sổ sẽ không ai thấy",
            en="with the wrong file nobody would see that an entry was deleted from the ledger",
        ),
        example=Example(
            file="",
            wrong="parindex validate awards.yaml --since earlier/ledger.yaml",
            right="parindex validate ledger.yaml --since earlier/ledger.yaml",
        ),
    ),
    Kind(
        code="PAR920",
        name="unknown-kind",
        severity="error",
        says=Sentence(vi="không có loại tệp “{text}”", en="there is no kind of file '{text}'"),
        hint=Sentence(vi="hiện có: {known}", en="there are: {known}"),
        hints=(("near", Sentence(vi="có phải là {near}?", en="did you mean {near}?")),),
        why=Sentence(
            vi="tên gõ nhầm không được đoán: một tệp của loại khác sẽ không dùng được ở chỗ cần",
            en="a name is not guessed: a file of another kind would be of no use where it is wanted",
        ),
        example=Example(file="", wrong="parindex new sheet", right="parindex new score-sheet"),
    ),
    Kind(
        code="PAR921",
        name="file-is-there",
        severity="error",
        says=Sentence(vi="“{path}” đã có, không ghi đè", en="'{path}' is there already and stays as it is"),
        hint=Sentence(vi="chọn tên khác, hoặc xóa tệp cũ trước", en="choose another name, or remove the file first"),
        why=Sentence(
            vi="tệp cũ có thể là công sức của nhiều ngày: ghi đè thì mất",
            en="what stands there may be days of work, and would be gone",
        ),
        example=Example(
            file="", wrong="parindex new awards -o awards.yaml", right="parindex new awards -o awards-2025.yaml"
        ),
    ),
    Kind(
        code="PAR930",
        name="sets-of-nothing-in-common",
        severity="error",
        says=Sentence(
            vi="“{text}” và “{other}” không có gì chung: không bộ nào dựa trên bộ kia, và không cùng một cơ quan",
            en="'{text}' and '{other}' have nothing in common: neither is based on the other, "
            "and they are of different authorities",
        ),
        hint=Sentence(
            vi="nếu “{text}” kế thừa “{other}”, ghi based_on: {other} và ghi was ở những mục có mã hoặc tên khác",
            en="if '{text}' follows '{other}', write based_on: {other}, and was on items with another code or name",
        ),
        why=Sentence(
            vi="mã số trùng nhau chỉ là tình cờ: ghép các mục theo mã thì so sánh những việc khác nhau",
            en="equal codes would be chance: items that have nothing to do with each other would be compared",
        ),
        example=Example(
            file="",
            wrong="parindex diff criteria/small/2023.yaml illustrative/2023-units",
            right="parindex diff criteria/small/2023.yaml criteria/small/2024.yaml",
        ),
    ),
    Kind(
        code="PAR932",
        name="examples-not-written",
        severity="warning",
        says=Sentence(
            vi="mục “{code}”: {count} ví dụ không ghi vào được",
            en="item '{code}': {count} examples could not be written",
        ),
        hint=Sentence(
            vi="mục này viết trong ngoặc nhọn: viết mỗi khóa một dòng, rồi chạy lại",
            en="it stands in braces: write it one key a line, then ask again",
        ),
        hints=(
            (
                "brackets",
                Sentence(
                    vi="examples viết trong ngoặc vuông trên nhiều dòng: viết mỗi ví dụ một dòng sau dấu gạch",
                    en="its examples stand in brackets over several lines: write them one a line, behind dashes",
                ),
            ),
            (
                "otherwise",
                Sentence(
                    vi="ghi vào thì tệp đọc lại sẽ khác: ghi tay, hoặc đổi cách trình bày quanh mục này",
                    en="the file would read otherwise: write them by hand, or lay out the lines around the item anew",
                ),
            ),
            (
                "many",
                Sentence(
                    vi="một mục có nhiều nhất 60 ví dụ: thêm bằng tay những ví dụ còn thiếu mà cần",
                    en="an item gets no more than 60: write by hand what else matters",
                ),
            ),
            (
                "full",
                Sentence(
                    vi="tệp sắp đầy (một tệp có nhiều nhất 20.000 giá trị và 1 MiB): số này tính từ mục này trở đi; "
                    "cần ví dụ cho mục nào trước thì nêu mục đó bằng --item",
                    en="the file is nearly full (20,000 values and 1 MiB at most): those of all items from this one on "
                    "are counted; name the items that need examples most by --item",
                ),
            ),
        ),
        why=Sentence(
            vi="tưởng là mục nào cũng có ví dụ ở từng ngưỡng, trong khi mục này vẫn chưa có",
            en="every item would seem to have its examples, while this one still has none",
        ),
        example=Example(
            by="test --diff --item 1.1 criteria/small/2024.yaml",
            wrong="examples: [\n  {choose: late, points: 0.5},\n]",
            right="examples:\n  - {choose: late, points: 0.5}",
        ),
    ),
    Kind(
        code="PAR933",
        name="no-criteria-sets",
        severity="error",
        says=Sentence(
            vi="không tìm thấy bộ tiêu chí nào trong “{path}”",
            en="no criteria set was found below '{path}'",
        ),
        hint=Sentence(
            vi="nêu tên tệp hoặc thư mục có bộ tiêu chí",
            en="name criteria files, or a folder that holds some",
        ),
        why=Sentence(
            vi="“mọi ví dụ đều đạt” ở đây chỉ vì không có ví dụ nào được chạy",
            en="all examples would pass, only because none was run",
        ),
        example=Example(
            file="",
            wrong="parindex test evidence",
            right="parindex test criteria",
        ),
    ),
    Kind(
        code="PAR935",
        name="results-beside-sets",
        severity="error",
        says=Sentence(
            vi="“{path}” là kết quả, “{other}” thì không: không so sánh được với nhau",
            en="'{path}' holds results and '{other}' does not: they cannot be compared",
        ),
        hint=Sentence(
            vi="nêu hai tệp kết quả, hoặc hai bộ tiêu chí", en="name two files of results, or two criteria sets"
        ),
        hints=(
            (
                "rescore",
                Sentence(
                    vi="chấm lại “{other}” cần hai bộ tiêu chí, không phải kết quả",
                    en="to rescore '{other}' name two criteria sets, not results",
                ),
            ),
        ),
        why=Sentence(
            vi="kết quả và bộ tiêu chí không có gì chung để so từng mục",
            en="results and criteria sets have nothing that could be laid side by side",
        ),
        example=Example(
            file="",
            wrong="parindex diff published/results-2023.json criteria/small/2024.yaml",
            right="parindex diff published/results-2023.json published/results-2023.json",
        ),
    ),
    Kind(
        code="PAR936",
        name="nothing-to-rescore",
        severity="error",
        says=Sentence(
            vi="“{path}” là đợt lấy kết quả đã công bố: không có phiếu để chấm lại",
            en="'{path}' takes published totals: there are no sheets to rescore",
        ),
        hint=Sentence(vi="nêu một đợt có phiếu chấm", en="name a round of score sheets"),
        why=Sentence(
            vi="bảng công bố chỉ có tổng điểm: không có câu trả lời nào để chấm theo bộ mới",
            en="published tables hold totals alone: there are no answers that the new rules could score",
        ),
        example=Example(
            file="",
            wrong="parindex diff criteria/small/2023.yaml criteria/small/2024.yaml --rescore published/round.yaml",
            right="parindex diff criteria/small/2023.yaml criteria/small/2024.yaml --rescore before/round.yaml",
        ),
    ),
    Kind(
        code="PAR937",
        name="not-a-criteria-set",
        severity="error",
        says=Sentence(
            vi="“{path}” không phải là bộ tiêu chí mà là {what}",
            en="'{path}' is no criteria set but {what}",
        ),
        hint=Sentence(
            vi="nêu bộ tiêu chí: ví dụ mẫu chỉ có trong bộ tiêu chí",
            en="name a criteria set: worked examples stand nowhere else",
        ),
        why=Sentence(
            vi="“không ví dụ nào sai” ở đây chỉ vì tệp này không thể có ví dụ",
            en="no example would fail, only because this file can have none",
        ),
        example=Example(
            file="",
            wrong="parindex test round.yaml",
            right="parindex test criteria/small/2024.yaml",
        ),
    ),
    Kind(
        code="PAR938",
        name="set-not-in-round",
        severity="error",
        says=Sentence(
            vi="đợt “{round}” không dùng bộ tiêu chí “{name}”: không có phiếu nào để chấm lại",
            en="the round '{round}' does not use the criteria set '{name}': none of its sheets can be rescored",
        ),
        hint=Sentence(
            vi="bộ thứ nhất phải là bộ mà đợt dùng: {known}", en="the first set must be one that it uses: {known}"
        ),
        why=Sentence(
            vi="phiếu trả lời một bộ tiêu chí: câu trả lời của bộ khác không nói gì về bộ này",
            en="sheets answer one set: what was answered to another says nothing about this one",
        ),
        example=Example(
            file="",
            wrong="parindex diff criteria/small/2023.yaml criteria/small/2024.yaml --rescore round.yaml",
            right="parindex diff criteria/small/2023.yaml criteria/small/2024.yaml --rescore before/round.yaml",
        ),
    ),
)
