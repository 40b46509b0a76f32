import type { Bundle } from "@onedoor/dsl/bundle";

import type { Case } from "../case/case.ts";
import type { Effect } from "../case/effect.ts";
import { attestResults } from "../letters/attested.ts";
import { newestAttestation } from "../letters/find-attestation.ts";
import type { RenderedLetter } from "../letters/letter-file.ts";
import { lettersOf } from "../letters/letters-of.ts";
import { printedFile, printLetter } from "../letters/print-letter.ts";
import type { SignedLetters } from "../letters/signed-letters.ts";
import { CannotPrintError } from "../ports/printer.ts";
import type { StoredFile } from "../storage/rows.ts";
import type { Engine } from "./engine.ts";

const NOTHING_SIGNED: SignedLetters = { letters: [], files: [] };

/**
 * The papers that a change of a case issues, as files of it: letters, results as signed data, and both as PDF, as far
 * as the host has these.
 * @param signed what came with a signature: letters are issued as the bytes that were signed
 */
export async function papersOf(
	engine: Engine,
	bundle: Bundle,
	before: Case | undefined,
	{ next, effects }: { readonly next: Case; readonly effects: readonly Effect[] },
	{ letters: given, files }: SignedLetters = NOTHING_SIGNED,
): Promise<readonly StoredFile[]> {
	const letters = lettersOf(engine, bundle, before, next, effects, given);
	const attested = await attestedOf(engine, bundle, before, next, letters);
	const printed = await printedOf(engine, letters, attested);
	return [...letters.map(({ file }) => file), ...attested, ...printed, ...files];
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
	const files = letters.map(async (letter) => {
		// Nothing can be put into what is signed, not even its data: they stand beside it.
		if (letter.signed) return printedFile(letter, letter.signed);
		return printer && printLetter(printer, letter, attested).catch(notPrinted(log, letter));
	});
	return (await Promise.all(files)).flatMap((file) => file ?? []);
}

function notPrinted(log: Engine["log"], { file }: RenderedLetter): (error: unknown) => undefined {
	return (error) => {
		if (!(error instanceof CannotPrintError)) throw error;
		log("letter_not_printed", { case: file.case, paper: file.id, why: error.message });
	};
}
