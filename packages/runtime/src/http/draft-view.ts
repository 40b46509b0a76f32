import type { Bundle, DataPath, DraftView, SourceView } from "@onedoor/dsl/bundle";
import { asksOf, documentAt, withValue } from "@onedoor/dsl/form";

import { registerConsents } from "../access/consents-view.ts";
import { filedOf, formAt } from "../case/asking.ts";
import type { Case } from "../case/case.ts";
import { givenValues } from "../case/given.ts";
import type { Fetched } from "../case/lookups.ts";
import { deskOf } from "../case/wanted.ts";
import { fetchedOf } from "../engine/fetched-of.ts";
import type { Draft } from "../storage/rows.ts";
import type { SeenCase } from "./seen-case.ts";

/** The draft as its form shows it: what was typed, or else what was sent last time, and what registers know. */
export function draftView(
	{ case: kase, bundle, now }: SeenCase,
	key: string,
	draft: Draft | undefined,
): DraftView {
	const form = formAt(bundle, key);
	const shownStep = bundle.definition.steps[form.step];
	// What was marked is open, also where the parent gave it.
	const isCorrection = shownStep?.does === "fill_in" && shownStep.change === "what_was_marked";
	const asks = asksOf(bundle.definition, form);
	const fetched = fetchedOf(draft);
	// A paper that a register holds stands in the data as any other paper does: by what it is satisfied.
	const looked = Object.entries(fetched).map(
		([path, { value, source }]) =>
			[path, documentAt(bundle.definition, path) ? { by: source } : value] as const,
	);
	const typed =
		draft === undefined || draft.version === 0 ? filedOf(bundle, kase, key) : draft.data;
	const wanted = wantedAt(bundle, kase, key, typed, now);
	const consents = consentsAt(bundle, kase, wanted);
	const untold = consents.filter(({ given }) => !given).map(({ register }) => register);
	return {
		step: form.step,
		...(consents.length > 0 && { consents }),
		data: [...looked, ...(isCorrection ? [] : givenValues(kase, asks))].reduce(
			(data, [path, value]) => withValue(data, path, value),
			typed,
		),
		sources: { ...kase.sources, ...sourcesOf(fetched) },
		silent: [
			...(draft?.silent ?? []),
			...wanted
				.filter(({ register }) => untold.includes(register))
				.map((one) => ({ ...one, why: "consent" as const })),
		],
		version: draft?.version ?? 0,
		saved_at: draft?.saved_at ?? null,
	};
}

type Read = Pick<DraftView["silent"][number], "path" | "register">;

/** What this form shows now and would read, and from where. */
function wantedAt(
	bundle: Bundle,
	kase: Case,
	form: string,
	data: Readonly<Record<string, unknown>>,
	now: string,
): readonly Read[] {
	return deskOf(bundle, kase, form, data, now).wanted.flatMap(({ path, source }) =>
		source.kind === "register" ? [{ path, register: source.register }] : [],
	);
}

/** Nobody is asked to agree to what would not be read. */
function consentsAt(
	bundle: Bundle,
	kase: Case,
	wanted: readonly Read[],
): ReturnType<typeof registerConsents> {
	const registers = new Set(wanted.map(({ register }) => register));
	return registerConsents(bundle, kase, (register) => registers.has(register));
}

function sourcesOf(fetched: Fetched): Record<DataPath, SourceView> {
	return Object.fromEntries(
		Object.entries(fetched).map(
			([path, { source, register, from, as_of, presented, instead_of }]) => [
				path,
				{
					source,
					...(register === undefined ? {} : { register }),
					...(from === undefined ? {} : { from }),
					...(as_of === undefined ? {} : { as_of }),
					...(presented === undefined ? {} : { presented }),
					...(instead_of === undefined ? {} : { instead_of }),
				},
			],
		),
	);
}
