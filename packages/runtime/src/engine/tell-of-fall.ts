import type { Bundle } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";

import type { Case } from "../case/case.ts";
import type { TakeBackOrder } from "../ports/ports.ts";
import { applicantOf } from "../storage/applicant.ts";
import { CASES } from "./actors.ts";
import type { Engine } from "./engine.ts";
import { handleCommand } from "./handle-command.ts";
import { ownerOf } from "./kept-papers.ts";

const PAGE = 50;

/**
 * Says that results of a case are no longer in force: to the open cases of the same person that cite them, and to the
 * repository that was given them. Said twice, nothing more happens.
 * @throws what the port threw: to be tried again
 */
export async function tellOfFall(
	engine: Engine,
	bundle: Bundle,
	kase: Case,
	{
		results,
		...order
	}: Omit<TakeBackOrder, "owner" | "papers"> & {
		readonly results: readonly string[];
	},
): Promise<void> {
	const papers = kase.papers.flatMap(({ id, number, revoked_at }) =>
		results.includes(id) && revoked_at !== undefined ? [{ id, number, revoked_at }] : [],
	);
	for (const { number, revoked_at } of papers) await tellCiting(engine, kase, number, revoked_at);
	if (!engine.deployment.repository || !wasDelivered(bundle, kase)) return;
	await engine.ports.repository.takeBack?.({ ...order, owner: ownerOf(kase), papers });
}

/** An electronic delivery was begun: what became of it the other side knows better. */
function wasDelivered({ definition }: Bundle, { steps, active }: Case): boolean {
	return [...Object.keys(steps), ...active.map(({ step }) => step)].some((name) => {
		const step = stepAt(definition, name);
		return step?.does === "deliver" && step.by === "electronic";
	});
}

async function tellCiting(
	engine: Engine,
	kase: Case,
	from: string,
	revoked_at: string,
): Promise<void> {
	const applicant = applicantOf(kase);
	if (applicant === "") return;
	let cursor: string | undefined;
	do {
		const page = await engine.store.list({ applicant, limit: PAGE, ...(cursor && { cursor }) });
		for (const other of page.items.filter((one) => cites(one, from)))
			await handleCommand(engine, {
				case: other.id,
				actor: CASES,
				command: { kind: "evidence_revoked", from, revoked_at },
			});
		cursor = page.next;
	} while (cursor !== undefined);
}

function cites({ status, sources }: Case, from: string): boolean {
	return status !== "ended" && Object.values(sources).some((source) => source.from === from);
}
