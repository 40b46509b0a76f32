import { documentAt, fieldAt, stepAt } from "@onedoor/dsl/form";

import { isPastHelper } from "../access/helper-consent.ts";
import { paperMethods } from "../access/on-paper.ts";
import type { Actor } from "../case/case.ts";
import { canSee } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { HttpProblem, notFound } from "./problem.ts";
import { isText } from "./read-body.ts";
import { type SeenCase, see } from "./seen-case.ts";
import { mediaType } from "./sniff.ts";

/** Bytes, where the procedure says nothing; and more than this nowhere. */
export const LARGEST: number = 20 * 1024 * 1024;

/** `filename filetype case field` of an upload, and who began it. */
export type Metadata = Readonly<Record<string, string | null>>;

/** tus answers errors as text; the whole problem travels in it. */
export class TusRefusal extends Error {
	readonly status_code: number;
	readonly body: string;

	constructor({ problem }: HttpProblem) {
		super(problem.code);
		this.status_code = problem.status;
		this.body = JSON.stringify(problem);
	}
}

/** Where a file is to go, and what may go there. */
export async function place(
	engine: Engine,
	actor: Actor | undefined,
	metadata: Metadata,
): Promise<{
	readonly seen: SeenCase;
	readonly types: readonly string[];
	readonly largest: number;
}> {
	const id = metadata.case ?? "";
	const kase = isText(id) ? await engine.store.load(id) : undefined;
	if (kase === undefined || actor === undefined) throw new TusRefusal(notFound());
	const seen = await see(engine, kase);
	if (!canSee(seen.bundle, kase, actor, seen.now)) throw new TusRefusal(notFound());
	if (isPastHelper(seen, actor)) throw new TusRefusal(new HttpProblem(403, "consent_over"));
	if (kase.status === "ended") throw new TusRefusal(new HttpProblem(409, "not_possible_now"));
	const path = metadata.field ?? "";
	const wanted = documentAt(seen.bundle.definition, path) ?? fieldAt(seen.bundle.definition, path);
	if (wanted === undefined && !isShownOnPaper(seen, path))
		throw new TusRefusal(new HttpProblem(422, "unknown_field", { values: { path } }));
	return {
		seen,
		types: (wanted?.types ?? ["pdf", "jpg", "png"]).map(mediaType),
		largest: Math.min(wanted?.size ?? LARGEST, LARGEST),
	};
}

/** A form or letter that an officer enters for whoever confirms goes by the name of the step. */
function isShownOnPaper({ bundle: { definition }, case: kase }: SeenCase, name: string): boolean {
	const step = stepAt(definition, name);
	const stands = kase.active.some((active) => active.step === name);
	return stands && step !== undefined && paperMethods(step).length > 0;
}
