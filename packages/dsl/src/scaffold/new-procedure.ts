import type { InputFile } from "../check-files.ts";
import { format } from "../format/format.ts";
import { kindOf, sourceFile } from "../source/source-file.ts";
import { type MapNode, valueAt } from "../syntax/nodes.ts";
import { parse } from "../syntax/parse.ts";
import { calendarText, officesText, procedureText, scenariosText } from "./texts.ts";
import { wordsIn } from "./words/words.ts";

export interface NewProcedure {
	/** `[a-z][a-z0-9_]*`, at most 60 characters. */
	readonly id: string;
	/** Default: the id as words. */
	readonly title?: string;
	/** BCP 47; default `en`. Titles in it are written for the languages this library speaks. */
	readonly language?: string;
	/** ISO 4217; default `EUR`. */
	readonly currency?: string;
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

/**
 * The files of a new procedure, by plain names: a form, an examination with a loop of corrections, a fee, deadlines,
 * and two scenarios that play it. What it lacks of the library is written too: a calendar, a kind of office.
 * Everything in it is marked illustrative, so no release takes it for the truth.
 */
export function newProcedure({
	id,
	title = id.charAt(0).toUpperCase() + id.slice(1).replaceAll("_", " "),
	language = "en",
	currency = "EUR",
	isFree = false,
	timeZone = "UTC",
	today,
	around,
}: NewProcedure): readonly InputFile[] {
	const calendar = calendarIn(around);
	const office = officeIn(around);
	const names = { calendar: calendar ?? `${id}_days`, office: office ?? `${id}_office` };
	const words = wordsIn(language);
	const files = [
		{
			path: `${id}.procedure.yaml`,
			text: procedureText({ id, title, language, currency, today, isFree, ...names }, words),
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

function calendarIn(files: readonly InputFile[]): string | undefined {
	for (const root of rootsOf(files, ".calendar.yaml")) {
		const name = valueAt(root, "calendar");
		if (name?.kind === "scalar") return name.text;
	}
	return undefined;
}

function officeIn(files: readonly InputFile[]): string | undefined {
	for (const root of rootsOf(files, ".offices.yaml")) {
		const offices = valueAt(root, "offices");
		const kinds = offices?.kind === "map" ? offices.entries : [];
		// A kind with units needs data that says which unit, so a new procedure cannot use it as it is.
		const free = kinds.find(({ value }) => value.kind === "map" && !valueAt(value, "unit"));
		if (free) return free.key.text;
	}
	return undefined;
}

function rootsOf(files: readonly InputFile[], suffix: string): readonly MapNode[] {
	return files
		.filter(({ path }) => path.endsWith(suffix))
		.flatMap(({ path, text }) => parse(sourceFile(path, text)).root ?? []);
}
