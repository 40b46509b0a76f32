import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { type CheckedLibrary, checkFiles, compile, type InputFile } from "@onedoor/dsl";
import type { Bundle, Scenario } from "@onedoor/dsl/bundle";

const FOLDER = fileURLToPath(new URL("../../../../procedures/", import.meta.url));

/** All files of the language in the library. */
export function libraryTexts(folder: string = FOLDER): readonly InputFile[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(folder + path, "utf8") }));
}

/** A procedure of the library, compiled from its text, with the scenarios written for it. */
export function fromLibrary(
	procedure: string,
	folder: string = FOLDER,
): {
	readonly bundle: Bundle;
	readonly scenarios: readonly Scenario[];
} {
	const library = checkedLibrary(folder);
	const scenarios = library.scenarios.filter((scenario) => scenario.procedure === procedure);
	return { bundle: compile(library, procedure).bundle, scenarios };
}

/** Checked once for all that the files of a worker ask of it. */
export function checkedLibrary(folder: string = FOLDER): CheckedLibrary {
	const library = libraries.get(folder) ?? checkFiles(libraryTexts(folder)).library;
	libraries.set(folder, library);
	return library;
}

const libraries = new Map<string, CheckedLibrary>();

const CALENDAR = `
calendar: town
time_zone: Europe/London
covers: 2026-01-01 to 2028-12-31
counting:
  first_day: not counted
  ends_at: close of office
  last_day_closed: next open day
  leap_birthday: 1 March
hours:
  monday: 09:00-17:00
  tuesday: 09:00-17:00
  wednesday: 09:00-17:00
  thursday: 09:00-17:00
  friday: 09:00-17:00
`;

/** A small procedure `a` from its text; what all of them need is added. */
export function fromText(text: string, others: Readonly<Record<string, string>> = {}): Bundle {
	const head =
		"procedure: a\nedition: 2026-11-02\ntitle: A\nowner: o\ncalendar: town\nlanguages:\n  - en";
	const files = {
		"a.procedure.yaml": `${head}\nstarts_at: form\n${text}`,
		"town.calendar.yaml": CALENDAR,
		...others,
	};
	const { library, findings } = checkFiles(
		Object.entries(files).map(([path, own]) => ({ path, text: own })),
	);
	const errors = findings.filter(({ severity }) => severity === "error");
	if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("\n"));
	return compile(library, "a").bundle;
}
