const PAUSE_MS = 1500;

/**
 * Opens the page again as soon as its server answers. For a page that has nothing to show yet, because a file of its own
 * could not be fetched: a browser does not fetch a script of the same address twice for one document.
 *
 * @returns stops it
 */
export function openAgain(): () => void {
	let isOver = false;
	const look = async (): Promise<void> => {
		const isThere = await fetch(location.href, { method: "HEAD" }).then(
			() => true,
			() => false,
		);
		if (isOver) return;
		if (isThere) location.reload();
		else timer = setTimeout(() => void look(), PAUSE_MS);
	};
	let timer = setTimeout(() => void look(), PAUSE_MS);
	return () => {
		isOver = true;
		clearTimeout(timer);
	};
}
