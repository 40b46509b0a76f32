/** One code of the catalogue, as its Markdown page says it. */
export interface MessagePage {
	readonly code: string;
	readonly sentence: string;
	/** The same sentence in other languages, by language tag: the lines `> vi: …`. */
	readonly translations: Readonly<Record<string, string>>;
	readonly severity: "error" | "warning" | "info";
	readonly why: string;
	readonly wrong: readonly Example[];
	readonly right: readonly Example[];
}

/** `base`: the kind of file the example is laid over; `whole`: it is the file. */
export interface Example {
	readonly kind: string;
	readonly whole: boolean;
	readonly text: string;
}

/** Reads a file of `messages/`: each `## code` begins a page. Throws with the code when a page is incomplete. */
export function readPages(markdown: string): MessagePage[] {
	return markdown
		.split(/^## /m)
		.slice(1)
		.map((section) => readPage(section));
}

function readPage(section: string): MessagePage {
	const code = section.slice(0, section.indexOf("\n")).trim();
	const body = section.slice(section.indexOf("\n"));
	const [first, ...others] = [...body.matchAll(/^> (.+)$/gm)].map((match) => match[1] ?? "");
	const sentence = first;
	const severity = /^Severity: (error|warning|info)$/m.exec(body)?.[1];
	const [before = "", after = ""] = body.split(/^Wrong:$/m);
	const [wrong = "", right = ""] = after.split(/^Right:$/m);
	const page = {
		code,
		sentence: sentence ?? "",
		translations: Object.fromEntries(others.map((line) => translation(code, line))),
		severity: severity as MessagePage["severity"],
		why: before
			.replaceAll(/^> .+$/gm, "")
			.replace(/^Severity: .+$/m, "")
			.trim(),
		wrong: examples(wrong),
		right: examples(right),
	};
	if (!/^[a-z][a-z0-9_]*$/.test(code)) throw new Error(`message code "${code}" is not an id`);
	if (!sentence || !severity || !page.why)
		throw new Error(`page ${code} lacks its sentence, severity or why`);
	if (page.wrong.length === 0 || page.right.length === 0)
		throw new Error(`page ${code} lacks an example`);
	return page;
}

function translation(code: string, line: string): readonly [string, string] {
	const [, language, sentence] = /^([a-z]{2,3}): (.+)$/.exec(line) ?? [];
	if (language === undefined || sentence === undefined)
		throw new Error(`page ${code}: "> ${line}" is no sentence in a language such as \`> vi: …\``);
	return [language, sentence];
}

function examples(text: string): Example[] {
	return [...text.matchAll(/^```yaml (whole )?(\w+)\n([\s\S]*?)^```$/gm)].map((match) => ({
		whole: match[1] !== undefined,
		kind: match[2] ?? "",
		text: match[3] ?? "",
	}));
}
