import type { Expression, Path } from "./ast.ts";
import { implies } from "./proof/imply.ts";
import type { Named, RuleEnv } from "./types.ts";

/** What is taken to hold at a place in a rule. */
export interface Assumed {
	readonly known: readonly Expression[];
	/** Values that are there, by dotted name from the root. */
	readonly present: ReadonlySet<string>;
}

export const NOTHING_ASSUMED: Assumed = { known: [], present: new Set() };

/** What else holds when a rule is true, or false. */
export function assume(rule: Expression, holds: boolean, so: Assumed, env: RuleEnv): Assumed {
	if (rule.op === "not") return assume(rule.of, !holds, so, env);
	if ((rule.op === "and" && holds) || (rule.op === "or" && !holds)) {
		return rule.of.reduce((before, operand) => assume(operand, holds, before, env), so);
	}
	const asked = nullTestOf(rule);
	if (asked) return asked.there === holds ? withPresent(asked.path, so, env) : so;
	const further = {
		...so,
		known: [...so.known, holds ? rule : ({ op: "not", of: rule } as const)],
	};
	if (rule.op !== "path") return further;
	if (holds && rule.path.at(-1) === "given")
		return withPresent(rule.path.slice(0, -1), further, env);
	return assumeMeaning(rule.path, holds, further, env);
}

/** A condition's name stands for its rule. Enough is enough where conditions name each other without end. */
function assumeMeaning(
	path: readonly string[],
	holds: boolean,
	so: Assumed,
	env: RuleEnv,
): Assumed {
	const meant = path.length === 1 ? env.meaning?.(path[0] ?? "") : undefined;
	return meant && so.known.length < 200 ? assume(meant, holds, so, env) : so;
}

/** Whether the value is surely there: always, because a guard says so, or because what shows it holds. */
export function isPresent(
	path: readonly string[],
	named: Named,
	so: Assumed,
	env: RuleEnv,
): boolean {
	if (so.present.has(keyOf(path, env))) return true;
	if (named.optional) return false;
	const names = { ...env, codesOf: codesIn(env) };
	const known = env.inFull ? so.known.map(env.inFull) : so.known;
	return named.presentWhen.every((rule) => implies(known, rule, names));
}

/** A value that is there is not hidden, so what shows it holds. */
function withPresent(path: readonly string[], so: Assumed, env: RuleEnv): Assumed {
	const named = env.resolve(path);
	const shownBy = "unknown" in named ? [] : named.presentWhen;
	return { known: [...so.known, ...shownBy], present: new Set([...so.present, keyOf(path, env)]) };
}

/** `this.x` and the same value by its whole path are one. */
function keyOf(path: readonly string[], env: RuleEnv): string {
	return inFull({ op: "path", path }, env).path.join(".");
}

/** A name from the root of the data. */
export function inFull(tree: Path, { inFull: full }: RuleEnv): Path {
	const written = full?.(tree);
	return written?.op === "path" ? written : tree;
}

/** `x != null` and `x = null`: which value they ask for, and whether to be there. */
function nullTestOf(
	rule: Expression,
): { readonly path: readonly string[]; readonly there: boolean } | undefined {
	if (rule.op !== "=" && rule.op !== "!=") return undefined;
	const [subject, other] =
		rule.left.op === "literal" ? [rule.right, rule.left] : [rule.left, rule.right];
	const isNull = other.op === "literal" && other.type === "null";
	return isNull && subject.op === "path"
		? { path: subject.path, there: rule.op === "!=" }
		: undefined;
}

function codesIn(env: RuleEnv): (path: readonly string[]) => readonly string[] | undefined {
	return (path) => {
		const named = env.resolve(path);
		return "unknown" in named || named.type.kind !== "choice" ? undefined : named.type.codes;
	};
}
