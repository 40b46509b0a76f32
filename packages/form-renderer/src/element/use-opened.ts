import type { Bundle, CaseView } from "@onedoor/dsl/bundle";
import type { PageClient } from "@onedoor/runtime/client";
import { useCallback, useEffect, useRef, useState } from "react";

import { type Trouble, troubleOf } from "../form/case-client.ts";

/** What there is to show. */
export type Opened =
	| { readonly kind: "opening" }
	| { readonly kind: "failed"; readonly trouble: Trouble }
	| {
			readonly kind: "start";
			readonly bundle: Bundle;
			readonly isSignedIn: boolean;
			/** What this person has begun of this procedure and not ended. */
			readonly cases: readonly CaseView[];
	  }
	| { readonly kind: "case"; readonly bundle: Bundle; readonly view: CaseView };

export interface Wanted {
	readonly client: PageClient;
	/** Address of the bundle. */
	readonly src: string | undefined;
	readonly caseId: string | undefined;
	/** Rises when whoever is there may have changed. */
	readonly turn: number;
}

/** How often a case is looked at again: offices act while the page is open. */
const LOOK_AGAIN_MS = 15_000;
/** How often the line is tried where there was none: a browser may say that it is back before it is. */
const TRY_AGAIN_MS = 5_000;
/** An answer that has not come by then is lost, as after the device has slept. */
const LOST_MS = 60_000;

/** Opens what is wanted. What was shown stays until the next is there, so that nothing flickers. */
export function useOpened({ client, src, caseId, turn }: Wanted): {
	readonly opened: Opened;
	readonly again: () => void;
	readonly setView: (view: CaseView) => void;
} {
	const [opened, setOpened] = useState<Opened>({ kind: "opening" });
	const latest = useRef(0);

	const load = useCallback(async () => {
		const mine = ++latest.current;
		const next = await open(client, src, caseId).catch(
			(error: unknown): Opened => ({ kind: "failed", trouble: troubleOf(error) }),
		);
		if (mine === latest.current) setOpened(next);
	}, [client, src, caseId]);

	const again = useCallback(() => {
		setOpened({ kind: "opening" });
		void load();
	}, [load]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another person, who sees something else.
	useEffect(() => {
		void load();
		return () => void latest.current++;
	}, [load, turn]);

	// Of another edition, the case is carried out by another bundle.
	const edition = opened.kind === "case" ? opened.view.edition : undefined;
	const setView = useCallback(
		(view: CaseView) => {
			if (edition !== undefined && view.edition !== edition) return void load();
			setOpened((before) =>
				before.kind === "case" && before.view.id === view.id ? { ...before, view } : before,
			);
		},
		[edition, load],
	);

	const isWatched = opened.kind === "case" && opened.view.status !== "ended";
	useEffect(() => {
		if (!isWatched || caseId === undefined) return;
		const look = async (): Promise<void> => {
			if (document.visibilityState === "hidden") return;
			const view = await client.getCase(caseId).catch(() => undefined);
			if (view) setView(view);
		};
		const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
		const shown = () => void look();
		document.addEventListener("visibilitychange", shown);
		addEventListener("pageshow", shown);
		return () => {
			clearInterval(timer);
			document.removeEventListener("visibilitychange", shown);
			removeEventListener("pageshow", shown);
		};
	}, [isWatched, client, caseId, setView]);

	// The line is back, or somebody may have signed in in another window.
	const isWaiting =
		opened.kind === "failed" ||
		(opened.kind === "start" && !opened.isSignedIn && caseId === undefined);
	const isOffline = opened.kind === "failed" && opened.trouble.kind === "unreachable";
	useEffect(() => {
		if (!isWaiting) return;
		// Asked again before there is an answer, a line slower than that would never have one that counts.
		let since = 0;
		const look = (): void => {
			if (Date.now() - since < LOST_MS || document.visibilityState === "hidden") return;
			since = Date.now();
			void load().finally(() => {
				since = 0;
			});
		};
		const timer = isOffline ? setInterval(look, TRY_AGAIN_MS) : undefined;
		addEventListener("online", look);
		document.addEventListener("visibilitychange", look);
		return () => {
			clearInterval(timer);
			removeEventListener("online", look);
			document.removeEventListener("visibilitychange", look);
		};
	}, [isWaiting, isOffline, load]);

	return { opened, again, setView };
}

async function open(
	client: PageClient,
	src: string | undefined,
	caseId: string | undefined,
): Promise<Opened> {
	if (caseId !== undefined) {
		const [view, bundle] = await Promise.all([
			client.getCase(caseId),
			client.caseBundle(caseId, { validators: "apart" }),
		]);
		return { kind: "case", bundle, view };
	}
	const [bundle, session] = await Promise.all([fetchBundle(src), client.session()]);
	const items = session === undefined ? [] : (await client.listCases()).items;
	const { procedure } = bundle.definition;
	return {
		kind: "start",
		bundle,
		isSignedIn: session !== undefined,
		cases: items.filter((view) => view.procedure === procedure && view.status !== "ended"),
	};
}

async function fetchBundle(src: string | undefined): Promise<Bundle> {
	const response = src === undefined ? new Response(null, { status: 404 }) : await fetch(src);
	if (response.ok) return (await response.json()) as Bundle;
	const problem = { status: response.status, code: "no_bundle" };
	throw Object.assign(new Error(`no bundle at ${src}`), { problem });
}
