import type { Definition, Field } from "@onedoor/dsl/bundle";

import type { Dice } from "./dice.ts";

/**
 * Something that a person, or a program that speaks to the server, might put into a field: right most of the time, at
 * the edge of what is right often, of another kind altogether now and then.
 */
export function answerFor(field: Field, definition: Definition, dice: Dice): unknown {
	if (dice.chance(6)) return dice.one(NONSENSE);
	return leafAnswer(field, definition, dice);
}

const NONSENSE: readonly unknown[] = [
	undefined,
	null,
	"",
	" ",
	"<script>",
	"\u0000",
	"9".repeat(40),
	"2026-02-30",
	"0",
	-1,
	0.5,
	1e21,
	Number.MAX_SAFE_INTEGER,
	true,
	["x", "x"],
	[],
	{},
	[null],
	{ file: "x" },
	{ by: "upload", files: [] },
	{ toString: 1 },
	"__proto__",
	"e\u0301",
];

/** A right answer as far as the field itself says: rules over several fields may want another. */
export function leafAnswer(field: Field, definition: Definition, dice: Dice): unknown {
	switch (field.as) {
		case "text":
			return textFor(field, dice);
		case "whole":
		case "money":
			return wholeFor(field, dice);
		case "number": {
			const whole = wholeFor(field, dice);
			const decimals = Math.min(field.decimals ?? 2, 4);
			const digits = decimals > 0 && dice.chance(50) ? `.${"5".repeat(decimals)}` : "";
			return `${whole}${digits}`;
		}
		case "date":
			return dice.one(["2026-07-01", "2000-02-29", "1999-12-31", "2026-11-23", "2030-01-01"]);
		case "partial_date":
			return dice.one(["1980", "1980-02", "1980-02-29"]);
		case "time":
			return dice.one(["00:00", "12:30", "23:59"]);
		case "moment":
			return dice.one(["2026-07-01T09:00:00+07:00", "2026-11-23T23:59:59Z"]);
		case "yes_no":
			return field.must_be ?? dice.chance(50);
		case "choice":
			return dice.one(codesOf(field, definition));
		case "choices": {
			const codes = codesOf(field, definition);
			return codes.filter(() => dice.chance(50));
		}
		default:
			return undefined;
	}
}

export function codesOf(field: Field, definition: Definition): readonly string[] {
	const list = field.list === undefined ? undefined : definition.lists[field.list];
	return field.only ?? Object.keys(list?.codes ?? {});
}

function wholeFor({ least, most }: Field, dice: Dice): number {
	const from = least === undefined ? 0 : Math.ceil(Number(least));
	const to = most === undefined ? from + 40 : Math.floor(Number(most));
	return dice.one([
		from,
		to,
		from + dice.upTo(Math.max(1, to - from)),
		from - (dice.chance(10) ? 1 : 0),
	]);
}

function textFor(field: Field, dice: Dice): string {
	if (field.pattern) return patternFor(field.pattern.text, dice);
	if (field.format === "email") return dice.one(["ann@example.org", "a.b@c.example"]);
	if (field.format === "url") return "https://example.org/form?x=1";
	if (field.format === "iban") return "GB82WEST12345698765432";
	const least = Math.max(1, field.shortest ?? 1);
	const most = field.longest ?? 200;
	const length = dice.one([least, Math.min(most, least + dice.upTo(20)), Math.min(most, 200)]);
	const letters = dice.one(["abc ", "Nguyễn", "م ر", "x"]);
	return letters.repeat(length).slice(0, length).replace(/^ /, "a").replace(/ $/, "b");
}

/** A text of a pattern in words. */
function patternFor(words: string, dice: Dice): string {
	const ways = words.split(/ or (?=(?:[^"\\]|\\.|"(?:[^"\\]|\\.)*")*$)/);
	const pieces = dice.one(ways).matchAll(/"((?:[^"\\]|\\.)*)"|(\d+)(?: to (\d+))? ([a-z_]+)/g);
	return [...pieces]
		.map(([, literal, from, to, name = ""]) => {
			if (literal !== undefined) return literal.replace(/\\(.)/g, "$1");
			const least = Number(from);
			const length = least + dice.upTo(Math.min(20, Number(to ?? from) - least) + 1);
			const signs = name.includes("digit")
				? "0123456789"
				: name.startsWith("capital")
					? "AZQ"
					: "aZ";
			return Array.from({ length }, () => signs[dice.upTo(signs.length)]).join("");
		})
		.join("");
}
