import { type ReactElement, useEffect, useRef, useState } from "react";

import type { DeviceName } from "../../../preview/devices.ts";
import type { Answered, Heard, PlayCase, Ready, Said } from "../../../preview/message.ts";
import { useWords } from "../../../words/index.ts";
import { usePlayWords } from "../words/index.ts";

export interface CaseFrameProps {
	readonly message: PlayCase;
	readonly hear: (said: Said) => Answered;
	/** Names the page for those who do not see it. */
	readonly name: string;
	readonly device: DeviceName;
}

/** A page of its own, as wide as a device: what is typed and done there is answered here, at once. */
export function CaseFrame({ message, hear, name, device }: CaseFrameProps): ReactElement {
	const say = usePlayWords();
	const { deviceScrolls } = useWords().preview;
	const frame = useRef<HTMLIFrameElement>(null);
	const [isReady, setReady] = useState(false);
	const now = useRef({ message, hear });
	now.current = { message, hear };
	useEffect(() => {
		const listen = ({ origin, source, data }: MessageEvent<Ready | Said>) => {
			const inside = frame.current?.contentWindow;
			if (origin !== location.origin || !inside || source !== inside) return;
			if (data.kind === "ready") return setReady(true);
			if (data.turn !== now.current.message.turn) return;
			const answer = now.current.hear(data);
			inside.postMessage(
				{ kind: "heard", number: data.number, ...answer } satisfies Heard,
				location.origin,
			);
		};
		addEventListener("message", listen);
		return () => removeEventListener("message", listen);
	}, []);
	const { turn, language, view } = message;
	// biome-ignore lint/correctness/useExhaustiveDependencies: these say whether there is anything new to show.
	useEffect(() => {
		if (isReady) frame.current?.contentWindow?.postMessage(now.current.message, location.origin);
	}, [isReady, turn, language, view]);
	return (
		// It may be wider than the screen, so the keyboard must reach it.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: as above.
		<section className="st-scrolls" aria-label={deviceScrolls} tabIndex={0}>
			<div className={`od-device st-device st-device--${device}`}>
				{isReady ? null : (
					<p className="muted st-under" role="status">
						{say.openingPage}
					</p>
				)}
				<iframe ref={frame} title={name} src="/studio/preview.html" />
			</div>
		</section>
	);
}
