import type { ItemControl, ItemEntry } from "@onedoor/dsl/assist";
import { Button } from "@onedoor/form-renderer/parts";
import { type KeyboardEvent, type ReactElement, Suspense, useContext, useState } from "react";
import { Link } from "wouter";
import { lazy } from "../../../shell/lazy.tsx";

import { useQuery } from "../../../shell/use-query.ts";
import { shortcutIn } from "../../../shortcuts/table.ts";
import { LanguageContext } from "../../../words/index.ts";
import { useAnnounce } from "./Announced.tsx";
import { AddEntry } from "./add/AddEntry.tsx";
import type { ControlProps } from "./control-props.ts";
import { MoveButtons } from "./controls/MoveButtons.tsx";
import { nameWords } from "./names.ts";
import { below, inAddress } from "./place.ts";
import { RemoveItem } from "./RemoveItem.tsx";
import { useChosen } from "./several/use-chosen.ts";
import { choiceWords, keyWords, useItemWords } from "./words/index.ts";
import { useWriting } from "./writing.ts";

export interface EntriesProps extends Omit<ControlProps, "control"> {
	readonly control: Extract<ItemControl, { kind: "entries" }>;
	/** What changes an entry that is a value and no item. */
	readonly valueOf: (props: ControlProps) => ReactElement;
}

/** Items or values by their ids, in the author's order. */
export function Entries(props: EntriesProps): ReactElement {
	const { read, spot, control } = props;
	const say = useItemWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const writing = useWriting();
	const announce = useAnnounce();
	const [error, setError] = useState<string>();
	const { entries } = control;
	const place = below(spot.owner, spot.key);
	const titleOf = (entry: ItemEntry): string => {
		if (entry.title === undefined && CLOSED.has(spot.key))
			return Object.hasOwn(say.keys, entry.id)
				? keyWords(say, entry.id)
				: choiceWords(say, entry.id);
		const { id: name, title } = entry;
		return nameWords(read.definition, { name, ...(title !== undefined && { title }) }, language);
	};
	const ids = entries.filter((entry) => entry.control.kind === "item").map(({ id }) => id);
	const chosen = useChosen(ids);
	const move = async (at: number, to: number) => {
		const entry = entries[at];
		if (entry === undefined || to < 0 || to >= entries.length) return;
		const before = entries[to > at ? to + 1 : to]?.id;
		const { file } = place;
		const path = [...place.path, entry.id];
		const intent = {
			kind: "move_value",
			file,
			path,
			...(before !== undefined && { before }),
		} as const;
		const refused = await writing.write(intent, "moved", titleOf(entry));
		setError(refused);
		if (refused === undefined) announce(say.moved(titleOf(entry), to + 1, entries.length));
	};
	/** With Shift the arrows go to the next one and take it along. */
	const keys = (event: KeyboardEvent<HTMLLIElement>, id: string) => {
		const act = shortcutIn("list", event);
		// Space is the checkbox's own.
		if (act === undefined || (act === "choose" && (event.target as HTMLElement).matches("input")))
			return;
		if (chosen.onKey(event, id)) return;
		const { nextElementSibling, previousElementSibling } = event.currentTarget;
		const row =
			act === "chooseNext"
				? nextElementSibling
				: act === "choosePrevious"
					? previousElementSibling
					: null;
		const next = row?.querySelector<HTMLElement>("[data-entry]");
		if (!next) return;
		event.preventDefault();
		next.focus();
		chosen.extendTo(next.dataset.entry ?? "", id);
	};
	return (
		<>
			{ids.length < 2 || ids.length < entries.length || writing.isFrozen ? null : (
				<>
					{chosen.isChoosing ? null : (
						<Button kind="quiet" icon="checks" onClick={chosen.begin}>
							{say.chooseSeveral}
						</Button>
					)}
					{chosen.isChoosing ? (
						<Suspense fallback={null}>
							<ChosenBar
								place={place}
								list={ids}
								chosen={chosen}
								titleOf={(id) => entries.find((entry) => entry.id === id)?.title}
							/>
						</Suspense>
					) : null}
				</>
			)}
			<ul className="st-list">
				{entries.map((entry, at) => (
					<li
						key={entry.id}
						className={chosen.isChoosing ? "st-choosing" : undefined}
						onKeyDown={(event) => {
							const isOwn = (event.target as HTMLElement).matches("a, input");
							if (isOwn && chosen.isChoosing) keys(event, entry.id);
						}}
					>
						{chosen.isChoosing ? (
							<label className="st-choose-one">
								<input
									type="checkbox"
									checked={chosen.has(entry.id)}
									data-entry={entry.id}
									onChange={() => chosen.toggle(entry.id)}
								/>
								<span className="od-hidden">{say.chooseIt(titleOf(entry))}</span>
							</label>
						) : null}
						{entry.control.kind === "item" ? (
							<Link
								data-chosen={chosen.has(entry.id) ? "true" : undefined}
								onClick={(event) => chosen.onPress(event, entry.id)}
								href={query.href({
									item: inAddress([...place.path, entry.id]),
									in: place.file === read.file ? undefined : place.file,
								})}
							>
								{titleOf(entry)}
							</Link>
						) : (
							<div className="st-entry">
								<span className="od-label">{titleOf(entry)}</span>
								{props.valueOf({
									read,
									spot: { owner: place, key: entry.id, isThere: true },
									label: titleOf(entry),
									control: entry.control,
								})}
							</div>
						)}
						{writing.isFrozen || chosen.isChoosing ? null : (
							<span className="st-acts">
								<MoveButtons
									title={titleOf(entry)}
									at={at}
									count={entries.length}
									onMove={(to) => void move(at, to)}
								/>
								<RemoveItem place={below(place, entry.id)} title={titleOf(entry)} isSmall />
							</span>
						)}
					</li>
				))}
			</ul>
			{error === undefined ? null : <p className="od-error small">{error}</p>}
			{writing.isFrozen ? null : <AddEntry {...props} />}
		</>
	);
}

/** What stands under these is one of a closed set, and nobody's own name. */
const CLOSED: ReadonlySet<string> = new Set(["targets", "asks_at_most", "hours", "channels"]);

/** Loaded when several are chosen. */
const ChosenBar = lazy(async () => ({
	default: (await import("./several/ChosenBar.tsx")).ChosenBar,
}));
