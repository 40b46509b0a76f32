import type { MouseEvent, ReactElement } from "react";
import type { JourneyPage } from "../form/journey.ts";
import { isDiscardable } from "../form/session.ts";
import { ButtonLink } from "../parts/Button.tsx";
import { usePlain } from "../parts/plain.ts";
import { useOwnId } from "../parts/surroundings.ts";
import { Tag } from "../parts/Tag.tsx";
import { TaskList } from "../parts/TaskList.tsx";
import { durationText } from "../words/duration-text.ts";
import { Said, useLanguage, useSay, useTextOf } from "../words/Speaking.tsx";
import { Frame } from "./Frame.tsx";
import { PageHeading } from "./PageHeading.tsx";
import { DISCARD, type Place } from "./place.ts";
import { ResumeCode } from "./ResumeCode.tsx";
import { SharedComputer } from "./SharedComputer.tsx";
import { useStep } from "./StepContext.tsx";
import { WhatIsHere } from "./WhatIsHere.tsx";

/** The parts of the form and what is left: where a draft is taken up again. */
export function TaskListPage({
	journey,
}: {
	readonly journey: readonly JourneyPage[];
}): ReactElement {
	const { session, navigation, forAnother } = useStep();
	// Without script nothing rests on any device.
	const isPlain = usePlain() !== undefined;
	const say = useSay();
	const parts = useOwnId("parts");
	const textOf = useTextOf();
	const language = useLanguage();
	const { definition } = session.bundle;
	const left = journey.filter((each) => each.state !== "done");
	const [next] = left;
	const title = textOf(definition.title);
	const link = (place: Place) => ({
		href: navigation.hrefOf(place),
		onClick: (event: MouseEvent) => {
			event.preventDefault();
			navigation.go(place);
		},
	});
	return (
		<Frame above={say("draft")}>
			<div className="od-stack od-stack--5">
				<div className="od-stack od-stack--2">
					<PageHeading title={title} arrival="tasks">
						{title}
					</PageHeading>
					<p className="od-lede">
						{say("parts_left", { n: left.length })}{" "}
						{say("draft_kept", { time: durationText(definition.drafts, language) })}
					</p>
				</div>
				<section aria-labelledby={parts}>
					<h2 id={parts} className="od-under">
						{say("form_parts")}
					</h2>
					<TaskList
						ordered
						items={[
							...journey.map((each) => ({
								id: each.page.id,
								title: <Said text={each.page.title} />,
								...link({ page: each.page.id }),
								state: <StateTag state={each.state} />,
							})),
							{
								id: "check",
								title: say("check_and_send"),
								...(next
									? {
											hint: say("opens_when_done"),
											state: <Tag icon="lock">{say("not_open_yet")}</Tag>,
										}
									: { ...link({ page: "check" }), state: <Tag kind="brand">{say("ready")}</Tag> }),
							},
						]}
					/>
				</section>
				<WhatIsHere />
				<div className="od-actions">
					<ButtonLink big {...link({ page: next?.page.id ?? "check" })}>
						{next ? say("go_on_with", { page: textOf(next.page.title) }) : say("check_and_send")}
					</ButtonLink>
				</div>
				{isPlain || forAnother ? null : (
					<div className="od-stack">
						<ResumeCode />
						<SharedComputer />
					</div>
				)}
				{isDiscardable(session) ? (
					<p>
						<a className="od-line-link" {...link({ page: DISCARD })}>
							{say("discard")}
						</a>
					</p>
				) : null}
			</div>
		</Frame>
	);
}

function StateTag({ state }: { readonly state: JourneyPage["state"] }): ReactElement {
	const say = useSay();
	switch (state) {
		case "done":
			return (
				<Tag kind="ok" icon="check">
					{say("done")}
				</Tag>
			);
		case "started":
			return (
				<Tag kind="brand" icon="pen">
					{say("in_progress")}
				</Tag>
			);
		case "untouched":
			return <Tag>{say("not_started")}</Tag>;
	}
}
