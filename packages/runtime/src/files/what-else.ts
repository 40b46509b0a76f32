/**
 * What else a paper is besides a paper. A file that is two things at once is taken for one by whoever checks it, and for
 * the other by whoever opens it: nobody's scanner or camera makes one.
 */
export function isSomethingElse(content: Uint8Array): boolean {
	return beginsLikePage(content) || endsLikeArchive(content);
}

/** As far as browsers look to find out what something is (https://mimesniff.spec.whatwg.org, section 5.2). */
const SNIFFED_BYTES = 1445;

const PAGE = /<(?:!doctype\s+html|html|head|script|iframe|svg|body|object|embed|meta)[\s/>]/i;

function beginsLikePage(content: Uint8Array): boolean {
	return PAGE.test(Buffer.from(content.subarray(0, SNIFFED_BYTES)).toString("latin1"));
}

/** Where archives end, with a comment of at most 65,535 bytes behind it (APPNOTE.TXT, section 4.3.16). */
const ARCHIVE_TAIL_BYTES = 22 + 65_535;
const ARCHIVE_END = Buffer.from("PK\u0005\u0006", "latin1");
const ARCHIVE_ENTRY = Buffer.from("PK\u0001\u0002", "latin1");

/** Archives are read from their end: one that is put behind a paper opens as before. */
function endsLikeArchive(content: Uint8Array): boolean {
	const tail = Buffer.from(content.subarray(-ARCHIVE_TAIL_BYTES));
	const end = tail.lastIndexOf(ARCHIVE_END);
	if (end < 0 || end + 22 > tail.byteLength) return false;
	// The directory lies right before its end; how long it is stands there.
	const directory = content.byteLength - tail.byteLength + end - tail.readUInt32LE(end + 12);
	const found = Buffer.from(content.subarray(Math.max(0, directory), directory + 4));
	return tail.readUInt32LE(end + 12) === 0 || found.equals(ARCHIVE_ENTRY);
}
