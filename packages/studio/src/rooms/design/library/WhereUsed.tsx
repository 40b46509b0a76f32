import type { SharedView } from "@onedoor/dsl/assist";
import type { ReactElement } from "react";
import { useContext } from "react";
import { Link } from "wouter";

import { fileName } from "../../../language/file-name.ts";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { inAddress } from "../item/place.ts";
import { useItemWords } from "../item/words/index.ts";
import { saidIn } from "./said-in.ts";
import { useLibraryWords } from "./words/index.ts";

/** Procedures and places that use a shared field, each a link to where it can be changed. */
export function WhereUsed({ shared }: { readonly shared: SharedView }): ReactElement {
	const say = useLibraryWords();
	return (
		<details className="st-more">
			<summary>{say.where(shared.users.length)}</summary>
			<ul className="st-users small">
				{shared.users.map((user) => (
					<li key={`${user.file} ${user.path.join("/")}`}>
						<User user={user} />
					</li>
				))}
			</ul>
		</details>
	);
}

function User({ user }: { readonly user: SharedView["users"][number] }): ReactElement {
	const item = useItemWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const { file, line, owner, path } = user;
	const place = inAddress(path.slice(0, -1));
	const words = [saidIn(owner?.title, language) || owner?.id, saidIn(user.item, language)];
	const name = words.filter(Boolean).join(": ") || item.line(fileName(file), line);
	return (
		<>
			{owner && file.endsWith(".procedure.yaml") ? (
				<Link href={`/p/${owner.id}?${new URLSearchParams({ lang: language, item: place })}`}>
					{name}
				</Link>
			) : (
				<Link href={query.href({ in: file, item: place, fields: undefined, step: undefined })}>
					{name}
				</Link>
			)}{" "}
			<bdi className="muted">{item.line(fileName(file), line)}</bdi>
		</>
	);
}
