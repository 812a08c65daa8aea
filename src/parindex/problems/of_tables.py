"""PAR6xx: published tables, where what is printed does not follow from the printed points."""

from parindex.problems.kinds import Example, Kind, Sentence

#: What would make a printed table right, as the least change.
EXPLANATIONS = (
    (
        "one_digit",
        Sentence(
            vi="nếu ở cột {column} là {mended} thì khớp (sai một chữ số)",
            en="{mended} in column {column} would explain it (one digit)",
        ),
    ),
    (
        "swapped",
        Sentence(vi="nếu đổi chỗ với “{other}” thì khớp", en="swapping it with '{other}' would explain it"),
    ),
    (
        "half_even",
        Sentence(vi="nếu làm tròn số 5 về chữ số chẵn thì khớp", en="rounding halves to even would explain it"),
    ),
    ("none", Sentence(vi="đối chiếu với văn bản gốc", en="look at the original")),
)

#: Where the published table of the small round is, what looks at it, and its rows from the header down.
_TABLE = "published/published.csv"
_BY = "validate published/round.yaml"
_TO_A = (
    "unit,name,group,max,points,index,rank,listed,band,part:verified,part:survey\n"
    "so-a,Sở A,departments,100,91,91.00,1,1,good,61,30"
)
_TO_B = f"{_TO_A}\nso-b,Sở B,departments,100,80.5,80.50,2,2,good,55.5,25"
_TO_D = f"{_TO_B}\nso-d,Sở D,departments,100,70,70.00,3,3,fair,50,20"

KINDS = (
    Kind(
        code="PAR601",
        name="index-does-not-follow",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: chỉ số in {printed}, tính từ {points}/{max} là {follows}",
            en="'{unit}': index printed {printed}, {points}/{max} gives {follows}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="một chỉ số in sai có thể đổi thứ hạng và xếp loại mà không ai thấy",
            en="an index that is printed wrong can change a rank or a band, and nobody sees it",
        ),
        example=Example(
            file="published/published.csv",
            by="validate published/round.yaml",
            wrong="so-b,Sở B,departments,100,80.5,80.05,2,",
            right="so-b,Sở B,departments,100,80.5,80.50,2,",
        ),
    ),
    Kind(
        code="PAR602",
        name="half-to-even",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: {points}/{max} đúng bằng {exact}; in {printed}, làm tròn số 5 lên được {follows}",
            en="'{unit}': {points}/{max} is exactly {exact}; printed {printed}, half up gives {follows}",
        ),
        hint=Sentence(
            vi="bảng này có vẻ làm tròn số 5 về chữ số chẵn, hoặc điểm in ra đã được làm tròn",
            en="the table seems to round halves to even, or the printed points are themselves rounded",
        ),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="cách làm tròn khác với quy định có thể đưa một đơn vị lên hoặc xuống một mức xếp loại",
            en="rounding another way than declared can carry a unit over the line of a band, or keep it below",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            at=_TO_B,
            wrong=f"{_TO_A}\nso-b,Sở B,departments,100,80.505,80.50,2,2,good,55.505,25",
            right=f"{_TO_A}\nso-b,Sở B,departments,100,80.505,80.51,2,2,good,55.505,25",
        ),
    ),
    Kind(
        code="PAR603",
        name="rank-does-not-follow",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: thứ hạng in {printed}, theo điểm là {follows}",
            en="'{unit}': rank printed {printed}, the points give {follows}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="thứ hạng in sai là chỗ của một đơn vị khác, và khen thưởng theo thứ hạng cũng sai theo",
            en="a rank that is printed wrong is the place of another unit, and awards that go by it go wrong, too",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            wrong=f"{_TO_B}\nso-d,Sở D,departments,100,70,70.00,2,3,fair,50,20",
            right=_TO_D,
        ),
    ),
    Kind(
        code="PAR604",
        name="out-of-order",
        severity="warning",
        says=Sentence(
            vi="“{unit}” in ở vị trí {printed} với {points} điểm, giữa {before} và {behind}",
            en="'{unit}' is printed at position {printed} with {points}, between {before} and {behind}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="dòng lạc chỗ trong danh sách thường là dấu hiệu điểm in sai một chữ số",
            en="a row that is out of place often has a wrong digit in its points",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            wrong=(
                f"{_TO_A}\nso-b,Sở B,departments,100,80.5,80.50,2,3,good,55.5,25\n"
                "so-d,Sở D,departments,100,70,70.00,3,2,fair,50,20"
            ),
            right=_TO_D,
        ),
    ),
    Kind(
        code="PAR605",
        name="band-does-not-follow",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: xếp loại in “{printed}”, chỉ số {index} là “{follows}”",
            en="'{unit}': band printed '{printed}', an index of {index} gives '{follows}'",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="đơn vị bị công bố ở mức xếp loại không phải của mình",
            en="a unit is announced in a band that is not its own",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            wrong=f"{_TO_A}\nso-b,Sở B,departments,100,80.5,80.50,2,2,fair,55.5,25",
            right=_TO_B,
        ),
    ),
    Kind(
        code="PAR606",
        name="parts-do-not-add-up",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: các phần cộng lại được {sum}, tổng điểm in {printed}",
            en="'{unit}': the parts add to {sum}, the points printed are {printed}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="một trong các số đã in bị sai; nếu đó là tổng điểm thì chỉ số và thứ hạng cũng sai",
            en="one of the printed numbers is wrong; if it is the total, index and rank are wrong with it",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            wrong=(
                "unit,name,group,max,points,index,rank,listed,band,part:verified,part:survey\n"
                "so-a,Sở A,departments,100,91,91.00,1,1,good,60,30"
            ),
            right=_TO_A,
        ),
    ),
    Kind(
        code="PAR607",
        name="units-printed",
        severity="warning",
        says=Sentence(
            vi="nhóm “{group}”: in {printed} đơn vị, bảng có {follows}",
            en="group '{group}': number of units printed {printed}, the table has {follows}",
        ),
        hint=Sentence(
            vi="bổ sung dòng còn thiếu, hoặc ghi complete: false",
            en="add the rows that are missing, or write complete: false",
        ),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="bảng chép lại thiếu một đơn vị thì thứ hạng và trung bình của cả nhóm đều có thể sai",
            en="if the copied table lacks a unit, all ranks and the mean of the group may be wrong",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="printed: {units: 4, mean: 80.5, bands: {good: 2, fair: 1}}",
            right="printed: {units: 3, mean: 80.5, bands: {good: 2, fair: 1}}",
        ),
    ),
    Kind(
        code="PAR608",
        name="band-count-printed",
        severity="warning",
        says=Sentence(
            vi="nhóm “{group}”: in {printed} đơn vị “{band}”, theo điểm có {follows}",
            en="group '{group}': number of '{band}' printed {printed}, the points give {follows}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="báo cáo nêu số đơn vị ở mỗi mức khác với số đơn vị thật sự đạt",
            en="the report would announce another number of units in a band than reached it",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="printed: {units: 3, mean: 80.5, bands: {good: 1, fair: 1}}",
            right="printed: {units: 3, mean: 80.5, bands: {good: 2, fair: 1}}",
        ),
    ),
    Kind(
        code="PAR609",
        name="mean-printed",
        severity="warning",
        says=Sentence(
            vi="nhóm “{group}”: trung bình in {printed}, tính được {follows}",
            en="group '{group}': mean printed {printed}, the table gives {follows}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="trung bình in sai làm mức tăng, giảm so với năm trước cũng sai",
            en="a wrong mean makes the change from year to year wrong, too",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="printed: {units: 3, mean: 80.05, bands: {good: 2, fair: 1}}",
            right="printed: {units: 3, mean: 80.5, bands: {good: 2, fair: 1}}",
        ),
    ),
    Kind(
        code="PAR610",
        name="band-not-declared",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: xếp loại in “{printed}” không có trong bands",
            en="'{unit}': the band printed, '{printed}', is none of the declared bands",
        ),
        hint=Sentence(vi="khai báo mức này ở bands", en="declare it under bands"),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")), *EXPLANATIONS),
        why=Sentence(
            vi="mức này không có ngưỡng nào, nên không kiểm tra được đơn vị có đạt hay không",
            en="no line is known for this band, so nobody can tell whether the unit has reached it",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            wrong=(
                "unit,name,group,max,points,index,rank,listed,band,part:verified,part:survey\n"
                "so-a,Sở A,departments,100,91,91.00,1,1,excellent,61,30"
            ),
            right=_TO_A,
        ),
    ),
    Kind(
        code="PAR611",
        name="printed-without-points",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: có in {column} “{printed}” nhưng không có điểm, hoặc điểm tối đa bằng 0",
            en="'{unit}': {column} '{printed}' is printed, but no points, or a maximum of 0",
        ),
        hint=Sentence(
            vi="bảng chỉ in chỉ số thì ghi chỉ số ở cột points và bỏ trống max",
            en="where a table prints the index alone, write it in points and leave max empty",
        ),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="không có điểm thì chỉ số, thứ hạng hay xếp loại đã in không có gì để kiểm tra",
            en="without points there is nothing that the printed index, rank or band could be audited by",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            wrong=(
                "unit,name,group,max,points,index,rank,listed,band,part:verified,part:survey\n"
                "so-a,Sở A,departments,100,,91.00,1,1,good,61,30"
            ),
            right=_TO_A,
        ),
    ),
    Kind(
        code="PAR612",
        name="position-twice",
        severity="warning",
        says=Sentence(
            vi="“{unit}” và “{other}” cùng in ở vị trí {printed}",
            en="'{unit}' and '{other}' are both printed at position {printed}",
        ),
        hint=Sentence(
            vi="listed là thứ tự trong danh sách; đơn vị đồng hạng vẫn có vị trí khác nhau",
            en="listed is the order of the list; joint units still have positions of their own",
        ),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="danh sách có hai đơn vị ở cùng một vị trí là đã chép sai, và không biết đơn vị nào đứng trước",
            en="a list with two units at one position was copied wrong, and nobody can tell which of them comes first",
        ),
        example=Example(
            file=_TABLE,
            by=_BY,
            wrong=f"{_TO_A}\nso-b,Sở B,departments,100,80.5,80.50,2,1,good,55.5,25",
            right=_TO_B,
        ),
    ),
    Kind(
        code="PAR613",
        name="not-audited",
        severity="note",
        says=Sentence(
            vi="nhóm “{group}” chưa đủ đơn vị: không đối chiếu được trung bình đã in {printed}",
            en="group '{group}' is not complete: the printed mean {printed} cannot be audited",
        ),
        hint=Sentence(
            vi="bổ sung các đơn vị còn thiếu rồi bỏ complete: false",
            en="add the units that are missing and drop complete: false",
        ),
        hints=EXPLANATIONS,
        why=Sentence(
            vi="người đọc có thể tưởng trung bình này đã được đối chiếu",
            en="readers could believe that this mean was audited",
        ),
        example=Example(
            file="published/round.yaml",
            wrong="name: Sở ngành, complete: false, printed: {units: 3, mean: 80.5, bands: {good: 2, fair: 1}}",
            right="name: Sở ngành, printed: {units: 3, mean: 80.5, bands: {good: 2, fair: 1}}",
        ),
    ),
)
