import type { FieldType, PersonalClass } from "../bundle/index.ts";
import { looser_than_catalogue } from "../diagnostic/messages.generated.ts";
import type { FieldModel } from "../model/field.ts";
import type { Item } from "../model/shape.ts";
import { entryOf, placeOf } from "../syntax/nodes.ts";
import type { Checking } from "./data.ts";
import { sizeOf } from "./size-of.ts";

/** Whether a value is at least as strict as the catalogue's. */
type Stricter = (own: never, base: never) => boolean;

const atLeast: Stricter = limits((own, base) => own >= base);
const atMost: Stricter = limits((own, base) => own <= base);
const same: Stricter = (own: { text?: string }, base: { text?: string }) =>
	(own.text ?? own) === (base.text ?? base);
const within: Stricter = (own: readonly unknown[], base: readonly unknown[]) => {
	const allowed = new Set(base.map(plain));
	return own.every((one) => allowed.has(plain(one)));
};

const CLASSES: readonly PersonalClass[] = [
	"none",
	"ordinary",
	"contact",
	"identifier",
	"sensitive",
];

const RULES: { readonly [K in keyof FieldModel]?: Stricter } = {
	as: same,
	list: same,
	pattern: same,
	format: same,
	checksum: same,
	shortest: atLeast,
	longest: atMost,
	least: atLeast,
	most: atMost,
	decimals: atMost,
	size: atMost,
	earliest: atLeast,
	latest: atMost,
	only: within,
	types: within,
	if_broken: (own: string, base: string) => own === base || own === "block",
	personal: (own: PersonalClass, base: PersonalClass) =>
		CLASSES.indexOf(own) >= CLASSES.indexOf(base),
};

/**
 * A field that uses a catalogue field may only tighten it: otherwise a value that is right here would be wrong
 * wherever the same field is asked next. A limit that only the case knows cannot be compared and is let through.
 */
export function checkTighter(
	{ report }: Checking,
	own: Item<FieldModel>,
	base: readonly Item<FieldModel>[],
	as: FieldType,
): void {
	// A field that uses another one says few things itself: those are looked at.
	for (const written of own.node.kind === "map" ? own.node.entries : []) {
		const name = written.key.text;
		if (!Object.hasOwn(RULES, name)) continue;
		const key = name as keyof typeof RULES;
		const stricter = RULES[key];
		const limit = base.find((layer) => layer[key] !== undefined);
		const there = limit && entryOf(limit.node, name);
		if (!stricter || !there || own[key] === undefined) continue;
		if (stricter(own[key] as never, limit[key] as never)) continue;
		const values = { key: name, field: own.use?.text ?? as };
		const first = { message: "the catalogue's own", at: placeOf(there.value) };
		report(looser_than_catalogue(values), placeOf(written.value), { related: [first] });
	}
}

/** A limit that only the case knows, such as another field, is not held against the catalogue's. */
function limits(holds: (own: number, base: number) => boolean): Stricter {
	return (own: unknown, base: unknown) => {
		const [here, there] = [sizeOf(own), sizeOf(base)];
		return here === undefined || there === undefined || holds(here, there);
	};
}

function plain(value: unknown): unknown {
	return (value as { readonly text?: string } | undefined)?.text ?? value;
}
