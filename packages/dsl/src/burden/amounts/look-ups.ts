import type { DataPath, Definition, Id, Source, StepName } from "../../bundle/index.ts";
import { documentAt, fieldAt } from "../../form/asked.ts";
import { parentOf } from "../../form/paths.ts";
import { counted, type Item, ofField, ofStep } from "../item.ts";
import type { Measure } from "../measure.ts";
import { atMost, exactly, NOTHING } from "../range.ts";
import type { Situation } from "../situations/situation.ts";
import { placeOf } from "../ways/ways.ts";
import { type Asked, askedOfApplicants, fieldsAsked, isApplicants } from "./asked.ts";

/**
 * Questions to registers: `ask` steps, and each record that a form reads, once however many of its values it takes.
 * Systems put them, no person does: they are what officers need not look up.
 */
export function lookUpItems(measure: Measure): readonly Item[] {
	const { definition } = measure;
	const asks = Object.values(definition.steps)
		.filter(({ does }) => does === "ask")
		.map((step) => ({
			at: placeOf(definition, step),
			counts: ofStep("look_up", step.name),
			reads: new Set<string>(),
			amount: () => exactly(1),
		}));
	return [...asks, ...askedOfApplicants(measure).flatMap((asked) => readAt(measure, asked))];
}

function readAt(measure: Measure, asked: Asked): readonly Item[] {
	const { definition } = measure;
	const reads = asked.ask.flatMap((path) => readsOf(definition, path));
	return [...Map.groupBy(reads, ({ record }) => record)].map(([record, of]) => ({
		at: asked.at,
		counts: counted(
			"look_up",
			record,
			["registers", record.split(".")[0] ?? ""],
			asked.step.name,
			asked.outcome,
		),
		reads: new Set<string>(),
		amount: ({ played }: Situation) => {
			if (played === undefined) return atMost(exactly(1));
			return of.some(({ paths }) => paths.some(played.isGiven)) ? exactly(1) : NOTHING;
		},
	}));
}

/**
 * What a register left open and the law has an officer find out (`if_silent: officer`): at the next office step, by the
 * first role of that step.
 */
export function byHandItems(measure: Measure, role: Id): readonly Item[] {
	const { definition } = measure;
	return askedOfApplicants(measure)
		.filter(({ step }) => nextOfficer(measure, step.name) === role)
		.flatMap((asked) =>
			fieldsAsked(definition, asked)
				.filter(({ if_silent }) => if_silent === "officer")
				.map((field) => ({
					at: asked.at,
					counts: {
						...ofField(field.path, asked.step.name, asked.outcome),
						kind: "look_up" as const,
					},
					reads: measure.names.around(field.path),
					amount: ({ reader, played }: Situation) => {
						if (reader.isShown(field.path) === false) return NOTHING;
						if (played) return exactly(played.isGiven(field.path) ? 0 : 1);
						return atMost(exactly(1));
					},
				})),
		);
}

function nextOfficer({ definition, facts }: Measure, from: StepName): Id | undefined {
	const seen = new Set([from]);
	for (const name of seen) {
		const step = definition.steps[name];
		if (step?.does === "decide" && !step.by_rule && !isApplicants(step, definition))
			return step.who[0];
		for (const edge of facts.edges) if (edge.from === name) seen.add(edge.to);
	}
	return undefined;
}

interface Read {
	readonly record: string;
	/** Where its values stand. */
	readonly paths: readonly DataPath[];
}

function readsOf(definition: Definition, path: DataPath): readonly Read[] {
	const document = documentAt(definition, path);
	if (document) {
		const all = [document, ...Object.values(document.one_of ?? {})];
		return all.flatMap((one) =>
			one.satisfied_by.flatMap((way) =>
				way.by === "register" ? recordOf(way.source, [one.path]) : [],
			),
		);
	}
	const above = aboveOf(path).flatMap((at) => ownReads(definition, at, path));
	const field = fieldAt(definition, path);
	const inside = Object.values(field?.group ?? {}).flatMap((member) =>
		readsOf(definition, member.path),
	);
	return [...above, ...inside];
}

function aboveOf(path: DataPath): readonly DataPath[] {
	const all: DataPath[] = [];
	for (let at = path; at !== ""; at = parentOf(at)) all.push(at);
	return all;
}

function ownReads(definition: Definition, at: DataPath, asked: DataPath): readonly Read[] {
	const field = fieldAt(definition, at);
	const source = field?.prefill ?? field?.fetch;
	if (source?.kind !== "register") return [];
	const members = Object.keys(source.members ?? {}).map((member) => `${at}.${member}`);
	return recordOf(source, members.length > 0 ? members : [asked]);
}

function recordOf(source: Source, paths: readonly DataPath[]): readonly Read[] {
	if (source.kind !== "register") return [];
	const record = `${source.register}.${source.record}`;
	return [{ record, paths }];
}
