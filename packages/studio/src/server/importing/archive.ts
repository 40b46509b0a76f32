import { unzipSync, zipSync } from "fflate";

const MOST_PARTS = 500;
const MOST_UNPACKED = 24 * 1024 * 1024;

/** Nothing but text: pictures, fonts, macros and embedded files are never unpacked. */
const TEXT = /(?:^mimetype|\.xml|\.rels)$/i;
/** Parts that say nothing of cells: links to other files, drawings, remarks, queries, what a program keeps for itself. */
const BESIDE =
	/(?:^|\/)(?:externalLinks|drawings|charts|media|embeddings|pivot[a-z]*|queryTables|customXml|docProps|threadedComments|persons|slicers?[a-z]*|META-INF)\/|(?:^|\/)worksheets\/_rels\//i;

/**
 * The parts of a spreadsheet's archive that hold its cells, as an archive without compression: what reads it next can
 * unpack no more than was measured here. A code where the archive is none, holds too much, or brings rules for
 * entities, which no spreadsheet needs.
 */
export function boundedArchive(
	bytes: Uint8Array,
): Uint8Array | "not_a_workbook" | "file_too_large" | "not_safe" {
	let parts = 0;
	let unpacked = 0;
	let found: Readonly<Record<string, Uint8Array>>;
	try {
		found = unzipSync(bytes, {
			filter({ name, originalSize }) {
				parts += 1;
				if (parts > MOST_PARTS) throw new TooLarge();
				if (!TEXT.test(name) || BESIDE.test(name)) return false;
				unpacked += originalSize;
				if (unpacked > MOST_UNPACKED) throw new TooLarge();
				return true;
			},
		});
	} catch (error) {
		return error instanceof TooLarge ? "file_too_large" : "not_a_workbook";
	}
	const kept = Object.values(found);
	if (kept.length === 0) return "not_a_workbook";
	return kept.some(declaresEntities) ? "not_safe" : zipSync({ ...found }, { level: 0 });
}

class TooLarge extends Error {}

/** Readers that follow us do not resolve entities; a text that declares some is refused all the same. */
function declaresEntities(part: Uint8Array): boolean {
	const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
	return /<!\s*(?:doctype|entity)/i.test(text.toString("latin1").replaceAll("\0", ""));
}
