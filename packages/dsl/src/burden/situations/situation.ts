import type {
	ChannelId,
	DataPath,
	Definition,
	DocumentSource,
	Field,
	Id,
	Step,
	StepName,
} from "../../bundle/index.ts";
import { answersOf } from "../../check/answers.ts";
import { OPEN } from "../../expression/scope.ts";
import type { ClockFacts, Facts, IdentityFacts, StepFacts } from "../../form/facts.ts";
import { type Data, withValue } from "../../form/paths.ts";
import { type Reader, readerOf } from "../../form/reader.ts";

/** One way in which everything that was tried may have been answered. Whatever was not tried is open. */
export interface Situation {
	readonly reader: Reader;
	readonly channel: ChannelId;
	/** What was tried, by name; `undefined` is left empty. */
	readonly chosen: Chosen;
	/** Only of a case that was played: then nothing is open. */
	readonly played?: Played;
}

/** What is only possible elsewhere, and is known of a case that was played. */
export interface Played {
	/** It came from a register, the identity or another case, so nobody typed it. By the path with its indexes. */
	readonly isGiven: (path: string) => boolean;
	/** How a paper came; undefined when it did not. */
	readonly cameBy: (document: DataPath) => DocumentSource["by"] | undefined;
	/** Minor units by line, in the payment that is looked at; undefined when none is. */
	readonly paid: Readonly<Record<Id, number>> | undefined;
	/** How often an action out of turn was done. */
	readonly times: (action: Id) => number;
	readonly isDoneBy: (step: StepName, role: Id) => boolean;
	/** What was left empty counts as nothing; otherwise, as in the total, in the most only. */
	readonly exact: boolean;
}

export type Chosen = ReadonlyMap<string, unknown>;

/**
 * Makes situations of one procedure, filed on one channel, on the first day of its edition.
 *
 * @param mayFollow what is open where nothing stands; by default everything
 */
export function situationsOf(
	definition: Definition,
	channel: ChannelId,
	mayFollow: (path: DataPath) => boolean = () => true,
): (chosen: Chosen) => Situation {
	const nothingKnown = openData(definition);
	const facts = openFacts(definition, channel);
	return (chosen) => {
		let data = nothingKnown;
		let steps = facts.steps;
		const clocks: Record<string, ClockFacts> = {};
		for (const [name, value] of chosen) {
			const step = name.slice(0, Math.max(0, name.lastIndexOf(".")));
			if (name.startsWith("clocks."))
				clocks[name.slice("clocks.".length)] = { late: value === true };
			else if (Object.hasOwn(steps, step)) steps = withDone(steps, step, name, value);
			else data = withValue(data, name, value);
		}
		const on = (chosen.get("case.channel") as ChannelId | undefined) ?? channel;
		const all = { ...facts, case: { ...facts.case, channel: on }, clocks, steps };
		return { reader: readerOf(definition, data, all, mayFollow), channel: on, chosen };
	};
}

/** `reception.check.outcome` is one fact of a step, `consents.objected` one of its counts. */
function withDone(
	steps: Facts["steps"],
	step: StepName,
	name: string,
	value: unknown,
): Facts["steps"] {
	const fact = name.slice(step.length + 1);
	const before = steps[step] ?? STEP;
	const isOwn = Object.hasOwn(STEP, fact);
	const gives = isOwn ? before.gives : { ...before.gives, [fact]: value };
	const next = { ...before, ...(isOwn && { [fact]: value }), ...(gives && { gives }) };
	return { ...steps, [step]: next };
}

/** Optional fields too: a draft would take them for left empty. */
function openData(definition: Definition): Data {
	return Object.values(definition.data)
		.flatMap(openLeaves)
		.reduce<Data>((data, path) => withValue(data, path, OPEN), {});
}

function openLeaves(field: Field): readonly DataPath[] {
	if (field.many) return [];
	return field.group ? Object.values(field.group).flatMap(openLeaves) : [field.path];
}

/** Who applies and what steps will have decided is open as well. */
function openFacts(definition: Definition, channel: ChannelId): Facts {
	const { edition, steps, languages } = definition;
	return {
		today: edition,
		now: `${edition}T00:00:00Z`,
		case: { channel, language: languages[0] ?? "en", edition, received_on: edition },
		identity: IDENTITY,
		steps: Object.fromEntries(
			Object.values(steps).map((step) => [step.name, { ...STEP, gives: left(step, definition) }]),
		),
		clocks: {},
		sources: {},
	};
}

/** The reader hands on whatever stands in facts, and rules know `OPEN`; only the types of a real case do not. */
const IDENTITY = Object.fromEntries(
	["personal_id", "full_name", "birth_date", "phone", "email", "organisation_code"]
		.concat("is_foreigner", "level")
		.map((name) => [name, OPEN]),
) as unknown as IdentityFacts;

/** What a step will leave to be read besides its outcome: how many items have which answer, what a register gives. */
function left(step: Step, definition: Definition): NonNullable<StepFacts["gives"]> {
	return Object.fromEntries(namesLeft(step, definition).map((name) => [name, OPEN]));
}

function namesLeft(step: Step, definition: Definition): readonly Id[] {
	if (step.does === "start") return step.gives;
	if (step.does === "ask" || step.does === "record")
		return givenBy(definition, step.register, step.service);
	if (step.does === "wait_for" && step.event.kind === "answer")
		return givenBy(definition, step.event.register, step.event.service);
	const each = step.does === "for_each" ? definition.steps[step.step] : undefined;
	return each ? [...answersOf(each, definition), "finished"] : [];
}

function givenBy({ registers }: Definition, register: Id, service: Id): readonly Id[] {
	const answers = registers[register]?.services[service]?.answers ?? {};
	return Object.values(answers).flatMap(({ gives }) => Object.keys(gives));
}

const STEP = Object.fromEntries(
	["outcome", "answer", "reason", "done_on", "done_at", "times"].map((name) => [name, OPEN]),
) as unknown as StepFacts;
