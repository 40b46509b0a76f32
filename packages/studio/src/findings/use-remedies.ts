import type { Finding } from "@onedoor/dsl";
import { useEffect, useState } from "react";

import type { Remedies } from "../check/protocol.ts";
import { useLibrary } from "../host/Library.tsx";

/** Nobody repairs between two letters. */
const REST_MS = 300;
/** Asked together; texts that have changed meanwhile are checked before the next ones are asked for. */
const AT_ONCE = 8;

/**
 * What can be done about each finding, worked out once the texts rest. Until then a row has what was known of it
 * before, so that nothing comes and goes while somebody types.
 *
 * @param rows by what each is about
 */
export function useRemedies(
	rows: readonly (readonly [key: string, finding: Finding])[],
): ReadonlyMap<string, Remedies> {
	const { checker } = useLibrary();
	const [known, setKnown] = useState<ReadonlyMap<string, Remedies>>(new Map());
	useEffect(() => {
		let isOld = false;
		const ask = async () => {
			for (let from = 0; from < rows.length && !isOld; from += AT_ONCE) {
				const some = rows.slice(from, from + AT_ONCE);
				const findings = some.map(([, finding]) => finding);
				const answer = await checker.ask({ what: "remedies", path: "", findings });
				if (isOld || answer === undefined) return;
				const news = some.flatMap(([key], at) => {
					const one = answer[at];
					return one === undefined ? [] : [[key, one] as const];
				});
				setKnown((before) => new Map([...before, ...news]));
			}
		};
		const timer = setTimeout(() => void ask(), REST_MS);
		return () => {
			isOld = true;
			clearTimeout(timer);
		};
	}, [checker, rows]);
	return known;
}
