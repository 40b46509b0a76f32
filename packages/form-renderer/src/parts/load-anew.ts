/** Says, before the page is loaded anew, whether all that is here is somewhere else too. */
type IsSafe = () => Promise<boolean>;

const holders = new Set<IsSafe>();

/** @returns how to stop */
export function holdBack(isSafe: IsSafe): () => void {
	holders.add(isSafe);
	return () => void holders.delete(isSafe);
}

/**
 * Loads the page anew: a browser remembers a module that did not come for as long as the page lives. Not where something
 * that was typed, or waits to be sent, is in this window and nowhere else.
 *
 * @returns false: it stays
 */
export async function loadAnew(): Promise<boolean> {
	const answers = await Promise.all([...holders].map((isSafe) => isSafe().catch(() => false)));
	const isSafe = answers.every(Boolean);
	if (isSafe) location.reload();
	return isSafe;
}
