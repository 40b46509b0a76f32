import { escapeXml } from "@onedoor/dsl/diagram";

export const text: (words: string) => string = escapeXml;

/** A sentence of ours, in which names of the text stand between backticks. */
export function sentence(words: string): string {
	return words
		.split("`")
		.map((piece, index, all) =>
			index % 2 === 1 && index < all.length - 1 ? `<code>${text(piece)}</code>` : text(piece),
		)
		.join("");
}

const SIGNS = {
	added: "M12 5v14M5 12h14",
	removed: "M5 12h14",
	changed: "M5 9h14M5 15h14M16 5 8 19",
	good: "m5 12.5 4.5 4.5L19 7.5",
	look: "M12 4 2.8 19.5h18.4zM12 10v4.2M12 16.9v.1",
	bad: "M6 6l12 12M18 6 6 18",
	open: "M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.800c.8.7 1.100 1.300 1.100 2.200h5c0-.9.3-1.500 1.100-2.200A6 6 0 0 0 12 3z",
	back: "m14.5 5-7 7 7 7",
	on: "m9.5 5 7 7-7 7",
} as const;

export type Sign = keyof typeof SIGNS;

/** A drawing beside words that say the same. */
export function sign(name: Sign, more = ""): string {
	return `<svg class="od-i${more}" viewBox="0 0 24 24" aria-hidden="true"><path d="${SIGNS[name]}"/></svg>`;
}

export function tag(kind: "ok" | "warn" | "bad", words: string): string {
	const name = { ok: "good", warn: "look", bad: "bad" } as const;
	return `<span class="od-tag od-tag--${kind}">${sign(name[kind])}${text(words)}</span>`;
}
