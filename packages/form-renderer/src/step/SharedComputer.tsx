import { type ReactElement, useSyncExternalStore } from "react";

import { sharedComputer } from "../device/this-device.ts";
import { Choice } from "../parts/Choice.tsx";
import { useOwnId } from "../parts/surroundings.ts";
import { useSay } from "../words/Speaking.tsx";

/** "This is a shared computer": nothing that is typed rests on it. What rests there already is forgotten. */
export function SharedComputer(): ReactElement {
	const say = useSay();
	const id = useOwnId("shared-computer");
	const isShared = useSyncExternalStore(
		sharedComputer.subscribe,
		sharedComputer.get,
		sharedComputer.get,
	);
	return (
		<div className="od-choices">
			<Choice
				id={id}
				type="checkbox"
				checked={isShared}
				onChange={({ target }) => void sharedComputer.set(target.checked)}
				label={say("shared_computer")}
				hint={say("shared_computer_hint")}
			/>
		</div>
	);
}
