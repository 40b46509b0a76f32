import { useEffect, useState } from "react";

/**
 * Whether somebody has folded a part of the screen away: kept on their device, for every room and the next visit. A
 * link that leads to the part opens it.
 *
 * @param id of the part, as links name it
 */
export function useFolded(id: string): readonly [isFolded: boolean, fold: (away: boolean) => void] {
	const [isFolded, setFolded] = useState(() => location.hash !== `#${id}` && isKept(id));
	const fold = (away: boolean) => {
		keep(id, away);
		setFolded(away);
	};
	useEffect(() => {
		const onClick = ({ target }: MouseEvent) => {
			const leadsHere = target instanceof Element && target.closest(`a[href$="#${id}"]`) !== null;
			if (leadsHere) setFolded(false);
		};
		document.addEventListener("click", onClick);
		return () => document.removeEventListener("click", onClick);
	}, [id]);
	return [isFolded, fold];
}

const keyOf = (id: string): string => `onedoor.studio.folded.${id}`;

function isKept(id: string): boolean {
	try {
		return localStorage.getItem(keyOf(id)) !== null;
	} catch {
		return false;
	}
}

function keep(id: string, away: boolean): void {
	try {
		if (away) localStorage.setItem(keyOf(id), "yes");
		else localStorage.removeItem(keyOf(id));
	} catch {
		// Where nothing can be kept it stays so while the room is on screen.
	}
}
