import { type ReactElement, useEffect, useRef, useState } from "react";

import type { Heard, PlayForm, Ready, Said } from "../../../preview/message.ts";
import { usePlayWords } from "../words/index.ts";

export interface FormFrameProps {
	readonly message: PlayForm;
	readonly hear: (said: Said) => Omit<Heard, "kind" | "number">;
}

/** A page of its own, as wide as a phone: what is typed there is asked here, and answered at once. */
export function FormFrame({ message, hear }: FormFrameProps): ReactElement {
	const say = usePlayWords();
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
	const { turn, language } = message;
	// biome-ignore lint/correctness/useExhaustiveDependencies: the turn says whether it is another form.
	useEffect(() => {
		if (isReady) frame.current?.contentWindow?.postMessage(now.current.message, location.origin);
	}, [isReady, turn, language]);
	return (
		<div className="od-device st-device">
			<iframe ref={frame} title={say.form} src="/studio/preview.html" />
		</div>
	);
}
