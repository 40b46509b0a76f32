import type { Definition } from "@onedoor/dsl/bundle";
import { stepAt } from "@onedoor/dsl/form";
import { Card, Fact, Facts, Said, Tag, useSpeaking } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { tightDue, tightMoment } from "../../locale/tight.ts";
import { useDeskWords } from "../../words/index.ts";
import type { LookUp } from "./look-ups.ts";

/** What other systems were asked: their answer, that they kept silent, or until when they may answer. */
export function LookUpsCard({
	definition,
	lookUps,
}: {
	readonly definition: Definition;
	readonly lookUps: readonly LookUp[];
}): ReactElement | null {
	const { desk } = useDeskWords();
	if (lookUps.length === 0) return null;
	return (
		<Card flush title={desk.lookups}>
			<Facts wide inset>
				{lookUps.map(({ item, state }) => (
					<Fact key={item.step} name={<Said text={stepAt(definition, item.step)?.title} />}>
						<Answer definition={definition} lookUp={{ item, state }} />
					</Fact>
				))}
			</Facts>
		</Card>
	);
}

function Answer({
	definition,
	lookUp: { item, state },
}: {
	readonly definition: Definition;
	readonly lookUp: LookUp;
}): ReactElement {
	const { desk } = useDeskWords();
	const speaking = useSpeaking();
	const step = stepAt(definition, item.step);
	const answers = step?.does === "ask" || step?.does === "record" ? step.answers : [];
	const title = answers.find(({ id }) => id === item.outcome)?.title;
	const at =
		item.at === undefined ? null : (
			<span className="small muted"> {tightMoment(item.at, speaking)}</span>
		);
	switch (state) {
		case "waiting":
			return (
				<Tag kind="info" icon="clock">
					{item.due === undefined ? desk.waiting : desk.stillWaiting(tightDue(item.due, speaking))}
				</Tag>
			);
		case "silent":
			return (
				<>
					<Tag kind="warn" icon="alert">
						{title === undefined ? desk.noAnswer : <Said text={title} />}
					</Tag>
					{at}
				</>
			);
		case "answered":
			return (
				<>
					<Tag kind="ok" icon="check">
						{title === undefined ? desk.answered : <Said text={title} />}
					</Tag>
					{at}
				</>
			);
	}
}
