import { plural } from "../../words/plural.ts";
import type { ScenarioWords } from "./en.ts";

/** Names from the text keep their own direction inside an Arabic sentence. */
const own = (name: string): string => `\u2068${name}\u2069`;
const quoted = (name: string): string => `«${own(name)}»`;

export const ar: ScenarioWords = {
	title: "السيناريوهات",
	playing: "جارٍ تشغيل السيناريوهات…",
	fine: (n) =>
		plural("ar", n, {
			one: "السيناريو يسير كما كُتب.",
			two: "السيناريوهان يسيران كما كُتبا.",
			few: "السيناريوهات الـ# كلها تسير كما كُتبت.",
			many: "السيناريوهات الـ# كلها تسير كما كُتبت.",
			other: "السيناريوهات الـ# كلها تسير كما كُتبت.",
		}),
	failing: (n, of) =>
		plural("ar", n, {
			one: `سيناريو واحد من ${of} يسير على غير ما كُتب.`,
			two: `سيناريوهان من ${of} يسيران على غير ما كُتبا.`,
			few: `# سيناريوهات من ${of} تسير على غير ما كُتبت.`,
			many: `# سيناريو من ${of} تسير على غير ما كُتبت.`,
			other: `# سيناريو من ${of} تسير على غير ما كُتبت.`,
		}),
	none: "لم يُكتب أي سيناريو بعد. جرّب واحدًا في «التجربة» ثم احفظه.",
	faulty: "تُشغَّل السيناريوهات حين يخلو النص من الأخطاء.",
	failed: "تعذّر تشغيل السيناريوهات: لم يجب الخادم.",
	kind: "سيناريو",
	differs: {
		not_opened: ({ what, refused }) => `لا يمكن فتح الملف عبر ${quoted(what)}: ${own(refused)}`,
		never_opened: () => "لا يُفتح الملف أبدًا، والمتوقع أكثر من ذلك.",
		act_refused: ({ step, take, refused }) =>
			`عند ${quoted(step)} يُرفض ${quoted(take)}: ${own(refused)}`,
		act_not_refused: ({ step, take }) =>
			`عند ${quoted(step)} كان يجب رفض ${quoted(take)}، لكنه تم.`,
		refused_otherwise: ({ step, take, refused }) =>
			`عند ${quoted(step)} يُرفض ${quoted(take)} لسبب غير المتوقع: ${own(refused)}`,
		never_possible: ({ take }) => `${quoted(take)} غير ممكن في أي وقت.`,
		stands_still: ({ step }) => `يتوقف عند ${quoted(step)}: لا يروي السيناريو ما بعده.`,
		endless: () => "لا يبلغ أي نهاية.",
		never_took_place: ({ step, take }) => `عند ${quoted(step)} لا يحدث ${quoted(take)} أبدًا.`,
		other_end: ({ expected, found }) =>
			`ينتهي إلى ${quoted(found)}، وكان يجب أن ينتهي إلى ${quoted(expected)}.`,
		other_standing: ({ expected, found }) =>
			`يقف عند ${quoted(found)}، وكان يجب أن يقف عند ${quoted(expected)}.`,
		other_fee: ({ expected, found }) => `المدفوع ${own(found)}، وكان يجب أن يكون ${own(expected)}.`,
		not_asked: ({ what }) => `لا يُسأل عن ${quoted(what)}، وكان يجب أن يُسأل عنه.`,
		asked_all_the_same: ({ what }) => `يُسأل عن ${quoted(what)}، وكان يجب ألا يُسأل عنه.`,
		other_due_day: ({ what, expected, found }) =>
			found === ""
				? `لا موعد لـ${quoted(what)}، وكان يجب أن يكون ${own(expected)}.`
				: `موعد ${quoted(what)} هو ${own(found)}، وكان يجب أن يكون ${own(expected)}.`,
		other_validity: ({ what, expected, found }) =>
			found === ""
				? `ليس لـ${quoted(what)} يوم أخير كهذا؛ كان يجب أن يكون ${own(expected)}.`
				: `يسري ${quoted(what)} حتى ${own(found)}، وكان يجب أن يسري حتى ${own(expected)}.`,
		other_person: ({ step, expected, found }) =>
			`يقوم بـ${quoted(step)} ${own(found || "لا أحد")}، وكان يجب أن يقوم به ${own(expected)}.`,
		not_told: ({ what }) => `لا تُرسل الرسالة ${quoted(what)}، وكان يجب أن تُرسل.`,
	},
	parted: (step, was, now) =>
		now === undefined
			? `عند ${quoted(step)} يسير على غير ما كان قبل تغييراتك.`
			: was === undefined
				? `عند ${quoted(step)} ينتقل الآن إلى ${quoted(now)}.`
				: `عند ${quoted(step)} ينتقل الآن إلى ${quoted(now)}، وكان قبل تغييراتك ينتقل إلى ${quoted(was)}.`,
	before: "وكان يسير على غير ما كُتب قبل تغييراتك أيضًا.",
	openAt: "افتحه هناك",
	openAtOf: (title) => `افتحه هناك، في التجربة: ${own(title)}`,
	take: "خذ بالمسار الجديد",
	takeOf: (title) => `خذ بالمسار الجديد على أنه الصحيح: ${own(title)}`,
	takeTitle: (title) => `هل المسار الجديد لـ${quoted(title)} صحيح؟`,
	takeText: "عندئذ يقول السيناريو هذا بدلًا من ذلك. شُغّل هكذا وهو ناجح.",
	says: {
		ends_in: (step) => `ينتهي إلى ${quoted(step)}.`,
		stands_at: (step) => `يتوقف عند ${quoted(step)}.`,
		fee: (amount) => `المدفوع ${own(amount)}.`,
		due_on: (clock, day) => `موعد ${quoted(clock)} هو ${own(day)}.`,
		valid_until: (result, day) => `يسري ${quoted(result)} حتى ${own(day)}.`,
		done_by: (step, role) => `يقوم بـ${quoted(step)} ${own(role)}.`,
		asked: (left) => `يُسأل عن: ${own(left)}.`,
		not_asked: (left) => `لا يُسأل عن: ${own(left)}.`,
		told: (left) => `يُرسل: ${own(left)}.`,
	},
	saysNo: {
		ends_in: "لا شيء عن النهاية.",
		stands_at: "لا شيء عن مكان التوقف.",
		fee: "لا شيء عن الرسم.",
		due_on: "لا شيء عن ذلك الموعد.",
		valid_until: "لا شيء عن ذلك اليوم الأخير.",
		done_by: "لا شيء عمّن قام به.",
		asked: "لا شيء عمّا يُسأل.",
		not_asked: "لا شيء عمّا لا يُسأل.",
		told: "لا شيء عمّا يُرسل.",
		happens: (step) => `لا شيء عمّا يحدث عند ${quoted(step)}.`,
	},
	takeDo: "اكتبه هكذا",
	cancel: "إلغاء",
	taken: (title) => `${quoted(title)} يقول المسار الجديد الآن.`,
	removed: (title) => `حُذف ${quoted(title)}.`,
	removeOf: (title) => `احذف: ${own(title)}`,
	remove: "احذف",
	rename: "غيّر الاسم",
	renameOf: (title) => `غيّر الاسم: ${own(title)}`,
	renameTitle: (title) => `ما اسم ${quoted(title)}؟`,
	renameDo: "غيّر الاسم",
	renamed: (title) => `اسمه الآن ${quoted(title)}.`,
	nobody: "لا أحد",
};
