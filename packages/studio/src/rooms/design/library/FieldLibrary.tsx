import type { SharedItem } from "@onedoor/dsl/assist";
import { type ReactElement, useContext, useState } from "react";
import { Link } from "wouter";

import type { Read } from "../../../check/protocol.ts";
import { fileName } from "../../../language/file-name.ts";
import { Input } from "../../../shell/Input.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import { inAddress } from "../item/place.ts";
import { choiceWords, useItemWords } from "../item/words/index.ts";
import { foundIn } from "./found-in.ts";
import { saidIn } from "./said-in.ts";
import { useCatalogue, useShared } from "./use-shared.ts";
import { WhereUsed } from "./WhereUsed.tsx";
import { useLibraryWords } from "./words/index.ts";

/** All fields that procedures share: found by any of their words, with how many use each. */
export default function FieldLibrary({ read }: { readonly read: Read }): ReactElement {
	const say = useLibraryWords();
	const item = useItemWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const [asked, setAsked] = useState("");
	const fields = useCatalogue("field");
	const found = (fields ?? []).filter((field) => foundIn(field, asked));
	return (
		<section className="od-pane" id="panel" aria-labelledby="panel-title">
			<div className="od-pane__head">
				<h2 id="panel-title">{say.title}</h2>
				<Link className="od-btn od-btn--quiet" href={query.href({ fields: undefined })}>
					{say.back}
				</Link>
			</div>
			<div className="od-pane__body od-stack od-stack--3">
				<p className="small muted">{say.lede}</p>
				<Input
					type="search"
					label={say.search}
					autoComplete="off"
					value={asked}
					onType={setAsked}
				/>
				<p className="small muted" role="status">
					{fields === undefined
						? item.loading
						: found.length > 0
							? say.found(found.length)
							: say.none}
				</p>
				<ul className="st-library">
					{found.map((field) => (
						<li key={`${field.file} ${field.id}`}>
							<Field read={read} field={field} title={saidIn(field.title, language) || field.id} />
						</li>
					))}
				</ul>
			</div>
		</section>
	);
}

interface FieldProps {
	readonly read: Read;
	readonly field: SharedItem;
	readonly title: string;
}

function Field({ read, field, title }: FieldProps): ReactElement {
	const say = useLibraryWords();
	const item = useItemWords();
	const [isOpen, setOpen] = useState(false);
	const type = field.type === undefined ? [] : [choiceWords(item, field.type)];
	return (
		<details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
			<summary>
				<strong>{title}</strong>
				<small className="muted">{[...type, say.used(field.procedures)].join(" · ")}</small>
			</summary>
			{isOpen ? <Opened read={read} field={field} title={title} /> : null}
		</details>
	);
}

function Opened({ read, field, title }: FieldProps): ReactElement {
	const say = useLibraryWords();
	const query = useQuery();
	const shared = useShared("field", field.id);
	const here = shared?.users.find(({ file }) => file === read.file);
	const to = (item: string, also: Readonly<Record<string, string | undefined>> = {}) =>
		query.href({ item, in: undefined, fields: undefined, step: undefined, ...also });
	return (
		<div className="od-stack od-stack--2">
			<bdi className="small muted">{fileName(field.file)}</bdi>
			{shared === undefined ? (
				<p className="small muted" role="status">
					{say.looking}
				</p>
			) : shared.users.length === 0 ? null : (
				<WhereUsed shared={shared} />
			)}
			<p className="od-row">
				{here === undefined ? (
					<Link
						className="od-btn od-btn--2"
						aria-label={`${say.use}: ${title}`}
						href={to("data", { use: field.id })}
					>
						{say.use}
					</Link>
				) : (
					<Link className="od-act" href={to(inAddress(here.path.slice(0, -1)))}>
						{say.isHere}
					</Link>
				)}
				<Link
					className="od-btn od-btn--quiet"
					aria-label={`${say.change}: ${title}`}
					href={to(inAddress(["fields", field.id]), { in: field.file })}
				>
					{say.change}
				</Link>
			</p>
		</div>
	);
}
