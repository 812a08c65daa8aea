"""PAR4xx: across files, and between the parts of a round."""

from parindex.problems.kinds import Kind, Sentence

KINDS = (
    Kind(
        code="PAR401",
        name="no-such-file",
        severity="error",
        says=Sentence(vi="không có tệp “{path}”", en="there is no file '{path}'"),
        hint=Sentence(
            vi="đường dẫn tính từ thư mục của tệp này, phân biệt chữ hoa, chữ thường",
            en="paths start at the folder of this file; capitals matter",
        ),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        wrong="published: publised.csv",
        right="published: published.csv",
    ),
    Kind(
        code="PAR402",
        name="path-outside",
        severity="error",
        says=Sentence(
            vi="“{path}” không phải là đường dẫn trong thư mục của đợt đánh giá",
            en="'{path}' is not a path below the folder of the round",
        ),
        hint=Sentence(
            vi="dùng đường dẫn tương đối với dấu /, không đi ra ngoài; hoặc mở rộng thư mục bằng --root",
            en="use a relative path with / that does not lead outside, or widen the folder with --root",
        ),
        wrong="published: ../../secret.csv",
        right="published: published.csv",
    ),
    Kind(
        code="PAR403",
        name="not-a-plain-file",
        severity="error",
        says=Sentence(vi="“{path}” không phải là tệp thường", en="'{path}' is not a plain file"),
        hint=Sentence(vi="chỉ đến một tệp", en="name a file"),
        wrong="published: data",
        right="published: data/published.csv",
    ),
    Kind(
        code="PAR404",
        name="unknown-name",
        severity="error",
        says=Sentence(vi="không có {what} nào là “{name}”", en="there is no {what} '{name}'"),
        hint=Sentence(vi="hiện có: {known}", en="there are: {known}"),
        hints=(
            ("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),
            ("none", Sentence(vi="chưa khai báo {what} nào", en="no {what} is declared")),
        ),
        wrong="unit,name,group,points\nso-a,Sở A,departmens,90",
        right="unit,name,group,points\nso-a,Sở A,departments,90",
    ),
    Kind(
        code="PAR405",
        name="cluster-missing",
        severity="error",
        says=Sentence(
            vi="“{unit}” không thuộc cụm nào, trong khi các đơn vị khác của nhóm “{group}” có cụm",
            en="'{unit}' is in no cluster while others of group '{group}' are",
        ),
        hint=Sentence(
            vi="trong một nhóm, hoặc đơn vị nào cũng ghi cụm, hoặc không đơn vị nào",
            en="in a group either all units name a cluster or none does",
        ),
        wrong="unit,name,group,cluster,points\na,A,districts,Cụm 1,90\nb,B,districts,,80",
        right="unit,name,group,cluster,points\na,A,districts,Cụm 1,90\nb,B,districts,Cụm 1,80",
    ),
    Kind(
        code="PAR406",
        name="cannot-read",
        severity="error",
        says=Sentence(vi="không đọc được “{path}”: {words}", en="'{path}' cannot be read: {words}"),
        hint=Sentence(vi="xem lại tên tệp và quyền đọc tệp", en="look at the file's name and permissions"),
        wrong="a file without read permission",
        right="the same file, readable",
    ),
    Kind(
        code="PAR407",
        name="group-without-units",
        severity="warning",
        says=Sentence(vi="nhóm “{group}” không có đơn vị nào", en="group '{group}' has no units"),
        hint=Sentence(vi="xóa nhóm hoặc bổ sung đơn vị", en="delete the group or add its units"),
        wrong="groups:\n  - {key: communes, name: UBND cấp xã}",
        right="a row of that group in published.csv",
    ),
    Kind(
        code="PAR408",
        name="rank-by-missing-clusters",
        severity="error",
        says=Sentence(
            vi="nhóm “{group}” xếp hạng theo cụm nhưng không đơn vị nào ghi cụm",
            en="group '{group}' is ranked by cluster, but none of its units names one",
        ),
        hint=Sentence(
            vi="ghi cột cluster, hoặc official_rank: group",
            en="fill the column cluster, or write official_rank: group",
        ),
        wrong="groups:\n  - {key: districts, name: UBND cấp huyện, official_rank: cluster}",
        right="groups:\n  - {key: districts, name: UBND cấp huyện, official_rank: group}",
    ),
    Kind(
        code="PAR409",
        name="row-alone",
        severity="error",
        says=Sentence(vi="bảng không có dòng nào", en="the table has no rows"),
        hint=Sentence(vi="mỗi đơn vị một dòng", en="write a row for each unit"),
        wrong="unit,name,group,points",
        right="unit,name,group,points\nso-a,Sở A,departments,90",
    ),
    Kind(
        code="PAR410",
        name="former-unit-unknown",
        severity="warning",
        says=Sentence(
            vi="“{unit}” ghi là hình thành từ “{former}”, đơn vị không có trong kết quả đợt trước",
            en="'{unit}' is said to be formed of '{former}', which is not in the results of the previous round",
        ),
        hint=Sentence(
            vi="xem lại khóa; đơn vị chưa từng được đánh giá thì không so sánh được",
            en="look at the key; a unit that was not evaluated then cannot be compared with",
        ),
        hints=(("near", Sentence(vi="có phải là “{near}”?", en="did you mean '{near}'?")),),
        wrong="unit,name,group,points,formed_of\nxa-a,Xã A,communes,90,xa-b;xa-x",
        right="unit,name,group,points,formed_of\nxa-a,Xã A,communes,90,xa-b;xa-c",
    ),
)
