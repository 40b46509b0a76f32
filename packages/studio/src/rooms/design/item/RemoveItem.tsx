import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";
import { lazy } from "../../../shell/lazy.tsx";

import type { ItemPlace } from "./place.ts";
import { useItemWords } from "./words/index.ts";
import { useWriting } from "./writing.ts";

export interface RemoveItemProps {
	readonly place: ItemPlace;
	readonly title: string;
	/** Only the icon is seen. */
	readonly isSmall?: boolean;
	/** After it is gone. */
	readonly onGone?: () => void;
}

/** Removes an item: first it is said who names it, and what becomes of them is chosen. */
export function RemoveItem({ place, title, isSmall, onGone }: RemoveItemProps): ReactElement {
	const say = useItemWords();
	const { isFrozen } = useWriting();
	const [isAsked, setAsked] = useState(false);
	return (
		<>
			<Button
				kind="quiet"
				icon="trash"
				off={isFrozen}
				{...(isSmall ? { iconOnly: true, "aria-label": `${say.remove} ${title}` } : {})}
				onClick={() => setAsked(true)}
			>
				{isSmall ? null : say.remove}
			</Button>
			{isAsked ? (
				<Suspense fallback={null}>
					<RemovalDialog
						places={[place]}
						title={title}
						onClose={(isGone) => {
							setAsked(false);
							if (isGone) onGone?.();
						}}
					/>
				</Suspense>
			) : null}
		</>
	);
}

/** Loaded when somebody wants to remove something. */
const RemovalDialog = lazy(() => import("./RemovalDialog.tsx"));
