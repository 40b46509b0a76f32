import type { CaseResult, DurationUnit, Step } from "@onedoor/dsl/bundle";
import type { EffortName, Line, NumberName } from "@onedoor/dsl/burden";
import type { ActorKind } from "@onedoor/dsl/diagram";
import type { RefusalCode } from "@onedoor/dsl/edit";

import type { HitKind } from "../api/answers.ts";
import type { Measure } from "../burden/numbers.ts";
import type { Words } from "./en.ts";
import { plural } from "./plural.ts";

/** Arabic counts one and two by the word alone, three to ten with a plural, more with a singular. */
const counted = (n: number, one: string, two: string, few: string, many: string): string =>
	plural("ar", n, { one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${many}` });

/** Names of files and codes keep their own direction inside a sentence. */
const own = (text: string): string => `\u2068${text}\u2069`;

const units: Readonly<Record<DurationUnit, (n: number) => string>> = {
	minutes: () => "دقيقة",
	"working hours": () => "ساعة عمل",
	hours: () => "ساعة",
	"working days": () => "يوم عمل",
	days: () => "يوم",
	weeks: () => "أسبوع",
	months: () => "شهر",
	years: () => "سنة",
	"same working day": () => "في يوم العمل نفسه",
};
const durations: Readonly<Record<DurationUnit, (n: number) => string>> = {
	minutes: (n) => counted(n, "دقيقة واحدة", "دقيقتان", "دقائق", "دقيقة"),
	"working hours": (n) => counted(n, "ساعة عمل واحدة", "ساعتا عمل", "ساعات عمل", "ساعة عمل"),
	hours: (n) => counted(n, "ساعة واحدة", "ساعتان", "ساعات", "ساعة"),
	"working days": (n) => counted(n, "يوم عمل واحد", "يوما عمل", "أيام عمل", "يوم عمل"),
	days: (n) => counted(n, "يوم واحد", "يومان", "أيام", "يومًا"),
	weeks: (n) => counted(n, "أسبوع واحد", "أسبوعان", "أسابيع", "أسبوعًا"),
	months: (n) => counted(n, "شهر واحد", "شهران", "أشهر", "شهرًا"),
	years: (n) => counted(n, "سنة واحدة", "سنتان", "سنوات", "سنة"),
	"same working day": () => "في يوم العمل نفسه",
};
const verbs: Readonly<Record<Step["does"], string>> = {
	fill_in: "ملء نموذج",
	confirm: "تأكيد",
	attend: "الحضور شخصيًا",
	pay: "الدفع",
	sign: "توقيع وثيقة",
	decide: "اتخاذ قرار",
	route: "لا شيء: قاعدة تختار الطريق",
	ask: "سؤال سجل",
	record: "الكتابة في سجل",
	hand_over: "تسليم الملف",
	deliver: "تسليم النتيجة",
	tell: "إرسال رسالة",
	wait_for: "انتظار أمر خارجي",
	together: "عدة أمور في وقت واحد",
	branch: "خطوات عدة إلى جانب غيرها",
	for_each: "الأمر نفسه لكل عنصر",
	start: "بدء إجراء آخر",
	follow: "اتباع جزء مشترك",
	end: "إنهاء الطلب",
};
const actors: Readonly<Record<ActorKind, string>> = {
	applicant: "مقدم الطلب",
	officer: "الموظف",
	head: "من يوقّع",
	system: "الأنظمة",
	agent: "الوكيل",
};
const kinds: Readonly<Record<HitKind, string>> = {
	procedure: "إجراء",
	step: "خطوة",
	field: "حقل",
	document: "وثيقة",
	role: "دور",
	list: "قائمة رموز",
	part: "جزء مشترك",
	word: "نص",
};
const results: Readonly<Record<CaseResult, string>> = {
	granted: "موافقة",
	partly_granted: "موافقة جزئية",
	refused: "رفض",
	withdrawn: "سُحب",
	lapsed: "انتهى بلا قرار",
	revoked: "أُلغي",
};

const measures: Readonly<Record<Measure, string>> = {
	fieldsTyped: "حقول تُكتب",
	documents: "وثائق",
	visits: "زيارات",
	fee: "رسوم",
	workingDays: "أيام عمل موعودة",
};
/** Beside a number, as a label: a range takes no form of counting. */
const measured: Readonly<Record<Measure, () => string>> = {
	fieldsTyped: () => "حقول تُكتب",
	documents: () => "وثائق",
	visits: () => "زيارات",
	fee: () => "رسوم",
	workingDays: () => "أيام عمل موعودة",
};
const counts: Readonly<Record<Measure, string>> = {
	fieldsTyped:
		"الخانات التي يجدها المرء فارغة وعليه ملؤها. ما يجوز تركه فارغًا، وما قد يعطيه سجل، وما له قيمة من البداية، يُعد في الحد الأعلى فقط. ما يُعرف من تسجيل الدخول لا يُعد أبدًا. والقائمة التي تطول تُعد مرة واحدة.",
	documents:
		"الأوراق التي على المرء تقديمها. ما قد يغني عنه سجل أو مستودع أو محفظة يُعد في الحد الأعلى فقط.",
	visits:
		"الحضور شخصيًا: لتقديم الطلب، ولإحضار الأوراق (أوراق الخطوة الواحدة معًا)، ولاستلام النتيجة.",
	fee: "كامل المبلغ، مع كل الإعفاءات في الحد الأدنى.",
	workingDays:
		"ما تعد به الجهة، بأيام العمل؛ وفي اليوم نفسه يُعد 1. الأيام التي يُنتظر فيها مقدم الطلب لا تُعد. وإن لم يكن وعد بالكل جُمعت مهل خطوات الجهة.",
};

const allNumbers: Readonly<Record<NumberName, string>> = {
	...measures,
	minutes: "دقائق",
	waiting: "أيام عمل انتظار",
	handOvers: "تسليمات بين الجهات",
	cost: "التكلفة",
};
const allEfforts: Readonly<Record<EffortName, string>> = {
	acts: "أعمال",
	minutes: "دقائق",
	lookUps: "استعلامات",
	handOvers: "تسليمات",
	cost: "التكلفة",
};
const lineKinds: Readonly<Record<Line["kind"], string>> = {
	field: "حقل",
	document: "وثيقة",
	visit: "زيارة في",
	fee: "رسم",
	promise: "وعد",
	extension: "تمديد بسبب",
	begun: "أيام تبدأ قبل",
	wait: "انتظار في",
	act: "عمل في",
	hand_over: "تسليم في",
	look_up: "استعلام",
	procedure: "معاملة تبدأ في",
};

const refusals: Readonly<Record<RefusalCode, string>> = {
	file_unknown: "لا يوجد ملف كهذا في المكتبة.",
	file_broken: "لا يمكن قراءة نص هذا الملف الآن. أصلحه أولًا.",
	item_unknown: "لم يعد موجودًا هناك.",
	in_another_file: "هو مكتوب في ملف آخر. افتح ذلك الملف.",
	language_unknown: "الإجراء لا يستخدم هذه اللغة.",
	text_empty: "اكتب كلمة واحدة على الأقل.",
	text_has_line_breaks: "هذا سطر واحد.",
	text_too_long: "هذا طويل جدًا. اكتبه أقصر.",
	not_a_scalar: "ما هنا أكثر من قيمة واحدة.",
	not_a_collection: "لا يمكن إضافة شيء هنا.",
	value_is_dated: "القيمة تتغير حسب اليوم.",
	not_a_duration: "اكتب رقمًا ووحدة.",
	no_deadline: "لا تقبل هذه الخطوة مهلة.",
	not_a_consequence: "هذا ليس مما يمكن أن يتبع.",
	deadline_not_within: "المهلة ساعة من اليوم أو مدة محددة.",
	id_malformed: "المعرّف حروف لاتينية صغيرة وأرقام و_ فقط.",
	name_taken: "يوجد شيء بهذا الاسم.",
	in_use: "ما زالت مواضع أخرى تستخدمه.",
	named_alike: "تُعرف أشياء أخرى بالاسم نفسه.",
	name_shared: "للاسم معنى في موضع آخر أيضًا.",
	through_an_alias: "النص يقوله بالإحالة.",
	would_damage: "سيغيّر ذلك أكثر من هذا.",
};

export const ar: Words = {
	shell: {
		studio: "ورشة الإجراءات",
		home: "ورشة الإجراءات: الصفحة الأولى",
		skip: "انتقل إلى المحتوى الرئيسي",
		loading: "جارٍ فتح المكتبة…",
		procedures: "الإجراءات",
		where: "أين أنت",
		views: "طرق العرض",
		parts: "أجزاء هذه الشاشة",
	},
	trouble: {
		title: "لم ينجح ذلك",
		text: "لم يضع شيء مما كتبته: إنه محفوظ على هذا الجهاز. حاول مرة أخرى.",
		code: (code) => `الرمز: ${own(code)}`,
		again: "حاول مرة أخرى",
		notFound: "لا يوجد هنا إجراء كهذا",
		notFoundText: "ربما تغيّر اسم الملف، أو لا يمكن قراءة أسطره الأولى.",
		toHome: "كل الإجراءات",
	},
	home: {
		title: "الإجراءات",
		lede: (n) => `في هذه المكتبة ${counted(n, "إجراء واحد", "إجراءان", "إجراءات", "إجراءً")}.`,
		visited: (n, of) =>
			of === 1
				? "قد يلزم الحضور شخصيًا."
				: `قد يلزم الحضور شخصيًا في ${counted(n, "واحد منها", "اثنين منها", "منها", "منها")}.`,
		unvisited: "لا يلزم أحدًا الحضور شخصيًا.",
		search: "ابحث في كل الإجراءات",
		placeholder: "ابحث عن إجراء أو حقل أو كلمة",
		yours: "عملك الآن",
		notSaved: "لم يُحفظ بعد",
		draftLines: (n) =>
			`تغيّر ${counted(n, "سطر واحد", "سطران", "أسطر", "سطرًا")}، محفوظ على هذا الجهاز.`,
		goOn: "تابع",
		all: "كل الإجراءات",
		counted: "من الأدنى إلى الأعلى حيث تختلف المسارات",
		table: "جدول الإجراءات",
		procedure: "الإجراء",
		findings: "الملاحظات",
		edition: "الإصدار",
		since: (day) => `منذ ${own(day)}`,
		from: (day) => `ابتداءً من ${own(day)}`,
		uncounted: "لم يُعد: في النص نواقص",
		none: "لا شيء",
		errors: (n) => counted(n, "خطأ واحد", "خطآن", "أخطاء", "خطأ"),
		warnings: (n) => counted(n, "أمر للنظر", "أمران للنظر", "أمور للنظر", "أمرًا للنظر"),
		notes: (n) => counted(n, "تنبيه واحد", "تنبيهان", "تنبيهات", "تنبيهًا"),
		unread: "لا يمكن قراءته بعد",
		shared: (n) =>
			`${counted(n, "ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة")} في الملفات المشتركة.`,
		emptyTitle: "لا يوجد إجراء هنا بعد",
		emptyText: `الإجراء ملف ينتهي اسمه بـ ${own(".procedure.yaml")}. ضع ملفًا في مجلد المكتبة ثم أعد تحميل الصفحة.`,
	},
	burden: {
		title: "ما يُطلب من الناس",
		names: measures,
		units: measured,
		before: "قبل",
		now: "الآن",
		what: "ماذا يُعد هنا؟",
		counts,
		paths:
			"من الأدنى إلى الأعلى، في كل المسارات التي قد يسلكها الطلب إلى نهايته، مقدَّمًا عبر الإنترنت حيث أمكن. تُعد الخطوة مرة واحدة مهما عاد الطلب إليها. ولا يلزم أن يبلغ طلب واحد الأعلى في كل شيء.",
		inexact: "لم تُجرَّب كل الإجابات: قد يكون الأدنى أعلى مما كُتب، والأعلى أدنى.",
		counting: "جارٍ العد…",
		unknown: "لا عدّ ما دامت في النص نواقص.",
		full: "كل الأرقام، قبل والآن",
		opens: "كل رقم يفتح القائمة التي يعدّها",
		failed: "تعذر العد. نصك محفوظ؛ غيّره فيُعد من جديد.",
		ofPeople: "على مقدم الطلب",
		ofPersonas: "حالة نموذجية",
		ofOffices: "على الجهات",
		systems: "الأنظمة من تلقاء نفسها",
		least: "الأدنى",
		typical: "المعتاد",
		most: "الأعلى",
		changed: "التغيير",
		directions: { less: "▼ أقل", more: "▲ أكثر", same: "كما كان" },
		endless: "بلا حد",
		numbers: allNumbers,
		efforts: allEfforts,
		kinds: lineKinds,
		countsNothing: "لا شيء يُعد هنا.",
		noPersonas: "لم يُكتب سيناريو بعد: فلا حالات نموذجية ولا معتاد.",
		notCompared: "قناة أو نهاية أخرى: لا يدخل في المعتاد",
		cameAgain: "عاد إلى خطوة، وتُعد مرة واحدة",
		wasLate: "تأخر أحدهم",
		otherWay: "سار على غير ما كُتب",
		measured: "الدقائق والأسعار من المكتبة.",
		certainties: {
			assumed: "الدقائق افتراضات لم تُقَس؛ وكل بلد يكتب أرقامه.",
			likely: "الدقائق والأسعار مرجحة فقط.",
			illustrative: "الدقائق والأسعار للتوضيح فقط.",
			unknown: "لا يُعرف مدى صحة الدقائق والأسعار.",
		},
	},
	search: {
		results: (n, words) =>
			`${counted(n, "موضع واحد", "موضعان", "مواضع", "موضعًا")} فيه «${own(words)}»`,
		none: (words) => `لا شيء فيه «${own(words)}»`,
		noneHint: "جرّب كلمة أخرى أو جزءًا منها. لا أهمية للتشكيل ولا للأحرف الكبيرة.",
		more: (n) => `و${counted(n, "موضع آخر", "موضعان آخران", "مواضع أخرى", "موضعًا آخر")}`,
		searching: "جارٍ البحث…",
		where: (file, line) => `${own(file)}، السطر ${line}`,
		kinds,
	},
	room: {
		design: "التصميم",
		text: "النص",
		preview: "المعاينة",
		play: "التجربة",
		save: "احفظ",
		saving: "جارٍ الحفظ…",
		unsaved: "لم يُحفظ",
		allSaved: "كل شيء محفوظ",
		keptHere: "محفوظ على هذا الجهاز",
		written: (lines, file) =>
			`تغيّر ${counted(lines, "سطر واحد", "سطران", "أسطر", "سطرًا")} في ${own(file)}`,
		failed: (code) => `لم يُحفظ (${own(code)}). نصك محفوظ على الجهاز؛ حاول مرة أخرى.`,
		stale: "لم يُحفظ: تغيّر الملف في هذه الأثناء. اختر أدناه.",
		undo: (what) => `تراجع: ${what}`,
		redo: (what) => `أعِد: ${what}`,
		undoNothing: "تراجع: لا شيء",
		redoNothing: "أعِد: لا شيء",
		did: {
			typing: (file) => `كتابة في ${own(file)}`,
			title: (title) => `اسم ${own(title)}`,
			deadline: (title) => `مهلة ${own(title)}`,
			scenario: (title) => `سيناريو ${own(title)}`,
			theirs: (file) => `نسخة القرص من ${own(file)}`,
			merged: (file) => `النسختان معًا من ${own(file)}`,
			restored: "ما حُفظ على هذا الجهاز",
			discarded: "التخلي عن كل التغييرات",
		},
		restored: (n) =>
			`عادت تغييراتك غير المحفوظة، في ${counted(n, "ملف واحد", "ملفين", "ملفات", "ملفًا")}.`,
		frozen: "لا يمكن قراءة النص الآن. ترى آخر حالة أمكنت قراءتها؛ عدّل النص لتتابع.",
		frozenLink: "افتح النص",
	},
	outline: {
		title: "الخطوات",
		ends: "النهايات",
		hasFinding: "عليها ملاحظة",
		together: "في وقت واحد",
		pages: (n) => `نموذج، ${counted(n, "صفحة واحدة", "صفحتان", "صفحات", "صفحة")}`,
		stopped: "المهلة متوقفة",
		part: "جزء مشترك",
	},
	diagram: { title: "المخطط", region: "المخطط، يمكن تمريره جانبيًا", actors },
	procedure: {
		title: "الإجراء",
		whole: "الإجراء كله",
		code: "الرمز",
		owner: "من المسؤول عن النص؟",
		accountable: "من المسؤول عن الطلب؟",
		edition: "الإصدار",
		editionFrom: (day) => `${own(day)}: تبدأ به الطلبات الجديدة من ذلك اليوم.`,
		languages: "اللغات",
		promise: "ما الموعود؟",
		promised: (title, duration) => `${own(title)}: ${duration}`,
		noPromise: "لا شيء للإجراء كله.",
	},
	step: {
		title: "الخطوة",
		text: "النص",
		name: (language) => `الاسم، ${language}`,
		who: "من يقوم بهذا؟",
		nobody: "لا أحد: يحدث تلقائيًا.",
		does: "ماذا يفعلون؟",
		happens: "ماذا يحدث؟",
		verbs,
		howLong: "كم من الوقت؟",
		howMany: "العدد",
		unit: "الوحدة",
		units,
		clock: (title) => `تحددها مهلة «${own(title)}».`,
		until: (time) => `حتى ${time}.`,
		noLimit: "لا مهلة خاصة بها.",
		wrongNumber: "اكتب عددًا صحيحًا من 1 إلى 9999.",
		late: "وإن تأخرت؟",
		tells: (roles) => `يُبلَّغ: ${own(roles)}`,
		goesTo: (step) => `تنتقل إلى ${own(step)}`,
		counts: (outcome) => `تُعد «${own(outcome)}»`,
		asks: "ماذا يُسأل؟",
		marked: "ما وُضعت عليه علامة فقط.",
		asked: (n) => counted(n, "بند واحد", "بندان", "بنود", "بندًا"),
		next: "ماذا يمكن أن يحدث بعدها؟",
		goesOn: (step) => `ثم ${own(step)}`,
		endsHere: "ينتهي هذا الفرع",
		reason: "يجب ذكر السبب",
		atMost: (n) => `${counted(n, "مرة واحدة", "مرتان", "مرات", "مرة")} على الأكثر`,
		after: (duration) => `بعد ${duration}`,
		ended: "كيف ينتهي الطلب",
		results,
		setLimit: (duration) => `حدّد مهلة: ${duration}`,
		setHere: "يحدده هذا الإجراء لنفسه في ملفه.",
		asText: "عدّله في النص",
		standard: (id) => `تستعمل الخطوة القياسية «${id}». ما تغيّره هنا يتغيّر في هذا الإجراء وحده.`,
		shared: (part, n) =>
			n === 1
				? `من الجزء المشترك «${own(part)}»، ويتبعه إجراء واحد.`
				: `من الجزء المشترك «${own(part)}». أي تغيير هنا يغيّر ${counted(n, "إجراءً واحدًا", "إجراءين", "إجراءات", "إجراءً")}.`,
		refused: refusals,
		duration: (n, unit) => durations[unit](n),
	},
	findings: {
		title: (n) => `الملاحظات (${n})`,
		short: (n) => counted(n, "ملاحظة واحدة", "ملاحظتان", "ملاحظات", "ملاحظة"),
		summary: (errors, warnings) =>
			`${counted(errors, "خطأ واحد", "خطآن", "أخطاء", "خطأ")}، ${counted(warnings, "أمر للنظر", "أمران للنظر", "أمور للنظر", "أمرًا للنظر")}`,
		checking: "جارٍ الفحص…",
		failed: (why) => `لم يتم الفحص: ${own(why)}. لا يُعرف شيء عن هذه النصوص.`,
		none: "لم يُعثر على شيء. النص يقول إجراءً كاملًا.",
		elsewhere: (n) =>
			`${counted(n, "ملاحظة أخرى", "ملاحظتان أخريان", "ملاحظات أخرى", "ملاحظة أخرى")} في ملفات أخرى من المكتبة`,
		open: (line) => `السطر ${line}`,
		showStep: "أظهر الخطوة",
		severity: { error: "خطأ", warning: "للنظر", info: "تنبيه" },
	},
	changes: {
		title: (n) => `التغييرات (${n})`,
		none: "لا تغييرات. الملفات كما فُتحت.",
		discard: "تخلَّ عن كل التغييرات",
		added: "أُضيف",
		removed: "حُذف",
	},
	conflict: {
		title: (file) => `${own(file)} غيّره شخص آخر`,
		text: "لم يضع شيء. قارن النسختين بما بدأت منه ثم اختر.",
		theirs: "على القرص الآن",
		mine: "نسختك",
		merge: "احتفظ بالاثنتين",
		keepMine: "احتفظ بنسختي",
		takeTheirs: "خذ نسخة القرص",
		overlap: "كلتاهما تغيّر الأسطر نفسها، فلا يمكن جمعهما ببساطة.",
	},
	text: {
		file: "الملف",
		editor: (file) => `نص ${own(file)}`,
		loading: "جارٍ فتح النص…",
		unknown: "لا يوجد ملف كهذا في هذه المكتبة.",
		changed: (n) =>
			`${counted(n, "سطر واحد يختلف", "سطران يختلفان", "أسطر تختلف", "سطرًا يختلف")} عن الملف`,
		same: "كما في الملف",
	},
	preview: {
		title: "المعاينة",
		step: "الخطوة",
		language: "اللغة",
		updating: "جارٍ التحديث…",
		frame: "النموذج كما يراه الناس",
		draft: "هذا هو النص الذي على شاشتك، لا الإصدار الساري.",
		errors: "في النص أخطاء فلا يمكن صنع نموذج منه. ترى آخر نموذج أمكن صنعه.",
		errorsNone: "في النص أخطاء فلا يمكن صنع نموذج منه. انظر الملاحظات.",
		noForms: "لا يسأل هذا الإجراء شيئًا في نموذج.",
		sent: "أُرسل",
		sentText: "من هنا يتابع الطلب سيره. في المعاينة لا يُحفظ شيء.",
		again: "املأه من جديد",
	},
};
