import type { Finding, Severity } from "./diagnostic/finding.ts";
import { finding } from "./diagnostic/finding.ts";
import { key_unknown, value_malformed } from "./diagnostic/messages.generated.ts";
import { sentences } from "./diagnostic/sentences.generated.ts";
import { closest } from "./diagnostic/suggest.ts";
import { found } from "./model/found.ts";
import { type HouseProfile, type ProfileName, UNREADABLE } from "./profile.ts";
import { sourceFile } from "./source/source-file.ts";
import { type Entry, placeOf } from "./syntax/nodes.ts";
import { parse } from "./syntax/parse.ts";

const NAMES: readonly ProfileName[] = ["draft", "strict", "release"];
const CITATIONS = ["required", "optional"] as const;
const SEVERITIES: readonly (Severity | "off")[] = ["error", "warning", "info", "off"];

/**
 * A house's own profile, a map in YAML: `like: release`, `citations: required`, then finding codes with `error`, `warning`, `info` or `off`.
 * Whatever is wrong with it is a finding; what makes a file unreadable cannot be made less.
 */
export function readProfile(file: { readonly path: string; readonly text: string }): {
	readonly profile: HouseProfile;
	readonly findings: readonly Finding[];
} {
	const { root, findings } = parse(sourceFile(file.path, file.text));
	const all = [...findings];
	let like: ProfileName = "strict";
	let citations: "required" | "optional" = "optional";
	const severities = new Map<string, Severity | "off">();
	for (const entry of root?.entries ?? []) {
		const { text } = entry.key;
		if (text === "like") like = wordOf(entry, NAMES, all) ?? like;
		else if (text === "citations") citations = wordOf(entry, CITATIONS, all) ?? citations;
		else if (!Object.hasOwn(sentences, text)) all.push(unknownCode(entry));
		else {
			const severity = wordOf(entry, UNREADABLE.has(text) ? ["error"] : SEVERITIES, all);
			if (severity) severities.set(text, severity);
		}
	}
	const demands = citations === "required" ? { citations } : {};
	return { profile: { like, severities, ...demands }, findings: all };
}

function wordOf<W extends string>(
	{ value }: Entry,
	words: readonly W[],
	findings: Finding[],
): W | undefined {
	const word = value.kind === "scalar" ? words.find((one) => one === value.text) : undefined;
	if (word !== undefined) return word;
	const expected = `one of ${words.map((one) => `\`${one}\``).join(", ")}`;
	const near = value.kind === "scalar" ? closest(value.text, words) : undefined;
	const values = { expected, found: found(value), closest: near };
	findings.push(finding(value_malformed(values), placeOf(value)));
	return undefined;
}

function unknownCode({ key }: Entry): Finding {
	const near = closest(key.text, Object.keys(sentences));
	const values = { key: key.text, item: "a profile", closest: near };
	return finding(key_unknown({ ...values, expected: undefined }), placeOf(key));
}
