import type { Io } from "./io.ts";
import { run } from "./main.ts";

/** What a command answered, and all that it said. */
export interface Said {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** Runs the command as if it was called in this folder. */
export async function runIn(
	folder: string,
	argv: readonly string[],
	{ env = {} }: { readonly env?: Io["env"] } = {},
): Promise<Said> {
	let [out, err] = ["", ""];
	const code = await run(argv, {
		out: (text) => {
			out += text;
		},
		err: (text) => {
			err += text;
		},
		env,
		cwd: folder,
	});
	return { code, out, err };
}
