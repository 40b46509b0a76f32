import { Icon, type IconName } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useState } from "react";
import { ChangesPane } from "../../changes/ChangesPane.tsx";
import type { Read } from "../../check/protocol.ts";
import { FindingsPane } from "../../findings/FindingsPane.tsx";
import { useFindings } from "../../findings/use-findings.ts";
import { useFoundSteps } from "../../findings/use-found-steps.ts";
import { useWorkspace } from "../../host/Library.tsx";
import { LoadingLine } from "../../shell/Loading.tsx";
import { lazy } from "../../shell/lazy.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { useWords } from "../../words/index.ts";
import { BurdenLine } from "./burden/BurdenLine.tsx";
import { Diagram } from "./Diagram.tsx";
import { Announced } from "./item/Announced.tsx";
import { fromAddress, type ItemPlace } from "./item/place.ts";
import { Outline } from "./Outline.tsx";
import { ProcedurePanel } from "./ProcedurePanel.tsx";
import { StepPanel } from "./StepPanel.tsx";
import { stepIn } from "./step-in.ts";

/**
 * What it asks of people; outline, picture and one step in words, always at the same step; what is found and changed.
 * While no step is chosen, the words are those of the whole procedure.
 */
export function DesignRoom({ read }: { readonly read: Read }): ReactElement {
	const query = useQuery();
	const selected = stepIn(read, query.get("step"));
	const found = useFoundSteps(read);
	const choose = (step: string) =>
		query.set({ step, item: undefined, in: undefined, fields: undefined });
	const [isAdding, setAdding] = useState(false);
	const item = itemIn(read, query.get("item"), query.get("in"));
	const message = item?.path[0] === "messages" ? item.path[1] : undefined;
	return (
		<Announced>
			<BurdenLine />
			{query.get("burden") === "open" ? (
				<Suspense fallback={<PanelLoading />}>
					<BurdenPane read={read} />
				</Suspense>
			) : null}
			<div className="od-studio st-studio">
				<Outline
					read={read}
					found={found}
					selected={selected}
					isAdding={isAdding}
					onAdding={setAdding}
				/>
				{item?.file.endsWith(".calendar.yaml") ? (
					<Suspense fallback={<PanelLoading />}>
						<CalendarPane key={item.file} read={read} file={item.file} />
					</Suspense>
				) : message === undefined ? (
					<Diagram
						definition={read.definition}
						drawing={read.drawing}
						found={found}
						selected={selected}
						onChoose={choose}
						onAdd={() => setAdding(true)}
					/>
				) : (
					<Suspense fallback={<PanelLoading />}>
						<MessagePreview key={message} read={read} message={message} />
					</Suspense>
				)}
				{query.get("fields") !== undefined ? (
					<Suspense fallback={<PanelLoading />}>
						<FieldLibrary read={read} />
					</Suspense>
				) : item !== undefined ? (
					<Suspense fallback={<PanelLoading />}>
						<ItemPanel key={`${item.file} ${item.path.join("/")}`} read={read} place={item} />
					</Suspense>
				) : selected === undefined ? (
					<ProcedurePanel read={read} />
				) : (
					<StepPanel key={selected} read={read} step={selected} />
				)}
				<div className="wide st-dock">
					<FindingsPane />
					<ChangesPane />
				</div>
			</div>
			<JumpBar
				panel={selected === undefined ? "procedure" : "step"}
				isMessage={message !== undefined}
			/>
		</Announced>
	);
}

/** Loaded when somebody asks for every number. */
const BurdenPane = lazy(() => import("./burden/BurdenPane.tsx"));

/** Loaded when it is looked at, with all its controls. */
const ItemPanel = lazy(() => import("./item/ItemPanel.tsx"));

/** Loaded when somebody looks for a field. */
const FieldLibrary = lazy(() => import("./library/FieldLibrary.tsx"));

/** Loaded with what makes examples, when a message is looked at. */
const MessagePreview = lazy(() => import("./message/MessagePreview.tsx"));

/** Loaded with the code that counts days, when a calendar is looked at. */
const CalendarPane = lazy(() => import("./days/CalendarPane.tsx"));

function PanelLoading(): ReactElement {
	return (
		<section className="od-pane">
			<LoadingLine className="od-pane__body" />
		</section>
	);
}

/** An item of the procedure's own file, or of another file of the library. */
function itemIn(
	read: Read,
	asked: string | undefined,
	file: string | undefined,
): ItemPlace | undefined {
	if (asked === undefined) return undefined;
	return { file: file ?? read.file, path: fromAddress(asked) };
}

/** On a phone the parts stand one under the other; the bar leads to each. */
function JumpBar({
	panel,
	isMessage,
}: {
	readonly panel: "procedure" | "step";
	readonly isMessage: boolean;
}): ReactElement {
	const words = useWords();
	// The same as the pane lists, which leaves out other procedures.
	const { findings } = useFindings();
	const changes = useWorkspace().changed.length;
	const parts: readonly (readonly [string, IconName, string])[] = [
		["outline", "list", words.outline.title],
		isMessage ? ["diagram", "send", words.room.message] : ["diagram", "graph", words.diagram.title],
		["panel", "panel", words[panel].title],
		["findings", "alert", words.findings.short(findings.length)],
		...(changes > 0 ? [["changes", "pen", words.changes.title(changes)] as const] : []),
	];
	return (
		<nav className="od-jump" aria-label={words.shell.parts}>
			{parts.map(([id, icon, name]) => (
				<a key={id} href={`#${id}`}>
					<Icon name={icon} />
					{name}
				</a>
			))}
		</nav>
	);
}
