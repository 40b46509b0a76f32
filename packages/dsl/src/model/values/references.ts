import type { Duration } from "../../bundle/values.ts";
import { value_malformed } from "../../diagnostic/messages.generated.ts";
import { placeOf, type ScalarNode } from "../../syntax/nodes.ts";
import type { Form, Named, Reader } from "../form.ts";
import { careful } from "../forms.ts";
import { found } from "../found.ts";
import { isClockTime, isDay, parseDuration } from "./time.ts";

const NAME = "[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*";

/** `<register>.<record>[.<field>] [by <path>{, <path>}]`, or `identity.<field>`. */
export interface SourceRef {
	readonly name: Named;
	readonly by: readonly Named[];
	readonly node: ScalarNode;
}

export const source: Form<SourceRef> = phrase(
	"a source such as `population.person by mother.personal_id` or `identity.phone`",
	"population.person by mother.personal_id",
	new RegExp(`^(${NAME})(?: by (${NAME}(?:, ${NAME})*))?$`, "d"),
	(match, node) => ({ name: piece(match, 1, node), by: pieces(match, 2, node), node }),
);

/** A piece of law: `civil_status_law` or `residence_law, Điều 20`. */
export interface LawRef {
	readonly name: Named;
	readonly where?: string;
}

export const law: Form<LawRef> = phrase(
	"a law source, then where in it: `residence_law, Article 20`",
	"residence_law, Article 20",
	/^([a-z][a-z0-9_]*)(?:, (.+))?$/d,
	(match, node) => ({
		name: piece(match, 1, node),
		...(match[2] !== undefined && { where: match[2] }),
	}),
);

export interface EventRef {
	readonly kind: "after" | "before" | "at";
	readonly name: Named;
}

export const event: Form<EventRef> = phrase(
	"an event such as `after reception.accepted`, `before verify` or `at child.birth_date`",
	"after reception.accepted",
	new RegExp(`^(after|before|at) (${NAME})$`, "d"),
	(match, node) => ({ kind: match[1] as EventRef["kind"], name: piece(match, 2, node) }),
);

/** What a step waits for: a day in the data, a day or a time as written, or `<register>.<service>.<answer>` sent unasked. */
export type AwaitedRef =
	| { readonly kind: "at" | "answer"; readonly name: Named }
	| { readonly kind: "moment"; readonly moment: string }
	| { readonly kind: "time"; readonly time: string };

export const awaited: Form<AwaitedRef> = phrase(
	"a day such as `at inspection_on` or `at 2026-12-24`, a time such as `at 08:00`, or an answer such as `land.surveys.done`",
	"at inspection_on",
	/^(?:(at) )?(?:([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*)|(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?|(\d{2}:\d{2}))$/d,
	(match, node) => {
		const [, at, path, day, timeOfDay = "00:00", time] = match;
		if (path === undefined) return at ? asWritten(day, timeOfDay, time) : undefined;
		const name = piece(match, 2, node);
		if (at) return { kind: "at", name };
		return path.split(".").length === 3 ? { kind: "answer", name } : undefined;
	},
);

/** A day that exists, with or without its time, or a time of every day. */
function asWritten(
	day: string | undefined,
	timeOfDay: string,
	time: string | undefined,
): AwaitedRef | undefined {
	if (!isClockTime(time ?? timeOfDay)) return undefined;
	if (time !== undefined) return { kind: "time", time };
	if (day === undefined || !isDay(day)) return undefined;
	return { kind: "moment", moment: timeOfDay === "00:00" ? day : `${day} ${timeOfDay}` };
}

export interface ConsequenceRef {
	readonly kind: "go_to" | "leave" | "take" | "tell";
	readonly names: readonly Named[];
}

const CONSEQUENCES = { "go to": "go_to", leave: "leave", take: "take", tell: "tell" } as const;

export const consequence: Form<ConsequenceRef> = phrase(
	"a consequence: `go to <step>`, `leave <exit>`, `take <outcome>` or `tell <role>`",
	"tell head_of_office",
	new RegExp(`^(go to|leave|take|tell) (${NAME}(?:, ${NAME})*)$`, "d"),
	(match, node) => {
		const kind = CONSEQUENCES[match[1] as keyof typeof CONSEQUENCES];
		const names = pieces(match, 2, node);
		return kind === "tell" || names.length === 1 ? { kind, names } : undefined;
	},
);

export interface ExtendsRef {
	readonly clock: Named;
	readonly by: Duration;
}

export const extension: Form<ExtendsRef> = phrase(
	"a clock and a duration such as `total by 3 working days`",
	"total by 3 working days",
	new RegExp(`^(${NAME}) by (.+)$`, "d"),
	(match, node) => {
		const by = parseDuration(match[2] ?? "");
		return by && { clock: piece(match, 1, node), by };
	},
);

/** `receiving`, `<office kind>`, or `<office kind> of <path>`. */
export interface OfficeRef {
	readonly kind: Named;
	readonly of?: Named;
}

export const office: Form<OfficeRef> = phrase(
	"`receiving`, a kind of office, or `<kind of office> of <path to a unit>`",
	"commune_office of residence.commune",
	new RegExp(`^([a-z][a-z0-9_]*)(?: of (${NAME}))?$`, "d"),
	(match, node) => ({
		kind: piece(match, 1, node),
		...(match[2] !== undefined && { of: piece(match, 2, node) }),
	}),
);

/** `province "79"`: a unit, by the list it is a code of. */
export interface UnitRef {
	readonly list: Named;
	readonly code: Named;
}

export const unit: Form<UnitRef> = phrase(
	'a unit such as `province "79"`',
	'province "79"',
	/^([a-z][a-z0-9_]*) "([A-Za-z0-9][A-Za-z0-9_.-]*)"$/d,
	(match, node) => ({ list: piece(match, 1, node), code: piece(match, 2, node) }),
);

/** `full_name`, or `stay_guest many`: a catalogue field, perhaps a list of it. */
export interface MemberRef {
	readonly field: Named;
	readonly many: boolean;
}

export const member: Form<MemberRef> = phrase(
	"a catalogue field such as `full_name`, or `stay_guest many`",
	"full_name",
	/^([a-z][a-z0-9_]*)( many)?$/d,
	(match, node) => ({ field: piece(match, 1, node), many: match[2] !== undefined }),
);

/** `<role>`, or `<role> for <role>`. */
export interface ActorRef {
	readonly role: Named;
	readonly for?: Named;
}

export const actor: Form<ActorRef> = phrase(
	"a role, or `<role> for <role>`",
	"registrar",
	/^([a-z][a-z0-9_]*)(?: for ([a-z][a-z0-9_]*))?$/d,
	(match, node) => ({
		role: piece(match, 1, node),
		...(match[2] !== undefined && { for: piece(match, 2, node) }),
	}),
);

function phrase<T>(
	expected: string,
	example: string,
	pattern: RegExp,
	make: (match: RegExpExecArray, node: ScalarNode) => T | undefined,
): Form<T> {
	return careful({
		expected,
		example,
		schema: { type: "string", pattern: pattern.source },
		parse(text: string, node: ScalarNode, reader: Reader) {
			const match = pattern.exec(text);
			const value = match ? make(match, node) : undefined;
			if (value === undefined)
				reader.report(value_malformed({ expected, found: found(node) }), placeOf(node));
			return value;
		},
	});
}

function piece(match: RegExpExecArray, group: number, node: ScalarNode): Named {
	const [from, to] = match.indices?.[group] ?? [0, 0];
	return { text: match[group] ?? "", node, within: [from, to] };
}

/** Names joined by `, `, each with its own place. */
function pieces(match: RegExpExecArray, group: number, node: ScalarNode): Named[] {
	const text = match[group];
	let at = match.indices?.[group]?.[0] ?? 0;
	return (text?.split(", ") ?? []).map((name) => {
		const within = [at, at + name.length] as const;
		at += name.length + 2;
		return { text: name, node, within };
	});
}
