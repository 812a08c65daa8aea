"""PAR9xx: what the command was asked."""

from parindex.problems.kinds import Kind, Sentence

KINDS = (
    Kind(
        code="PAR901",
        name="cannot-look",
        severity="error",
        says=Sentence(vi="không mở được “{path}”: {words}", en="'{path}' cannot be opened: {words}"),
        hint=Sentence(vi="xem lại đường dẫn", en="look at the path"),
        wrong="parindex run no-such-round.yaml",
        right="parindex run examples/tay-ninh-2023/round.yaml",
    ),
    Kind(
        code="PAR902",
        name="unknown-code",
        severity="error",
        says=Sentence(vi="không có mã “{text}”", en="there is no code '{text}'"),
        hint=Sentence(vi="parindex problem liệt kê tất cả", en="parindex problem lists them all"),
        hints=(("near", Sentence(vi="có phải là {near}?", en="did you mean {near}?")),),
        wrong="parindex problem PAR999",
        right="parindex problem PAR113",
    ),
    Kind(
        code="PAR903",
        name="unknown-stage",
        severity="error",
        says=Sentence(vi="không có giai đoạn “{text}”", en="there is no stage '{text}'"),
        hint=Sentence(vi="đợt này có: {known}", en="this round has: {known}"),
        wrong="parindex run round.yaml --stage verify",
        right="parindex run round.yaml --stage verified",
    ),
    Kind(
        code="PAR904",
        name="cannot-write",
        severity="error",
        says=Sentence(vi="không ghi được “{path}”: {words}", en="'{path}' cannot be written: {words}"),
        hint=Sentence(vi="chọn thư mục khác", en="choose another folder"),
        wrong="parindex run round.yaml -o /read-only",
        right="parindex run round.yaml -o results",
    ),
    Kind(
        code="PAR905",
        name="no-files",
        severity="error",
        says=Sentence(
            vi="không tìm thấy tệp YAML nào của parindex trong “{path}”",
            en="no YAML file of parindex was found below '{path}'",
        ),
        hint=Sentence(
            vi="nêu tên tệp hoặc thư mục; thư mục ẩn và môi trường ảo được bỏ qua",
            en="name files or folders; hidden folders and virtual environments are left out",
        ),
        wrong="parindex validate empty-folder",
        right="parindex validate examples",
    ),
    Kind(
        code="PAR906",
        name="table-alone",
        severity="error",
        says=Sentence(
            vi="“{path}” là bảng; chạy đợt đánh giá chứa bảng này",
            en="'{path}' is a table: it runs through its round",
        ),
        hint=Sentence(
            vi="nêu tệp round.yaml có dòng published: {path}",
            en="name the round.yaml that says published: {path}",
        ),
        wrong="parindex run published.csv",
        right="parindex run round.yaml",
    ),
    Kind(
        code="PAR907",
        name="no-such-item",
        severity="error",
        says=Sentence(vi="bộ tiêu chí không có mục “{text}”", en="the criteria set has no item '{text}'"),
        hint=Sentence(vi="hiện có: {known}", en="there are: {known}"),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        wrong="parindex explain SET SHEET 1.1.99",
        right="parindex explain SET SHEET 1.1.1",
    ),
    Kind(
        code="PAR908",
        name="given-not-read",
        severity="error",
        says=Sentence(vi="không dùng được --given “{text}”", en="--given '{text}' cannot be used"),
        hint=Sentence(
            vi="viết NGUỒN=GIÁ_TRỊ, hoặc NGUỒN:MÃ=GIÁ_TRỊ; not_held nếu năm nay không có",
            en="write SOURCE=VALUE, or SOURCE:KEY=VALUE; not_held if it will not come this year",
        ),
        hints=(("twice", Sentence(vi="“{name}” được nêu hai lần; chỉ nêu một", en="'{name}' is said twice; say one")),),
        wrong="--given sipas:85.5%",
        right="--given sipas=85.5%",
    ),
)
