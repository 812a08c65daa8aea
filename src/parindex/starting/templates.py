"""The files that are the same for everybody; lines that begin with `#vi` or `#en` are comments in one language."""

CRITERIA_SET = """\
#vi Bộ tiêu chí mẫu để bắt đầu, không phải của cơ quan nào: thay tên, điểm và quy tắc bằng nội dung quyết định.
#vi Lưu tại criteria/<id>.yaml rồi kiểm tra: parindex validate criteria
#en A criteria set to begin with; no authority issued it. Put the decision's names, points and rules in place of these.
#en Save it as criteria/<id>.yaml, then check it: parindex validate criteria
format: parindex/criteria-set@1
#vi Đường dẫn dưới thư mục criteria/, không có đuôi .yaml.
#en Its path below criteria/, without .yaml.
id: <id>
year: <year>
title:
  vi: Bộ tiêu chí mẫu năm <year> (minh họa)
  en: Criteria set to begin with, <year> (illustrative)
#vi illustrative: minh họa. Chỉ ghi official khi mọi mục có nguồn (source) là quyết định đã ban hành.
#en illustrative: made up. Write official only once every item names its source, a decision that was issued.
status: illustrative
#vi Nguồn: tên văn bản như đã in; thêm url và ngày đọc (read) nếu có.
#en Sources: the title as printed; with url and the day it was read, where there are.
sources:
  decision:
    title: Quyết định ban hành bộ tiêu chí (chưa có)
#vi Các nhóm đơn vị áp dụng; tổng điểm được kiểm tra cho từng nhóm.
#en The groups of units it is for; sums are checked for each of them.
groups:
  - departments
  - districts
#vi Tổng điểm tối đa của các lĩnh vực.
#en The maximum of all areas together.
max: 15
#vi Làm tròn: points là số lẻ của điểm tính theo tỷ lệ (none: không làm tròn), index là số lẻ của chỉ số.
#vi Nếu quyết định không nói thì đây là lựa chọn của bạn: ghi lại điều đó.
#en Rounding: points are the decimals of points in proportion to a rate (none: not rounded), index those of the index.
#en Where the decision is silent this is your choice: say so.
rounding:
  points: none
  index: 2
#vi Xếp hạng, xếp loại theo chỉ số đã làm tròn (published) hay chỉ số chính xác (exact).
#en Ranks and bands go by the rounded index (published) or by the exact one (exact).
compare: published
#vi Sau khi đồng hạng: standard là 1, 2, 2, 4; dense là 1, 2, 2, 3.
#en After a tie: standard is 1, 2, 2, 4; dense is 1, 2, 2, 3.
ties: standard
#vi Khi bằng nhau: xét chỉ số của lĩnh vực "1", rồi chỉ số chính xác. Bỏ phần này thì để đồng hạng.
#en Where units tie: the index of area "1", then the exact index. Without these lines they stay tied.
tie_break:
  - area: "1"
  - exact
#vi Xếp loại từ cao xuống thấp; mức cuối không có ngưỡng. at_least: từ; more_than: trên.
#en Bands from the highest down; the last has no line. at_least includes the line, more_than does not.
bands:
  - key: good
    name:
      vi: Tốt
      en: Good
    at_least: 80
  - key: fair
    name:
      vi: Khá
      en: Fair
    at_least: 65
  - key: weak
    name:
      vi: Yếu
      en: Weak
#vi Cần khi có điểm trừ: 0 là tổng điểm không xuống dưới 0, none là được âm.
#en Needed where points can be taken away: 0 is never below zero, none is no floor.
total:
  floor: 0
#vi Số liệu dùng chung cho nhiều mục: khai một lần. Mặc định là số đếm từ 0 trở lên.
#en Figures that items share, answered once. They are whole numbers from 0 up unless they say otherwise.
figures:
  received:
    name: Tổng số hồ sơ tiếp nhận trong năm
  on_time:
    name: Số hồ sơ giải quyết đúng hạn
    at_most: received
  #vi Do bên ngoài cung cấp: chờ cho đến khi có.
  #en From outside: pending until it comes.
  sipas:
    name: Chỉ số hài lòng của người dân, tổ chức (SIPAS)
    kind: percent
    at_most: 100%
    given_by: sipas

areas:
  #vi Mã số luôn trong dấu nháy: không có dấu nháy thì 1.10 bị đọc thành 1.1.
  #en Codes stand in quotes: without them 1.10 is read as 1.1.
  - code: "1"
    name: Công tác chỉ đạo, điều hành CCHC
    max: 8
    criteria:
      - code: "1.1"
        name: Kế hoạch CCHC năm
        max: 3
        criteria:
          #vi deadline: điểm theo ngày. year-01-31 là ngày 31/01 của năm đánh giá.
          #en deadline: points by the day. year-01-31 is the 31st of January of the year evaluated.
          - code: "1.1.1"
            name: Ban hành kế hoạch CCHC năm
            max: 1
            #vi text: nguyên văn cách chấm trong quyết định; rule: cách máy tính điểm.
            #en text: the rule as the decision prints it; rule: what is worked out.
            text: "trong tháng 01: 1 | sau tháng 01: 0,5 | không ban hành: 0"
            evidence:
              - Kế hoạch CCHC năm
            figures:
              issued:
                name: Ngày ban hành kế hoạch
                kind: date
            rule:
              kind: deadline
              date: issued
              steps:
                - on_or_before: year-01-31
                  points: 1
              otherwise: 0.5
              never: 0
            #vi Ví dụ tính điểm được kiểm tra cùng quy tắc.
            #en Worked examples are checked with the rule.
            examples:
              - figures:
                  issued: <year>-01-31
                points: 1
              - figures:
                  issued: <year>-02-01
                points: 0.5
          #vi steps: điểm theo bậc của một tỷ lệ, bậc cao điểm viết trước.
          #en steps: points by steps of a rate, best first.
          - code: "1.1.2"
            name: Mức độ hoàn thành kế hoạch CCHC năm
            max: 2
            text: "từ 90% trở lên: 2 | từ 70% đến dưới 90%: tỷ lệ x 2 | dưới 70%: 0"
            evidence:
              - Báo cáo CCHC năm
            figures:
              done:
                name: Số nhiệm vụ đã hoàn thành
                at_most: planned
              planned:
                name: Số nhiệm vụ trong kế hoạch
            rule:
              kind: steps
              measure: done / planned
              steps:
                - at_least: 90%
                  points: 2
                - at_least: 70%
                  share: measure
                - points: 0
            #vi Mẫu số có thể bằng 0: excluded là loại khỏi điểm tối đa. Còn có full, zero, refused.
            #en The denominator may be 0: excluded is out of the maximum. There are full, zero and refused, too.
            not_arisen: excluded
            examples:
              - figures:
                  done: 40
                  planned: 50
                points: 1.6
      #vi checklist: mỗi điều kiện đạt được chừng này điểm.
      #en checklist: so many points for each condition that is met.
      - code: "1.2"
        name: Chất lượng kế hoạch
        max: 1
        text: "mỗi nội dung đạt: 0,5"
        evidence:
          - Kế hoạch CCHC năm
        rule:
          kind: checklist
          each: 0.5
          conditions:
            - key: products
              name: Xác định rõ sản phẩm
            - key: deadlines
              name: Xác định rõ thời hạn
      #vi options: chọn một phương án; điểm là points, hoặc share là tỷ lệ của điểm tối đa.
      #en options: one is chosen; its points, or a share of the maximum.
      - code: "1.3"
        name: Tuyên truyền CCHC
        max: 1
        text: "từ hai hình thức: 1 | một hình thức: 50% | không thực hiện: 0"
        evidence:
          - Báo cáo công tác tuyên truyền
        rule:
          kind: options
          options:
            - key: many
              name: Từ hai hình thức trở lên
              points: 1
            - key: one
              name: Một hình thức
              share: 50%
            - key: none
              name: Không thực hiện
              points: 0
      #vi yes_no: đạt thì được điểm tối đa, không đạt thì 0 (hoặc otherwise).
      #en yes_no: the maximum if it is met, else 0 (or otherwise).
      - code: "1.4"
        name: Phân công lãnh đạo phụ trách CCHC
        max: 1
        text: "có: 1 | không: 0"
        evidence:
          - Văn bản phân công
        rule:
          kind: yes_no
      #vi tally: start, rồi cộng hoặc trừ cho mỗi lần; floor và cap là mức thấp nhất và cao nhất.
      #en tally: start, and so many points for each piece; floor and cap are the least and the most.
      - code: "1.5"
        name: Thực hiện chế độ báo cáo
        max: 2
        text: "đủ, đúng hạn: 2 | mỗi báo cáo chậm: trừ 0,5; thấp nhất: 0"
        evidence:
          - Các báo cáo CCHC trong năm
        figures:
          late_reports:
            name: Số báo cáo chậm
        rule:
          kind: tally
          start: 2
          each:
            late_reports: -0.5
          floor: 0
          cap: 2
  - code: "2"
    name: Kết quả và tác động
    max: 7
    criteria:
      #vi ratio: điểm tối đa x tỷ lệ.
      #en ratio: maximum x rate.
      - code: "2.1"
        name: Giải quyết hồ sơ đúng hạn
        max: 3
        text: "tỷ lệ hồ sơ đúng hạn x 3"
        evidence:
          - Báo cáo của bộ phận một cửa
        rule:
          kind: ratio
          measure: on_time / received
        not_arisen: excluded
      - code: "2.2"
        name: Mức độ hài lòng của người dân, tổ chức
        max: 2
        text: "chỉ số hài lòng x 2"
        rule:
          kind: ratio
          measure: sipas
      #vi given: điểm do người thẩm định (verifier) hoặc nguồn bên ngoài cho.
      #en given: points by the verifier, or by a source outside.
      - code: "2.3"
        name: Sáng kiến cải cách hành chính
        max: 2
        text: "thẩm định: 0 - 2"
        rule:
          kind: given
          given_by: verifier
"""

ROUND = """\
#vi Đợt đánh giá mẫu năm <year>, theo bộ tiêu chí <set>.
#vi Thay tên, nhóm, đơn vị; rồi: parindex validate <file>
#en A round of <year> to begin with, by the criteria set <set>.
#en Put your names, groups and units in place of these; then: parindex validate <file>
format: parindex/round@1
#vi Tên của đợt, ghi cả trong sổ thẩm định.
#en The name of the round; its ledger names it, too.
id: <round>
year: <year>
title:
  vi: Đợt đánh giá năm <year> (cần điền tên)
  en: Round of <year> (name to fill in)
#vi illustrative: minh họa. Chỉ ghi official khi có quyết định và nguồn (sources).
#en illustrative: made up. Write official only once there is a decision, and name it under sources.
status: illustrative
#vi Các giai đoạn, với ngày cuối (until) nếu có; nộp sau ngày cuối của bước tự chấm là nộp muộn.
#en The stages, with their last day (until) if there is one; a sheet handed in after that of the claims is late.
stages:
  - key: self
    kind: claim
  - key: verification-1
    kind: verify
  - key: explanation
    kind: explain
  - key: verification-2
    kind: verify
#vi Làm tròn, đồng hạng, xếp loại lấy theo bộ tiêu chí của nhóm.
#en Rounding, ties and bands are those of the group's criteria set.
groups:
<groups>
#vi Các đơn vị; nhiều thì để trong bảng CSV: units: units.csv
#en The units; many of them go into a CSV table: units: units.csv
units:
<units>
#vi Khi đã có bảng điểm, sổ thẩm định, điều kiện khen thưởng thì bỏ dấu # ở các dòng sau:
#en Once there are sheets, a ledger, awards, take the # away from these lines:
# sheets: sheets/*.yaml
# ledger: ledger.yaml
# awards: awards.yaml
"""

AWARDS = """\
#vi Điều kiện khen thưởng mẫu: thay bằng quy định của cơ quan; rồi: parindex validate <file>
#en Awards to begin with: put your authority's conditions in place of these; then: parindex validate <file>
format: parindex/awards@1
#vi Mỗi đơn vị chỉ nhận một hình thức; bỏ dòng này nếu không giới hạn.
#en A unit takes one award at most; without this line it may take several.
one_per: unit
#vi Dấu hiệu bất lợi mà điều kiện có thể nêu; nộp muộn (late_submission) không cần khai.
#en Marks that conditions may ask about; late_submission needs no declaration.
flags:
  - key: under_discipline
    name:
      vi: Đang bị xem xét kỷ luật
      en: Under disciplinary review
#vi Từ cao xuống thấp: xét theo thứ tự này.
#en From the highest down: they are decided in this order.
awards:
  - key: flag
    name:
      vi: Cờ thi đua
      en: Emulation flag
    #vi collectives: tập thể; individuals: cá nhân được giới thiệu trong đợt (nominations).
    #en collectives, or individuals, who are nominated in the round.
    for: collectives
    #vi Phải đạt tất cả các điều kiện.
    #en All of these must be met.
    when:
      - rank:
          at_most: 1
      - index:
          at_least: 90
<area>
      - not_flagged:
          - under_discipline
          - late_submission
    #vi Số lượng tối đa, và cách so sánh các đơn vị của những nhóm khác nhau.
    #en How many at most, and how units of different groups compare.
    quota:
      total: 3
      compare: rank_share
    #vi Khi bằng nhau ở suất cuối: include, exclude, tie_break, hoặc council (hội đồng quyết định).
    #en Where units tie at the last place: include, exclude, tie_break, or council (who decide).
    tie_at_cutoff: council
  - key: merit
    name:
      vi: Bằng khen
      en: Certificate of merit
    for: collectives
    when:
<merit>
      - not_flagged:
          - under_discipline
    quota:
      total: 10
      compare: rank_share
    tie_at_cutoff: council
"""

LEDGER = """\
#vi Sổ thẩm định của đợt <round>. Chỉ ghi thêm dòng mới, không sửa dòng cũ.
#vi Mỗi dòng có đơn vị, giai đoạn, người ghi, ngày, và một việc: sửa câu trả lời, cho điểm, chấp nhận hoặc trừ điểm.
#en The ledger of the round <round>. It only grows: new entries, none changed.
#en Each has a unit, a stage, who made it, a day, and does one thing: corrects, gives points, accepts or deducts.
format: parindex/ledger@1
#vi Mã (id) của đợt đánh giá.
#en The id of the round.
round: <round>
#vi Chưa có dòng nào. Bỏ [] khi ghi dòng đầu; các dòng mẫu ở dưới, bỏ dấu # và sửa để dùng.
#en There are none yet. Take [] away for the first; below are some to copy: take the # away and change them.
entries: []
"""

ENTRIES: tuple[tuple[str, str, str], ...] = (
    (
        "answer",
        "sửa câu trả lời của mục <code>: <name>",
        "corrects the answer to item <code>: <name>",
    ),
    ("asks", "yêu cầu giải trình", "asks the unit to explain"),
    ("points", "cho điểm mục <code>: <name>", "gives item <code> its points: <name>"),
    ("deduct", "trừ vào tổng điểm", "takes points from the total"),
    ("accept", "chấp nhận tất cả phần còn lại: xác nhận kết quả", "accepts all else: signs the unit off"),
)
