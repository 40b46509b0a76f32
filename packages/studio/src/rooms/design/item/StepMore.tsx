import { Button } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useRef, useState } from "react";
import type { Read } from "../../../check/protocol.ts";
import { lazy } from "../../../shell/lazy.tsx";
import { useQuery } from "../../../shell/use-query.ts";
import { ItemRows } from "./ItemRows.tsx";
import type { ItemPlace } from "./place.ts";
import { RemoveItem } from "./RemoveItem.tsx";
import { useMoveStep } from "./use-move-step.ts";
import { useItemWords } from "./words/index.ts";

export interface StepMoreProps {
	readonly read: Read;
	readonly place: ItemPlace;
	readonly title: string;
}

/** Shown by fields of their own above. */
const ELSEWHERE: ReadonlySet<string> = new Set(["title", "who"]);

/** Whatever else a step says, where it stands among the others, and its removal. */
export default function StepMore({ read, place, title }: StepMoreProps): ReactElement {
	const say = useItemWords();
	return (
		<>
			<h3 className="st-more-head">{say.more}</h3>
			<ItemRows read={read} place={place} without={ELSEWHERE} />
			<StepActs read={read} place={place} title={title} />
		</>
	);
}

function StepActs({ read, place, title }: StepMoreProps): ReactElement {
	const say = useItemWords();
	const query = useQuery();
	const move = useMoveStep(read);
	const name = place.path.at(-1) ?? "";
	const isTop = place.file === read.file && place.path.length === 2;
	const isEnd = read.definition.steps[name]?.does === "end";
	const [isAdding, setAdding] = useState(false);
	const adds = useRef<HTMLDivElement>(null);
	const endAdding = () => {
		setAdding(false);
		adds.current?.querySelector<HTMLElement>("[aria-expanded]")?.focus();
	};
	return (
		<div ref={adds} className="st-foot-acts">
			{isAdding ? (
				<div className="st-foot-form">
					<Suspense fallback={null}>
						<AddStep read={read} after={name} onDone={endAdding} />
					</Suspense>
				</div>
			) : null}
			{isTop ? (
				<>
					{isEnd ? null : (
						<Button
							kind="quiet"
							icon="plus"
							aria-expanded={isAdding}
							onClick={() => setAdding(!isAdding)}
						>
							{say.addStepAfter}
						</Button>
					)}
					<Button
						kind="quiet"
						icon="down"
						iconOnly
						aria-label={say.up(title)}
						data-turn="up"
						onClick={() => void move(name, -1)}
					/>
					<Button
						kind="quiet"
						icon="down"
						iconOnly
						aria-label={say.down(title)}
						onClick={() => void move(name, 1)}
					/>
				</>
			) : null}
			<RemoveItem place={place} title={title} onGone={() => query.set({ step: undefined })} />
		</div>
	);
}

/** Loaded when somebody wants to add one. */
const AddStep = lazy(() => import("./add/AddStep.tsx"));
