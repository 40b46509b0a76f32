import type { DocumentRequirement } from "../bundle/index.ts";
import { OPEN } from "../expression/scope.ts";
import { documentAt } from "./asked.ts";
import type { Provenance } from "./facts.ts";
import { memberOf, valueAt } from "./paths.ts";
import { aboutValue } from "./read-case.ts";
import type { Reader } from "./reader.ts";

const ABOUT: ReadonlySet<string> = new Set(["given", "source", "as_of"]);

/** A document, an alternative of it, or what is known about either. A requirement that is not asked is not given. */
export function readDocument(path: readonly string[], reader: Reader): unknown {
	const last = path.at(-1) ?? "";
	const name = path.length > 1 && ABOUT.has(last) ? last : undefined;
	const document = documentAt(
		reader.definition,
		(name === undefined ? path : path.slice(0, -1)).join("."),
	);
	if (!document) return undefined;
	const shown = reader.isShown(document.path);
	if (shown === OPEN) return OPEN;
	const given = shown && reader.isGiven(document);
	const value = given ? (valueAt(reader.data, document.path) ?? {}) : undefined;
	return name === undefined ? value : aboutValue(name, value, provenanceOf(document, reader));
}

/** Of a document with alternatives: of the one that is given. */
function provenanceOf(document: DocumentRequirement, reader: Reader): Provenance | undefined {
	if (document.one_of) {
		const used = Object.values(document.one_of).find((alternative) => reader.isGiven(alternative));
		return used && provenanceOf(used, reader);
	}
	const by = memberOf(valueAt(reader.data, document.path), "by");
	const told = reader.facts.sources[document.path];
	return (
		told ??
		(by === "register" || by === "repository" || by === "wallet" || by === "earlier_case"
			? { source: by }
			: undefined)
	);
}
