"""PAR3xx: sense inside one document."""

from parindex.problems.kinds import Example, Kind, Sentence

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
        why=Sentence(
            vi="mức xếp loại này sẽ không bao giờ được dùng, mà không ai nhận ra",
            en="the band would never be given, and nobody would notice",
        ),
        example=Example(
            wrong="- {key: fair, name: Khá, at_least: 60}\n- {key: good, name: Tốt, at_least: 80}",
            right="- {key: good, name: Tốt, at_least: 80}\n- {key: fair, name: Khá, at_least: 60}",
        ),
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
        why=Sentence(
            vi="mọi đơn vị đều vào mức không có ngưỡng, mức sau không bao giờ được dùng",
            en="every unit would fall into the band without a line, and the next would never be given",
        ),
        example=Example(
            wrong="- {key: good, name: Tốt}\n- {key: fair, name: Khá, at_least: 60}",
            right="- {key: good, name: Tốt, at_least: 80}\n- {key: fair, name: Khá, at_least: 60}",
        ),
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
        why=Sentence(
            vi="không có quyết định để đối chiếu thì không ai kiểm tra được bản “chính thức”",
            en="without the decision nobody can check what calls itself official",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="status: official",
            right='status: official\nsources: {notice: {title: "Soạn để minh họa"}}',
            at='status: illustrative\nsources: {notice: {title: "Soạn để minh họa"}}',
        ),
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
        why=Sentence(
            vi="điều kiện ấy không đơn vị nào được xét, mà bảng công bố vẫn có hạng",
            en="no unit could be looked at by it, and there would still be ranks",
        ),
        example=Example(
            file="published/round.yaml",
            wrong='ties: standard\ntie_break: [{area: "3"}, exact]',
            right="ties: standard\ntie_break: [exact]",
            at="ties: standard",
        ),
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
        why=Sentence(
            vi="xếp loại dựa vào xếp loại thì không có chỗ bắt đầu",
            en="a band that asks for a band has nowhere to begin",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="- {key: good, name: Tốt, at_least: 80, when: [{band: {at_least: fair}}]}",
            right="- {key: good, name: Tốt, at_least: 80, when: [{index: {at_least: 60}}]}",
            at="- {key: good, name: Tốt, at_least: 80}",
        ),
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
        why=Sentence(
            vi="bản chính thức bằng tiếng Việt: tên dịch không phải tên trong quyết định",
            en="the official text is Vietnamese: a translation is not the name in the decision",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="title: {en: A small published table}\nstatus: official",
            right="title: {vi: Bảng công bố nhỏ, en: A small published table}\nstatus: official",
            at="title: Bảng công bố nhỏ\nstatus: illustrative",
        ),
    ),
)
