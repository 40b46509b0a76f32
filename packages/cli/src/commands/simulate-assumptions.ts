import { dirname, resolve } from "node:path";

import type { Linked, LinkedAssumptions } from "@onedoor/dsl/check";

import { UsageError } from "../io.ts";

/**
 * For each procedure the assumptions that count for it: those of the file that was asked for, else the one file that
 * lies beside it.
 * @param file absolute
 */
export function assumptionsFor(
	all: readonly Linked[],
	file: string | undefined,
	cwd: string,
): readonly (LinkedAssumptions | undefined)[] {
	const found = all.map((one) =>
		file === undefined
			? besideIt(one, cwd)
			: one.simulations.find((assumed) => resolve(cwd, assumed.file) === file),
	);
	if (file === undefined || found.some((assumed) => assumed)) return found;
	const ids = all.map(({ definition }) => `\`${definition.procedure}\``).join(", ");
	throw new UsageError(`\`${file}\` assumes nothing of ${ids}`);
}

function besideIt({ simulations, locate }: Linked, cwd: string): LinkedAssumptions | undefined {
	const folder = dirname(resolve(cwd, locate([]).file));
	const beside = simulations.filter(({ file }) => dirname(resolve(cwd, file)) === folder);
	if (beside.length <= 1) return beside[0];
	const files = beside.map(({ file }) => file).join(", ");
	throw new UsageError(`there are several assumptions, --assumptions says which: ${files}`);
}
