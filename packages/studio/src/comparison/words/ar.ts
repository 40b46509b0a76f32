import { plural } from "../../words/plural.ts";
import type { ComparisonWords } from "./en.ts";

const many = (
	n: number,
	forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
): string => plural("ar", n, forms);

const changes = (n: number): string =>
	many(n, {
		one: "تغيير واحد",
		two: "تغييران",
		few: "# تغييرات",
		many: "# تغييرًا",
		other: "# تغيير",
	});
const lines = (n: number): string =>
	many(n, { one: "سطر واحد", two: "سطران", few: "# أسطر", many: "# سطرًا", other: "# سطر" });
const files = (n: number): string =>
	many(n, { one: "ملف واحد", two: "ملفان", few: "# ملفات", many: "# ملفًا", other: "# ملف" });
const errors = (n: number): string =>
	many(n, { one: "خطأ واحد", two: "خطآن", few: "# أخطاء", many: "# خطأ", other: "# خطأ" });

export const ar: ComparisonWords = {
	compareWith: "قارن مع",
	published: "المنشور",
	saved: "المحفوظ",
	branches: "الفروع",
	tags: "الوسوم",
	commits: "حالات سابقة",
	another: "حالة أخرى",
	anotherName: "اسم فرع أو وسم أو رقم حالة",
	show: "قارن",
	title: (before) => `${before} وهذا النص`,
	comparing: "تجري المقارنة…",
	noHistory: {
		no_repository: "لا تاريخ لهذه المكتبة: مجلدها ليس في أي مستودع git. يمكن مقارنتها بالمحفوظ.",
		git_missing: "لا يمكن قراءة التاريخ: git غير مثبت على هذا الجهاز. يمكن المقارنة بالمحفوظ.",
	},
	trouble: {
		title: "تعذرت المقارنة",
		before: (file, line) => `لا يمكن قراءة ${file} كما كان حينها${line}. لا يُعرف ما الذي اختلف.`,
		after: (file, line) =>
			`لا يمكن قراءة ${file} كما هو الآن${line}. لا يُعرف ما الذي اختلف. أصلح النص أولًا.`,
		line: (line) => `، السطر ${line}`,
		revision: (name) => `لا توجد حالة «${name}» في التاريخ.`,
		procedure: "الإجراء غير موجود في أي منهما.",
		other: (code) => `لم يجب الخادم كما يُنتظر (${code}). حاول مرة أخرى.`,
		open: "افتح النص",
	},
	counts: {
		choose: "خذ أعداد الملفات المفتوحة من ملف",
		hint: "ملف بأعداد الملفات المفتوحة ممن يشغّل الملفات. يُستعمل لهذه المقارنة ولا يُحفظ.",
		from: (file) => `الملفات المفتوحة كما عُدّت في ${file}`,
		drop: "بلا ملفات مفتوحة",
		bad: (file) => `لا يحتوي ${file} على أعداد ملفات مفتوحة.`,
	},
	burden: "ما يُطلب من الناس، قبل والآن",
	same: "لا شيء يختلف.",
	unread: "لا يمكن قول معنى التغييرات ما دام النص لا يُقرأ.",
	showTexts: "اعرض أسطر النص",
	sameMeaning: "لا تغيير في المعنى.",
	elsewhere: (n) =>
		n === 1
			? "ملف واحد مما تغيّر مشترك أو يخص إجراءً آخر."
			: `عدد الملفات المتغيّرة المشتركة أو التي تخص إجراءات أخرى: ${n}.`,
	whatElsewhere: "انظر ما يعنيه ذلك لغيره",
	onlyText: (n) => `النص وحده يختلف: ${lines(n)}.`,
	verdicts: {
		breaking: (n, of) =>
			`${changes(of)}. في المعلَّم منها بـ«يكسر شيئًا» (${n}) يزول شيء يعتمد عليه آخرون.`,
		decision: (n, of) =>
			`${changes(of)}. على أحدهم أن يؤكد القصد من المعلَّم منها بـ«يحتاج قرارًا» (${n}).`,
		safe: (_, of) => `${changes(of)}. لا يتضرر أحد.`,
	},
	errors: (before, after) => `قورن ما أمكنت قراءته: قبل ${errors(before)}، والآن ${errors(after)}.`,
	inWords: (n) => `${changes(n)} بالكلمات`,
	count: changes,
	next: "التغيير التالي",
	previous: "التغيير السابق",
	audiences: {
		citizen: "ما يلاحظه المواطنون",
		office: "ما تلاحظه المكاتب",
		integrator: "ما تلاحظه الأنظمة الأخرى",
		"open-cases": "ما تلاقيه الملفات المفتوحة",
	},
	severities: { breaking: "يكسر شيئًا", decision: "يحتاج قرارًا", safe: "آمن" },
	directions: { better: "أفضل للناس", worse: "أسوأ للناس" },
	signs: { added: "أضيف", removed: "أزيل", changed: "تغيّر" },
	inText: "أظهره في النص",
	atStep: "أظهر الخطوة",
	stood: "أظهر ما كان هناك",
	picture: "كلاهما في صورة واحدة",
	pictureRegion: "صورة التغييرات، تُمرَّر جانبًا",
	legend: {
		added: "أضيف، خط عريض",
		removed: "أزيل، خط متقطع ومشطوب",
		changed: "تغيّر، خط مزدوج",
	},
	others: (n) =>
		many(n, {
			one: "يتغير إجراء آخر أيضًا",
			two: "يتغير إجراءان آخران أيضًا",
			few: "تتغير # إجراءات أخرى أيضًا",
			many: "يتغير # إجراءً آخر أيضًا",
			other: "يتغير # إجراء آخر أيضًا",
		}),
	texts: (n) => `${files(n)} نصًا`,
	sides: (before) => `− ${before}، + هذا النص`,
	textOf: (file) => `ما يختلف في ${file}`,
	lines,
	newFile: "جديد",
	goneFile: "زال",
	otherFiles: (n) => `من ملفات المكتبة الأخرى: ${files(n)}`,
	moreFiles: (n) => `يختلف غيرها ولا يظهر هنا: ${files(n)}.`,
	tests: {
		title: "السيناريوهات",
		untried: (n) => `لا يمر أي سيناريو بالخطوات التي تخصها التغييرات (${n}):`,
		tried: "يمر سيناريو بكل خطوة تخصها التغييرات.",
		see: "انظر ما تغطيه السيناريوهات",
	},
	agree: {
		title: "من يجب أن يوافق",
		how: "يقولون ذلك عند مراجعة المقترح. لا يسري شيء قبل ذلك.",
		text: (of) => `مسؤول عن نص «${of}»`,
		changes_too: (of) => `مسؤول عن «${of}» الذي يتغير معناه أيضًا بما يشاركه مع هذا النص`,
		register: (of) => `يتولى السجل «${of}» الذي تتغير قواعده هنا`,
		reads: (of, fields) => `يتولى السجل «${of}» الذي يؤخذ منه المزيد: ${fields}`,
		several: (n) => `وإجراءات أخرى: ${n}`,
		nobody: () => "لا يقول أي نص من المسؤول عن هذه الأجزاء المشتركة. يقوله من يتولى المكتبة:",
	},
	cases: {
		title: (n) =>
			many(n, {
				one: "ملف مفتوح واحد",
				two: "ملفان مفتوحان",
				few: "# ملفات مفتوحة",
				many: "# ملفًا مفتوحًا",
				other: "# ملف مفتوح",
			}),
		stay: (day) => `تنتهي الملفات المفتوحة وفق إصدار ${day} الذي بدأت به، ما لم تنقلها خطة.`,
		none: "لا ملف ينتظر وفق إصدار تغيّر.",
		table: "الملفات المفتوحة حسب الخطوة",
		step: "أين",
		open: "مفتوح",
		moved: "لو انتقلت إلى النص الجديد",
		planned: "تنقلها خطة",
		verdicts: { safe: "آمن", "needs-mapping": "يجب أن تقول الخطة أكثر", blocked: "غير ممكن" },
	},
};
