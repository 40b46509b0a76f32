import { plural } from "../../words/plural.ts";
import type { FetchWords } from "./en.ts";

export const ar: FetchWords = {
	title: (field) => `هل يُجلب «${field}» بدل السؤال عنه؟`,
	looking: "جارٍ البحث عن كل ما يتأثر…",
	from: (register) => `يقدّمه ${register}.`,
	login: "يُعرف عند تسجيل الدخول.",
	because: (purpose) => `تجوز قراءته من أجل: ${purpose}.`,
	law: (title, where) => `الأساس القانوني: ${title} ${where}`.trim(),
	kinds: {
		field: "يتغيّر: الحقل نفسه",
		asked: "لا يُسأل عنه بعد الآن",
		seen: "يرى القيمة المجلوبة",
		given: "ينقل القيمة المجلوبة",
		rule: "يبقى صالحًا",
		letter: "رسائل تذكره",
		other: "يقرؤه كما كان",
	},
	page: (page, step) => `${page}، في ${step}`,
	languages: (names) => `تبقى تسمياته بـ${names}.`,
	counted: (places, files) =>
		`${plural("ar", places, { one: "موضع واحد", two: "موضعان", few: "# مواضع", many: "# موضعًا", other: "# موضع" })}، ${plural("ar", files, { one: "ملف واحد", two: "ملفان", few: "# ملفات", many: "# ملفًا", other: "# ملف" })}`,
	how: "ماذا يرى الناس منه؟",
	hidden: "لا شيء: يُجلب دون عرضه",
	shown: "القيمة ومصدرها، للتأكيد أو الاعتراض",
	silent: "وإذا لم يجب السجل؟",
	silences: {
		ask: "عندئذ يُسأل مقدم الطلب",
		officer: "عندئذ يُسأل الموظف",
		leave_empty: "عندئذ يبقى فارغًا",
	},
	spares: (before, after) => `الحقول المكتوبة: ${before} قبل، ${after} بعد.`,
	sparesSome: (typed) =>
		`الحقول المكتوبة: ${typed} قبل وبعد. يبقى الأقل والأكثر كما هما، ومن كان يُسأل عنه يكتب حقلًا أقل.`,
	stays: "يبقى الحقل: يظل الموظفون والرسائل يحصلون على قيمته، من السجل.",
	works: "كل ما يقرؤه يبقى صالحًا: لا يجد الفحص شيئًا جديدًا.",
	breaks: (n) =>
		plural("ar", n, {
			one: "سيجد الفحص شيئًا جديدًا:",
			two: "سيجد الفحص شيئين جديدين:",
			few: "سيجد الفحص # أشياء جديدة:",
			many: "سيجد الفحص # شيئًا جديدًا:",
			other: "سيجد الفحص # شيء جديد:",
		}),
	apply: "تطبيق",
	applying: "جارٍ التطبيق…",
	cancel: "إلغاء",
	cannot: "لم يعد ذلك ممكنًا: تغيّر النص. انظر إلى النتائج من جديد.",
	doneSome: (field) => `صار ${field} يُجلب. من كان يُسأل عنه يكتب حقلًا أقل.`,
	done: (field, before, after) =>
		`صار ${field} يُجلب. الحقول المكتوبة: ${before} قبل، ${after} الآن.`,
};
