import { below, isObject } from "./json.ts";
import type { Reading, Ui } from "./reading.ts";

/** What a uiSchema says of a property. */
export function uiOf({ words, pointer }: Ui, key: string): Ui {
	const inner = words[key];
	return { words: isObject(inner) ? inner : {}, pointer: below(pointer, key) };
}

/** `ui:title`, or `title` of `ui:options`. */
export function uiWord({ words }: Ui, name: string): unknown {
	const options = words["ui:options"];
	return words[`ui:${name}`] ?? (isObject(options) ? options[name] : undefined);
}

export function uiText(ui: Ui, name: string): string | undefined {
	const word = uiWord(ui, name);
	return typeof word === "string" && word.trim() !== "" ? word : undefined;
}

/** Members in the order that `ui:order` wishes; `*` stands for the others. */
export function inOrder<Named extends { readonly key: string | undefined }>(
	members: readonly Named[],
	ui: Ui,
): readonly Named[] {
	const wished = words(uiWord(ui, "order"));
	if (wished.length === 0) return members;
	const rest = members.filter(({ key }) => key === undefined || !wished.includes(key));
	const ordered = wished.flatMap((key) =>
		key === "*" ? rest : members.filter((member) => member.key === key),
	);
	return [...ordered, ...members.filter((member) => !ordered.includes(member))];
}

function words(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.map(String) : [];
}

const UNDERSTOOD: ReadonlySet<string> = new Set([
	"ui:title",
	"ui:description",
	"ui:help",
	"ui:order",
	"ui:enumNames",
	"ui:autocomplete",
	"ui:widget",
	"ui:options",
]);
const OPTIONS: ReadonlySet<string> = new Set([
	"title",
	"description",
	"help",
	"order",
	"enumNames",
	"autocomplete",
	"widget",
	"rows",
]);
/** What our own widgets do anyway. */
const OWN: ReadonlySet<unknown> = new Set(["textarea", "hidden", "date", "email", "uri"]);

/** Everything a uiSchema wishes that we do not follow, with what it lays out. */
export function sayIgnored(ui: Ui, reading: Reading, known: ReadonlySet<string>): void {
	for (const [key, value] of Object.entries(ui.words)) {
		const pointer = below(ui.pointer, key);
		if (key === "ui:options" && isObject(value)) {
			for (const name of Object.keys(value))
				if (!OPTIONS.has(name))
					reading.findings.add("ignored", below(pointer, name), `ui:options.${name}`);
		} else if (key === "ui:widget" || UNDERSTOOD.has(key)) {
			if (key === "ui:widget" && !OWN.has(value))
				reading.findings.add("ignored", pointer, key, { found: nameOf(value) });
		} else if (key === "ui:enumDisabled") reading.findings.add("not_checked", pointer, key);
		else if (key.startsWith("ui:") || !known.has(key))
			reading.findings.add("ignored", pointer, key);
	}
}

function nameOf(value: unknown): string {
	return typeof value === "string" ? value : typeof value;
}
