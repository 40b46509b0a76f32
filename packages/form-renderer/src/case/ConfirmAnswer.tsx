import type { CaseView, TaskView } from "@onedoor/dsl/bundle";
import { type FormEvent, type ReactElement, useState } from "react";
import type { CaseClient, Trouble } from "../form/case-client.ts";
import { createAttempt } from "../form/submit.ts";
import { Button } from "../parts/Button.tsx";
import { PostAct, PostForm } from "../parts/PostForm.tsx";
import { usePlain } from "../parts/plain.ts";
import { useOwnId } from "../parts/surroundings.ts";
import { wholeInSight } from "../parts/whole-in-sight.ts";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { describedBy, errorId, hintId } from "../theme/field-id.ts";
import { FieldError } from "../theme/templates/FieldTemplate.tsx";
import { useSay } from "../words/Speaking.tsx";

export interface ConfirmAnswerProps {
	readonly view: CaseView;
	readonly task: TaskView;
	readonly client: CaseClient;
	readonly onDone: (view: CaseView) => void;
	/** An objection has to say what is wrong. */
	readonly needsReason: boolean;
}

/** "Everything is right", or what is not. */
export function ConfirmAnswer(props: ConfirmAnswerProps): ReactElement {
	const { view, task, client, onDone, needsReason } = props;
	const say = useSay();
	const id = useOwnId("objection");
	const [attempt] = useState(() => createAttempt());
	const [busy, setBusy] = useState<"confirmed" | "objected">();
	const plain = usePlain();
	const [trouble, setTrouble] = useState<Trouble | undefined>(plain?.trouble);
	const [isObjecting, setObjecting] = useState(plain?.asking === "objected");
	const [isMissing, setMissing] = useState(isObjecting && plain?.wasTried === true);
	const mayObject = task.outcomes.includes("objected");

	async function answer(outcome: "confirmed" | "objected", reason = ""): Promise<void> {
		if (busy) return;
		setBusy(outcome);
		setTrouble(undefined);
		const settled = await attempt.run((key) =>
			client.act(view.id, task.step, outcome, reason === "" ? {} : { reason }, { key }),
		);
		setBusy(undefined);
		if (settled.kind === "done") onDone(settled.view);
		else setTrouble(settled.trouble);
	}

	const object = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
		setMissing(needsReason && reason === "");
		if (!needsReason || reason !== "") void answer("objected", reason);
	};

	return (
		<div className="od-stack od-stack--5">
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			{isObjecting ? (
				<PostForm
					does={needsReason ? "object" : "act:objected"}
					className="od-card od-stack"
					noValidate
					onSubmit={object}
				>
					<div className={isMissing ? "od-field is-bad" : "od-field"}>
						<label className="od-label" htmlFor={id}>
							{say("objection_what")}
						</label>
						<p className="od-hint" id={hintId(id)}>
							{say("objection_hint")}
						</p>
						{isMissing ? <FieldError id={errorId(id)}>{say("trouble_reason")}</FieldError> : null}
						<textarea
							onFocus={wholeInSight}
							className={isMissing ? "od-input is-wrong" : "od-input"}
							id={id}
							name="reason"
							dir="auto"
							// biome-ignore lint/a11y/noAutofocus: the field just appeared because the person asked for it.
							autoFocus
							aria-invalid={isMissing ? true : undefined}
							aria-describedby={describedBy(id, true, isMissing)}
						/>
					</div>
					<div className="od-actions">
						<Button type="submit" busy={busy ? say("sending") : undefined}>
							{say("objection_send")}
						</Button>
						<Button kind="quiet" does="ask:" onClick={() => setObjecting(false)}>
							{say("cancel")}
						</Button>
					</div>
				</PostForm>
			) : (
				<PostAct>
					<div className="od-actions">
						<Button
							big
							does="act:confirmed"
							onClick={() => void answer("confirmed")}
							busy={busy ? say("sending") : undefined}
						>
							{say("confirm_all_right")}
						</Button>
						{mayObject ? (
							<Button kind="second" does="ask:objected" onClick={() => setObjecting(true)}>
								{say("confirm_not_right")}
							</Button>
						) : null}
					</div>
				</PostAct>
			)}
		</div>
	);
}
