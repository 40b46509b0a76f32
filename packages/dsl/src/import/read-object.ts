import { alternatives } from "./alternatives.ts";
import { all, any, conditionOf, excludes, follows, not, ofValue, reads } from "./condition.ts";
import { below, isObject, isSame, type Json } from "./json.ts";
import { type Limits, limitsOf, placesByName, placesUnder } from "./limits.ts";
import { type Part, type Place, partsOf } from "./parts.ts";
import { sayUnread } from "./read-text.ts";
import { isUnasked, type Reading, type Ui, type Unasked, type Wanted } from "./reading.ts";
import type { Condition, Group, Node } from "./tree.ts";
import { inOrder, sayIgnored, uiOf } from "./ui.ts";

/** An object: its properties, and what holds between them. */
export function readObject(wanted: Wanted, reading: Reading): Group | Unasked {
	const group: Group = {
		kind: "group",
		shape: "object",
		id: wanted.id,
		pointer: wanted.parts[0]?.pointer ?? "#",
		key: wanted.key,
		around: wanted.around,
		when: wanted.when,
		members: [],
		properties: new Map(),
		required: [],
		checks: [],
	};
	const object = new ObjectReading(group, wanted.ui, reading);
	object.layer(wanted.parts, true);
	sayIgnored(wanted.ui, reading, new Set([...group.properties.keys(), ...object.lost.keys()]));
	group.members.splice(0, Infinity, ...inOrder(group.members, wanted.ui));
	object.sayOpen();
	const lacking = object.lacking();
	if (lacking) return lacking;
	// Empty is as good as absent where nothing is required of it.
	const mayBeEmpty =
		group.checks.length === 0 &&
		group.required.length === 0 &&
		!group.members.some((node) => node.kind === "leaf" && node.isSwitch);
	return mayBeEmpty ? Object.assign(group, { absent: {} }) : group;
}

/** One object while it is read. */
export class ObjectReading {
	readonly group: Group;
	readonly reading: Reading;
	/** Properties that cannot be asked. */
	readonly lost: Map<string, Unasked> = new Map();
	readonly #ui: Ui;
	readonly #closed: Part[] = [];
	readonly #schemas = new Map<Node, readonly Part[]>();

	constructor(group: Group, ui: Ui, reading: Reading) {
		this.group = group;
		this.#ui = ui;
		this.reading = reading;
	}

	/** What holds of the object while a condition does. Conditions read properties, so those come first. */
	layer(parts: readonly Part[], when: Condition): void {
		const limits = limitsOf(parts);
		this.#closed.push(...parts.filter(({ schema }) => schema.additionalProperties === false));
		for (const [key, places] of placesByName(limits, "properties"))
			this.property(key, places, when);
		for (const { keyword, value, pointer } of limits.others)
			if (keyword === "required" && Array.isArray(value))
				for (const key of value) this.require(String(key), when, pointer);
		for (const part of parts) this.#conditional(part, when);
		this.#depending(limits, when);
		for (const said of limits.others)
			if (said.keyword === "oneOf" || said.keyword === "anyOf") alternatives(this, said, when);
		this.#refusing(limits, when);
		this.#others(limits);
	}

	require(key: string, when: Condition, pointer: string): void {
		const { group, reading } = this;
		group.required.push({ key, when, pointer });
		if (group.properties.has(key) || this.lost.has(key)) return;
		// Required and not described: anything will do.
		const place = { schema: {}, pointer, refs: [] };
		if (when === true) this.property(key, [place], when);
		else reading.findings.add("not_checked", pointer, "required", { found: key });
	}

	property(key: string, places: readonly Place[], when: Condition): void {
		const { group, reading } = this;
		const known = group.properties.get(key);
		const { parts, deadEnd } = partsOf(places, reading.root);
		if (!known) {
			this.#add(key, places, when);
			return;
		}
		if (deadEnd && deadEnd.why !== "nothing_fits") {
			reading.findings.add("not_checked", deadEnd.pointer, deadEnd.keyword, { why: deadEnd.why });
			return;
		}
		if (!deadEnd && this.#isKnown(key, parts, when)) return;
		const others = known.nodes.filter((node) => !excludes(node.when, when));
		const [node] = others;
		if (node === undefined) this.#add(key, places, when);
		else if (others.length === 1 && follows(node.when, when) && !reads(when, known)) {
			const before = this.#schemas.get(node) ?? [];
			if (!deadEnd) this.#node(key, [...before, ...parts], when);
			node.when = all(node.when, not(when));
		} else
			for (const part of parts) {
				const demanding = Object.keys(part.schema).filter((word) => !SAYING.has(word));
				for (const word of demanding)
					reading.findings.add("not_checked", below(part.pointer, word), word);
			}
	}

	/** Whether nothing new is said: the same schema again, or what the condition says already. */
	#isKnown(key: string, parts: readonly Part[], when: Condition): boolean {
		const { group, reading } = this;
		const property = group.properties.get(key);
		const demanding = parts.filter(({ schema }) =>
			Object.keys(schema).some((word) => !SAYING.has(word)),
		);
		if (demanding.length === 0) return true;
		const same = property?.nodes.find((node) =>
			isSame(schemasOf(this.#schemas.get(node) ?? []), schemasOf(parts)),
		);
		if (same) {
			same.when = any(same.when, when);
			return true;
		}
		const held = property && demanding.map((part) => ofValue(part, property, reading.root));
		return held?.every((each) => each !== undefined && follows(each, when)) === true;
	}

	#add(key: string, places: readonly Place[], when: Condition): void {
		const { parts, deadEnd } = partsOf(places, this.reading.root);
		if (!deadEnd) {
			this.#node(key, parts, when);
			return;
		}
		const { pointer, keyword, why } = deadEnd;
		if (why === "nothing_fits" && places[0]?.schema === false) return;
		this.lost.set(key, {
			unasked: this.reading.findings.add("not_asked", pointer, keyword, { why }),
		});
	}

	#node(key: string, parts: readonly Part[], when: Condition): void {
		const { group, reading } = this;
		const node = reading.read({
			parts,
			key,
			id: reading.names.id(group, key, "field"),
			around: group,
			when,
			ui: uiOf(this.#ui, key),
		});
		if (isUnasked(node)) {
			this.lost.set(key, node);
			return;
		}
		const property = group.properties.get(key) ?? { nodes: [] };
		group.properties.set(key, property);
		property.nodes.push(node);
		group.members.push(node);
		this.#schemas.set(node, parts);
	}

	#conditional({ schema, pointer, refs }: Part, when: Condition): void {
		if (!Object.hasOwn(schema, "if")) return;
		const place = (keyword: string): Place => ({
			schema: schema[keyword],
			pointer: below(pointer, keyword),
			refs,
		});
		const condition = conditionOf(place("if"), this.group, this.reading.root);
		for (const keyword of ["then", "else"] as const) {
			if (schema[keyword] === undefined) continue;
			if (condition === undefined) {
				this.reading.findings.add("not_checked", below(pointer, keyword), "if");
				continue;
			}
			this.branch(place(keyword), all(when, keyword === "then" ? condition : not(condition)));
		}
	}

	branch(place: Place, when: Condition): void {
		if (when === false) return;
		const { parts, deadEnd } = partsOf([place], this.reading.root);
		if (!deadEnd) this.layer(parts, when);
		else if (deadEnd.why === "nothing_fits" && when !== true)
			this.group.checks.push({
				must: false,
				when,
				keyword: deadEnd.keyword,
				pointer: place.pointer,
			});
		else
			this.reading.findings.add("not_checked", deadEnd.pointer, deadEnd.keyword, {
				why: deadEnd.why,
			});
	}

	/** `dependencies` and its two successors. */
	#depending(limits: Limits, when: Condition): void {
		for (const keyword of ["dependencies", "dependentRequired", "dependentSchemas"])
			for (const { schema, pointer, refs } of placesUnder(limits, keyword))
				for (const [key, needed] of isObject(schema) ? Object.entries(schema) : []) {
					const property = this.group.properties.get(key);
					const here = below(pointer, key);
					if (!property) {
						// What is never asked is never there. Its depending properties are not asked either.
						if (isObject(needed)) this.reading.findings.add("not_asked", here, keyword);
						continue;
					}
					const given = all(when, { given: property });
					if (Array.isArray(needed))
						for (const other of needed) this.require(String(other), given, here);
					else this.branch({ schema: needed, pointer: here, refs }, given);
				}
	}

	#refusing(limits: Limits, when: Condition): void {
		for (const place of placesUnder(limits, "not")) {
			const condition = conditionOf(place, this.group, this.reading.root);
			if (condition === undefined) this.reading.findings.add("not_checked", place.pointer, "not");
			else if (condition !== false)
				this.group.checks.push({
					must: not(condition),
					when,
					keyword: "not",
					pointer: place.pointer,
				});
		}
	}

	/** Names that people would give themselves. */
	#others(limits: Limits): void {
		const { findings } = this.reading;
		for (const { keyword, value, pointer } of limits.others) {
			if (keyword === "patternProperties" && isObject(value))
				for (const pattern of Object.keys(value))
					findings.add("not_asked", below(pointer, pattern), keyword);
			else if (
				keyword === "additionalProperties" &&
				isObject(value) &&
				Object.keys(value).length > 0
			)
				findings.add("not_asked", pointer, keyword);
			else if (UNCHECKED.has(keyword)) findings.add("not_checked", pointer, keyword);
			else if (!READ.has(keyword)) {
				const own = { ...limits, others: limits.others.filter((said) => said.keyword === keyword) };
				sayUnread(own, ARRAYS, this.reading);
			}
		}
	}

	/** A schema that allows only its own properties forbids those of the schemas beside it. */
	sayOpen(): void {
		for (const { schema, pointer } of this.#closed) {
			const own = isObject(schema.properties) ? schema.properties : {};
			const isOpen = [...this.group.properties.keys()].some((key) => !Object.hasOwn(own, key));
			if (isOpen)
				this.reading.findings.add(
					"not_checked",
					below(pointer, "additionalProperties"),
					"additionalProperties",
				);
		}
	}

	/** What is always required and cannot be asked takes the whole object with it. */
	lacking(): Unasked | undefined {
		for (const { key, when, pointer } of this.group.required) {
			const lost = this.lost.get(key);
			if (!lost || this.group.properties.has(key)) continue;
			if (when === true) return lost;
			this.reading.findings.add("not_checked", pointer, "required", { found: key });
		}
		return undefined;
	}
}

function schemasOf(parts: readonly Part[]): readonly Json[] {
	return parts.map(({ schema }) => schema);
}

/** Words that demand nothing, or nothing more of what is a property already. */
const SAYING: ReadonlySet<string> = new Set(
	"title description $comment examples default $id $schema definitions $defs".split(" "),
);

const UNCHECKED: ReadonlySet<string> = new Set(["minProperties", "maxProperties", "propertyNames"]);
const READ: ReadonlySet<string> = new Set(
	"properties required if then else dependencies dependentRequired dependentSchemas oneOf anyOf not additionalProperties unevaluatedProperties patternProperties".split(
		" ",
	),
);
/** Nothing that is said of texts or arrays concerns an object. */
const ARRAYS: ReadonlySet<string> = new Set(
	"items additionalItems prefixItems uniqueItems contains minContains maxContains unevaluatedItems pattern format multipleOf contentEncoding contentMediaType".split(
		" ",
	),
);
