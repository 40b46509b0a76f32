import { Said, useTextOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";

import type { HitGroup, SearchHit } from "../../api/answers.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { hrefOf, textHrefOf } from "./hit-href.ts";
import { useSearch } from "./use-search.ts";

/** What the words stand in, kind by kind, procedures first. Each opens as it is read and changed; its text is a second way. */
export function Hits({ words }: { readonly words: string }): ReactElement {
	const say = useWords().search;
	const found = useSearch(words);
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
			{found?.groups.map((group) => (
				<Group key={group.kind} group={group} />
			))}
		</section>
	);
}

/** So many are in sight; the others are folded away. */
const IN_SIGHT = 6;

function Group({ group }: { readonly group: HitGroup }): ReactElement {
	const say = useWords().search;
	const { kind, hits, total } = group;
	const [first, others] = [hits.slice(0, IN_SIGHT), hits.slice(IN_SIGHT)];
	const left = total - hits.length;
	return (
		<section aria-labelledby={`hits-${kind}`}>
			<h2 className="small st-group" id={`hits-${kind}`}>
				{say.kinds[kind]}
			</h2>
			<List hits={first} />
			{others.length === 0 ? null : (
				<details className="st-more st-under">
					<summary>{say.more(total - first.length)}</summary>
					<List hits={others} />
					{left > 0 ? <p className="small muted">{say.more(left)}</p> : null}
				</details>
			)}
		</section>
	);
}

function List({ hits }: { readonly hits: readonly SearchHit[] }): ReactElement {
	return (
		<ul className="od-tasks">
			{hits.map((hit) => (
				<li key={`${hit.file} ${hit.id}`} className="st-hit">
					<Hit hit={hit} />
				</li>
			))}
		</ul>
	);
}

function Hit({ hit }: { readonly hit: SearchHit }): ReactElement {
	const { search } = useWords();
	const language = useContext(LanguageContext);
	const textOf = useTextOf();
	const title = textOf(hit.title);
	// What has no title goes by the words of its name.
	const name = title === "" ? hit.id.replace(/[._]/g, " ") : title;
	const where = hit.inside.map((one) => textOf(one)).filter((one) => one !== "");
	const isShared = hit.kind !== "procedure" && hit.procedure === undefined;
	const row = (
		<span>
			<b>{title === "" ? <bdi>{name}</bdi> : <Said text={hit.title} />}</b>
			{where.length > 0 || isShared ? (
				<small>{where.length > 0 ? where.join(" › ") : search.shared}</small>
			) : null}
			{hit.text === name || hit.text === hit.id ? null : (
				<small>
					<bdi lang={hit.language}>{hit.text}</bdi>
				</small>
			)}
		</span>
	);
	if (hit.via === undefined) return <span className="off">{row}</span>;
	const text = textHrefOf(hit, language);
	const own = hrefOf(hit, language);
	return (
		<>
			<Link href={own}>{row}</Link>
			{own === text ? null : (
				<Link className="od-act small st-hit-text" href={text} aria-label={search.inTextOf(name)}>
					{search.inText}
				</Link>
			)}
		</>
	);
}
