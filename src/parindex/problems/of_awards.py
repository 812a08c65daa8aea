"""PAR7xx: awards."""

from parindex.problems.kinds import Kind, Sentence

KINDS = (
    Kind(
        code="PAR701",
        name="tie-at-cutoff-missing",
        severity="error",
        says=Sentence(
            vi="“{award}” có số lượng giới hạn nhưng không nói khi bằng nhau ở ngưỡng thì sao",
            en="'{award}' has a quota, but does not say what happens to a tie at its cut-off",
        ),
        hint=Sentence(
            vi="viết tie_at_cutoff: include, exclude, tie_break hoặc council",
            en="write tie_at_cutoff: include, exclude, tie_break or council",
        ),
        wrong="quota: {total: 21, compare: index}",
        right="quota: {total: 21, compare: index}\ntie_at_cutoff: council",
    ),
    Kind(
        code="PAR702",
        name="compare-missing",
        severity="error",
        says=Sentence(
            vi="số lượng chung của “{award}” trải trên nhiều nhóm nhưng không nói so sánh giữa các nhóm thế nào",
            en="the quota of '{award}' spans several groups, but does not say how units of different groups compare",
        ),
        hint=Sentence(
            vi="viết compare: index, rank_share hoặc council",
            en="write compare: index, rank_share or council",
        ),
        wrong="among: [departments, districts]\nquota: {total: 21}",
        right="among: [departments, districts]\nquota: {total: 21, compare: rank_share}",
    ),
    Kind(
        code="PAR703",
        name="no-tie-break-declared",
        severity="error",
        says=Sentence(
            vi="“{award}” dùng tie_break ở ngưỡng nhưng không có tie_break chung nào được khai báo",
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
        wrong="tie_at_cutoff: tie_break",
        right="tie_at_cutoff: council",
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
        wrong="among: [departments]\nquota: {groups: {districts: 1}}",
        right="among: [departments, districts]\nquota: {groups: {districts: 1}}",
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
        wrong="quota: {share: 20%}",
        right="quota: {share: 20%, of: eligible}",
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
        wrong="nominations:\n  - {award: merit, person: p-1, unit: so-a, because: Sáng kiến}",
        right="nominations:\n  - {award: merit-person, person: p-1, unit: so-a, because: Sáng kiến}",
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
        wrong="quota: {compare: index}",
        right="quota: {total: 21, compare: index}",
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
        wrong="nominations:\n  - {award: merit-person, person: p-1, unit: so-a, because: Sáng kiến}",
        right="awards: awards.yaml",
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
        wrong="nominations:\n  - {award: person, person: p-1, unit: xa-a, because: Sáng kiến}   # among: [departments]",
        right="nominations:\n  - {award: person, person: p-1, unit: so-a, because: Sáng kiến}",
    ),
)
