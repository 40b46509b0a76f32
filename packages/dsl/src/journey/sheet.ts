import type { DataPath, Definition, Field, IsoDate } from "../bundle/index.ts";
import { OPEN } from "../expression/scope.ts";
import { isWithin, memberOf, valueAt, withValue } from "../form/paths.ts";
import { leafValues } from "./values/leaf-values.ts";
import { numbersIn } from "./values/numbers-in.ts";
import type { Wish } from "./wishes.ts";

type Item = Readonly<Record<string, unknown>>;

/** Everything that may be asked, filled in. A value that is wished for stays; others may be changed. */
export class Sheet {
	readonly definition: Definition;
	readonly today: IsoDate;
	readonly #registers: "answer" | "silent";
	/** Days that rules count, and one more or less: on both sides something else holds. */
	readonly #away: readonly number[];
	readonly fixed: ReadonlySet<DataPath>;
	readonly #leaves = new Map<DataPath, Field>();
	readonly #values = new Map<DataPath, unknown>();

	constructor(definition: Definition, wish: Wish, registers: "answer" | "silent") {
		this.definition = definition;
		this.#registers = registers;
		this.#away = numbersIn(definition)
			.filter((n) => Number.isInteger(n) && n > 1 && n <= MOST_DAYS)
			.flatMap((n) => [n, n + 1, n - 1]);
		this.today = wish.day ?? definition.edition;
		const wished = [...wish.data].filter(([, value]) => value !== OPEN);
		this.fixed = new Set(wished.map(([path]) => path));
		for (const field of Object.values(definition.data)) this.#list(field);
		for (const [path, value] of wished) this.#values.set(path, value);
		this.#chooseParents();
		// Twice: a bound may be another field that comes later.
		for (let round = 0; round < 2; round++)
			for (const [path, field] of this.#leaves)
				if (!this.fixed.has(path)) this.#values.set(path, this.#likeliest(field));
		for (const [path, count] of wish.counts) this.#resize(path, count);
	}

	values(): Readonly<Record<DataPath, unknown>> {
		return Object.fromEntries([...this.#values].filter(([, value]) => value !== undefined));
	}

	get entries(): ReadonlyMap<DataPath, unknown> {
		return this.#values;
	}

	/**
	 * Puts another value there; days that it bounds follow, where they are outside now.
	 *
	 * @returns takes it all back
	 */
	change(path: DataPath, value: unknown): () => void {
		const before = new Map<DataPath, unknown>();
		const put = (at: DataPath, next: unknown) => {
			if (before.has(at)) return;
			before.set(at, this.#values.get(at));
			this.#values.set(at, next);
			for (const [leaf, field] of this.#leaves) {
				if (this.fixed.has(leaf) || !this.#isBoundBy(field, at)) continue;
				const followed = this.#within(field, this.#values.get(leaf));
				if (followed !== this.#values.get(leaf)) put(leaf, followed);
			}
		};
		put(path, value);
		return () => {
			for (const [at, old] of before) this.#values.set(at, old);
		};
	}

	/** Values that a leaf may have, as far as they are worth trying; none for one that is wished for. */
	others(path: DataPath): readonly unknown[] {
		const field = this.#leaves.get(path);
		if (field === undefined || this.fixed.has(path)) return [];
		return field.many ? this.#otherLists(field, field.many) : this.#otherValues(field);
	}

	/** What may be left empty also has nothing. */
	#otherValues(field: Field, item?: Item): readonly unknown[] {
		return [...this.#options(field, item), ...(field.answer === "optional" ? [undefined] : [])];
	}

	/** Leaves that a path names: itself, all inside its group, or the list around it. */
	within(path: DataPath): readonly DataPath[] {
		return [...this.#leaves].flatMap(([leaf, { many }]) =>
			isWithin(leaf, path) || (many && isWithin(path, leaf)) ? [leaf] : [],
		);
	}

	/** The group once for each item of the lists around it: of `guests.address` it is `guests.0.address` and so on. */
	keysOf(group: DataPath): readonly string[] {
		return group.split(".").reduce<readonly string[]>(
			(keys, name) =>
				keys.flatMap((key) => {
					const own = key === "" ? name : `${key}.${name}`;
					const list = this.#values.get(own) ?? valueAt(Object.fromEntries(this.#values), own);
					return Array.isArray(list) ? list.map((_item, at) => `${own}.${at}`) : [own];
				}),
			[""],
		);
	}

	/** The day itself, or one that its bounds allow where they no longer allow it; of a list, of each of its items. */
	#within(field: Field, value: unknown): unknown {
		if (!Array.isArray(value)) return this.#inBounds(field, value);
		const items = value.map((item: unknown) => this.#itemInBounds(field, item as Item));
		return items.every((item, at) => item === value[at]) ? value : items;
	}

	#itemInBounds(field: Field, item: Item): Item {
		return Object.values(field.group ?? {}).reduce((now, member) => {
			const value = now[member.id];
			return withValue(now, member.id, this.#inBounds(member, value, now));
		}, item);
	}

	#inBounds(field: Field, value: unknown, item?: Item): unknown {
		if (value === undefined || boundsOf(field).length === 0) return value;
		const options = this.#options(field, item);
		return options.length === 0 || options.includes(value) ? value : options[0];
	}

	/** Itself, or a member of the list that it is. */
	#isBoundBy(field: Field, path: DataPath): boolean {
		const members = field.many ? Object.values(field.group ?? {}) : [];
		return [field, ...members].some((one) => boundsOf(one).includes(path));
	}

	/** With one more or less, with two that are the same, or with one value of one item changed. */
	#otherLists(field: Field, { min, max }: NonNullable<Field["many"]>): readonly unknown[] {
		const now = this.#values.get(field.path);
		const items: readonly unknown[] = Array.isArray(now) ? now : [];
		const count = (size: number) =>
			Array.from({ length: size }, (_item, at) => this.#item(field, at));
		const sizes = [items.length + 1, items.length - 1, 2].filter(
			(size) => size >= min && size <= max && size !== items.length,
		);
		const first = items[0] ?? this.#item(field, 0);
		const same = max > 1 ? [[first, first]] : [];
		const members = Object.values(field.group ?? {}).filter(({ many, group }) => !many && !group);
		const changed = items.flatMap((item, at) =>
			members.flatMap((member) =>
				this.#otherValues(member, item as Item).map((value) =>
					items.map((one, index) =>
						index === at
							? this.#itemInBounds(field, withValue(one as Item, member.id, value))
							: one,
					),
				),
			),
		);
		return [...sizes.map(count), ...same, ...changed.slice(0, MOST_CHANGED)];
	}

	#list(field: Field): void {
		if (field.many || !field.group) this.#leaves.set(field.path, field);
		else for (const member of Object.values(field.group)) this.#list(member);
	}

	#likeliest(field: Field): unknown {
		if (!field.many) return this.#options(field)[0];
		return Array.from({ length: Math.max(1, field.many.min) }, (_item, at) =>
			this.#item(field, at),
		);
	}

	#resize(path: DataPath, count: number): void {
		const field = this.#leaves.get(path);
		if (field?.many)
			this.#values.set(
				path,
				Array.from({ length: count }, (_item, at) => this.#item(field, at)),
			);
	}

	/** Items differ: by the end of their texts, for they may be people, and in what is chosen. */
	#item(field: Field, at: number): unknown {
		if (!field.group) return this.#options({ ...field, path: "" })[at] ?? this.#options(field)[0];
		const members = (inner: Field, prefix: string, item: Item): Item =>
			Object.values(inner.group ?? {}).reduce((before, member) => {
				const own = prefix === "" ? member.id : `${prefix}.${member.id}`;
				if (member.group && !member.many) return members(member, own, before);
				const around = prefix === "" ? before : (valueAt(before, prefix) as Item | undefined);
				const options = this.#options(member, around);
				const value =
					this.#parentIn(inner, member.id) ??
					options[DATES.has(member.as) ? 0 : at % options.length];
				return withValue(before, own, member.many ? [] : different(member, value, at));
			}, item);
		return members(field, "", {});
	}

	/** A narrowed list is empty under a parent that has no codes in it. */
	#chooseParents(): void {
		for (const [path, field] of this.#leaves) {
			const { narrowed_by: parent, list } = field;
			if (parent === undefined || this.fixed.has(path) || this.fixed.has(parent)) continue;
			const known = this.#someParent(list);
			if (known !== undefined) this.#values.set(parent, known);
		}
	}

	/** A code that narrows another member of the same group of an item; undefined when this one narrows nothing. */
	#parentIn(group: Field, id: string): string | undefined {
		const narrowed = Object.values(group.group ?? {}).find(
			(member) => member.narrowed_by === `this.${id}`,
		);
		return narrowed && this.#someParent(narrowed.list);
	}

	#someParent(list: string | undefined): string | undefined {
		const codes = Object.values(this.definition.lists[list ?? ""]?.codes ?? {});
		return codes.find((code) => code.parent !== undefined)?.parent;
	}

	#options(field: Field, item?: Item): readonly unknown[] {
		const { definition, today } = this;
		const other = (path: string) => this.#other(path, item);
		const [registers, away] = [this.#registers, this.#away];
		const options = leafValues(field, { definition, today, other, registers, away });
		const own = this.#values.get(field.path);
		return own !== undefined && this.#isParent(field.path) ? [own, ...options] : options;
	}

	#isParent(path: DataPath): boolean {
		return [...this.#leaves.values()].some(({ narrowed_by }) => narrowed_by === path);
	}

	#other(path: string, item: Item | undefined): unknown {
		const [first, ...rest] = path.split(".");
		if (first === "this") return valueAt(item, rest.join("."));
		return this.#values.get(path) ?? memberOf(item, path);
	}
}

/** Lists with one value changed that are tried. */
const MOST_CHANGED = 60;

/** What is more is no number of days. */
const MOST_DAYS = 1000;

const DATES: ReadonlySet<Field["as"]> = new Set(["date", "partial_date", "moment"]);

/** Values that bound a day, by their paths. */
function boundsOf({ earliest, latest }: Field): readonly string[] {
	return [earliest, latest].flatMap((bound) => (bound?.kind === "path" ? [bound.path] : []));
}

function different(field: Field, value: unknown, at: number): unknown {
	if (at === 0 || field.as !== "text" || field.checksum || typeof value !== "string") return value;
	return /\d$/.test(value)
		? `${value.slice(0, -1)}${(Number(value.at(-1)) + at) % 10}`
		: field.pattern || field.format
			? value
			: `${value} ${String.fromCharCode(65 + at)}`;
}
