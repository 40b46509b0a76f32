import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";

import { formsInCode } from "./forms-in-code.ts";

export interface ForeignForm {
	readonly source: string;
	readonly name: string;
	readonly schema: object;
	readonly ui?: object;
}

const require = createRequire(import.meta.url);
/** Answers of a server are no forms. */
const NO_FORM = /RESPONSE|-example|definitions|constants|Facilities|Certifications/;

/** Every form of the packages, and of the folder that `ONEDOOR_FORMS_CORPUS` names. */
export function foreignForms(): readonly ForeignForm[] {
	const own = process.env.ONEDOOR_FORMS_CORPUS;
	return unique([
		...filesIn(
			"veterans",
			dirname(require.resolve("@department-of-veterans-affairs/vets-json-schema")),
		),
		...filesIn("rjsf", dirname(require.resolve("@rjsf/snapshot-tests"))),
		...filesIn("jsonforms", dirname(require.resolve("@jsonforms/examples"))),
		...(own === undefined
			? []
			: readdirSync(own, { withFileTypes: true }).flatMap((entry) =>
					entry.isDirectory() ? filesIn(entry.name, join(own, entry.name)) : [],
				)),
	]);
}

function filesIn(source: string, folder: string): readonly ForeignForm[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ name }) => name)
		.filter(
			(file) =>
				!(file.endsWith(".json") && NO_FORM.test(file)) &&
				!file.endsWith(".d.ts") &&
				!file.endsWith(".cjs.js"),
		)
		.flatMap((file) => {
			const text = readFileSync(join(folder, file), "utf8");
			if (extname(file) === ".json")
				return [{ source, name: file, schema: JSON.parse(text) as object }];
			if (!/\.[jt]sx?$/.test(file)) return [];
			return formsInCode(file, text).map((form) => ({
				...form,
				source,
				name: `${file}:${form.line}`,
			}));
		});
}

/** The same form from two places counts once. */
function unique(forms: readonly ForeignForm[]): readonly ForeignForm[] {
	const known = new Set<string>();
	return forms.filter(({ schema, ui }) => {
		const text = JSON.stringify([schema, ui]);
		return known.has(text) ? false : known.add(text);
	});
}
