import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

import { attribute, children, type Element, nameOf, rootOf, wordsIn } from "./xml.test-data.ts";

export interface ScxmlEvent {
	readonly name: string;
	readonly type: "platform" | "internal" | "external";
	readonly data?: unknown;
	readonly sendid?: string | undefined;
	readonly origin?: string;
	readonly origintype?: string;
}

/** What executable content asks of whoever plays the document. */
export interface Host {
	/** Scripts and data that stand in files. */
	readonly folder: string;
	readonly raise: (event: ScxmlEvent) => void;
	readonly send: (event: ScxmlEvent, delay: number) => void;
	readonly cancel: (id: string) => void;
	readonly isIn: (name: string) => boolean;
}

const PROCESSOR = "http://www.w3.org/TR/scxml/#SCXMLEventProcessor";
const SESSION = "session";
const OWN = ["_event", "_sessionid", "_name", "_ioprocessors", "_x"];

/** Every event has every field. */
const BLANK = {
	sendid: undefined,
	origin: undefined,
	origintype: undefined,
	invokeid: undefined,
	data: undefined,
};

/** A fault that has been told of already: the rest of the block is left out. */
class Told extends Error {}

/**
 * The data of a document and its executable content. Our machines have neither: this is what stands beside the
 * machine, as the runtime does for a case.
 */
export class Content {
	readonly #host: Host;
	readonly #data: Record<string, unknown>;
	#sent = 0;

	constructor(host: Host, name: string | undefined) {
		this.#host = host;
		const scxml = { location: `#_scxml_${SESSION}` };
		this.#data = createContext({
			In: host.isIn,
			_sessionid: SESSION,
			_name: name,
			_ioprocessors: { scxml, [PROCESSOR]: scxml },
		}) as Record<string, unknown>;
	}

	/** What `_event` is from now on. */
	set event(event: ScxmlEvent) {
		this.#data._event = { ...BLANK, ...event };
	}

	/** A condition with a fault does not hold. */
	holds(condition: string): boolean {
		try {
			return Boolean(this.#value(condition));
		} catch (fault) {
			this.#tell(fault);
			return false;
		}
	}

	declare(data: readonly Element[]): void {
		for (const one of data) this.#data[attribute(one, "id") ?? ""] = undefined;
	}

	/** Each value is a block of its own: a fault in one leaves the others. */
	fill(data: readonly Element[]): void {
		for (const one of data)
			this.#safely(() => {
				this.#data[attribute(one, "id") ?? ""] = this.#given(one);
			});
	}

	/** One block. A fault ends it. */
	run(block: readonly Element[]): void {
		this.#safely(() => this.#all(block));
	}

	/** What `<donedata>` gives on. */
	payload(element: Element): unknown {
		let payload: unknown;
		this.#safely(() => {
			payload = this.#payload(element);
		});
		return payload;
	}

	#safely(act: () => void): void {
		try {
			act();
		} catch (fault) {
			this.#tell(fault);
		}
	}

	#tell(fault: unknown): void {
		if (fault instanceof Told) return;
		this.#host.raise({ name: "error.execution", type: "platform", data: fault });
	}

	#value(expression: string): unknown {
		return runInContext(`$value = ${expression}\n;$value`, this.#data);
	}

	#all(elements: readonly Element[]): void {
		for (const element of elements) this.#one(element);
	}

	#one(element: Element): void {
		switch (nameOf(element)) {
			case "raise":
				this.#host.raise({ name: attribute(element, "event") ?? "", type: "internal" });
				return;
			case "assign":
				this.#assign(attribute(element, "location") ?? "", this.#given(element));
				return;
			case "script":
				runInContext(this.#file(element) ?? element.textContent ?? "", this.#data);
				return;
			case "log":
				this.#read(element, "expr");
				return;
			case "if":
				this.#if(element);
				return;
			case "foreach":
				this.#foreach(element);
				return;
			case "send":
				this.#send(element);
				return;
			case "cancel":
				this.#host.cancel(String(this.#read(element, "sendidexpr", "sendid")));
				return;
			default:
				throw new Error(`no content <${nameOf(element)}>`);
		}
	}

	/** The value of an expression, or else of the attribute that gives it as it is. */
	#read(element: Element, expression: string, literal?: string): unknown {
		const text = attribute(element, expression);
		if (text !== undefined) return this.#value(text);
		return literal === undefined ? undefined : attribute(element, literal);
	}

	#assign(location: string, value: unknown): void {
		if (OWN.some((name) => location === name || location.startsWith(`${name}.`)))
			throw new Error(`${location} cannot be changed`);
		// A place that nobody declared cannot be read either.
		this.#value(location);
		this.#data.$given = value;
		runInContext(`${location} = $given`, this.#data);
	}

	/** `expr`, a file, or what stands inside: XML, an expression, or else a text. */
	#given(element: Element): unknown {
		const expression = attribute(element, "expr");
		if (expression !== undefined) return this.#value(expression);
		const [xml] = children(element);
		const text = this.#file(element) ?? xml?.toString() ?? element.textContent ?? "";
		if (text.trim() === "") return undefined;
		if (text.trim().startsWith("<")) return rootOf(text);
		try {
			return this.#value(text);
		} catch {
			return text.trim().replace(/\s+/g, " ");
		}
	}

	#file(element: Element): string | undefined {
		const source = attribute(element, "src");
		return source === undefined
			? undefined
			: readFileSync(join(this.#host.folder, source.replace(/^file:/, "")), "utf8");
	}

	#if(element: Element): void {
		let isTaken = this.holds(attribute(element, "cond") ?? "");
		for (const child of children(element)) {
			const isElse = ["else", "elseif"].includes(nameOf(child));
			if (isElse && isTaken) return;
			if (isElse) isTaken = this.holds(attribute(child, "cond") ?? "true");
			else if (isTaken) this.#one(child);
		}
	}

	#foreach(element: Element): void {
		const array = this.#read(element, "array");
		if (!Array.isArray(array)) throw new Error("foreach goes over an array");
		const names = ["item", "index"].map((name) => attribute(element, name));
		for (const name of names) if (name !== undefined) runInContext(`var ${name}`, this.#data);
		for (const [index, item] of [...array].entries()) {
			const [itemName, indexName] = names;
			if (itemName !== undefined) this.#data[itemName] = item;
			if (indexName !== undefined) this.#data[indexName] = index;
			this.#all(children(element));
		}
	}

	#send(element: Element): void {
		const location = attribute(element, "idlocation");
		const id = attribute(element, "id") ?? (location && `send${this.#sent++}`);
		if (location !== undefined) this.#assign(location, id);
		try {
			this.#dispatch(element, id);
		} catch (fault) {
			if (fault instanceof Told) throw fault;
			this.#refuse("error.execution", id, fault);
		}
	}

	#dispatch(element: Element, id: string | undefined): void {
		const name = String(this.#read(element, "eventexpr", "event") ?? "");
		const target = this.#read(element, "targetexpr", "target");
		const type = this.#read(element, "typeexpr", "type") ?? PROCESSOR;
		const delay = milliseconds(this.#read(element, "delayexpr", "delay") ?? "0s");
		const data = this.#payload(element);
		if (type !== PROCESSOR && type !== "scxml") throw new Error(`nothing sends by ${String(type)}`);
		if (target === "#_internal") {
			this.#host.raise({ name, type: "internal", data, sendid: id });
			return;
		}
		const origin = `#_scxml_${SESSION}`;
		if (target !== undefined && target !== origin) {
			const isSession = String(target).startsWith("#_");
			this.#refuse(isSession ? "error.communication" : "error.execution", id, target);
		}
		this.#host.send(
			{ name, type: "external", data, sendid: id, origin, origintype: PROCESSOR },
			delay,
		);
	}

	#refuse(name: string, sendid: string | undefined, data: unknown): never {
		this.#host.raise({ name, type: "platform", sendid, data });
		throw new Told();
	}

	/** `namelist` and `<param>` give named values, `<content>` gives one. */
	#payload(element: Element): unknown {
		const [content] = children(element, "content");
		if (content !== undefined) return this.#given(content);
		const named = wordsIn(element, "namelist").map((name) => [name, this.#value(name)]);
		const params = children(element, "param").map((param) => [
			attribute(param, "name"),
			this.#read(param, "expr") ?? this.#read(param, "location"),
		]);
		const all = [...named, ...params];
		return all.length === 0 ? undefined : Object.fromEntries(all);
	}
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

function milliseconds(delay: unknown): number {
	const [, count, unit = ""] = /^\s*([\d.]+)\s*(ms|s|m)\s*$/.exec(String(delay)) ?? [];
	const each = UNITS[unit];
	if (each === undefined) throw new Error(`no delay: ${String(delay)}`);
	return Number(count) * each;
}
