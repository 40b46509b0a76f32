import type { Field } from "@onedoor/dsl/bundle";
import { type FormEvent, type ReactElement, useId, useState } from "react";

import { createAttempt } from "../form/submit.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { useSay, useTextOf } from "../words/Speaking.tsx";
import { useStep } from "./StepContext.tsx";

type Stage = "open" | "sending" | "sent" | "failed";

/** "Something is not right?" The value stays as the register has it; an officer looks into it. */
export function Dispute({ fields }: { readonly fields: readonly Field[] }): ReactElement {
	const { session } = useStep();
	const say = useSay();
	const textOf = useTextOf();
	const id = useId();
	const [attempt] = useState(() => createAttempt());
	const [stage, setStage] = useState<Stage>("open");

	const send = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const note = String(form.get("note") ?? "").trim();
		if (note === "" || stage === "sending") return;
		setStage("sending");
		const settled = await attempt.run((key) =>
			session.client.dispute(session.view.id, { path: String(form.get("path")), note }, { key }),
		);
		setStage(settled.kind === "done" ? "sent" : "failed");
	};

	if (stage === "sent") {
		return (
			<Note kind="ok">
				<p role="status">{say("dispute_sent")}</p>
			</Note>
		);
	}
	return (
		<details className="od-reveal od-reveal--link">
			<summary>{say("something_wrong")}</summary>
			<form className="od-stack" onSubmit={(event) => void send(event)}>
				<div className="od-field">
					<label className="od-label" htmlFor={`${id}-path`}>
						{say("dispute_which")}
					</label>
					<select className="od-input" id={`${id}-path`} name="path">
						{fields.map((field) => (
							<option key={field.path} value={field.path}>
								{textOf(field.title)}
							</option>
						))}
					</select>
				</div>
				<div className="od-field">
					<label className="od-label" htmlFor={`${id}-note`}>
						{say("dispute_what")}
					</label>
					<textarea
						className="od-input"
						id={`${id}-note`}
						name="note"
						required
						maxLength={500}
						dir="auto"
					/>
				</div>
				{stage === "failed" ? (
					<Note kind="bad">
						<p>{say("not_sent")}</p>
					</Note>
				) : null}
				<div className="od-actions">
					<Button
						kind="second"
						type="submit"
						{...(stage === "sending" ? { busy: say("sending") } : {})}
					>
						{say("dispute_send")}
					</Button>
				</div>
			</form>
		</details>
	);
}
