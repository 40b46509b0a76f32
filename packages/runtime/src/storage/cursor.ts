/** A cursor is the sort key of the last row seen: pages neither skip nor repeat while rows come and go. */
export function toCursor(key: readonly [number, string]): string {
	return Buffer.from(JSON.stringify(key)).toString("base64url");
}

/** Undefined for what is not one of our cursors: the list then starts at its beginning. */
export function fromCursor(cursor: string | undefined): readonly [number, string] | undefined {
	if (cursor === undefined) return undefined;
	try {
		const [at, id] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
		// A NUL is no text for PostgreSQL, and none of our ids has one.
		const isOurs = typeof at === "number" && typeof id === "string" && !id.includes("\0");
		return isOurs ? [at, id] : undefined;
	} catch {
		return undefined;
	}
}
