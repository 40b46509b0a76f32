/** Như câu tiếng Anh. Still to be read by a native speaker. */
export const SENTENCES: Readonly<Record<string, string>> = {
	"The id of the procedure.": "Mã định danh của thủ tục.",
	"The first day on which new cases start on this text.": "Ngày đầu tiên hồ sơ mới theo bản này.",
	"The national code of the procedure.": "Mã số quốc gia của thủ tục.",
	"How sure the fact is; a release refuses `illustrative` and `unknown`, and `likely` is shown as such.":
		"Điều này chắc chắn đến đâu. Khi công bố, “chỉ minh họa” và “chưa rõ” không được chấp nhận; “có khả năng” được ghi rõ là như vậy.",
	"The name shown to people; default: that of what it uses or names (a field, a standard item, a letter, an answer, a procedure), else the id as words.":
		"Tên mà người dân và cán bộ nhìn thấy. Để trống thì lấy tên của mục được dùng hay được nhắc đến ở đây; nếu cũng không có thì lấy mã định danh.",
	"One or two sentences under the title.": "Một, hai câu giải thích đứng dưới tên.",
	"The value that names a case in lists.": "Giá trị dùng để gọi tên hồ sơ trong các danh sách.",
	"The body that answers for the text.": "Cơ quan chịu trách nhiệm về nội dung của thủ tục.",
	"The role that is named as answering for a case.":
		"Vai trò được nêu tên là người chịu trách nhiệm về hồ sơ.",
	"What people call it in everyday words, with commas between: a search finds it by them.":
		"Những tên người dân thường gọi, cách nhau bằng dấu phẩy: khi tìm kiếm sẽ thấy thủ tục theo các tên này.",
	"The day by which its owner looks at the whole text again.":
		"Chậm nhất vào ngày này, cơ quan chịu trách nhiệm rà soát lại toàn bộ nội dung.",
	"The calendar by which its clocks count.": "Lịch làm việc dùng để tính các thời hạn.",
	"The languages of its texts; the first is that of words without a language.":
		"Các ngôn ngữ của thủ tục. Thứ tiếng đầu là của những câu chữ không ghi ngôn ngữ.",
	"The one currency of its amounts; default: the one they are written in.":
		"Đơn vị tiền tệ duy nhất của mọi khoản tiền. Để trống thì lấy đơn vị đã viết trong các khoản.",
	"How long a case is kept after its end, before all but its skeleton is erased.":
		"Hồ sơ được lưu bao lâu sau khi kết thúc. Sau đó mọi thứ bị xóa, chỉ còn phần khung: bước nào, khi nào, kết quả gì.",
	"How long a draft lives that is not submitted.": "Bản nháp chưa nộp được giữ bao lâu.",
	"The legal basis of this item: a source of a law file, then where in it.":
		"Căn cứ pháp lý của mục này: một văn bản trong tệp nguồn luật, rồi điều, khoản nào.",
	"First day on which this item is in force.": "Ngày đầu tiên mục này có hiệu lực.",
	"Last day on which this item is in force.": "Ngày cuối cùng mục này có hiệu lực.",
	"For authors; never shown to applicants.":
		"Dành cho người soạn; người nộp hồ sơ không bao giờ thấy.",
	"Findings that are accepted on this item, each with the written reason.":
		"Những phát hiện được chấp nhận ở mục này, mỗi phát hiện kèm lý do viết rõ.",
	"The id this item had before: a case that moves here from an older edition brings along what it held under that id.":
		"Mã định danh trước đây của mục này. Hồ sơ từ phiên bản cũ chuyển sang mang theo những gì đã ghi dưới mã đó.",
	"What people should know before, during and after.":
		"Điều người dân cần biết trước, trong và sau khi làm thủ tục.",
	"What it wants to reach, in percent of the cases.":
		"Mục tiêu muốn đạt, tính bằng phần trăm số hồ sơ.",
	"What it wants to ask of people at the most, on any way: what its burden is held against.":
		"Thủ tục được đòi hỏi người dân nhiều nhất bao nhiêu, dù hồ sơ đi đường nào. Gánh nặng được so với mức này.",
	"Where and from when it is offered; default: everywhere from the day of the edition.":
		"Nơi nào và từ ngày nào có thủ tục này. Để trống thì ở mọi nơi, từ ngày phiên bản có hiệu lực.",
	"The ways in which a case can be filed.": "Các cách nộp hồ sơ.",
	"Who takes part, by what they are to the case.":
		"Những ai tham gia, theo quan hệ của họ với hồ sơ.",
	"Which office serves, for each kind of work.": "Cơ quan nào giải quyết từng loại việc.",
	"Which values overlays, bundles and users of parts may `set`, and within which limits.":
		"Những giá trị mà quy định riêng của địa phương, hoặc thủ tục bắt đầu thủ tục này, được đặt khác đi, và trong giới hạn nào.",
	"The fields of a case.": "Những gì hồ sơ biết về người dân và việc của họ.",
	"Values that are computed by rule.": "Các giá trị được tính theo quy tắc.",
	"Rules with a name: a yes or no that can be used in several places.":
		"Điều kiện có tên: có hoặc không, dùng được ở nhiều chỗ.",
	"What must hold of the answers beyond the limits of single fields.":
		"Điều phải đúng giữa các câu trả lời, ngoài giới hạn của từng trường.",
	"The evidence a case has to show.": "Giấy tờ mà hồ sơ phải có.",
	"What it costs, line by line.": "Phí, lệ phí phải nộp, từng khoản một.",
	"Who else pays a part of a fee.": "Ai trả một phần lệ phí thay cho người nộp.",
	"The budgets of time; `total` is the promise to the citizen.":
		"Các thời hạn; thời hạn “total” là lời hứa với người dân.",
	"What is issued at the end.": "Kết quả được cấp khi giải quyết xong.",
	"What a procedure that starts this one may read once it is granted.":
		"Những giá trị mà thủ tục đã bắt đầu thủ tục này được đọc, khi hồ sơ ở đây được chấp thuận.",
	"The step with which a case begins.": "Bước bắt đầu của hồ sơ.",
	"The steps a case passes through, by id.": "Các bước mà hồ sơ đi qua, mỗi bước một mã định danh.",
	"What may be done in every state until the case ends.":
		"Những việc làm được bất cứ lúc nào, cho đến khi hồ sơ kết thúc.",
	"What may be done after an end.": "Những việc làm được sau khi hồ sơ kết thúc.",
	"The id by which `follow` steps name it.":
		"Mã định danh mà các bước “theo phần dùng chung” gọi đến.",
	"What a procedure has to have to follow this part.":
		"Những gì thủ tục phải có thì mới dùng được phần này.",
	"Which values whoever follows it may `set`, and within which limits.":
		"Những giá trị mà thủ tục dùng phần này được đặt khác đi, và trong giới hạn nào.",
	"The step with which it begins.": "Bước bắt đầu của phần này.",
	"The ways out, each of which a `follow` step continues.":
		"Các lối ra; bước dùng phần này nối tiếp từng lối.",
	"Its steps, by id.": "Các bước của phần này, mỗi bước một mã định danh.",
	"The fields that procedures `use`, by id.":
		"Các trường dùng chung cho nhiều thủ tục, mỗi trường một mã định danh.",
	"Code lists by id.": "Các danh mục mã, mỗi danh mục một mã định danh.",
	"Letters and notices, by id.": "Văn bản và thông báo, mỗi mẫu một mã định danh.",
	"Sources of law, by id.": "Các nguồn luật, mỗi nguồn một mã định danh.",
	"Registers of the state, by id.":
		"Các cơ sở dữ liệu của nhà nước, mỗi cơ sở dữ liệu một mã định danh.",
	"Kinds of office, by id.": "Các loại cơ quan, mỗi loại một mã định danh.",
	"Channels that procedures `use`, by id.":
		"Các cách nộp dùng chung cho nhiều thủ tục, mỗi cách một mã định danh.",
	"Roles that procedures `use`, by id.":
		"Các vai trò dùng chung cho nhiều thủ tục, mỗi vai trò một mã định danh.",
	"Clocks that procedures `use`, by id.":
		"Các thời hạn dùng chung cho nhiều thủ tục, mỗi thời hạn một mã định danh.",
	"Steps that procedures `use`, by id: ends above all.":
		"Các bước dùng chung cho nhiều thủ tục, nhất là bước kết thúc; mỗi bước một mã định danh.",
	"Anytime actions that procedures `use`, by id.":
		"Những việc làm được bất cứ lúc nào, dùng chung cho nhiều thủ tục, mỗi việc một mã định danh.",
	"The id by which procedures and offices name it.":
		"Mã định danh để thủ tục và cơ quan nhắc đến lịch này.",
	"The IANA time zone of its hours and days.":
		"Múi giờ của các giờ và ngày trong lịch, theo tên IANA.",
	"The days it knows; a deadline that can run past them is a finding.":
		"Khoảng ngày mà lịch biết. Thời hạn có thể vượt ra ngoài khoảng này thì bị báo.",
	"How days are counted.": "Cách tính ngày.",
	"Opening hours by weekday; days left out are closed.":
		"Giờ làm việc theo từng thứ trong tuần. Thứ nào không ghi là nghỉ.",
	"Holidays and exchanged working days, by day.":
		"Ngày nghỉ lễ và ngày làm bù, ghi theo từng ngày.",
	"Named sets of days, on which a channel can be closed.":
		"Các nhóm ngày có tên; vào những ngày đó một cách nộp có thể không nhận.",
	"The calendar of the procedures they hold for.":
		"Lịch làm việc của các thủ tục áp dụng định mức này.",
	"How long things take.": "Mỗi việc mất bao lâu.",
	"Prices of the Standard Cost Model; left out, nothing is said in money.":
		"Đơn giá theo mô hình chi phí chuẩn (SCM). Để trống thì không tính ra tiền.",
	"The id of this variation.": "Mã định danh của quy định riêng này.",
	"The procedure it varies.": "Thủ tục có quy định riêng ở đây.",
	"The units for which it holds, with all units below them.":
		"Các đơn vị áp dụng, cùng mọi đơn vị cấp dưới.",
	"What is different in these places: values that the procedure leaves open, each with what it is there.":
		"Điểm khác ở những nơi này: các giá trị mà thủ tục để mở, mỗi giá trị với mức áp dụng ở đó.",
	"The procedure whose open cases are moved.":
		"Thủ tục có hồ sơ đang giải quyết được chuyển phiên bản.",
	"The edition the cases are on.": "Phiên bản mà hồ sơ đang theo.",
	"The edition they are moved to.": "Phiên bản mà hồ sơ được chuyển sang.",
	"Which cases are moved; default: all.":
		"Những hồ sơ nào được chuyển. Để trống thì chuyển tất cả.",
	"The step where a case stands, and where it goes; steps left out stay on the old edition.":
		"Hồ sơ đang ở bước nào thì chuyển sang bước nào. Hồ sơ ở bước không ghi ở đây thì ở lại phiên bản cũ.",
	"The procedure it is a story of.": "Thủ tục mà các kịch bản này kể.",
	"Stories of cases, by id.": "Chuyện của các hồ sơ, mỗi kịch bản một mã định danh.",
	"The procedure that is simulated under these assumptions.":
		"Thủ tục được mô phỏng theo các giả định này.",
	"The day on which cases begin to come; default: the edition's first open day.":
		"Ngày hồ sơ bắt đầu đến. Để trống thì là ngày làm việc đầu tiên của phiên bản.",
	"Cases that come before it is over are simulated but not counted: an office begins empty.":
		"Khoảng đầu có mô phỏng nhưng không tính, vì lúc mới bắt đầu cơ quan chưa có hồ sơ nào.",
	"How many cases come, and when.": "Bao nhiêu hồ sơ đến, và đến khi nào.",
	"Which scenarios the cases are like; default: all are like the first one.":
		"Hồ sơ giống những kịch bản nào. Để trống thì tất cả giống kịch bản đầu tiên.",
	"To which of several offices cases come, where officers are counted by office; the ids are free.":
		"Hồ sơ đến cơ quan nào trong nhiều cơ quan, khi cán bộ được đếm theo từng cơ quan. Mã định danh đặt tùy ý.",
	"How many officers a role has, in all or at each of the `offices`; default: enough to be busy for four fifths of the time.":
		"Mỗi vai trò có bao nhiêu cán bộ, tính chung hay ở từng cơ quan. Để trống thì vừa đủ để họ bận bốn phần năm thời gian.",
	"What is assumed of steps, by their names.": "Giả định về các bước, ghi theo tên bước.",
	"What is assumed of registers, by their ids.":
		"Giả định về các cơ sở dữ liệu, ghi theo mã định danh.",
	"The procedure or part whose texts these are, or `library` for the shared files.":
		"Thủ tục hay phần dùng chung có câu chữ ở đây; với các tệp dùng chung thì ghi “library”.",
	"The language of the texts; its direction follows from it.":
		"Ngôn ngữ của các câu chữ này; chiều viết theo ngôn ngữ.",
	"Where a text stands, and its words in this language.":
		"Câu chữ nằm ở chỗ nào, và viết thế nào trong ngôn ngữ này.",
	"Who may apply, and what they need.": "Ai được nộp, và cần chuẩn bị gì.",
	"What happens meanwhile, and how the state of the case can be seen.":
		"Trong lúc chờ có những việc gì, và xem tình trạng hồ sơ bằng cách nào.",
	"How to appeal, and what comes next.": "Khiếu nại thế nào, và tiếp theo làm gì.",
	"This is that item of a standard file; what is written here as well counts instead.":
		"Dùng mục chuẩn này của thư viện. Những gì viết ở đây thay cho nội dung của mục chuẩn.",
	"The role that types for the applicant; default: the applicant.":
		"Vai trò điền thay người nộp. Để trống thì người nộp tự điền.",
	"How it is proved, for each session, that the citizen asked this person to act.":
		"Trong mỗi phiên, chứng minh thế nào rằng người dân đã nhờ người này.",
	"Steps done by a helper that count only once the citizen has confirmed them.":
		"Những bước người khác làm giúp, chỉ được tính khi người dân đã xác nhận.",
	"The only steps a partner may do in the citizen's name; default: none.":
		"Những bước duy nhất mà đại lý được làm thay người dân. Để trống thì không được làm bước nào.",
	"The most a partner may charge; more is flagged.":
		"Mức thu nhiều nhất của đại lý; thu hơn thì bị cảnh báo.",
	"Whether effort is counted for each act.": "Có tính công sức cho từng việc không.",
	"A day set of the calendar on which the channel explains and redirects.":
		"Nhóm ngày mà cách nộp này không nhận, chỉ giải thích và hướng dẫn sang cách khác.",
	"The condition under which a person passes all the same.":
		"Điều kiện để một người vẫn được nhận vào những ngày đó.",
	"The least assurance of identity on this channel.":
		"Mức xác thực danh tính thấp nhất khi nộp theo cách này.",
	"The channel is offered only while this rule holds.":
		"Chỉ có cách nộp này khi điều kiện ở đây đúng.",
	"What this person is to the case.": "Quan hệ của người này với hồ sơ.",
	"Who may apply; default: a citizen.": "Ai được nộp. Để trống thì là công dân.",
	"The rule that gives the personal or organisation number of the person whose task it is.":
		"Quy tắc cho biết số định danh cá nhân hay mã số tổ chức của người phải làm việc này.",
	"The role a representative acts for.": "Vai trò mà người đại diện làm thay.",
	"The document or source that shows the power to represent.":
		"Giấy tờ hay nguồn dữ liệu chứng minh quyền đại diện.",
	"The office where an officer works: an entry of `offices`.":
		"Cơ quan nơi cán bộ làm việc, chọn trong phần “Cơ quan” của thủ tục.",
	"The least assurance of identity; a lower login is told how to step up.":
		"Mức xác thực danh tính thấp nhất. Ai đăng nhập ở mức thấp hơn thì được hướng dẫn nâng lên.",
	"Whether another person may stand in.": "Người khác có được làm thay không.",
	"The office: where the case was handed in, or a kind of office and the unit it serves.":
		"Cơ quan: nơi nhận hồ sơ, hoặc một loại cơ quan cùng đơn vị mà nó phục vụ.",
	"Exceptions, which exclude each other.":
		"Các trường hợp ngoại lệ; không có hai trường hợp cùng đúng.",
	"The smallest value that may be set.": "Giá trị nhỏ nhất được đặt.",
	"The largest value that may be set.": "Giá trị lớn nhất được đặt.",
	"Who may decide about the value.": "Ai được quyết định giá trị này.",
	"This field is that one of the catalogue; other keys refine its texts, and its limits only tighter.":
		"Dùng trường này của danh mục chung. Ở đây có thể sửa lời; giới hạn thì chỉ được chặt hơn.",
	"In the catalogue: all members of that group, and those of `group` here.":
		"Trong danh mục chung: gồm mọi trường của nhóm đó, cùng những trường ghi trong nhóm ở đây.",
	"The type of its value.": "Kiểu giá trị của trường.",
	"The field is a list with that many items.": "Trường là một danh sách với từng này mục.",
	"The code list of a choice.": "Danh mục mã để chọn.",
	"The codes of the list that may be chosen here.":
		"Chỉ những mã này của danh mục được chọn ở đây.",
	"The field whose chosen code limits this list to the codes that belong to it.":
		"Mã đã chọn ở trường này giới hạn danh mục: chỉ còn những mã thuộc về nó.",
	"What a text looks like, in words.": "Văn bản phải viết theo dạng nào, tả bằng lời.",
	"A well-known form of text.": "Một dạng viết quen thuộc, như địa chỉ thư điện tử.",
	"The check digits it has to carry.": "Số kiểm tra mà giá trị phải có.",
	"The fewest characters.": "Số ký tự ít nhất.",
	"The most characters; required for free text.":
		"Số ký tự nhiều nhất; bắt buộc với văn bản tự do.",
	"How many lines the box has; more than one gives a text area.":
		"Ô nhập có mấy dòng; nhiều hơn một thì là ô lớn để viết dài.",
	"The smallest number or amount.": "Số hay số tiền nhỏ nhất.",
	"The largest number or amount.": "Số hay số tiền lớn nhất.",
	"How many digits stand after the point.": "Có mấy chữ số sau dấu phẩy.",
	"The unit shown beside a number.": "Đơn vị ghi bên cạnh số.",
	"The first day or moment allowed: a day, `today`, `now` or another field.":
		"Ngày hay thời điểm sớm nhất được chấp nhận: một ngày, “today” (hôm nay), “now” (bây giờ) hoặc một trường khác.",
	"The last day or moment allowed: a day, `today`, `now` or another field.":
		"Ngày hay thời điểm muộn nhất được chấp nhận: một ngày, “today” (hôm nay), “now” (bây giờ) hoặc một trường khác.",
	"The file types that are taken; default: `pdf jpeg png`.":
		"Các loại tệp được nhận. Để trống thì là pdf, jpeg và png.",
	"The largest size of one file.": "Dung lượng lớn nhất của một tệp.",
	"In the catalogue, of a kind of document: where it may be had without its paper, tried in order.":
		"Trong danh mục chung, với một loại giấy tờ: những nơi có thể lấy mà không cần bản giấy, thử lần lượt.",
	"A declaration that has to be made: only yes goes on.":
		"Lời cam đoan bắt buộc: chỉ khi chọn “có” mới đi tiếp.",
	"A value shown as a hint, and used by generated journeys.":
		"Giá trị mẫu hiện ra làm gợi ý, và dùng khi máy tự chạy thử.",
	"A value that is filled in and can be changed.": "Giá trị có sẵn lúc đầu, sửa được.",
	"Whether it may be left empty.": "Có được bỏ trống không.",
	"It has to be answered only while this rule holds.":
		"Chỉ bắt buộc trả lời khi điều kiện này đúng.",
	"It is shown, and exists, only while this rule holds.":
		"Chỉ hiện và chỉ có khi điều kiện này đúng.",
	"The register or login its value is taken from, shown with source and day and not typed.":
		"Cơ sở dữ liệu hay lần đăng nhập cho biết giá trị; hiện kèm nguồn và ngày, người dân không phải gõ.",
	"As `prefill`, but not shown for confirmation.":
		"Như “Lấy từ cơ sở dữ liệu”, nhưng không hiện ra để xác nhận.",
	"What happens when the register is down or has nothing.":
		"Làm gì khi cơ sở dữ liệu không chạy hoặc không có gì.",
	"The written reason why it is asked though a register holds it.":
		"Lý do viết rõ vì sao vẫn hỏi, dù cơ sở dữ liệu đã có.",
	"Whether a wrong form, check digit or limit refuses the value or only advises.":
		"Sai dạng viết, số kiểm tra hay giới hạn thì không nhận, hay chỉ nhắc.",
	"How strictly the value is handled in logs, masks and drafts.":
		"Giá trị được giữ kín đến đâu trong nhật ký, khi che bớt và trong bản nháp.",
	"The HTML autocomplete token, so that browsers can fill it in.":
		"Tên mà trình duyệt hiểu (HTML autocomplete) để tự điền giúp.",
	"The URI that says what it means, for exports.":
		"Địa chỉ (URI) nói rõ ý nghĩa của trường, dùng khi xuất dữ liệu.",
	"The members of a group, by id.": "Các trường của nhóm, mỗi trường một mã định danh.",
	"What must hold of the members of a group, wherever it is used; its rules read them as `this`.":
		"Điều phải đúng giữa các trường của nhóm, ở mọi nơi dùng nhóm. Trong quy tắc, nhóm được gọi là “this”.",
	"The type of the value.": "Kiểu của giá trị.",
	"The rule that computes it.": "Quy tắc tính giá trị.",
	"The rule that makes it yes or no.": "Quy tắc cho biết có hay không.",
	"The check is made only while this rule holds.": "Chỉ kiểm tra khi điều kiện này đúng.",
	"What must hold.": "Điều phải đúng.",
	"Whether a broken check refuses the submission or only advises.":
		"Khi không đúng thì không cho nộp, hay chỉ nhắc.",
	"What is said when it does not hold.": "Lời báo khi điều đó không đúng.",
	"The kind of evidence in the catalogue, by which the repository knows it; default: its own id.":
		"Loại giấy tờ trong danh mục chung, để kho dữ liệu điện tử nhận ra. Để trống thì lấy mã định danh của chính nó.",
	"The document is required only while this rule holds.":
		"Chỉ cần giấy tờ này khi điều kiện ở đây đúng.",
	"Alternatives in order of preference, of which one is enough.":
		"Các giấy tờ thay thế nhau, thứ nên có đứng trước; có một là đủ.",
	"How it may be shown, tried in order: a source of a register, `repository`, `wallet`, `earlier_case`, `upload`, `show`, `hand_in`.":
		"Các cách chứng minh, thử lần lượt: cơ sở dữ liệu, kho dữ liệu điện tử, ví điện tử, hồ sơ trước, tải tệp lên, xuất trình, nộp bản giấy.",
	"What has to be handed in.": "Phải nộp dạng nào, như bản chính hay bản sao.",
	"How many copies are needed.": "Cần mấy bản.",
	"How many files it may consist of.": "Giấy tờ có thể gồm mấy tệp.",
	"The role whose signature it has to carry.": "Vai trò phải ký giấy tờ này.",
	"Whether a case without it is refused or may be filed incomplete.":
		"Thiếu giấy tờ này thì không nhận hồ sơ, hay vẫn cho nộp.",
	"The written reason why a paper is still asked though a register has the data.":
		"Lý do viết rõ vì sao vẫn cần giấy, dù cơ sở dữ liệu đã có.",
	"The line exists only while this rule holds.": "Chỉ có khoản này khi điều kiện ở đây đúng.",
	"The base amount, or a rule that gives it.": "Số tiền gốc, hoặc quy tắc tính ra nó.",
	"The whole number by which the amount is multiplied.": "Số nguyên được nhân với số tiền.",
	"The lines in whose place it is due: in no case both.":
		"Khoản này nộp thay cho các khoản nào; không bao giờ nộp cả hai.",
	"Which rate counts when several hold at once.": "Khi nhiều mức cùng đúng thì tính mức nào.",
	"Other amounts under conditions.": "Các mức khác, theo điều kiện.",
	"The fee it is taken off.": "Khoản lệ phí được hỗ trợ.",
	"It is given only while this rule holds.": "Chỉ hỗ trợ khi điều kiện này đúng.",
	"How much is taken off.": "Được trừ bao nhiêu tiền.",
	"The share of the fee that is taken off.": "Được trừ bao nhiêu phần trăm của khoản lệ phí.",
	"The budget that bears it.": "Ngân sách chịu khoản này.",
	"Whose duty it measures; default: the office's.":
		"Thời hạn này là của ai. Để trống thì là của cơ quan.",
	"What is received later counts as received on the next working day.":
		"Nhận sau giờ này thì tính là nhận vào ngày làm việc kế tiếp.",
	"The events that start it, whichever happens first; default: the submission.":
		"Sự việc khiến thời hạn bắt đầu tính, việc nào đến trước thì lấy. Để trống thì từ lúc nộp hồ sơ.",
	"The events that give it the full budget again.": "Sự việc khiến thời hạn được tính lại từ đầu.",
	"How much time there is.": "Độ dài của thời hạn.",
	"The first such time of day at or after the start.":
		"Hạn là lần đầu đến giờ này, kể từ lúc bắt đầu.",
	"Other budgets under conditions that exclude each other.":
		"Các thời hạn khác theo điều kiện; không có hai điều kiện cùng đúng.",
	"The event that ends it; default: any end.":
		"Sự việc khiến thời hạn kết thúc. Để trống thì là khi hồ sơ kết thúc.",
	"When those concerned are warned that time runs out.":
		"Nhắc những người liên quan lúc nào, khi sắp hết thời hạn.",
	"What follows when it is late; default: counted, and the accountable role is told.":
		"Điều xảy ra khi quá hạn. Để trống thì ghi nhận là trễ, và báo cho vai trò chịu trách nhiệm.",
	"The kind of evidence in the catalogue as which others know it; default: its id.":
		"Loại giấy tờ trong danh mục chung, để nơi khác nhận ra kết quả này. Để trống thì lấy mã định danh của nó.",
	"The message that is its template; default: that of the deployment.":
		"Mẫu văn bản để in kết quả. Để trống thì dùng mẫu của nơi triển khai.",
	"How many originals are issued.": "Cấp mấy bản chính.",
	"The rule that says how many copies are issued.": "Quy tắc cho biết cấp mấy bản sao.",
	"Whether it is kept in the repository, where other procedures find it.":
		"Có lưu vào kho dữ liệu điện tử để thủ tục khác tìm thấy không.",
	"How long it is valid.": "Có giá trị trong bao lâu.",
	"The rule that gives the last day on which it is valid, read when it is issued.":
		"Quy tắc cho biết ngày cuối cùng còn giá trị, tính vào lúc cấp.",
	"What is done at this step: one of a closed list of verbs.":
		"Việc được làm ở bước này, chọn trong một danh sách có sẵn.",
	"The role, or the roles, that act.": "Vai trò làm bước này, một hoặc nhiều.",
	"In a branch: the branch is skipped unless this rule holds.":
		"Trong một nhánh: nhánh bị bỏ qua nếu điều kiện này không đúng.",
	"Nobody who did one of these steps in this case may do this one.":
		"Ai đã làm một trong các bước này của hồ sơ thì không được làm bước này.",
	"Whether another may stand in here; it can only be tighter than the role's.":
		"Ở đây người khác có được làm thay không; chỉ được chặt hơn quy định của vai trò.",
	"The least assurance of identity here; it can only be higher than the role's.":
		"Mức xác thực danh tính thấp nhất ở bước này; chỉ được cao hơn mức của vai trò.",
	"The data and documents that are shown; default: what was asked so far, without what is sensitive.":
		"Dữ liệu và giấy tờ được xem. Để trống thì là những gì đã hỏi đến lúc đó, trừ thông tin nhạy cảm.",
	"The pages of the form.": "Các trang của tờ khai, theo thứ tự người dân gặp.",
	"Data that the officer enters.": "Dữ liệu do cán bộ nhập.",
	"Only what was marked may be changed; without it the whole form is open.":
		"Chỉ được sửa mục đã đánh dấu. Để trống thì sửa được cả tờ khai.",
	"The data that are shown for confirmation.": "Dữ liệu hiện ra để xác nhận.",
	"How it may be confirmed; default: `app`.":
		"Được xác nhận bằng cách nào. Để trống thì qua ứng dụng.",
	"The office where people attend.": "Cơ quan nơi phải đến.",
	"Why they have to be there in person.": "Vì sao phải đến trực tiếp.",
	"The role that leads, and says how it went.":
		"Vai trò chủ trì, và ghi lại buổi làm việc diễn ra thế nào.",
	"The results, letters or documents that are signed.": "Kết quả, văn bản hay giấy tờ được ký.",
	"Who says when: `chosen by <role>` among free times, or `set by <role>`.":
		"Ai định giờ: “chosen by” rồi tên vai trò được chọn trong các giờ còn trống, hoặc “set by” rồi tên vai trò ấn định giờ.",
	"The fee lines that are paid; default: all that are not yet paid.":
		"Các khoản phải nộp. Để trống thì là mọi khoản chưa nộp.",
	"The name of the item in rules.": "Tên gọi của mỗi mục trong các quy tắc.",
	"How it is delivered.": "Trả kết quả bằng cách nào.",
	"Who may replace the outcome of the rule, with a written reason.":
		"Ai được thay kết quả do quy tắc đưa ra, có viết lý do.",
	"The share of the cases that is sent to a person instead.":
		"Bao nhiêu phần trăm hồ sơ được chuyển cho người xem thay vì để quy tắc quyết định.",
	"The list whose items are gone through.": "Danh sách mà mỗi mục được làm riêng.",
	"The data that are given to it, by rule.": "Dữ liệu chuyển cho thủ tục đó, theo quy tắc.",
	"The register and its service that writes it down.":
		"Ghi vào cơ sở dữ liệu nào, bằng dịch vụ nào.",
	"The role that hands over.": "Vai trò bàn giao.",
	"The address, or the agent, it goes to.": "Địa chỉ hay đại lý nhận kết quả.",
	"The documents that go along.": "Giấy tờ đi kèm.",
	"How the case ends.": "Hồ sơ kết thúc thế nào.",
	"The documents that are taken in return.": "Giấy tờ thu lại khi trả kết quả.",
	"What the case waits for: a day in its data, a day or a time of day as written, or an answer that a register sends unasked.":
		"Hồ sơ chờ điều gì: một ngày trong dữ liệu, một ngày hay giờ viết sẵn, hoặc trả lời mà cơ sở dữ liệu tự gửi đến.",
	"The branches that run beside each other, by id: each one step, or several.":
		"Các nhánh đi song song, mỗi nhánh một mã định danh, gồm một hoặc nhiều bước.",
	"When enough items are done.": "Khi nào thì coi là đã xong đủ số mục.",
	"What happens to the items that are not done then.": "Những mục lúc đó chưa xong thì thế nào.",
	"What is done for each item.": "Việc được làm cho từng mục.",
	"The procedure that is started.": "Thủ tục được bắt đầu.",
	"What the part leaves open to each procedure, with the values for this procedure only.":
		"Những gì phần dùng chung để mỗi thủ tục tự đặt, với giá trị chỉ cho thủ tục này.",
	"Whether this case waits for the end of the other.": "Hồ sơ này có chờ hồ sơ kia kết thúc không.",
	"The part that is followed.": "Phần dùng chung mà bước này theo.",
	"Which own role each role of the part is.":
		"Mỗi vai trò của phần dùng chung là vai trò nào ở đây.",
	"Whether fees are given back.": "Có hoàn trả phí, lệ phí không.",
	"What is pointed out to whoever acts, before they act.":
		"Điều cần lưu ý, hiện ra trước khi người đó làm.",
	"Who is told when the case comes here, and with which message.":
		"Báo cho ai khi hồ sơ đến bước này, bằng thông báo nào.",
	"The clocks that stand still while the case is here.":
		"Các thời hạn tạm dừng trong lúc hồ sơ ở bước này.",
	"A clock that gets more time each time the case comes here.":
		"Thời hạn được kéo dài mỗi lần hồ sơ đến bước này.",
	"How long the step may take, and what follows when it does.":
		"Thời gian của bước, và điều xảy ra khi quá hạn.",
	"The ways on that a person chooses, or that an event brings.":
		"Các hướng mà người làm bước này chọn, hoặc do một sự việc đưa đến.",
	"The answers of a system, each with its way on.":
		"Các trả lời của hệ thống, mỗi trả lời có hướng đi tiếp.",
	"The exits of the part, each with its way on.":
		"Các lối ra của phần dùng chung, mỗi lối có hướng đi tiếp.",
	"The only way on.": "Hướng đi tiếp duy nhất.",
	"The ways on by rule, of which exactly one holds.":
		"Các hướng đi theo điều kiện; luôn có đúng một điều kiện đúng.",
	"The exit of the part.": "Lối ra của phần dùng chung.",
	"The role that may take this action.": "Vai trò được làm việc này.",
	"No longer offered once that step is done.": "Không còn làm được nữa khi bước đó đã xong.",
	"Offered only while this rule holds.": "Chỉ làm được khi điều kiện này đúng.",
	"Whether whoever acts has to write, or may write, a reason.":
		"Người làm bắt buộc hay chỉ được phép viết lý do.",
	"How often it may be taken in one case.": "Trong một hồ sơ được làm nhiều nhất mấy lần.",
	"A clock gets more time and the case stays where it is.":
		"Thời hạn được kéo dài, hồ sơ vẫn ở nguyên bước.",
	"Who is told, and with which message.": "Báo cho ai, bằng thông báo nào.",
	"The step the case goes to.": "Bước mà hồ sơ chuyển đến.",
	"The ends after which it is offered.": "Làm được sau những kết thúc nào.",
	"How long after the end it is offered.": "Sau khi kết thúc còn làm được trong bao lâu.",
	"A new case of that procedure, which knows this one: an appeal to another body.":
		"Một hồ sơ mới của thủ tục đó, biết đến hồ sơ này: như khiếu nại lên cơ quan khác.",
	"A result stays valid for longer.": "Kết quả có giá trị lâu hơn.",
	"The step at which this case is open again.": "Bước mà tại đó hồ sơ được mở lại.",
	"A field of this id that uses that field of the catalogue.":
		"Trường mang mã định danh này, dùng trường kia của danh mục chung.",
	"Roles it names; `roles` of the `follow` step may say which own role each one is.":
		"Các vai trò được nhắc đến. Bước dùng phần này có thể nói mỗi vai trò là vai trò nào của thủ tục.",
	"Clocks it names.": "Các thời hạn được nhắc đến.",
	"The register that keeps this list; it is fetched, and a case keeps its edition.":
		"Cơ sở dữ liệu giữ danh mục này. Danh mục được lấy từ đó, và mỗi hồ sơ giữ nguyên bản mình đã dùng.",
	"The list whose codes this list's codes belong to: provinces for communes.":
		"Danh mục cấp trên mà các mã ở đây thuộc về, như tỉnh đối với xã.",
	"The codes; one is retired with `until` and never deleted.":
		"Các mã. Mã không dùng nữa thì ghi ngày cuối áp dụng, không bao giờ xóa.",
	"A notice is sent; a letter is also a numbered document in the file.":
		"Thông báo thì được gửi; văn bản thì còn là giấy tờ có số trong hồ sơ.",
	"Everything from that message; own keys win.":
		"Lấy mọi nội dung của thông báo đó; những gì viết ở đây thì thay thế.",
	"The procedures whose data it may mention; default: any, and then only the case, its clocks and fees.":
		"Các thủ tục có dữ liệu được nhắc đến. Để trống thì dùng cho mọi thủ tục, nhưng chỉ nhắc đến hồ sơ, thời hạn và lệ phí.",
	"All the data its templates may use. Sent for each item of a list, it may mention the item by its name.":
		"Mọi dữ liệu mà các mẫu được dùng. Khi gửi cho từng mục của một danh sách, có thể nhắc đến mục bằng tên gọi của nó.",
	"The subject line, as a template.": "Dòng tiêu đề; có thể chèn giá trị.",
	"The text, as a template; links and lists in Markdown.":
		"Nội dung; có thể chèn giá trị, liên kết và danh sách (Markdown).",
	"The short message, as a template.": "Tin nhắn ngắn; có thể chèn giá trị.",
	"The source as it is printed in a letter.": "Nguồn luật như in trong văn bản.",
	"Where it can be read.": "Đọc được ở đâu.",
	"The body that decides who may read it.": "Cơ quan quyết định ai được đọc.",
	"What can be read, by id.": "Những gì đọc được, mỗi bản ghi một mã định danh.",
	"What it can be asked or told, by id.":
		"Những gì có thể hỏi hay báo cho cơ sở dữ liệu, mỗi dịch vụ một mã định danh.",
	"The code lists it keeps.": "Các danh mục mã mà cơ sở dữ liệu này giữ.",
	"What each procedure may read and call, and why.":
		"Mỗi thủ tục được đọc gì, dùng dịch vụ nào, và vì sao.",
	"The code list of the units it serves, one office for each; left out, there is a single office.":
		"Danh mục mã của các đơn vị được phục vụ, mỗi đơn vị một cơ quan. Để trống thì chỉ có một cơ quan.",
	"The calendar whose hours and days count for its staff.":
		"Lịch có giờ và ngày làm việc của cán bộ ở đây.",
	"Whether the day of the start is day 1.": "Ngày bắt đầu có được tính là ngày thứ nhất không.",
	"When an office's last day ends; the citizen always has until 24:00.":
		"Ngày cuối của cơ quan hết lúc nào; người dân thì luôn có đến 24:00.",
	"What follows when the last day is closed.": "Ngày cuối là ngày nghỉ thì thế nào.",
	"When a birthday of 29 February is reached in other years.":
		"Vào năm không có ngày 29 tháng 2, người sinh ngày đó tròn tuổi ngày nào.",
	"Whether this day is closed or open, against its weekday.":
		"Ngày này nghỉ hay làm việc, khác với thứ của nó.",
	"The hours when it is open; default: those of its weekday.":
		"Giờ làm việc của ngày này. Để trống thì như thứ của nó.",
	"The legal or practical reason.": "Lý do theo luật hay thực tế.",
	"Every such day of the week.": "Mọi ngày rơi vào các thứ này.",
	"These days.": "Những ngày này.",
	"For one value, by its type.": "Cho một giá trị, theo kiểu của nó.",
	"For one paper, by how it is given.": "Cho một giấy tờ, theo cách nộp.",
	"What else they do, by what a step does.": "Những việc khác của người nộp, theo việc của bước.",
	"The way there and back, and waiting there.": "Đường đi, đường về và thời gian chờ ở đó.",
	"The time of officers.": "Thời gian của cán bộ.",
	"An hour of whoever applies.": "Một giờ của người nộp hồ sơ.",
	"What the way costs, each time.": "Chi phí đi lại mỗi lần.",
	"What a paper costs: copies, certifications.": "Chi phí cho một giấy tờ: sao chụp, chứng thực.",
	"An hour of an officer whose role is not named.":
		"Một giờ của cán bộ có vai trò không ghi riêng.",
	"An hour of a role, by its id in procedures.":
		"Một giờ của từng vai trò, ghi theo mã định danh trong thủ tục.",
	"What the new edition needs and the old one did not have, as rules over the old data.":
		"Những gì phiên bản mới cần mà bản cũ không có, tính theo quy tắc từ dữ liệu cũ.",
	"Whether the day already promised stands or is counted anew.":
		"Ngày đã hẹn được giữ nguyên, hay tính lại.",
	"The step of the new edition.": "Bước của phiên bản mới.",
	"What is known and typed: path and value, and `like` for everything of another scenario.":
		"Những gì đã biết và được nhập: chỗ và giá trị; “like” để lấy hết của kịch bản khác.",
	"What is done when the case stands at a step.": "Việc được làm khi hồ sơ ở từng bước.",
	"What has to come of it.": "Kết quả mà kịch bản phải dẫn đến.",
	"How many cases come on average; they come at random.":
		"Trung bình bao nhiêu hồ sơ đến; hồ sơ đến ngẫu nhiên.",
	"In what time so many come.": "Từng ấy hồ sơ đến trong khoảng thời gian nào.",
	"From a time of day on, until the next one, so many times as many come; a day has as many as without.":
		"Từ giờ nào đến giờ kế tiếp thì hồ sơ đến nhiều gấp mấy lần; tổng trong ngày không đổi.",
	"How long an officer works on it, on average.": "Trung bình cán bộ làm việc này mất bao lâu.",
	"What passes, on average, before anybody can begin, or before a citizen or a system answers.":
		"Trung bình mất bao lâu mới có thể bắt đầu, hoặc người dân hay hệ thống mới trả lời.",
	"How both vary around the average; `evenly` is from half to one and a half times as long.":
		"Hai khoảng thời gian này dao động thế nào quanh mức trung bình; “evenly” là từ một nửa đến gấp rưỡi.",
	"Visits at which nobody ever does anything.": "Bao nhiêu phần trăm số lần không ai làm gì cả.",
	"How often each outcome is taken; those that are left out never are.":
		"Mỗi kết quả của bước được chọn bao nhiêu phần trăm; kết quả không ghi thì không bao giờ được chọn.",
	"How long it takes to answer, on average.": "Trung bình bao lâu thì trả lời.",
	"Questions that it never answers.": "Bao nhiêu phần trăm câu hỏi không bao giờ được trả lời.",
	"When it answers nothing; what was asked meanwhile is answered afterwards.":
		"Khi nào không trả lời gì; câu hỏi trong lúc đó được trả lời sau.",
	"The office in that case.": "Cơ quan trong trường hợp đó.",
	"The exception counts only while this rule holds.":
		"Ngoại lệ chỉ áp dụng khi điều kiện này đúng.",
	"The rate holds only while this rule does.": "Mức này chỉ áp dụng khi điều kiện ở đây đúng.",
	"The amount instead of the base.": "Số tiền thay cho số tiền gốc.",
	"The share of the base amount.": "Bao nhiêu phần trăm của số tiền gốc.",
	"This variant counts while the rule holds; no two may hold at once.":
		"Áp dụng khi điều kiện này đúng; không được có hai điều kiện cùng đúng.",
	"How much time there is then.": "Khi đó thời hạn dài bao lâu.",
	"The time of day then.": "Khi đó là đến mấy giờ.",
	"What is asked, on one page.": "Những gì được hỏi, trên một trang.",
	"What is signed there.": "Những gì được ký tại đó.",
	"The role whose organisation's signature it is.": "Chữ ký là của tổ chức có vai trò này.",
	"A rule decides, and no person waits here.": "Quy tắc quyết định, không có người chờ ở đây.",
	"The register and its service that is asked.": "Hỏi cơ sở dữ liệu nào, bằng dịch vụ nào.",
	"What is sent with it: each name the service takes, and the rule that gives its value.":
		"Những gì gửi kèm: từng tên mà dịch vụ nhận, và quy tắc cho giá trị của nó.",
	"The role that takes over.": "Vai trò tiếp nhận.",
	"The results that are delivered; default: all.": "Các kết quả được trả. Để trống thì trả tất cả.",
	"When enough branches are done.": "Khi nào thì coi là đã xong đủ số nhánh.",
	"What happens to the branches that are not done then.":
		"Những nhánh lúc đó chưa xong thì thế nào.",
	"What is different in cases that are started here: values that the other procedure leaves open, each with what it is in these cases.":
		"Điểm khác trong các hồ sơ bắt đầu từ đây: các giá trị mà thủ tục kia để mở, mỗi giá trị với mức áp dụng cho các hồ sơ này.",
	"The page is shown only while this rule holds.": "Trang này chỉ hiện khi điều kiện ở đây đúng.",
	"What is asked on this page, in this order: data, parts of groups, documents, computed values.":
		"Những gì được hỏi trên trang này, theo thứ tự: trường, trường của nhóm, giấy tờ, giá trị tính được.",
	"The role that may replace the outcome.": "Vai trò được thay kết quả.",
	"How long it may be replaced.": "Được thay trong bao lâu.",
	"The branch runs only then, and is skipped otherwise.":
		"Nhánh chỉ chạy khi điều kiện này đúng, nếu không thì bị bỏ qua.",
	"The step the branch begins with.": "Bước bắt đầu của nhánh.",
	"Its steps, by id. One without a way on ends the branch.":
		"Các bước của nhánh, mỗi bước một mã định danh. Bước không có hướng đi tiếp thì kết thúc nhánh.",
	"It is shown only while this rule holds.": "Chỉ hiện khi điều kiện này đúng.",
	"What is said; default: the id as words.": "Lời lưu ý. Để trống thì lấy mã định danh.",
	"The clock that is this step's deadline, with its consequence.":
		"Lấy thời hạn này làm hạn của bước, cùng hệ quả khi quá hạn.",
	"How long from entry to exit of the step.": "Từ lúc vào đến lúc rời bước được bao lâu.",
	"The first such time of day after entry.": "Hạn là lần đầu đến giờ này, kể từ lúc vào bước.",
	"When the acting role is told that time runs out.":
		"Nhắc người đang làm lúc nào, khi sắp hết thời hạn.",
	"What follows when it is late; required unless `with` names a clock.":
		"Điều xảy ra khi quá hạn; phải có, trừ khi bước theo một thời hạn khác.",
	"In a decision by rule: the outcome whose rule holds is taken, and exactly one does.":
		"Khi quy tắc quyết định: lấy kết quả có điều kiện đúng; luôn có đúng một.",
	"In a decision by rule: the reason that is given.": "Khi quy tắc quyết định: lý do được đưa ra.",
	"The outcome is offered only while this rule holds; one outcome is always possible.":
		"Chỉ chọn được khi điều kiện này đúng; lúc nào cũng phải còn một kết quả chọn được.",
	"What whoever chooses this outcome fills in: data, documents; computed values are shown.":
		"Người chọn kết quả này điền gì: dữ liệu, giấy tờ; giá trị tính được thì chỉ hiện ra.",
	"Whether fields and documents to be corrected have to be, or may be, marked.":
		"Bắt buộc hay chỉ được phép đánh dấu trường và giấy tờ cần sửa.",
	"Whether a reason has to be, or may be, written.": "Bắt buộc hay chỉ được phép viết lý do.",
	"A code list of reasons to pick from, besides the text.":
		"Danh mục mã để chọn lý do, bên cạnh lời viết.",
	"The role that may allow more, with a written reason.":
		"Vai trò được cho làm thêm lần nữa, có viết lý do.",
	"Where the case goes, by rule.": "Hồ sơ đi đâu, theo điều kiện.",
	"The rule under which the case goes this way; exactly one holds, and at most one is `otherwise`.":
		"Điều kiện để hồ sơ đi hướng này. Luôn có đúng một điều kiện đúng; nhiều nhất một hướng ghi “otherwise” (các trường hợp còn lại).",
	"The code of the parent list this one belongs to.": "Mã cấp trên mà mã này thuộc về.",
	"The codes that followed it once it is retired.": "Các mã thay thế khi mã này không dùng nữa.",
	"The parts of the key by which a record is found, in order.":
		"Tìm một bản ghi bằng những gì, theo thứ tự.",
	"What a record holds, each value typed by a field of the catalogue.":
		"Bản ghi có những gì; kiểu của mỗi giá trị lấy từ một trường của danh mục chung.",
	"What is sent, each value typed by a field of the catalogue.":
		"Những gì được gửi đi; kiểu của mỗi giá trị lấy từ một trường của danh mục chung.",
	"The closed set of answers.": "Các trả lời có thể có, không còn trả lời nào khác.",
	"Why the data are read: shown to the citizen and written to the log of each look-up.":
		"Đọc dữ liệu để làm gì: người dân thấy mục đích này, và nó được ghi lại mỗi lần tra cứu.",
	"Whether the citizen has to agree before the first read.":
		"Người dân có phải đồng ý trước lần đọc đầu tiên không.",
	"The fields that may be read, each one named.": "Các trường được đọc, ghi tên từng trường.",
	"The services that may be called.": "Các dịch vụ được dùng.",
	"Typing a text.": "Gõ một đoạn chữ.",
	"Typing a whole number.": "Gõ một số nguyên.",
	"Typing a number.": "Gõ một số.",
	"Typing an amount.": "Gõ một số tiền.",
	"Finding out and typing a day.": "Tìm và gõ một ngày.",
	"Finding out and typing a day of which parts may be unknown.":
		"Tìm và gõ một ngày có thể chưa rõ ngày hay tháng.",
	"Typing a time of day.": "Gõ một giờ.",
	"Typing a day with its time.": "Gõ một ngày và giờ.",
	"Saying yes or no.": "Trả lời có hay không.",
	"Choosing one.": "Chọn một.",
	"Choosing several.": "Chọn nhiều.",
	"Finding a paper, making it a file and uploading it.": "Tìm giấy tờ, chụp thành tệp rồi tải lên.",
	"Finding a paper that is shown; the visit is counted apart.":
		"Tìm giấy tờ để xuất trình; lần đến được tính riêng.",
	"Making a paper or a copy that is handed in; the visit is counted apart.":
		"Chuẩn bị giấy tờ hay bản sao để nộp; lần đến được tính riêng.",
	"Opening a form, reading it, checking it and sending it.":
		"Mở tờ khai, đọc, kiểm tra lại và gửi.",
	"Reading what is to be confirmed, and answering.": "Đọc nội dung cần xác nhận và trả lời.",
	"Reading what is signed, and signing.": "Đọc nội dung phải ký và ký.",
	"Reading the bill and paying.": "Đọc khoản phải nộp và nộp tiền.",
	"Being there; the way and the waiting are a visit.":
		"Có mặt tại chỗ; đường đi và thời gian chờ tính vào lần đến.",
	"Finding out and typing one value.": "Tìm và gõ một giá trị.",
	"By what a step does.": "Theo việc của bước.",
	"An action out of turn, such as an apology.": "Một việc ngoài trình tự, như xin lỗi.",
	"The outcome, answer or action that is taken.": "Kết quả, trả lời hay việc được chọn.",
	"For an action: the step at which the case stands when it is taken, perhaps with the visit.":
		"Với việc làm được bất cứ lúc nào: lúc đó hồ sơ ở bước nào, có thể kèm lần thứ mấy.",
	"Who acts; default: the step's role.": "Ai làm. Để trống thì là vai trò của bước.",
	"Data given in this act.": "Dữ liệu được nhập trong lần này.",
	"What is marked to be corrected.": "Những mục được đánh dấu để sửa.",
	"The written reason.": "Lý do viết ra.",
	"How long after the case came to the step.": "Sau khi hồ sơ đến bước bao lâu thì làm.",
	"The code with which this act must be refused, leaving the case as it was.":
		"Mã từ chối mà việc này phải nhận; hồ sơ giữ nguyên như trước.",
	"The fees paid in all.": "Tổng phí, lệ phí đã nộp.",
	"What has to be typed or brought: shown, and not prefilled.":
		"Những gì phải gõ hay mang đến: có hiện ra và không điền sẵn.",
	"What never has to be typed or brought.": "Những gì không bao giờ phải gõ hay mang đến.",
	"The day on which a clock is due.": "Ngày hết hạn của một thời hạn.",
	"Which role did a step.": "Vai trò nào đã làm một bước.",
	"Messages that are sent.": "Các thông báo được gửi.",
	"The last day on which a result that was issued is valid.":
		"Ngày cuối cùng kết quả đã cấp còn giá trị.",
	"The end the case reaches.": "Kết thúc mà hồ sơ đi đến.",
	"Instead of `ends_in`: the step at which the case stands when nobody does anything more.":
		"Thay cho kết thúc: bước mà hồ sơ đứng lại khi không ai làm gì thêm.",
	"What comes with this answer, each value typed by a field of the catalogue.":
		"Những gì đi kèm trả lời này; kiểu của mỗi giá trị lấy từ một trường của danh mục chung.",
	"Typing a form for whoever applies.": "Gõ tờ khai thay người nộp.",
	"Reading a case and deciding.": "Đọc hồ sơ và quyết định.",
	"Reading and signing.": "Đọc và ký.",
	"Leading a meeting.": "Chủ trì buổi làm việc.",
	"Giving papers away, or taking them.": "Giao hay nhận giấy tờ.",
	"Giving out a result.": "Trả kết quả.",
};
