"""PAR1xx: the text of a file."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR101",
        name="not-utf-8",
        severity="error",
        says=Sentence(vi="byte {byte} không phải UTF-8", en="byte {byte} is not UTF-8"),
        hint=Sentence(
            vi="lưu lại tệp với bảng mã UTF-8 (trong Excel: CSV UTF-8)",
            en="save the file again as UTF-8 (in Excel: CSV UTF-8)",
        ),
        why=Sentence(
            vi="chữ Việt ở bảng mã khác sẽ thành ký tự lạ trong tên tiêu chí và tên đơn vị",
            en="Vietnamese letters in another encoding turn into other signs in the names of criteria and units",
        ),
        example=Example(
            file="units.csv", encoding="cp1252", wrong="so-b,Sò B,departments,", right="so-b,Sở B,departments,"
        ),
    ),
    Kind(
        code="PAR102",
        name="other-encoding",
        severity="error",
        says=Sentence(vi="tệp dùng bảng mã {encoding}", en="the file is encoded as {encoding}"),
        hint=Sentence(vi="lưu lại tệp với bảng mã UTF-8", en="save the file again as UTF-8"),
        wrong="a file that Notepad saved as Unicode (UTF-16)",
        right="the same file saved as UTF-8",
    ),
    Kind(
        code="PAR103",
        name="control-character",
        severity="error",
        says=Sentence(vi="ký tự điều khiển {character}", en="control character {character}"),
        hint=Sentence(vi="xóa ký tự này", en="delete this character"),
        hints=(
            (
                "carriage_return",
                Sentence(
                    vi="kết thúc dòng bằng LF hoặc CR LF, không dùng CR đứng một mình",
                    en="end lines with LF or CR LF, never with CR alone",
                ),
            ),
        ),
        wrong='name: "Tốt\\0"',
        right="name: Tốt",
    ),
    Kind(
        code="PAR104",
        name="hidden-character",
        severity="error",
        says=Sentence(vi="ký tự ẩn {character}", en="hidden character {character}"),
        hint=Sentence(
            vi="xóa ký tự này: người đọc không nhìn thấy nó, máy thì có",
            en="delete this character: a reader does not see it, a machine does",
        ),
        wrong='key: "good\\u200b"',
        right="key: good",
    ),
    Kind(
        code="PAR105",
        name="tab",
        severity="error",
        says=Sentence(vi="ký tự tab", en="a tab"),
        hint=Sentence(
            vi="dùng dấu cách; bảng thì lưu dưới dạng CSV có dấu phẩy",
            en="use spaces; save a table as CSV with commas",
        ),
        wrong='name: "Sở\\tY tế"',
        right="name: Sở Y tế",
    ),
    Kind(
        code="PAR106",
        name="yaml-syntax",
        severity="error",
        says=Sentence(vi="không đọc được YAML: {words}", en="this is not YAML: {words}"),
        hint=Sentence(
            vi="xem lại dấu ngoặc, dấu nháy, dấu hai chấm và thụt lề ở đây hoặc ngay phía trên",
            en="look at brackets, quotes, colons and indentation here or just above",
        ),
        hints=(
            (
                "colon",
                Sentence(
                    vi="văn bản có dấu hai chấm thì đặt trong dấu nháy; nếu không, xem lại thụt lề",
                    en="put a text with a colon in it in quotes; otherwise look at the indentation",
                ),
            ),
            ("quote", Sentence(vi="dấu nháy mở ở đây chưa được đóng", en="the quote that opens here is not closed")),
            (
                "first_character",
                Sentence(
                    vi="văn bản bắt đầu bằng ký hiệu này thì đặt trong dấu nháy",
                    en="put a text that begins with such a sign in quotes",
                ),
            ),
            (
                "backslash",
                Sentence(
                    vi="văn bản có dấu \\ thì đặt trong dấu nháy đơn",
                    en="put a text with a backslash in single quotes",
                ),
            ),
            (
                "bracket",
                Sentence(
                    vi="xem lại dấu ngoặc mở ở dòng {line}, cột {column}: thiếu dấu đóng, dấu phẩy hoặc dấu nháy",
                    en="look at the bracket opened at line {line}, column {column}: an end, comma or quote is missing",
                ),
            ),
            (
                "inner_quote",
                Sentence(
                    vi="văn bản có dấu nháy bên trong thì đặt tất cả trong dấu nháy loại kia",
                    en="put a text with quotes inside in quotes of the other kind",
                ),
            ),
            (
                "indentation",
                Sentence(
                    vi="các mục của một danh sách và các khóa của một nhóm phải thẳng cột với nhau",
                    en="the items of a list, and the keys of a group, stand in one column",
                ),
            ),
            (
                "key",
                Sentence(
                    vi="sau khóa phải có dấu hai chấm và dấu cách",
                    en="a key is followed by a colon and a space",
                ),
            ),
        ),
        wrong="title: [Tốt, Khá",
        right="title: [Tốt, Khá]",
    ),
    Kind(
        code="PAR107",
        name="anchor-or-alias",
        severity="error",
        says=Sentence(
            vi="không dùng neo hay tham chiếu ở đây: {text}",
            en="anchors and aliases are not used here: {text}",
        ),
        hint=Sentence(
            vi="viết giá trị ra; một văn bản bắt đầu bằng & hoặc * thì đặt trong dấu nháy",
            en="write the value out; put a text that begins with & or * in quotes",
        ),
        wrong="a: &x 1",
        right="a: 1",
    ),
    Kind(
        code="PAR108",
        name="merge-key",
        severity="error",
        says=Sentence(vi="không dùng khóa trộn << ở đây", en="merge keys (<<) are not used here"),
        hint=Sentence(vi="viết các khóa ra", en="write the keys out"),
        wrong="<<: {a: 1}",
        right="a: 1",
    ),
    Kind(
        code="PAR109",
        name="tag",
        severity="error",
        says=Sentence(vi="không dùng nhãn kiểu ở đây: {text}", en="tags are not used here: {text}"),
        hint=Sentence(
            vi="bỏ nhãn; một văn bản bắt đầu bằng ! thì đặt trong dấu nháy",
            en="drop the tag; put a text that begins with ! in quotes",
        ),
        wrong="max: !!int 3",
        right="max: 3",
    ),
    Kind(
        code="PAR110",
        name="directive",
        severity="error",
        says=Sentence(
            vi="không dùng dòng bắt đầu bằng % (%YAML, %TAG) ở đây",
            en="lines that begin with % (%YAML, %TAG) are not used here",
        ),
        hint=Sentence(vi="xóa dòng này", en="delete the line"),
        wrong="%YAML 1.1\n---\na: 1",
        right="a: 1",
    ),
    Kind(
        code="PAR111",
        name="second-document",
        severity="error",
        says=Sentence(vi="tệp chứa tài liệu thứ hai", en="a second document begins here"),
        hint=Sentence(vi="mỗi tệp một tài liệu: tách ra", en="one document a file: split it"),
        wrong="a: 1\n---\na: 2",
        right="a: 1",
    ),
    Kind(
        code="PAR112",
        name="complex-key",
        severity="error",
        says=Sentence(vi="khóa phải là văn bản", en="a key must be text"),
        hint=Sentence(
            vi="đặt khóa trong dấu nháy; dấu ngoặc mở đầu một giá trị thì cũng vậy",
            en="put the key in quotes; the same for a value that begins with a bracket",
        ),
        wrong="? [a, b]\n: 1",
        right='"a, b": 1',
    ),
    Kind(
        code="PAR113",
        name="duplicate-key",
        severity="error",
        says=Sentence(
            vi="“{key}” đã có ở dòng {line}, cột {column}",
            en="'{key}' is already given at line {line}, column {column}",
        ),
        hint=Sentence(vi="giữ lại một", en="keep one of them"),
        wrong="year: 2023\nyear: 2024",
        right="year: 2024",
    ),
    Kind(
        code="PAR114",
        name="too-large",
        severity="error",
        says=Sentence(vi="tệp lớn hơn {limit} byte", en="the file is over {limit} bytes"),
        hint=Sentence(
            vi="bảng lớn thì để trong tệp CSV riêng",
            en="keep large tables in CSV files of their own",
        ),
        wrong="a YAML file of 2 MiB",
        right="a small YAML file beside a CSV table",
    ),
    Kind(
        code="PAR115",
        name="too-deep",
        severity="error",
        says=Sentence(vi="lồng sâu hơn {limit} tầng", en="nested over {limit} levels deep"),
        hint=Sentence(vi="xem các dấu ngoặc mở và thụt lề", en="look at open brackets and indentation"),
        wrong="a: [[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]",
        right="a: [1]",
    ),
    Kind(
        code="PAR116",
        name="too-many-values",
        severity="error",
        says=Sentence(vi="tệp có hơn {limit} giá trị", en="the file has over {limit} values"),
        hint=Sentence(
            vi="bảng lớn thì để trong tệp CSV riêng",
            en="keep large tables in CSV files of their own",
        ),
        wrong="a list of 30,000 units in YAML",
        right="published: published.csv",
    ),
    Kind(
        code="PAR117",
        name="empty-file",
        severity="error",
        says=Sentence(vi="tệp trống", en="the file is empty"),
        hint=Sentence(vi="một tệp YAML bắt đầu bằng dòng format:", en="a YAML file begins with its format: line"),
        hints=(
            (
                "table",
                Sentence(
                    vi="một bảng bắt đầu bằng dòng tên các cột",
                    en="a table begins with a line that names its columns",
                ),
            ),
        ),
        wrong="# nothing but a comment",
        right="format: parindex/round@1",
    ),
    Kind(
        code="PAR118",
        name="odd-space",
        severity="error",
        says=Sentence(
            vi="dấu cách lạ {character}, trông như dấu cách thường",
            en="odd space {character} that looks like a common one",
        ),
        hint=Sentence(
            vi="gõ lại dấu cách thường (thường do chép từ Word hoặc trang web)",
            en="type a common space instead (copied from Word or a web page, most likely)",
        ),
        wrong='name: "Sở\\u00a0Y tế"',
        right="name: Sở Y tế",
    ),
    Kind(
        code="PAR119",
        name="more-problems",
        severity="note",
        says=Sentence(
            vi="từ đây còn nhiều lỗi nữa; chỉ nêu {limit} lỗi đầu",
            en="there are more problems from here on; only the first {limit} are named",
        ),
        hint=Sentence(vi="sửa các lỗi đã nêu rồi kiểm tra lại", en="mend those named, then check again"),
        wrong="a table of 2,000 rows with an odd space in each",
        right="the same table with common spaces",
    ),
    Kind(
        code="PAR120",
        name="row-length",
        severity="error",
        says=Sentence(
            vi="dòng có {cells} ô, tiêu đề có {columns} cột",
            en="cells in this row: {cells}, columns in the header: {columns}",
        ),
        hint=Sentence(
            vi="một ô có chứa dấu phân cách thì đặt trong dấu nháy kép",
            en="put a cell that contains the separator in double quotes",
        ),
        hints=(
            (
                "short",
                Sentence(
                    vi="ô trống cũng cần dấu phân cách",
                    en="an empty cell needs its separator, too",
                ),
            ),
            (
                "decimal_comma",
                Sentence(
                    vi='số có dấu phẩy thập phân đặt trong dấu nháy kép ("76,75") và khai báo decimal: comma',
                    en='put numbers with a decimal comma in double quotes ("76,75") and declare decimal: comma',
                ),
            ),
        ),
        wrong="unit,name,group,points\nso-a,Sở Văn hóa, Thể thao,departments,90",
        right='unit,name,group,points\nso-a,"Sở Văn hóa, Thể thao",departments,90',
    ),
    Kind(
        code="PAR121",
        name="stray-quote",
        severity="error",
        says=Sentence(
            vi="dấu nháy kép không khép hoặc đặt sai chỗ",
            en="a double quote that is not closed or stands inside a cell",
        ),
        hint=Sentence(
            vi='đặt cả ô trong dấu nháy kép, dấu nháy bên trong viết đôi: "Sở ""A"""',
            en='put the whole cell in double quotes and double those inside: "Sở ""A"""',
        ),
        wrong='unit,name\nso-a,Sở "A"',
        right='unit,name\nso-a,"Sở ""A"""',
    ),
    Kind(
        code="PAR122",
        name="column-without-name",
        severity="error",
        says=Sentence(vi="cột thứ {column} không có tên", en="column {column} has no name"),
        hint=Sentence(vi="đặt tên cho cột hoặc xóa cột", en="name the column or delete it"),
        wrong="unit,,points",
        right="unit,name,points",
    ),
    Kind(
        code="PAR123",
        name="mixed-separators",
        severity="error",
        says=Sentence(
            vi="tiêu đề có cả dấu phẩy và dấu chấm phẩy",
            en="the header has both commas and semicolons",
        ),
        hint=Sentence(vi="dùng một dấu phân cách", en="use one separator"),
        wrong="unit,name;points",
        right="unit,name,points",
    ),
    Kind(
        code="PAR124",
        name="pile-of-marks",
        severity="error",
        says=Sentence(
            vi="hơn 30 dấu chồng lên một chữ cái, đến {character}",
            en="more than 30 marks on one letter, up to {character}",
        ),
        hint=Sentence(vi="xóa các dấu thừa", en="delete the marks that are too many"),
        wrong="a letter under forty acute accents",
        right="ế",
    ),
)
