import type { Finding } from "@onedoor/dsl";
import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { LOOKS } from "../../../../findings/looks.ts";
import { useMissingWords } from "./words/index.ts";

export interface MissingHereProps {
	readonly finding: Finding;
	/** As the page calls it. */
	readonly languageName: string;
}

/** Which words are missing, below the box that waits for them. */
export default function MissingHere({ finding, languageName }: MissingHereProps): ReactElement {
	const say = useMissingWords();
	const [icon, tint] = LOOKS[finding.severity];
	const sentence = finding.values.key === "title" ? say.name : say.words;
	return (
		<span className="st-missing small">
			<Icon name={icon} tint={tint} />
			<span>{sentence(languageName)}</span>
		</span>
	);
}
