import type { CaseView } from "@onedoor/dsl/bundle";

import { all } from "../../host/all.ts";
import { client } from "../../host/client.ts";
import { useLoad } from "../../host/use-load.ts";
import { type Row, rowOfCase } from "./row.ts";

/**
 * Cases of whoever has this personal number, asked of the server, which writes down who looked. Undefined while it is
 * asked, and where there is no number to ask for.
 */
export function useSought(number: string | undefined): {
	readonly sought: readonly Row[] | undefined;
	readonly error: unknown;
} {
	const { value, error } = useLoad(`sought ${number ?? ""}`, async () =>
		number === undefined
			? undefined
			: (await all<CaseView>((cursor) => client.findCases({ ...cursor, applicant: number }))).map(
					(view) => rowOfCase(view),
				),
	);
	return { sought: value, error };
}
