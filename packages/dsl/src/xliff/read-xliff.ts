import { SaxesParser } from "saxes";

/** One text as it came back. */
export interface XliffUnit {
	/** `file path/of/the/text`, as it was given out. */
	readonly name: string;
	readonly source: string;
	/** Left out where it was not translated. */
	readonly target?: string;
}

export type XliffRefusal = "not_xliff" | "file_too_large" | "not_safe";

const MOST_CHARACTERS = 4 * 1024 * 1024;
const MOST_UNITS = 20_000;
const XLIFF = "urn:oasis:names:tc:xliff:document:2.0";

/**
 * What a translator sent back. The file is anybody's: no document type, no entity but the five of XML, bounded.
 * Inline marks of a tool are read as the text that they stand round.
 */
export function readXliff(
	text: string,
):
	| { readonly source: string; readonly target: string; readonly units: readonly XliffUnit[] }
	| XliffRefusal {
	if (text.length > MOST_CHARACTERS) return "file_too_large";
	if (/<!\s*(?:doctype|entity)/i.test(text)) return "not_safe";
	const units: XliffUnit[] = [];
	let languages = { source: "", target: "" };
	let unit: { name: string; source: string; target: string | undefined } | undefined;
	let into: "source" | "target" | undefined;
	const parser = new SaxesParser({ xmlns: true });
	parser.on("error", (error) => {
		throw error;
	});
	parser.on("opentag", ({ local, uri, attributes }) => {
		if (uri !== XLIFF) return;
		const attributeOf = (name: string) => attributes[name]?.value ?? "";
		if (local === "xliff")
			languages = { source: attributeOf("srcLang"), target: attributeOf("trgLang") };
		if (local === "unit") unit = { name: attributeOf("name"), source: "", target: undefined };
		if (local === "source" || local === "target") {
			into = local;
			if (local === "target" && unit) unit.target ??= "";
		}
	});
	parser.on("text", (words) => take(words));
	parser.on("cdata", (words) => take(words));
	const take = (words: string) => {
		if (unit === undefined || into === undefined) return;
		unit[into] = `${unit[into] ?? ""}${words}`;
	};
	parser.on("closetag", ({ local, uri }) => {
		if (uri !== XLIFF) return;
		if (local === "source" || local === "target") into = undefined;
		if (local !== "unit" || unit === undefined) return;
		const { name, source, target } = unit;
		units.push({ name, source, ...(target !== undefined && { target }) });
		unit = undefined;
		if (units.length > MOST_UNITS) throw new TooMany();
	});
	try {
		parser.write(text).close();
	} catch (error) {
		return error instanceof TooMany ? "file_too_large" : "not_xliff";
	}
	return languages.source === "" || languages.target === "" ? "not_xliff" : { ...languages, units };
}

class TooMany extends Error {}
