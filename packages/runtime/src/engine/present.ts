import { withValue } from "@onedoor/dsl/form";

import { calendarOf } from "../case/calendars.ts";
import type { Refusal } from "../case/command.ts";
import { isRefusal, refuse } from "../case/refusal.ts";
import { presentablePapers } from "../case/wanted-papers.ts";
import { LATER, type Presentation } from "../ports/ports.ts";
import { applicantOf } from "../storage/applicant.ts";
import type { Draft } from "../storage/rows.ts";
import type { Engine } from "./engine.ts";
import { fetchedOf } from "./fetched-of.ts";
import { ownPresentation } from "./own-presentation.ts";
import type { CaseAt } from "./prefill.ts";
import { presentedValue } from "./presented-value.ts";

/** The owner has to look at their wallet and agree; who takes longer is answered later. */
const PATIENCE_MS = 5_000;

/** Which requirement of which form. */
export interface Place {
	readonly step: string;
	readonly path: string;
}

/**
 * Asks the applicant's wallet for the document of a requirement, and keeps with the draft what it showed. `later`: the
 * owner is being asked, and the port answers when they have agreed.
 * @param signed what the owner hands over as signed data instead of being asked
 */
export async function present(
	engine: Engine,
	seen: CaseAt,
	place: Place,
	signed?: string,
): Promise<"later" | "kept" | Refusal> {
	const kind = await kindAt(engine, seen, place);
	if (kind === undefined) return refuse("unknown_path", { path: place.path });
	if (!engine.deployment.wallet) return refuse("not_presented", { why: "absent" });
	const { id, number, language } = seen.case;
	try {
		const own = signed === undefined ? undefined : await ownPresentation(engine, signed);
		const shown =
			own ??
			(await engine.ports.wallet.present(
				{
					...{ case: id, number, language, kind, holder: applicantOf(seen.case) },
					...place,
					...(signed !== undefined && { signed }),
				},
				AbortSignal.timeout(PATIENCE_MS),
			));
		return shown === LATER ? "later" : await keepPresented(engine, seen, place, shown);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		engine.log("wallet_failed", { case: id, why });
		return refuse("not_presented", { why: "down" });
	}
}

/** Keeps with a draft what a wallet showed for a requirement, if it counts. */
export async function keepPresented(
	engine: Engine,
	seen: CaseAt,
	{ step, path }: Place,
	shown: Presentation | undefined,
): Promise<"kept" | Refusal> {
	const kind = await kindAt(engine, seen, { step, path });
	if (kind === undefined) return refuse("unknown_path", { path });
	const value = presentedValue(shown, {
		kind,
		holder: applicantOf(seen.case),
		now: seen.now,
		zone: calendarOf(seen.bundle).time_zone,
	});
	if (isRefusal(value)) return value;
	for (;;) {
		const draft = await engine.store.draft(seen.case.id, step);
		const fetched = { ...fetchedOf(draft), [path]: value };
		const { data = {}, silent = [], saved_at = seen.now } = draft ?? {};
		const next = { ...draft, step, data, fetched, silent, saved_at };
		const saved = await engine.store.saveDraft(seen.case.id, next, draft?.version ?? 0);
		if (saved === "ended") return refuse("not_possible_now");
		if (saved !== "conflict") return "kept";
	}
}

/** Kind of evidence of a document that the form shows now and that may come from a wallet. */
async function kindAt(
	{ store }: Engine,
	{ bundle, case: kase, now }: CaseAt,
	{ step, path }: Place,
): Promise<string | undefined> {
	const draft: Draft | undefined = await store.draft(kase.id, step);
	const known = Object.entries(fetchedOf(draft)).reduce<Draft["data"]>(
		(data, [at, { value }]) => withValue(data, at, value),
		draft?.data ?? {},
	);
	return presentablePapers(bundle, kase, step, known, now).find((one) => one.path === path)?.kind;
}
