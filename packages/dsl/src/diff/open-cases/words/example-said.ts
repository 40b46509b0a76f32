import type { CounterExample } from "../open-case.ts";

/** What happens to a case, in one language. */
interface ExampleWords {
	readonly opened: string;
	readonly moved: string;
	readonly stays: (why: string, paths: string) => string;
	readonly ends: (result: string) => string;
}

const WORDS: Readonly<Record<string, ExampleWords>> = {
	en: {
		opened: "opened",
		moved: "moved",
		stays: (why, paths) => `it cannot be moved (${why}${paths})`,
		ends: (result) => `it ends as “${result}”`,
	},
	vi: {
		opened: "mở hồ sơ",
		moved: "chuyển sang phiên bản mới",
		stays: (why, paths) => `hồ sơ không chuyển được (${why}${paths})`,
		ends: (result) => `hồ sơ kết thúc là “${result}”`,
	},
	ar: {
		opened: "فتح الملف",
		moved: "نقل إلى الإصدار الجديد",
		stays: (why, paths) => `لا يمكن نقله (${why}${paths})`,
		ends: (result) => `ينتهي بنتيجة «${result}»`,
	},
};

/** The way of a counter-example in one line: what is done before the move, after it, and what it comes to. */
export function exampleSaid(
	{ before, after, comes_to: end }: CounterExample,
	language: string,
): string {
	const base = language.split("-")[0] ?? language;
	const words = (Object.hasOwn(WORDS, base) ? WORDS[base] : undefined) ?? WORDS.en;
	if (words === undefined) return "";
	const steps = [...(before.length === 0 ? [words.opened] : before)];
	const said =
		"result" in end
			? [...steps, words.moved, ...after, words.ends(end.result)]
			: [...steps, words.stays(end.stays, end.paths.map((path) => `: ${path}`).join(","))];
	return said.join(base === "ar" ? " ← " : " → ");
}
