import type { Removal } from "@onedoor/dsl/assist";
import { Button, Choice, Note, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useEffect, useId, useState } from "react";
import { Link } from "wouter";

import { useLibrary } from "../../../host/Library.tsx";
import { fileName } from "../../../language/file-name.ts";
import { Dialog } from "../../../shell/Dialog.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { LanguageContext } from "../../../words/index.ts";
import type { ItemPlace } from "./place.ts";
import { removalOf, type TogetherRemoval } from "./several/removal-of.ts";
import { useItemWords } from "./words/index.ts";
import { useWriting } from "./writing.ts";

export interface RemovalDialogProps {
	/** All of them are taken out, or none. */
	readonly places: readonly ItemPlace[];
	readonly title: string;
	readonly onClose: (isGone: boolean) => void;
}

type Fate = "forget" | "instead";

/** Who names what is to go, and what becomes of them. */
export default function RemovalDialog({
	places,
	title,
	onClose,
}: RemovalDialogProps): ReactElement {
	const say = useItemWords();
	const { checker } = useLibrary();
	const writing = useWriting();
	const language = useContext(LanguageContext);
	const group = useId();
	const [removal, setRemoval] = useState<TogetherRemoval>();
	const [fate, setFate] = useState<Fate>("forget");
	const [instead, setInstead] = useState("");
	const [error, setError] = useState<string>();
	const [isBusy, setBusy] = useState(false);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when it is opened.
	useEffect(() => {
		void Promise.all(
			places.map(async (place) => ({
				place,
				removal: await checker.ask({ what: "removal", path: place.file, at: place.path }),
			})),
		).then((answers) => {
			const known = answers.flatMap(({ place, removal: one }) =>
				one === undefined ? [] : [{ place, removal: one }],
			);
			if (known.length < places.length) {
				setError(say.gone);
				return;
			}
			const together = removalOf(known);
			setRemoval(together);
			setInstead(together.instead[0]?.id ?? "");
		});
	}, []);
	const isStuck = removal !== undefined && removal.users.length > 0 && !removal.redirects;
	const remove = async () => {
		if (removal === undefined || isStuck || isBusy) return;
		const intents = removal.intents(fate === "instead" ? instead : "remove");
		setBusy(true);
		const refused = await writing.write(intents, "removed", title);
		setBusy(false);
		setError(refused);
		if (refused === undefined) onClose(true);
	};
	return (
		<Dialog
			title={places.length > 1 ? say.removeSeveral(places.length) : say.removeIt(title)}
			onClose={() => onClose(false)}
			onSubmit={() => void remove()}
		>
			{removal === undefined ? (
				<p role="status">{error ?? say.looking}</p>
			) : removal.users.length === 0 ? (
				<p>{say.removeNobody}</p>
			) : (
				<>
					<p>{say.removeUsers(removal.users.length)}</p>
					<Users
						removal={removal}
						language={language}
						isStory={places.every(({ file }) => TELLS.test(file))}
						onLeave={() => onClose(false)}
					/>
					{isStuck ? (
						<Note kind="warn">
							<p>{say.removeFirst}</p>
						</Note>
					) : (
						<fieldset className="od-stack od-stack--2">
							<legend className="od-label">{say.removeWhat}</legend>
							<Choice
								type="radio"
								name={group}
								label={say.removeLeave}
								hint={say.removeLeaveHint}
								checked={fate === "forget"}
								onChange={() => setFate("forget")}
							/>
							{removal.instead.length > 0 ? (
								<Choice
									type="radio"
									name={group}
									label={say.removeInstead}
									checked={fate === "instead"}
									onChange={() => setFate("instead")}
								/>
							) : null}
							{fate === "instead" ? (
								<select
									className="od-input"
									aria-label={say.removeNames}
									value={instead}
									onChange={({ target }) => setInstead(target.value)}
								>
									{removal.instead.map(({ id, title: words }) => (
										<option key={id} value={id}>
											{(typeof words === "string" ? words : textOf(words, language)) || id}
										</option>
									))}
								</select>
							) : null}
						</fieldset>
					)}
				</>
			)}
			{error !== undefined && removal !== undefined ? (
				<Note kind="bad">
					<p role="alert">{error}</p>
				</Note>
			) : null}
			<div className="od-actions">
				<Button
					type="submit"
					off={removal === undefined || isStuck}
					{...(isBusy && { busy: say.removing })}
				>
					{say.remove}
				</Button>
				<Button kind="quiet" onClick={() => onClose(false)}>
					{say.cancel}
				</Button>
			</div>
		</Dialog>
	);
}

interface UsersProps {
	readonly removal: Pick<Removal, "users">;
	readonly language: string;
	/** What goes is a story itself: others that are told like it are what is asked about. */
	readonly isStory: boolean;
	readonly onLeave: () => void;
}

function Users({ removal, language, isStory, onLeave }: UsersProps): ReactElement {
	const say = useItemWords();
	const query = useQuery();
	const [own, told] = [false, true].map((isTold) =>
		removal.users.filter(({ file }) => (TELLS.test(file) && !isStory) === isTold),
	);
	const list = (users: Removal["users"]) => (
		<ul className="st-users small">
			{users.map(({ file, line, item, owner, text, path }) => {
				const words = typeof item === "string" ? item : textOf(item, language);
				const about =
					typeof owner?.title === "string" ? owner.title : textOf(owner?.title, language);
				return (
					<li key={`${file} ${path.join("/")}`}>
						<Link href={query.href({ view: "text", file, line: String(line) })} onClick={onLeave}>
							{[about || owner?.id, words].filter(Boolean).join(": ") ||
								say.line(fileName(file), line)}
						</Link>{" "}
						<bdi className="muted">{say.line(fileName(file), line)}</bdi>
						<code dir="ltr">{text}</code>
					</li>
				);
			})}
		</ul>
	);
	return (
		<>
			{own === undefined || own.length === 0 ? null : list(own)}
			{told === undefined || told.length === 0 ? null : (
				<details className="st-more">
					<summary>{say.removeTold(told.length)}</summary>
					{list(told)}
				</details>
			)}
		</>
	);
}

/** Translations and stories tell of it; they decide nothing. */
const TELLS = /\.(?:texts|scenarios|simulation)\.yaml$/;
