import type { CaseView, ProcedureView } from "@onedoor/dsl/bundle";
import type { Page } from "@onedoor/runtime/client";

import { bundleOf } from "./bundles.ts";
import { client } from "./client.ts";

/**
 * What the page of the first address asks for, asked before its words and scripts have come: on a slow line each wait is
 * most of a second. Taken once; afterwards everything is asked anew.
 */
let firstProcedures = location.pathname === "/" ? started(client.procedures()) : undefined;
const caseId = /^\/cases\/([^/]+)/.exec(location.pathname)?.[1];
let firstCase =
	caseId === undefined ? undefined : started(client.getCase(decodeURIComponent(caseId)));
// What the case is shown by is the largest part of its page, and is known as soon as the case is.
if (firstCase) void started(firstCase.then(bundleOf));

export function askProcedures(): Promise<Page<ProcedureView>> {
	const early = firstProcedures;
	firstProcedures = undefined;
	return early ?? client.procedures();
}

export function askCase(id: string): Promise<CaseView> {
	const early = firstCase;
	firstCase = undefined;
	return early && id === caseId ? early : client.getCase(id);
}

/** Whoever takes it hears of a failure. */
function started<Value>(asked: Promise<Value>): Promise<Value> {
	asked.catch(() => undefined);
	return asked;
}
