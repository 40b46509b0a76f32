import type { CaseView } from "@onedoor/dsl/bundle";
import { type ReactElement, useEffect, useState } from "react";

import { Note } from "../parts/Note.tsx";
import { formatDayInside, lastDayOf } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { useStep } from "./StepContext.tsx";

/** A page that is left open must not promise what was true an hour ago. */
const LOOK_AGAIN_MS = 60_000;

/** "If you submit now and nothing is missing, you have the result by Monday", when the service can foresee it. */
export function Promised(): ReactElement | null {
	const { session } = useStep();
	const say = useSay();
	const speaking = useSpeaking();
	const promise = usePromise();
	if (!promise) return null;
	const clock = session.bundle.definition.clocks[promise.clock];
	const time = clock?.cut_off?.replace(/^0/, "");
	const startsNow = clock?.starts.length === 0;
	const words = startsNow && time ? say("promise_before", { time }) : say("promise_foreseen");
	const day = formatDayInside(lastDayOf(promise.due, speaking.timeZone), speaking);
	return (
		<Note>
			<p>
				{words} <strong>{day}</strong>.
			</p>
		</Note>
	);
}

/** The promise as of now: the one of the case as it was opened stands only until the service has said it anew. */
function usePromise(): CaseView["promise"] {
	const { session } = useStep();
	const { client, view } = session;
	const [promise, setPromise] = useState(view.promise);
	useEffect(() => {
		let left = false;
		const look = async (): Promise<void> => {
			const fresh = await client.getCase(view.id).catch(() => undefined);
			if (!left && fresh) setPromise(fresh.promise);
		};
		void look();
		const timer = setInterval(() => void look(), LOOK_AGAIN_MS);
		return () => {
			left = true;
			clearInterval(timer);
		};
	}, [client, view.id]);
	return promise;
}
