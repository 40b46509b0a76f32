import type { Code, Leaf, Node } from "./tree.ts";

/** How answers of the procedure stand in the data of the schema. Plain JSON, to be kept beside an imported procedure. */
export type ForeignShape =
	| {
			readonly kind: "leaf";
			readonly as: Leaf["as"];
			readonly codes?: readonly Pick<Code, "code" | "value">[];
	  }
	| {
			readonly kind: "object" | "tuple" | "one_of";
			readonly members: readonly ForeignMember[];
			/** These may have to be there: they are, also where nothing was answered. */
			readonly always: readonly string[];
	  }
	| { readonly kind: "list"; readonly item: ForeignShape }
	| { readonly kind: "fixed"; readonly value: unknown };

export interface ForeignMember {
	/** In the procedure. */
	readonly id: string;
	/** In the schema; a member without one stands for the value around it. */
	readonly key?: string;
	readonly shape: ForeignShape;
	readonly absent?: unknown;
}

export function shapeOf(node: Node): ForeignShape {
	switch (node.kind) {
		case "leaf": {
			const codes = node.codes?.map(({ code, value }) => ({ code, value }));
			return { kind: "leaf", as: node.as, ...(codes && { codes }) };
		}
		case "list":
			return {
				kind: "list",
				item: node.item ? shapeOf(node.item) : { kind: "fixed", value: null },
			};
		case "fixed":
			return { kind: "fixed", value: node.value };
		case "group": {
			const members = node.members.filter((one) => one.kind !== "leaf" || one.isSwitch !== true);
			return {
				kind: node.shape,
				members: members.map((one) => ({
					id: one.id,
					...(one.key !== undefined && { key: one.key }),
					shape: shapeOf(one),
					...absentOf(one),
				})),
				always: node.required.filter(({ when }) => when === true).map(({ key }) => key),
			};
		}
	}
}

/** An object in which nothing was answered is an empty one. */
function absentOf(node: Node): { readonly absent?: unknown } {
	if (node.absent !== undefined) return { absent: node.absent };
	return node.kind === "group" && node.shape === "object" ? { absent: {} } : {};
}

/**
 * Answers as the schema has them, for whoever reads its data: codes are its values again, what was asked in several
 * ways is one property. A file stays a reference: its bytes are not here.
 * @returns undefined where nothing was answered
 */
export function foreignData(shape: ForeignShape, value: unknown): unknown {
	switch (shape.kind) {
		case "leaf":
			return leafValue(shape, value);
		case "fixed":
			return shape.value;
		case "list":
			return Array.isArray(value) && value.length > 0
				? value.map((item) => foreignData(shape.item, item) ?? emptyOf(shape.item))
				: undefined;
		case "one_of": {
			const found = shape.members.map((member) => memberValue(member, value));
			const [only] = shape.members;
			return (
				found.find((one) => one !== undefined) ??
				(shape.members.length === 1 ? only?.absent : undefined)
			);
		}
		case "tuple": {
			const items = shape.members.map((member) => memberValue(member, value));
			return items.some((item) => item !== undefined) ? items : undefined;
		}
		case "object":
			return objectValue(shape.members, shape.always, value);
	}
}

function objectValue(
	members: readonly ForeignMember[],
	always: readonly string[],
	value: unknown,
): unknown {
	const found: Record<string, unknown> = {};
	for (const member of members) {
		const own = memberValue(member, value);
		if (own !== undefined && member.key !== undefined) define(found, member.key, own);
	}
	const isThere = Object.keys(found).length > 0;
	if (!isThere && value === undefined) return undefined;
	for (const member of members) {
		const { key } = member;
		if (key === undefined || Object.hasOwn(found, key)) continue;
		const isEmptyList = Array.isArray(innerOf(value, member.id));
		const empty = always.includes(key) ? emptyMember(member) : isEmptyList ? [] : undefined;
		if (empty !== undefined) define(found, key, empty);
	}
	return isThere || typeof value === "object" ? found : undefined;
}

/** What stands for a member in which nothing was answered: what is empty within it stands there too. */
function emptyMember({ shape, absent }: ForeignMember): unknown {
	if (shape.kind === "object" && absent !== undefined && absent !== null)
		return objectValue(shape.members, shape.always, {});
	return absent ?? (shape.kind === "leaf" && shape.as === "choices" ? [] : absent);
}

function memberValue({ id, shape }: ForeignMember, value: unknown): unknown {
	return foreignData(shape, innerOf(value, id));
}

function innerOf(value: unknown, id: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, id)
		? (value as Record<string, unknown>)[id]
		: undefined;
}

/** `__proto__` is a name like any other. */
function define(record: Record<string, unknown>, key: string, value: unknown): void {
	Object.defineProperty(record, key, {
		value,
		enumerable: true,
		configurable: true,
		writable: true,
	});
}

function leafValue(
	{ as, codes }: Extract<ForeignShape, { kind: "leaf" }>,
	value: unknown,
): unknown {
	if (value === undefined || value === null) return undefined;
	const meant = (code: unknown) => codes?.find((one) => one.code === code)?.value;
	switch (as) {
		case "choice":
			return meant(value);
		case "choices":
			return Array.isArray(value) && value.length > 0 ? value.map(meant) : undefined;
		case "number":
			return Number(value);
		case "time":
			return `${String(value)}:00Z`;
		case "file":
			return typeof value === "object" ? (value as { readonly file?: unknown }).file : undefined;
		default:
			return value;
	}
}

/** An item in which nothing was answered is still an item. */
function emptyOf(shape: ForeignShape): unknown {
	return shape.kind === "object" ? {} : null;
}
