import type { DocumentRequirement, DocumentSource, Field } from "../../bundle/index.ts";
import { documentAt } from "../../form/asked.ts";
import { valueAt } from "../../form/paths.ts";
import { type Item, ofDocument, ofField, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, either, exactly, NOTHING, type Range, times, together } from "../range.ts";
import type { Played, Situation } from "../situations/situation.ts";
import { type Asked, askedOfApplicants, fieldsAsked } from "./asked.ts";
import { keyMayBeThere, keyNames } from "./typed.ts";

/** Papers the applicant has to provide; where a register, a repository or a wallet may have it, at most. */
export function documentItems(measure: Measure): readonly Item[] {
	return providedItems(measure, (by) => (isProvided(by) ? 1 : 0));
}

/** @param each what a paper adds by the way in which it is provided; nothing for what comes by itself */
export function providedItems(
	measure: Measure,
	each: (by: DocumentSource["by"]) => number,
): readonly Item[] {
	return askedOfApplicants(measure).flatMap((asked) => [
		...documentsAsked(measure, asked).map((document) => ({
			at: asked.at,
			counts: ofDocument(document.path, asked.step.name, asked.outcome),
			reads: documentNames(measure, document),
			amount: (situation: Situation) => needed(measure, document, situation, each),
		})),
		...fileItems(measure, asked, each("upload")),
	]);
}

/** Papers to show or hand in at one place are brought in one visit. */
export function broughtItems(measure: Measure): readonly Item[] {
	return askedOfApplicants(measure).map((asked) => {
		const documents = documentsAsked(measure, asked);
		return {
			at: asked.at,
			counts: ofStep("visit", asked.step.name, asked.outcome),
			reads: new Set(documents.flatMap((document) => [...documentNames(measure, document)])),
			amount: (situation: Situation) =>
				together(
					documents.map((document) => {
						const brought = needed(measure, document, situation, (by) => (isVisit(by) ? 1 : 0));
						if (!receivedLater(measure, document)) return brought;
						return situation.played ? NOTHING : atMost(brought);
					}),
				),
		};
	});
}

function documentsAsked({ definition }: Measure, { ask }: Asked): readonly DocumentRequirement[] {
	return ask.flatMap((path) => documentAt(definition, path) ?? []);
}

/** Alternatives satisfy a requirement one by one, so the cheapest is the least. */
function needed(
	measure: Measure,
	document: DocumentRequirement,
	situation: Situation,
	each: (by: DocumentSource["by"]) => number,
): Range {
	const shown = situation.reader.isShown(document.path);
	if (shown === false) return NOTHING;
	if (situation.played) return cameAs(measure, document, situation, each, situation.played);
	const alternatives = Object.values(document.one_of ?? {}).filter(
		({ path }) => situation.reader.isShown(path) !== false,
	);
	const range = document.one_of
		? either(alternatives.map((one) => needed(measure, one, situation, each)))
		: byWays(measure, document, situation, each);
	if (shown !== true) return { ...atMost(range), open: true };
	return document.if_missing === "warn" ? atMost(range) : range;
}

function byWays(
	measure: Measure,
	{ satisfied_by }: DocumentRequirement,
	situation: Situation,
	each: (by: DocumentSource["by"]) => number,
): Range {
	const own = satisfied_by.filter(({ by }) => each(by) > 0);
	if (own.length === 0) return NOTHING;
	const range = either(own.map(({ by }) => exactly(each(by))));
	const isSpared = satisfied_by.some(
		(way) => !own.includes(way) && mayServe(measure, way, situation),
	);
	return isSpared ? atMost(range) : range;
}

/** Of a case that was played: the paper that came, by the way it came. */
function cameAs(
	measure: Measure,
	document: DocumentRequirement,
	situation: Situation,
	each: (by: DocumentSource["by"]) => number,
	{ cameBy, exact }: Played,
): Range {
	const by = cameBy(document.path);
	if (by !== undefined) return exactly(each(by));
	const came = Object.values(document.one_of ?? {}).filter(
		({ path }) => cameBy(path) !== undefined,
	);
	if (came.length > 0) return either(came.map((one) => needed(measure, one, situation, each)));
	if (exact || document.if_missing !== "warn" || document.one_of) return NOTHING;
	return atMost(byWays(measure, document, situation, each));
}

function mayServe(measure: Measure, way: DocumentSource, situation: Situation): boolean {
	if (way.by !== "register" || way.source.kind === "identity") return true;
	return way.source.by.every((path) => keyMayBeThere(measure, path, situation));
}

function isProvided(by: DocumentSource["by"]): boolean {
	return by === "upload" || isVisit(by);
}

function isVisit(by: DocumentSource["by"]): boolean {
	return by === "show" || by === "hand_in";
}

/** What the counter receives when it gives out the result needs no visit of its own. */
function receivedLater({ definition }: Measure, { id }: DocumentRequirement): boolean {
	return Object.values(definition.steps).some(
		(step) => step.does === "deliver" && step.receives.includes(id),
	);
}

function documentNames(measure: Measure, document: DocumentRequirement): ReadonlySet<string> {
	const keys = document.satisfied_by.flatMap((way) =>
		way.by === "register" ? keyNames(measure, way.source) : [],
	);
	const alternatives = Object.values(document.one_of ?? {}).flatMap((one) => [
		...documentNames(measure, one),
	]);
	return new Set([...measure.names.around(document.path), ...keys, ...alternatives]);
}

/** An upload field is a document by another name. */
function fileItems(measure: Measure, asked: Asked, each: number): readonly Item[] {
	return fieldsAsked(measure.definition, asked)
		.filter(({ as }) => as === "file" || as === "document")
		.map((field) => ({
			at: asked.at,
			counts: ofField(field.path, asked.step.name, asked.outcome),
			reads: measure.names.around(field.path),
			amount: (situation: Situation) => times(fileAmount(field, situation), each),
		}));
}

function fileAmount(field: Field, { reader, played }: Situation): Range {
	const shown = reader.isShown(field.path);
	if (shown === false || played?.isGiven(field.path)) return NOTHING;
	if (shown !== true) return { ...atMost(exactly(1)), open: true };
	if (played?.exact) return valueAt(reader.data, field.path) === undefined ? NOTHING : exactly(1);
	return reader.isRequired(field, field.path) === true ? exactly(1) : atMost(exactly(1));
}
