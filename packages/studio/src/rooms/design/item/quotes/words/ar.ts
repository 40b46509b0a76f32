import { plural } from "../../../../../words/plural.ts";
import type { QuoteWords } from "./en.ts";

export const ar: QuoteWords = {
	title: (old) => `ما زالت هذه النصوص تقول «${old}»`,
	lede: "لا يتغير منها شيء ما لم تختره.",
	all: "اختيار الكل",
	in: (about, key) => `${about} › ${key}`,
	change: (n) =>
		plural("ar", n, {
			zero: "تغيير النصوص المختارة",
			one: "تغيير نص واحد",
			two: "تغيير نصين",
			few: "تغيير # نصوص",
			many: "تغيير # نصًا",
			other: "تغيير # نص",
		}),
	leave: "تركها كما هي",
	done: (n) =>
		plural("ar", n, {
			zero: "لم يتغير شيء.",
			one: "تغيّر نص واحد.",
			two: "تغيّر نصان.",
			few: "تغيّرت # نصوص.",
			many: "تغيّر # نصًا.",
			other: "تغيّر # نص.",
		}),
};
