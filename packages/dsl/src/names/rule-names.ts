import { lex, type Token } from "../expression/lexer.ts";
import { KEYWORDS } from "../expression/parser.ts";
import type { Declaration } from "./declaration.ts";
import { listOf, membersOf, textAt, waysOf } from "./members.ts";
import { type At, type Resolved, reach, relative, resolve } from "./reach.ts";

/** A dotted name in a rule, by its words. */
export interface RulePath {
	readonly words: readonly string[];
	readonly from: number;
	readonly to: number;
}

/** The names a rule reads and the codes it compares with, read from its signs: a rule that is half typed has them too. */
export function namesInRule(text: string, at: At): readonly Resolved[] {
	const { tokens } = lex(text.slice(0, LONGEST));
	const items = itemsIn(tokens);
	const found: Resolved[] = [];
	let subject: readonly Declaration[] = [];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token?.kind === "text") {
			const code = codesFor(subject, at).filter(({ id }) => id === token.value);
			found.push({ from: token.start + 1, to: token.end - 1, found: code });
		}
		const path = pathFrom(tokens, index);
		if (!path) continue;
		const words = resolveRulePath(path, items, at);
		found.push(...words);
		subject = subjectOf(path, words, items, at);
		index += path.words.length * 2 - 2;
	}
	return found;
}

/** Rules are at most this long (language reference, 4.1). */
const LONGEST = 2000;

/** The path that begins at a token; names of functions and words of the language are none. */
export function pathFrom(tokens: readonly Token[], index: number): RulePath | undefined {
	const first = tokens[index];
	if (first?.kind !== "name" || KEYWORDS.has(first.value)) return undefined;
	if (tokens[index - 1]?.value === "." || tokens[index + 1]?.value === "(") return undefined;
	const words = [first.value];
	let end = first.end;
	for (let at = index + 1; tokens[at]?.value === "." && tokens[at + 1]?.kind === "name"; at += 2) {
		words.push(tokens[at + 1]?.value ?? "");
		end = tokens[at + 1]?.end ?? end;
	}
	return { words, from: first.start, to: end };
}

/** `some guest in guests satisfies …`: the name of the item, and the list it is an item of. */
export function itemsIn(tokens: readonly Token[]): ReadonlyMap<string, readonly string[]> {
	const items = new Map<string, readonly string[]>();
	for (const [index, token] of tokens.entries()) {
		if (token.value !== "some" && token.value !== "every") continue;
		const name = tokens[index + 1];
		const list = pathFrom(tokens, index + 3);
		if (name?.kind === "name" && list) items.set(name.value, list.words);
	}
	return items;
}

const DIRECT = ["data", "document", "computed", "condition", "step"] as const;

function resolveRulePath(
	{ words, from }: RulePath,
	items: ReadonlyMap<string, readonly string[]>,
	at: At,
): readonly Resolved[] {
	const [first = "", ...rest] = words;
	const list = items.get(first) ?? eachBy(first, at);
	if (list && rest.length > 0) {
		const inList = resolve([...list, ...rest].join("."), ["data"], at).slice(list.length);
		return inList.map((one) => moved(one, from + first.length - list.join(".").length));
	}
	if ((first === "clocks" || first === "fees") && rest.length > 0) {
		const kind = first === "clocks" ? "clock" : "fee";
		return resolve(rest.join("."), [kind], at).map((one) => moved(one, from + first.length + 1));
	}
	return resolve(words.join("."), DIRECT, at).map((one) => moved(one, from));
}

function moved(one: Resolved, by: number): Resolved {
	return { ...one, from: one.from + by, to: one.to + by };
}

/** The item of a step done for each: `co_owner.personal_id`. */
function eachBy(name: string, at: At): readonly string[] | undefined {
	const each = at.names.within(at.root, "step").find((step) => textAt(step.node, "as") === name);
	return each && textAt(each.node, "of")?.split(".");
}

/** What a code behind it would be a code of: the field that is compared, or the step whose outcome is. */
function subjectOf(
	path: RulePath,
	words: readonly Resolved[],
	items: ReadonlyMap<string, readonly string[]>,
	at: At,
): readonly Declaration[] {
	const last = path.words.at(-1);
	if (last === "outcome" || last === "answer")
		return (
			resolveRulePath({ ...path, words: path.words.slice(0, -1) }, items, at).at(-1)?.found ?? []
		);
	return words.at(-1)?.found ?? [];
}

/** Codes that may stand in quotes beside such a value. */
export function codesFor(subject: readonly Declaration[], { names }: At): readonly Declaration[] {
	return subject.flatMap((one) => {
		if (one.kind === "step") return waysOf(one, names);
		const id = listOf(one, names);
		const lists = names.shared("list").filter((list) => list.id === id);
		return lists.flatMap((list) => membersOf(list, names));
	});
}

/** Everything a rule may begin a name with that somebody declares. */
export function rootsInRule(at: At): readonly Declaration[] {
	return [...DIRECT.flatMap((kind) => resolveAll(kind, at)), ...(relative("this", at) ?? [])];
}

function resolveAll(kind: (typeof DIRECT)[number], at: At): readonly Declaration[] {
	return at.names.scopeOf(at.root).flatMap((root) => at.names.within(root, kind));
}

/** What is declared to stand behind a dotted name: members of a group, steps inside a followed one. */
export function declaredBehind(words: readonly string[], at: At): readonly Declaration[] {
	const [first = ""] = words;
	const group = words.length === 1 ? relative(first, at) : undefined;
	if (group) return group;
	if (first === "clocks" || first === "fees")
		return words.length === 1 ? reach(first === "clocks" ? "clock" : "fee", at) : [];
	const found = resolveRulePath({ words, from: 0, to: 0 }, new Map(), at).at(-1)?.found ?? [];
	return found.flatMap((one) => membersOf(one, at.names)).filter(({ kind }) => kind !== "way");
}

/** Before a cursor: the codes that the value compared there may be. Nothing where nothing is compared. */
export function codesBefore(tokens: readonly Token[], at: At): readonly Declaration[] {
	const items = itemsIn(tokens);
	let subject: readonly Declaration[] = [];
	let isCompared = false;
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		const path = pathFrom(tokens, index);
		if (path) {
			subject = subjectOf(path, resolveRulePath(path, items, at), items, at);
			index += path.words.length * 2 - 2;
			isCompared = false;
		} else if (token && COMPARES.has(token.value)) isCompared = true;
		else if (token?.kind === "name" || token?.value === ")") isCompared = false;
	}
	return isCompared ? codesFor(subject, at) : [];
}

const COMPARES: ReadonlySet<string> = new Set(["=", "!=", "in", ","]);
