import type {
	Calendar,
	Computed,
	DataPath,
	Definition,
	DocumentRequirement,
	Field,
} from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import { decimalText, toMinorUnits, toNum } from "../expression/decimal.ts";
import { evaluate } from "../expression/evaluate.ts";
import { OPEN, type Scope } from "../expression/scope.ts";
import { alwaysShown } from "./always-shown.ts";
import { documentAt, fieldAt } from "./asked.ts";
import { definitionOn } from "./definition-on.ts";
import type { Facts } from "./facts.ts";
import { readFees } from "./fees.ts";
import { type KnownValues, knownValuesOf } from "./known-values.ts";
import { pagesAround } from "./pages-around.ts";
import {
	type Data,
	groupAround,
	isEmpty,
	isItem,
	join,
	memberOf,
	parentOf,
	valueAt,
	withoutIndexes,
} from "./paths.ts";
import { aboutValue, readCase, readStep } from "./read-case.ts";
import { readDocument } from "./read-document.ts";
import { readField } from "./read-field.ts";

/** Three-valued: shown, hidden, or not known yet. */
export type Shown = boolean | typeof OPEN;

/**
 * Reads one state of a case: each value, condition and visibility is worked out once and remembered.
 * Keys are paths with the indexes of items: `guests.0.room`.
 */
export interface Reader {
	readonly definition: Definition;
	/** Everything the case has, hidden values included. */
	readonly data: Data;
	readonly facts: Facts;
	/** What a rule at the root reads. */
	readonly scope: Scope;
	/** What a rule inside the group with this key reads: `this` and `outer` too. */
	readonly scopeIn: (group: string) => Scope;
	readonly holds: (rule: Rule) => boolean;
	/** A field or document with everything around it. */
	readonly isShown: (key: string) => Shown;
	readonly isRequired: (field: Field, key: string) => Shown;
	readonly isGiven: (document: DocumentRequirement) => boolean;
	/** Whether an empty field can still be filled in: then its value is open, not absent. The empty path asks for a clock. */
	readonly mayFollow: (path: DataPath) => boolean;
}

export function readerOf(
	definition: Definition,
	data: Data,
	facts: Facts,
	mayFollow: (path: DataPath) => boolean,
): Reader {
	return new CaseReader(definition, data, facts, mayFollow);
}

/** Nothing may follow any more. What no fact of the case decides is worked out once for the data, and not for each case. */
export function readerAtRest(definition: Definition, data: Data, facts: Facts): Reader {
	return new CaseReader(definition, data, facts, () => false, true);
}

class CaseReader implements Reader {
	readonly definition: Definition;
	readonly data: Data;
	readonly mayFollow: (path: DataPath) => boolean;
	/** What follows is made when there is something to remember: many readers are asked for nothing but a fact or two. */
	private shown: Map<string, unknown> | undefined;
	private values: Map<string, unknown> | undefined;
	private known: KnownValues | undefined;
	private ofRoot: Scope | undefined;
	private readonly isAtRest: boolean;
	private readonly given: Facts;
	private readonly always: ReadonlySet<DataPath>;
	/** How often something was read that another case with the same data may have otherwise. */
	private reads = 0;

	constructor(
		definition: Definition,
		data: Data,
		facts: Facts,
		mayFollow: (path: DataPath) => boolean,
		isAtRest = false,
	) {
		this.definition = definitionOn(definition, facts.today);
		this.data = data;
		this.always = alwaysShown(this.definition);
		this.given = facts;
		this.mayFollow = mayFollow;
		this.isAtRest = isAtRest;
	}

	get scope(): Scope {
		this.ofRoot ??= this.scopeIn("");
		return this.ofRoot;
	}

	get facts(): Facts {
		this.reads++;
		return this.given;
	}

	scopeIn(group: string): Scope {
		return new ReaderScope(this, (path) => this.get(path, group));
	}

	holds(rule: Rule): boolean {
		return evaluate(rule.tree, this.scope) === true;
	}

	isShown(key: string): Shown {
		if (key === "" || this.always.has(key)) return true;
		if (isItem(key)) return this.isShown(parentOf(key));
		return this.once("shown", key, false, () => {
			const around = this.isShown(parentOf(key));
			return around === true ? this.ownShown(key) : around;
		});
	}

	/**
	 * Nothing chosen is an answer to `choices`: the empty set. What a register fills for a whole group, and nobody is
	 * asked for when it is silent, no member of the group can demand.
	 */
	isRequired(field: Field, key: string): Shown {
		if (field.as === "choices" && !field.many) return false;
		if (this.isLeftEmptyAround(key)) return false;
		if (field.required_when)
			return asShown(evaluate(field.required_when.tree, this.scopeIn(groupAround(key))));
		return (
			field.answer === "required" && (!(field.prefill || field.fetch) || field.if_silent === "ask")
		);
	}

	private isLeftEmptyAround(key: string): boolean {
		const around = parentOf(withoutIndexes(key));
		return around !== "" && isLeftEmpty(this.definition, around);
	}

	isGiven(document: DocumentRequirement): boolean {
		if (document.one_of)
			return Object.values(document.one_of).some((alternative) => this.isGiven(alternative));
		return (
			this.facts.sources[document.path] !== undefined ||
			!isEmpty(memberOf(valueAt(this.data, document.path), "by"))
		);
	}

	private ownShown(key: string): Shown {
		const item = documentAt(this.definition, key) ?? fieldAt(this.definition, key);
		if (!item) return false;
		const own = item.when
			? asShown(evaluate(item.when.tree, this.scopeIn(groupAround(key))))
			: true;
		return own === true ? this.pagesShow(withoutIndexes(key)) : own;
	}

	/** Hidden when every page that asks it is; what no page asks does not depend on pages. */
	private pagesShow(path: DataPath): Shown {
		const pages = pagesAround(this.definition, path);
		if (pages.length === 0 || pages.includes(undefined)) return true;
		const shown = pages.map((when) =>
			when
				? this.once("shown", `page ${when.text}`, false, () =>
						asShown(evaluate(when.tree, this.scope)),
					)
				: true,
		);
		return shown.includes(true) || (shown.includes(OPEN) ? OPEN : false);
	}

	private get(path: readonly string[], group: string): unknown {
		const first = path[0] ?? "";
		if (first === "this") return this.valueOf(join(group, path.slice(1).join(".")));
		if (first === "outer") return this.valueOf(join(groupAround(group), path.slice(1).join(".")));
		return this.valueOf(path.length === 1 ? first : textOf(path), path);
	}

	private valueOf(path: string, names?: readonly string[]): unknown {
		return this.once("values", path, undefined, () => this.find(names ?? path.split(".")));
	}

	private find(path: readonly string[]): unknown {
		const [first = "", ...rest] = path;
		const { definition } = this;
		const field = own(definition.data, first);
		if (field) return readField(field, first, memberOf(this.data, first), rest, this);
		if (own(definition.documents, first)) return readDocument(path, this);
		const condition = own(definition.conditions, first);
		if (condition) return evaluate(condition.tree, this.scope);
		const computed = own(definition.computed, first);
		if (computed) return this.computed(computed, rest);
		return first === "fees"
			? readFees(this, rest.join("."))
			: (readCase(path, this) ?? readStep(path, this));
	}

	private computed(computed: Computed, rest: readonly string[]): unknown {
		const value = this.once("values", `computed ${computed.id}`, undefined, () =>
			typed(computed, evaluate(computed.is.tree, this.scope)),
		);
		if (rest.length === 0) return value;
		return rest.length === 1 ? aboutValue(rest[0] ?? "", value, { source: "computed" }) : undefined;
	}

	/** A value that reads itself is cut off where the circle closes; the checker has reported it. */
	private once<V>(of: keyof KnownValues, key: string, meanwhile: V, work: () => V): V {
		if (this.isAtRest) this.known ??= knownValuesOf(this.definition, this.data);
		const forAll = this.known?.[of];
		const found = forAll?.get(key);
		if (found !== undefined || forAll?.has(key)) return found as V;
		const mine = this[of]?.get(key);
		if (mine !== undefined || this[of]?.has(key)) {
			this.reads++;
			return mine as V;
		}
		const before = this.reads;
		this[of] ??= new Map();
		const memory = this[of];
		memory.set(key, meanwhile);
		const value = work();
		if (forAll && this.reads === before) {
			memory.delete(key);
			forAll.set(key, value);
		} else memory.set(key, value);
		return value;
	}
}

/** Rules read the same paths again and again: each is put together once. */
const texts = new WeakMap<readonly string[], string>();

function textOf(path: readonly string[]): string {
	const known = texts.get(path);
	if (known !== undefined) return known;
	const text = path.join(".");
	texts.set(path, text);
	return text;
}

/** Whether nobody is asked for a group, or for one around it, when its register is silent. */
function isLeftEmpty(definition: Definition, path: DataPath): boolean {
	const group = fieldAt(definition, path);
	const itself = (group?.prefill ?? group?.fetch) !== undefined && group?.if_silent !== "ask";
	const around = parentOf(path);
	return itself || (around !== "" && isLeftEmpty(definition, around));
}

/** Most rules ask neither for the day nor for the zone. */
class ReaderScope implements Scope {
	readonly get: Scope["get"];
	readonly #reader: Reader;

	constructor(reader: Reader, get: Scope["get"]) {
		this.#reader = reader;
		this.get = get;
	}

	get today(): string {
		return this.#reader.facts.today;
	}

	get now(): string {
		return this.#reader.facts.now;
	}

	get timeZone(): string {
		return this.#calendar?.time_zone ?? "UTC";
	}

	get leapBirthday(): Scope["leapBirthday"] {
		return this.#calendar?.counting.leap_birthday ?? "1 March";
	}

	get #calendar(): Calendar | undefined {
		const { definition } = this.#reader;
		return definition.calendars[definition.calendar];
	}
}

function asShown(value: unknown): Shown {
	return value === OPEN ? OPEN : value === true;
}

function typed(computed: Computed, value: unknown): unknown {
	if (value === undefined || value === OPEN) return value;
	if (computed.as === "money") return toMinorUnits(value);
	const num = computed.as === "number" ? toNum(value) : undefined;
	return num === undefined ? value : decimalText(num);
}

function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
