import { type EditorState, type Extension, RangeSet } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutter } from "@codemirror/view";

import { hunksBetween } from "../../../document/line-diff.ts";
import { textIn } from "../../../document/open-file.ts";

const line = Decoration.line({ class: "st-changed" });

/** A sign as well as a tint: `+` where lines are new or other, `−` where lines are gone. */
class Sign extends GutterMarker {
	readonly sign: string;

	constructor(sign: string) {
		super();
		this.sign = sign;
	}

	override eq(other: Sign): boolean {
		return other.sign === this.sign;
	}

	override toDOM(): Text {
		return document.createTextNode(this.sign);
	}
}

const CHANGED = new Sign("+");
const GONE = new Sign("−");

/** Lines that differ from `saved`, as they are typed. */
export function changedLines(saved: string): Extension {
	const marksOf = (state: EditorState) => changedIn(state, saved);
	return [
		EditorView.decorations.compute(["doc"], (state) =>
			Decoration.set(
				marksOf(state).flatMap(({ from, isGone }) => (isGone ? [] : line.range(from))),
			),
		),
		gutter({
			class: "st-signs",
			markers: ({ state }) =>
				RangeSet.of(
					marksOf(state).map(({ from, isGone }) => (isGone ? GONE : CHANGED).range(from)),
				),
		}),
	];
}

interface ChangedLine {
	/** Offset of the line's first character. */
	readonly from: number;
	/** Lines that stood before it are gone; the line itself is as it was. */
	readonly isGone: boolean;
}

function changedIn({ doc }: EditorState, saved: string): readonly ChangedLine[] {
	return hunksBetween(saved, textIn(doc)).flatMap(
		({ after: [from, to] }): readonly ChangedLine[] => {
			const start = (index: number) => doc.line(Math.min(index + 1, doc.lines)).from;
			if (from === to) return [{ from: start(from), isGone: true }];
			return Array.from({ length: to - from }, (_, index) => ({
				from: start(from + index),
				isGone: false,
			}));
		},
	);
}
