import { online } from "../parts/online.ts";
import type { Words } from "../words/words.ts";

/**
 * What the built element has for `words/books.ts`: the words of one language, when they are needed; those of every
 * question page first. What has to be said before any words are fetched is here.
 */
export const BOOKS: ReadonlyMap<string, Partial<Words>> = new Map<string, Partial<Words>>([
	[
		"vi",
		{
			opening: "Đang mở…",
			part_missing: "Chưa tải được phần này. Những gì bạn đã nhập vẫn được giữ.",
			try_again: "Thử lại",
		},
	],
	[
		"en",
		{
			opening: "Opening…",
			part_missing: "This part could not be loaded. What you typed is kept.",
			try_again: "Try again",
		},
	],
	[
		"ar",
		{
			opening: "جارٍ الفتح…",
			part_missing: "تعذّر تحميل هذا الجزء. ما كتبته محفوظ.",
			try_again: "حاول مرة أخرى",
		},
	],
]);

type Book = () => Promise<Partial<Words>>;

const FIRST: Readonly<Record<string, Book>> = {
	vi: async () => (await import("../words/first/vi.ts")).vi,
	en: async () => (await import("../words/first/en.ts")).en,
	ar: async () => (await import("../words/first/ar.ts")).ar,
};

const ALL: Readonly<Record<string, Book>> = {
	vi: async () => (await import("../words/vi.ts")).vi,
	en: async () => (await import("../words/en.ts")).en,
	ar: async () => (await import("../words/ar.ts")).ar,
};

const here = new Set<Book | undefined>([undefined]);
/** Once all words of one language were needed, so are those of the next. */
let isAllNeeded = false;

function bookOf(language: string, all: boolean): Book | undefined {
	return (all || isAllNeeded ? ALL : FIRST)[language];
}

export function hasWords(language: string, all: boolean): boolean {
	return here.has(bookOf(language, all));
}

export async function loadWords(language: string, all: boolean): Promise<void> {
	const book = bookOf(language, all);
	const words = book && (await online(book));
	here.add(book);
	isAllNeeded ||= all;
	Object.assign(BOOKS.get(language) ?? {}, words);
}
