import type { CaseView, RelatedCaseView } from "@onedoor/dsl/bundle";

import type { Actor, Case } from "../case/case.ts";
import { canSee } from "../core.ts";
import type { Engine } from "../engine/engine.ts";
import { see } from "./seen-case.ts";

/** Completes what a case knows of the cases beside it, by those that this actor may see as well. */
export async function withRelated(
	engine: Engine,
	kase: Case,
	actor: Actor,
	view: CaseView,
): Promise<CaseView> {
	const ids = Object.values(kase.children ?? {}).map((child) => child.case);
	const { children, parent, ...rest } = view;
	return {
		...rest,
		...(children && {
			children: await Promise.all(
				children.map((child, index) => completed(engine, actor, child, ids[index])),
			),
		}),
		...(parent && { parent: await completed(engine, actor, parent, kase.parent?.case) }),
	};
}

async function completed(
	engine: Engine,
	actor: Actor,
	known: RelatedCaseView,
	id: string | undefined,
): Promise<RelatedCaseView> {
	const kase = id === undefined ? undefined : await engine.store.load(id);
	if (kase === undefined) return known;
	const { bundle, now } = await see(engine, kase);
	if (!canSee(bundle, kase, actor, now)) return known;
	const { status, result, number } = kase;
	return { ...known, case: kase.id, number, status, ...(result && { result }) };
}
