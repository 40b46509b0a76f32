import type {
	Certainty,
	Citation,
	DataPath,
	Change as Dated,
	Definition,
	Id,
	Money,
} from "../bundle/index.ts";
import type { Rule } from "../expression/ast.ts";
import { printRule } from "../expression/print.ts";
import { fieldAt } from "../form/asked.ts";
import type { Between } from "./between.ts";
import type { Audience } from "./change.ts";
import { always, decide, quiet } from "./judge.ts";
import { isSame, type Key, type Keys, key, type Pair, type Side } from "./keys.ts";
import type { Judged, Note } from "./notebook.ts";
import { list, NOTHING, namesIn, type Phrase, text, titled, word } from "./phrase.ts";

/** That an item goes by another name in the text. */
export function noteRenamed(
	{ of, was, at }: Pick<Pair<unknown>, "of" | "was" | "at">,
	[from, to]: readonly [from: string, to: string],
	judged: Judged,
	note: Note,
): void {
	if (from === to) return;
	const values = { from: text(from), to: text(to) };
	note({ is: "renamed", of, before: was, after: at, values, ...judged });
}

/** What a rule of law is said to be, on most items. */
export interface Based {
	readonly law?: Citation;
	readonly certainty?: Certainty;
}

export const BASIS: Keys<Based> = [
	key(
		"law",
		({ law }: Based) => law,
		(law: Citation | undefined) => text(law && [law.source, law.where].filter(Boolean).join(", ")),
		always(quiet("office")),
	),
	key("certainty", ({ certainty }: Based) => certainty, word, always(quiet("office"))),
];

type Days = Readonly<Record<string, readonly Dated<unknown>[] | undefined>>;

/** Values that change on a day while the edition is in force: one change for each key whose days differ. */
export function compareDated(
	pair: Pair<{ readonly dated?: object }>,
	audience: Audience,
	note: Note,
): void {
	const [before, after] = [pair.before.dated, pair.after.dated] as readonly (Days | undefined)[];
	for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
		const [then, now] = [before?.[name], after?.[name]];
		if (isSame(then, now)) continue;
		note({
			is: "changed",
			of: pair.of,
			before: [...pair.was, name],
			after: [...pair.at, name],
			values: { key: `${name} from a day`, from: days(then), to: days(now) },
			...decide(audience),
		});
	}
}

function days(changes: readonly Dated<unknown>[] | undefined): Phrase {
	if (changes === undefined) return NOTHING;
	return text(changes.map(({ from, value }) => `${from}: ${plain(value)}`).join(", "));
}

function plain(value: unknown): string {
	if (typeof value !== "object" || value === null) return String(value);
	if ("text" in value) return String(value.text);
	return Object.values(value).map(plain).join(" ");
}

/** Who is told what: role → message. */
export function tellKey<T extends { readonly tell: Readonly<Record<Id, Id>> }>(): Key<
	T,
	Readonly<Record<Id, Id>>
> {
	return key(
		"tell",
		({ tell }: T) => tell,
		(tell, { between, is }) => namesIn("messages", Object.values(tell ?? {}), between[is]),
		always(quiet("citizen")),
	);
}

/** A role by its title. */
export function roleIn(id: Id | undefined, definition: Definition): Phrase {
	return id === undefined ? NOTHING : namesIn("roles", [id], definition);
}

/** Names of steps as they are now. */
export function stepsNow(
	names: readonly string[] | undefined,
	{ between, is }: { readonly between: Between; readonly is: "before" | "after" },
): readonly string[] | undefined {
	return is === "after" ? names : names?.map((name) => between.stepNow(name));
}

/** A rule in one form, the old one in the names of today: what differs in it differs in meaning. */
export function ruleIn(rule: Rule | undefined, { between, is }: Side): string | undefined {
	if (rule === undefined) return undefined;
	return printRule(is === "before" ? between.ruleNow(rule.tree) : rule.tree);
}

/** The same of an amount, which may be a rule. */
export function amountIn(value: Money | Rule | undefined, side: Side): Money | string | undefined {
	return value !== undefined && "tree" in value ? ruleIn(value, side) : value;
}

export function namesOfRoles(ids: readonly Id[], definition: Definition): Phrase {
	return namesIn("roles", ids, definition);
}

/** A field, a group or a paper by its title. The name is that of today; what is gone is named as it was. */
export function dataNamed(
	path: DataPath,
	{ before, after }: Pick<Between, "before" | "after">,
): Phrase {
	const titleIn = (definition: Definition) =>
		fieldAt(definition, path)?.title ?? own(definition.documents, path)?.title;
	return titled(path, titleIn(after) ?? titleIn(before));
}

/** Several of them. */
export function allNamed(paths: readonly DataPath[] | undefined, { between }: Side): Phrase {
	return list((paths ?? []).map((path) => dataNamed(path, between)));
}

/** What a map has of its own. */
export function own<T>(map: Readonly<Record<string, T>>, key: string): T | undefined {
	return Object.hasOwn(map, key) ? map[key] : undefined;
}
