import { type ReactElement, useSyncExternalStore } from "react";

import { sharedComputer } from "../device/this-device.ts";
import { formatTime } from "../words/clock.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { Icon } from "./Icon.tsx";

/** `kept`: only on this device so far, to be sent when the network is back. `collides`: waits for the person to choose. */
export type SaveState =
	| { readonly kind: "untouched" }
	| { readonly kind: "saving" }
	| { readonly kind: "saved"; readonly at: string }
	| { readonly kind: "kept" }
	| { readonly kind: "collides" }
	| { readonly kind: "failed" };

/** "Saved at 9:04", said politely: nothing interrupts who is typing. */
export function SavedStatus({ state }: { readonly state: SaveState }): ReactElement {
	return (
		<span className="od-saved" role="status">
			<Words state={state} />
		</span>
	);
}

function Words({ state }: { readonly state: SaveState }): ReactElement | null {
	const say = useSay();
	const speaking = useSpeaking();
	const isShared = useSyncExternalStore(
		sharedComputer.subscribe,
		sharedComputer.get,
		sharedComputer.get,
	);
	switch (state.kind) {
		case "untouched":
			return null;
		case "saving":
			return <>{say("saving")}</>;
		case "saved":
			return (
				<>
					<Icon name="okc" tint="ok" />
					{say("saved_at", { time: formatTime(state.at, speaking) })}
				</>
			);
		case "kept":
			return (
				<>
					<Icon name="wifi" tint="warn" />
					{say(isShared ? "kept_in_window" : "kept_on_device")}
				</>
			);
		case "collides":
		case "failed":
			return (
				<>
					<Icon name="alert" tint="warn" />
					{say("not_saved")}
				</>
			);
	}
}
