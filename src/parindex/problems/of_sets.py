"""PAR3xx: sense inside one document."""

from parindex.problems.kinds import Kind, Sentence

KINDS = (
    Kind(
        code="PAR301",
        name="bands-not-falling",
        severity="error",
        says=Sentence(
            vi="ngưỡng của “{band}” không thấp hơn ngưỡng của “{above}” phía trên: không đơn vị nào đạt được",
            en="the line of '{band}' is not below that of '{above}' above it: no unit can reach it",
        ),
        hint=Sentence(
            vi="viết các mức xếp loại từ cao xuống thấp",
            en="write the bands from the highest down",
        ),
        wrong="bands:\n  - {key: fair, name: Khá, at_least: 60}\n  - {key: good, name: Tốt, at_least: 80}",
        right="bands:\n  - {key: good, name: Tốt, at_least: 80}\n  - {key: fair, name: Khá, at_least: 60}",
    ),
    Kind(
        code="PAR302",
        name="band-after-the-rest",
        severity="error",
        says=Sentence(
            vi="“{band}” đứng sau “{above}”, mức không có ngưỡng nhận tất cả các đơn vị còn lại",
            en="'{band}' stands behind '{above}', which has no line and takes all that are left",
        ),
        hint=Sentence(
            vi="chỉ mức cuối cùng được không có ngưỡng",
            en="only the last band may go without at_least or more_than",
        ),
        wrong="bands:\n  - {key: good, name: Tốt}\n  - {key: fair, name: Khá, at_least: 60}",
        right="bands:\n  - {key: good, name: Tốt, at_least: 80}\n  - {key: fair, name: Khá}",
    ),
    Kind(
        code="PAR303",
        name="official-without-source",
        severity="error",
        says=Sentence(
            vi="ghi status: official nhưng không nêu nguồn",
            en="status: official, but no source is named",
        ),
        hint=Sentence(
            vi="nêu quyết định ở sources, hoặc ghi partial hay illustrative",
            en="name the decision under sources, or write partial or illustrative",
        ),
        wrong="status: official",
        right="status: official\nsources:\n  decision: {title: Quyết định công bố}",
    ),
    Kind(
        code="PAR304",
        name="no-areas-here",
        severity="error",
        says=Sentence(
            vi="đợt này chỉ có tổng điểm đã công bố, không có điểm từng lĩnh vực",
            en="this round holds published totals: it has no points of areas",
        ),
        hint=Sentence(
            vi="điều kiện và cách phân định theo lĩnh vực cần phiếu chấm điểm",
            en="conditions and tie-breaks on areas need score sheets",
        ),
        wrong='tie_break: [{area: "3"}, exact]',
        right="tie_break: [exact]",
    ),
    Kind(
        code="PAR305",
        name="band-upon-band",
        severity="error",
        says=Sentence(
            vi="điều kiện của một mức xếp loại không thể dựa vào mức xếp loại",
            en="a band cannot depend on the band",
        ),
        hint=Sentence(
            vi="dùng điều kiện về chỉ số (index), thứ hạng (rank) hoặc not_flagged",
            en="use a condition on the index, the rank or the flags",
        ),
        wrong="bands:\n  - key: good\n    name: Tốt\n    when: [{band: {at_least: good}}]",
        right="bands:\n  - key: good\n    name: Tốt\n    when: [{index: {at_least: 80}}]",
    ),
    Kind(
        code="PAR306",
        name="title-without-vietnamese",
        severity="error",
        says=Sentence(
            vi="bản official phải có “{text}” bằng tiếng Việt",
            en="an official document needs the Vietnamese of '{text}'",
        ),
        hint=Sentence(
            vi="viết {{vi: …}} đúng như văn bản gốc",
            en="write {{vi: …}} as the original has it",
        ),
        wrong="status: official\ntitle: {en: PAR INDEX}",
        right="status: official\ntitle: {vi: Chỉ số CCHC, en: PAR INDEX}",
    ),
)
