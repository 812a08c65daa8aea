"""PAR439 to PAR441: what seems to be missing: items of last year, a round for awards, the line with the format."""

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
    Kind(
        code="PAR440",
        name="awards-of-no-round",
        severity="note",
        says=Sentence(vi="không đợt nào dùng quy định khen thưởng này", en="no round takes these awards"),
        hint=Sentence(
            vi="ghi awards: ở đợt cần xét, tại {where}; bản cũ thì chuyển ra ngoài",
            en="name the file under awards: of its round, such as that at {where}, or keep old copies elsewhere",
        ),
        why=Sentence(
            vi="đợt đánh giá vẫn chạy, chỉ không có đề nghị khen thưởng nào",
            en="the round runs all the same, only nobody is proposed for anything",
        ),
        example=Example(file="round.yaml", by="validate .", wrong="# awards: awards.yaml", right="awards: awards.yaml"),
    ),
    Kind(
        code="PAR441",
        name="seems-to-be-ours",
        severity="note",
        says=Sentence(
            vi="tệp được bỏ qua, dù có vẻ là “{text}”",
            en="it is passed over, though it seems to be '{text}'",
        ),
        hint=Sentence(
            vi="ghi format: {text} ở dòng đầu tiên",
            en="write format: {text} as its first line",
        ),
        hints=(
            (
                "suffix",
                Sentence(
                    vi="tên tệp có đuôi .txt: đổi thành “{mended}” (trong Notepad chọn “All files” khi lưu)",
                    en="its name ends in .txt: rename it to '{mended}' (in Notepad save it as 'All files')",
                ),
            ),
        ),
        why=Sentence(
            vi="tệp không được kiểm tra mà người viết tưởng là không có lỗi",
            en="nothing in it was looked at, and its author would think that all is well",
        ),
        example=Example(
            file="earlier/ledger.yaml",
            by="validate .",
            wrong="# format: parindex/ledger@1",
            right="format: parindex/ledger@1",
        ),
    ),
)
