import type { Duration, DurationUnit } from "../../bundle/index.ts";
import type { Words } from "./words.ts";

export const ar: Words = {
	diagramOf: (title) => `مخطط: ${title}`,
	topToBottom: "الخطوات مرتبة من الأعلى إلى الأسفل. كل خطوة رابط.",
	systems: "الأنظمة",
	otherEnds: "نهايات أخرى",
	allAtOnce: "في الوقت نفسه",
	forEach: "لكل عنصر من القائمة",
	steps: (count) => counted(count, "خطوة واحدة", "خطوتان", "خطوات", "خطوة"),
	byRule: "وفق قاعدة",
	clockStopped: "المهلة متوقفة",
	anytime: "في أي وقت",
	afterwards: "بعد ذلك",
	from: (numbers) => `من ${numbers}`,
	after: (duration) => `بعد ${duration}`,
	silentAfter: (duration, answer) => `لا رد بعد ${duration}: ${answer}`,
	pages: (count) => `نموذج، ${counted(count, "صفحة واحدة", "صفحتان", "صفحات", "صفحة")}`,
	duration,
	by: (time) => `قبل ${time}`,
	finding: "فيها ملاحظة",
	endsHere: "ينتهي الفرع هنا",
	walkedBy: (scenarios) =>
		scenarios === 0
			? "لا يمر به سيناريو"
			: `يمر به ${counted(scenarios, "سيناريو واحد", "سيناريوهان", "سيناريوهات", "سيناريو")}`,
	tried: "مرّت به هذه التجربة",
	changesOf: (title) => `التغييرات: ${title}`,
	samePlaces: "الإصداران في رسم واحد. كل خطوة في الموضع نفسه قبل التغيير وبعده.",
	marks: { added: "مضاف", removed: "محذوف", changed: "معدل" },
	nowInstead: (before, now) => `${before} ← ${now}`,
};

/** One, two, three to ten, more: Arabic counts in four forms, and one and two stand without the numeral. */
type Forms = readonly [one: string, two: string, few: string, many: string];

const UNITS: Readonly<Record<Exclude<DurationUnit, "same working day">, Forms>> = {
	minutes: ["دقيقة واحدة", "دقيقتين", "دقائق", "دقيقة"],
	"working hours": ["ساعة عمل واحدة", "ساعتي عمل", "ساعات عمل", "ساعة عمل"],
	hours: ["ساعة واحدة", "ساعتين", "ساعات", "ساعة"],
	"working days": ["يوم عمل واحد", "يومي عمل", "أيام عمل", "يوم عمل"],
	days: ["يوم واحد", "يومين", "أيام", "يومًا"],
	weeks: ["أسبوع واحد", "أسبوعين", "أسابيع", "أسبوعًا"],
	months: ["شهر واحد", "شهرين", "أشهر", "شهرًا"],
	years: ["سنة واحدة", "سنتين", "سنوات", "سنة"],
};

function duration({ n, unit }: Duration): string {
	if (unit === "same working day") return "يوم العمل نفسه";
	return counted(n, ...UNITS[unit]);
}

function counted(n: number, ...[one, two, few, many]: Forms): string {
	if (n === 1) return one;
	if (n === 2) return two;
	const rest = n % 100;
	return `${n} ${rest >= 3 && rest <= 10 ? few : many}`;
}
