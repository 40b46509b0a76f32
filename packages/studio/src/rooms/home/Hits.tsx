import { Said, Tag, useTextOf } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";
import { Link } from "wouter";

import type { SearchHit } from "../../api/answers.ts";
import { fileName } from "../../language/file-name.ts";
import { useWords } from "../../words/index.ts";
import { useSearch } from "./use-search.ts";

/** Where the words stand, the nearest to a name first. Each leads to its step, or to its line. */
export function Hits({ words }: { readonly words: string }): ReactElement {
	const say = useWords().search;
	const found = useSearch(words);
	const rest = found === undefined ? 0 : found.total - found.hits.length;
	const outcome =
		found === undefined
			? say.searching
			: found.total === 0
				? say.none(words)
				: say.results(found.total, words);
	return (
		<section className="od-card od-card--flush" aria-labelledby="hits">
			<div className="od-card__head">
				<h1 id="hits" className="st-hits">
					{outcome}
				</h1>
				<span className="od-hidden" role="status">
					{outcome}
				</span>
			</div>
			{found?.total === 0 ? <p className="muted st-under">{say.noneHint}</p> : null}
			<ul className="od-tasks">
				{found?.hits.map((hit) => (
					<li key={`${hit.file} ${hit.kind} ${hit.id}`}>
						<Hit hit={hit} />
					</li>
				))}
			</ul>
			{rest > 0 ? <p className="small muted st-under">{say.more(rest)}</p> : null}
		</section>
	);
}

function Hit({ hit }: { readonly hit: SearchHit }): ReactElement {
	const { search } = useWords();
	const title = useTextOf()(hit.title);
	const row = (
		<>
			<span>
				<b>{title === "" ? <bdi>{hit.id}</bdi> : <Said text={hit.title} />}</b>
				{hit.text !== title ? (
					<small>
						<bdi lang={hit.language}>{hit.text}</bdi>
					</small>
				) : null}
				<small>{search.where(fileName(hit.file), hit.line)}</small>
			</span>
			<Tag>{search.kinds[hit.kind]}</Tag>
		</>
	);
	return hit.via === undefined ? (
		<span className="off">{row}</span>
	) : (
		<Link href={hrefOf(hit.via, hit)}>{row}</Link>
	);
}

function hrefOf(procedure: string, { kind, id, file, line }: SearchHit): string {
	if (kind === "procedure") return `/p/${procedure}`;
	const isHere = file.endsWith(".procedure.yaml");
	const query = new URLSearchParams(
		kind === "step" && isHere
			? { step: id, line: String(line) }
			: { view: "text", file, line: String(line) },
	);
	return `/p/${procedure}?${query.toString()}`;
}
