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
        why=Sentence(
            vi="phần lớn công cụ đọc tệp này thành các ký tự lẫn với byte rỗng",
            en="most tools read such a file as letters with empty bytes between them",
        ),
        example=Example(
            file="units.csv", encoding="utf-16", wrong="so-b,Sở B,departments,", right="so-b,Sở B,departments,"
        ),
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
        why=Sentence(
            vi="ký tự này (Word dùng để xuống dòng trong đoạn) không hiện ra nhưng nằm trong tên được công bố",
            en="the character, a line break inside a paragraph of Word, is not seen but would be in the published name",
        ),
        example=Example(wrong='name: "Hoàn thành\\vkế hoạch"', right="name: Hoàn thành kế hoạch"),
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
        hints=(
            (
                "soft_hyphen",
                Sentence(
                    vi="đó là dấu gạch nối mềm (chỗ được phép ngắt từ của Word): xóa đi",
                    en="it is a soft hyphen, where Word may break a word: delete it",
                ),
            ),
            (
                "zero_width",
                Sentence(
                    vi="đó là dấu cách không có độ rộng, thường do chép từ trang web: xóa đi",
                    en="it is a space without width, copied from a web page, most likely: delete it",
                ),
            ),
            (
                "direction",
                Sentence(
                    vi="đó là dấu đổi chiều viết, làm chữ hiện ra theo thứ tự khác: xóa đi rồi đọc lại cả dòng",
                    en="it turns the direction of writing: delete it, then read the line again, as it now is",
                ),
            ),
        ),
        why=Sentence(
            vi="hai khóa trông giống hệt nhau mà vẫn là hai khóa: phiếu chấm không khớp với tiêu chí",
            en="two keys look exactly alike and are two: the sheet does not match its item",
        ),
        example=Example(wrong='name: "Hoàn thành\\u200b kế hoạch"', right="name: Hoàn thành kế hoạch"),
    ),
    Kind(
        code="PAR105",
        name="tab",
        severity="error",
        says=Sentence(vi="ký tự tab", en="a tab"),
        hint=Sentence(
            vi="dùng dấu cách (phím Space) thay cho phím Tab",
            en="use spaces in place of the tab",
        ),
        hints=(
            (
                "table",
                Sentence(
                    vi="lưu bảng dưới dạng CSV có dấu phẩy; trong ô thì dùng dấu cách",
                    en="save the table as CSV with commas; inside a cell use a space",
                ),
            ),
        ),
        why=Sentence(
            vi="tab rộng bao nhiêu tùy trình soạn thảo: thụt lề nhìn thấy không phải là thụt lề được đọc",
            en="how wide a tab is depends on the editor: the indentation that is seen is not the one that is read",
        ),
        example=Example(wrong='name: "Hoàn thành\\tkế hoạch"', right="name: Hoàn thành kế hoạch"),
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
        why=Sentence(
            vi="từ chỗ này không còn biết khóa nào thuộc về nhóm nào",
            en="from here on nobody can tell which key belongs to what",
        ),
        example=Example(wrong='name: "Hoàn thành\\q kế hoạch"', right="name: Hoàn thành kế hoạch"),
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
        why=Sentence(
            vi="giá trị lấy từ nơi khác trong tệp thì người đọc không thấy khi duyệt dòng này",
            en="a value that comes from elsewhere in the file is not seen by whoever reviews this line",
        ),
        example=Example(wrong="groups: &nhom [departments, districts]", right="groups: [departments, districts]"),
    ),
    Kind(
        code="PAR108",
        name="merge-key",
        severity="error",
        says=Sentence(vi="không dùng khóa trộn << ở đây", en="merge keys (<<) are not used here"),
        hint=Sentence(vi="viết các khóa ra", en="write the keys out"),
        why=Sentence(
            vi="khóa trộn lấp vào những gì không viết ra: mỗi phần mềm đọc một khác",
            en="a merge key fills in what is not written, and not all readers do it alike",
        ),
        example=Example(wrong="<<: {max: 10}", right="max: 10"),
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
        why=Sentence(
            vi="nhãn kiểu bắt phần mềm đổi giá trị, thậm chí chạy mã lệnh",
            en="a tag makes a reader change the value, or even run code",
        ),
        example=Example(wrong="max: !!int 10", right="max: 10"),
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
        why=Sentence(
            vi="chỉ dẫn %YAML làm mỗi phần mềm đọc các giá trị theo một phiên bản khác",
            en="a %YAML line makes readers take the values by another version of the language",
        ),
        example=Example(
            wrong="%YAML 1.1\n---\nformat: parindex/criteria-set@1", right="format: parindex/criteria-set@1"
        ),
    ),
    Kind(
        code="PAR111",
        name="second-document",
        severity="error",
        says=Sentence(vi="tệp chứa tài liệu thứ hai", en="a second document begins here"),
        hint=Sentence(vi="mỗi tệp một tài liệu: tách ra", en="one document a file: split it"),
        why=Sentence(
            vi="phần lớn phần mềm chỉ đọc tài liệu đầu: nửa sau của bộ tiêu chí sẽ mất",
            en="most programs read the first document only: the rest of the set would be lost",
        ),
        example=Example(wrong="id: small/2024\n---\nyear: 2024", right="id: small/2024\nyear: 2024"),
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
        why=Sentence(vi="khóa là danh sách thì không ai gọi tên được", en="nobody can refer to a key that is a list"),
        example=Example(wrong="? [id]\n: small/2024", right="id: small/2024"),
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
        why=Sentence(
            vi="phần lớn phần mềm lặng lẽ giữ giá trị sau: 2023 viết trước không còn tác dụng",
            en="most programs keep the last one in silence: what was written first has no effect",
        ),
        example=Example(wrong="year: 2024\nyear: 2025", right="year: 2024"),
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
        why=Sentence(
            vi="tệp lớn như vậy do máy ghi ra hoặc do chép lặp; đọc nó có thể làm treo máy",
            en="such a file was written by a machine, or copied over and over; reading it could stop the computer",
        ),
        example=Example(wrong="year: 2024", right="year: 2024", times=100_000),
    ),
    Kind(
        code="PAR115",
        name="too-deep",
        severity="error",
        says=Sentence(vi="lồng sâu hơn {limit} tầng", en="nested over {limit} levels deep"),
        hint=Sentence(vi="xem các dấu ngoặc mở và thụt lề", en="look at open brackets and indentation"),
        why=Sentence(
            vi="tệp lồng quá sâu làm nhiều phần mềm dừng đột ngột", en="nesting as deep as this makes many programs die"
        ),
        example=Example(
            wrong="groups: [[[[[[[[[[[[[[[[[[[[[[[[[departments]]]]]]]]]]]]]]]]]]]]]]]]]",
            right="groups: [departments]",
            at="groups: [departments, districts]",
        ),
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
        why=Sentence(
            vi="một bảng lớn viết trong YAML không ai duyệt được và đọc rất chậm",
            en="nobody can review a large table in YAML, and reading it takes long",
        ),
        example=Example(wrong="- {choose: late, points: 0.5}", right="- {choose: late, points: 0.5}", times=5_000),
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
        why=Sentence(
            vi="tệp trống nghĩa là dữ liệu chưa được lưu", en="an empty file means that something was not saved"
        ),
        example=Example(file="sipas.csv", wrong="", right="unit,value\nso-a,90%\nso-b,85.5%\nhuyen-c,92%"),
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
        hints=(
            (
                "no_break",
                Sentence(
                    vi="đó là dấu cách không ngắt (do Word hoặc trang web): gõ lại dấu cách thường",
                    en="it is a no-break space, from Word or a web page: type a common space instead",
                ),
            ),
            (
                "wide",
                Sentence(
                    vi="đó là dấu cách toàn độ rộng (bộ gõ tiếng Trung, Nhật): gõ lại dấu cách thường",
                    en="it is a full-width space, from a Chinese or Japanese keyboard: type a common space instead",
                ),
            ),
        ),
        why=Sentence(
            vi="“Sở A” với dấu cách lạ là tên khác với “Sở A”: tìm không ra, sắp xếp sai",
            en="'Sở A' with an odd space is another name than 'Sở A': it is not found, and sorted wrongly",
        ),
        example=Example(wrong='name: "Hoàn thành\\u00a0kế hoạch"', right="name: Hoàn thành kế hoạch"),
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
        why=Sentence(
            vi="một danh sách hàng nghìn lỗi thì không ai đọc", en="nobody reads a list of thousands of problems"
        ),
        example=Example(
            wrong="#\tnộp trước 20-12",
            right="# nộp trước 20-12",
            at="examples:\n  - {choose: late, points: 0.5}",
            times=21,
            also=("PAR105",),
        ),
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
                "separator",
                Sentence(
                    vi="dùng cùng một dấu phân cách ở dòng này và ở tiêu đề",
                    en="part the cells of the row and those of the header by the same sign",
                ),
            ),
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
        why=Sentence(
            vi="thừa một dấu phẩy là các ô sau dịch sang cột khác: tên nhóm thành số điểm",
            en="one comma too many shifts the cells into other columns: a group would become points",
        ),
        example=Example(
            file="units.csv",
            wrong="so-b,Sở Văn hóa, Thể thao,departments,",
            right='so-b,"Sở Văn hóa, Thể thao",departments,',
            at="so-b,Sở B,departments,",
        ),
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
        why=Sentence(
            vi="từ dấu nháy không khép, nhiều dòng của bảng bị nuốt thành một ô",
            en="from a quote that is not closed on, whole rows become one cell",
        ),
        example=Example(
            file="units.csv",
            wrong='so-b,Sở "B",departments,',
            right='so-b,"Sở ""B""",departments,',
            at="so-b,Sở B,departments,",
        ),
    ),
    Kind(
        code="PAR122",
        name="column-without-name",
        severity="error",
        says=Sentence(vi="cột thứ {column} không có tên", en="column {column} has no name"),
        hint=Sentence(vi="đặt tên cho cột hoặc xóa cột", en="name the column or delete it"),
        why=Sentence(
            vi="không ai biết các số trong cột ấy là gì", en="nobody knows what the numbers of that column are"
        ),
        example=Example(file="units.csv", wrong="key,name,,flags", right="key,name,group,flags"),
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
        why=Sentence(
            vi="không rõ ô nào kết thúc ở đâu: 1,5 có thể là một ô hoặc hai",
            en="it is not clear where a cell ends: 1,5 may be one or two",
        ),
        example=Example(file="units.csv", wrong="key,name;group,flags", right="key,name,group,flags"),
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
        why=Sentence(
            vi="dấu chồng chất che các dòng khác trên màn hình và làm phần mềm chạy rất chậm",
            en="piles of marks cover other lines on the screen and make programs slow",
        ),
        example=Example(wrong="vi: Bộ tiêu chí nho" + "\u0309" * 31, right="vi: Bộ tiêu chí nhỏ"),
    ),
    Kind(
        code="PAR149",
        name="no-plain-text",
        severity="error",
        says=Sentence(vi="đây là {what}, không phải văn bản thuần", en="this is {what}, not plain text"),
        hint=Sentence(
            vi="mở bằng chương trình của nó, lưu lại dạng văn bản thuần (plain text), mã UTF-8",
            en="open it with its program, and save it as plain text in UTF-8",
        ),
        hints=(
            (
                "table",
                Sentence(
                    vi="mở bằng chương trình của nó, lưu lại dạng CSV UTF-8",
                    en="open it with its program, and save it as CSV UTF-8",
                ),
            ),
        ),
        why=Sentence(
            vi="đổi đuôi tên tệp không đổi nội dung: không chương trình nào khác đọc được nó như YAML hay CSV",
            en="another suffix makes no other file of it: nothing can read it as YAML or CSV",
        ),
        example=Example(
            file="sheets/so-a.yaml",
            at="format: parindex/score-sheet@1",
            wrong="{\\rtf1\\ansi format: parindex/score-sheet@1",
            right="format: parindex/score-sheet@1",
        ),
    ),
)
