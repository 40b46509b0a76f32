import type { Definition, DocumentRequirement } from "../../bundle/index.ts";
import { fieldAt } from "../../form/asked.ts";
import type { LibraryByName } from "../../link/library.ts";
import type { Linked } from "../../link/link.ts";
import { firstAsked } from "../data/asked-places.ts";
import type { CheckFinding } from "../finding.ts";
import { keysOfData, keysOfDocument } from "../keys-of-data.ts";
import { type HeldField, heldFields } from "./held-fields.ts";
import { type KnownField, knownToLogin } from "./known-to-login.ts";
import type { HeldFor } from "./records.ts";
import { isOnlyPaper, type Replacement, replacements } from "./replacements.ts";

/** Which documents can be had without paper, besides those that registers give. */
export interface Issued {
	/** A procedure that stores a result of this kind in the repository. */
	readonly by: (kind: string) => string | undefined;
	/** Whether some procedure of the library takes it from a wallet. */
	readonly inWallet: (kind: string) => boolean;
	/** Whether some procedure of the library takes it from the repository. */
	readonly inRepository: (kind: string) => boolean;
}

/**
 * Once only: what is asked though a register holds it, paper that data or an electronic document replaces, and
 * reasons for asking where there is nothing to excuse.
 */
export function checkOnceOnly(
	linked: Pick<Linked, "definition" | "locate">,
	heldFor: HeldFor,
	issued: Issued,
	kinds: LibraryByName["fields"],
): readonly CheckFinding[] {
	const { definition } = linked;
	const held = heldFor(definition);
	const login = knownToLogin(linked);
	// Where a register gives it, it comes from there; what it has not granted may come from the login.
	const fields = heldFields(definition, held).filter(
		({ field, held: { granted } }) => granted || !login.some((one) => one.field === field),
	);
	const known = login.filter((one) => !fields.some(({ field }) => field === one.field));
	const papers = replacements(definition, held, issued, kinds);
	return [
		...fields.flatMap((one) => askedThoughHeld(one, linked)),
		...known.flatMap((one) => askedThoughKnown(one, linked)),
		...papers.flatMap((one) => paperReplaceable(one, linked)),
		...idleReasons(definition, [...fields, ...known], papers),
	];
}

type Here = Pick<Linked, "definition" | "locate">;

function askedThoughHeld(one: HeldField, here: Here): readonly CheckFinding[] {
	const { field, held, by } = one;
	if (isExcused(field.path, here.definition)) return [];
	const asked = firstAsked(field.path, here.definition);
	const source = `${held.source} by ${by.join(", ")}`;
	const fix = held.granted && fetchInstead(one, source, here);
	return [
		{
			code: held.granted ? "asked_though_granted" : "asked_though_held",
			values: { name: field.path, source },
			// What the catalogue writes is mended where the procedure uses it.
			at: keysOfData(one.around?.uses === undefined ? field.path : one.around.path),
			...(asked && { related: [{ message: `asked at \`${asked.step}\``, at: asked.at }] }),
			...(fix && { fix }),
		},
	];
}

function askedThoughKnown(one: KnownField, here: Here): readonly CheckFinding[] {
	const { field, around, source, inCatalogue } = one;
	if (isExcused(field.path, here.definition)) return [];
	const at = keysOfData(inCatalogue || around?.uses === undefined ? field.path : around.path);
	// One finding for all that use the catalogue's group, whatever they call it.
	const name = inCatalogue && around?.uses ? `${around.uses}.${field.id}` : field.path;
	const fix = inCatalogue
		? ({ kind: "fetch_field", path: here.locate(at).path, source } as const)
		: fetchInstead(one, source, here);
	const asked = inCatalogue ? undefined : firstAsked(field.path, here.definition);
	return [
		{
			code: "asked_though_known",
			values: { name, source },
			at,
			...(fix && { fix }),
			...(asked && { related: [{ message: `asked at \`${asked.step}\``, at: asked.at }] }),
		},
	];
}

/** The reason stands at the field or at a group around it. */
function isExcused(path: string, definition: Definition): boolean {
	const parts = path.split(".");
	return parts.some(
		(_part, index) => fieldAt(definition, parts.slice(0, index + 1).join("."))?.asked_because,
	);
}

/** The edit by which a field is fetched. A member that the catalogue writes is filled by its group: `prefill: {full_name: population.person.full_name}`. */
export function fetchInstead(
	{ field, around }: Pick<HeldField, "field" | "around">,
	source: string,
	{ locate }: Here,
): CheckFinding["fix"] {
	if (around?.uses === undefined)
		return { kind: "fetch_field", path: `data.${field.path}`, source };
	const path = locate(keysOfData(around.path)).path.split(".");
	const prefill = locate([...keysOfData(around.path), "prefill"]).path.split(".");
	if (prefill.at(-1) !== "prefill")
		return { kind: "add_value", path, key: "prefill", value: { [field.id]: source } };
	return { kind: "add_value", path: prefill, key: field.id, value: source };
}

function paperReplaceable(
	{ document, at, way, named }: Replacement,
	{ locate }: Here,
): readonly CheckFinding[] {
	if (document.replaced_because) return [];
	const written = locate([...at, "satisfied_by"]).path.split(".");
	const fix =
		written.at(-1) === "satisfied_by"
			? { kind: "add_value", path: written, value: way, before: "0" }
			: { kind: "add_value", path: at, key: "satisfied_by", value: [way, "upload"] };
	return [{ code: "paper_replaceable", values: { name: document.path, way: named }, at, fix }];
}

function idleReasons(
	definition: Definition,
	fields: readonly Pick<HeldField, "field">[],
	papers: readonly Replacement[],
): readonly CheckFinding[] {
	const excusable = (path: string) =>
		fields.some(({ field }) => field.path === path || field.path.startsWith(`${path}.`));
	const replaceable = new Set(papers.map(({ document }) => document.path));
	const onPaper = (one: DocumentRequirement) => !replaceable.has(one.path) && isOnlyPaper(one);
	const idle = (key: string, path: string, at: readonly string[]): CheckFinding => ({
		code: "reason_for_nothing",
		values: { key, name: path },
		at: [...at, key],
	});
	return [
		...withReason(Object.values(definition.data))
			.filter((path) => !excusable(path))
			.map((path) => idle("asked_because", path, keysOfData(path))),
		...Object.values(definition.documents)
			.flatMap((one): readonly DocumentRequirement[] => [one, ...Object.values(one.one_of ?? {})])
			.filter((one) => one.replaced_because && onPaper(one))
			.map((one) => idle("replaced_because", one.path, keysOfDocument(one.path))),
	];
}

/** A reason that the catalogue gives stands for all who use the field. */
function withReason(fields: readonly Definition["data"][string][]): readonly string[] {
	return fields.flatMap((field) => [
		...(field.asked_because ? [field.path] : []),
		...(field.uses === undefined ? withReason(Object.values(field.group ?? {})) : []),
	]);
}
