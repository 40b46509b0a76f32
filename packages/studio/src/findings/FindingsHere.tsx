import type { Finding } from "@onedoor/dsl";
import { Icon } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { Sentence } from "../shell/Sentence.tsx";
import { useWords } from "../words/index.ts";
import { LOOKS } from "./looks.ts";
import { useFindings } from "./use-findings.ts";

export interface FindingsHereProps {
	readonly file: string;
	/** Lines from 1, both included. */
	readonly from: number;
	readonly to: number;
	/** What is said at a box already. */
	readonly without?: readonly Finding[];
}

/** What is found in a stretch of a file, said where it is changed. Nothing while there is nothing. */
export function FindingsHere({
	file,
	from,
	to,
	without = [],
}: FindingsHereProps): ReactElement | null {
	const { findings: say } = useWords();
	const { findings, language } = useFindings();
	const here = findings.filter(
		(each) =>
			each.file === file &&
			each.start.line >= from &&
			each.start.line <= to &&
			!without.some(
				({ code, span, values }) =>
					code === each.code &&
					span.start === each.span.start &&
					values.language === each.values.language,
			),
	);
	if (here.length === 0) return null;
	return (
		<ul className="st-found small">
			{here.map(({ code, severity, message, span }) => {
				const [icon, tint] = LOOKS[severity];
				return (
					<li key={`${code} ${span.start} ${message}`}>
						<Icon name={icon} tint={tint} />
						<p>
							<span className="od-hidden">{say.severity[severity]}: </span>
							<span lang={language} dir="auto">
								<Sentence>{message}</Sentence>
							</span>
						</p>
					</li>
				);
			})}
		</ul>
	);
}
