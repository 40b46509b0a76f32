import { Button } from "@onedoor/form-renderer/parts";
import type { ReactElement } from "react";

import { useItemWords } from "../words/index.ts";

export interface MoveButtonsProps {
	/** What is moved, as people call it. */
	readonly title: string;
	/** Where it stands among how many. */
	readonly at: number;
	readonly count: number;
	readonly onMove: (to: number) => void;
}

/** One place up, one place down. Of one alone there is nothing to move. */
export function MoveButtons({ title, at, count, onMove }: MoveButtonsProps): ReactElement | null {
	const say = useItemWords();
	if (count < 2) return null;
	return (
		<>
			<Button
				kind="quiet"
				icon="down"
				iconOnly
				off={at === 0}
				aria-label={say.up(title)}
				data-turn="up"
				onClick={() => onMove(at - 1)}
			/>
			<Button
				kind="quiet"
				icon="down"
				iconOnly
				off={at === count - 1}
				aria-label={say.down(title)}
				onClick={() => onMove(at + 1)}
			/>
		</>
	);
}
