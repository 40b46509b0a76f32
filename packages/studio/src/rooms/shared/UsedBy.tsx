import type { SharedUser, SharedView } from "@onedoor/dsl/assist";
import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext } from "react";
import { Link } from "wouter";

import { fileName } from "../../language/file-name.ts";
import { LanguageContext } from "../../words/index.ts";
import { inAddress } from "../design/item/place.ts";
import { saidIn } from "../design/library/said-in.ts";
import { sharedHref } from "./address.ts";
import { nameOf } from "./name-of.ts";
import { useSharedWords } from "./words/index.ts";

const HOW: readonly SharedUser["how"][] = ["asked", "read", "used", "given", "shared"];

/** Who decides on it, whom a change of it changes, and each of them with the way there. */
export function UsedBy({ shared }: { readonly shared: SharedView }): ReactElement {
	const say = useSharedWords();
	const language = useContext(LanguageContext);
	const { owner, procedures, users } = shared;
	return (
		<>
			{owner === undefined ? null : (
				<p>
					<span className="muted">{say.owner}</span> <bdi>{nameOf(owner, language)}</bdi>
				</p>
			)}
			<Note kind={procedures > 1 ? "warn" : "info"}>
				<p className="small">{say.changes(procedures)}</p>
			</Note>
			{HOW.map((how) => {
				const some = users.filter((user) => user.how === how);
				return some.length === 0 ? null : <Group key={how} how={how} users={some} />;
			})}
		</>
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
	const say = useSharedWords();
	const owners = Map.groupBy(users, ({ owner, file }) => owner?.id ?? file);
	return (
		<section>
			<h2 className="small">{say.uses[how](owners.size)}</h2>
			<ul className="st-uses small">
				{[...owners].map(([id, all]) => (
					<li key={id}>
						<Owner users={all} />
					</li>
				))}
			</ul>
		</section>
	);
}

function Owner({ users }: { readonly users: readonly SharedUser[] }): ReactElement | null {
	const language = useContext(LanguageContext);
	const [first] = users;
	if (first === undefined) return null;
	const { owner, file } = first;
	const name = saidIn(owner?.title, language) || saidIn(first.item, language) || owner?.id;
	const items = users.map((user) => saidIn(user.item, language)).filter(Boolean);
	const others = [...new Set(items)].filter((one) => one !== name);
	const said = new Intl.ListFormat(language, { type: "unit" }).format(others);
	const href = hrefOf(first, language);
	return (
		<>
			{href === undefined ? (
				<bdi>{name ?? fileName(file)}</bdi>
			) : (
				<Link href={href}>
					<bdi>{name ?? fileName(file)}</bdi>
				</Link>
			)}
			{said === "" ? null : <span className="muted">{said}</span>}
		</>
	);
}

function hrefOf({ owner, file, path }: SharedUser, language: string): string | undefined {
	const item = path.slice(0, -1);
	if (owner && file.endsWith(".procedure.yaml"))
		return `/p/${owner.id}?${new URLSearchParams({ lang: language, item: inAddress(item) })}`;
	return sharedHref({ file, path: item }, language);
}
