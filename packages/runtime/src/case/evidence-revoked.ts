import type { Provenance } from "@onedoor/dsl/form";

import type { EvidenceRevoked, Refusal } from "./command.ts";
import { refuse } from "./refusal.ts";
import type { Turn } from "./turn.ts";

/** Papers that their owner has elsewhere, and that a case only cites. */
const CITED: ReadonlySet<Provenance["source"]> = new Set(["repository", "wallet"]);

/**
 * What a case was told in force, and is no more: officers see it with the document, and decide what follows from it. A
 * case that is over, or that cites another paper, hears nothing.
 */
export function evidenceRevoked(
	turn: Turn,
	{ from, revoked_at }: EvidenceRevoked,
): Refusal | undefined {
	if (turn.env.actor.kind !== "port") return refuse("only_from_ports");
	const { status, sources } = turn.case;
	if (status === "ended") return undefined;
	const cites = Object.entries(sources).filter(
		([, source]) =>
			CITED.has(source.source) && source.from === from && source.revoked_at === undefined,
	);
	if (cites.length === 0) return undefined;
	const told = cites.map(([path, source]) => [path, { ...source, revoked_at }] as const);
	turn.record(
		{ kind: "evidence_revoked", values: { paths: cites.map(([path]) => path), from } },
		{ ...turn.case, sources: { ...sources, ...Object.fromEntries(told) } },
	);
	return undefined;
}
