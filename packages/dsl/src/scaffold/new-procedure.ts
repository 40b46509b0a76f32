import type { InputFile } from "../check-files.ts";
import { format } from "../format/format.ts";
import { kindOf } from "../source/source-file.ts";
import { valueAt } from "../syntax/nodes.ts";
import { textAt } from "../uses/name-book.ts";
import { calendarText, officesText, procedureText, scenariosText } from "./texts.ts";
import { rootsOf, type Usual, usualIn } from "./usual.ts";

export interface NewProcedure {
	/** `[a-z][a-z0-9_]*`, at most 60 characters. */
	readonly id: string;
	/** Default: the id as words. */
	readonly title?: string;
	/** BCP 47; default `en`. Titles in it are written for the languages this library speaks. */
	readonly language?: string;
	/** What it is called in further languages that it speaks, by BCP 47. */
	readonly titles?: Readonly<Record<string, string>>;
	/** ISO 4217; default: what most procedures around take, or `EUR`. */
	readonly currency?: string;
	/** Who answers for the text; default: who does for most procedures around, or its kind of office. */
	readonly owner?: string;
	/** Nothing is paid: no fee, and no step that takes it. */
	readonly isFree?: boolean;
	/** IANA; default `UTC`. Only used where there is no calendar yet. */
	readonly timeZone?: string;
	/** `YYYY-MM-DD`: the first day on which cases start. */
	readonly today: string;
	/** The library it will lie in: its calendar and its kinds of office are used. */
	readonly around: readonly InputFile[];
}

export { type CopyWishes, copyProcedure } from "./copy-procedure.ts";
export { type Usual, usualIn } from "./usual.ts";

/**
 * The files of a new procedure, by plain names: a form, an examination with a loop of corrections, a fee, deadlines,
 * and two scenarios that play it. What it lacks of the library is written too: a calendar, a kind of office.
 * Everything in it is marked illustrative, so no release takes it for the truth.
 */
export function newProcedure({
	id,
	title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " "),
	language = "en",
	titles = {},
	isFree = false,
	timeZone = "UTC",
	today,
	around,
	...wishes
}: NewProcedure): readonly InputFile[] {
	const usual = usualIn(around);
	const currency = wishes.currency ?? usual.currency ?? "EUR";
	const calendar = calendarIn(around, usual);
	const office = officeIn(around, usual);
	const names = {
		calendar: calendar ?? `${id}_days`,
		office: office ?? `${id}_office`,
		owner: wishes.owner ?? usual.owner ?? office ?? `${id}_office`,
		titles: { [language]: title, ...titles },
	};
	const files = [
		{
			path: `${id}.procedure.yaml`,
			text: procedureText({ id, currency, today, isFree, ...names }),
		},
		{ path: `${id}.scenarios.yaml`, text: scenariosText(id, currency, isFree) },
		...(calendar === undefined
			? [{ path: `${id}.calendar.yaml`, text: calendarText(names.calendar, timeZone, today) }]
			: []),
		...(office === undefined
			? [{ path: `${id}.offices.yaml`, text: officesText(names.office, names.calendar) }]
			: []),
	];
	return files.map(({ path, text }) => ({ path, text: format(text, kindOf(path)) }));
}

function calendarIn(files: readonly InputFile[], usual: Usual): string | undefined {
	const known = rootsOf(files, ".calendar.yaml").flatMap((root) => textAt(root, "calendar") ?? []);
	return known.find((name) => name === usual.calendar) ?? known[0];
}

/** Who answers for most procedures around, where that is a kind of office; or one that keeps the same calendar. */
function officeIn(files: readonly InputFile[], usual: Usual): string | undefined {
	const kinds = rootsOf(files, ".offices.yaml").flatMap((root) => {
		const offices = valueAt(root, "offices");
		return offices?.kind === "map" ? offices.entries : [];
	});
	// A kind with units needs data that says which unit, so a new procedure cannot use it as it is.
	const free = kinds.filter(({ value }) => value.kind === "map" && !valueAt(value, "unit"));
	const found =
		free.find(({ key }) => key.text === usual.owner) ??
		free.find(
			({ value }) =>
				usual.calendar !== undefined &&
				value.kind === "map" &&
				textAt(value, "calendar") === usual.calendar,
		) ??
		free[0];
	return found?.key.text;
}
