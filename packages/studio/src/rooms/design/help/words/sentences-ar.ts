/** كما في الجملة الإنجليزية. Still to be read by a native speaker. */
export const SENTENCES: Readonly<Record<string, string>> = {
	"The id of the procedure.": "معرّف الإجراء.",
	"The first day on which new cases start on this text.":
		"أول يوم تبدأ به الملفات الجديدة بهذا النص.",
	"The national code of the procedure.": "الرمز الوطني للإجراء.",
	"How sure the fact is; a release refuses `illustrative` and `unknown`, and `likely` is shown as such.":
		"ما مدى اليقين بهذا. عند النشر لا يُقبل «للتوضيح فقط» ولا «غير معروف»، ويُعرض «مرجّح» على أنه كذلك.",
	"The name shown to people; default: that of what it uses or names (a field, a standard item, a letter, an answer, a procedure), else the id as words.":
		"الاسم الذي يراه الناس والموظفون. إن تُرك فارغًا أُخذ اسم ما يُستعمل أو يُذكر هنا، وإلا فالمعرّف.",
	"One or two sentences under the title.": "جملة أو جملتان تحت الاسم تشرحانه.",
	"The value that names a case in lists.": "القيمة التي يُعرف بها الملف في القوائم.",
	"The body that answers for the text.": "الجهة المسؤولة عن النص.",
	"The role that is named as answering for a case.": "الدور الذي يُذكر على أنه المسؤول عن الملف.",
	"What people call it in everyday words, with commas between: a search finds it by them.":
		"بمَ يسمّيه الناس في كلامهم اليومي، وبين الأسماء فواصل: يجده البحث بها.",
	"The day by which its owner looks at the whole text again.":
		"آخر يوم تراجع فيه الجهة المسؤولة النص كله من جديد.",
	"The calendar by which its clocks count.": "التقويم الذي تُحسب به المهل.",
	"The languages of its texts; the first is that of words without a language.":
		"لغات النصوص. أولها لغة كل نص لم تُذكر لغته.",
	"The one currency of its amounts; default: the one they are written in.":
		"العملة الواحدة لكل المبالغ. إن تُركت فارغة فهي العملة المكتوبة فيها.",
	"How long a case is kept after its end, before all but its skeleton is erased.":
		"كم يُحفظ الملف بعد انتهائه. ثم يُمحى ولا يبقى منه إلا هيكله: أي خطوة ومتى وبأي نتيجة.",
	"How long a draft lives that is not submitted.": "كم تُحفظ مسودة لم تُقدَّم.",
	"The legal basis of this item: a source of a law file, then where in it.":
		"السند القانوني لهذا البند: مصدر من مصادر القانون، ثم الموضع فيه.",
	"First day on which this item is in force.": "أول يوم يسري فيه هذا البند.",
	"Last day on which this item is in force.": "آخر يوم يسري فيه هذا البند.",
	"For authors; never shown to applicants.": "للمحرّرين فقط، ولا يراها مقدّم الطلب أبدًا.",
	"Findings that are accepted on this item, each with the written reason.":
		"ملاحظات مقبولة على هذا البند، ومع كل منها سبب مكتوب.",
	"The id this item had before: a case that moves here from an older edition brings along what it held under that id.":
		"المعرّف السابق لهذا البند. الملف المنقول من إصدار أقدم يحمل معه ما كان محفوظًا تحته.",
	"What people should know before, during and after.":
		"ما ينبغي أن يعرفه الناس قبل الإجراء وأثناءه وبعده.",
	"What it wants to reach, in percent of the cases.": "ما يُراد بلوغه، بالنسبة المئوية من الملفات.",
	"What it wants to ask of people at the most, on any way: what its burden is held against.":
		"أقصى ما يُراد أن يُطلب من الناس، أيًا كان الطريق. به يُقارن عبء الإجراء.",
	"Where and from when it is offered; default: everywhere from the day of the edition.":
		"أين ومنذ متى يُتاح الإجراء. إن تُرك فارغًا ففي كل مكان من يوم الإصدار.",
	"The ways in which a case can be filed.": "طرق تقديم الطلب.",
	"Who takes part, by what they are to the case.": "من يشارك، بحسب صلته بالملف.",
	"Which office serves, for each kind of work.": "أي مكتب يتولى كل نوع من العمل.",
	"Which values overlays, bundles and users of parts may `set`, and within which limits.":
		"القيم التي يجوز للقواعد المحلية ولمن يستعمل هذا الإجراء أن يحددها، وضمن أي حدود.",
	"The fields of a case.": "ما يعرفه الملف عن الناس وشأنهم.",
	"Values that are computed by rule.": "قيم تُحسب بقاعدة.",
	"Rules with a name: a yes or no that can be used in several places.":
		"شروط لها أسماء: نعم أو لا، تُستعمل في أكثر من موضع.",
	"What must hold of the answers beyond the limits of single fields.":
		"ما يجب أن يصح في الأجوبة فوق حدود كل حقل على حدة.",
	"The evidence a case has to show.": "الوثائق التي يجب أن تكون في الملف.",
	"What it costs, line by line.": "ما يُدفع، بندًا بندًا.",
	"Who else pays a part of a fee.": "من يدفع جزءًا من الرسم عن مقدّم الطلب.",
	"The budgets of time; `total` is the promise to the citizen.":
		"المهل؛ ومهلة «total» هي الوعد للناس.",
	"What is issued at the end.": "ما يُصدر في النهاية.",
	"What a procedure that starts this one may read once it is granted.":
		"القيم التي يجوز أن يقرأها إجراء بدأ هذا الإجراء، متى قُبل الملف هنا.",
	"The step with which a case begins.": "الخطوة التي يبدأ بها الملف.",
	"The steps a case passes through, by id.": "الخطوات التي يمر بها الملف، لكل منها معرّف.",
	"What may be done in every state until the case ends.": "ما يجوز فعله في كل وقت حتى ينتهي الملف.",
	"What may be done after an end.": "ما يجوز فعله بعد انتهاء الملف.",
	"The id by which `follow` steps name it.": "المعرّف الذي تذكره خطوات «اتباع جزء مشترك».",
	"What a procedure has to have to follow this part.": "ما يجب أن يكون في الإجراء ليتبع هذا الجزء.",
	"Which values whoever follows it may `set`, and within which limits.":
		"القيم التي يجوز لمن يتبع هذا الجزء أن يحددها، وضمن أي حدود.",
	"The step with which it begins.": "الخطوة التي يبدأ بها هذا الجزء.",
	"The ways out, each of which a `follow` step continues.":
		"المخارج؛ والخطوة التي تتبع هذا الجزء تتابع من كل منها.",
	"Its steps, by id.": "خطوات هذا الجزء، لكل منها معرّف.",
	"The fields that procedures `use`, by id.": "حقول تستعملها الإجراءات، لكل منها معرّف.",
	"Code lists by id.": "قوائم الرموز، لكل منها معرّف.",
	"Letters and notices, by id.": "الخطابات والإشعارات، لكل منها معرّف.",
	"Sources of law, by id.": "مصادر القانون، لكل منها معرّف.",
	"Registers of the state, by id.": "سجلات الدولة، لكل منها معرّف.",
	"Kinds of office, by id.": "أنواع المكاتب، لكل منها معرّف.",
	"Channels that procedures `use`, by id.": "طرق تقديم تستعملها الإجراءات، لكل منها معرّف.",
	"Roles that procedures `use`, by id.": "أدوار تستعملها الإجراءات، لكل منها معرّف.",
	"Clocks that procedures `use`, by id.": "مهل تستعملها الإجراءات، لكل منها معرّف.",
	"Steps that procedures `use`, by id: ends above all.":
		"خطوات تستعملها الإجراءات، وأهمها النهايات؛ لكل منها معرّف.",
	"Anytime actions that procedures `use`, by id.":
		"أفعال ممكنة في أي وقت تستعملها الإجراءات، لكل منها معرّف.",
	"The id by which procedures and offices name it.": "المعرّف الذي تذكره به الإجراءات والمكاتب.",
	"The IANA time zone of its hours and days.":
		"المنطقة الزمنية لساعاته وأيامه، باسمها في قائمة IANA.",
	"The days it knows; a deadline that can run past them is a finding.":
		"الأيام التي يعرفها التقويم. إن أمكن أن تتجاوزها مهلة نُبّه إلى ذلك.",
	"How days are counted.": "كيف تُحسب الأيام.",
	"Opening hours by weekday; days left out are closed.":
		"ساعات العمل بحسب أيام الأسبوع. اليوم الذي لم يُذكر مغلق.",
	"Holidays and exchanged working days, by day.": "العطل وأيام العمل البديلة، يومًا يومًا.",
	"Named sets of days, on which a channel can be closed.":
		"مجموعات أيام لها أسماء، قد تُغلق فيها طريقة تقديم.",
	"The calendar of the procedures they hold for.": "تقويم الإجراءات التي تسري عليها هذه المقادير.",
	"How long things take.": "كم يستغرق كل أمر.",
	"Prices of the Standard Cost Model; left out, nothing is said in money.":
		"أسعار نموذج التكلفة المعياري (SCM). إن تُركت فارغة فلا يُحسب شيء بالمال.",
	"The id of this variation.": "معرّف هذه القواعد المحلية.",
	"The procedure it varies.": "الإجراء الذي تغيّره هذه القواعد.",
	"The units for which it holds, with all units below them.":
		"الوحدات التي تسري فيها، ومعها كل ما دونها.",
	"What is different in these places: values that the procedure leaves open, each with what it is there.":
		"ما يختلف في هذه الأماكن: القيم التي يتركها الإجراء مفتوحة، ولكل منها ما تكون عليه هناك.",
	"The procedure whose open cases are moved.": "الإجراء الذي تُنقل ملفاته الجارية.",
	"The edition the cases are on.": "الإصدار الذي تسير عليه الملفات الآن.",
	"The edition they are moved to.": "الإصدار الذي تُنقل إليه.",
	"Which cases are moved; default: all.": "أي الملفات تُنقل. إن تُرك فارغًا فكلها.",
	"The step where a case stands, and where it goes; steps left out stay on the old edition.":
		"من أي خطوة إلى أي خطوة ينتقل الملف. ما لم تُذكر خطوته يبقى على الإصدار القديم.",
	"The procedure it is a story of.": "الإجراء الذي تحكي عنه هذه السيناريوهات.",
	"Stories of cases, by id.": "قصص ملفات، لكل منها معرّف.",
	"The procedure that is simulated under these assumptions.": "الإجراء الذي يُحاكى بهذه الافتراضات.",
	"The day on which cases begin to come; default: the edition's first open day.":
		"اليوم الذي تبدأ فيه الملفات بالوصول. إن تُرك فارغًا فأول يوم عمل للإصدار.",
	"Cases that come before it is over are simulated but not counted: an office begins empty.":
		"مدة في البداية تُحاكى ملفاتها ولا تُحسب، لأن المكتب يبدأ فارغًا.",
	"How many cases come, and when.": "كم ملفًا يصل، ومتى.",
	"Which scenarios the cases are like; default: all are like the first one.":
		"أي السيناريوهات تشبهها الملفات. إن تُرك فارغًا فكلها كالأول.",
	"To which of several offices cases come, where officers are counted by office; the ids are free.":
		"إلى أي من المكاتب تصل الملفات، حين يُعد الموظفون لكل مكتب. المعرّفات حرة.",
	"How many officers a role has, in all or at each of the `offices`; default: enough to be busy for four fifths of the time.":
		"كم موظفًا لكل دور، في المجموع أو في كل مكتب. إن تُرك فارغًا فما يكفي ليُشغلوا أربعة أخماس الوقت.",
	"What is assumed of steps, by their names.": "ما يُفترض عن الخطوات، بأسمائها.",
	"What is assumed of registers, by their ids.": "ما يُفترض عن السجلات، بمعرّفاتها.",
	"The procedure or part whose texts these are, or `library` for the shared files.":
		"الإجراء أو الجزء الذي هذه نصوصه، أو «library» للملفات المشتركة.",
	"The language of the texts; its direction follows from it.": "لغة النصوص، ومنها اتجاه الكتابة.",
	"Where a text stands, and its words in this language.": "موضع كل نص، وكلماته بهذه اللغة.",
	"Who may apply, and what they need.": "من يحق له التقديم، وماذا يحتاج.",
	"What happens meanwhile, and how the state of the case can be seen.":
		"ماذا يجري في الأثناء، وكيف تُعرف حالة الملف.",
	"How to appeal, and what comes next.": "كيف يُعترض على القرار، وماذا بعد ذلك.",
	"This is that item of a standard file; what is written here as well counts instead.":
		"بند معياري مشترك يُستعمل هنا. ما يُكتب هنا يحل محل ما فيه.",
	"The role that types for the applicant; default: the applicant.":
		"الدور الذي يكتب عن مقدّم الطلب. إن تُرك فارغًا كتب مقدّم الطلب بنفسه.",
	"How it is proved, for each session, that the citizen asked this person to act.":
		"كيف يُثبت في كل جلسة أن المواطن طلب من هذا الشخص أن ينوب عنه.",
	"Steps done by a helper that count only once the citizen has confirmed them.":
		"خطوات يقوم بها من يساعد، ولا تُحسب إلا بعد أن يؤكدها المواطن.",
	"The only steps a partner may do in the citizen's name; default: none.":
		"الخطوات الوحيدة التي يجوز للوكيل القيام بها باسم المواطن. إن تُرك فارغًا فلا شيء.",
	"The most a partner may charge; more is flagged.":
		"أقصى ما يجوز للوكيل تقاضيه؛ وما زاد يُنبَّه إليه.",
	"Whether effort is counted for each act.": "هل يُحسب الجهد لكل عمل.",
	"A day set of the calendar on which the channel explains and redirects.":
		"مجموعة أيام لا تستقبل فيها هذه الطريقة، بل تشرح وتدل على غيرها.",
	"The condition under which a person passes all the same.": "الشرط الذي به يُستقبل المرء رغم ذلك.",
	"The least assurance of identity on this channel.": "أدنى درجة للتحقق من الهوية في هذه الطريقة.",
	"The channel is offered only while this rule holds.":
		"لا تُتاح هذه الطريقة إلا حين يتحقق هذا الشرط.",
	"What this person is to the case.": "صلة هذا الشخص بالملف.",
	"Who may apply; default: a citizen.": "من يحق له التقديم. إن تُرك فارغًا فالمواطن.",
	"The rule that gives the personal or organisation number of the person whose task it is.":
		"القاعدة التي تعطي الرقم الشخصي أو رقم المنظمة لمن عليه المهمة.",
	"The role a representative acts for.": "الدور الذي ينوب الممثل عنه.",
	"The document or source that shows the power to represent.":
		"الوثيقة أو المصدر الذي يثبت حق التمثيل.",
	"The office where an officer works: an entry of `offices`.":
		"المكتب الذي يعمل فيه الموظف، من قائمة «المكاتب».",
	"The least assurance of identity; a lower login is told how to step up.":
		"أدنى درجة للتحقق من الهوية. من دخل بأقل منها يُبيَّن له كيف يرفعها.",
	"Whether another person may stand in.": "هل يجوز أن ينوب عنه غيره.",
	"The office: where the case was handed in, or a kind of office and the unit it serves.":
		"المكتب: حيث قُدّم الطلب، أو نوع من المكاتب والوحدة التي يخدمها.",
	"Exceptions, which exclude each other.": "استثناءات لا يجتمع اثنان منها.",
	"The smallest value that may be set.": "أصغر قيمة يجوز تحديدها.",
	"The largest value that may be set.": "أكبر قيمة يجوز تحديدها.",
	"Who may decide about the value.": "من يحق له أن يقرر القيمة.",
	"This field is that one of the catalogue; other keys refine its texts, and its limits only tighter.":
		"هذا الحقل هو ذاك من مكتبة الحقول. ما يُكتب هنا يعدّل نصوصه، أما حدوده فلا تصير إلا أضيق.",
	"In the catalogue: all members of that group, and those of `group` here.":
		"في مكتبة الحقول: كل حقول تلك المجموعة، ومعها ما يُكتب هنا في المجموعة.",
	"The type of its value.": "نوع قيمته.",
	"The field is a list with that many items.": "الحقل قائمة بهذا العدد من البنود.",
	"The code list of a choice.": "قائمة الرموز التي يُختار منها.",
	"The codes of the list that may be chosen here.": "رموز القائمة التي يجوز اختيارها هنا.",
	"The field whose chosen code limits this list to the codes that belong to it.":
		"الحقل الذي يقصر رمزُه المختار هذه القائمة على الرموز التابعة له.",
	"What a text looks like, in words.": "شكل النص موصوفًا بكلمات.",
	"A well-known form of text.": "صيغة معروفة للنص، كالبريد الإلكتروني.",
	"The check digits it has to carry.": "أرقام التحقق التي يجب أن تكون فيه.",
	"The fewest characters.": "أقل عدد من الأحرف.",
	"The most characters; required for free text.": "أكثر عدد من الأحرف؛ لازم للنص الحر.",
	"How many lines the box has; more than one gives a text area.":
		"عدد أسطر الخانة؛ أكثر من سطر يجعلها خانة واسعة للنص الطويل.",
	"The smallest number or amount.": "أصغر عدد أو مبلغ.",
	"The largest number or amount.": "أكبر عدد أو مبلغ.",
	"How many digits stand after the point.": "عدد الأرقام بعد الفاصلة.",
	"The unit shown beside a number.": "الوحدة التي تظهر بجانب العدد.",
	"The first day or moment allowed: a day, `today`, `now` or another field.":
		"أول يوم أو وقت يُقبل: يوم مكتوب، أو «today» (اليوم)، أو «now» (الآن)، أو حقل آخر.",
	"The last day or moment allowed: a day, `today`, `now` or another field.":
		"آخر يوم أو وقت يُقبل: يوم مكتوب، أو «today» (اليوم)، أو «now» (الآن)، أو حقل آخر.",
	"The file types that are taken; default: `pdf jpeg png`.":
		"أنواع الملفات المقبولة. إن تُركت فارغة فهي pdf وjpeg وpng.",
	"The largest size of one file.": "أكبر حجم للملف الواحد.",
	"In the catalogue, of a kind of document: where it may be had without its paper, tried in order.":
		"في مكتبة الحقول، لنوع من الوثائق: أين يمكن الحصول عليه دون ورقته، بالترتيب.",
	"A declaration that has to be made: only yes goes on.":
		"إقرار لا بد منه: لا يُتابَع إلا بالجواب «نعم».",
	"A value shown as a hint, and used by generated journeys.":
		"قيمة تظهر على سبيل المثال، وتُستعمل في التجارب التلقائية.",
	"A value that is filled in and can be changed.": "قيمة مكتوبة من البداية ويمكن تغييرها.",
	"Whether it may be left empty.": "هل يجوز تركه فارغًا.",
	"It has to be answered only while this rule holds.": "لا يلزم الجواب إلا حين يتحقق هذا الشرط.",
	"It is shown, and exists, only while this rule holds.":
		"لا يظهر ولا يوجد إلا حين يتحقق هذا الشرط.",
	"The register or login its value is taken from, shown with source and day and not typed.":
		"السجل أو تسجيل الدخول الذي تؤخذ منه القيمة، فتظهر مع مصدرها ويومها ولا يكتبها أحد.",
	"As `prefill`, but not shown for confirmation.": "مثل «يؤخذ من سجل»، لكن دون عرضه للتأكيد.",
	"What happens when the register is down or has nothing.":
		"ماذا يحدث حين يتعطل السجل أو لا يجد شيئًا.",
	"The written reason why it is asked though a register holds it.":
		"السبب المكتوب لطلبه مع أن سجلًا يعرفه.",
	"Whether a wrong form, check digit or limit refuses the value or only advises.":
		"هل تُرفض القيمة إذا خالفت الصيغة أو أرقام التحقق أو الحدود، أم يُنبَّه فقط.",
	"How strictly the value is handled in logs, masks and drafts.":
		"مدى الحرص على سرية القيمة في سجل الأحداث وعند حجبها وفي المسودات.",
	"The HTML autocomplete token, so that browsers can fill it in.":
		"كلمة يفهمها المتصفح (HTML autocomplete) ليملأ الحقل بنفسه.",
	"The URI that says what it means, for exports.": "عنوان (URI) يبيّن معناه، يُستعمل عند التصدير.",
	"The members of a group, by id.": "حقول المجموعة، لكل منها معرّف.",
	"What must hold of the members of a group, wherever it is used; its rules read them as `this`.":
		"ما يجب أن يصح بين حقول المجموعة حيثما استُعملت. تسميها القواعد «this».",
	"The type of the value.": "نوع القيمة.",
	"The rule that computes it.": "القاعدة التي تحسبها.",
	"The rule that makes it yes or no.": "القاعدة التي تجعله نعم أو لا.",
	"The check is made only while this rule holds.": "لا يُفحص إلا حين يتحقق هذا الشرط.",
	"What must hold.": "ما يجب أن يصح.",
	"Whether a broken check refuses the submission or only advises.":
		"هل يُمنع التقديم عند المخالفة، أم يُنبَّه فقط.",
	"What is said when it does not hold.": "ما يُقال حين لا يصح.",
	"The kind of evidence in the catalogue, by which the repository knows it; default: its own id.":
		"نوع الوثيقة في المكتبة، به يعرفها المستودع. إن تُرك فارغًا فمعرّفها نفسه.",
	"The document is required only while this rule holds.":
		"لا تُطلب الوثيقة إلا حين يتحقق هذا الشرط.",
	"Alternatives in order of preference, of which one is enough.":
		"بدائل مرتبة بحسب الأفضلية، تكفي واحدة منها.",
	"How it may be shown, tried in order: a source of a register, `repository`, `wallet`, `earlier_case`, `upload`, `show`, `hand_in`.":
		"طرق إثباتها، تُجرَّب بالترتيب: سجل، أو المستودع، أو المحفظة، أو ملف سابق، أو رفع ملف، أو إبرازها، أو تسليمها.",
	"What has to be handed in.": "ما الذي يُسلَّم: أصل أم نسخة.",
	"How many copies are needed.": "كم نسخة تلزم.",
	"How many files it may consist of.": "كم ملفًا يجوز أن تتضمن.",
	"The role whose signature it has to carry.": "الدور الذي يجب أن يوقّعها.",
	"Whether a case without it is refused or may be filed incomplete.":
		"هل يُرفض الطلب بدونها، أم يجوز تقديمه ناقصًا.",
	"The written reason why a paper is still asked though a register has the data.":
		"السبب المكتوب لطلب الورقة مع أن البيانات في سجل.",
	"The line exists only while this rule holds.": "لا يوجد هذا البند إلا حين يتحقق هذا الشرط.",
	"The base amount, or a rule that gives it.": "المبلغ الأساسي، أو القاعدة التي تعطيه.",
	"The whole number by which the amount is multiplied.": "العدد الصحيح الذي يُضرب فيه المبلغ.",
	"The lines in whose place it is due: in no case both.":
		"البنود التي يُدفع هذا بدلًا منها، فلا يُدفع الاثنان أبدًا.",
	"Which rate counts when several hold at once.": "أيها يُحسب حين ينطبق أكثر من واحد.",
	"Other amounts under conditions.": "مبالغ أخرى بشروط.",
	"The fee it is taken off.": "الرسم الذي تُخصم منه الإعانة.",
	"It is given only while this rule holds.": "لا تُعطى إلا حين يتحقق هذا الشرط.",
	"How much is taken off.": "كم يُخصم.",
	"The share of the fee that is taken off.": "النسبة التي تُخصم من الرسم.",
	"The budget that bears it.": "الميزانية التي تتحملها.",
	"Whose duty it measures; default: the office's.":
		"على من تُحسب هذه المهلة. إن تُرك فارغًا فعلى المكتب.",
	"What is received later counts as received on the next working day.":
		"ما يصل بعد هذه الساعة يُحسب كأنه وصل في يوم العمل التالي.",
	"The events that start it, whichever happens first; default: the submission.":
		"ما تبدأ به المهلة، أيها وقع أولًا. إن تُرك فارغًا فمن تقديم الطلب.",
	"The events that give it the full budget again.": "ما يعيد المهلة كاملة من البداية.",
	"How much time there is.": "طول المهلة.",
	"The first such time of day at or after the start.":
		"المهلة حتى أول مرة تحين فيها هذه الساعة منذ البداية.",
	"Other budgets under conditions that exclude each other.": "مهل أخرى بشروط لا يجتمع اثنان منها.",
	"The event that ends it; default: any end.": "ما تنتهي به المهلة. إن تُرك فارغًا فأي نهاية للملف.",
	"When those concerned are warned that time runs out.":
		"متى يُذكَّر المعنيون بأن الوقت يوشك أن ينتهي.",
	"What follows when it is late; default: counted, and the accountable role is told.":
		"ما يحدث عند التأخر. إن تُرك فارغًا عُدّ متأخرًا وأُبلغ الدور المسؤول.",
	"The kind of evidence in the catalogue as which others know it; default: its id.":
		"نوع الوثيقة في المكتبة، به يعرفها الآخرون. إن تُرك فارغًا فمعرّفها.",
	"The message that is its template; default: that of the deployment.":
		"الرسالة التي هي قالبها. إن تُركت فارغة فقالب مكان التشغيل.",
	"How many originals are issued.": "كم أصلًا يُصدر.",
	"The rule that says how many copies are issued.": "القاعدة التي تقول كم نسخة تُصدر.",
	"Whether it is kept in the repository, where other procedures find it.":
		"هل تُحفظ في المستودع حيث تجدها إجراءات أخرى.",
	"How long it is valid.": "كم تبقى صالحة.",
	"The rule that gives the last day on which it is valid, read when it is issued.":
		"القاعدة التي تعطي آخر يوم صلاحية، وتُقرأ عند الإصدار.",
	"What is done at this step: one of a closed list of verbs.":
		"ما يُفعل في هذه الخطوة، من قائمة محددة.",
	"The role, or the roles, that act.": "الدور أو الأدوار التي تقوم بهذه الخطوة.",
	"In a branch: the branch is skipped unless this rule holds.":
		"في فرع: يُتخطى الفرع ما لم يتحقق هذا الشرط.",
	"Nobody who did one of these steps in this case may do this one.":
		"من قام بإحدى هذه الخطوات في الملف لا يجوز له القيام بهذه.",
	"Whether another may stand in here; it can only be tighter than the role's.":
		"هل تجوز الإنابة هنا؛ ولا تكون إلا أضيق مما للدور.",
	"The least assurance of identity here; it can only be higher than the role's.":
		"أدنى درجة للتحقق من الهوية هنا؛ ولا تكون إلا أعلى مما للدور.",
	"The data and documents that are shown; default: what was asked so far, without what is sensitive.":
		"البيانات والوثائق التي تُعرض. إن تُرك فارغًا فما سُئل عنه حتى الآن، دون الحساس منه.",
	"The pages of the form.": "صفحات النموذج بترتيب ملئها.",
	"Data that the officer enters.": "البيانات التي يدخلها الموظف.",
	"Only what was marked may be changed; without it the whole form is open.":
		"لا يُغيَّر إلا ما عُلِّم؛ وبدونه يُفتح النموذج كله.",
	"The data that are shown for confirmation.": "البيانات التي تُعرض للتأكيد.",
	"How it may be confirmed; default: `app`.": "كيف يجوز التأكيد. إن تُرك فارغًا فعبر التطبيق.",
	"The office where people attend.": "المكتب الذي يُحضر إليه.",
	"Why they have to be there in person.": "لماذا يلزم الحضور شخصيًا.",
	"The role that leads, and says how it went.": "الدور الذي يقود اللقاء ويقول كيف جرى.",
	"The results, letters or documents that are signed.": "النتائج أو الخطابات أو الوثائق التي تُوقَّع.",
	"Who says when: `chosen by <role>` among free times, or `set by <role>`.":
		"من يحدد الوقت: «chosen by» ثم الدور الذي يختار من الأوقات المتاحة، أو «set by» ثم الدور الذي يعيّنه.",
	"The fee lines that are paid; default: all that are not yet paid.":
		"بنود الرسوم التي تُدفع. إن تُرك فارغًا فكل ما لم يُدفع بعد.",
	"The name of the item in rules.": "اسم البند في القواعد.",
	"How it is delivered.": "كيف تُسلَّم النتيجة.",
	"Who may replace the outcome of the rule, with a written reason.":
		"من يجوز له استبدال ما قررته القاعدة، مع سبب مكتوب.",
	"The share of the cases that is sent to a person instead.":
		"نسبة الملفات التي تُحال إلى شخص بدل القاعدة.",
	"The list whose items are gone through.": "القائمة التي يُعمل لكل بند منها.",
	"The data that are given to it, by rule.": "البيانات التي تُمرَّر إليه، بقاعدة.",
	"The register and its service that writes it down.": "في أي سجل يُكتب، وبأي خدمة.",
	"The role that hands over.": "الدور الذي يسلّم.",
	"The address, or the agent, it goes to.": "العنوان أو الوكيل الذي تُسلَّم إليه.",
	"The documents that go along.": "الوثائق التي تُرفق.",
	"How the case ends.": "كيف ينتهي الملف.",
	"The documents that are taken in return.": "الوثائق التي تُؤخذ في المقابل.",
	"What the case waits for: a day in its data, a day or a time of day as written, or an answer that a register sends unasked.":
		"ما ينتظره الملف: يوم في بياناته، أو يوم أو ساعة مكتوبة، أو جواب يرسله سجل من تلقاء نفسه.",
	"The branches that run beside each other, by id: each one step, or several.":
		"الفروع التي تسير معًا، لكل منها معرّف، وفي كل منها خطوة أو أكثر.",
	"When enough items are done.": "متى يكفي ما أُنجز من البنود.",
	"What happens to the items that are not done then.": "ماذا يحدث للبنود التي لم تُنجز عندئذ.",
	"What is done for each item.": "ما يُفعل لكل بند.",
	"The procedure that is started.": "الإجراء الذي يُبدأ.",
	"What the part leaves open to each procedure, with the values for this procedure only.":
		"ما يتركه الجزء المشترك لكل إجراء، وقيمه لهذا الإجراء وحده.",
	"Whether this case waits for the end of the other.": "هل ينتظر هذا الملف نهاية الآخر.",
	"The part that is followed.": "الجزء المشترك الذي تتبعه هذه الخطوة.",
	"Which own role each role of the part is.": "أي دور هنا يقابل كل دور في الجزء المشترك.",
	"Whether fees are given back.": "هل تُرد الرسوم.",
	"What is pointed out to whoever acts, before they act.":
		"ما يُنبَّه إليه من يقوم بالخطوة قبل أن يعمل.",
	"Who is told when the case comes here, and with which message.":
		"من يُبلَّغ حين يصل الملف إلى هنا، وبأي رسالة.",
	"The clocks that stand still while the case is here.": "المهل التي تتوقف ما دام الملف هنا.",
	"A clock that gets more time each time the case comes here.":
		"مهلة تطول في كل مرة يصل فيها الملف إلى هنا.",
	"How long the step may take, and what follows when it does.":
		"مدة هذه الخطوة، وما يحدث إن تأخرت.",
	"The ways on that a person chooses, or that an event brings.":
		"الطرق التي يختار منها من يقوم بالخطوة، أو يأتي بها حدث.",
	"The answers of a system, each with its way on.": "أجوبة نظام، ولكل منها طريقه.",
	"The exits of the part, each with its way on.": "مخارج الجزء المشترك، ولكل منها طريقه.",
	"The only way on.": "الطريق الوحيد بعدها.",
	"The ways on by rule, of which exactly one holds.": "الطرق بحسب شروط، يتحقق منها واحد فقط دائمًا.",
	"The exit of the part.": "مخرج الجزء المشترك.",
	"The role that may take this action.": "الدور الذي يجوز له هذا الفعل.",
	"No longer offered once that step is done.": "لا يُتاح بعد إتمام تلك الخطوة.",
	"Offered only while this rule holds.": "لا يُتاح إلا حين يتحقق هذا الشرط.",
	"Whether whoever acts has to write, or may write, a reason.":
		"هل يجب على من يفعله أن يكتب سببًا، أم يجوز له.",
	"How often it may be taken in one case.": "كم مرة يجوز في الملف الواحد.",
	"A clock gets more time and the case stays where it is.": "تطول مهلة ويبقى الملف في مكانه.",
	"Who is told, and with which message.": "من يُبلَّغ، وبأي رسالة.",
	"The step the case goes to.": "الخطوة التي ينتقل إليها الملف.",
	"The ends after which it is offered.": "النهايات التي يُتاح بعدها.",
	"How long after the end it is offered.": "كم من الوقت بعد النهاية يبقى متاحًا.",
	"A new case of that procedure, which knows this one: an appeal to another body.":
		"ملف جديد لذلك الإجراء يعرف هذا الملف: كاعتراض لدى جهة أخرى.",
	"A result stays valid for longer.": "تبقى نتيجة صالحة مدة أطول.",
	"The step at which this case is open again.": "الخطوة التي يُفتح فيها هذا الملف من جديد.",
	"A field of this id that uses that field of the catalogue.":
		"حقل بهذا المعرّف يستعمل ذلك الحقل من المكتبة.",
	"Roles it names; `roles` of the `follow` step may say which own role each one is.":
		"الأدوار التي يذكرها الجزء. والخطوة التي تتبعه قد تقول أي دور عندها يقابل كلًا منها.",
	"Clocks it names.": "المهل التي يذكرها الجزء.",
	"The register that keeps this list; it is fetched, and a case keeps its edition.":
		"السجل الذي يحفظ هذه القائمة. تُجلب منه، ويبقى كل ملف على نسخته منها.",
	"The list whose codes this list's codes belong to: provinces for communes.":
		"القائمة الأعلى التي تتبعها رموز هذه القائمة: كالمحافظات للبلديات.",
	"The codes; one is retired with `until` and never deleted.":
		"الرموز. ما لم يعد مستعملًا يُكتب له آخر يوم ولا يُحذف أبدًا.",
	"A notice is sent; a letter is also a numbered document in the file.":
		"الإشعار يُرسل؛ والخطاب وثيقة مرقّمة في الملف أيضًا.",
	"Everything from that message; own keys win.": "كل ما في تلك الرسالة؛ وما يُكتب هنا يحل محله.",
	"The procedures whose data it may mention; default: any, and then only the case, its clocks and fees.":
		"الإجراءات التي يجوز ذكر بياناتها. إن تُرك فارغًا فكلها، ولا يُذكر عندئذ إلا الملف ومهله ورسومه.",
	"All the data its templates may use. Sent for each item of a list, it may mention the item by its name.":
		"كل البيانات التي يجوز لقوالبها استعمالها. وإن أُرسلت لكل بند من قائمة جاز ذكر البند باسمه.",
	"The subject line, as a template.": "سطر الموضوع؛ ويمكن إدراج قيم فيه.",
	"The text, as a template; links and lists in Markdown.":
		"النص؛ ويمكن إدراج قيم وروابط وقوائم فيه (Markdown).",
	"The short message, as a template.": "الرسالة القصيرة؛ ويمكن إدراج قيم فيها.",
	"The source as it is printed in a letter.": "المصدر كما يُطبع في خطاب.",
	"Where it can be read.": "أين يمكن قراءته.",
	"The body that decides who may read it.": "الجهة التي تقرر من يقرؤه.",
	"What can be read, by id.": "ما يمكن قراءته منه، ولكل شيء معرّف.",
	"What it can be asked or told, by id.": "ما يمكن سؤاله عنه أو إبلاغه به، ولكل خدمة معرّف.",
	"The code lists it keeps.": "قوائم الرموز التي يحفظها.",
	"What each procedure may read and call, and why.": "ما يجوز لكل إجراء أن يقرأه ويستدعيه، ولماذا.",
	"The code list of the units it serves, one office for each; left out, there is a single office.":
		"قائمة رموز الوحدات التي يخدمها، لكل وحدة مكتب. إن تُركت فارغة فهو مكتب واحد.",
	"The calendar whose hours and days count for its staff.":
		"التقويم الذي تُحسب به ساعات موظفيه وأيامهم.",
	"Whether the day of the start is day 1.": "هل يُحسب يوم البداية اليوم الأول.",
	"When an office's last day ends; the citizen always has until 24:00.":
		"متى ينتهي اليوم الأخير للمكتب؛ أما المواطن فله دائمًا حتى 24:00.",
	"What follows when the last day is closed.": "ماذا يحدث إن كان اليوم الأخير عطلة.",
	"When a birthday of 29 February is reached in other years.":
		"متى يحل عيد ميلاد المولود في 29 فبراير في السنوات الأخرى.",
	"Whether this day is closed or open, against its weekday.":
		"هل هذا اليوم مغلق أم مفتوح، خلافًا ليومه من الأسبوع.",
	"The hours when it is open; default: those of its weekday.":
		"الساعات التي يُفتح فيها. إن تُركت فارغة فساعات يومه من الأسبوع.",
	"The legal or practical reason.": "السبب القانوني أو العملي.",
	"Every such day of the week.": "كل يوم من أيام الأسبوع هذه.",
	"These days.": "هذه الأيام.",
	"For one value, by its type.": "للقيمة الواحدة، بحسب نوعها.",
	"For one paper, by how it is given.": "للورقة الواحدة، بحسب طريقة تقديمها.",
	"What else they do, by what a step does.": "ما يفعله مقدّمو الطلبات غير ذلك، بحسب عمل الخطوة.",
	"The way there and back, and waiting there.": "الطريق ذهابًا وإيابًا، والانتظار هناك.",
	"The time of officers.": "وقت الموظفين.",
	"An hour of whoever applies.": "ساعة من وقت مقدّم الطلب.",
	"What the way costs, each time.": "تكلفة الطريق في كل مرة.",
	"What a paper costs: copies, certifications.": "تكلفة الورقة: نسخ وتصديق.",
	"An hour of an officer whose role is not named.": "ساعة موظف لم يُذكر دوره.",
	"An hour of a role, by its id in procedures.": "ساعة كل دور، بمعرّفه في الإجراءات.",
	"What the new edition needs and the old one did not have, as rules over the old data.":
		"ما يحتاجه الإصدار الجديد ولم يكن في القديم، بقواعد على البيانات القديمة.",
	"Whether the day already promised stands or is counted anew.":
		"هل يبقى اليوم الموعود أم يُحسب من جديد.",
	"The step of the new edition.": "الخطوة في الإصدار الجديد.",
	"What is known and typed: path and value, and `like` for everything of another scenario.":
		"ما يُعرف وما يُكتب: الموضع والقيمة؛ و«like» لكل ما في سيناريو آخر.",
	"What is done when the case stands at a step.": "ما يُفعل حين يكون الملف في خطوة.",
	"What has to come of it.": "ما يجب أن ينتهي إليه السيناريو.",
	"How many cases come on average; they come at random.": "كم ملفًا يصل في المتوسط؛ وتصل عشوائيًا.",
	"In what time so many come.": "في أي مدة يصل هذا العدد.",
	"From a time of day on, until the next one, so many times as many come; a day has as many as without.":
		"من ساعة إلى التي تليها، كم ضعفًا يصل؛ ومجموع اليوم لا يتغير.",
	"How long an officer works on it, on average.": "كم يعمل الموظف عليها في المتوسط.",
	"What passes, on average, before anybody can begin, or before a citizen or a system answers.":
		"كم يمضي في المتوسط قبل أن يمكن البدء، أو قبل أن يجيب مواطن أو نظام.",
	"How both vary around the average; `evenly` is from half to one and a half times as long.":
		"كيف تتفاوت المدتان حول المتوسط؛ «evenly» من النصف إلى مرة ونصف.",
	"Visits at which nobody ever does anything.": "نسبة المرات التي لا يفعل فيها أحد شيئًا أبدًا.",
	"How often each outcome is taken; those that are left out never are.":
		"نسبة ما يُسلك كل طريق؛ وما لم يُذكر لا يُسلك أبدًا.",
	"How long it takes to answer, on average.": "كم يستغرق الجواب في المتوسط.",
	"Questions that it never answers.": "نسبة الأسئلة التي لا يجيب عنها أبدًا.",
	"When it answers nothing; what was asked meanwhile is answered afterwards.":
		"متى لا يجيب عن شيء؛ وما سُئل عنه في الأثناء يجيب عنه بعد ذلك.",
	"The office in that case.": "المكتب في تلك الحالة.",
	"The exception counts only while this rule holds.": "لا يُعمل بالاستثناء إلا حين يتحقق هذا الشرط.",
	"The rate holds only while this rule does.": "لا يسري إلا حين يتحقق هذا الشرط.",
	"The amount instead of the base.": "المبلغ بدل المبلغ الأساسي.",
	"The share of the base amount.": "النسبة من المبلغ الأساسي.",
	"This variant counts while the rule holds; no two may hold at once.":
		"يُعمل بهذا حين يتحقق الشرط؛ ولا يجوز أن يتحقق اثنان معًا.",
	"How much time there is then.": "طول المهلة عندئذ.",
	"The time of day then.": "الساعة عندئذ.",
	"What is asked, on one page.": "ما يُسأل عنه، في صفحة واحدة.",
	"What is signed there.": "ما يُوقَّع هناك.",
	"The role whose organisation's signature it is.": "الدور الذي يُوقَّع باسم مؤسسته.",
	"A rule decides, and no person waits here.": "تقرر قاعدة، ولا ينتظر هنا أحد.",
	"The register and its service that is asked.": "أي سجل يُسأل، وبأي خدمة.",
	"What is sent with it: each name the service takes, and the rule that gives its value.":
		"ما يُرسل معه: كل اسم تأخذه الخدمة، والقاعدة التي تعطي قيمته.",
	"The role that takes over.": "الدور الذي يستلم.",
	"The results that are delivered; default: all.": "النتائج التي تُسلَّم. إن تُرك فارغًا فكلها.",
	"When enough branches are done.": "متى يكفي ما أُنجز من الفروع.",
	"What happens to the branches that are not done then.": "ماذا يحدث للفروع التي لم تُنجز عندئذ.",
	"What is different in cases that are started here: values that the other procedure leaves open, each with what it is in these cases.":
		"ما يختلف في الملفات التي تبدأ من هنا: القيم التي يتركها الإجراء الآخر مفتوحة، ولكل منها ما تكون عليه في هذه الملفات.",
	"The page is shown only while this rule holds.": "لا تظهر الصفحة إلا حين يتحقق هذا الشرط.",
	"What is asked on this page, in this order: data, parts of groups, documents, computed values.":
		"ما يُسأل عنه في هذه الصفحة بهذا الترتيب: حقول، وأجزاء مجموعات، ووثائق، وقيم محسوبة.",
	"The role that may replace the outcome.": "الدور الذي يجوز له استبدال القرار.",
	"How long it may be replaced.": "خلال كم من الوقت يجوز استبداله.",
	"The branch runs only then, and is skipped otherwise.":
		"لا يسير الفرع إلا حين يتحقق هذا الشرط، وإلا يُتخطى.",
	"The step the branch begins with.": "الخطوة التي يبدأ بها الفرع.",
	"Its steps, by id. One without a way on ends the branch.":
		"خطوات الفرع، لكل منها معرّف. خطوة بلا طريق بعدها تنهي الفرع.",
	"It is shown only while this rule holds.": "لا يظهر إلا حين يتحقق هذا الشرط.",
	"What is said; default: the id as words.": "ما يُقال. إن تُرك فارغًا فالمعرّف.",
	"The clock that is this step's deadline, with its consequence.":
		"المهلة التي هي مهلة هذه الخطوة، وما يترتب على تجاوزها.",
	"How long from entry to exit of the step.": "المدة من دخول الخطوة إلى مغادرتها.",
	"The first such time of day after entry.":
		"المهلة حتى أول مرة تحين فيها هذه الساعة منذ دخول الخطوة.",
	"When the acting role is told that time runs out.":
		"متى يُذكَّر من يقوم بالخطوة بأن الوقت يوشك أن ينتهي.",
	"What follows when it is late; required unless `with` names a clock.":
		"ما يحدث عند التأخر؛ لازم ما لم تتبع الخطوة مهلة أخرى.",
	"In a decision by rule: the outcome whose rule holds is taken, and exactly one does.":
		"حين تقرر قاعدة: يُؤخذ ما تحقق شرطه، وواحد فقط يتحقق دائمًا.",
	"In a decision by rule: the reason that is given.": "حين تقرر قاعدة: السبب الذي يُعطى.",
	"The outcome is offered only while this rule holds; one outcome is always possible.":
		"لا يُتاح إلا حين يتحقق هذا الشرط؛ ويبقى غيره ممكنًا دائمًا.",
	"What whoever chooses this outcome fills in: data, documents; computed values are shown.":
		"ما يملؤه من يختار هذا: بيانات ووثائق؛ والقيم المحسوبة تُعرض فقط.",
	"Whether fields and documents to be corrected have to be, or may be, marked.":
		"هل يجب تعليم الحقول والوثائق التي تحتاج تصحيحًا، أم يجوز.",
	"Whether a reason has to be, or may be, written.": "هل يجب كتابة سبب، أم يجوز.",
	"A code list of reasons to pick from, besides the text.":
		"قائمة رموز لأسباب يُختار منها، إلى جانب النص.",
	"The role that may allow more, with a written reason.":
		"الدور الذي يجوز له السماح بأكثر، مع سبب مكتوب.",
	"Where the case goes, by rule.": "إلى أين ينتقل الملف، بحسب شروط.",
	"The rule under which the case goes this way; exactly one holds, and at most one is `otherwise`.":
		"الشرط الذي ينتقل به الملف في هذا الطريق. واحد فقط يتحقق دائمًا، ولا يُكتب «otherwise» (فيما عدا ذلك) إلا لواحد على الأكثر.",
	"The code of the parent list this one belongs to.": "الرمز الأعلى الذي يتبعه هذا الرمز.",
	"The codes that followed it once it is retired.": "الرموز التي خلفته بعد توقف استعماله.",
	"The parts of the key by which a record is found, in order.":
		"ما تُعرف به البيانات المطلوبة، بالترتيب.",
	"What a record holds, each value typed by a field of the catalogue.":
		"ما فيه من قيم، ونوع كل قيمة من حقل في مكتبة الحقول.",
	"What is sent, each value typed by a field of the catalogue.":
		"ما يُرسل، ونوع كل قيمة من حقل في مكتبة الحقول.",
	"The closed set of answers.": "الأجوبة الممكنة، ولا غيرها.",
	"Why the data are read: shown to the citizen and written to the log of each look-up.":
		"لماذا تُقرأ البيانات: يراه المواطن ويُكتب عند كل استعلام.",
	"Whether the citizen has to agree before the first read.":
		"هل يجب أن يوافق المواطن قبل أول قراءة.",
	"The fields that may be read, each one named.": "الحقول التي تجوز قراءتها، كل منها باسمه.",
	"The services that may be called.": "الخدمات التي يجوز استدعاؤها.",
	"Typing a text.": "كتابة نص.",
	"Typing a whole number.": "كتابة عدد صحيح.",
	"Typing a number.": "كتابة عدد.",
	"Typing an amount.": "كتابة مبلغ.",
	"Finding out and typing a day.": "معرفة يوم وكتابته.",
	"Finding out and typing a day of which parts may be unknown.": "معرفة يوم قد ينقص بعضه وكتابته.",
	"Typing a time of day.": "كتابة ساعة من اليوم.",
	"Typing a day with its time.": "كتابة يوم وساعته.",
	"Saying yes or no.": "الإجابة بنعم أو لا.",
	"Choosing one.": "اختيار واحد.",
	"Choosing several.": "اختيار أكثر من واحد.",
	"Finding a paper, making it a file and uploading it.": "العثور على ورقة وجعلها ملفًا ورفعها.",
	"Finding a paper that is shown; the visit is counted apart.":
		"العثور على ورقة تُبرز؛ والزيارة تُعد وحدها.",
	"Making a paper or a copy that is handed in; the visit is counted apart.":
		"إعداد ورقة أو نسخة تُسلَّم؛ والزيارة تُعد وحدها.",
	"Opening a form, reading it, checking it and sending it.": "فتح نموذج وقراءته ومراجعته وإرساله.",
	"Reading what is to be confirmed, and answering.": "قراءة ما يُطلب تأكيده والإجابة.",
	"Reading what is signed, and signing.": "قراءة ما يُوقَّع وتوقيعه.",
	"Reading the bill and paying.": "قراءة الفاتورة والدفع.",
	"Being there; the way and the waiting are a visit.": "الحضور هناك؛ والطريق والانتظار زيارة.",
	"Finding out and typing one value.": "معرفة قيمة وكتابتها.",
	"By what a step does.": "بحسب عمل الخطوة.",
	"An action out of turn, such as an apology.": "عمل خارج الترتيب المعتاد، كالاعتذار.",
	"The outcome, answer or action that is taken.": "الطريق أو الجواب أو الفعل الذي يُختار.",
	"For an action: the step at which the case stands when it is taken, perhaps with the visit.":
		"لفعل ممكن في أي وقت: الخطوة التي يكون الملف فيها عندئذ، وربما في أي مرة.",
	"Who acts; default: the step's role.": "من يقوم بها. إن تُرك فارغًا فدور الخطوة.",
	"Data given in this act.": "البيانات التي تُعطى في هذا الفعل.",
	"What is marked to be corrected.": "ما يُعلَّم ليُصحَّح.",
	"The written reason.": "السبب المكتوب.",
	"How long after the case came to the step.": "كم من الوقت بعد وصول الملف إلى الخطوة.",
	"The code with which this act must be refused, leaving the case as it was.":
		"الرمز الذي يجب أن يُرفض به هذا الفعل، فيبقى الملف كما كان.",
	"The fees paid in all.": "مجموع الرسوم المدفوعة.",
	"What has to be typed or brought: shown, and not prefilled.":
		"ما يجب أن يُكتب أو يُحضر: معروض وغير مملوء سلفًا.",
	"What never has to be typed or brought.": "ما لا يجب أبدًا أن يُكتب أو يُحضر.",
	"The day on which a clock is due.": "اليوم الذي تنتهي فيه مهلة.",
	"Which role did a step.": "أي دور قام بخطوة.",
	"Messages that are sent.": "الرسائل التي تُرسل.",
	"The last day on which a result that was issued is valid.": "آخر يوم تكون فيه نتيجة صدرت صالحة.",
	"The end the case reaches.": "النهاية التي يبلغها الملف.",
	"Instead of `ends_in`: the step at which the case stands when nobody does anything more.":
		"بدل النهاية: الخطوة التي يقف فيها الملف حين لا يفعل أحد شيئًا بعدها.",
	"What comes with this answer, each value typed by a field of the catalogue.":
		"ما يأتي مع هذا الجواب، ونوع كل قيمة من حقل في مكتبة الحقول.",
	"Typing a form for whoever applies.": "كتابة نموذج عن مقدّم الطلب.",
	"Reading a case and deciding.": "قراءة ملف واتخاذ قرار.",
	"Reading and signing.": "القراءة والتوقيع.",
	"Leading a meeting.": "قيادة لقاء.",
	"Giving papers away, or taking them.": "تسليم أوراق أو استلامها.",
	"Giving out a result.": "تسليم نتيجة.",
};
