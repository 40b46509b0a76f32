import { memoryDrafts, type Place, StepForm } from "@onedoor/form-renderer";
import { type ReactElement, useMemo, useState } from "react";

import { loadValidators } from "./load-validators.ts";
import type { PlayForm } from "./message.ts";
import { playClient } from "./play-client.ts";

/** A form of a case that is played: as people see it, with the studio's clock and registers behind it. */
export function PlayedForm(played: PlayForm): ReactElement {
	const { bundle, view, task, language, now, isFilled } = played;
	const [place, setPlace] = useState<Place>(isFilled && !task.marks ? { page: "check" } : {});
	const kept = useMemo(() => memoryDrafts(), []);
	// The turn says that this is still the same form; everything else about it comes anew with each message.
	// biome-ignore lint/correctness/useExhaustiveDependencies: as above.
	const client = useMemo(() => playClient(played), [played.turn]);
	return (
		<StepForm
			bundle={bundle}
			view={view}
			task={task}
			client={client}
			language={language}
			loadValidators={(form) => loadValidators(bundle.hash, form)}
			local={kept}
			now={() => now}
			place={place}
			hrefOf={() => "#main"}
			go={(next) => {
				setPlace(next);
				scrollTo(0, 0);
			}}
			onSubmitted={() => {}}
			onLeave={() => setPlace({})}
		/>
	);
}
