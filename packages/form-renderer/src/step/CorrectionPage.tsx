import { type FormEvent, type ReactElement, useMemo } from "react";

import { type Corrections, correctionsOf, isOpenIn } from "../form/corrections.ts";
import { Button } from "../parts/Button.tsx";
import { ErrorSummary } from "../parts/ErrorSummary.tsx";
import { Icon } from "../parts/Icon.tsx";
import { PostForm } from "../parts/PostForm.tsx";
import { useSay, useTextOf } from "../words/Speaking.tsx";
import { AcceptedAnswers } from "./AcceptedAnswers.tsx";
import { Asked, Open, UntilWhen } from "./CorrectionParts.tsx";
import { cannotCheck } from "./cannot-check.ts";
import { Frame } from "./Frame.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { usePlanning, useStep, useStore } from "./StepContext.tsx";
import { soon } from "./soon.ts";
import { TroubleNote } from "./TroubleNote.tsx";
import { useErrors } from "./use-errors.ts";
import { useSubmit } from "./use-submit.ts";

/** What the office wants corrected, in its words, and nothing else: the rest was accepted and stays closed. */
export function CorrectionPage(): ReactElement {
	const { session } = useStep();
	const say = useSay();
	const textOf = useTextOf();
	const errors = useErrors();
	const submitting = useSubmit(errors.show);
	const corrections = useCorrections();
	const n = corrections.asked.length;
	const title = say("correct_title", { n });
	const send = async (event: FormEvent) => {
		event.preventDefault();
		if (submitting.isBusy) return;
		await soon(session.drafts.flush());
		if ((await cannotCheck(session)) || errors.check((path) => isOpenIn(corrections, path)))
			await submitting.submit();
	};

	return (
		<Frame
			sends
			back={{}}
			backTitle={
				<>
					{say("case")} <bdi>{session.view.number}</bdi>
				</>
			}
		>
			<div className="od-stack od-stack--5">
				{errors.lines.length > 0 ? (
					<ErrorSummary errors={errors.lines} attempt={errors.attempt} />
				) : null}
				<div className="od-stack od-stack--2">
					<PageHeading
						title={`${title} – ${textOf(session.bundle.definition.title)}`}
						hasErrors={errors.lines.length > 0}
						arrival="correction"
					>
						{title}
					</PageHeading>
					<p className="od-lede">{say("correct_lede", { n })}</p>
				</div>
				<UntilWhen />
				{session.task.reason ? (
					<p className="od-source od-source--old od-source--item">
						<Icon name="flag" />
						<span>
							<b className="strong">{say("officer_says")}</b>{" "}
							<span dir="auto">{session.task.reason}</span>
						</span>
					</p>
				) : null}
				<PostForm
					does="correct"
					className="od-stack od-stack--5"
					noValidate
					onSubmit={(event) => void send(event)}
				>
					{corrections.asked.map((each, at) => (
						<Asked key={each.path} correction={each} number={at + 1} />
					))}
					{corrections.appeared.length > 0 ? (
						<section className="od-card od-stack">
							<h2>{say("correct_appeared")}</h2>
							<Open paths={corrections.appeared} />
						</section>
					) : null}
					<AcceptedAnswers corrections={corrections} />
					{submitting.trouble ? <TroubleNote trouble={submitting.trouble} /> : null}
					<div className="od-actions">
						<Button
							big
							type="submit"
							off={submitting.state.kind === "waiting"}
							busy={submitting.isBusy ? say("sending") : undefined}
						>
							{say("correct_send")}
						</Button>
					</div>
				</PostForm>
			</div>
		</Frame>
	);
}

function useCorrections(): Corrections {
	const { session } = useStep();
	const store = useStore();
	const { shape } = usePlanning();
	const { marks = [] } = session.task;
	// biome-ignore lint/correctness/useExhaustiveDependencies: what opens depends on the shape that the store holds.
	return useMemo(
		() => correctionsOf(store, marks, session.before.shape),
		[store, marks, session, shape],
	);
}
