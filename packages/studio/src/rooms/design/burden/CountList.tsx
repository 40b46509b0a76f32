import type { Definition } from "@onedoor/dsl/bundle";
import type { Count, Line } from "@onedoor/dsl/burden";
import { Said } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import { currencyOf, endsText } from "../../../burden/amounts.ts";
import { titleOfLine } from "../../../burden/line-title.ts";
import { fileName } from "../../../language/file-name.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { useWords } from "../../../words/index.ts";
import { useWritten } from "./use-written.ts";

/** What a number counts: each thing by its name, how much it adds, and the line where it is written. */
export function CountList({
	count,
	definition,
}: {
	readonly count: Count;
	readonly definition: Definition;
}): ReactElement {
	const { burden: say } = useWords();
	// What a persona could have typed and did not is none of what it did.
	const lines = count.counts.filter(({ typical }) => typical !== 0);
	if (lines.length === 0) return <p className="small muted">{say.countsNothing}</p>;
	return (
		<ul className="st-counted small">
			{lines.map((line) => (
				<Row
					key={[line.procedure, line.kind, line.id, line.step, line.outcome].join(" ")}
					line={line}
					definition={definition}
					money={currencyOf(count)}
				/>
			))}
		</ul>
	);
}

interface RowProps {
	readonly line: Line;
	readonly definition: Definition;
	readonly money: { readonly currency?: string };
}

function Row({ line, definition, money }: RowProps): ReactElement {
	const { burden: say } = useWords();
	const query = useQuery();
	const written = useWritten();
	const title = titleOfLine(line, definition);
	const { file, start, typical } = line;
	const ends = typical === undefined ? line : { min: typical, max: typical };
	return (
		<li>
			<span>
				<span className="muted">{say.kinds[line.kind]} </span>
				{title ? <Said text={title} /> : <bdi>{line.id}</bdi>}
			</span>
			<Link
				className="muted"
				href={query.href({ view: "text", file, line: `${start.line}:${start.column}` })}
			>
				<bdi>
					{fileName(file)}:{start.line}
				</bdi>
			</Link>
			<strong className="nowrap">{endsText(ends, { ...written, ...money })}</strong>
		</li>
	);
}
