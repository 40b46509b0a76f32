import { pages } from "../diagnostic/pages.generated.ts";
import { lex } from "../expression/lexer.ts";
import { nameOf } from "../expression/types.ts";
import { isRule } from "../names/occurrences.ts";
import type { At } from "../names/reach.ts";
import { pathFrom } from "../names/rule-names.ts";
import type { Span } from "../source/span.ts";
import { describe, escaped } from "./describe.ts";
import { FUNCTION_DOCS } from "./function-docs.ts";
import { keyDoc } from "./key-doc.ts";
import type { AssistLibrary } from "./library.ts";
import { nameAt } from "./name-at.ts";
import { type Place, placeAt } from "./place.ts";
import { ruleEnvAt } from "./rule-place.ts";
import { slotAt } from "./slot.ts";

/** What is said of the word at an offset. */
export interface Hover extends Span {
	/** Words of the files in it are escaped. */
	readonly markdown: string;
}

/** A key's meaning, a name's bearer, the type of what a rule reads, the sentence of a finding that is accepted. */
export function hover(library: AssistLibrary, path: string, offset: number): Hover | undefined {
	const file = library.files.get(path)?.file;
	const place = file && placeAt(file, offset);
	if (!place || place.at === "none") return undefined;
	const name = nameAt(library, path, offset);
	const type = inRule(library, place);
	const said = name?.bearers.map((one) => describe(one, library.names)).join("\n\n---\n\n");
	if (name && said)
		return {
			start: name.start,
			end: name.end,
			markdown: type ? `${type.markdown}\n\n${said}` : said,
		};
	return type ?? (place.at === "key" ? ofKey(place) : undefined);
}

function ofKey(place: Place): Hover | undefined {
	const { start, end, text } = place;
	if (place.path.at(-1) === "accepts" && Object.hasOwn(pages, text))
		return { start, end, markdown: `\`${text}\`: ${escaped(pages[text]?.sentence ?? "")}` };
	const row = slotAt(place.kind, place.root, [...place.path, text])?.row;
	return row && { start, end, markdown: keyDoc(text, row) };
}

/** The type of a name or function in a rule, and whether it may be absent there. */
function inRule(library: AssistLibrary, place: Place): Hover | undefined {
	const slot = slotAt(place.kind, place.root, place.path);
	const form = slot && ruleForm(place, slot.form);
	if (!form || place.at === "key") return undefined;
	const cursor = place.offset - place.start;
	const { tokens } = lex(place.text);
	const index = tokens.findIndex(
		({ start, end, kind }) => kind === "name" && start <= cursor && cursor <= end,
	);
	const token = tokens[index];
	if (!token) return undefined;
	const span = { start: place.start + token.start, end: place.start + token.end };
	const call = tokens[index + 1]?.value === "(" ? FUNCTION_DOCS[token.value] : undefined;
	if (call && Object.hasOwn(FUNCTION_DOCS, token.value))
		return { ...span, markdown: `\`${call.signature}\`\n\n${call.doc}` };
	const start = firstOf(tokens, index);
	const path = pathFrom(tokens, start);
	const words = path?.words.slice(0, (index - start) / 2 + 1);
	return words && typed(library, place, words, span);
}

function firstOf(tokens: ReturnType<typeof lex>["tokens"], index: number): number {
	let at = index;
	while (tokens[at - 1]?.value === "." && tokens[at - 2]?.kind === "name") at -= 2;
	return at;
}

function typed(
	library: AssistLibrary,
	place: Place,
	words: readonly string[],
	span: Span,
): Hover | undefined {
	const at: At = { names: library.names, root: place.root, path: place.path, text: place.text };
	const found = ruleEnvAt(library, at)?.resolve(words);
	if (!found || "unknown" in found) return undefined;
	const absent = found.optional || found.presentWhen.length > 0 ? ", may be absent here" : "";
	return { ...span, markdown: `\`${words.join(".")}\`: ${nameOf(found.type)}${absent}` };
}

function ruleForm(place: Place, form: Parameters<typeof isRule>[0]["form"]): boolean {
	const inside =
		form.kind === "either" ? form.inside?.({ ...place.root, kind: "empty" }) : undefined;
	return isRule({ form: inside?.kind === "scalar" ? inside.form : form, role: "value" });
}
