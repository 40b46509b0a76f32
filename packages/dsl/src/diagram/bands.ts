import type { StepName } from "../bundle/index.ts";

import type { Captions } from "./captions.ts";
import type { Drawable } from "./drawable.ts";
import { type Band, COLUMNS, type Heading } from "./geometry.ts";
import { BAND_HEAD, type PlacedRow, type Places } from "./place.ts";
import { sameActor } from "./plan.ts";
import { fit } from "./text-fit.ts";

/** A finding's mark stands on the corner of a step: the part's name over it keeps clear. */
const FINDING_ROOM = 32;

/** One band for rows that the same people hold, one after the other. The end has none. */
export function bandsOf(places: Places, captions: Captions): readonly Band[] {
	const held = places.rows.filter(({ row }) => row.main.does !== "end");
	const firsts = held.filter(({ row }, index) => {
		const before = held[index - 1];
		return before === undefined || !sameActor(before.row.main, row.main);
	});
	const last = held.at(-1);
	return firsts.map((first, index) => {
		const next = firsts[index + 1];
		const end = next === undefined ? (last?.bottom ?? 0) + 16 : next.top - BAND_HEAD;
		return bandAt(first, end, captions);
	});
}

/** Two offices in a row have one tint: a seam of the ground tells them apart. */
const BAND_SEAM = 2;

function bandAt({ row, top }: PlacedRow, end: number, captions: Captions): Band {
	const y = top - BAND_HEAD;
	const text = fit(captions.actor(row.main), 300, { size: 12, bold: true });
	return {
		x: 0,
		y,
		width: COLUMNS.width,
		height: end - y - BAND_SEAM,
		actor: row.main.actor.kind,
		icon: { x: 12, y: y + 7 },
		label: { x: 32, y: y + 19, text, anchor: "start", as: "strong" },
	};
}

/** The part's name at the far side of the row where it begins; its steps carry its number. */
export function headingsOf(
	{ items }: Drawable,
	places: Places,
	captions: Captions,
): readonly Heading[] {
	const parts = new Set(items.flatMap(({ step, does }) => (does === "follow" ? [step] : [])));
	const named = new Set<StepName>();
	return places.rows.flatMap(({ row, top }) => {
		const part = row.main.inside;
		if (part === undefined || named.has(part) || !parts.has(part)) return [];
		named.add(part);
		const text = fit(captions.name(part), 240, { size: 12, bold: true });
		const x = COLUMNS.beside.x + COLUMNS.beside.width - FINDING_ROOM;
		return [{ step: part, line: { x, y: top - 9, text, anchor: "end", as: "strong" } }];
	});
}
