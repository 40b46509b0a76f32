import { sentences } from "../diagnostic/sentences.generated.ts";
import { lex } from "../expression/lexer.ts";
import { isRule, typeIn } from "./complete-rule.ts";
import { describe, escaped } from "./describe.ts";
import { FUNCTION_DOCS } from "./function-docs.ts";
import { keyDoc } from "./key-doc.ts";
import type { AssistLibrary } from "./library.ts";
import { nameAt } from "./name-at.ts";
import { type Place, placeAt } from "./place.ts";
import { ruleEnvAt } from "./rule-place.ts";
import { nothingAt, type Slot, slotAt } from "./slot.ts";

/** What is said of the word at an offset; half-open offsets in UTF-16 units. */
export interface Hover {
	readonly start: number;
	readonly end: number;
	/** Words of the files in it are escaped. */
	readonly markdown: string;
}

/** A key's meaning, a name's bearer, the type of what a rule reads, the sentence of a finding that is accepted. */
export function hover(library: AssistLibrary, path: string, offset: number): Hover | undefined {
	const opened = library.files.get(path);
	const place = opened && placeAt(opened.file, offset);
	if (!place || place.at === "none") return undefined;
	const name = nameAt(library, path, offset);
	const slot = slotAt(place.root, place.path, opened.root);
	const type = slot && place.at !== "key" ? inRule(library, place, slot) : undefined;
	const said = name?.bearers.map((one) => describe(one, library.book));
	if (!name || !said) return type ?? (place.at === "key" ? ofKey(place) : undefined);
	const markdown = [...(type ? [type.markdown] : []), said.join("\n\n---\n\n")].join("\n\n");
	return { start: name.start, end: name.end, markdown };
}

function ofKey(place: Place): Hover | undefined {
	const { start, end, text } = place;
	if (place.path.at(-1) === "accepts" && Object.hasOwn(sentences, text))
		return { start, end, markdown: `\`${text}\`: ${escaped(sentences[text] ?? "")}` };
	const row = slotAt(place.root, [...place.path, text])?.row;
	return row && { start, end, markdown: keyDoc(text, row) };
}

/** The type of a name or function in a rule, and whether it may be absent there. */
function inRule(library: AssistLibrary, place: Place, slot: Slot): Hover | undefined {
	const plain = slot.form.kind === "either" ? slot.form.inside?.(nothingAt(place.root)) : undefined;
	if (!isRule(plain?.kind === "scalar" ? plain.form : slot.form)) return undefined;
	const cursor = place.offset - place.start;
	const { tokens } = lex(place.text);
	const index = tokens.findIndex(
		({ start, end, kind }) => kind === "name" && start <= cursor && cursor <= end,
	);
	const token = tokens[index];
	if (!token) return undefined;
	const span = { start: place.start + token.start, end: place.start + token.end };
	if (tokens[index + 1]?.value === "(" && Object.hasOwn(FUNCTION_DOCS, token.value)) {
		const { signature = "", doc = "" } = FUNCTION_DOCS[token.value] ?? {};
		return { ...span, markdown: `\`${signature}\`\n\n${doc}` };
	}
	const words = [token.value];
	for (let at = index; tokens[at - 1]?.value === "." && tokens[at - 2]?.kind === "name"; at -= 2)
		words.unshift(tokens[at - 2]?.value ?? "");
	const type = typeIn(ruleEnvAt(library, slot.place), words);
	return type === undefined ? undefined : { ...span, markdown: `\`${words.join(".")}\`: ${type}` };
}
