import { type ReactElement, useSyncExternalStore } from "react";

import { sharedComputer } from "../device/this-device.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { formatMoment } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { useStep } from "./StepContext.tsx";

const WORDS = {
	network: "send_waits",
	sign_in: "send_signed_out",
	files: "send_waits_files",
} as const;
const ICONS = { network: "wifi", sign_in: "lock", files: "upload" } as const;

/** A step that was sent and waits for a way: since when, and that it goes by itself. */
export function SendNote(): ReactElement | null {
	const { outgoing } = useStep().session;
	const say = useSay();
	const speaking = useSpeaking();
	const state = useSyncExternalStore(
		outgoing.state.subscribe,
		outgoing.state.get,
		outgoing.state.get,
	);
	const isShared = useSyncExternalStore(
		sharedComputer.subscribe,
		sharedComputer.get,
		sharedComputer.get,
	);
	if (state.kind !== "waiting") return null;
	return (
		<Note kind="warn" icon={ICONS[state.for]}>
			<div className="od-stack od-stack--2">
				<p>
					<strong>{say(WORDS[state.for])}</strong>{" "}
					{say("send_since", { when: formatMoment(state.since, speaking) })}
				</p>
				<p>{say(isShared ? "send_waits_shared" : "send_waits_text")}</p>
				<div className="od-actions">
					<Button kind="second" onClick={() => void outgoing.tryNow()}>
						{say("send_now")}
					</Button>
					<Button kind="quiet" onClick={outgoing.cancel}>
						{say("send_not_yet")}
					</Button>
				</div>
			</div>
		</Note>
	);
}
