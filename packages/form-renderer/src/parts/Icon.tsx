import type { ReactElement } from "react";

import { type IconName, iconShapes, type Shape } from "./icon-shapes.ts";

/** Arrows and pens of undo turn in right-to-left; ticks, clocks and pens do not. */
const FLIPPED: ReadonlySet<IconName> = new Set(["back", "fwd", "arrow", "undo", "redo", "send"]);

export interface IconProps {
	readonly name: IconName;
	/** Tint of a state: `is-ok-i`, `is-warn-i`, `is-bad-i`, `is-info-i`. */
	readonly tint?: "ok" | "warn" | "bad" | "info";
}

/**
 * One icon. It is always decoration beside a word, or inside a button that has a name of its own, so assistive technology
 * never hears it. Drawn where it stands, and in elements: no page carries drawings that it does not show, and Trusted
 * Types have nothing to object to.
 */
export function Icon({ name, tint }: IconProps): ReactElement {
	const turn = FLIPPED.has(name) ? " od-i--flip" : "";
	return (
		<svg
			className={`od-i${turn}${tint ? ` is-${tint}-i` : ""}`}
			viewBox="0 0 24 24"
			aria-hidden="true"
		>
			{iconShapes[name].map(drawing)}
		</svg>
	);
}

function drawing(shape: Shape, index: number): ReactElement {
	if (typeof shape === "string") return <path key={index} d={shape} />;
	if ("r" in shape) return <circle key={index} {...shape} />;
	return <rect key={index} {...shape} />;
}
