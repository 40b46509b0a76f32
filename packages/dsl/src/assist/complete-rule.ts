import { KEYWORDS } from "../expression/parser.ts";
import { nameOf, type RuleEnv, type RuleType } from "../expression/types.ts";
import type { Form } from "../model/form.ts";
import { moneyOrRule, rule, ruleOrOtherwise } from "../model/values/rule.ts";
import { path } from "../uses/data-names.ts";
import type { Site } from "../uses/notation.ts";
import { completeNames } from "./complete-names.ts";
import { type Completion, completion } from "./completion.ts";
import { detailOf } from "./describe.ts";
import { FUNCTION_DOCS } from "./function-docs.ts";
import type { AssistLibrary } from "./library.ts";
import { type Place, writtenAt } from "./place.ts";
import { ruleEnvAt } from "./rule-place.ts";
import { codesFor, type RuleSigns, signsBefore } from "./rule-signs.ts";
import type { Slot } from "./slot.ts";

const RULES: ReadonlySet<unknown> = new Set([rule, ruleOrOtherwise, moneyOrRule]);

export function isRule(form: Form<unknown>): boolean {
	return RULES.has(form);
}

/**
 * What may stand at a cursor in a rule: behind a dot members, beside a comparison codes, elsewhere names, functions
 * and words of the rule language.
 */
export function completeRule(
	library: AssistLibrary,
	place: Place,
	slot: Slot,
): readonly Completion[] {
	const cursor = place.offset - place.start;
	const signs = signsBefore(place.text, cursor);
	const codes = signs.compared ? codeCompletions(signs, place, siteOf(library, place, slot)) : [];
	if (signs.last?.kind === "text" && signs.last.end === cursor)
		return isClosed(place.text.slice(signs.last.start, cursor)) ? [] : codes;
	const span = { start: place.start + signs.word.from, end: place.start + signs.word.to };
	const names = namesAt(library, place, slot, signs, span);
	if (signs.before.length > 0) return names;
	const functions = Object.entries(FUNCTION_DOCS).map(([name, { signature, doc }]) =>
		completion(span, "function", name, { insert: `${name}(`, detail: signature, doc }),
	);
	return [...codes, ...names, ...functions, ...WORDS.map((one) => completion(span, "word", one))];
}

const WORDS = [...KEYWORDS, "otherwise"].filter((word) => word !== "not");

function siteOf(library: AssistLibrary, place: Place, slot: Slot): Site {
	const node = writtenAt(place, place.text);
	return { book: library.book, place: slot.place, node };
}

function isClosed(text: string): boolean {
	return text.length > 1 && text.endsWith('"') && !text.endsWith('\\"');
}

/** Within open quotes the whole text is replaced, up to where it would close. */
function codeCompletions(
	{ last, word, compared }: RuleSigns,
	place: Place,
	site: Site,
): readonly Completion[] {
	const isText = last?.kind === "text" && last.end === place.offset - place.start;
	const close = isText ? place.text.indexOf('"', last.end) : -1;
	const span = {
		start: place.start + (isText ? last.start : word.from),
		end: place.start + (isText ? (close < 0 ? last.end : close + 1) : word.to),
	};
	return codesFor(compared ?? [], site).map((one) =>
		completion(span, "code", `"${one.name}"`, { detail: detailOf(one, site.book) }),
	);
}

/** Declared names as rename reads them, and what the checker knows besides, with the types it knows. */
function namesAt(
	library: AssistLibrary,
	place: Place,
	slot: Slot,
	{ before, word }: RuleSigns,
	span: Pick<Place, "start" | "end">,
): readonly Completion[] {
	const typed = place.text.slice(word.from, word.to);
	const text = [...before, typed].join(".");
	const alone = { ...place, text, start: 0, end: text.length, offset: text.length };
	const declared = new Map(
		completeNames(path, slot.place, alone, library)
			.map((one) => [one.label.slice(text.length - typed.length), one] as const)
			.filter(([name]) => !name.includes(".")),
	);
	const env = ruleEnvAt(library, slot.place);
	// Outcomes stand behind a step too, but only some of them can be read: where the checker knows, it decides.
	const isRead = (name: string) =>
		env === undefined || before.length === 0 || typeIn(env, [...before, name]) !== undefined;
	const all = new Set([...[...declared.keys()].filter(isRead), ...candidates(env, before)]);
	return [...all].map((name) => {
		const known = declared.get(name);
		const said = [typeIn(env, [...before, name]), known?.detail];
		const detail = said.filter((part) => part !== undefined).join(" · ");
		const kind = before.length > 0 ? "member" : "name";
		return completion(span, kind, name, {
			...(detail !== "" && { detail }),
			...(known?.title !== undefined && { title: known.title }),
		});
	});
}

/** What a rule reads of a value. */
export interface RuleValue {
	readonly type: { readonly kind: RuleType["kind"]; readonly list?: string };
	readonly optional?: true;
}

/** What names mean as values of a rule at a place, and which members stand behind them. */
export function valuesIn(
	library: AssistLibrary,
	slot: Slot,
): {
	/** Undefined where it is no value; `unknown` where no procedure is linked around the rule. */
	readonly ruleValue: (name: string) => RuleValue | undefined | "unknown";
	readonly membersOf: (
		name: string,
	) => readonly { readonly name: string; readonly detail: string }[];
} {
	const env = ruleEnvAt(library, slot.place);
	return {
		ruleValue(name) {
			if (env === undefined) return "unknown";
			const found = env.resolve(name.split("."));
			if ("unknown" in found) return undefined;
			const { type } = found;
			const list = type.kind === "choice" || type.kind === "choices" ? { list: type.list } : {};
			const isOptional = found.optional === true || found.presentWhen.length > 0;
			return { type: { kind: type.kind, ...list }, ...(isOptional && { optional: true }) };
		},
		membersOf(name) {
			const before = name.split(".");
			return candidates(env, before).flatMap((member) => {
				const detail = ABOUT.includes(member) ? undefined : typeIn(env, [...before, member]);
				return detail === undefined ? [] : [{ name: `${name}.${member}`, detail }];
			});
		},
	};
}

/** No name is empty, so an empty one is unknown, and the answer says what could stand there. */
function candidates(env: RuleEnv | undefined, before: readonly string[]): readonly string[] {
	if (!env)
		return before.length === 0
			? ALWAYS
			: before.length === 1
				? (BEHIND[before[0] ?? ""] ?? ABOUT)
				: ABOUT;
	const found = env.resolve([...before, ""]);
	const isBehind = "unknown" in found && found.unknown === before.length;
	return isBehind ? found.candidates : ABOUT;
}

/** What every value carries, and what rules of the catalogue read of the case. */
const ABOUT: readonly string[] = ["given", "source", "as_of"];
const ALWAYS: readonly string[] = ["this", "outer", "case", "identity", "today", "now"];
const BEHIND: Readonly<Record<string, readonly string[]>> = {
	this: [],
	outer: [],
	case: [],
	identity: [],
};

/** In words, and whether it may be absent where the rule stands. */
export function typeIn(env: RuleEnv | undefined, words: readonly string[]): string | undefined {
	const found = env?.resolve(words);
	if (!found || "unknown" in found) return undefined;
	return `${nameOf(found.type)}${found.optional || found.presentWhen.length > 0 ? ", may be absent" : ""}`;
}
