"""PAR139 to PAR144: lines that do not stand where they belong, and what breaks them."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR139",
        name="key-out-of-line",
        severity="error",
        says=Sentence(
            vi="“{key}” bắt đầu ở cột {column}, các khóa bên cạnh ở cột {right}",
            en="'{key}' begins in column {column}, the keys beside it in column {right}",
        ),
        hint=Sentence(
            vi="viết thẳng cột với chúng, cùng các dòng thuộc về nó",
            en="let it begin in their column, with the lines that belong to it",
        ),
        why=Sentence(
            vi="thụt lề cho biết khóa nào thuộc về nhóm nào: lệch một dấu cách là không đọc được tệp",
            en="indentation says which key belongs to what: one space amiss, and the file cannot be read",
        ),
        example=Example(wrong=" max: 10", right="max: 10"),
    ),
    Kind(
        code="PAR140",
        name="item-out-of-line",
        severity="error",
        says=Sentence(
            vi="mục này của danh sách bắt đầu ở cột {column}, lẽ ra ở cột {right}",
            en="this item of a list begins in column {column}, where column {right} would be right",
        ),
        hint=Sentence(
            vi="viết thẳng cột với các mục khác, cùng các dòng thuộc về nó",
            en="let it begin in the column of the other items, with the lines that belong to it",
        ),
        hints=(
            (
                "below",
                Sentence(
                    vi="danh sách thuộc về “{key}” ở trên: các mục không đứng bên trái khóa ấy",
                    en="the list belongs to '{key}' above: its items do not stand left of that key",
                ),
            ),
        ),
        why=Sentence(
            vi="thụt lề cho biết mục nào thuộc về danh sách nào: lệch một dấu cách là không đọc được tệp",
            en="indentation says which item belongs to which list: one space amiss, and the file cannot be read",
        ),
        example=Example(
            wrong="- {key: good, name: Tốt, at_least: 80}\n - {key: fair, name: Khá, at_least: 60}",
            right="- {key: good, name: Tốt, at_least: 80}\n- {key: fair, name: Khá, at_least: 60}",
        ),
    ),
    Kind(
        code="PAR141",
        name="key-without-colon",
        severity="error",
        says=Sentence(vi="sau khóa “{key}” thiếu dấu hai chấm", en="there is no colon behind the key '{key}'"),
        hint=Sentence(vi="viết {mended}", en="write {mended}"),
        why=Sentence(
            vi="không có dấu hai chấm thì “max 10” là văn bản, không phải khóa và giá trị",
            en="without the colon 'max 10' is a text, no key with a value",
        ),
        example=Example(wrong="max 10", right="max: 10"),
    ),
    Kind(
        code="PAR142",
        name="value-and-lines-below",
        severity="error",
        says=Sentence(
            vi="“{key}” đã có giá trị “{text}” trên dòng của nó, mà “{below}” lại thụt vào bên dưới",
            en="'{key}' has a value on its line, '{text}', and '{below}' is indented under it",
        ),
        hint=Sentence(
            vi="nếu thuộc về “{key}” thì xóa “{text}”; nếu ngang hàng thì viết thẳng cột với “{key}”",
            en="take '{text}' away if these lines belong to '{key}'; else let them begin in the column of '{key}'",
        ),
        why=Sentence(
            vi="một khóa có một giá trị, hoặc các dòng bên dưới: có cả hai thì không rõ dòng nào thuộc về đâu",
            en="a key has a value, or lines below it: with both nobody can tell what belongs to what",
        ),
        example=Example(
            wrong="rule: ratio\n  kind: ratio\n  measure: sipas",
            right="rule:\n  kind: ratio\n  measure: sipas",
            at="rule: {kind: ratio, measure: sipas}",
        ),
    ),
    Kind(
        code="PAR143",
        name="bracket-too-many",
        severity="error",
        says=Sentence(vi="thừa dấu {text}: không dấu mở nào còn chờ nó", en="one {text} too many: nothing opens it"),
        hint=Sentence(vi="xóa dấu {text}", en="delete the {text}"),
        why=Sentence(
            vi="với YAML, danh sách kết thúc ở dấu khép đầu tiên: phần sau không thuộc về đâu cả",
            en="to YAML the list ends with the first closing bracket: what follows belongs to nothing",
        ),
        example=Example(wrong="groups: [departments, districts]]", right="groups: [departments, districts]"),
    ),
    Kind(
        code="PAR144",
        name="item-in-text",
        severity="warning",
        says=Sentence(
            vi="dòng bắt đầu bằng “{text}” như một mục của danh sách, nhưng được đọc là phần tiếp của văn bản ở trên",
            en="this line begins with '{text}' as an item of a list does, and is read as more of the text above it",
        ),
        hint=Sentence(
            vi="nếu là một mục thì viết thẳng cột với danh sách; nếu là văn bản thì đặt cả đoạn trong dấu nháy kép",
            en="if it is an item, let it begin in the column of its list; if not, put the whole text in double quotes",
        ),
        why=Sentence(
            vi="YAML nối các dòng ấy thành một văn bản mà không báo gì: danh sách mất một mục",
            en="YAML joins such lines into one text without a word: the list loses an item",
        ),
        example=Example(
            wrong="evidence:\n  - Kế hoạch năm\n    - Báo cáo năm",
            right="evidence:\n  - Kế hoạch năm\n  - Báo cáo năm",
            at="evidence: [Kế hoạch năm]",
        ),
    ),
)
