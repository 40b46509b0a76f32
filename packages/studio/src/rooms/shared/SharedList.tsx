import type { SharedItem } from "@onedoor/dsl/assist";
import { Mark, SkipLink } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect } from "react";
import { Link } from "wouter";

import { Input } from "../../shell/Input.tsx";
import { Languages } from "../../shell/Languages.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { choiceWords, useItemWords } from "../design/item/words/index.ts";
import { foundIn } from "../design/library/found-in.ts";
import { useCatalogue } from "../design/library/use-shared.ts";
import { KIND_OF, KINDS, type KindName, sharedHref } from "./address.ts";
import { nameOf } from "./name-of.ts";
import { useSharedWords } from "./words/index.ts";

/** Everything of a kind that procedures share, found by any of its words. */
export function SharedList({ kind }: { readonly kind: KindName }): ReactElement {
	const words = useWords();
	const say = useSharedWords();
	useEffect(() => {
		document.title = `${say.kinds[kind]} – Onedoor ${words.shell.studio}`;
	}, [say, kind, words]);
	return (
		<>
			<SkipLink to="main">{words.shell.skip}</SkipLink>
			<header className="st-head">
				<div className="od-bar st-bar">
					<Link className="od-brand" href="/" aria-label={words.shell.home}>
						<Mark />
						<span className="od-wide">{words.shell.studio}</span>
					</Link>
					<nav aria-label={words.shell.where} className="grow small">
						<Link className="od-act" href="/">
							{words.shell.procedures}
						</Link>
					</nav>
					<div className="od-wide">
						<Languages />
					</div>
				</div>
				<Kinds current={kind} />
			</header>
			<main id="main" tabIndex={-1} className="od-main od-stack od-stack--4 st-page">
				<div>
					<h1>{say.kinds[kind]}</h1>
					<p className="muted">{say.lede[kind]}</p>
				</div>
				<Items key={kind} kind={kind} />
			</main>
			<footer className="st-foot">
				<Languages />
			</footer>
		</>
	);
}

function Kinds({ current }: { readonly current: KindName }): ReactElement {
	const say = useSharedWords();
	const language = useContext(LanguageContext);
	return (
		<nav className="od-tabs st-views" aria-label={say.title}>
			{KINDS.map((kind) => (
				<Link
					key={kind}
					href={`/shared/${kind}?lang=${language}`}
					aria-current={kind === current ? "page" : undefined}
				>
					{say.kinds[kind]}
				</Link>
			))}
		</nav>
	);
}

function Items({ kind }: { readonly kind: KindName }): ReactElement {
	const say = useSharedWords();
	const item = useItemWords();
	const query = useQuery();
	const language = useContext(LanguageContext);
	const all = useCatalogue(KIND_OF[kind]);
	const asked = query.get("find") ?? "";
	const found = (all ?? [])
		.filter((one) => foundIn(one, asked))
		.toSorted((a, b) => nameOf(a, language).localeCompare(nameOf(b, language), language));
	return (
		<section className="od-card od-stack od-stack--3" aria-label={say.kinds[kind]}>
			<Input
				type="search"
				label={say.search[kind]}
				autoComplete="off"
				value={asked}
				onType={(find) => query.set({ find: find === "" ? undefined : find })}
			/>
			<p className="small muted" role="status">
				{all === undefined ? item.loading : found.length > 0 ? say.found(found.length) : say.none}
			</p>
			<ul className="od-tasks">
				{found.map((one) => (
					<li key={`${one.file} ${one.id}`}>
						<Link href={sharedHref(one, language) ?? "/"}>
							<span>
								<b>{nameOf(one, language)}</b>
								<Facts item={one} />
							</span>
						</Link>
					</li>
				))}
			</ul>
		</section>
	);
}

function Facts({ item }: { readonly item: SharedItem }): ReactElement {
	const say = useSharedWords();
	const keys = useItemWords();
	const language = useContext(LanguageContext);
	const { type, owner, procedures } = item;
	const facts = [
		type && choiceWords(keys, type),
		owner && nameOf(owner, language),
		say.used(procedures),
	];
	return <small>{facts.filter(Boolean).join(" · ")}</small>;
}
