import type {
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
import { documentAt, fieldAt } from "./asked.ts";
import type { Facts, Provenance } from "./facts.ts";
import { readFees } from "./fees.ts";
import { pagesAround } from "./pages-around.ts";
import { isEmpty, isRecord, join, memberOf, parentOf, valueAt, withoutIndexes } from "./paths.ts";

/** Three-valued: shown, hidden, or not known yet. */
export type Shown = boolean | typeof OPEN;

/**
 * Reads one state of a case: each value, condition and visibility is worked out once and remembered.
 * Keys are paths with the indexes of items: `guests.0.room`.
 */
export interface Reader {
	/** What a rule at the root reads. */
	readonly scope: Scope;
	/** What a rule inside the group with this key reads: `this` and `outer` too. */
	readonly scopeIn: (group: string) => Scope;
	readonly holds: (rule: Rule, group?: string) => boolean;
	/** A field or document with everything around it. */
	readonly isShown: (key: string) => Shown;
	readonly isRequired: (field: Field, key: string) => Shown;
	readonly isGiven: (document: DocumentRequirement) => boolean;
	readonly definition: Definition;
	readonly data: Readonly<Record<string, unknown>>;
	readonly facts: Facts;
}

/** @param mayFollow whether an empty field can still be filled in: then its value is open, not absent. */
export function readerOf(
	definition: Definition,
	data: Readonly<Record<string, unknown>>,
	facts: Facts,
	mayFollow: (path: DataPath) => boolean,
): Reader {
	return new CaseReader(definition, data, facts, mayFollow);
}

class CaseReader implements Reader {
	readonly definition: Definition;
	readonly data: Readonly<Record<string, unknown>>;
	readonly facts: Facts;
	readonly scope: Scope;
	private readonly mayFollow: (path: DataPath) => boolean;
	private readonly shown = new Map<string, Shown>();
	private readonly values = new Map<string, unknown>();

	constructor(
		definition: Definition,
		data: Readonly<Record<string, unknown>>,
		facts: Facts,
		mayFollow: (path: DataPath) => boolean,
	) {
		this.definition = definition;
		this.data = data;
		this.facts = facts;
		this.mayFollow = mayFollow;
		this.scope = this.scopeIn("");
	}

	scopeIn(group: string): Scope {
		return {
			get: (path) => this.get(path, group),
			today: this.facts.today,
			now: this.facts.now,
			timeZone: this.calendar?.time_zone ?? "UTC",
			leapBirthday: this.calendar?.counting.leap_birthday ?? "1 March",
		};
	}

	holds(rule: Rule, group = ""): boolean {
		return evaluate(rule.tree, this.scopeIn(group)) === true;
	}

	isShown(key: string): Shown {
		if (key === "") return true;
		if (isItem(key)) return this.isShown(parentOf(key));
		const around = this.isShown(parentOf(key));
		return around === true ? this.once(this.shown, key, false, () => this.ownShown(key)) : around;
	}

	isRequired(field: Field, key: string): Shown {
		if (field.required_when)
			return asShown(evaluate(field.required_when.tree, this.scopeIn(groupAround(key))));
		return (
			field.answer === "required" && (!(field.prefill || field.fetch) || field.if_silent === "ask")
		);
	}

	isGiven(document: DocumentRequirement): boolean {
		if (document.one_of)
			return Object.values(document.one_of).some((alternative) => this.isGiven(alternative));
		return (
			this.facts.sources[document.path] !== undefined ||
			!isEmpty(memberOf(valueAt(this.data, document.path), "by"))
		);
	}

	private get calendar() {
		return this.definition.calendars[this.definition.calendar];
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
		if (pages.length === 0) return true;
		const shown = pages.map((when) =>
			when
				? this.once(this.shown, `page ${when.text}`, false, () =>
						asShown(evaluate(when.tree, this.scope)),
					)
				: true,
		);
		return shown.includes(true) || (shown.includes(OPEN) ? OPEN : false);
	}

	private get(path: readonly string[], group: string): unknown {
		const [first = "", ...rest] = path;
		if (first === "this") return this.valueOf(join(group, rest.join(".")));
		if (first === "outer") return this.valueOf(join(groupAround(group), rest.join(".")));
		return this.valueOf(path.join("."));
	}

	private valueOf(path: string): unknown {
		return this.once(this.values, path, undefined, () => this.find(path.split(".")));
	}

	private find(path: readonly string[]): unknown {
		const [first = "", second = "", ...more] = path;
		const { definition, facts } = this;
		switch (first) {
			case "today":
			case "now":
				return facts[first];
			case "case":
			case "identity":
				return more.length === 0 ? memberOf(facts[first], second) : undefined;
			case "clocks":
				return this.clockFact(second, more[0] ?? "");
			case "fees":
				return readFees(this, second);
		}
		if (Object.hasOwn(definition.data, first))
			return this.field(
				definition.data[first] as Field,
				first,
				memberOf(this.data, first),
				path.slice(1),
			);
		if (Object.hasOwn(definition.documents, first)) return this.document(path);
		if (Object.hasOwn(definition.conditions, first))
			return evaluate((definition.conditions[first] as Rule).tree, this.scope);
		if (Object.hasOwn(definition.computed, first))
			return this.computed(definition.computed[first] as Computed, path.slice(1));
		return this.stepFact(path);
	}

	private field(field: Field, key: string, raw: unknown, rest: readonly string[]): unknown {
		const shown = this.isShown(key);
		if (shown !== true) return shown === OPEN ? OPEN : rest[0] === "given" ? false : undefined;
		if (field.many && !isItem(key)) return this.items(field, key, raw, rest);
		const [name, ...deeper] = rest;
		if (name === undefined)
			return field.group ? this.group(field, key, raw) : this.leaf(field, key, raw);
		const member = field.group && Object.hasOwn(field.group, name) ? field.group[name] : undefined;
		if (member) return this.field(member, join(key, name), memberOf(raw, name), deeper);
		return deeper.length === 0
			? about(name, this.field(field, key, raw, []), this.provenance(field, key))
			: undefined;
	}

	private items(field: Field, key: string, raw: unknown, rest: readonly string[]): unknown {
		const [name, ...deeper] = rest;
		const list: readonly unknown[] = Array.isArray(raw) ? raw : [];
		if (name !== undefined && /^\d+$/.test(name))
			return this.field(field, join(key, name), memberOf(list, name), deeper);
		if (list.length === 0) {
			const none = this.unanswered(field, key) ?? [];
			return name !== undefined && /^(given|source|as_of)$/.test(name)
				? about(name, none === OPEN ? OPEN : undefined, undefined)
				: none;
		}
		if (name === "given") return true;
		const values = list.map((item, index) => this.field(field, join(key, index), item, rest));
		return rest.length > 0 ? values.filter((value) => value !== undefined) : values;
	}

	private group(field: Field, key: string, raw: unknown): unknown {
		const members = Object.entries(field.group ?? {})
			.map(
				([name, member]) =>
					[name, this.field(member, join(key, name), memberOf(raw, name), [])] as const,
			)
			.filter(([, value]) => value !== undefined);
		if (members.every(([, value]) => value === OPEN))
			return members.length > 0 ? OPEN : isRecord(raw) && isItem(key) ? {} : undefined;
		return Object.fromEntries(members);
	}

	private leaf(field: Field, key: string, raw: unknown): unknown {
		if (isEmpty(raw)) return this.unanswered(field, key);
		const num = field.as === "number" ? toNum(raw) : undefined;
		return num === undefined ? raw : decimalText(num);
	}

	/** An optional field left empty is absent at once: whoever fills in the form has seen it. */
	private unanswered(field: Field, key: string): unknown {
		if (!this.mayFollow(withoutIndexes(key))) return undefined;
		return this.isRequired(field, key) === false ? undefined : OPEN;
	}

	private provenance(field: Field, key: string): Provenance | undefined {
		const own = this.facts.sources[key];
		if (own || !field.group) return own;
		const member = Object.keys(field.group).find((name) => this.facts.sources[join(key, name)]);
		return member === undefined ? undefined : this.facts.sources[join(key, member)];
	}

	private document(path: readonly string[]): unknown {
		const last = path.at(-1) ?? "";
		const known = last === "given" || last === "source" || last === "as_of";
		const document = documentAt(this.definition, (known ? path.slice(0, -1) : path).join("."));
		if (!document) return undefined;
		const shown = this.isShown(document.path);
		if (shown === OPEN) return OPEN;
		const given = shown && this.isGiven(document);
		if (!known) return given ? (valueAt(this.data, document.path) ?? {}) : undefined;
		return last === "given"
			? given
			: given
				? about(last, true, this.documentProvenance(document))
				: undefined;
	}

	private documentProvenance(document: DocumentRequirement): Provenance | undefined {
		if (document.one_of) {
			const used = Object.values(document.one_of).find((alternative) => this.isGiven(alternative));
			return used && this.documentProvenance(used);
		}
		const by = memberOf(valueAt(this.data, document.path), "by");
		const told = this.facts.sources[document.path];
		return (
			told ??
			(by === "register" || by === "repository" || by === "wallet" ? { source: by } : undefined)
		);
	}

	private computed(computed: Computed, rest: readonly string[]): unknown {
		const value = this.once(this.values, `computed ${computed.id}`, undefined, () =>
			typed(computed, evaluate(computed.is.tree, this.scope)),
		);
		if (rest.length === 0) return value;
		return rest.length === 1 ? about(rest[0] ?? "", value, { source: "computed" }) : undefined;
	}

	private clockFact(id: string, name: string): unknown {
		const clock = Object.hasOwn(this.facts.clocks, id) ? this.facts.clocks[id] : undefined;
		if (clock) return memberOf(clock, name);
		if (!Object.hasOwn(this.definition.clocks, id)) return undefined;
		return this.mayFollow("") ? OPEN : name === "late" ? false : undefined;
	}

	/** The longest step name wins: `reception.check.outcome` is the outcome of `reception.check`. */
	private stepFact(path: readonly string[]): unknown {
		for (let length = path.length - 1; length > 0; length--) {
			const step = path.slice(0, length).join(".");
			if (!Object.hasOwn(this.definition.steps, step)) continue;
			const [name = "", ...rest] = path.slice(length);
			const facts = Object.hasOwn(this.facts.steps, step) ? this.facts.steps[step] : undefined;
			if (name === "times") return facts?.times ?? 0;
			return STEP_FACTS.has(name)
				? memberOf(facts, name)
				: rest.reduce(memberOf, memberOf(facts?.gives, name));
		}
		return undefined;
	}

	/** A value that reads itself is cut off where the circle closes; the checker has reported it. */
	private once<V>(memory: Map<string, V>, key: string, meanwhile: V, work: () => V): V {
		const known = memory.get(key);
		if (known !== undefined || memory.has(key)) return known as V;
		memory.set(key, meanwhile);
		const value = work();
		memory.set(key, value);
		return value;
	}
}

const STEP_FACTS: ReadonlySet<string> = new Set([
	"outcome",
	"answer",
	"reason",
	"done_on",
	"done_at",
]);

/** One of a list's items, as `guests.0`. */
export function isItem(key: string): boolean {
	return /\.\d+$/.test(key);
}

/** The group or item around a key: of `guests.0` it is the root, of `guests.0.room` it is `guests.0`. */
export function groupAround(key: string): string {
	const parent = parentOf(key);
	return isItem(key) ? parentOf(parent) : parent;
}

function asShown(value: unknown): Shown {
	return value === OPEN ? OPEN : value === true;
}

function about(name: string, value: unknown, provenance: Provenance | undefined): unknown {
	if (value === OPEN) return OPEN;
	if (name === "given") return value !== undefined;
	if (value === undefined) return undefined;
	if (name === "source") return provenance?.source ?? "applicant";
	return name === "as_of" ? provenance?.as_of : undefined;
}

function typed(computed: Computed, value: unknown): unknown {
	if (value === undefined || value === OPEN) return value;
	if (computed.as === "money") return toMinorUnits(value);
	const num = computed.as === "number" ? toNum(value) : undefined;
	return num === undefined ? value : decimalText(num);
}
