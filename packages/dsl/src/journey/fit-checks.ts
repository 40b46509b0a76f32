import type { ChannelId, DataPath } from "../bundle/index.ts";
import type { Refusing } from "../burden/situations/checks.ts";
import { situationsOf } from "../burden/situations/situation.ts";
import { evaluate } from "../expression/evaluate.ts";
import type { Sheet } from "./sheet.ts";

/** More rounds than checks that pull one value to and fro. */
const MOST_ROUNDS = 30;

/**
 * Changes values until no check of the procedure refuses them: one value of those that a broken check reads, so that
 * it holds and the fewest others break. Gives up when nothing helps; the journey then says which check refused.
 */
export function fitChecks(sheet: Sheet, channel: ChannelId, checks: readonly Refusing[]): void {
	const situation = situationsOf(sheet.definition, channel);
	const broken = () => {
		const { reader } = situation(sheet.entries);
		return checks.filter(
			({ check: { when, must } }) =>
				(when === undefined || reader.holds(when)) && evaluate(must.tree, reader.scope) === false,
		);
	};
	for (let round = 0, left = broken(); left.length > 0 && round < MOST_ROUNDS; round++) {
		const better = bestChange(sheet, left, broken);
		if (!better) return;
		sheet.set(better.path, better.value);
		left = broken();
	}
}

function bestChange(
	sheet: Sheet,
	left: readonly Refusing[],
	broken: () => readonly Refusing[],
): { readonly path: DataPath; readonly value: unknown } | undefined {
	let best: { path: DataPath; value: unknown; count: number } | undefined;
	const paths = new Set(
		left.flatMap(({ reads }) => [...reads].flatMap((path) => sheet.within(path))),
	);
	for (const path of paths) {
		const before = sheet.entries.get(path);
		for (const value of sheet.others(path)) {
			sheet.set(path, value);
			const count = broken().length;
			if (count < (best?.count ?? left.length)) best = { path, value, count };
			if (count === 0) break;
		}
		sheet.set(path, before);
		if (best?.count === 0) break;
	}
	return best;
}
