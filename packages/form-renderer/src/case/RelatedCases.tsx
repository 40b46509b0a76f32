import type { Definition, RelatedCaseView } from "@onedoor/dsl/bundle";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { useOwnId } from "../parts/surroundings.ts";

import { Tag } from "../parts/Tag.tsx";
import { TaskList, type TaskListItem } from "../parts/TaskList.tsx";
import { Said, useSay } from "../words/Speaking.tsx";
import type { CaseTrackerProps } from "./CaseTracker.tsx";
import { StepTitle } from "./StepTitle.tsx";

/** The cases that this one started, and the one that started it: each with where it stands, and the way to it. */
export function RelatedCases({
	bundle,
	view,
	caseHref,
	onCase,
}: CaseTrackerProps): ReactElement | null {
	const say = useSay();
	const id = useOwnId("related");
	const { parent, children = [] } = view;
	const wayTo = ({ case: id }: RelatedCaseView): Pick<TaskListItem, "href" | "onClick"> => {
		if (id === undefined || caseHref === undefined) return {};
		const go = (event: MouseEvent) => {
			event.preventDefault();
			onCase?.(id);
		};
		return { href: caseHref(id), ...(onCase && { onClick: go }) };
	};
	const items = [
		...(parent ? [{ id: "parent", ...wayTo(parent), ...namedParent(parent, say) }] : []),
		...children.map((child, index) => ({
			id: child.case ?? `child:${index}`,
			...wayTo(child),
			title: titleOf(bundle.definition, child),
			hint: child.number === undefined ? say("related_starting") : <bdi>{child.number}</bdi>,
			state: <State child={child} />,
		})),
	];
	if (items.length === 0) return null;
	return (
		<section aria-labelledby={id}>
			<h2 id={id} className="od-under">
				{say("related")}
			</h2>
			<TaskList items={items} />
		</section>
	);
}

function namedParent(
	{ number }: RelatedCaseView,
	say: ReturnType<typeof useSay>,
): Pick<TaskListItem, "title" | "hint"> {
	return {
		title: say("related_parent"),
		...(number !== undefined && { hint: <bdi>{number}</bdi> }),
	};
}

/** A case is called as the step or the action that started it. */
function titleOf(definition: Definition, { step, action }: RelatedCaseView): ReactNode {
	if (step !== undefined) return <StepTitle definition={definition} step={step} />;
	return <Said text={definition.afterwards[action ?? ""]?.title} />;
}

function State({ child }: { readonly child: RelatedCaseView }): ReactElement {
	const say = useSay();
	if (child.result !== undefined) {
		const isGood = child.result === "granted" || child.result === "partly_granted";
		return <Tag kind={isGood ? "ok" : "info"}>{say(`result_${child.result}`)}</Tag>;
	}
	return child.status === "draft" ? (
		<Tag kind="warn">{say("related_draft")}</Tag>
	) : (
		<Tag>{say("related_open")}</Tag>
	);
}
