import type { Bundle } from "@onedoor/dsl/bundle";

import type { Paper } from "../case/case.ts";
import { type PaperStatus, paperStatus } from "../case/paper-status.ts";
import type { Engine } from "../engine/engine.ts";
import { newestAttestation } from "../letters/find-attestation.ts";
import type { StoredShare } from "../storage/share.ts";
import { type Claim, claimsOf, partOf } from "./claims.ts";
import { hashOfShareCode } from "./share-code.ts";
import { isOpen } from "./shares.ts";

/** What whoever has the link sees. */
export interface SeenShare {
	readonly share: StoredShare;
	readonly bundle: Bundle;
	readonly paper: Paper;
	readonly status: PaperStatus;
	/** What the owner chose. */
	readonly claims: readonly Claim[];
	/** Where anybody may check the result. */
	readonly verify: string;
	/** The same as signed data, while the result is in force. */
	readonly signed?: string;
}

/** Undefined for a code that is wrong, over or stopped: which of them is nobody's business who has not got a share. */
export async function findShare(
	{ store, clock, secret }: Engine,
	code: string,
): Promise<StoredShare | undefined> {
	const share = await store.shareByCode(hashOfShareCode(secret, code));
	return share && isOpen(share, clock.now()) ? share : undefined;
}

/** Shows a share, once the owner's log says so durably. Undefined: what was shared is erased. */
export async function seeShare(engine: Engine, share: StoredShare): Promise<SeenShare | undefined> {
	const { store, clock, issuer } = engine;
	const kase = await store.load(share.case);
	const paper = kase?.papers.find(({ id }) => id === share.paper);
	const says = paper && issuer && (await newestAttestation(store, issuer, share.case, paper));
	if (kase === undefined || paper === undefined || says === undefined || issuer === undefined)
		return undefined;
	const bundle = await engine.procedures.of(kase);
	const now = clock.now();
	await store.keepLookups([
		{
			case: share.case,
			at: new Date(now).toISOString(),
			by: share.id,
			register: "share",
			record: paper.of,
			fields: share.claims,
			key: "",
			purpose: { [kase.language]: share.purpose },
			answer: "found",
			share: share.id,
		},
	]);
	const status = paperStatus(paper, now);
	return {
		share,
		bundle,
		paper,
		status,
		claims: claimsOf(bundle, says).filter(({ name }) => share.claims.includes(name)),
		verify: says.verify,
		...(status === "in_force" && { signed: await issuer.sign(partOf(says, share, now)) }),
	};
}
