import { memoryDevice, type Place, ProcedureCase } from "@onedoor/form-renderer";
import { type ReactElement, useEffect, useMemo, useRef, useState } from "react";

import { loadValidators } from "./load-validators.ts";
import type { PlayCase } from "./message.ts";
import { playClient } from "./play-client.ts";

/** A case that is played, as one person sees it: their whole way, with the studio's clock and registers behind it. */
export function PlayedCase(played: PlayCase): ReactElement {
	const { bundle, view, language, now, opens, turn } = played;
	const [place, setPlace] = useState<Place>(opens);
	// What was just sent is answered with the case as it stands then; the studio's own message follows.
	const [seen, setSeen] = useState(view);
	useEffect(() => setSeen(view), [view]);
	const latest = useRef(played);
	latest.current = played;
	const client = useMemo(() => playClient(turn, () => latest.current.view), [turn]);
	const kept = useMemo(() => memoryDevice(), []);
	const go = (next: Place) => {
		setPlace(next);
		scrollTo(0, 0);
	};
	return (
		<ProcedureCase
			bundle={bundle}
			view={seen}
			client={client}
			language={language}
			loadValidators={(form) => loadValidators(bundle.hash, form)}
			device={kept}
			place={place}
			hrefOf={() => "#main"}
			go={go}
			onView={setSeen}
			onLeave={() => go({ page: "case" })}
			// The bank's own page is the studio's to play: it has said already that it was paid.
			onRedirect={() => go({})}
			now={() => now}
		/>
	);
}
