import { useEffect, useState } from "react";

import { thisDevice } from "../device/this-device.ts";
import { type Trouble, troubleOf } from "../form/case-client.ts";
import { draftKey, saveWhenLeaving } from "../form/drafts.ts";
import { createTurn } from "../form/one-window.ts";
import { type Opening, openSession, type Session } from "../form/session.ts";
import { usePlain } from "../parts/plain.ts";
import { soon } from "./soon.ts";

export type Opened =
	| { readonly kind: "opening" }
	| { readonly kind: "failed"; readonly trouble: Trouble; readonly again: () => void }
	/** It is being filled in in another window of this browser. */
	| { readonly kind: "elsewhere"; readonly goOnHere: () => void }
	| { readonly kind: "open"; readonly session: Session };

export type Visit = Omit<Opening, "device" | "now"> & Partial<Pick<Opening, "device" | "now">>;

/**
 * One session for each visit of a form, in one window: another language or page keeps what is typed.
 *
 * @param visit undefined while there is no form to open
 */
export function useSession(visit: Visit | undefined): Opened {
	const there = usePlain()?.session;
	const [opened, setOpened] = useState<Opened>(
		there ? { kind: "open", session: there } : { kind: "opening" },
	);
	// biome-ignore lint/correctness/useExhaustiveDependencies: the visit decides; client and callbacks may be new objects each time.
	useEffect(() => {
		setOpened({ kind: "opening" });
		return visit && follow(visit, setOpened);
	}, [visit?.bundle.hash, visit?.task.id, visit?.form]);
	return opened;
}

/** The session before this one, as far as it is still saving: what it has is to be there when the next one begins. */
let closing: Promise<unknown> = Promise.resolve();

/** @returns how to stop */
function follow(visit: Visit, tell: (opened: Opened) => void): () => void {
	const opening: Opening = {
		...visit,
		device: visit.device ?? thisDevice,
		now: visit.now ?? (() => new Date().toISOString()),
	};
	const turn = createTurn(`onedoor:${draftKey(visit.view.id, visit.form ?? visit.task.step)}`);
	let session: Session | undefined;
	let stopListening = () => {};
	let isGone = false;
	let changing: Promise<void> = Promise.resolve();

	/** One change after the other: a window that is taken and given back at once ends as it is. */
	function changed(): void {
		changing = changing.then(async () => {
			if (isGone) return;
			if (turn.state.get() === "here") await begin();
			else if (turn.state.get() === "elsewhere") await giveAway();
		});
	}

	async function begin(): Promise<void> {
		if (session) {
			await session.catchUp();
			return tell({ kind: "open", session });
		}
		try {
			await soon(closing);
			session = await openSession(opening);
		} catch (error) {
			return isGone ? undefined : failed(troubleOf(error));
		}
		if (isGone) return await end();
		stopListening = saveWhenLeaving(session.drafts);
		tell({ kind: "open", session });
		void session.outgoing.goOn();
	}

	/** A page that could not be opened for lack of a network opens by itself once there is one. */
	function failed(trouble: Trouble): void {
		const again = (): void => {
			removeEventListener("online", again);
			tell({ kind: "opening" });
			changed();
		};
		addEventListener("online", again);
		stopListening = () => removeEventListener("online", again);
		tell({ kind: "failed", trouble, again });
	}

	/** What could not be saved, and may not rest on the device, stays in this window until it comes back. */
	async function giveAway(): Promise<void> {
		tell({ kind: "elsewhere", goOnHere: turn.take });
		if (session && (await session.drafts.flush())) await end();
	}

	async function end(): Promise<void> {
		stopListening();
		const ended = session;
		session = undefined;
		await ended?.close();
	}

	const stopFollowing = turn.state.subscribe(changed);
	changed();
	return () => {
		isGone = true;
		stopFollowing();
		turn.stop();
		closing = changing.then(end);
	};
}
