"""PAR370 to PAR379: worked examples of a whole set."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR370",
        name="unit-example-differs",
        severity="error",
        says=Sentence(
            vi="ví dụ này ghi {key}: {declared}, bộ tiêu chí cho {text}",
            en="this example says {key}: {declared}, the set gives {text}",
        ),
        hint=Sentence(
            vi="sửa ví dụ, hoặc sửa quy định của bộ tiêu chí",
            en="mend the example, or what the set says",
        ),
        why=Sentence(
            vi="ví dụ cho thấy tổng điểm, chỉ số, xếp loại và thứ hạng; nếu bộ tiêu chí tính khác thì một bên sai",
            en="the example shows total, index, band and place: where the set comes to others, one of the two is wrong",
        ),
        example=Example(
            file="criteria/small/weights.yaml",
            by="test criteria/small/weights.yaml",
            wrong='- {points: {"2.1": 5}, index: 60.00}',
            right='- {points: {"2.1": 5}, index: 80.00}',
        ),
    ),
    Kind(
        code="PAR371",
        name="points-nobody-has",
        severity="error",
        says=Sentence(
            vi="“{code}” không thể có {text} điểm ({limit})",
            en="'{code}' cannot have {text} points ({limit})",
        ),
        hint=Sentence(
            vi="ghi số điểm mà mục này có thể đạt",
            en="write points that the item can have",
        ),
        hints=(
            (
                "share",
                Sentence(
                    vi="“{code}” không phải là một mục: ghi tỷ lệ phần trăm cho mọi mục bên trong, như 50%",
                    en="'{code}' is no item: write a share for all items in it, such as 50%",
                ),
            ),
            (
                "not_for",
                Sentence(
                    vi="“{code}” không dành cho đơn vị này: ghi group hoặc is, hoặc bỏ mục này khỏi ví dụ",
                    en="'{code}' is not for this unit: write group or is, or leave it out of the example",
                ),
            ),
        ),
        why=Sentence(
            vi="không phiếu nào cho ra điểm như vậy, nên ví dụ không nói lên điều gì",
            en="no sheet comes to such points, so that the example shows nothing",
        ),
        example=Example(
            file="criteria/small/weights.yaml",
            by="test criteria/small/weights.yaml",
            wrong='- {points: {"2.1": 15}, index: 80.00}',
            right='- {points: {"2.1": 5}, index: 80.00}',
        ),
    ),
)
