import type { Field } from "@onedoor/dsl/bundle";
import { type ReactElement, useId, useState } from "react";

import { createAttempt } from "../form/submit.ts";
import { Button } from "../parts/Button.tsx";
import { Note } from "../parts/Note.tsx";
import { usePlain } from "../parts/plain.ts";
import { wholeInSight } from "../parts/whole-in-sight.ts";
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

	const isPlain = usePlain() !== undefined;
	const first = fields[0]?.path ?? "";
	const [path, setPath] = useState(first);
	const [note, setNote] = useState("");

	const send = async () => {
		if (note.trim() === "" || stage === "sending") return;
		setStage("sending");
		const settled = await attempt.run((key) =>
			session.client.dispute(session.view.id, { path, note: note.trim() }, { key }),
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
			{/* Not a form: it stands inside the page's own. */}
			<div className="od-stack">
				<div className="od-field">
					<label className="od-label" htmlFor={`${id}-path`}>
						{say("dispute_which")}
					</label>
					<select
						className="od-input"
						id={`${id}-path`}
						name={`dispute-path:${first}`}
						value={path}
						onChange={(event) => setPath(event.target.value)}
					>
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
						onFocus={wholeInSight}
						className="od-input"
						id={`${id}-note`}
						name={`dispute-note:${first}`}
						value={note}
						maxLength={500}
						dir="auto"
						onChange={(event) => setNote(event.target.value)}
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
						off={!isPlain && note.trim() === ""}
						does={`dispute:${first}`}
						onClick={() => void send()}
						busy={stage === "sending" ? say("sending") : undefined}
					>
						{say("dispute_send")}
					</Button>
				</div>
			</div>
		</details>
	);
}
