import { createContext, type ReactElement, useContext } from "react";

import { type IconName, iconShapes, type Shape } from "./icon-shapes.ts";

/** Arrows and pens of undo turn in right-to-left; ticks, clocks and pens do not. */
const FLIPPED: ReadonlySet<IconName> = new Set(["back", "fwd", "arrow", "undo", "redo", "send"]);

export interface IconProps {
	readonly name: IconName;
	/** Tint of a state: `is-ok-i`, `is-warn-i`, `is-bad-i`, `is-info-i`. */
	readonly tint?: "ok" | "warn" | "bad" | "info";
}

/**
 * One icon of the sprite. It is always decoration beside a word, or inside a button that has a name of its own,
 * so assistive technology never hears it. The page must hold one `<IconSprite/>`.
 */
export function Icon({ name, tint }: IconProps): ReactElement {
	useContext(DrawnIcons)?.add(name);
	const classes = ["od-i"];
	if (FLIPPED.has(name)) classes.push("od-i--flip");
	if (tint) classes.push(`is-${tint}-i`);
	return (
		<svg className={classes.join(" ")} aria-hidden="true" focusable="false">
			<use href={`#i-${name}`} />
		</svg>
	);
}

/** Which of them a page draws, for who makes it in one go. */
export const DrawnIcons: React.Context<Set<IconName> | undefined> = createContext<
	Set<IconName> | undefined
>(undefined);

export interface IconSpriteProps {
	/** Left out: all that there are. */
	readonly only?: readonly IconName[];
}

/** The drawings, once per page. Elements, not markup text, so that Trusted Types have nothing to object to. */
export function IconSprite({ only }: IconSpriteProps): ReactElement {
	const shown = only?.map((name) => [name, iconShapes[name]] as const);
	return (
		<svg className="od-sprite" width="0" height="0" aria-hidden="true" focusable="false">
			{(shown ?? Object.entries(iconShapes)).map(([name, shapes]) => (
				<symbol key={name} id={`i-${name}`} viewBox="0 0 24 24">
					{shapes.map(drawing)}
				</symbol>
			))}
		</svg>
	);
}

function drawing(shape: Shape, index: number): ReactElement {
	if (typeof shape === "string") return <path key={index} d={shape} />;
	if ("r" in shape) return <circle key={index} {...shape} />;
	return <rect key={index} {...shape} />;
}
