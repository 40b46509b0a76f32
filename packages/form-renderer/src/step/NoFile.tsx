import type { ReactElement, ReactNode } from "react";

import { otherWays } from "../form/other-ways.ts";
import { Button } from "../parts/Button.tsx";
import { usePlain } from "../parts/plain.ts";
import { durationText } from "../words/duration-text.ts";
import { Said, useLanguage, useSay } from "../words/Speaking.tsx";
import { ResumeCode } from "./ResumeCode.tsx";
import { useJourney, useStep } from "./StepContext.tsx";
import { WhereToBring } from "./WhereToBring.tsx";

export interface NoFileProps {
	/** It can be photographed. */
	readonly isPicture: boolean;
	/** It can be left out. */
	readonly isOptional: boolean;
}

/** Under what only a file satisfies: what somebody does who has none, so that the form does not end here for them. */
export function NoFile({ isPicture, isOptional }: NoFileProps): ReactElement | null {
	const { session, forAnother } = useStep();
	const say = useSay();
	const isPlain = usePlain() !== undefined;
	// Whoever types for somebody has the paper before them.
	if (forAnother) return null;
	const { definition } = session.bundle;
	const isBegun = session.task.marks !== undefined;
	const others = isBegun ? [] : otherWays(definition);
	return (
		<details className="od-reveal od-reveal--link">
			<summary>{say("no_file")}</summary>
			<div className="od-stack od-stack--4">
				{isPicture ? (
					<Way title={say("no_file_photo_title")}>
						<p>{say("no_file_photo")}</p>
						{isPlain || isBegun ? null : <ResumeCode />}
					</Way>
				) : null}
				{isOptional ? (
					<Way title={say("no_file_without_title")}>
						<p>{say("no_file_without")}</p>
					</Way>
				) : null}
				{isBegun ? null : <Later />}
				{others.map(({ id, channel }) => (
					<Way key={id} title={<Said text={channel.title} />}>
						<p>{say(`no_file_${id}`)}</p>
						{id === "agent" ? null : (
							<Place>
								<WhereToBring channel={channel} isSent={id === "post"} />
							</Place>
						)}
					</Way>
				))}
				{others.length === 0 && !isOptional ? (
					<Way title={say("no_file_help_title")}>
						<p>{say("no_file_help")}</p>
						<Place>
							<WhereToBring />
						</Place>
					</Way>
				) : null}
			</div>
		</details>
	);
}

function Way({
	title,
	children,
}: {
	readonly title: ReactNode;
	readonly children: ReactNode;
}): ReactElement {
	return (
		<div>
			<p className="strong">{title}</p>
			{children}
		</div>
	);
}

function Place({ children }: { readonly children: ReactNode }): ReactElement {
	return <p className="small muted">{children}</p>;
}

/** The other parts of the form can be filled in meanwhile. */
function Later(): ReactElement {
	const { session, navigation } = useStep();
	const say = useSay();
	const language = useLanguage();
	const isPlain = usePlain() !== undefined;
	const hasParts = useJourney().length > 1;
	const time = durationText(session.bundle.definition.drafts, language);
	return (
		<Way title={say("no_file_later_title")}>
			<p>
				{hasParts ? `${say("no_file_later")} ` : ""}
				{say("draft_kept", { time })}
			</p>
			{hasParts && !isPlain ? (
				<p>
					<a
						className="od-line-link"
						href={navigation.hrefOf({})}
						onClick={(event) => {
							event.preventDefault();
							navigation.go({});
						}}
					>
						{say("no_file_parts")}
					</a>
				</p>
			) : null}
			{isPlain ? (
				// A link would leave what was typed behind.
				<Button kind="quiet" does="leave">
					{say("save_for_later")}
				</Button>
			) : null}
		</Way>
	);
}
