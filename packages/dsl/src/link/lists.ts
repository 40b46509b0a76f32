import type { Code, CodeList, Id, Text } from "../bundle/index.ts";
import { code_unknown, language_missing, list_unknown } from "../diagnostic/messages.generated.ts";
import { orderOf } from "../form/codes.ts";
import type { CodeModel, ListModel } from "../model/codes.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { Item } from "../model/shape.ts";
import { placeOf } from "../syntax/nodes.ts";
import { basisOf, present } from "./basis.ts";
import type { Checking } from "./data.ts";
import { keptOf, onceFor } from "./for-all.ts";
import { type Linking, resolve } from "./linking.ts";
import { asWords, reportUntranslated, sideTexts } from "./texts.ts";

/** Resolves a list and the codes named of it, and notes that the procedure uses it and its parents. */
export function useList(
	linking: Linking,
	list: Named | undefined,
	codes: readonly Named[] = [],
): Id | undefined {
	const id = resolve(linking, list, linking.library.lists, list_unknown);
	if (id === undefined) return undefined;
	for (let at: Id | undefined = id; at !== undefined && !linking.used.lists.has(at); ) {
		linking.used.lists.add(at);
		at = resolve(
			linking,
			linking.library.lists.get(at)?.value?.parent,
			linking.library.lists,
			list_unknown,
		);
	}
	for (const code of codes) checkCode(linking, id, code);
	return id;
}

/** A list that a register keeps may be an excerpt here, so its codes are not held against it. */
export function checkCode(linking: Checking, list: Id, code: Named): void {
	const model = linking.library.lists.get(list)?.value;
	if (!model || model.from_register) return;
	resolve(linking, code, codesOf(model), code_unknown);
}

const codes = new WeakMap<Item<ListModel>, ReadonlySet<string>>();

function codesOf(list: Item<ListModel>): ReadonlySet<string> {
	const known = codes.get(list) ?? new Set((list.codes ?? []).map((one) => one.id));
	codes.set(list, known);
	return known;
}

/** The same for every procedure that speaks the same languages: a country list has hundreds of codes. */
export function linkList(linking: Linking, id: Id, list: Item<ListModel>): CodeList {
	const kept = keptOf(linking.library.linked.lists, list);
	const languages = linking.procedure.languages?.join(" ") ?? linking.language;
	const alike = `${languages} ${linking.day}`;
	return onceFor(linking, kept, alike, (once) => linkOnce(once, id, list));
}

function linkOnce(linking: Linking, id: Id, list: Item<ListModel>): CodeList {
	const [register, name] = list.from_register?.text.split(".") ?? [];
	// A code that could not be read still exists: a rule that names it is no second fault.
	const codes = Object.fromEntries(
		(list.codes ?? []).map((code) => {
			const linked = linkCode(linking, code, list);
			// The words of an excerpt are those of the register that keeps the list.
			if (!list.from_register) checkLanguages(linking, code, linked.title);
			return [code.id, linked];
		}),
	);
	const order = orderOf([...codesOf(list)], codes);
	return {
		id,
		...(register && name && { from_register: { register, list: name } }),
		...(list.parent && { parent: list.parent.text }),
		codes,
		...(order && { order }),
	};
}

/** A code that has words has them in every language of the procedure; without any it is read as it is written. */
function checkLanguages(linking: Linking, code: Keyed<Item<CodeModel>>, title: Text): void {
	if (code.value?.free === undefined) return;
	if (title[linking.language] === undefined) {
		const values = { item: `\`${code.id}\``, language: linking.language };
		linking.report(language_missing(values), placeOf(code.key));
	}
	reportUntranslated(linking, title, code.id, code.key);
}

/** A code that is offered no more keeps the law it stood on. */
function isRetired({ day }: Linking, { until }: CodeModel): boolean {
	return until !== undefined && until < day;
}

/** A code's words stand under their language keys. */
function ownWords(code: Item<CodeModel> | undefined): Text {
	return Object.fromEntries(
		Object.entries(code?.free ?? {}).flatMap(([language, said]) =>
			typeof said === "string" ? [[language, said]] : [],
		),
	);
}

/** What a code is called where its list is written; nothing where it has no words there. */
export function wordsOfCode(list: Pick<ListModel, "codes"> | undefined, id: string): Text {
	return ownWords(list?.codes?.find((code) => code.id === id)?.value);
}

function linkCode(
	linking: Linking,
	code: Keyed<Item<CodeModel>>,
	list: Pick<ListModel, "from" | "until">,
): Code {
	const model = code.value;
	if (model?.law && !isRetired(linking, model)) basisOf(linking, model);
	const words = { ...ownWords(model) };
	for (const [language, entry] of sideTexts(linking, code.node, ""))
		words[language] ??= entry.value ?? "";
	return {
		title: Object.keys(words).length > 0 ? words : { [linking.language]: asWords(code.id) },
		...present<Code>({
			parent: model?.parent?.text,
			// No code outlives its list.
			from: [model?.from, list.from]
				.flatMap((day) => day ?? [])
				.toSorted()
				.at(-1),
			until: [model?.until, list.until].flatMap((day) => day ?? []).toSorted()[0],
			became: model?.became?.map((one) => one.text),
		}),
	};
}
