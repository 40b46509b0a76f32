import type { Bundle } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";
import { attestResults } from "../letters/attested.ts";
import { newestAttestation } from "../letters/find-attestation.ts";
import type { RenderedLetter } from "../letters/letter-file.ts";
import { lettersOf } from "../letters/letters-of.ts";
import { printLetter } from "../letters/print-letter.ts";
import { CannotPrintError } from "../ports/printer.ts";
import type { StoredFile } from "../storage/rows.ts";
import type { Engine } from "./engine.ts";

/**
 * The papers that a change of a case issues, as files of it: letters, results as signed data, and both as PDF, as far
 * as the host has these.
 * @param given letters that came with a signature, for it is their bytes that were signed
 */
export async function papersOf(
	engine: Engine,
	bundle: Bundle,
	before: Case | undefined,
	{ next, effects }: { readonly next: Case; readonly effects: readonly Effect[] },
	given: readonly RenderedLetter[],
): Promise<readonly StoredFile[]> {
	const letters = lettersOf(engine, bundle, before, next, effects, given);
	const attested = await attestedOf(engine, bundle, before, next, letters);
	const printed = await printedOf(engine, letters, attested);
	return [...letters.map(({ file }) => file), ...attested, ...printed];
}

async function attestedOf(
	engine: Engine,
	bundle: Bundle,
	before: Case | undefined,
	next: Case,
	letters: readonly RenderedLetter[],
): Promise<readonly StoredFile[]> {
	const { issuer, store, clock } = engine;
	if (issuer === undefined) return [];
	const rendered = new Map(letters.map((letter) => [letter.file.id, letter]));
	return attestResults({
		press: engine,
		issuer,
		bundle,
		before,
		next,
		now: clock.now(),
		mentionsOf: ({ id }) => rendered.get(id)?.mentions,
		letterOf: async ({ id }) => rendered.get(id)?.file ?? store.file(next.id, id),
		attestedBefore: (paper) => newestAttestation(store, issuer, next.id, paper),
	});
}

/** A letter that cannot be printed is issued all the same: people read it in a browser. */
async function printedOf(
	{ printer, log }: Engine,
	letters: readonly RenderedLetter[],
	attested: readonly StoredFile[],
): Promise<readonly StoredFile[]> {
	if (printer === undefined) return [];
	const files = letters.map((letter) =>
		printLetter(printer, letter, attested).catch((error: unknown) => {
			if (!(error instanceof CannotPrintError)) throw error;
			log("letter_not_printed", {
				case: letter.file.case,
				paper: letter.file.id,
				why: error.message,
			});
			return [];
		}),
	);
	return (await Promise.all(files)).flat();
}
