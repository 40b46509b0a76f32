import { Ajv } from "ajv";
import {
	type AnyMachineSnapshot,
	assign,
	getNextTransitions,
	type Snapshot,
	setup,
	transition,
} from "xstate";

import { NOW, type RoadWorksAct } from "./road-works.ts";

/**
 * The road works as somebody would write them by hand for this one procedure, with XState and Ajv and no engine: the same
 * states, checks and messages. What it writes of an act goes into the same tables as a case of Onedoor.
 */
export interface HandState {
	readonly id: string;
	readonly version: number;
	readonly status: "draft" | "open" | "ended";
	/** XState's snapshot: the state, and how often it was sent back. */
	readonly snapshot: { readonly value: string; readonly context: { readonly sentBack: number } };
	readonly applicant: string;
	readonly data: Readonly<Record<string, unknown>>;
	readonly total_due: number;
}

/** What one act leads to. */
export interface HandDecision {
	readonly next: HandState;
	readonly event: object;
	readonly message: { readonly id: string; readonly case: string } & Readonly<
		Record<string, unknown>
	>;
	/** Of the step the case stands at now; left out at its end. */
	readonly task?: { readonly id: string; readonly role: string; readonly due_at: number };
}

const machine = setup({
	types: { context: {} as { sentBack: number } },
	guards: { maySendBack: ({ context }) => context.sentBack < 4 },
}).createMachine({
	initial: "application",
	context: { sentBack: 0 },
	states: {
		application: { on: { "application.submit": "check" } },
		check: {
			on: {
				"check.fine": "granted",
				"check.incomplete": {
					guard: "maySendBack",
					target: "correction",
					actions: assign({ sentBack: ({ context }) => context.sentBack + 1 }),
				},
			},
		},
		correction: { on: { "correction.submit": "check" } },
		granted: { type: "final" },
	},
});

const text = (maxLength: number) => ({ type: "string", minLength: 1, maxLength });
const whole = (minimum: number, maximum: number) => ({ type: "integer", minimum, maximum });
const fields = {
	site: text(80),
	permit_number: text(20),
	street: text(80),
	house_number: text(10),
	postcode: { type: "string", pattern: "^[0-9]{5}$" },
	town: text(60),
	works_manager: text(80),
	phone: text(20),
	deputy: text(80),
	contractor: text(80),
	begins_on: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
	workers: whole(0, 500),
	apprentices: whole(0, 100),
	signs: whole(0, 500),
	hours: whole(0, 24),
	lanes: whole(0, 5000),
	metres: whole(0, 5000),
	bus_line: { type: "boolean" },
	cranes: whole(0, 20),
	diggers: whole(0, 50),
	lorries: whole(0, 500),
	concrete: whole(0, 5000),
	steel: whole(0, 100_000),
	noise: whole(0, 140),
	water: whole(0, 1000),
	works: text(400),
	diversion: text(400),
	explosives: { type: "boolean" },
	whole_road: { type: "boolean" },
	at_night: { type: "boolean" },
};
const isForm = new Ajv({ allErrors: true }).compile({
	type: "object",
	properties: fields,
	required: Object.keys(fields),
	additionalProperties: false,
});

const DAY = 86_400_000;

export function openedByHand(id: string, applicant: string): HandState {
	return {
		id,
		version: 1,
		status: "draft",
		snapshot: { value: "application", context: { sentBack: 0 } },
		applicant,
		data: {},
		total_due: NOW + 84 * DAY,
	};
}

/** Checks who acts, validates the form, and lets XState find the way on. */
export function decideByHand(state: HandState, act: RoadWorksAct): HandDecision {
	if (act.step === "check" ? !act.who.roles.includes("clerk") : act.who.id !== state.applicant)
		throw new Error("not theirs to do");
	if (act.outcome === "submit" && !isForm(act.body.data)) throw new Error("wrong data");
	if (act.outcome === "incomplete" && !act.body.reason) throw new Error("no reason");
	const before = machine.resolveState(state.snapshot as never) as AnyMachineSnapshot;
	const type = `${act.step}.${act.outcome}`;
	if (!getNextTransitions(before).some(({ eventType }) => eventType === type))
		throw new Error("not possible now");
	const [after] = transition(machine, before as never, { type } as never) as unknown as [
		Snapshot<unknown> & HandState["snapshot"],
	];
	const version = state.version + 1;
	const next: HandState = {
		...state,
		version,
		status: after.value === "granted" ? "ended" : "open",
		snapshot: { value: after.value, context: after.context },
		data: act.body.data ?? state.data,
	};
	const { id } = state;
	const at = new Date(NOW).toISOString();
	return {
		next,
		event: { case: id, seq: version, at, by: act.who.id, type, to: after.value, ...act.body },
		message: messageOf(next, version),
		...(next.status === "open" && { task: taskOf(next, version) }),
	};
}

const MESSAGES: Readonly<Record<string, string>> = {
	check: "received",
	correction: "please_correct",
	granted: "allowed",
};

function messageOf(
	{ id, snapshot, applicant }: HandState,
	version: number,
): HandDecision["message"] {
	const message = MESSAGES[snapshot.value];
	const of = { id: `${id}:${version}`, case: id };
	return { ...of, kind: "send_message", message, to: applicant, due_at: NOW + 5 * DAY };
}

function taskOf({ id, snapshot }: HandState, version: number): NonNullable<HandDecision["task"]> {
	const isCheck = snapshot.value === "check";
	return {
		id: `${id}:${snapshot.value}:${version}`,
		role: isCheck ? "clerk" : "builder",
		due_at: NOW + (isCheck ? 7 : 15) * DAY,
	};
}
