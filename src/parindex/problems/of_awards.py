"""PAR7xx: awards."""

from parindex.problems.kinds import Example, Kind, Sentence

KINDS = (
    Kind(
        code="PAR701",
        name="tie-at-cutoff-missing",
        severity="error",
        says=Sentence(
            vi="“{award}” có số lượng giới hạn nhưng không nói xử lý thế nào khi các đơn vị bằng nhau ở suất cuối cùng",
            en="'{award}' has a quota, but does not say what happens to a tie at its cut-off",
        ),
        hint=Sentence(
            vi="viết tie_at_cutoff: include, exclude, tie_break hoặc council",
            en="write tie_at_cutoff: include, exclude, tie_break or council",
        ),
        why=Sentence(
            vi="hai đơn vị bằng nhau ở suất cuối cùng: người thì đề nghị cả hai, người thì không đề nghị ai",
            en="of two units that tie for the last award some would propose both and others none",
        ),
        example=Example(
            file="awards.yaml",
            wrong="quota: {total: 2, compare: rank_share}",
            right="quota: {total: 2, compare: rank_share}\ntie_at_cutoff: include",
        ),
    ),
    Kind(
        code="PAR702",
        name="compare-missing",
        severity="error",
        says=Sentence(
            vi="số lượng chung của “{award}” dành cho nhiều nhóm nhưng không nói so sánh đơn vị khác nhóm thế nào",
            en="the quota of '{award}' spans several groups, but does not say how units of different groups compare",
        ),
        hint=Sentence(
            vi="viết compare: index, rank_share hoặc council",
            en="write compare: index, rank_share or council",
        ),
        why=Sentence(
            vi="so sở với huyện theo chỉ số hay theo thứ hạng thì đơn vị được đề nghị sẽ khác nhau",
            en="comparing departments and districts by index or by rank proposes different units",
        ),
        example=Example(
            file="awards.yaml",
            wrong="quota: {total: 2}",
            right="quota: {total: 2, compare: rank_share}",
        ),
    ),
    Kind(
        code="PAR703",
        name="no-tie-break-declared",
        severity="error",
        says=Sentence(
            vi="“{award}” dùng tie_break ở suất cuối cùng nhưng không có tie_break chung nào được khai báo",
            en="'{award}' breaks ties at its cut-off, but no common tie_break is declared",
        ),
        hint=Sentence(
            vi="khai báo tie_break trong đợt, hoặc chọn include, exclude, council",
            en="declare tie_break in the round, or choose include, exclude or council",
        ),
        hints=(
            (
                "set",
                Sentence(
                    vi="khai báo tie_break trong bộ tiêu chí, hoặc chọn include, exclude, council",
                    en="declare tie_break in the criteria set, or choose include, exclude or council",
                ),
            ),
            (
                "chains",
                Sentence(
                    vi="các nhóm của hình thức này có tie_break khác nhau: chọn include, exclude hoặc council",
                    en="the groups of this award break ties in different ways: choose include, exclude or council",
                ),
            ),
        ),
        why=Sentence(
            vi="máy không tự nghĩ ra được cách phân định: suất cuối cùng sẽ tùy vào thứ tự trong tệp",
            en="no order can be made up: the last award would go by the order of the file",
        ),
        example=Example(
            file="published/awards.yaml",
            by="validate published/round.yaml",
            wrong="tie_at_cutoff: tie_break",
            right="tie_at_cutoff: include",
        ),
    ),
    Kind(
        code="PAR704",
        name="quota-outside-among",
        severity="error",
        says=Sentence(
            vi="“{award}” không dành cho nhóm “{group}” nhưng có số lượng cho nhóm đó",
            en="'{award}' is not for group '{group}', but has a quota for it",
        ),
        hint=Sentence(vi="thêm nhóm vào among hoặc bỏ số lượng", en="add the group to among or drop its quota"),
        why=Sentence(
            vi="những suất này không bao giờ được dùng, trong khi ai cũng tưởng nhóm ấy được xét",
            en="these awards would never be given, while everybody thinks that the group is considered",
        ),
        example=Example(
            file="awards.yaml",
            wrong="quota: {groups: {departments: 1, districts: 1, communes: 5}}",
            right="quota: {groups: {departments: 1, districts: 1}}",
        ),
    ),
    Kind(
        code="PAR705",
        name="share-of-what",
        severity="error",
        says=Sentence(
            vi="“{award}”: share và of phải đi cùng nhau",
            en="'{award}': share and of go together",
        ),
        hint=Sentence(
            vi="viết of: eligible hoặc of: {{meeting: …}} bên cạnh share",
            en="write of: eligible or of: {{meeting: …}} beside share",
        ),
        why=Sentence(
            vi="20% của tất cả các đơn vị hay chỉ của các đơn vị đủ điều kiện là hai số suất khác nhau",
            en="20% of all units and 20% of those that meet the conditions are two different numbers of awards",
        ),
        example=Example(
            file="awards.yaml",
            at="quota: {total: 2, compare: rank_share}",
            wrong="quota: {share: 20%, compare: rank_share}",
            right="quota: {share: 20%, of: eligible, compare: rank_share}",
        ),
    ),
    Kind(
        code="PAR706",
        name="nominee-for-collectives",
        severity="error",
        says=Sentence(
            vi="“{award}” dành cho tập thể, không đề cử cá nhân được",
            en="'{award}' is for collectives and takes no nominees",
        ),
        hint=Sentence(vi="chọn hình thức có for: individuals", en="choose an award with for: individuals"),
        why=Sentence(
            vi="người được đề cử sẽ không bao giờ được xét, hoặc lấy mất suất của một tập thể",
            en="the person would never be considered, or would take the place of a collective",
        ),
        example=Example(
            file="round.yaml",
            at="awards: awards.yaml",
            wrong=(
                "awards: awards.yaml\n"
                "nominations:\n"
                "  - {award: merit, person: nguyen-van-a, unit: so-a, because: Có sáng kiến}"
            ),
            right=(
                "awards: awards.yaml\n"
                "nominations:\n"
                "  - {award: merit-person, person: nguyen-van-a, unit: so-a, because: Có sáng kiến}"
            ),
        ),
    ),
    Kind(
        code="PAR707",
        name="empty-quota",
        severity="error",
        says=Sentence(vi="“{award}”: quota không nêu số lượng nào", en="'{award}': the quota states no number"),
        hint=Sentence(
            vi="viết groups, per_cluster, total hoặc share; không giới hạn thì bỏ quota",
            en="write groups, per_cluster, total or share; without a limit leave the quota out",
        ),
        why=Sentence(
            vi="quota không nêu số lượng: người thì hiểu là không giới hạn, người thì hiểu là không có suất nào",
            en="a quota without a number is no limit to one reader and no award at all to another",
        ),
        example=Example(
            file="awards.yaml",
            wrong="quota: {compare: rank_share}",
            right="quota: {total: 2, compare: rank_share}",
        ),
    ),
    Kind(
        code="PAR708",
        name="award-without-round",
        severity="error",
        says=Sentence(
            vi="có đề cử nhưng đợt này không có quy định khen thưởng",
            en="there are nominations, but the round names no awards",
        ),
        hint=Sentence(vi="viết awards: awards.yaml", en="write awards: awards.yaml"),
        why=Sentence(
            vi="người được đề cử sẽ không được xét, vì không có quy định khen thưởng nào để xét",
            en="nobody of those nominated would be considered, for there is no award to consider them for",
        ),
        example=Example(
            file="round.yaml",
            at="awards: awards.yaml",
            wrong="nominations:\n  - {award: merit-person, person: nguyen-van-a, unit: so-a, because: Có sáng kiến}",
            right=(
                "awards: awards.yaml\n"
                "nominations:\n"
                "  - {award: merit-person, person: nguyen-van-a, unit: so-a, because: Có sáng kiến}"
            ),
        ),
    ),
    Kind(
        code="PAR709",
        name="nominee-outside-award",
        severity="error",
        says=Sentence(
            vi="“{award}” không dành cho nhóm “{group}” của đơn vị “{unit}”",
            en="'{award}' is not for group '{group}', that of unit '{unit}'",
        ),
        hint=Sentence(
            vi="thêm nhóm vào among của hình thức này, hoặc chọn hình thức khác",
            en="add the group to the award's among, or choose another award",
        ),
        why=Sentence(
            vi="người này được đề cử mà không bao giờ được xét, và không ai báo cho đơn vị biết",
            en="the person would be nominated and never considered, and nobody would tell the unit",
        ),
        example=Example(
            file="round.yaml",
            at="awards: awards.yaml",
            wrong=(
                "awards: awards.yaml\n"
                "nominations:\n"
                "  - {award: merit-person, person: nguyen-van-a, unit: huyen-c, because: Có sáng kiến}"
            ),
            right=(
                "awards: awards.yaml\n"
                "nominations:\n"
                "  - {award: merit-person, person: nguyen-van-a, unit: so-a, because: Có sáng kiến}"
            ),
        ),
    ),
)
