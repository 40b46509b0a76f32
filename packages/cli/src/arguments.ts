import { type ParseArgsConfig, parseArgs } from "node:util";

import { UsageError } from "./io.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

export interface Arguments {
	readonly paths: readonly string[];
	readonly text: (name: string) => string | undefined;
	/** Of an option that may be given several times. */
	readonly texts: (name: string) => readonly string[];
	readonly flag: (name: string) => boolean;
}

/** Reads options and paths. Throws `UsageError` with a sentence for what it does not know. */
export function readArguments(argv: readonly string[], options: Options): Arguments {
	try {
		const { values, positionals } = parseArgs({
			args: [...argv],
			options,
			allowPositionals: true,
			strict: true,
		});
		const value = (name: string) => (values as Record<string, unknown>)[name];
		return {
			paths: positionals,
			text: (name) => (typeof value(name) === "string" ? (value(name) as string) : undefined),
			texts: (name) => (Array.isArray(value(name)) ? (value(name) as readonly string[]) : []),
			flag: (name) => value(name) === true,
		};
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error));
	}
}

/** One of a closed set of words, or a sentence that lists them. */
export function oneOf<const W extends string>(
	name: string,
	value: string | undefined,
	words: readonly [W, ...W[]],
): W {
	const word = value === undefined ? words[0] : words.find((one) => one === value);
	if (word === undefined)
		throw new UsageError(`unknown ${name} \`${value}\`, expected one of ${words.join(", ")}`);
	return word;
}
