import { closest, pages } from "@onedoor/dsl/check";

import { readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";

/** `onedoor explain [code]`: why, a wrong and a right example; without a code, every code with its sentence. */
export async function explain(argv: readonly string[], io: Io): Promise<number> {
	const { paths } = readArguments(argv, {});
	const [code, ...more] = paths;
	if (more.length > 0) throw new UsageError("expected one code, such as `step_unknown`");
	if (code === undefined) {
		io.out(everyCode());
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
			page.sentence,
			page.why,
			block("Wrong", page.wrong),
			block("Right", page.right),
		].join("\n\n"),
	);
	return 0;
}

function everyCode(): string {
	const codes = Object.entries(pages).toSorted(([a], [b]) => (a < b ? -1 : 1));
	const width = Math.max(...codes.map(([code]) => code.length));
	return codes
		.map(
			([code, { severity, sentence }]) =>
				`${code.padEnd(width)}  ${severity.padEnd(7)}  ${sentence}\n`,
		)
		.join("");
}

function indented(text: string): string {
	return text.replace(/^(?=.)/gm, "    ");
}
