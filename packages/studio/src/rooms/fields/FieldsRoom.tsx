import type { CatalogueField, SharedUser } from "@onedoor/dsl/assist";
import { Mark, SkipLink } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useState } from "react";
import { Link } from "wouter";

import { Input } from "../../shell/Input.tsx";
import { Languages } from "../../shell/Languages.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { inAddress } from "../design/item/place.ts";
import { choiceWords, useItemWords } from "../design/item/words/index.ts";
import { foundIn } from "../design/library/found-in.ts";
import { saidIn } from "../design/library/said-in.ts";
import { useCatalogue, useShared } from "../design/library/use-shared.ts";
import { useLibraryWords } from "../design/library/words/index.ts";

/** Every field that procedures share: which of them ask for it, which only read it, and which register gives it. */
export default function FieldsRoom(): ReactElement {
	const words = useWords();
	const say = useLibraryWords();
	useEffect(() => {
		document.title = `${say.title} – Onedoor ${words.shell.studio}`;
	}, [say, words]);
	return (
		<>
			<SkipLink to="main">{words.shell.skip}</SkipLink>
			<header className="od-bar">
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
			</header>
			<main id="main" tabIndex={-1} className="od-main od-stack od-stack--4 st-page">
				<div>
					<h1>{say.title}</h1>
					<p className="muted">{say.lede}</p>
				</div>
				<Fields />
			</main>
			<footer className="st-foot">
				<Languages />
			</footer>
		</>
	);
}

function Fields(): ReactElement {
	const say = useLibraryWords();
	const item = useItemWords();
	const query = useQuery();
	const fields = useCatalogue();
	const open = query.get("field");
	const asked = query.get("find") ?? "";
	// Whoever comes for one field sees that one, until they look for another.
	const found = (fields ?? []).filter((field) =>
		asked === "" && open !== undefined ? field.id === open : foundIn(field, asked),
	);
	return (
		<section className="od-card od-stack od-stack--3" aria-label={say.title}>
			<Input
				type="search"
				label={say.search}
				autoComplete="off"
				value={asked}
				onType={(find) => query.set({ find: find === "" ? undefined : find, field: undefined })}
			/>
			<p className="small muted" role="status">
				{fields === undefined
					? item.loading
					: found.length > 0
						? say.found(found.length)
						: say.none}
			</p>
			{open === undefined ? null : (
				<p>
					<Link className="st-place" href={query.href({ field: undefined, find: undefined })}>
						{say.allFields}
					</Link>
				</p>
			)}
			<ul className="st-library">
				{found.map((field) => (
					<li key={`${field.file} ${field.id}`}>
						<Field field={field} isOpen={found.length === 1} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Field({
	field,
	isOpen: startsOpen,
}: {
	readonly field: CatalogueField;
	readonly isOpen: boolean;
}): ReactElement {
	const say = useLibraryWords();
	const item = useItemWords();
	const language = useContext(LanguageContext);
	const [wasPressed, setPressed] = useState<boolean>();
	const isOpen = wasPressed ?? startsOpen;
	const type = field.type === undefined ? [] : [choiceWords(item, field.type)];
	return (
		<details open={isOpen} onToggle={({ currentTarget }) => setPressed(currentTarget.open)}>
			<summary>
				<strong>{saidIn(field.title, language) || field.id}</strong>
				<small className="muted">{[...type, say.used(field.procedures)].join(" · ")}</small>
			</summary>
			{isOpen ? <Uses field={field} /> : null}
		</details>
	);
}

const HOW: readonly SharedUser["how"][] = ["asked", "read", "given", "shared"];

function Uses({ field }: { readonly field: CatalogueField }): ReactElement {
	const say = useLibraryWords();
	const language = useContext(LanguageContext);
	const shared = useShared(field.id);
	if (shared === undefined)
		return (
			<p className="small muted" role="status">
				{say.looking}
			</p>
		);
	const [first] = shared.usedBy;
	return (
		<div className="od-stack od-stack--3">
			{shared.users.length === 0 ? <p className="small">{say.used(0)}</p> : null}
			{HOW.map((how) => {
				const users = shared.users.filter((user) => user.how === how);
				return users.length === 0 ? null : <Group key={how} how={how} users={users} />;
			})}
			{first === undefined ? null : (
				<p>
					<Link
						className="od-btn od-btn--2"
						href={`/p/${first.id}?${new URLSearchParams({
							lang: language,
							item: inAddress(["fields", field.id]),
							in: field.file,
						})}`}
					>
						{say.change}
					</Link>
				</p>
			)}
		</div>
	);
}

/** Procedures are counted, not places: one that asks twice asks. */
function Group({
	how,
	users,
}: {
	readonly how: SharedUser["how"];
	readonly users: readonly SharedUser[];
}): ReactElement {
	const say = useLibraryWords();
	const owners = Map.groupBy(users, ({ owner, file }) => owner?.id ?? file);
	return (
		<section>
			<h2 className="small">{say.uses[how](owners.size)}</h2>
			<ul className="small">
				{[...owners].map(([id, all]) => (
					<li key={id}>
						<Owner users={all} how={how} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Owner({
	users,
	how,
}: {
	readonly users: readonly SharedUser[];
	readonly how: SharedUser["how"];
}): ReactElement | null {
	const language = useContext(LanguageContext);
	const [first] = users;
	if (first === undefined) return null;
	const { owner, file, path } = first;
	const name = saidIn(owner?.title, language) || saidIn(first.item, language) || owner?.id || file;
	const items = users.map((user) => saidIn(user.item, language)).filter(Boolean);
	const said = [...new Set(items)].filter((one) => one !== name).join(", ");
	const isProcedure = how === "asked" || how === "read";
	return (
		<>
			{owner && isProcedure ? (
				<Link
					href={`/p/${owner.id}?${new URLSearchParams({
						lang: language,
						item: inAddress(path.slice(0, -1)),
					})}`}
				>
					{name}
				</Link>
			) : (
				<bdi>{name}</bdi>
			)}
			{said === "" ? null : <span className="muted">: {said}</span>}
		</>
	);
}
