import type { AuditStore } from "../storage/audit.ts";
import { eachCase } from "./each-case.ts";
import { entriesOf } from "./log-entry.ts";
import { foldRoot, sealedCase, sealLine } from "./seal.ts";

/**
 * Says where all chains end, line by line.
 *
 * @returns how many cases there are, and the root of the seal
 */
export async function sealStore(
	store: Pick<AuditStore, "caseIds" | "log">,
	write: (line: string) => void,
): Promise<{ readonly cases: number; readonly root: string }> {
	let cases = 0;
	let root = "";
	for await (const id of eachCase(store)) {
		const sealed = sealedCase(id, entriesOf(await store.log(id)));
		write(`${sealLine(sealed)}\n`);
		root = foldRoot(root, sealed);
		cases += 1;
	}
	return { cases, root };
}
