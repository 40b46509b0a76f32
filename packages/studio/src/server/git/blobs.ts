/** Reads what `git cat-file --batch` answers: for each thing asked a line with its size, then so many bytes. */
export function blobsIn(answer: Buffer): readonly Buffer[] {
	const blobs: Buffer[] = [];
	for (let at = 0; at < answer.length; ) {
		const end = answer.indexOf(10, at);
		const [, kind, size] = answer.subarray(at, end).toString("utf8").split(" ");
		const bytes = kind === "blob" ? Number(size) : 0;
		blobs.push(answer.subarray(end + 1, end + 1 + bytes));
		at = kind === "missing" ? end + 1 : end + bytes + 2;
	}
	return blobs;
}
