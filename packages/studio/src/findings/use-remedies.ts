import type { Finding } from "@onedoor/dsl";
import { useEffect, useState } from "react";

import type { Remedies } from "../check/protocol.ts";
import { useLibrary } from "../host/Library.tsx";

/** Nobody repairs between two letters. */
const REST_MS = 300;
/** Rows are not drawn again for each answer. */
const DRAWN_AT_ONCE = 8;

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
			const told = new Map<string, Remedies>();
			for (const [at, [key, finding]] of rows.entries()) {
				// One by one: texts that change meanwhile are checked before the next one is asked for.
				const one = await checker.ask({ what: "remedies", path: finding.file, finding });
				if (isOld || one === undefined) return;
				told.set(key, one);
				const isDue = told.size % DRAWN_AT_ONCE === 0 || at === rows.length - 1;
				if (isDue) setKnown((before) => new Map([...before, ...told]));
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
