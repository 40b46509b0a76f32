import { randomBytes } from "node:crypto";

import type { Case, Paper } from "../case/case.ts";
import { paperStatus } from "../case/paper-status.ts";
import type { Engine } from "../engine/engine.ts";
import { newestAttestation } from "../letters/find-attestation.ts";
import type { Attestation } from "../ports/issuer.ts";
import type { StoredShare } from "../storage/share.ts";
import { epoch } from "../time/zone.ts";
import { type Claim, claimsOf } from "./claims.ts";
import { hashOfShareCode, newShareCode, shareAddress } from "./share-code.ts";

/** A person shares with a few at a time; more would be a list of everybody. */
const MOST_AT_ONCE = 20;
const DAY_MS = 86_400_000;

export interface ShareWish {
	/** For whom and what for, in the owner's words. */
	readonly to: string;
	readonly purpose: string;
	readonly claims: readonly string[];
	readonly days: number;
}

/** A result that can be shared, and what there is of it to show. */
export interface Shareable {
	readonly case: Case;
	readonly paper: Paper;
	readonly says: Attestation;
	readonly claims: readonly Claim[];
}

/** Undefined: it is no result in force that was signed as data, or what was signed is erased. */
export async function shareableOf(
	engine: Engine,
	kase: Case,
	paperId: string,
): Promise<Shareable | undefined> {
	const paper = kase.papers.find(({ id, kind }) => id === paperId && kind === "result");
	if (paper === undefined || paperStatus(paper, engine.clock.now()) !== "in_force")
		return undefined;
	const says =
		engine.issuer && (await newestAttestation(engine.store, engine.issuer, kase.id, paper));
	if (says === undefined) return undefined;
	const bundle = await engine.procedures.of(kase);
	return { case: kase, paper, says, claims: claimsOf(bundle, says) };
}

/** What came of the wish to share. The link is said once, and kept nowhere. */
export type Made =
	| { readonly share: StoredShare; readonly link: string }
	| { readonly refused: "unknown_claim" | "too_many_shares" };

export async function makeShare(
	{ store, clock, secret, issuer, basePath }: Engine,
	{ case: kase, paper, claims }: Shareable,
	{ to, purpose, days, claims: wanted }: ShareWish,
): Promise<Made> {
	const known = new Set(claims.map(({ name }) => name));
	if (wanted.some((name) => !known.has(name))) return { refused: "unknown_claim" };
	const now = clock.now();
	const open = (await store.sharesOf(kase.id)).filter((share) => isOpen(share, now));
	if (open.length >= MOST_AT_ONCE) return { refused: "too_many_shares" };
	const code = newShareCode();
	const share: StoredShare = {
		id: `share_${randomBytes(12).toString("base64url")}`,
		version: 1,
		case: kase.id,
		paper: paper.id,
		code: hashOfShareCode(secret, code),
		to,
		purpose,
		claims: [...new Set(wanted)],
		made_at: new Date(now).toISOString(),
		expires_at: new Date(now + days * DAY_MS).toISOString(),
	};
	await store.putShare(share);
	return { share, link: shareAddress(issuer?.id ?? "", basePath, code) };
}

/** From the moment this resolves nobody sees it any more. Stopped twice, it is stopped. */
export async function stopShare(
	{ store, clock }: Engine,
	of: Pick<StoredShare, "case" | "paper">,
	id: string,
): Promise<"stopped" | "unknown"> {
	for (;;) {
		const share = await store.share(id);
		if (share?.case !== of.case || share.paper !== of.paper) return "unknown";
		if (share.stopped_at !== undefined) return "stopped";
		const stopped_at = new Date(clock.now()).toISOString();
		const stopped = { ...share, version: share.version + 1, stopped_at };
		if ((await store.putShare(stopped)) === "done") return "stopped";
	}
}

export function isOpen({ stopped_at, expires_at }: StoredShare, now: number): boolean {
	return stopped_at === undefined && now < epoch(expires_at);
}
