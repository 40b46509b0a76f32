import type { Bundle } from "@onedoor/dsl/bundle";

import { calendarOf } from "../case/calendars.ts";
import type { Case } from "../case/case.ts";
import type { RequestSignature } from "../case/effect.ts";
import { contentOf } from "../files/content.ts";
import {
	type AskedLetter,
	type AskedPapers,
	askedFile,
	askedPapers,
} from "../letters/asked-papers.ts";
import { placeToSign } from "../letters/signature-place.ts";
import { hashesToSign, lettersToSign, sha256, type Uploads } from "../letters/signed-papers.ts";
import type { Later, PortAnswer, SignatureOrder } from "../ports/ports.ts";
import { CannotPrintError } from "../ports/printer.ts";
import { instantOf } from "../time/zone.ts";
import type { Engine } from "./engine.ts";

/**
 * Asks for a signature, or what became of it. What is signed is made once and kept before anybody outside hears of it:
 * asked again after a crash, months later, or answered by a callback, it is about the same bytes.
 */
export async function askSignature(
	engine: Engine,
	bundle: Bundle,
	kase: Case,
	effect: RequestSignature,
): Promise<PortAnswer | Later> {
	const { store, ports } = engine;
	const kept = await askedPapers(store, kase.id, effect.id);
	return ports.signature.sign(orderOf(kept ?? (await keep(engine, bundle, kase, effect)), kase));
}

/** What is asked of the port; `brought`: what came of it by itself. */
export function orderOf(
	asked: AskedPapers,
	{ signings }: Pick<Case, "signings">,
	brought?: SignatureOrder["brought"],
): SignatureOrder {
	const { effect: id, case: of, number, step, by, for: organisation, hashes, letters } = asked;
	const pdfs = letters.filter(({ pdf }) => pdf !== undefined).map((letter) => letter.of);
	const known = signings?.[id]?.known;
	return {
		id,
		case: of,
		number,
		step,
		by,
		...(organisation !== undefined && { for: organisation }),
		papers: hashes,
		...(pdfs.length > 0 && { pdfs }),
		...(known && { known }),
		...(brought && { brought }),
	};
}

async function keep(
	engine: Engine,
	bundle: Bundle,
	kase: Case,
	effect: RequestSignature,
): Promise<AskedPapers> {
	const { store, clock } = engine;
	const at = instantOf(clock.now(), calendarOf(bundle).time_zone);
	const uploads = await uploadsSigned(engine, kase, effect.signs);
	const pages = lettersToSign(engine, bundle, kase, effect, at);
	const letters = await Promise.all(pages.map((page) => withPdf(engine, page, at)));
	const made: AskedPapers = {
		effect: effect.id,
		case: kase.id,
		number: kase.number,
		step: effect.step,
		by: effect.by,
		...(effect.for !== undefined && { for: effect.for }),
		hashes: hashesToSign(kase, effect, letters, uploads),
		letters,
	};
	await store.putFile(askedFile(made));
	// Another process may have been faster: its file is the one that is kept.
	return (await askedPapers(store, kase.id, effect.id)) ?? made;
}

/** With the PDF that is signed, where there is a printer that leaves room, and a port that signs such. */
async function withPdf(
	{ printer, ports, log }: Engine,
	asked: AskedLetter,
	at: string,
): Promise<AskedLetter> {
	if (printer === undefined || !ports.signature.signsPdf) return asked;
	const { file, page } = asked.letter;
	try {
		const pdf = await printer.print(page, [], { at });
		return placeToSign(pdf) ? { ...asked, pdf } : asked;
	} catch (error) {
		if (!(error instanceof CannotPrintError)) throw error;
		log("letter_not_printed", { case: file.case, paper: file.id, why: error.message });
		return asked;
	}
}

/** What is signed of a document is the content of its files, also those of its alternatives. */
async function uploadsSigned(
	engine: Engine,
	kase: Case,
	signs: readonly string[],
): Promise<Uploads> {
	const found = signs.map(async (id) => {
		const ids = filesWithin(kase.data[id]);
		const hashes = ids.map(async (one) => {
			const file = await engine.store.file(kase.id, one);
			const content = file && (await contentOf(engine, file));
			return content === undefined ? "" : sha256(content);
		});
		return [id, await Promise.all(hashes)] as const;
	});
	return Object.fromEntries((await Promise.all(found)).filter(([, files]) => files.length > 0));
}

function filesWithin(value: unknown): readonly string[] {
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		name === "files" && Array.isArray(inner) ? inner.map(String) : filesWithin(inner),
	);
}
