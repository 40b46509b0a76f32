import type { CaseView } from "@onedoor/dsl/bundle";
import { Tag } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useWords } from "../words/index.ts";

/** Draft, to do, nothing to do, or how it ended: always a word. */
export function CaseStateTag({ view }: { readonly view: CaseView }): ReactElement {
	const { mine, results } = useWords();
	if (view.status === "draft") return <Tag icon="pen">{mine.draft}</Tag>;
	if (view.status === "ended") {
		const good = view.result === "granted" || view.result === "partly_granted";
		return (
			<Tag kind={good ? "ok" : "info"} icon={good ? "check" : "minus"}>
				{view.result === undefined ? mine.ended : results[view.result]}
			</Tag>
		);
	}
	if (view.tasks.some(({ waiting }) => waiting === undefined)) {
		return (
			<Tag kind="brand" icon="pen">
				{mine.todo}
			</Tag>
		);
	}
	return (
		<Tag kind="info" icon="clock">
			{mine.open}
		</Tag>
	);
}
