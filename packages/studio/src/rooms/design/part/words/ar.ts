import { plural } from "../../../../words/plural.ts";
import type { PartWords } from "./en.ts";

/** Ids keep their own direction inside a sentence. */
const own = (text: string): string => `\u2068${text}\u2069`;

const procedures = (n: number): string =>
	plural("ar", n, {
		one: "إجراءً واحدًا",
		two: "إجراءين",
		few: "# إجراءات",
		many: "# إجراءً",
		other: "# إجراء",
	});

export const ar: PartWords = {
	belongs: (part, n) =>
		n === 1
			? `من الجزء المشترك «${own(part)}»، ويتبعه إجراء واحد.`
			: `من الجزء المشترك «${own(part)}». عدد الإجراءات التي تتبعه: ${n}.`,
	where: "أين يسري تغيير هذه الأشياء؟",
	here: (title) => `في «${title}» وحده`,
	mayBeSet: "لكل إجراء أن يحدد لنفسه:",
	all: (n) => (n === 1 ? "في الجزء المشترك" : `في جميع الإجراءات (${n})`),
	nothingOpen: (n) =>
		n === 1
			? "أي تغيير هنا يكون في الجزء المشترك."
			: `لا يترك الجزء شيئًا من هذه الخطوة لإجراء واحد وحده: أي تغيير هنا يغيّر ${procedures(n)}.`,
	isSet: "في هذا الإجراء وحده.",
	asInPart: "كما في جميع الإجراءات، إلى أن يُغيَّر هنا.",
	back: "كما في جميع الإجراءات",
	backFor: (what) => `${what}: كما في جميع الإجراءات`,
	keepsOwn: "يحدده هذا الإجراء لنفسه، ويبقى له ما حدده.",
	changes: (n) =>
		n === 1 ? "أي تغيير هنا يكون في الجزء المشترك." : `أي تغيير هنا يغيّر ${procedures(n)}.`,
	lede: "ما يتركه الجزء المشترك لهذا الإجراء. وما لا يُحدَّد هنا يكون كما في جميع الإجراءات.",
	add: "حدّد شيئًا آخر لهذا الإجراء وحده",
	notOpen: "لا يترك الجزء هذا مفتوحًا، فلا أثر له.",
};
