"""PAR912 to PAR919: the table [tool.parindex] of a pyproject.toml."""

from parindex.problems.kinds import Example, Kind, Sentence

_FILE, _BY = "pyproject.toml", "validate criteria/small/2024.yaml"

KINDS = (
    Kind(
        code="PAR912",
        name="settings-not-toml",
        severity="error",
        says=Sentence(vi="không đọc được thiết lập trong “{path}”: {words}", en="'{path}' cannot be read: {words}"),
        hint=Sentence(
            vi="sửa tệp theo cú pháp TOML (tệp văn bản, mã UTF-8)",
            en="mend it as TOML, in UTF-8",
        ),
        why=Sentence(
            vi="không đọc được thiết lập thì không biết lưu ý nào đã được tắt",
            en="without the settings nobody knows which notes were switched off",
        ),
        example=Example(file=_FILE, by=_BY, at="ignore = []", wrong="ignore = [PAR362]", right='ignore = ["PAR362"]'),
    ),
    Kind(
        code="PAR913",
        name="unknown-setting",
        severity="error",
        says=Sentence(
            vi="[tool.parindex] không có thiết lập “{key}”",
            en="[tool.parindex] has no setting '{key}'",
        ),
        hint=Sentence(vi="hiện có: {known}", en="there is: {known}"),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        why=Sentence(
            vi="thiết lập viết sai tên không có tác dụng gì mà không ai hay biết",
            en="a setting with a mistyped name would do nothing, and nobody would know",
        ),
        example=Example(
            file=_FILE, by=_BY, at="ignore = []", wrong='ignores = ["PAR362"]', right='ignore = ["PAR362"]'
        ),
    ),
    Kind(
        code="PAR914",
        name="setting-of-another-shape",
        severity="error",
        says=Sentence(vi="“{key}” phải là {wanted}", en="'{key}' must be {wanted}"),
        hint=Sentence(vi='viết ignore = ["PAR362", "spelled-otherwise"]', en='write ignore = ["PAR362", …]'),
        why=Sentence(
            vi="chuỗi “PAR362” không phải danh sách: không rõ cần tắt những gì",
            en="a text is no list of codes: what is to be switched off cannot be told",
        ),
        example=Example(file=_FILE, by=_BY, at="ignore = []", wrong='ignore = "PAR362"', right='ignore = ["PAR362"]'),
    ),
    Kind(
        code="PAR915",
        name="nothing-to-ignore",
        severity="error",
        says=Sentence(vi="không có mã hoặc tên “{text}”", en="there is no code or name '{text}'"),
        hint=Sentence(vi="parindex problem liệt kê tất cả", en="parindex problem lists them all"),
        hints=(("near", Sentence(vi="có phải là {near}?", en="did you mean {near}?")),),
        why=Sentence(
            vi="mã viết sai không tắt được gì, còn lưu ý cần tắt thì vẫn hiện",
            en="a mistyped code switches nothing off, and the note that was meant goes on",
        ),
        example=Example(
            file=_FILE,
            by=_BY,
            at="ignore = []",
            wrong='ignore = ["numbering-holes"]',
            right='ignore = ["numbering-hole"]',
        ),
    ),
    Kind(
        code="PAR916",
        name="errors-stay",
        severity="error",
        says=Sentence(vi="{text} là lỗi, không tắt được", en="{text} is an error and cannot be switched off"),
        hint=Sentence(
            vi="sửa lỗi đó; chỉ lưu ý và cảnh báo mới tắt được",
            en="mend it where it is said; only notes and warnings can be switched off",
        ),
        why=Sentence(
            vi="tắt một lỗi thì điểm vẫn sai, chỉ không còn ai nói ra",
            en="with an error switched off the points would still be wrong, and nobody would say so",
        ),
        example=Example(file=_FILE, by=_BY, at="ignore = []", wrong='ignore = ["PAR310"]', right='ignore = ["PAR362"]'),
    ),
)
