import type { DocumentRequirement, DocumentSource } from "../../bundle/index.ts";
import { documentAt } from "../../form/asked.ts";
import type { Item } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, either, exactly, NOTHING, type Range, together } from "../range.ts";
import type { Situation } from "../situations/situation.ts";
import { type Asked, askedOfApplicants, fieldsAsked } from "./asked.ts";
import { keyMayBeThere, keyNames } from "./typed.ts";

/** Papers the applicant has to provide; where a register, a repository or a wallet may have it, at most. */
export function documentItems(measure: Measure): readonly Item[] {
	return askedOfApplicants(measure).flatMap((asked) => [
		...documentsAsked(measure, asked).map((document) => ({
			at: asked.at,
			reads: documentNames(measure, document),
			amount: (situation: Situation) => needed(measure, document, situation, isProvided),
		})),
		...fileItems(measure, asked),
	]);
}

/** Papers to show or hand in at one place are brought in one visit. */
export function broughtItems(measure: Measure): readonly Item[] {
	return askedOfApplicants(measure).map((asked) => {
		const documents = documentsAsked(measure, asked);
		return {
			at: asked.at,
			reads: new Set(documents.flatMap((document) => [...documentNames(measure, document)])),
			amount: (situation: Situation) =>
				together(
					documents.map((document) => {
						const brought = needed(measure, document, situation, isBrought);
						return receivedLater(measure, document) ? atMost(brought) : brought;
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
	counts: (way: DocumentSource) => boolean,
): Range {
	const shown = situation.reader.isShown(document.path);
	if (shown === false) return NOTHING;
	const alternatives = Object.values(document.one_of ?? {}).filter(
		({ path }) => situation.reader.isShown(path) !== false,
	);
	const range = document.one_of
		? either(alternatives.map((one) => needed(measure, one, situation, counts)))
		: byWays(measure, document, situation, counts);
	if (shown !== true) return { ...atMost(range), open: true };
	return document.if_missing === "warn" ? atMost(range) : range;
}

function byWays(
	measure: Measure,
	{ satisfied_by }: DocumentRequirement,
	situation: Situation,
	counts: (way: DocumentSource) => boolean,
): Range {
	if (!satisfied_by.some(counts)) return NOTHING;
	const isSpared = satisfied_by.some((way) => !counts(way) && mayServe(measure, way, situation));
	return isSpared ? atMost(exactly(1)) : exactly(1);
}

function mayServe(measure: Measure, way: DocumentSource, situation: Situation): boolean {
	if (way.by !== "register" || way.source.kind === "identity") return true;
	return way.source.by.every((path) => keyMayBeThere(measure, path, situation));
}

function isProvided({ by }: DocumentSource): boolean {
	return by === "upload" || isVisit(by);
}

function isBrought({ by }: DocumentSource): boolean {
	return isVisit(by);
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
function fileItems(measure: Measure, asked: Asked): readonly Item[] {
	return fieldsAsked(measure.definition, asked)
		.filter(({ as }) => as === "file" || as === "document")
		.map((field) => ({
			at: asked.at,
			reads: measure.names.around(field.path),
			amount: ({ reader }: Situation) => {
				const shown = reader.isShown(field.path);
				if (shown === false) return NOTHING;
				if (shown !== true) return { ...atMost(exactly(1)), open: true };
				return reader.isRequired(field, field.path) === true ? exactly(1) : atMost(exactly(1));
			},
		}));
}
