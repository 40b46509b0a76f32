import type { WrittenText } from "@onedoor/dsl/assist";
import { Button, directionOf, languageName } from "@onedoor/form-renderer/parts";
import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from "@tanstack/react-virtual";
import {
	Fragment,
	type KeyboardEvent,
	type ReactElement,
	useContext,
	useEffect,
	useId,
	useRef,
	useState,
} from "react";
import { flushSync } from "react-dom";

import type { Read } from "../../../check/protocol.ts";
import { type Shortcut, shortcutIn } from "../../../shortcuts/table.ts";
import { LanguageContext } from "../../../words/index.ts";
import { useAnnounce } from "../item/Announced.tsx";
import { isMissing } from "./completeness.ts";
import { TextCell } from "./TextCell.tsx";
import { TextPlace } from "./TextPlace.tsx";
import { keyOf } from "./which-texts.ts";
import { useTranslationWords } from "./words/index.ts";

export interface TextsTableProps {
	readonly read: Read;
	readonly texts: readonly WrittenText[];
	readonly languages: readonly string[];
	readonly onWritten: (text: WrittenText) => void;
}

/** Where the keyboard is; `column` counts languages from 0. */
interface At {
	readonly row: number;
	readonly column: number;
}

const ROW_PX = 96;
const OVERSCAN = 6;
const PAGE = 8;

/**
 * Only rows in sight are there, and the one that the keyboard is at: thousands of texts are as quick as ten. Arrows
 * go from text to text as in any table that is written in.
 */
export function TextsTable({ read, texts, languages, onWritten }: TextsTableProps): ReactElement {
	const say = useTranslationWords();
	const announce = useAnnounce();
	const hint = useId();
	const names = new Intl.DisplayNames([useContext(LanguageContext)], { type: "language" });
	const nameOf = (language: string) => names.of(language) ?? languageName(language);
	const scroller = useRef<HTMLDivElement>(null);
	const [at, setAt] = useState<At>({ row: 0, column: 0 });
	const [isWriting, setWriting] = useState(false);
	/** Counts moves of the keyboard, so that the focus follows those and nothing else. */
	const [moves, setMoves] = useState(0);
	const here: At = {
		row: Math.min(at.row, texts.length - 1),
		column: Math.min(at.column, languages.length - 1),
	};
	const rows = useVirtualizer({
		count: texts.length,
		getScrollElement: () => scroller.current,
		estimateSize: () => ROW_PX,
		overscan: OVERSCAN,
		getItemKey: (index) => keyOf(texts[index] as WrittenText),
		rangeExtractor: (range) =>
			[...new Set([...defaultRangeExtractor(range), here.row])].sort((a, b) => a - b),
	});
	// biome-ignore lint/correctness/useExhaustiveDependencies: only after the keyboard has moved.
	useEffect(() => {
		if (moves === 0) return;
		const cell = scroller.current?.querySelector<HTMLElement>(
			`[data-row="${here.row}"][data-column="${here.column}"]`,
		);
		cell?.focus();
		cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}, [moves]);
	const go = (to: At) => {
		setWriting(false);
		setAt({
			row: Math.max(0, Math.min(to.row, texts.length - 1)),
			column: Math.max(0, Math.min(to.column, languages.length - 1)),
		});
		setMoves((n) => n + 1);
	};
	const write = (row: number, column: number) => {
		setAt({ row, column });
		setWriting(true);
	};
	const nextMissing = () => {
		const found = nextMissingAfter(texts, languages, here);
		if (found === undefined) announce(say.noMore);
		else go(found);
	};
	const press = (event: KeyboardEvent) => {
		if (isWriting || !(event.target as HTMLElement).matches("[data-column]")) return;
		const act = shortcutIn("translations", event);
		const mayWrite = !(event.target as HTMLElement).matches("[aria-readonly]");
		if (act === "write") {
			event.preventDefault();
			if (mayWrite) write(here.row, here.column);
			return;
		}
		if (act === undefined && mayWrite && isSign(event)) {
			// The box takes the focus before the browser writes: the sign goes into it, as any other does.
			flushSync(() => write(here.row, here.column));
			return;
		}
		const to = act && movedBy(act, isMirrored(event), here, texts.length, languages.length);
		if (to === undefined) return;
		event.preventDefault();
		go(to);
	};
	const items = rows.getVirtualItems();
	return (
		<>
			<div className="st-translations__acts">
				<p className="small muted" id={hint}>
					{say.keysHint}
				</p>
				<Button kind="second" icon="fwd" onClick={nextMissing}>
					{say.nextMissing}
				</Button>
			</div>
			<div ref={scroller} className="st-grid-scroll">
				<table
					// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is written in, cell by cell.
					role="grid"
					className="st-grid"
					aria-label={say.title}
					aria-describedby={hint}
					aria-rowcount={texts.length + 1}
					aria-colcount={languages.length + 1}
					onKeyDown={press}
				>
					<thead>
						<tr aria-rowindex={1}>
							<th scope="col">{say.where}</th>
							{languages.map((language) => (
								<th key={language} scope="col" dir={directionOf(language)}>
									{nameOf(language)}
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{items.map((item, index) => {
							const text = texts[item.index];
							if (text === undefined) return null;
							return (
								<Fragment key={item.key}>
									<Gap size={item.start - endOf(items[index - 1])} />
									<tr
										ref={rows.measureElement}
										data-index={item.index}
										aria-rowindex={item.index + 2}
									>
										<TextPlace read={read} text={text} isHere={item.index === here.row} />
										{languages.map((language, column) => {
											const isHere = item.index === here.row && column === here.column;
											return (
												<TextCell
													key={language}
													text={text}
													language={language}
													languageName={nameOf(language)}
													row={item.index}
													column={column}
													isHere={isHere}
													isWriting={isHere && isWriting}
													onWrite={() => write(item.index, column)}
													onLeave={(by) => go({ row: item.index + by, column })}
													onDone={() => {
														setWriting(false);
														onWritten(text);
													}}
												/>
											);
										})}
									</tr>
								</Fragment>
							);
						})}
						<Gap size={rows.getTotalSize() - endOf(items.at(-1))} />
					</tbody>
				</table>
			</div>
		</>
	);
}

/** Stands for the rows that are not there. */
function Gap({ size }: { readonly size: number }): ReactElement | null {
	if (size <= 0) return null;
	// By script on the element itself: the page's policy forbids styles in markup.
	const asTall = (cell: HTMLTableCellElement | null): void => {
		if (cell !== null) cell.style.blockSize = `${size}px`;
	};
	return (
		<tr className="st-grid__gap">
			<td ref={asTall} />
		</tr>
	);
}

function endOf(item: VirtualItem | undefined): number {
	return item?.end ?? 0;
}

function nextMissingAfter(
	texts: readonly WrittenText[],
	languages: readonly string[],
	{ row, column }: At,
): At | undefined {
	for (let index = row; index < texts.length; index++) {
		const text = texts[index];
		const from = index === row ? column + 1 : 0;
		const found = languages.findIndex(
			(language, at) => at >= from && text !== undefined && isMissing(text, language),
		);
		if (found >= 0) return { row: index, column: found };
	}
	return undefined;
}

/** What writes by itself, and does nothing else on this page. */
function isSign(pressed: KeyboardEvent): boolean {
	const { key, ctrlKey, metaKey, altKey } = pressed;
	const isAlone = [...key].length === 1 && key !== " ";
	const isCommand = (ctrlKey || metaKey) && !(ctrlKey && altKey);
	return isAlone && !isCommand && shortcutIn("everywhere", pressed) === undefined;
}

function isMirrored({ currentTarget }: KeyboardEvent): boolean {
	return getComputedStyle(currentTarget).direction === "rtl";
}

function movedBy(
	act: Shortcut<"translations">,
	mirrored: boolean,
	{ row, column }: At,
	rows: number,
	columns: number,
): At | undefined {
	const onward = mirrored ? -1 : 1;
	switch (act) {
		case "down":
			return { row: row + 1, column };
		case "up":
			return { row: row - 1, column };
		case "right":
			return { row, column: column + onward };
		case "left":
			return { row, column: column - onward };
		case "pageDown":
			return { row: row + PAGE, column };
		case "pageUp":
			return { row: row - PAGE, column };
		case "rowStart":
			return { row, column: 0 };
		case "rowEnd":
			return { row, column: columns - 1 };
		case "start":
			return { row: 0, column: 0 };
		case "end":
			return { row: rows - 1, column: columns - 1 };
		default:
			return undefined;
	}
}
