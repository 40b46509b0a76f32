import type { ReactElement } from "react";
import { Link } from "wouter";
import { useFindings } from "../../../findings/use-findings.ts";
import { useCheck } from "../../../host/Library.tsx";
import { fileName } from "../../../language/file-name.ts";
import { Sentence } from "../../../shell/Sentence.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { useBurdenWords } from "./words/index.ts";

/** More of them stand under the findings. */
const SHOWN = 2;

/** Why nothing can be counted: what is wrong, in words, and the way to it. */
export default function Holes(): ReactElement {
	const say = useBurdenWords();
	const query = useQuery();
	const { read } = useCheck();
	const { findings, language } = useFindings();
	const errors = findings.filter(({ severity }) => severity === "error");
	// What is wrong with this procedure itself stands in its way first.
	const holes = errors.toSorted(
		(a, b) => Number(a.file !== read?.file) - Number(b.file !== read?.file),
	);
	if (holes.length === 0) return <p className="small muted">{say.holesElse}</p>;
	return (
		<div className="small" role="status">
			<p>{say.holes(holes.length)}</p>
			<ul>
				{holes.slice(0, SHOWN).map((finding) => {
					const { code, file, start, message } = finding;
					return (
						<li key={`${code} ${file} ${start.line}`}>
							<span lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
								<Sentence>{message}</Sentence>
							</span>{" "}
							<Link
								href={query.href({ view: "text", file, line: `${start.line}:${start.column}` })}
								state={{ asked: crypto.randomUUID() }}
							>
								{say.toHole(fileName(file), start.line)}
							</Link>
						</li>
					);
				})}
			</ul>
			{holes.length > SHOWN ? (
				<p>
					<a href="#findings">{say.moreHoles(holes.length - SHOWN)}</a>
				</p>
			) : null}
		</div>
	);
}
