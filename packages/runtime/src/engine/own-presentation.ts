import { type PaperStatus, paperStatus } from "../case/paper-status.ts";
import type { Attestation } from "../ports/issuer.ts";
import type { Presentation } from "../ports/ports.ts";
import { presentationOf } from "../ports/presentation-of.ts";
import type { Engine } from "./engine.ts";

/**
 * Signed data of this very issuer: nobody outside has to be asked about them. Undefined: they are of another, or of
 * nobody.
 */
export async function ownPresentation(
	engine: Engine,
	signed: string,
): Promise<Presentation | undefined> {
	const read = await engine.issuer?.read(signed);
	if (read === undefined || !("says" in read)) return undefined;
	const status = await statusOf(engine, read.says);
	// That its time is over is seen by its last day, and said as such.
	return presentationOf(read.says, status === "revoked" ? "revoked" : "valid");
}

/** What is erased, or was taken out of its case, is nothing that anybody stands by. */
async function statusOf(
	{ store, clock }: Engine,
	{ verify, number }: Attestation,
): Promise<PaperStatus> {
	const file = await store.fileByCode(verify.slice(verify.lastIndexOf("/") + 1));
	const kase = file && (await store.load(file.case));
	const paper = kase?.papers.find((one) => one.id === file?.paper && one.number === number);
	return paper ? paperStatus(paper, clock.now()) : "revoked";
}
