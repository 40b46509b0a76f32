import type { Step } from "@onedoor/dsl/bundle";
import { flatOutline } from "@onedoor/dsl/diagram";
import { ActorTag, Icon, Said, textOf } from "@onedoor/form-renderer/parts";
import { type ReactElement, Suspense, useContext } from "react";
import { Link } from "wouter";
import type { Read } from "../../check/protocol.ts";
import { LoadingLine } from "../../shell/Loading.tsx";
import { lazy } from "../../shell/lazy.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { LanguageContext, useWords } from "../../words/index.ts";
import { PartLabel } from "./help/PartLabel.tsx";
import type { ItemPlace } from "./item/place.ts";
import { Asked } from "./panel/Asked.tsx";
import { DeadlineField } from "./panel/DeadlineField.tsx";
import { Late } from "./panel/Late.tsx";
import { SetHere } from "./panel/SetHere.tsx";
import { StandardNote } from "./panel/StandardNote.tsx";
import { TitleFields } from "./panel/TitleFields.tsx";
import { WaysOn } from "./panel/WaysOn.tsx";
import type { PartValueProps } from "./part/PartValues.tsx";

export interface StepPanelProps {
	readonly read: Read;
	readonly step: string;
}

/** One step in plain words: what can be changed here, and the rest to read. */
export function StepPanel({ read, step: name }: StepPanelProps): ReactElement | null {
	const { step: say } = useWords();
	const language = useContext(LanguageContext);
	const query = useQuery();
	const item = flatOutline(read.definition).find((each) => each.step === name);
	const step = read.definition.steps[name];
	const place = read.places[name];
	const at = place && placeOf(place);
	const overridden = read.overridden[name];
	if (item === undefined || step === undefined) return null;
	const isOfPart = read.definition.steps[step.inside ?? ""]?.does === "follow";
	const open = (keys: PartValueProps["keys"], field: ReactElement) =>
		isOfPart ? <PartValue keys={keys}>{field}</PartValue> : field;
	const fields = (
		<>
			{isOfPart ? null : <StandardNote read={read} step={name} />}
			{open(
				"title",
				<>
					{place === undefined ? null : (
						<TitleFields
							languages={read.definition.languages}
							title={step.title}
							place={place}
							isReadOnly={overridden?.title !== undefined}
						/>
					)}
					<SetHere place={overridden?.title} />
				</>,
			)}
			{place === undefined
				? null
				: open(
						"who",
						<Suspense fallback={<Who read={read} step={step} actor={item.actor} />}>
							<ItemRows read={read} place={placeOf(place)} only={WHO} />
						</Suspense>,
					)}
			<Does step={step} place={at} />
			{open(
				"deadline.within",
				<>
					{step.does === "end" ? null : <DeadlineField key={name} read={read} step={step} />}
					<SetHere place={overridden?.deadline} />
				</>,
			)}
			<Late definition={read.definition} step={step} place={at} />
			{step.deadline === undefined ? null : (
				<Suspense fallback={null}>
					<LimitPanel read={read} step={step} />
				</Suspense>
			)}
			{isOfPart ? <PartRest /> : null}
			{at && <Asked read={read} step={step} place={at} />}
			<WaysOn definition={read.definition} item={item} step={step} place={at} />
			{isOfPart ? <InAll /> : null}
			{place === undefined ? null : (
				<Suspense fallback={null}>
					<StepMore
						read={read}
						place={placeOf(place)}
						title={textOf(step.title, language) || name}
					/>
				</Suspense>
			)}
		</>
	);
	return (
		<section className="od-pane" id="panel" aria-labelledby="panel-title">
			<div className="od-pane__head">
				<h2 id="panel-title">
					<bdi>{item.number}</bdi> <Said text={step.title} />
				</h2>
				{place === undefined ? null : (
					<Link
						className="od-btn od-btn--quiet"
						href={query.href({
							view: "text",
							file: place.file,
							line: String(place.start.line),
							step: name,
						})}
					>
						<Icon name="code" />
						{say.text}
					</Link>
				)}
			</div>
			<div className="od-pane__body">
				<Suspense fallback={null}>
					<Remarks read={read} step={name} />
				</Suspense>
				{isOfPart ? (
					<Suspense fallback={<LoadingLine />}>
						<PartStep read={read} step={name}>
							{fields}
						</PartStep>
					</Suspense>
				) : (
					fields
				)}
			</div>
		</section>
	);
}

/** Loaded with the code that counts days, for a step that has a limit. */
const LimitPanel = lazy(() => import("./days/LimitPanel.tsx"));
/** Loaded for a step of a shared part. */
const PartStep = lazy(() => import("./part/PartStep.tsx"));
const PartValue = lazy(async () => ({
	default: (await import("./part/PartValues.tsx")).PartValue,
}));
const InAll = lazy(async () => ({ default: (await import("./part/PartValues.tsx")).InAll }));
const PartRest = lazy(async () => ({ default: (await import("./part/PartValues.tsx")).PartRest }));
/** Loaded once a step is looked at. */
const StepMore = lazy(() => import("./item/StepMore.tsx"));
const ItemRows = lazy(async () => ({ default: (await import("./item/ItemRows.tsx")).ItemRows }));

const WHO: ReadonlySet<string> = new Set(["who"]);

/** Ids have no dots, so that a dotted place is a path. */
function placeOf({ file, path }: { readonly file: string; readonly path: string }): ItemPlace {
	return { file, path: path.split(".") };
}

interface WhoProps {
	readonly read: Read;
	readonly step: Step;
	readonly actor: ReturnType<typeof flatOutline>[number]["actor"];
}

function Who({ read, step, actor }: WhoProps): ReactElement | null {
	const { step: say } = useWords();
	const role = actor.role === undefined ? undefined : read.definition.roles[actor.role];
	if (step.does === "end" || step.does === "follow" || step.does === "together") return null;
	return (
		<div className="od-prop">
			<span className="od-label">{say.who}</span>
			<p>
				{role === undefined ? (
					say.nobody
				) : (
					<ActorTag actor={actor.kind}>
						<Said text={role.title} />
					</ActorTag>
				)}
			</p>
		</div>
	);
}

function Does({
	step,
	place,
}: Pick<WhoProps, "step"> & { readonly place: ItemPlace | undefined }): ReactElement {
	const { step: say } = useWords();
	return (
		<div className="od-prop">
			<PartLabel
				label={step.does === "end" ? say.ended : step.who.length > 0 ? say.does : say.happens}
				topic={step.does === "end" ? "result" : "does"}
				place={place}
			/>
			<p>{step.does === "end" ? say.results[step.result] : say.verbs[step.does]}</p>
			{step.help ? (
				<p className="small muted">
					<Said text={step.help} />
				</p>
			) : null}
		</div>
	);
}

/** Loaded apart: most texts have none. */
const Remarks = lazy(() => import("../../proposals/Remarks.tsx"));
