import { type ReactElement, useState } from "react";

import { type ResumeCode as Code, type Trouble, troubleOf } from "../form/case-client.ts";
import { Button } from "../parts/Button.tsx";
import { formatMoment } from "../words/format.ts";
import { useSay, useSpeaking } from "../words/Speaking.tsx";
import { useStep } from "./StepContext.tsx";
import { TroubleNote } from "./TroubleNote.tsx";

/** "Go on on another device": a short code to type there, by the same person. */
export function ResumeCode(): ReactElement | null {
	const { client, view, drafts } = useStep().session;
	const say = useSay();
	const [code, setCode] = useState<Code>();
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble>();
	const { resumeCode } = client;
	if (resumeCode === undefined) return null;
	const get = async (): Promise<void> => {
		setBusy(true);
		setTrouble(undefined);
		try {
			// What is typed here is there when they go on elsewhere.
			await drafts.flush();
			setCode(await resumeCode(view.id));
		} catch (error) {
			setTrouble(troubleOf(error));
		}
		setBusy(false);
	};
	return (
		<details className="od-reveal od-reveal--link">
			<summary>{say("resume_elsewhere")}</summary>
			<div className="od-stack">
				<p>{say("resume_text")}</p>
				<div role="status">{code ? <Shown code={code} /> : null}</div>
				{trouble ? <TroubleNote trouble={trouble} /> : null}
				<div className="od-actions">
					<Button
						kind="second"
						busy={isBusy ? say("saving") : undefined}
						onClick={() => void get()}
					>
						{say(code ? "resume_get_again" : "resume_get")}
					</Button>
				</div>
			</div>
		</details>
	);
}

function Shown({ code: { code, expires_at } }: { readonly code: Code }): ReactElement {
	const say = useSay();
	const speaking = useSpeaking();
	return (
		<p className="od-code">
			<bdi className="od-code__code">{code}</bdi>
			<small className="muted">
				{say("resume_until", { when: formatMoment(expires_at, speaking) })}
			</small>
		</p>
	);
}
