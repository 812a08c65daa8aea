"""PAR2xx: the shape of a document: keys, types, spellings."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR201",
        name="no-format",
        severity="error",
        says=Sentence(vi="thiếu dòng format:", en="there is no format: line"),
        hint=Sentence(
            vi="bắt đầu tệp bằng “format: {formats}”",
            en="begin the file with 'format: {formats}'",
        ),
        hints=(
            (
                "several",
                Sentence(
                    vi="bắt đầu tệp bằng dòng format: với một trong: {formats}",
                    en="begin the file with a format: line that names one of: {formats}",
                ),
            ),
        ),
        why=Sentence(
            vi="không có dòng này thì không ai biết tệp là phiếu chấm, sổ hay bộ tiêu chí, và theo phiên bản nào",
            en="without it nobody can tell a sheet from a ledger, nor which version of the format it follows",
        ),
        example=Example(wrong="id: small/2024", right="format: parindex/criteria-set@1\nid: small/2024"),
    ),
    Kind(
        code="PAR202",
        name="unknown-format",
        severity="error",
        says=Sentence(vi="không rõ định dạng “{text}”", en="unknown format '{text}'"),
        hint=Sentence(vi="ở đây cần {formats}", en="{formats} is wanted here"),
        hints=(("near", Sentence(vi="có phải là {near}?", en="did you mean {near}?")),),
        why=Sentence(
            vi="tệp theo một định dạng khác có thể dùng cùng những khóa này với nghĩa khác",
            en="in another format the same keys may mean something else",
        ),
        example=Example(wrong="format: parindex/criteria-sets@1", right="format: parindex/criteria-set@1"),
    ),
    Kind(
        code="PAR203",
        name="unknown-key",
        severity="error",
        says=Sentence(vi="không có khóa “{key}” ở đây", en="there is no key '{key}' here"),
        hint=Sentence(vi="các khóa ở đây: {known}", en="the keys here: {known}"),
        hints=(
            ("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),
            (
                "elsewhere",
                Sentence(
                    vi="khóa “{key}” viết bên dưới {where}; các khóa ở đây: {known}",
                    en="'{key}' belongs below {where}; the keys here: {known}",
                ),
            ),
            (
                "top",
                Sentence(
                    vi="khóa “{key}” viết ở cấp ngoài cùng của tệp; các khóa ở đây: {known}",
                    en="'{key}' belongs at the top of the file; the keys here: {known}",
                ),
            ),
        ),
        why=Sentence(
            vi="khóa viết sai mà được bỏ qua thì điều đã viết không có tác dụng",
            en="a misspelled key that is passed over leaves what was written without effect",
        ),
        example=Example(wrong='tie_breaks: [{area: "2"}, exact]', right='tie_break: [{area: "2"}, exact]'),
    ),
    Kind(
        code="PAR204",
        name="missing-key",
        severity="error",
        says=Sentence(vi="thiếu “{key}”", en="'{key}' is missing"),
        hint=Sentence(vi="viết thêm “{key}”", en="write '{key}'"),
        hints=(("column", Sentence(vi="thêm cột “{key}” vào bảng", en="add the column '{key}' to the table")),),
        why=Sentence(
            vi="thiếu nó thì phải đoán, mà đoán khác nhau cho thứ hạng khác nhau",
            en="without it somebody would have to guess, and other guesses give other ranks",
        ),
        example=Example(wrong="compare: published", right="compare: published\nties: standard"),
    ),
    Kind(
        code="PAR205",
        name="wrong-shape",
        severity="error",
        says=Sentence(vi="cần {wanted}, ở đây là {found}", en="{wanted} is wanted, this is {found}"),
        hint=Sentence(vi="xem lại dấu gạch đầu dòng và thụt lề", en="look at dashes and indentation"),
        hints=(
            (
                "sequence",
                Sentence(
                    vi="mỗi mục một dòng, có dấu gạch ở đầu; hoặc viết tất cả trong [ ]",
                    en="write each item on a line of its own behind a dash, or all of them in [ ]",
                ),
            ),
            (
                "mapping",
                Sentence(
                    vi="viết mỗi khóa và giá trị trên một dòng thụt vào; hoặc viết tất cả trong {{ }}",
                    en="write each key with its value on an indented line, or all of them in {{ }}",
                ),
            ),
        ),
        why=Sentence(
            vi="một chữ ở chỗ cần danh sách thì không rõ có bao nhiêu mục",
            en="with one word where a list belongs it is not clear how many items there are",
        ),
        example=Example(wrong="groups: departments, districts", right="groups: [departments, districts]"),
    ),
    Kind(
        code="PAR206",
        name="text-without-quotes",
        severity="error",
        says=Sentence(
            vi="“{text}” cần là văn bản, nhưng không có dấu nháy thì phần mềm khác đọc thành số, ngày hoặc đúng/sai",
            en="'{text}' is to be text, but without quotes other readers take it for a number, a date or a yes/no",
        ),
        hint=Sentence(vi='viết "{text}"', en='write "{text}"'),
        hints=(
            (
                "tail",
                Sentence(
                    vi="bảng tính để lại các chữ số thừa: viết mã như đã in, trong dấu nháy",
                    en="a spreadsheet has left needless digits: write the code as it is printed, in quotes",
                ),
            ),
            (
                "comma",
                Sentence(vi='mã viết với dấu chấm: "{mended}"', en='write the code with points: "{mended}"'),
            ),
        ),
        why=Sentence(
            vi="1.10 không có ngoặc kép là số 1.1: hai mục khác nhau thành một",
            en="1.10 without quotes is the number 1.1: two different items become one",
        ),
        example=Example(wrong="- code: 1.4", right='- code: "1.4"'),
    ),
    Kind(
        code="PAR207",
        name="not-a-number",
        severity="error",
        says=Sentence(vi="“{text}” không phải là số", en="'{text}' is not a number"),
        hint=Sentence(vi="viết số thường như 76.75", en="write a plain number such as 76.75"),
        hints=(
            ("whole", Sentence(vi="viết số nguyên như 19", en="write a whole number such as 19")),
            ("unquote", Sentence(vi="bỏ dấu nháy", en="take the quotes away")),
            (
                "comma_table",
                Sentence(
                    vi="bảng này khai báo decimal: comma: viết 76,75",
                    en="this table declares decimal: comma: write 76,75",
                ),
            ),
        ),
        why=Sentence(
            vi="điểm viết như văn bản thì không cộng được", en="points that are written as a text cannot be added"
        ),
        example=Example(wrong='max: "10"', right="max: 10"),
    ),
    Kind(
        code="PAR208",
        name="decimal-comma",
        severity="error",
        says=Sentence(vi="“{text}” dùng dấu phẩy thập phân", en="'{text}' has a decimal comma"),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        hints=(
            (
                "table",
                Sentence(
                    vi="viết {mended}, hoặc khai báo decimal: comma cho cả bảng",
                    en="write {mended}, or declare decimal: comma for the whole table",
                ),
            ),
        ),
        why=Sentence(
            vi="phần mềm khác đọc 0,5 là văn bản, hoặc là 05", en="other programs read 0,5 as a text, or as 05"
        ),
        example=Example(wrong="each: 0,5", right="each: 0.5"),
    ),
    Kind(
        code="PAR209",
        name="not-whole",
        severity="error",
        says=Sentence(vi="“{text}” không phải là số nguyên", en="'{text}' is not a whole number"),
        hint=Sentence(vi="viết số nguyên như 19", en="write a whole number such as 19"),
        why=Sentence(
            vi="không có năm 2024,5 hay 2,5 chữ số thập phân",
            en="there is no year 2024.5, and there are no 2.5 decimals",
        ),
        example=Example(wrong="year: 2024.0", right="year: 2024"),
    ),
    Kind(
        code="PAR210",
        name="not-a-date",
        severity="error",
        says=Sentence(vi="“{text}” không phải là ngày", en="'{text}' is not a date"),
        hint=Sentence(vi="viết năm-tháng-ngày như 2024-01-31", en="write year-month-day such as 2024-01-31"),
        hints=(
            (
                "serial",
                Sentence(
                    vi="trong Excel số {text} là ngày {mended}: định dạng ô là ngày năm-tháng-ngày rồi xuất lại",
                    en="to Excel {text} is {mended}: format the cell as a date, year-month-day, and export it again",
                ),
            ),
            (
                "either",
                Sentence(
                    vi="viết {mended}, hoặc {other} nếu số đầu là tháng",
                    en="write {mended}, or {other} if the month comes first",
                ),
            ),
            ("mended", Sentence(vi="viết {mended}", en="write {mended}")),
        ),
        why=Sentence(
            vi="03/04/2024 là ngày 3 tháng 4 hay ngày 4 tháng 3: nộp đúng hạn hay muộn một tháng",
            en="03/04/2024 is the 3rd of April or the 4th of March: in time, or a month late",
        ),
        example=Example(
            file="sheets/so-a.yaml",
            by="validate round.yaml",
            wrong="submitted: {date: 20/11/2024, document: bc-90}",
            right="submitted: {date: 2024-11-20, document: bc-90}",
        ),
    ),
    Kind(
        code="PAR211",
        name="not-yes-or-no",
        severity="error",
        says=Sentence(vi="“{text}” không phải true hay false", en="'{text}' is neither true nor false"),
        hint=Sentence(vi="viết true hoặc false, không có dấu nháy", en="write true or false, without quotes"),
        hints=(("mended", Sentence(vi="viết {mended}, không có dấu nháy", en="write {mended}, without quotes")),),
        why=Sentence(
            vi="yes, no, có, không: mỗi phần mềm hiểu một khác",
            en="yes, no, on, off: some programs take them for true and false, some for words",
        ),
        example=Example(
            file="round.yaml",
            wrong="- {key: districts, name: UBND cấp huyện, criteria_set: small/2024, complete: yes}",
            right="- {key: districts, name: UBND cấp huyện, criteria_set: small/2024, complete: true}",
            at="- {key: districts, name: UBND cấp huyện, criteria_set: small/2024}",
        ),
    ),
    Kind(
        code="PAR212",
        name="not-a-choice",
        severity="error",
        says=Sentence(vi="“{text}” không phải là một trong: {choices}", en="'{text}' is not one of: {choices}"),
        hint=Sentence(vi="chọn một", en="choose one"),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        why=Sentence(
            vi="từ lạ ở đây thì không biết xếp hạng theo cách nào",
            en="with an unknown word here it is not known how to rank",
        ),
        example=Example(wrong="ties: standart", right="ties: standard"),
    ),
    Kind(
        code="PAR213",
        name="out-of-bounds",
        severity="error",
        says=Sentence(vi="{number} nằm ngoài giới hạn", en="{number} is out of bounds"),
        hint=Sentence(vi="viết số từ {low} đến {high}", en="write a number from {low} to {high}"),
        hints=(
            ("low", Sentence(vi="nhỏ nhất là {low}", en="the least is {low}")),
            ("high", Sentence(vi="lớn nhất là {high}", en="the most is {high}")),
        ),
        why=Sentence(
            vi="số ngoài giới hạn gần như luôn là gõ nhầm",
            en="a number out of bounds is nearly always a slip of the keyboard",
        ),
        example=Example(wrong="rounding: {points: none, index: 22}", right="rounding: {points: none, index: 2}"),
    ),
    Kind(
        code="PAR214",
        name="too-fine",
        severity="error",
        says=Sentence(vi="{number} có hơn {places} chữ số thập phân", en="{number} has more than {places} decimals"),
        hint=Sentence(
            vi="điểm tính theo phần vạn; viết số như nguồn đã in",
            en="points are whole ten-thousandths; write the number as its source printed it",
        ),
        why=Sentence(
            vi="những chữ số mà không văn bản nào in sẽ quyết định thứ hạng",
            en="digits that no decision has printed would decide a rank",
        ),
        example=Example(
            wrong="- {key: good, name: Tốt, at_least: 80.00001}", right="- {key: good, name: Tốt, at_least: 80}"
        ),
    ),
    Kind(
        code="PAR215",
        name="not-a-key",
        severity="error",
        says=Sentence(vi="“{text}” không dùng làm khóa được", en="'{text}' cannot serve as a key"),
        hint=Sentence(
            vi="khóa bắt đầu bằng chữ hoặc số, chỉ gồm chữ, số, gạch nối, gạch dưới, dấu chấm: so-tai-chinh",
            en="a key begins with a letter or digit and has only letters, digits, - _ and .: so-tai-chinh",
        ),
        hints=(
            (
                "dash",
                Sentence(
                    vi="trong đó có gạch dài (Word tự sửa): viết dấu gạch nối, {mended}, ở mọi chỗ dùng khóa này",
                    en="there is a dash in it, as Word sets it: write a hyphen, {mended}, wherever the key is used",
                ),
            ),
        ),
        why=Sentence(
            vi="khóa có dấu cách hay dấu câu thì bảng và công thức không gọi tên được",
            en="tables and formulas cannot refer to a key with spaces or other signs in it",
        ),
        example=Example(
            wrong="- {key: on time, name: Kịp thời, points: 1}", right="- {key: on_time, name: Kịp thời, points: 1}"
        ),
    ),
    Kind(
        code="PAR216",
        name="repeated",
        severity="error",
        says=Sentence(
            vi="“{text}” đã có ở {where}",
            en="'{text}' is already there at {where}",
        ),
        hint=Sentence(vi="mỗi {key} chỉ dùng một lần", en="use each {key} once"),
        why=Sentence(
            vi="khi hai mục cùng khóa, không biết phiếu chấm nói đến mục nào",
            en="with two of one key nobody knows which of them a sheet means",
        ),
        example=Example(
            wrong="- {key: late, name: Kịp thời, points: 1}\n- {key: late, name: Không kịp thời, points: 0.5}",
            right="- {key: on_time, name: Kịp thời, points: 1}\n- {key: late, name: Không kịp thời, points: 0.5}",
        ),
    ),
    Kind(
        code="PAR217",
        name="either-or",
        severity="error",
        says=Sentence(
            vi="chỉ cần một trong: {keys}; ở đây {found}",
            en="one of these is wanted: {keys}; here {found}",
        ),
        hint=Sentence(vi="giữ lại một", en="keep one"),
        hints=(("none", Sentence(vi="viết một trong số đó", en="write one of them")),),
        why=Sentence(
            vi="hai khóa nói hai điều về cùng một việc",
            en="two keys say two things about one matter: exactly 80 would be in and out",
        ),
        example=Example(
            wrong="- {key: good, name: Tốt, at_least: 80, more_than: 80}",
            right="- {key: good, name: Tốt, at_least: 80}",
        ),
    ),
    Kind(
        code="PAR218",
        name="percent-missing",
        severity="error",
        says=Sentence(vi="“{text}” cần dấu %", en="'{text}' needs a % sign"),
        hint=Sentence(vi="viết phần trăm như 80%", en="write a percentage such as 80%"),
        why=Sentence(
            vi="80 không có dấu % có thể là 80 lần chứ không phải 80 phần trăm",
            en="80 without its sign may be eighty times the whole instead of eighty hundredths",
        ),
        example=Example(
            file="awards.yaml",
            wrong="- {each_area: {at_least: 60}}",
            right="- {each_area: {at_least: 60%}}",
            at="- {band: {at_least: good}}",
        ),
    ),
    Kind(
        code="PAR219",
        name="percent-refused",
        severity="error",
        says=Sentence(vi="“{text}” có dấu %, ở đây cần số thường", en="'{text}' has a % sign, a bare number is wanted"),
        hint=Sentence(
            vi="chỉ số, điểm và ngưỡng xếp loại viết không có dấu %",
            en="points, the index and the lines between bands are written without %",
        ),
        why=Sentence(
            vi="điểm 80 và 80% của số điểm là hai chuyện", en="80 points and 80% of the points are two things"
        ),
        example=Example(
            wrong="- {key: good, name: Tốt, at_least: 80%}", right="- {key: good, name: Tốt, at_least: 80}"
        ),
    ),
    Kind(
        code="PAR220",
        name="nothing-written",
        severity="error",
        says=Sentence(vi="“{key}” chưa có giá trị", en="nothing is written for '{key}'"),
        hint=Sentence(vi="viết giá trị hoặc xóa khóa", en="write a value or delete the key"),
        hints=(
            (
                "indent",
                Sentence(
                    vi="các dòng bên dưới, từ “{below}”, phải thụt vào thêm hai dấu cách",
                    en="what follows, from '{below}' on, belongs two spaces further in",
                ),
            ),
            (
                "item",
                Sentence(
                    vi="viết nội dung của mục này hoặc xóa dấu gạch, dấu phân cách của nó",
                    en="write the item, or delete its dash or separator",
                ),
            ),
        ),
        why=Sentence(
            vi="khóa không có giá trị là việc còn bỏ dở", en="a key without a value is something left unfinished"
        ),
        example=Example(wrong="year:", right="year: 2024"),
    ),
    Kind(
        code="PAR221",
        name="line-break",
        severity="error",
        says=Sentence(vi="“{text}” có xuống dòng", en="'{text}' has a line break in it"),
        hint=Sentence(vi="viết trên một dòng", en="write it on one line"),
        why=Sentence(
            vi="tên có xuống dòng sẽ làm vỡ các bảng được in",
            en="a name with a line break in it tears printed tables apart",
        ),
        example=Example(wrong='name: "Hoàn thành\\nkế hoạch"', right="name: Hoàn thành kế hoạch"),
    ),
    Kind(
        code="PAR222",
        name="flow-comma",
        severity="error",
        says=Sentence(
            vi="trong ngoặc nhọn, dấu phẩy tách “{text}” ra khỏi phần phía trước",
            en="in braces, the comma cuts '{text}' off from what stands before it",
        ),
        hint=Sentence(
            vi="đặt văn bản có dấu phẩy trong dấu nháy; số thập phân viết với dấu chấm",
            en="put a text with a comma in quotes; write decimals with a point",
        ),
        hints=(
            (
                "number",
                Sentence(vi="viết số thập phân với dấu chấm: {mended}", en="write decimals with a point: {mended}"),
            ),
        ),
        why=Sentence(
            vi="nửa sau của tên, hay phần thập phân của điểm, sẽ mất",
            en="half of the name, or the decimals of the points, would be lost",
        ),
        example=Example(
            wrong="- {key: good, name: Tốt, rất tốt, at_least: 80}",
            right='- {key: good, name: "Tốt, rất tốt", at_least: 80}',
            at="- {key: good, name: Tốt, at_least: 80}",
        ),
    ),
    Kind(
        code="PAR223",
        name="not-a-day-of-the-year",
        severity="error",
        says=Sentence(
            vi="“{text}” không phải là một ngày tính theo năm đánh giá",
            en="'{text}' is not a day told from the year that is evaluated",
        ),
        hint=Sentence(
            vi="viết year-01-31, last_year-12-15 hoặc next_year-01-10; không dùng ngày 29 tháng 2",
            en="write year-01-31, last_year-12-15 or next_year-01-10; not the 29th of February",
        ),
        hints=(
            ("mended", Sentence(vi="viết {mended}", en="write {mended}")),
            (
                "day",
                Sentence(
                    vi="viết year-{day} nếu trong năm đánh giá, next_year-{day} nếu trong năm sau",
                    en="write year-{day} if it lies in the year that is evaluated, next_year-{day} if in the next",
                ),
            ),
            (
                "dated",
                Sentence(
                    vi="viết year-{day} nếu {year} là năm đánh giá, next_year-{day} nếu {year} là năm sau",
                    en="write year-{day} if {year} is the year that is evaluated, next_year-{day} if it is the next",
                ),
            ),
            (
                "serial",
                Sentence(
                    vi="trong Excel số {text} là ngày {date}: viết year-{day}, hoặc next_year-{day} nếu là năm sau",
                    en="to Excel {text} is {date}: write year-{day}, or next_year-{day} if it is in the year after",
                ),
            ),
        ),
        why=Sentence(
            vi="bộ tiêu chí dùng lại năm sau sẽ chấm theo thời hạn của năm cũ",
            en="a set that is used again next year would score by the old year's deadline",
        ),
        example=Example(
            wrong="- {on_or_before: 2024-12-20, points: 1}", right="- {on_or_before: year-12-20, points: 1}"
        ),
    ),
)
