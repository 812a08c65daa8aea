"""PAR439 to PAR442: what is missing beside a file: items of last year, a round for an award, a line, a suffix."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR439",
        name="items-dropped",
        severity="note",
        says=Sentence(
            vi="“{text}” có mục chưa được chuyển sang bộ này: {known}",
            en="'{text}' has items that are not taken over: {known}",
        ),
        hint=Sentence(
            vi="nếu mục nào vẫn còn dưới tên khác thì ghi was ở đó; nếu đã bỏ thì waive và nêu lý do",
            en="write was where one of them goes on under another name; if they were dropped, waive this and say why",
        ),
        why=Sentence(
            vi="mục bị bỏ sót khi chép bộ năm trước trông giống hệt mục được bỏ có chủ ý",
            en="an item that was forgotten when last year's set was copied looks like one that was dropped on purpose",
        ),
        example=Example(
            at='name: Niêm yết thủ tục hành chính\nwas: "1.2"',
            wrong="name: Niêm yết thủ tục hành chính\nwas: none",
            right='name: Niêm yết thủ tục hành chính\nwas: "1.2"',
        ),
    ),
)
