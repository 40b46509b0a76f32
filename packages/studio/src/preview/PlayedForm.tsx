import { type ReactElement, useMemo } from "react";

import type { PlayForm } from "./message.ts";
import { playClient } from "./play-client.ts";
import { ShownForm } from "./ShownForm.tsx";

/** A form of a case that is played: as people see it, with the studio's clock and registers behind it. */
export function PlayedForm(played: PlayForm): ReactElement {
	const { bundle, view, task, language, now, isFilled } = played;
	// The turn says that this is still the same form; everything else about it comes anew with each message.
	// biome-ignore lint/correctness/useExhaustiveDependencies: as above.
	const client = useMemo(() => playClient(played), [played.turn]);
	return (
		<ShownForm
			bundle={bundle}
			view={view}
			task={task}
			client={client}
			language={language}
			now={() => now}
			opens={isFilled && !task.marks ? { page: "check" } : {}}
			onSubmitted={() => {}}
		/>
	);
}
