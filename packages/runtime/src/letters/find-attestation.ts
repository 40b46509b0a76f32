import type { Paper } from "../case/case.ts";
import type { Attestation, Issuer } from "../ports/issuer.ts";
import type { StoredFile } from "../storage/rows.ts";
import type { Store } from "../storage/storage.ts";
import { ATTESTATION_TYPE } from "./attested.ts";

type Listed = Omit<StoredFile, "content">;

/** What was last signed of a result, if its key is still known. */
export async function newestAttestation(
	store: Pick<Store, "filesOf" | "file">,
	issuer: Issuer,
	caseId: string,
	{ id }: Pick<Paper, "id">,
): Promise<Attestation | undefined> {
	const listed = attestationFile(await store.filesOf(caseId), id);
	const file = listed && (await store.file(caseId, listed.id));
	if (file === undefined) return undefined;
	const read = await issuer.read(new TextDecoder().decode(file.content));
	return "says" in read ? read.says : undefined;
}

/** Of several, which each say another last day, the newest. */
export function attestationFile(files: readonly Listed[], paper: string): Listed | undefined {
	return files
		.filter((file) => file.paper === paper && file.type === ATTESTATION_TYPE)
		.toSorted((one, other) => versionIn(one) - versionIn(other))
		.at(-1);
}

/** `<paper>.<version of the case>.jws` */
function versionIn({ id }: Listed): number {
	return Number(id.split(".").at(-2));
}
