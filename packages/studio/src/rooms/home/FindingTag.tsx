import { Tag } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import type { FindingCount } from "../../api/answers.ts";
import { useWords } from "../../words/index.ts";

/** The worst kind and how many; none at all is said as well. */
export function FindingTag({ count }: { readonly count: FindingCount }): ReactElement {
	const { home } = useWords();
	if (count.errors > 0)
		return (
			<Tag kind="bad" icon="bad">
				{home.errors(count.errors)}
			</Tag>
		);
	if (count.warnings > 0)
		return (
			<Tag kind="warn" icon="alert">
				{home.warnings(count.warnings)}
			</Tag>
		);
	return count.notes > 0 ? (
		<Tag kind="info" icon="flag">
			{home.notes(count.notes)}
		</Tag>
	) : (
		<Tag kind="ok" icon="check">
			{home.none}
		</Tag>
	);
}
