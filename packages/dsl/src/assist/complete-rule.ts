import { lex, type Token } from "../expression/lexer.ts";
import { KEYWORDS } from "../expression/parser.ts";
import { nameOf, type RuleEnv } from "../expression/types.ts";
import type { Declaration } from "../names/declaration.ts";
import type { At } from "../names/reach.ts";
import { codesBefore, declaredBehind, rootsInRule } from "../names/rule-names.ts";
import { type Completion, completion } from "./completion.ts";
import { detailOf } from "./describe.ts";
import { FUNCTION_DOCS } from "./function-docs.ts";
import type { AssistLibrary } from "./library.ts";
import type { Place } from "./place.ts";
import { ruleEnvAt } from "./rule-place.ts";

/**
 * What may stand at a cursor in a rule: behind a dot members, beside a comparison codes, elsewhere names, functions
 * and words of the rule language. It reads the signs before the cursor, so a rule need not be whole.
 */
export function completeRule(library: AssistLibrary, place: Place, at: At): readonly Completion[] {
	const cursor = place.offset - place.start;
	const before = place.text.slice(0, cursor);
	const { tokens } = lex(before);
	const last = tokens.findLast(({ kind }) => kind !== "end");
	const codes = codesBefore(tokens, at);
	if (last?.kind === "text" && last.end === cursor) {
		const span = spanOf(place, last.start, quoteEnd(place, last));
		return isClosed(before, last) ? [] : codes.map((one) => codeCompletion(one, at, span));
	}
	const word = wordAt(place, last, cursor);
	const path = pathBefore(tokens, word.start - place.start);
	const env = ruleEnvAt(library, at);
	if (path) return members(path, env, word, at);
	return [
		...codes.map((one) => codeCompletion(one, at, word)),
		...names(env, word, at),
		...functions(word),
		...WORDS.map((one) => completion(word, "word", one)),
	];
}

const WORDS = [...KEYWORDS, "otherwise"].filter((word) => word !== "not");

interface Span {
	readonly start: number;
	readonly end: number;
}

function spanOf(place: Place, from: number, to: number): Span {
	return { start: place.start + from, end: place.start + to };
}

/** The word that is being typed; the rest of it behind the cursor goes with it. */
function wordAt(place: Place, last: Token | undefined, cursor: number): Span {
	const isOpen = last?.kind === "name" && last.end === cursor;
	const rest = /^[a-z0-9_]*/.exec(place.text.slice(cursor))?.[0].length ?? 0;
	return spanOf(place, isOpen ? last.start : cursor, isOpen ? cursor + rest : cursor);
}

function isClosed(before: string, { start }: Token): boolean {
	return before.length - start > 1 && before.endsWith('"') && !before.endsWith('\\"');
}

/** A text that is still open ends where its quote does, or with the line. */
function quoteEnd(place: Place, token: Token): number {
	const close = place.text.indexOf('"', token.end);
	return close < 0 ? token.end : close + 1;
}

/** The names before the dot that the word follows. */
function pathBefore(tokens: readonly Token[], at: number): readonly string[] | undefined {
	let index = tokens.findLastIndex(({ end, kind }) => kind !== "end" && end <= at);
	const words: string[] = [];
	while (tokens[index]?.value === "." && tokens[index - 1]?.kind === "name") {
		words.unshift(tokens[index - 1]?.value ?? "");
		index -= 2;
	}
	return words.length > 0 ? words : undefined;
}

/** No name is empty, so an empty one is unknown, and the answer says what could stand there. */
const NOBODY = "";

function members(
	path: readonly string[],
	env: RuleEnv | undefined,
	span: Span,
	at: At,
): readonly Completion[] {
	const declared = new Map(declaredBehind(path, at).map((one) => [one.id, one]));
	const found = env?.resolve([...path, NOBODY]);
	const known =
		found && "unknown" in found && found.unknown === path.length ? found.candidates : [];
	const all = new Set([...declared.keys(), ...known, ...(declared.size > 0 ? ABOUT : [])]);
	return [...all].map((id) =>
		completion(span, "member", id, detailed(typeIn(env, [...path, id]), declared.get(id), at)),
	);
}

/** What every value carries. */
const ABOUT = ["given", "source", "as_of"];

function names(env: RuleEnv | undefined, span: Span, at: At): readonly Completion[] {
	const declared = new Map(rootsInRule(at).map((one) => [one.id, one]));
	const found = env?.resolve([NOBODY]);
	const known = found && "unknown" in found ? found.candidates : ALWAYS;
	return [...new Set([...declared.keys(), ...known])].map((id) =>
		completion(span, "name", id, detailed(typeIn(env, [id]), declared.get(id), at)),
	);
}

const ALWAYS = ["this", "outer", "case", "identity", "clocks", "fees", "today", "now"];

function typeIn(env: RuleEnv | undefined, path: readonly string[]): string | undefined {
	const found = env?.resolve(path);
	if (!found || "unknown" in found) return undefined;
	return `${nameOf(found.type)}${found.optional || found.presentWhen.length > 0 ? ", may be absent" : ""}`;
}

function detailed(
	type: string | undefined,
	one: Declaration | undefined,
	{ names }: At,
): { readonly detail?: string } {
	const said = [type, one && detailOf(one, names)].filter((part) => part !== undefined);
	return said.length > 0 ? { detail: said.join(" · ") } : {};
}

function codeCompletion(one: Declaration, { names }: At, span: Span): Completion {
	const label = `"${one.id}"`;
	return completion(span, "code", label, { detail: detailOf(one, names) });
}

function functions(span: Span): readonly Completion[] {
	return Object.entries(FUNCTION_DOCS).map(([name, { signature, doc }]) =>
		completion(span, "function", name, { insert: `${name}(`, detail: signature, doc }),
	);
}
