import { documentAt, fieldAt, stepAt } from "@onedoor/dsl/form";

import { paperMethods } from "../access/on-paper.ts";
import type { Actor } from "../case/case.ts";
import { canSee } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import type { About } from "../files/under-way.ts";
import { HttpProblem, notFound } from "./problem.ts";
import { isText } from "./read-body.ts";
import { type SeenCase, see } from "./seen-case.ts";
import { mediaType } from "./sniff.ts";

/** Bytes, where the procedure says nothing; and more than this nowhere. */
export const LARGEST: number = 20 * 1024 * 1024;

/**
 * Where a file is to go, and what may go there.
 * @throws HttpProblem
 */
export async function place(
	engine: Engine,
	actor: Actor | undefined,
	metadata: About["metadata"],
): Promise<{
	readonly seen: SeenCase;
	readonly types: readonly string[];
	readonly largest: number;
}> {
	const id = metadata.case ?? "";
	const kase = isText(id) ? await engine.store.load(id) : undefined;
	if (kase === undefined || actor === undefined) throw notFound();
	const seen = await see(engine, kase);
	if (!canSee(seen.bundle, kase, actor, seen.now)) throw notFound();
	if (kase.status === "ended") throw new HttpProblem(409, "not_possible_now");
	const path = metadata.field ?? "";
	const wanted = documentAt(seen.bundle.definition, path) ?? fieldAt(seen.bundle.definition, path);
	if (wanted === undefined && !isShownOnPaper(seen, path))
		throw new HttpProblem(422, "unknown_field", { values: { path } });
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
