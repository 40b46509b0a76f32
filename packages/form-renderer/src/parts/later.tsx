import { type ComponentType, type ReactElement, useEffect, useRef, useState } from "react";

import { hasRules, loadRules } from "../form/load-rules.ts";
import { hasWords, loadWords } from "../words/books.ts";
import { useLanguage, useSay } from "../words/Speaking.tsx";
import { bookFor } from "../words/words.ts";
import { Button } from "./Button.tsx";
import { loadAnew } from "./load-anew.ts";
import { Note } from "./Note.tsx";
import { online } from "./online.ts";
import { after, whenUsed } from "./when-used.ts";

/** Something that may still have to be fetched. */
export interface Fetched {
	/** Whether it can be shown in this language now. */
	isHere(language: string): boolean;
	/** Fetches it with all that it stands on. Rejects when the network is cut; may then be called again. */
	load(language: string): Promise<unknown>;
}

/** A component that is fetched when it is first shown, or before. Until then it says that it is being opened. */
export type Piece<Props extends object> = Fetched & ((props: Props) => ReactElement | null);

/**
 * What it stands on: the words and rules of a question page; with all words besides; with all rules too. `whole` is a page
 * of its own, which has all of it.
 */
type Ground = "page" | "words" | "rules" | "whole";

const pieces = new Set<Fetched>();

/**
 * A component in a file of its own.
 *
 * @param fetch `import()` of that file
 * @param ground what has to be there as well; less than all for what stands on a question page
 */
export function later<Props extends object>(
	fetch: () => Promise<ComponentType<Props>>,
	ground: Ground = "whole",
): Piece<Props> {
	let Loaded: ComponentType<Props> | undefined;
	let fetching: Promise<void> | undefined;
	const needsRules = ground === "rules" || ground === "whole";
	const hasGround = (language: string) =>
		(ground === "page" || hasWords(bookFor(language), true)) && (!needsRules || hasRules());
	const fetched: Fetched = {
		isHere: (language) => Loaded !== undefined && hasGround(language),
		load(language) {
			if (!Loaded)
				fetching ??= online(fetch)
					.then((found) => {
						Loaded = found;
					})
					.finally(() => {
						fetching = undefined;
					});
			return Promise.all([
				fetching,
				ground === "page" || loadWords(bookFor(language), true),
				needsRules && loadRules(),
			]);
		},
	};
	// biome-ignore-start lint/correctness/noNestedComponentDefinitions: `later` is called once a component, when its file is loaded.
	// biome-ignore-start lint/correctness/noComponentHookFactories: the same.
	function Later(props: Props): ReactElement {
		const loading = useLoaded([fetched]);
		return Loaded && loading.isHere ? (
			<Loaded {...props} />
		) : (
			<LoadingShown {...loading} isPage={ground === "whole"} />
		);
	}
	// biome-ignore-end lint/correctness/noComponentHookFactories: the same.
	// biome-ignore-end lint/correctness/noNestedComponentDefinitions: the same.
	pieces.add(fetched);
	return Object.assign(Later, fetched);
}

export interface Loading {
	readonly isHere: boolean;
	readonly isFailed: boolean;
	/** Fetches it once more; the second time by loading the page anew, which takes up again what was typed. */
	readonly again: () => void;
}

/** Fetches what is still missing of these, and renders again when it is there. */
export function useLoaded(wanted: readonly Fetched[]): Loading {
	const language = useLanguage();
	const [isFailed, setFailed] = useState(false);
	const [turn, setTurn] = useState(0);
	const isHere = wanted.every((each) => each.isHere(language));
	// biome-ignore lint/correctness/useExhaustiveDependencies: another turn looks at what is wanted then.
	useEffect(() => {
		if (isHere || isFailed) return;
		let isGone = false;
		Promise.all(wanted.map((each) => each.load(language))).then(
			() => isGone || setTurn((before) => before + 1),
			() => isGone || setFailed(true),
		);
		return () => {
			isGone = true;
		};
	}, [isHere, isFailed, language, turn]);
	useEffect(() => {
		if (!isFailed) return;
		const again = () => setFailed(false);
		addEventListener("online", again);
		return () => removeEventListener("online", again);
	}, [isFailed]);
	return { isHere, isFailed, again: useAgain(() => setFailed(false)) };
}

/** Tries again, and loads the page anew where that has not helped and nothing is lost by it. */
export function useAgain(act: () => void): () => void {
	const tries = useRef(0);
	return () => {
		if (tries.current++ === 0) act();
		else void loadAnew().then((isLeaving) => isLeaving || act());
	};
}

/** A part that is on its way, or could not be fetched. What is typed stands in its store, whatever comes. */
export function LoadingShown({
	isFailed,
	again,
	isPage = false,
}: Omit<Loading, "isHere"> & {
	/** Nothing else is shown: then it has the heading. */
	readonly isPage?: boolean;
}): ReactElement {
	const say = useSay();
	if (!isFailed)
		return (
			<p className="muted" role="status">
				{say("opening")}
			</p>
		);
	return (
		<div className="od-stack od-stack--2" role="alert">
			{isPage ? <h1>{say("cannot_open")}</h1> : null}
			<Note kind="warn" icon="wifi">
				<p>{say("part_missing")}</p>
			</Note>
			<div className="od-actions">
				<Button kind="second" onClick={again}>
					{say("try_again")}
				</Button>
			</div>
		</div>
	);
}

/**
 * Fetches what may be shown next, so that turning a page does not wait. What fails is fetched when it is needed.
 *
 * @param next asked once the page is shown, and again when `of` is another one
 * @param isPressing it has to be there when the network is gone: nothing is waited for
 */
export function useSoon(next: () => readonly Fetched[], of?: unknown, isPressing = false): void {
	const language = useLanguage();
	// biome-ignore lint/correctness/useExhaustiveDependencies: what is next is a new function each time.
	useEffect(() => {
		const missing = [...new Set(next())].filter((each) => !each.isHere(language));
		if (missing.length === 0 || (isSparing() && !isPressing)) return;
		const load = () => {
			for (const each of missing) each.load(language).catch(() => {});
		};
		return isPressing ? after(0, load) : whenUsed(load);
	}, [of, language, isPressing]);
}

/** Whoever pays for each byte has asked the browser to fetch only what is shown; on the slowest lines nothing else fits. */
function isSparing(): boolean {
	const { connection } = navigator as {
		readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
	};
	return connection?.saveData === true || connection?.effectiveType === "slow-2g";
}

/** Fetches every piece: a server renders all at once, and waits for nothing. */
export async function loadPieces(language = "en"): Promise<void> {
	let known = 0;
	while (known < pieces.size) {
		known = pieces.size;
		await Promise.all([...pieces].map((piece) => piece.load(language)));
	}
}
