import { readFileSync } from "node:fs";
import { join } from "node:path";

import { codeHost, folder } from "./code-host.mjs";

/**
 * Offers the repairs that a review knows as suggestions at their lines, which the author takes by one click. Only lines
 * that the change shows can have one, and none is offered twice. What it reads may be a stranger's: it becomes code in a
 * block that it cannot leave, and words that are only words.
 */
const MARKER = "<!-- onedoor-suggestion -->";
/** More at once are not read. */
const MOST = 10;
const MOST_SIGNS = 4000;

const wanted = suggestionsIn(readFileSync(join(folder, "suggestions.json"), "utf8"));
if (wanted.length > 0) await offer();

async function offer() {
	const host = await codeHost();
	const shown = await shownLines(host);
	const known = new Set();
	for await (const { path, body } of host.suggested()) known.add(`${path}\n${body.trim()}`);
	const fresh = wanted
		.flatMap((one) => {
			const { old, lines } = shown.get(one.path) ?? { lines: new Map() };
			for (let line = one.line; line <= one.endLine; line++) if (!lines.has(line)) return [];
			const body = bodyOf(one, host.block(one));
			return [{ ...one, old, oldLine: lines.get(one.endLine), body }];
		})
		.filter(({ path, body }) => !known.has(`${path}\n${body.trim()}`))
		.slice(0, MOST);
	if (fresh.length > 0) await host.suggest(fresh);
}

/** By path: line of the new text that a diff shows → the line of the old text; undefined where it is new. */
async function shownLines(host) {
	const shown = new Map();
	for await (const { path, old, diff } of host.diffs())
		shown.set(path, { old, lines: linesIn(diff) });
	return shown;
}

/** A unified diff, as `git diff` writes it. */
function linesIn(diff) {
	const lines = new Map();
	let [before, after] = [0, 0];
	for (const text of diff.split("\n")) {
		const head = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text);
		if (head) [before, after] = [Number(head[1]), Number(head[2])];
		else if (text.startsWith("+")) lines.set(after++, undefined);
		else if (text.startsWith("-")) before++;
		else if (text.startsWith(" ")) lines.set(after++, before++);
	}
	return lines;
}

function bodyOf({ text, code, message }, block) {
	const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	const end = text === "" ? "" : "\n";
	return `${MARKER}\n${words(message)} (${words(code)})\n\n${fence}${block}\n${text}${end}${fence}\n`;
}

/** Nothing in it is mark-up, a mention or a link. */
function words(text) {
	return text
		.replace(/\s+/g, " ")
		.replace(/[\\`*_{}[\]()#+.!|<>~:&-]/g, "\\$&")
		.replace(/@(?=\w)/g, "@\u200b");
}

/** What is no list of suggestions, has none. */
function suggestionsIn(json) {
	const all = JSON.parse(json);
	if (!Array.isArray(all)) throw new Error("these are no suggestions");
	return all.filter(
		({ path, line, endLine, text, code, message }) =>
			[path, text, code, message].every(
				(one) => typeof one === "string" && one.length <= MOST_SIGNS,
			) &&
			Number.isInteger(line) &&
			Number.isInteger(endLine) &&
			line > 0 &&
			endLine - line >= 0 &&
			endLine - line < 100,
	);
}
