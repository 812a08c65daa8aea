"""PAR36x: house style of criteria sets. Notes that can be switched off, and waived where they stand."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR360",
        name="numbering-out-of-order",
        severity="note",
        says=Sentence(
            vi="“{code}” đứng sau “{above}”: số thứ tự không tăng dần",
            en="'{code}' stands behind '{above}': the numbers do not rise",
        ),
        hint=Sentence(
            vi="xếp các mục theo số thứ tự, hoặc sửa mã viết nhầm (1.10 đứng sau 1.9)",
            en="put them in order, or mend a code that was mistyped (1.10 comes behind 1.9)",
        ),
        why=Sentence(
            vi="bảng kết quả giữ thứ tự của tệp: người đối chiếu với quyết định không tìm thấy mục ở chỗ của nó",
            en="results keep the order of the file: whoever compares them with the decision looks for the item in vain",
        ),
        example=Example(wrong='code: "1.1.4"', right='code: "1.4"'),
    ),
    Kind(
        code="PAR361",
        name="code-outside-its-parent",
        severity="note",
        says=Sentence(
            vi="“{code}” nằm trong “{above}” nhưng mã không bắt đầu bằng “{above}.”",
            en="'{code}' stands in '{above}', but does not begin with '{above}.'",
        ),
        hint=Sentence(
            vi="sửa mã, hoặc chuyển mục về đúng lĩnh vực, tiêu chí của nó",
            en="mend the code, or move the item to where it belongs",
        ),
        why=Sentence(
            vi="điểm được cộng vào nơi mục đang đứng, không phải nơi mã của nó nói: có thể cộng nhầm lĩnh vực",
            en="points count where the item stands, not where its code says: perhaps in the wrong area",
        ),
        example=Example(wrong='code: "1.5"', right='code: "2.1"'),
    ),
    Kind(
        code="PAR362",
        name="numbering-hole",
        severity="note",
        says=Sentence(
            vi="ngay sau “{above}” là “{code}”, không có {known}",
            en="'{code}' comes next to '{above}', without {known}",
        ),
        hint=Sentence(
            vi="bổ sung mục còn thiếu, hoặc ghi incomplete: true ở cấp trên nếu chưa biết",
            en="add what is missing, or write incomplete: true above if it is not known",
        ),
        why=Sentence(
            vi="một mục bị bỏ sót khi chép quyết định: đơn vị không bao giờ được chấm mục đó",
            en="an item was lost in copying the decision: no unit is ever scored for it",
        ),
        example=Example(wrong='code: "2.4"', right='code: "2.3"'),
    ),
    Kind(
        code="PAR363",
        name="no-source",
        severity="note",
        says=Sentence(vi="“{code}” không nêu nguồn", en="'{code}' does not say where it was read"),
        hint=Sentence(
            vi="ghi source: {{of: …, at: …}} ở mục này hoặc ở cấp trên",
            en="write source: {{of: …, at: …}}, here or above",
        ),
        why=Sentence(
            vi="khi có khiếu nại, không ai tìm lại được dòng của quyết định đã quy định số điểm này",
            en="when a unit objects, nobody finds the line of the decision that gave these points",
        ),
        example=Example(
            wrong='text: "thẩm định: 0 - 1"',
            right='source: {of: made, at: "2.3"}\ntext: "thẩm định: 0 - 1"',
        ),
    ),
    Kind(
        code="PAR364",
        name="no-text",
        severity="note",
        says=Sentence(
            vi="“{code}” không có lời văn của cách chấm điểm", en="'{code}' does not say what is printed there"
        ),
        hint=Sentence(
            vi="chép nguyên văn cách chấm điểm vào text",
            en="copy the rule into text, word for word",
        ),
        why=Sentence(
            vi="người đọc chỉ thấy cách máy hiểu, không đối chiếu được với cách quyết định viết",
            en="readers see how the machine reads the rule, and cannot compare it with what was decided",
        ),
        example=Example(
            wrong='source: {of: made, at: "2.3"}',
            right='source: {of: made, at: "2.3"}\ntext: "thẩm định: 0 - 1"',
        ),
    ),
    Kind(
        code="PAR365",
        name="no-evidence",
        severity="note",
        says=Sentence(
            vi="“{code}” do đơn vị tự chấm nhưng không yêu cầu tài liệu kiểm chứng nào",
            en="'{code}' is answered by the unit, and asks for no evidence",
        ),
        hint=Sentence(
            vi="ghi evidence: [tên tài liệu], như các mục khác của bộ",
            en="write evidence: [what a document must show], as other items of the set do",
        ),
        why=Sentence(
            vi="đơn vị khai gì cũng được tính: không thiếu tài liệu nào để tổ thẩm định hỏi lại",
            en="whatever a unit claims stands: no document is missing, so nobody asks for one",
        ),
        example=Example(
            file="criteria/small/2023.yaml",
            wrong='text: "đạt: 1 | không đạt: 0"',
            right='text: "đạt: 1 | không đạt: 0"\nevidence: [Báo cáo năm]',
        ),
    ),
    Kind(
        code="PAR366",
        name="spelled-otherwise",
        severity="note",
        says=Sentence(
            vi="tên “{text}”; các bộ tiêu chí trong danh mục viết “{name}”",
            en="the name '{text}' is spelled '{name}' in the catalogue",
        ),
        hint=Sentence(
            vi="viết như danh mục; nếu văn bản in đúng như vậy thì waive và nêu lý do",
            en="spell it as the catalogue does; if the decision prints it so, waive this and say so",
        ),
        why=Sentence(
            vi="cùng một lĩnh vực thành hai tên khi so sánh giữa các năm và các tỉnh",
            en="one area becomes two where years or provinces are compared",
        ),
        example=Example(
            at="name: Thủ tục hành chính",
            wrong="name: Cải cách Thủ tục Hành chính",
            right="name: Cải cách thủ tục hành chính",
        ),
    ),
)
