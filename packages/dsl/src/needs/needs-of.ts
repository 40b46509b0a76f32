import type {
	Definition,
	DocumentRequirement,
	DocumentSource,
	Field,
	Level,
	Role,
	Step,
} from "../bundle/index.ts";
import type { Ability } from "./deployment.ts";

/** What happens where none of the ways is there. */
export type Otherwise =
	/** The applicant, or the officer, is asked for what a register would have said; or nobody is. */
	| "asked"
	| "asked_of_officer"
	| "left_empty"
	/** The case goes on without the paper, and says so. */
	| "without_paper"
	/** The step's deadline takes the answer that it names for silence. */
	| "deadline_answers"
	/** What would have been sent stands in the case, where people read it when they sign in. */
	| "read_in_the_case";

/** Something that a procedure needs at one place. */
export interface Need {
	/** Where in the definition. */
	readonly at: readonly string[];
	/** Each of them is enough; the best comes first. */
	readonly ways: readonly Ability[];
	/** Left out: without any of the ways the procedure cannot be carried out. */
	readonly otherwise?: Otherwise;
}

/** Everything a procedure needs of the place where it runs, in the order of the text. */
export function needsOf(definition: Definition): readonly Need[] {
	return [
		...Object.values(definition.roles).flatMap(needsOfRole),
		...Object.values(definition.data).flatMap((field) => needsOfField(field)),
		...Object.values(definition.documents).map(needOfDocument),
		...Object.values(definition.steps).flatMap((step) => needsOfStep(step)),
		...Object.keys(definition.messages).map(
			(id): Need => ({
				at: ["messages", id],
				ways: [{ kind: "notification" }],
				otherwise: "read_in_the_case",
			}),
		),
	];
}

function needsOfRole({ id, identity, proved_by }: Role): readonly Need[] {
	const at = ["roles", id];
	const source = proved_by && "source" in proved_by ? proved_by.source : undefined;
	return [
		...levelAt([...at, "identity"], identity),
		...(source?.kind === "register"
			? [
					{
						at: [...at, "proved_by"],
						ways: [{ kind: "register", register: source.register }],
					} as const,
				]
			: []),
	];
}

function levelAt(at: readonly string[], level: Level | undefined): readonly Need[] {
	return level === undefined || level === 1 ? [] : [{ at, ways: [{ kind: "level", level }] }];
}

const IF_SILENT: Readonly<Record<Field["if_silent"], Otherwise>> = {
	ask: "asked",
	officer: "asked_of_officer",
	leave_empty: "left_empty",
};

function needsOfField(field: Field, around: readonly string[] = ["data"]): readonly Need[] {
	const at = [...around, field.id];
	const source = field.prefill ?? field.fetch;
	const own: readonly Need[] =
		source?.kind === "register"
			? [
					{
						at: [...at, field.prefill ? "prefill" : "fetch"],
						ways: [{ kind: "register", register: source.register }],
						otherwise: IF_SILENT[field.if_silent],
					},
				]
			: [];
	const files: readonly Need[] = field.as === "file" ? [{ at, ways: [{ kind: "uploads" }] }] : [];
	const members = Object.values(field.group ?? {});
	return [...own, ...files, ...members.flatMap((member) => needsOfField(member, [...at, "group"]))];
}

function needOfDocument(document: DocumentRequirement): Need {
	return {
		at: ["documents", document.id],
		ways: waysOf(document),
		...(document.if_missing === "warn" && { otherwise: "without_paper" }),
	};
}

function waysOf({ one_of, satisfied_by }: DocumentRequirement): readonly Ability[] {
	return one_of ? Object.values(one_of).flatMap(waysOf) : satisfied_by.map(abilityFor);
}

function abilityFor(source: DocumentSource): Ability {
	switch (source.by) {
		case "register":
			return source.source.kind === "register"
				? { kind: "register", register: source.source.register }
				: { kind: "office" };
		case "upload":
			return { kind: "uploads" };
		case "repository":
		case "wallet":
			return { kind: source.by };
		case "earlier_case":
		case "show":
		case "hand_in":
			return { kind: "office" };
	}
}

function needsOfStep(step: Step): readonly Need[] {
	const at = ["steps", step.name];
	const way = abilityOf(step);
	const own: readonly Need[] = way ? [{ at, ways: [way], ...withoutAnswer(step) }] : [];
	return [...levelAt([...at, "identity"], step.identity), ...own];
}

/** A system that is not there is one that keeps silent. */
function withoutAnswer({ does, deadline }: Step): Pick<Need, "otherwise"> {
	const isSaid = (does === "ask" || does === "record") && deadline?.when_late?.kind === "take";
	return isSaid ? { otherwise: "deadline_answers" } : {};
}

function abilityOf(step: Step): Ability | undefined {
	switch (step.does) {
		case "ask":
		case "record":
			return { kind: "register", register: step.register };
		case "wait_for":
			return step.event.kind === "answer"
				? { kind: "register", register: step.event.register }
				: undefined;
		case "pay":
			return { kind: "payment" };
		case "sign":
			return { kind: "signature" };
		case "attend":
			return step.appointment?.by === "chosen" ? { kind: "appointments" } : undefined;
		case "deliver":
			return DELIVERED[step.by];
		default:
			return undefined;
	}
}

const DELIVERED: Readonly<Record<string, Ability>> = {
	electronic: { kind: "repository" },
	post: { kind: "post" },
};
