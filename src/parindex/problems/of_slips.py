"""PAR125 to PAR138, PAR224 to PAR237: what Word, Excel, old fonts and habit do to a file."""

from parindex.problems.kinds import Example, Kind, Sentence

_NAMED = "name: Hoàn thành kế hoạch"
_SHEET = "sheets/so-a.yaml"
_FIGURES = "figures: {received: 200, on_time: 190}"

OF_TEXT = (
    Kind(
        code="PAR125",
        name="legacy-encoding",
        severity="error",
        says=Sentence(
            vi="tệp dùng bảng mã {encoding}, có từ trước Unicode",
            en="the file is encoded as {encoding}, from before Unicode",
        ),
        hint=Sentence(
            vi="chuyển mã bằng công cụ của UniKey (Ctrl+Shift+F6): từ {encoding} sang Unicode, rồi lưu dạng UTF-8",
            en="convert it with UniKey's toolkit (Ctrl+Shift+F6), from {encoding} to Unicode, and save it as UTF-8",
        ),
        why=Sentence(
            vi="“Sở Tài chính” sẽ thành “Së Tµi chÝnh” trong bảng công bố",
            en="'Sở Tài chính' would be published as 'Së Tµi chÝnh'",
        ),
        example=Example(
            file="units.csv",
            encoding="latin-1",
            wrong="so-b,Së Tµi chÝnh,departments,",
            right="so-b,Sở Tài chính,departments,",
            at="so-b,Sở B,departments,",
        ),
    ),
    Kind(
        code="PAR126",
        name="legacy-text",
        severity="error",
        says=Sentence(
            vi="“{text}” là chữ Việt ở bảng mã {encoding}, đọc là “{mended}”",
            en="'{text}' is Vietnamese as {encoding} writes it; it reads '{mended}'",
        ),
        hint=Sentence(
            vi="viết “{mended}”; cả văn bản thì chuyển mã bằng công cụ của UniKey (Ctrl+Shift+F6)",
            en="write '{mended}'; UniKey's toolkit (Ctrl+Shift+F6) converts whole texts",
        ),
        hints=(
            (
                "capitals",
                Sentence(
                    vi="phông chữ hoa (.VnTimeH) không ghi chữ nào là chữ hoa: chuyển mã rồi sửa chữ hoa bằng tay",
                    en="a font of capitals (.VnTimeH) does not keep which letters are capital: convert, then mend them",
                ),
            ),
            (
                "original",
                Sentence(
                    vi="quanh đây còn chữ bị mất: lấy lại cả dòng từ bản gốc, không xóa ký tự ẩn",
                    en="letters beside it are lost: take the whole line from the original and delete nothing of it",
                ),
            ),
        ),
        why=Sentence(
            vi="chữ chỉ đúng với phông .VnTime hay VNI; ở mọi nơi khác, kể cả bảng công bố, tên đơn vị không đọc được",
            en="only in old fonts (.VnTime, VNI) does it look right; everywhere else the name cannot be read",
        ),
        example=Example(
            file="units.csv",
            wrong="so-b,Së Tµi chÝnh,departments,",
            right="so-b,Sở Tài chính,departments,",
            at="so-b,Sở B,departments,",
        ),
    ),
    Kind(
        code="PAR127",
        name="colon-in-text",
        severity="error",
        says=Sentence(
            vi="dấu hai chấm trong “{text}” làm hỏng dòng này: văn bản không có dấu nháy",
            en="the colon in '{text}' breaks this line: the text is not in quotes",
        ),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        hints=(
            (
                "braces",
                Sentence(
                    vi="nhiều khóa trên một dòng thì đặt trong {{ }}: {mended}",
                    en="put several keys on one line in braces: {mended}",
                ),
            ),
            (
                "semicolon",
                Sentence(
                    vi="trong ngoặc, các khóa cách nhau bằng dấu phẩy: {mended}",
                    en="in brackets keys are parted by commas: {mended}",
                ),
            ),
            (
                "comma",
                Sentence(
                    vi="nếu “{key}” là khóa thì viết dấu phẩy trước nó: {mended}",
                    en="if '{key}' is a key write a comma before it: {mended}",
                ),
            ),
            (
                "lines",
                Sentence(
                    vi="văn bản nhiều dòng có dấu hai chấm thì đặt cả trong dấu nháy, hoặc viết {mended} sau khóa",
                    en="put a text of several lines with a colon in it in quotes, or write {mended} behind its key",
                ),
            ),
        ),
        why=Sentence(
            vi="với YAML, dấu hai chấm và dấu cách bắt đầu một giá trị mới: không phần mềm nào đọc được tệp",
            en="to YAML a colon and a space begin a new value: no program can read the file",
        ),
        example=Example(
            wrong="name: Kế hoạch: tỷ lệ hoàn thành", right='name: "Kế hoạch: tỷ lệ hoàn thành"', at=_NAMED
        ),
    ),
    Kind(
        code="PAR128",
        name="text-behind-hash",
        severity="error",
        says=Sentence(
            vi="“{rest}” bị bỏ mất: dấu # sau dấu cách bắt đầu một chú thích",
            en="'{rest}' is lost: behind a space # begins a comment",
        ),
        hint=Sentence(
            vi="đặt cả văn bản trong dấu nháy; nếu đúng là chú thích, viết dấu cách sau #",
            en="put the whole text in quotes; if it is a comment, write a space behind #",
        ),
        why=Sentence(
            vi="“Kế hoạch #1” và “Kế hoạch #2” cùng thành “Kế hoạch”, không một lời báo",
            en="'Plan #1' and 'Plan #2' both become 'Plan', without a word",
        ),
        example=Example(wrong="name: Hoàn thành kế hoạch #1", right='name: "Hoàn thành kế hoạch #1"', at=_NAMED),
    ),
    Kind(
        code="PAR129",
        name="no-space-behind-colon",
        severity="error",
        says=Sentence(
            vi="thiếu dấu cách sau dấu hai chấm: “{text}”", en="there is no space behind the colon: '{text}'"
        ),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        why=Sentence(
            vi="không có dấu cách thì “max:10” là một chữ, không phải khóa và giá trị",
            en="without the space 'max:10' is one word, no key with a value",
        ),
        example=Example(wrong="max:10", right="max: 10"),
    ),
    Kind(
        code="PAR130",
        name="no-space-behind-dash",
        severity="error",
        says=Sentence(
            vi="thiếu dấu cách sau gạch đầu dòng: “{text}”", en="there is no space behind the dash: '{text}'"
        ),
        hint=Sentence(vi="viết dấu gạch, dấu cách, rồi đến nội dung", en="write the dash, a space, and then the item"),
        why=Sentence(
            vi="không có dấu cách thì “-code” là tên khóa, và mục này không vào danh sách",
            en="without the space '-code' is the name of a key, and the item is not in the list",
        ),
        example=Example(wrong='-code: "1.2"', right='- code: "1.2"'),
    ),
    Kind(
        code="PAR131",
        name="sign-first",
        severity="error",
        says=Sentence(
            vi="văn bản không có dấu nháy không được bắt đầu bằng {character}",
            en="a text without quotes cannot begin with {character}",
        ),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        why=Sentence(
            vi="ký hiệu ấy có nghĩa riêng trong YAML: không phần mềm nào đọc được tệp",
            en="the sign has a meaning of its own in YAML: no program can read the file",
        ),
        example=Example(wrong="name: % hoàn thành kế hoạch", right='name: "% hoàn thành kế hoạch"', at=_NAMED),
    ),
    Kind(
        code="PAR132",
        name="text-behind-quotes",
        severity="error",
        says=Sentence(
            vi="sau dấu {character} đóng lại còn có “{text}”",
            en="behind the closing {character} there is more: '{text}'",
        ),
        hint=Sentence(
            vi="cả văn bản đặt trong dấu nháy loại kia: {mended}",
            en="put the whole text in quotes of the other kind: {mended}",
        ),
        why=Sentence(
            vi="với YAML, văn bản kết thúc ở dấu nháy đóng: phần sau không thuộc về đâu cả",
            en="to YAML the text ends with its quote: what follows belongs to nothing",
        ),
        example=Example(wrong='name: "Một cửa" điện tử', right="name: '\"Một cửa\" điện tử'", at=_NAMED),
    ),
    Kind(
        code="PAR133",
        name="open-quote",
        severity="error",
        says=Sentence(
            vi="dấu nháy mở ở đây không được đóng trên dòng này: {text}",
            en="the quote that opens here is not closed on its line: {text}",
        ),
        hint=Sentence(vi="đóng dấu nháy ở cuối văn bản", en="close the quote where the text ends"),
        why=Sentence(
            vi="mọi dòng tiếp theo, đến dấu nháy kế tiếp, thành một phần của văn bản này",
            en="all lines that follow, up to the next quote, become part of this text",
        ),
        example=Example(wrong='name: "Hoàn thành kế hoạch', right='name: "Hoàn thành kế hoạch"', at=_NAMED),
    ),
    Kind(
        code="PAR134",
        name="open-bracket",
        severity="error",
        says=Sentence(
            vi="dấu {text} mở ở đây không được đóng trên dòng này",
            en="the {text} that opens here is not closed on its line",
        ),
        hint=Sentence(vi="đóng bằng {mended} ở cuối", en="close it with {mended} at the end"),
        hints=(
            ("other", Sentence(vi="viết {mended} thay cho {sign}", en="write {mended} in place of {sign}")),
            (
                "lines",
                Sentence(
                    vi="đóng bằng {mended} trước dòng {line}: các khóa ở đó không còn thuộc về nó",
                    en="close it with {mended} before line {line}, whose keys no longer belong to it",
                ),
            ),
        ),
        why=Sentence(
            vi="các khóa ở những dòng sau bị đọc là thành phần của danh sách này",
            en="the keys of the next lines are read as items of this list",
        ),
        example=Example(wrong="groups: [departments, districts", right="groups: [departments, districts]"),
    ),
    Kind(
        code="PAR135",
        name="wide-punctuation",
        severity="error",
        says=Sentence(
            vi="dấu {text} toàn độ rộng (bộ gõ tiếng Trung, Nhật) thay cho dấu {mended} thường",
            en="a full-width {text}, from a Chinese or Japanese keyboard, in place of {mended}",
        ),
        hint=Sentence(vi="viết dấu {mended} thường", en="write a common {mended}"),
        why=Sentence(
            vi="trông giống dấu thường nhưng YAML không nhận ra: khóa và giá trị dính làm một",
            en="it looks like the common sign but is none to YAML: key and value become one text",
        ),
        example=Example(wrong="max： 10", right="max: 10"),
    ),
    Kind(
        code="PAR136",
        name="byte-order-mark",
        severity="note",
        says=Sentence(
            vi="tệp bắt đầu bằng dấu thứ tự byte (BOM), do Notepad hay Excel thêm vào",
            en="the file begins with a byte order mark (BOM), as Notepad and Excel put it there",
        ),
        hint=Sentence(
            vi="không ảnh hưởng gì ở đây; có công cụ khác vấp phải nó: lưu dạng “UTF-8”, không phải “UTF-8 with BOM”",
            en="it does no harm here, but other tools stumble over it: save as 'UTF-8', not 'UTF-8 with BOM'",
        ),
        why=Sentence(
            vi="công cụ khác có thể đọc khóa đầu tiên thành “\\ufeffformat”",
            en="another tool may read the first key as '\\ufeffformat'",
        ),
        example=Example(encoding="utf-8-sig", wrong="year: 2024", right="year: 2024"),
    ),
    Kind(
        code="PAR137",
        name="lost-letters",
        severity="error",
        says=Sentence(
            vi="chữ ở đây đã mất: “\ufffd” là dấu phần mềm để lại ở chỗ không đọc được",
            en="letters are lost here: '\ufffd' is what a program puts where it could not read them",
        ),
        hint=Sentence(
            vi="lấy lại dòng này từ bản gốc, không đoán; rồi lưu dạng UTF-8",
            en="take the line from the original, without guessing, and save the file as UTF-8",
        ),
        why=Sentence(
            vi="tên tiêu chí, tên đơn vị sẽ được công bố với “\ufffd” thay cho chữ, và không khớp với tên ở tệp khác",
            en="names would be published with '\ufffd' in place of letters, and match those of no other file",
        ),
        example=Example(wrong="name: Hoàn thành k\ufffd hoạch", right="name: Hoàn thành kế hoạch"),
    ),
    Kind(
        code="PAR138",
        name="dash-of-word",
        severity="error",
        says=Sentence(
            vi="“{text}” là gạch đầu dòng của Word, không phải dấu gạch nối - của danh sách",
            en="'{text}' is a dash or bullet of Word; the items of a list begin with a hyphen",
        ),
        hint=Sentence(vi="viết dấu gạch nối và một dấu cách: “- ”", en="write a hyphen and a space: '- '"),
        why=Sentence(
            vi="với YAML, “–” và “•” là chữ: mục này dính vào dòng trên hoặc làm hỏng tệp",
            en="to YAML '–' and '•' are letters: the item becomes part of the line above, or breaks the file",
        ),
        example=Example(wrong='– code: "1.2"', right='- code: "1.2"'),
    ),
)

OF_VALUES = (
    Kind(
        code="PAR224",
        name="dash-for-minus",
        severity="error",
        says=Sentence(
            vi="“{text}” có dấu gạch dài thay cho dấu trừ (Word tự sửa)",
            en="'{text}' has a dash where a minus belongs (Word puts it there)",
        ),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        why=Sentence(
            vi="“–0.5” không phải là số: điểm trừ sẽ không được trừ",
            en="'–0.5' is no number: points would not be taken off",
        ),
        example=Example(wrong="each: {cases: –0.5}", right="each: {cases: -0.5}"),
    ),
    Kind(
        code="PAR225",
        name="other-digits",
        severity="error",
        says=Sentence(
            vi="“{text}” có chữ số hoặc dấu không phải loại trên bàn phím thường",
            en="'{text}' has digits or signs of another script or width",
        ),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        hints=(("other", Sentence(vi="viết số bằng chữ số thường", en="write it with common digits")),),
        why=Sentence(
            vi="trông như số, nhưng mỗi phần mềm hiểu một cách hoặc không hiểu",
            en="it looks like a number, and every program takes it otherwise, or not at all",
        ),
        example=Example(wrong="max: １０", right="max: 10"),
    ),
    Kind(
        code="PAR226",
        name="unit-behind-number",
        severity="error",
        says=Sentence(vi="“{text}” có chữ sau số", en="'{text}' has a word behind the number"),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        why=Sentence(
            vi="“0.5 điểm” là văn bản, không phải số: không cộng được",
            en="'0.5 points' is a text and no number: nothing can be added to it",
        ),
        example=Example(wrong="each: 0.5 điểm", right="each: 0.5"),
    ),
    Kind(
        code="PAR227",
        name="thousands-parted",
        severity="error",
        says=Sentence(vi="“{text}” có dấu tách hàng nghìn", en="the thousands of '{text}' are parted"),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        hints=(
            (
                "either",
                Sentence(
                    vi="là số thập phân thì viết {decimal}, là hàng nghìn thì viết {mended}",
                    en="write {decimal} if the comma begins the decimals, {mended} if it parts the thousands",
                ),
            ),
            (
                "point",
                Sentence(
                    vi="số đếm không có phần thập phân: viết {mended} nếu là hàng nghìn",
                    en="a count has no decimals: write {mended} if the point parts the thousands",
                ),
            ),
        ),
        why=Sentence(
            vi="1,234 là hơn một ở nơi này, hơn một nghìn ở nơi khác",
            en="1,234 is a little over one here and over a thousand there",
        ),
        example=Example(
            file=_SHEET,
            by="validate round.yaml",
            wrong="figures: {received: 1 200, on_time: 190}",
            right="figures: {received: 1200, on_time: 190}",
            at=_FIGURES,
        ),
    ),
    Kind(
        code="PAR228",
        name="comparison-sign",
        severity="error",
        says=Sentence(
            vi="“{text}” có dấu so sánh; khóa đã nói điều đó",
            en="'{text}' has a sign of comparison; its key says that already",
        ),
        hint=Sentence(
            vi="viết {mended} sau at_least (≥), more_than (>), at_most (≤) hoặc below (<)",
            en="write {mended} behind at_least (≥), more_than (>), at_most (≤) or below (<)",
        ),
        why=Sentence(
            vi="dấu và khóa có thể nói ngược nhau: một đơn vị đúng ngưỡng sẽ lên hoặc xuống một mức",
            en="sign and key may say two things: a unit exactly on the line would go up or down a step",
        ),
        example=Example(wrong="- {more_than: >90%, points: 2}", right="- {more_than: 90%, points: 2}"),
    ),
    Kind(
        code="PAR229",
        name="range-for-number",
        severity="error",
        says=Sentence(
            vi="“{text}” là một khoảng, ở đây cần một số",
            en="'{text}' is a range, one number is wanted here",
        ),
        hint=Sentence(
            vi="viết hai đầu thành hai khóa: at_least (hoặc more_than) và at_most (hoặc below)",
            en="write its two ends under two keys: at_least (or more_than) and at_most (or below)",
        ),
        why=Sentence(
            vi="khoảng in “70% - 90%” không nói 90% thuộc về bậc nào",
            en="a printed '70% - 90%' does not say to which step 90% belongs",
        ),
        example=Example(wrong="- {at_least: 70-90%, points: 1}", right="- {at_least: 70%, points: 1}"),
    ),
    Kind(
        code="PAR230",
        name="spreadsheet-error",
        severity="error",
        says=Sentence(
            vi="“{text}” là thông báo lỗi của bảng tính, không phải giá trị",
            en="'{text}' is an error of the spreadsheet, no value",
        ),
        hint=Sentence(
            vi="sửa công thức trong bảng tính rồi xuất lại; chưa có số thì để ô trống",
            en="mend the formula in the spreadsheet and export it again; where there is no number yet leave it empty",
        ),
        why=Sentence(
            vi="công thức hỏng đã mất số liệu; bỏ qua thì đơn vị bị tính như không có số",
            en="the formula has lost the figure; passed over, the unit would count as having none",
        ),
        example=Example(file="sipas.csv", wrong="so-b,#N/A", right="so-b,85.5%"),
    ),
    Kind(
        code="PAR231",
        name="shortened-number",
        severity="error",
        says=Sentence(
            vi="“{text}” là số bị bảng tính viết gọn",
            en="'{text}' is a number that a spreadsheet has shortened",
        ),
        hint=Sentence(
            vi="viết đủ các chữ số, nếu không mất chữ số nào thì là {mended}",
            en="write all its digits; if none was lost that is {mended}",
        ),
        hints=(("long", Sentence(vi="viết đủ các chữ số", en="write all its digits")),),
        why=Sentence(
            vi="1.23E+05 có thể là 123456 hoặc 122500: các chữ số sau đã mất",
            en="1.23E+05 can have been 123456 or 122500: the digits behind are gone",
        ),
        example=Example(
            file=_SHEET,
            by="validate round.yaml",
            wrong="figures: {received: 2E+02, on_time: 190}",
            right=_FIGURES,
        ),
    ),
    Kind(
        code="PAR232",
        name="spreadsheet-tail",
        severity="error",
        says=Sentence(
            vi="“{text}” có các chữ số thừa do bảng tính tính ra",
            en="'{text}' ends in digits that only the arithmetic of a spreadsheet has made",
        ),
        hint=Sentence(
            vi="viết {mended}; làm tròn trong bảng tính rồi xuất lại",
            en="write {mended}; round it in the spreadsheet and export it again",
        ),
        why=Sentence(
            vi="89.99999999999999 nhỏ hơn 90: đơn vị bị mất một bậc vì lỗi làm tròn của bảng tính",
            en="89.99999999999999 is less than 90: a unit would lose a step to the rounding of a spreadsheet",
        ),
        example=Example(file="sipas.csv", wrong="so-b,85.500000000000014%", right="so-b,85.5%"),
    ),
    Kind(
        code="PAR233",
        name="code-became-date",
        severity="error",
        says=Sentence(
            vi="“{text}” cần là mã, trông như bảng tính đã đổi mã thành ngày",
            en="'{text}' is to be a code; it looks as if a spreadsheet made a date of it",
        ),
        hint=Sentence(
            vi="có phải là {first} hoặc {other}? Định dạng cột mã là Văn bản (Text) trước khi nhập",
            en="was it {first} or {other}? Format the column of codes as Text before anything is entered",
        ),
        hints=(
            (
                "one",
                Sentence(
                    vi="có phải là {first}? Định dạng cột mã là Văn bản (Text) trước khi nhập",
                    en="was it {first}? Format the column of codes as Text before anything is entered",
                ),
            ),
        ),
        why=Sentence(
            vi="bảng tính đổi 1.2 thành ngày 1 tháng 2: mục này không còn tìm thấy",
            en="a spreadsheet turns 1.2 into the first of February: the item is not found again",
        ),
        example=Example(wrong="- code: 01/02/2024", right='- code: "1.2"'),
    ),
    Kind(
        code="PAR234",
        name="smart-quotes",
        severity="error",
        says=Sentence(
            vi="dấu nháy cong quanh {text} (Word tự sửa) bị đọc là một phần của giá trị",
            en="the curly quotes around {text}, as Word sets them, are read as part of the value",
        ),
        hint=Sentence(
            vi='viết dấu nháy thẳng: "{mended}"; nếu dấu nháy cong thuộc văn bản, đặt tất cả trong dấu nháy đơn thẳng',
            en='write straight quotes: "{mended}"; if they belong to the text, put it all in straight single quotes',
        ),
        hints=(
            (
                "comma",
                Sentence(
                    vi="viết dấu nháy thẳng: dấu phẩy bên trong đã cắt văn bản làm đôi",
                    en="write straight quotes: the comma inside has cut the text in two",
                ),
            ),
        ),
        why=Sentence(
            vi="mã “1.2” với dấu nháy cong là mã khác với 1.2: phiếu chấm sẽ không khớp",
            en="“1.2” with its curly quotes is another code than 1.2: no sheet would match it",
        ),
        example=Example(wrong="- code: “1.2”", right='- code: "1.2"'),
    ),
    Kind(
        code="PAR235",
        name="space-before-percent",
        severity="error",
        says=Sentence(vi="“{text}” có dấu cách trước dấu %", en="'{text}' has a space before its % sign"),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        why=Sentence(
            vi="“80 %” là văn bản với nhiều phần mềm: ngưỡng sẽ không được so sánh",
            en="'80 %' is a text to many programs: the line would be compared with nothing",
        ),
        example=Example(
            wrong="rule: {kind: ratio, measure: on_time / received, zero_below: 80 %}",
            right="rule: {kind: ratio, measure: on_time / received, zero_below: 80%}",
        ),
    ),
    Kind(
        code="PAR236",
        name="space-behind-minus",
        severity="error",
        says=Sentence(vi="“{text}” có dấu cách sau dấu trừ", en="'{text}' has a space behind its minus"),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        why=Sentence(
            vi="dấu gạch và dấu cách bắt đầu một mục của danh sách: điểm trừ sẽ không được trừ",
            en="a dash and a space begin an item of a list: points would not be taken off",
        ),
        example=Example(wrong="each: {cases: - 0.5}", right="each: {cases: -0.5}"),
    ),
    Kind(
        code="PAR237",
        name="number-too-long",
        severity="error",
        says=Sentence(
            vi="số này ({text}) dài {length} ký tự; một số dài nhất {limit} ký tự",
            en="this number ({text}) has {length} characters; a number has {limit} at the most",
        ),
        hint=Sentence(
            vi="viết lại số như văn bản đã in: có lẽ một phím bị giữ, hoặc nhiều ô dính làm một",
            en="write the number as its document prints it: a key was held down, or several cells became one",
        ),
        why=Sentence(
            vi="không văn bản nào in số dài như vậy: đó là lỗi gõ, và điểm tính ra sẽ vô nghĩa",
            en="no decision prints such a number: it is a slip, and points that come of it would mean nothing",
        ),
        example=Example(wrong="max: 10" + "0" * 39, right="max: 10"),
    ),
)

KINDS = (*OF_TEXT, *OF_VALUES)
