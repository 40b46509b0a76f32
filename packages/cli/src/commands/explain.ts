import { closest, type FindingPage, pages } from "@onedoor/dsl/check";
import { type FindingWords, findingWords, withoutValues } from "@onedoor/dsl/words";

import { oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { LANGUAGES, WORDS } from "../words/index.ts";

/** `onedoor explain [code] [--lang en|vi]`: why, a wrong and a right example; without a code, every code with its sentence. */
export async function explain(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, { lang: { type: "string" } });
	const language = oneOf("language", args.text("lang"), LANGUAGES);
	const said = await findingWords(language);
	const [code, ...more] = args.paths;
	if (more.length > 0) throw new UsageError("expected one code, such as `step_unknown`");
	if (code === undefined) {
		io.out(everyCode(said));
		return 0;
	}
	const page = Object.hasOwn(pages, code) ? pages[code] : undefined;
	if (!page) {
		const near = closest(code, Object.keys(pages));
		throw new UsageError(`unknown code \`${code}\`${near ? `, did you mean \`${near}\`?` : ""}`);
	}
	const block = (title: string, texts: readonly string[]) =>
		`${title}:\n\n${texts.map(indented).join("\n")}`;
	io.out(
		[
			`${code} (${page.severity})`,
			sentenceOf(code, page, said),
			page.why,
			block(WORDS[language].wrong, page.wrong),
			block(WORDS[language].right, page.right),
		].join("\n\n"),
	);
	return 0;
}

/** The sentence with its values' names, in the language asked for. */
function sentenceOf(code: string, page: FindingPage, said: FindingWords | undefined): string {
	return withoutValues(said?.sentences[code] ?? page.sentence);
}

function everyCode(said: FindingWords | undefined): string {
	const codes = Object.entries(pages).toSorted(([a], [b]) => (a < b ? -1 : 1));
	const width = Math.max(...codes.map(([code]) => code.length));
	return codes
		.map(
			([code, page]) =>
				`${code.padEnd(width)}  ${page.severity.padEnd(7)}  ${sentenceOf(code, page, said)}\n`,
		)
		.join("");
}

function indented(text: string): string {
	return text.replace(/^(?=.)/gm, "    ");
}
