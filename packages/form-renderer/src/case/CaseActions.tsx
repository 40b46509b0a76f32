import type { AfterwardsAction, AnytimeAction, CaseView } from "@onedoor/dsl/bundle";
import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from "react";
import type { CaseClient, Trouble } from "../form/case-client.ts";
import { createAttempt } from "../form/submit.ts";
import { Button } from "../parts/Button.tsx";
import { PostForm } from "../parts/PostForm.tsx";
import { usePlain } from "../parts/plain.ts";
import { useOwnId } from "../parts/surroundings.ts";
import { TaskList } from "../parts/TaskList.tsx";
import { wholeInSight } from "../parts/whole-in-sight.ts";
import { TroubleNote } from "../step/TroubleNote.tsx";
import { Said, useSay, useTextOf } from "../words/Speaking.tsx";
import type { CaseTrackerProps } from "./CaseTracker.tsx";

type Action = AnytimeAction | AfterwardsAction;

/** What one may do with the case: each asks again before anything happens. */
export function CaseActions(props: CaseTrackerProps): ReactElement | null {
	const { bundle, view } = props;
	const say = useSay();
	const may = useOwnId("may");
	const textOf = useTextOf();
	const plain = usePlain();
	const [asking, setAsking] = useState<string | undefined>(plain?.asking);
	const { anytime, afterwards } = bundle.definition;
	const actions = view.actions.flatMap((id): readonly Action[] =>
		(anytime[id] ?? afterwards[id]) ? [(anytime[id] ?? afterwards[id]) as Action] : [],
	);
	const chosen = actions.find((action) => action.id === asking);
	const items = [
		...(props.answersHref === undefined
			? []
			: [
					{
						id: "answers",
						title: say("see_answers"),
						href: props.answersHref,
						...(props.onAnswers ? { onClick: hold(props.onAnswers) } : {}),
					},
				]),
		...actions.map((action) => ({
			id: `action:${action.id}`,
			title: textOf(action.title),
			href: plain?.hrefAsking(action.id) ?? `#${action.id}`,
			onClick: hold(() => setAsking(action.id)),
		})),
	];
	if (items.length === 0) return null;
	return (
		<section aria-labelledby={may}>
			<h2 id={may} className="od-under">
				{say("what_you_may_do")}
			</h2>
			<TaskList items={items} />
			{chosen ? (
				<AskAgain
					key={chosen.id}
					action={chosen}
					view={view}
					client={props.client}
					onView={props.onView}
					onCancel={() => setAsking(undefined)}
				/>
			) : null}
		</section>
	);
}

function hold(act: () => void): (event: { preventDefault(): void }) => void {
	return (event) => {
		event.preventDefault();
		act();
	};
}

function AskAgain(props: {
	readonly action: Action;
	readonly view: CaseView;
	readonly client: CaseClient;
	readonly onView: (view: CaseView) => void;
	readonly onCancel: () => void;
}): ReactElement {
	const { action, view, client } = props;
	const say = useSay();
	const id = useId();
	const heading = useRef<HTMLHeadingElement>(null);
	const [attempt] = useState(() => createAttempt());
	const [isBusy, setBusy] = useState(false);
	const [trouble, setTrouble] = useState<Trouble | undefined>(usePlain()?.trouble);
	useEffect(() => {
		heading.current?.focus({ preventScroll: true });
		// It opens under the list, where a phone shows nothing of it.
		heading.current?.closest("form")?.scrollIntoView({ block: "nearest" });
	}, []);

	const act = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		if (isBusy) return;
		const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
		setBusy(true);
		setTrouble(undefined);
		const settled = await attempt.run((key) =>
			client.caseAction(view.id, action.id, reason === "" ? {} : { reason }, { key }),
		);
		setBusy(false);
		if (settled.kind === "done") props.onView(settled.view);
		else setTrouble(settled.trouble);
	};

	return (
		<PostForm
			does={`action:${action.id}`}
			className="od-card od-stack od-ask-again"
			aria-labelledby={id}
			onSubmit={(event) => void act(event)}
		>
			<h3 id={id} ref={heading} tabIndex={-1}>
				<Said text={action.title} />
			</h3>
			{action.help ? (
				<p>
					<Said text={action.help} />
				</p>
			) : null}
			<p>{say("action_sure")}</p>
			{action.reason ? (
				<div className="od-field">
					<label className="od-label" htmlFor={`${id}-reason`}>
						{say("reason")}
						{action.reason === "optional" ? (
							<span className="plain muted"> {say("optional")}</span>
						) : null}
					</label>
					<textarea
						onFocus={wholeInSight}
						className="od-input"
						id={`${id}-reason`}
						name="reason"
						dir="auto"
						required={action.reason === "required"}
					/>
				</div>
			) : null}
			{trouble ? <TroubleNote trouble={trouble} /> : null}
			<div className="od-actions">
				<Button type="submit" busy={isBusy ? say("sending") : undefined}>
					<Said text={action.title} />
				</Button>
				<Button kind="quiet" does="ask:" formNoValidate onClick={props.onCancel}>
					{say("cancel")}
				</Button>
			</div>
		</PostForm>
	);
}
