"""PAR6xx: published tables, where what is printed does not follow from the printed points."""

from parindex.problems.kinds import Example, Kind, Sentence

#: What would make a printed table right, as the least change.
EXPLANATIONS = (
    (
        "one_digit",
        Sentence(
            vi="{mended} ở cột {column} sẽ hợp lý (một chữ số)",
            en="{mended} in column {column} would explain it (one digit)",
        ),
    ),
    (
        "swapped",
        Sentence(vi="đổi chỗ với “{other}” sẽ hợp lý", en="swapping it with '{other}' would explain it"),
    ),
    (
        "half_even",
        Sentence(vi="làm tròn nửa về số chẵn sẽ cho kết quả này", en="rounding halves to even would explain it"),
    ),
    ("none", Sentence(vi="đối chiếu với văn bản gốc", en="look at the original")),
)

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
            vi="“{unit}”: {points}/{max} đúng bằng {exact}; in {printed}, làm tròn nửa lên được {follows}",
            en="'{unit}': {points}/{max} is exactly {exact}; printed {printed}, half up gives {follows}",
        ),
        hint=Sentence(
            vi="bảng này có vẻ làm tròn nửa về số chẵn, hoặc điểm in ra đã được làm tròn",
            en="the table seems to round halves to even, or the printed points are themselves rounded",
        ),
        hints=EXPLANATIONS,
        wrong="unit,name,group,points,index\nso-a,Sở A,departments,82.125,82.12",
        right="unit,name,group,points,index\nso-a,Sở A,departments,82.125,82.13",
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
        wrong="unit,name,group,points,rank\na,A,g,90,2\nb,B,g,80,1",
        right="unit,name,group,points,rank\na,A,g,90,1\nb,B,g,80,2",
    ),
    Kind(
        code="PAR604",
        name="out-of-order",
        severity="warning",
        says=Sentence(
            vi="“{unit}” in ở vị trí {printed} với {points}, giữa {before} và {behind}",
            en="'{unit}' is printed at position {printed} with {points}, between {before} and {behind}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        wrong="unit,name,group,points,listed\na,A,g,98.62,1\nb,B,g,96.60,2\nc,C,g,98.50,3\nd,D,g,98.40,4",
        right="unit,name,group,points,listed\na,A,g,98.62,1\nb,B,g,98.60,2\nc,C,g,98.50,3\nd,D,g,98.40,4",
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
        wrong="unit,name,group,points,band\nso-a,Sở A,departments,79.50,Tốt",
        right="unit,name,group,points,band\nso-a,Sở A,departments,79.50,Khá",
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
        wrong="unit,name,group,points,part:verified,part:survey\nso-a,Sở A,departments,88.35,60.00,27.35",
        right="unit,name,group,points,part:verified,part:survey\nso-a,Sở A,departments,88.35,60.00,28.35",
    ),
    Kind(
        code="PAR607",
        name="units-printed",
        severity="warning",
        says=Sentence(
            vi="nhóm “{group}”: in {printed} đơn vị, bảng có {follows}",
            en="group '{group}': {printed} units printed, the table has {follows}",
        ),
        hint=Sentence(
            vi="bổ sung dòng còn thiếu, hoặc ghi complete: false",
            en="add the rows that are missing, or write complete: false",
        ),
        hints=EXPLANATIONS,
        wrong="printed: {units: 19}   # beside 18 rows",
        right="printed: {units: 18}",
    ),
    Kind(
        code="PAR608",
        name="band-count-printed",
        severity="warning",
        says=Sentence(
            vi="nhóm “{group}”: in {printed} đơn vị “{band}”, theo điểm có {follows}",
            en="group '{group}': {printed} units printed as '{band}', the points give {follows}",
        ),
        hint=Sentence(vi="đối chiếu với văn bản gốc", en="look at the original"),
        hints=EXPLANATIONS,
        wrong="printed: {bands: {good: 17}}   # beside 16 units of 80 and more",
        right="printed: {bands: {good: 16}}",
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
        wrong="printed: {mean: 86.32}   # beside indices whose mean is 86.23",
        right="printed: {mean: 86.23}",
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
        wrong="unit,name,group,points,band\nso-a,Sở A,departments,88,Xuất sắc",
        right="unit,name,group,points,band\nso-a,Sở A,departments,88,Tốt",
    ),
    Kind(
        code="PAR611",
        name="printed-without-points",
        severity="warning",
        says=Sentence(
            vi="“{unit}”: có in {column} “{printed}” nhưng không có điểm, hoặc tối đa bằng 0",
            en="'{unit}': {column} '{printed}' is printed, but no points, or a maximum of 0",
        ),
        hint=Sentence(
            vi="bảng chỉ in chỉ số thì ghi chỉ số ở cột points và bỏ trống max",
            en="where a table prints the index alone, write it in points and leave max empty",
        ),
        hints=EXPLANATIONS,
        wrong="unit,name,group,points,index\nso-a,Sở A,departments,,88.35",
        right="unit,name,group,points\nso-a,Sở A,departments,88.35",
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
        wrong="unit,name,group,points,listed\na,A,g,90,1\nb,B,g,80,1",
        right="unit,name,group,points,listed\na,A,g,90,1\nb,B,g,80,2",
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
        wrong="groups:\n  - {key: districts, name: UBND cấp huyện, complete: false, printed: {mean: 84.05}}",
        right="groups:\n  - {key: districts, name: UBND cấp huyện, complete: false}",
    ),
)
