import type { Scope } from "@onedoor/dsl/expression";

import { type Machine, type Move, machineOf } from "../machine.ts";
import { isObject } from "../merge-patch.ts";
import type { Did, Listening } from "../trace.ts";
import { Content, type ScxmlEvent } from "./content.test-data.ts";
import { doneIn, type Imported, type Place } from "./document.test-data.ts";
import { attribute, children, type Element } from "./xml.test-data.ts";

interface Timer {
	readonly at: number;
	readonly event: ScxmlEvent;
}

/**
 * Plays a document through the machine's port, as the runtime plays a case: it keeps the state, gives the facts, and
 * hears of every step in the moment it is left or entered. What the standard wants done then is done here.
 */
export class Player implements Scope, Listening {
	readonly today = "2026-11-23";
	readonly now = "2026-11-23T09:00:00+07:00";
	readonly timeZone = "Asia/Ho_Chi_Minh";
	readonly leapBirthday = "28 February";
	readonly #document: Imported;
	readonly #machine: Machine;
	readonly #content: Content;
	readonly #queue: ScxmlEvent[] = [];
	readonly #here = new Set<string>();
	readonly #filled = new Set<string>();
	/** What a final state gave on, by the state around it. */
	readonly #given = new Map<string, unknown>();
	#timers: readonly Timer[] = [];
	#clock = 0;
	#state: unknown;
	/** As the case keeps it: where it stood when it left the state whose history a way leads back to. */
	#back: unknown;
	#left: string[] = [];

	constructor(document: Imported, folder: string) {
		this.#document = document;
		this.#machine = machineOf(document);
		const host = {
			folder,
			raise: (event: ScxmlEvent) => this.#queue.push(event),
			send: (event: ScxmlEvent, delay: number) => {
				this.#timers = [...this.#timers, { at: this.#clock + delay, event }];
			},
			cancel: (id: string) => {
				this.#timers = this.#timers.filter(({ event }) => event.sendid !== id);
			},
			isIn: (name: string) => this.#here.has(name),
		};
		this.#content = new Content(host, attribute(document.root.element, "name"));
	}

	start(): void {
		const places = [...this.#document.places.values()];
		const { element } = this.#document.root;
		const data = places.flatMap(dataOf);
		this.#content.declare(data);
		const isLate = attribute(element, "binding") === "late";
		if (isLate) this.#fill(this.#document.root);
		else for (const place of places) this.#fill(place);
		for (const script of children(element, "script")) this.#content.run([script]);
		this.#follow(this.#machine.initial(this));
	}

	/** Time goes by, and what was sent earlier comes first. */
	receive(event: { readonly name: string; readonly data?: unknown }, after: number): void {
		const until = this.#clock + after;
		for (;;) {
			const due = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
			const [next] = due;
			if (next === undefined) break;
			this.#timers = this.#timers.filter((timer) => timer !== next);
			this.#clock = next.at;
			this.#take(next.event);
		}
		this.#clock = until;
		this.#take({ ...event, type: "external" });
	}

	/** Ids of the innermost states, in alphabetical order. */
	configuration(): readonly string[] {
		return innermost(this.#document.root, this.#state)
			.map(({ name }) => name)
			.sort();
	}

	/** A rule of the machine is a condition of the document. */
	get(path: readonly string[]): unknown {
		const [, name = "", event = ""] = path;
		const way = this.#document.ways.get(name);
		if (way === undefined) return undefined;
		this.#hear(event);
		return this.#content.holds(way.condition ?? "");
	}

	note(did: Did, step: string): void {
		const [name = "", event = ""] = step.split(" ");
		const way = this.#document.ways.get(name);
		if (way !== undefined) {
			this.#hear(event);
			this.#content.run(way.content);
			return;
		}
		const place = this.#document.places.get(step);
		if (place === undefined) throw new Error(`no state "${step}"`);
		if (did === "entered") this.#enter(place);
		else this.#leave(place);
	}

	#enter(place: Place): void {
		// A final state is not told of when it is left.
		if (place.around !== undefined && place.around.kind !== "parallel")
			for (const other of place.around.inside) this.#forget(other);
		this.#here.add(place.name);
		this.#fill(place);
		for (const block of children(place.element, "onentry")) this.#content.run(children(block));
		const [done] = children(place.element, "donedata");
		if (place.around !== undefined && place.kind === "final")
			this.#given.set(place.around.name, done && this.#content.payload(done));
	}

	#leave(place: Place): void {
		for (const block of children(place.element, "onexit")) this.#content.run(children(block));
		this.#forget(place);
		if (place.inside.some(({ kind }) => kind === "history")) this.#left.push(place.name);
	}

	#forget(place: Place): void {
		this.#here.delete(place.name);
		for (const inner of place.inside) this.#forget(inner);
	}

	/** Data that is bound late gets its value when its state is first entered. */
	#fill(place: Place): void {
		if (this.#filled.has(place.name)) return;
		this.#filled.add(place.name);
		this.#content.fill(dataOf(place));
	}

	/** That a state is done, the machine tells itself. */
	#hear(event: string): void {
		const done = doneIn(event);
		if (done === undefined) return;
		this.#content.event = { name: event, type: "platform", data: this.#given.get(done) };
	}

	#take(event: ScxmlEvent): void {
		if (this.#isOver()) return;
		this.#content.event = event;
		const before = new Set(this.#here);
		const move = this.#machine.step(this.#state, event.name, this, this.#back);
		const left = this.#left.some((name) => before.has(name));
		this.#left = [];
		if (left) this.#back = this.#state;
		this.#follow(move);
	}

	/** The machine has come to rest; then what was raised on the way is heard, one event after the other. */
	#follow(move: Move | undefined): void {
		if (move !== undefined) this.#state = move.state;
		this.#compare();
		const next = this.#queue.shift();
		if (next !== undefined) this.#take(next);
	}

	/** What the machine told step by step must come to where it says that it stands. */
	#compare(): void {
		const told = [...this.#here].filter((name) => {
			const inside = this.#document.places.get(name)?.inside ?? [];
			return !inside.some((inner) => this.#here.has(inner.name));
		});
		const stands = this.configuration();
		if (told.sort().join(" ") !== stands.join(" "))
			throw new Error(`the trail leads to ${told.join(" ")}, the state is ${stands.join(" ")}`);
	}

	#isOver(): boolean {
		return this.#document.root.inside.some(
			({ name, kind }) => kind === "final" && this.#here.has(name),
		);
	}
}

function innermost(place: Place, state: unknown): readonly Place[] {
	const keys = typeof state === "string" ? [state] : isObject(state) ? Object.keys(state) : [];
	return keys.flatMap((key) => {
		const inner = place.inside.find(({ path }) => path.at(-1) === key);
		if (inner === undefined) throw new Error(`no state "${key}" in "${place.name}"`);
		const further = isObject(state) ? innermost(inner, state[key]) : [];
		return further.length === 0 ? [inner] : further;
	});
}

function dataOf({ element }: Place): readonly Element[] {
	return children(element, "datamodel").flatMap((model) => children(model, "data"));
}
