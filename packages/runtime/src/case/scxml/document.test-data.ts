import type { MachineConfig } from "@onedoor/dsl/bundle";

import { traceOf } from "../trace.ts";
import { attribute, children, type Element, nameOf, wordsIn } from "./xml.test-data.ts";

/** A state of an SCXML document. */
export interface Place {
	/** Its id, or a made-up name: the step that the machine tells of. */
	readonly name: string;
	readonly kind: string;
	readonly element: Element;
	/** Keys of the machine's states, from the root. */
	readonly path: readonly string[];
	readonly around: Place | undefined;
	readonly inside: readonly Place[];
}

/** A transition. */
export interface Way {
	readonly name: string;
	readonly from: Place;
	/** Names of states. */
	readonly to: readonly string[];
	readonly isInternal: boolean;
	readonly condition: string | undefined;
	readonly content: readonly Element[];
}

export interface Imported {
	readonly machine: MachineConfig;
	readonly root: Place;
	/** By name, in document order. */
	readonly places: ReadonlyMap<string, Place>;
	readonly ways: ReadonlyMap<string, Way>;
}

const ID = "scxml";
const KINDS = ["state", "parallel", "final", "history"];
const DONE = "done.state.";

/** Where a state begins at something other than a child of its own, it passes through a state with this key. */
const OPENING = "(opening)";

/**
 * The document as a machine like those that the compiler makes: events are written out by name, states are found by
 * their path, every guard is the one guard `rule`. A rule is a path, `ways.<transition>.<event>`, and whoever gives
 * the facts works it out. The machine tells of a transition as of a step that it passes through.
 * @param sent names of events that come from outside
 */
export function importScxml(scxml: Element, sent: readonly string[]): Imported {
	return new Importer(scxml, sent).imported();
}

class Importer {
	readonly #root: Place;
	readonly #places = new Map<string, Place>();
	readonly #ways = new Map<string, Way>();
	readonly #events: ReadonlySet<string>;

	constructor(scxml: Element, sent: readonly string[]) {
		this.#root = this.#read(scxml, undefined, []);
		const done = [...this.#places.keys()].map((name) => DONE + name);
		const all = [...sent, ...namedIn(scxml), ...done, "error.execution", "error.communication"];
		this.#events = new Set(all.filter((name) => name !== ""));
	}

	imported(): Imported {
		const machine = { id: ID, context: {}, ...this.#state(this.#root) };
		return { machine, root: this.#root, places: this.#places, ways: this.#ways };
	}

	#read(element: Element, around: Place | undefined, path: readonly string[]): Place {
		const kind = nameOf(element);
		const inside: Place[] = [];
		const name = attribute(element, "id") ?? `(${kind} ${this.#places.size})`;
		const place = { name, kind, element, path, around, inside };
		this.#places.set(name, place);
		for (const child of children(element, ...KINDS)) {
			const key = (attribute(child, "id") ?? `(${this.#places.size})`).replaceAll(".", "_");
			inside.push(this.#read(child, place, [...path, key]));
		}
		return place;
	}

	#state(place: Place): Record<string, unknown> {
		if (place.kind === "history") return this.#history(place);
		return {
			...(place !== this.#root && { meta: { step: place.name } }),
			...((place.kind === "parallel" || place.kind === "final") && { type: place.kind }),
			...this.#leading(place),
			...(place.inside.length > 0 && this.#inside(place)),
		};
	}

	/** What is done on the default way of a history has no place here. */
	#history({ element }: Place): Record<string, unknown> {
		const [otherwise] = children(element, "transition");
		const target = otherwise && wordsIn(otherwise, "target").map((name) => this.#target(name));
		const history = attribute(element, "type") ?? "shallow";
		return { type: "history", history, ...(target !== undefined && { target: target[0] }) };
	}

	#inside(place: Place): Record<string, unknown> {
		const states = Object.fromEntries(
			place.inside.map((child) => [child.path.at(-1), this.#state(child)]),
		);
		if (place.kind === "parallel") return { states };
		const [start] = children(place.element, "initial").flatMap((one) =>
			children(one, "transition"),
		);
		const [first] = place.inside.filter(({ kind }) => kind !== "history");
		const written = wordsIn(start ?? place.element, start ? "target" : "initial");
		const names = written.length === 0 && first !== undefined ? [first.name] : written;
		const content = start ? children(start) : [];
		const own = place.inside.find((child) => child.name === names[0]);
		if (own !== undefined && names.length === 1 && content.length === 0)
			return { initial: own.path.at(-1), states };
		const way = this.#added({ from: place, to: names, isInternal: true, content });
		const always = [this.#transition(way, "")];
		return { initial: OPENING, states: { ...states, [OPENING]: { always } } };
	}

	/** Each event by name, with all that it may lead to, in the order of the document. */
	#leading(place: Place): Record<string, unknown> {
		const leading = children(place.element, "transition").map((element) => ({
			events: wordsIn(element, "event"),
			way: this.#added({
				from: place,
				to: wordsIn(element, "target"),
				isInternal: attribute(element, "type") === "internal",
				condition: attribute(element, "cond"),
				content: children(element),
			}),
		}));
		const always = leading
			.filter(({ events }) => events.length === 0)
			.map(({ way }) => this.#transition(way, ""));
		const on = [...this.#events, "*"].flatMap((event): [string, unknown][] => {
			const fitting = leading.filter(({ events }) => events.some((word) => fits(word, event)));
			const ways = fitting.map(({ way }) => this.#transition(way, event));
			return ways.length === 0 ? [] : [[this.#keyOf(event), ways]];
		});
		return {
			...(always.length > 0 && { always }),
			...(on.length > 0 && { on: Object.fromEntries(on) }),
		};
	}

	#added(way: Omit<Way, "name" | "condition"> & Partial<Pick<Way, "condition">>): Way {
		const named = { condition: undefined, ...way, name: `way${this.#ways.size}` };
		this.#ways.set(named.name, named);
		return named;
	}

	#transition(way: Way, event: string): Record<string, unknown> {
		const target = way.to.map((name) => this.#target(name));
		return {
			...(target.length > 0 && { target, reenter: this.#isLeft(way) }),
			...(way.condition !== undefined && { guard: ruleOf(["ways", way.name, event]) }),
			actions: traceOf("entered", `${way.name} ${event}`),
		};
	}

	/** By the standard only a state that holds one state at a time can lead further inside without being left. */
	#isLeft({ isInternal, from, to }: Way): boolean {
		const isInside = (name: string): boolean => {
			for (let place = this.#places.get(name)?.around; place; place = place.around)
				if (place === from) return true;
			return false;
		};
		return !(isInternal && from.kind !== "parallel" && to.every(isInside));
	}

	#target(name: string): string {
		const place = this.#places.get(name);
		if (place === undefined) throw new Error(`no state "${name}"`);
		return `#${idOf(place)}`;
	}

	/** Being done is the machine's own event. */
	#keyOf(event: string): string {
		const place = event.startsWith(DONE) && this.#places.get(event.slice(DONE.length));
		return place ? `xstate.${DONE}${idOf(place)}` : event;
	}
}

function idOf(place: Place): string {
	return [ID, ...place.path].join(".");
}

function ruleOf(path: readonly string[]): Record<string, unknown> {
	return { type: "rule", params: { rule: path.join("."), tree: { op: "path", path } } };
}

/** The state that an event tells of as done. */
export function doneIn(event: string): string | undefined {
	return event.startsWith(DONE) ? event.slice(DONE.length) : undefined;
}

/** `foo` and `foo.*` fit `foo` and `foo.bar`. */
function fits(word: string, event: string): boolean {
	const start = word.replace(/\.\*?$/, "");
	return word === "*" || event === start || event.startsWith(`${start}.`);
}

/** Every event that the document names; a name worked out when it is sent stands in quotes somewhere. */
function namedIn(scxml: Element): readonly string[] {
	const all = [...scxml.getElementsByTagName("*")];
	const written = all.flatMap((element) => wordsIn(element, "event"));
	const expressions = all.flatMap((element) =>
		["expr", "eventexpr"].map((name) => attribute(element, name) ?? ""),
	);
	const quoted = expressions.flatMap((text) => [...text.matchAll(/'([\w.]+)'/g)]);
	return [
		...written.filter((word) => !/\*|\.$/.test(word)),
		...quoted.map(([, name = ""]) => name),
	];
}
